package rules

// World is one imagined course of what a seat has given out: how it may have
// travelled, and may yet, if nobody decides anything more.
type World struct {
	Truth   [MaxSources]PerMille // the rival's P(truth) about each source at the end
	Lost    [MaxSources]Watch    // at whose close the source was found; 0 if never
	Press   Watch                // at whose close the first of it was in the press; 0 if never
	Reached ServiceSet           // who ends up with something of the draft
}

// Odds are the chances of each level of each attribute of each service.
type Odds [MaxServices][attributes][3]PerMille

// Lot is which of many worlds is imagined.
type Lot struct {
	Row  Seed  // from 0; over any row of worlds the hidden attributes are spread evenly
	Try  Seed  // from 0; other chance under the same attributes
	Odds *Odds // of the hidden attributes, as the seat believes them; nil for their priors, as before anything was seen
}

// Imagine plays one world out of what a seat knows, and of a draft that it may
// pass on now, if not nil. It is a function of the Knowledge and the lot alone,
// so a screen may show it.
func Imagine(c *Case, k *Knowledge, draft *Share, lot Lot) World {
	chance := lot.Row | lot.Try<<32
	s := &State{c: c, open: chance, hidden: chance}
	for v := range c.ServiceIDs() {
		for a := range attributes {
			of := *c.Services[v].Attribute(a)
			if lot.Odds != nil {
				of.Priors = lot.Odds[v][a]
			}
			s.levels[v][a] = of.at(spread(lot.Row, uint64(v)*uint64(attributes)+uint64(a)))
		}
	}
	for id := range c.SourceIDs() {
		s.sources[id].status = c.Sources[id].Opens
		if len(c.Sources[id].Candidates) > 0 {
			s.sources[id].truth = c.Sources[id].Candidates[0].Prior
		}
	}
	s.imagineKnown(k, func(g Passed) bool {
		r := c.Portions[g.Portion].Report
		return c.Reports[r].Stream == 0 || !c.idle(g.Portion, g.Form) || draft != nil && r == draft.Report
	})
	if lot.Odds != nil {
		s.imaginePrinted(k)
	}
	s.imagineDraft(k, draft)
	var w World
	for s.watch = 1; s.watch <= c.Watches; s.watch++ {
		t := turn{s: s}
		t.travel()
		w.note(&t)
	}
	for id := range c.SourceIDs() {
		w.Truth[id] = s.sources[id].truth
	}
	if draft != nil {
		w.Reached = s.holders(draft.Report, k.Seat)
	}
	return w
}

// spread returns the n-th term of a sequence that fills [0, 1000) evenly: the
// multiples of the golden ratio, each dimension at its own odd stride.
func spread(n Seed, dimension uint64) PerMille {
	const golden = 0x9e3779b97f4a7c15
	return PerMille((uint64(n) * golden * (2*dimension + 1) >> 32) * uint64(One) >> 32)
}

// idle reports whether a portion in a form tells a rival nothing.
func (c *Case) idle(p PortionID, form Form) bool {
	return c.Portions[p].Tells[form] == [MaxCandidates]Decibans{}
}

// imagineKnown puts in what the seat knows to be so, and of what it has given
// what matters: bulk goes by the hundred and mostly tells nobody anything.
func (s *State) imagineKnown(k *Knowledge, matters func(Passed) bool) {
	for _, own := range k.Sources {
		s.sources[own.Source].stories = own.Stories
		if own.Status == Out {
			s.sources[own.Source].status = Out
		}
		s.sources[own.Source].eased = own.Eased
	}
	for _, p := range k.Partners {
		if p.Assured {
			s.assured[k.Seat] = s.assured[k.Seat].With(p.Service)
		}
		if p.Firm {
			s.firm[k.Seat] = s.firm[k.Seat].With(p.Service)
		}
	}
	for i, g := range k.Gradings {
		s.gradings.list[i], s.gradings.n = g, uint8(i+1)
	}
	for _, g := range k.Given {
		if !matters(g) {
			continue
		}
		s.add(Holding{
			Service: g.To, Portion: g.Portion, Form: g.Form, Written: g.Form, Since: g.Since, From: k.Seat, Giver: k.Seat,
			Channel: g.Channel, Manner: g.Manner, Caveats: g.Caveats,
		})
	}
}

// imaginePrinted lets the rivals have what was in the press.
func (s *State) imaginePrinted(k *Knowledge) {
	for i := range k.News {
		e := &k.News[i]
		for v := range s.c.ServiceIDs() {
			if e.Kind == Published && s.c.Services[v].Kind == Rival {
				s.add(Holding{Service: v, Portion: e.Portion, Form: e.Form, Written: e.Form, Since: e.Watch})
			}
		}
	}
}

func (s *State) imagineDraft(k *Knowledge, d *Share) {
	if d == nil {
		return
	}
	for p := range s.c.PortionIDs(d.Report) {
		if form := d.Forms.At(s.c.Index(p)); form > Withheld {
			s.add(Holding{
				Service: d.To, Portion: p, Form: form, Written: form, Since: k.Watch + s.c.Channels[d.Channel].Delay,
				From: k.Seat, Giver: k.Seat, Channel: d.Channel, Manner: d.Manner, Caveats: d.Caveats,
			})
		}
	}
}

func (w *World) note(t *turn) {
	for i := range t.n {
		switch e := t.at(i); {
		case e.Kind == SourceCompromised:
			w.Lost[e.Source] = e.Watch
		case e.Kind == Published && w.Press == 0:
			w.Press = e.Watch
		}
	}
}

// holders returns who holds something of a report besides the one named.
func (s *State) holders(r ReportID, but ServiceID) ServiceSet {
	var set ServiceSet
	for i := range s.holdings {
		if h := &s.holdings[i]; s.c.Portions[h.Portion].Report == r && h.Service != but {
			set = set.With(h.Service)
		}
	}
	return set
}

// Ready returns how ready a service would be to stop a threat, per mille of what
// would be enough, on what the seat has given it and on a draft, if not nil. What
// others may tell it is not in this.
func Ready(c *Case, k *Knowledge, draft *Share, id ThreatID, v ServiceID) PerMille {
	th := &c.Threats[id]
	s := &State{c: c, watch: th.Due}
	s.imagineKnown(k, func(Passed) bool { return true })
	s.imagineDraft(k, draft)
	ready, _ := s.readiness(th, v, true)
	return ready
}
