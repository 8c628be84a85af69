package belief

import "tearline/game/rules"

// Worst returns what the rival would make of a source's candidate explanations
// if everything that the seat has passed on, and the draft if it is not nil,
// came before it together: the mosaic, judged jointly. Per mille, by candidate.
func Worst(c *rules.Case, k *rules.Knowledge, source rules.SourceID, draft *rules.Share) [rules.MaxCandidates]rules.PerMille {
	var l [rules.MaxCandidates]int32
	for _, own := range k.Sources {
		if own.Source == source {
			add(&l, own.Stories)
			l[0] -= int32(own.Eased)
		}
	}
	fullest := fullestGiven(c, k, draft)
	for p, form := range fullest {
		if c.Portions[p].Source == source {
			add(&l, c.Portions[p].Tells[form])
		}
	}
	return rules.Weigh(c.Sources[source].Candidates, &l)
}

// fullestGiven collects the fullest form in which each portion can get away. The
// same item by two doors is one.
func fullestGiven(c *rules.Case, k *rules.Knowledge, draft *rules.Share) map[rules.PortionID]rules.Form {
	fullest := map[rules.PortionID]rules.Form{}
	note := func(p rules.PortionID, form rules.Form, manner rules.Manner) {
		if manner == rules.Shown {
			form = min(form, rules.General)
		}
		p = c.Origin(p)
		fullest[p] = max(fullest[p], form)
	}
	for _, g := range k.Given {
		note(g.Portion, g.Form, g.Manner)
	}
	if draft != nil {
		for p := range c.PortionIDs(draft.Report) {
			note(p, draft.Forms.At(c.Index(p)), draft.Manner)
		}
	}
	return fullest
}

func add(l *[rules.MaxCandidates]int32, tells [rules.MaxCandidates]rules.Decibans) {
	for i := range l {
		l[i] += int32(tells[i])
	}
}

// Forecast is what a seat may expect to become of what it has given out by the
// end of the case, over imagined worlds that agree with what it knows.
type Forecast struct {
	Worlds  int                               // that agreed
	Truth   [rules.MaxSources]rules.PerMille  // mean P(truth) of the rival, by source
	Lost    [rules.MaxSources]rules.PerMille  // chance that the source is found, by source
	Reached [rules.MaxServices]rules.PerMille // chance to end up with something of the draft, by service
}

// worlds is how many worlds a forecast imagines: enough for a standard error of
// about 6 in a hundred, few enough to be made while a form is changed.
const worlds = 64

// tries is how often a world is imagined over again until it agrees with what the
// seat has seen, where its attributes are drawn from what the seat believes: those
// beliefs have that in them already, and are not to be thinned out by it again.
const tries = 8

// Expect forecasts what becomes of what the seat has given out and of a draft,
// if not nil, with everybody as was to be expected before anything was seen.
// Worlds in which a source that still works would have been found already, or
// the press would have had something, are left out.
func Expect(c *rules.Case, k *rules.Knowledge, draft *rules.Share) Forecast {
	return (*Inference)(nil).Expect(c, k, draft)
}

// Expect forecasts the same with everybody as the seat believes them to be now,
// by the Inference from the same Knowledge, and with what the press has printed.
func (x *Inference) Expect(c *rules.Case, k *rules.Knowledge, draft *rules.Share) Forecast {
	var f Forecast
	var truth, lost [rules.MaxSources]int
	var reached [rules.MaxServices]int
	lot := rules.Lot{Odds: x.odds(c)}
	for lot.Row = range rules.Seed(worlds) {
		w, ok := imagine(c, k, draft, lot)
		if !ok {
			continue
		}
		f.Worlds++
		for id := range c.SourceIDs() {
			truth[id] += int(w.Truth[id])
			if w.Lost[id] > 0 {
				lost[id]++
			}
		}
		for v := range c.ServiceIDs() {
			if w.Reached.Has(v) {
				reached[v]++
			}
		}
	}
	if f.Worlds == 0 {
		return f
	}
	for id := range c.SourceIDs() {
		f.Truth[id] = rules.PerMille(truth[id] / f.Worlds)
		f.Lost[id] = rules.PerMille(lost[id] * int(rules.One) / f.Worlds)
	}
	for v := range c.ServiceIDs() {
		f.Reached[v] = rules.PerMille(reached[v] * int(rules.One) / f.Worlds)
	}
	return f
}

// imagine returns a world of a row that could be the one that the seat sees; ok
// is false if none came up.
func imagine(c *rules.Case, k *rules.Knowledge, draft *rules.Share, lot rules.Lot) (w rules.World, ok bool) {
	n := rules.Seed(1)
	if lot.Odds != nil {
		n = tries
	}
	for lot.Try = range n {
		if w = rules.Imagine(c, k, draft, lot); agrees(k, &w) {
			return w, true
		}
	}
	return w, false
}

// odds returns the chances of all levels of all attributes; nil for no beliefs.
func (x *Inference) odds(c *rules.Case) *rules.Odds {
	if x == nil {
		return nil
	}
	var o rules.Odds
	for v := range c.ServiceIDs() {
		for a := range rules.AttributeKind(len(o[v])) {
			o[v][a] = c.Services[v].Attribute(a).Priors
		}
	}
	for _, t := range x.Traits {
		o[t.Service][t.Attribute] = t.Chances
	}
	return &o
}

// agrees reports whether an imagined world could be the one that the seat sees.
func agrees(k *rules.Knowledge, w *rules.World) bool {
	published := false
	for i := range k.News {
		published = published || k.News[i].Kind == rules.Published
	}
	if w.Press > 0 && w.Press < k.Watch && !published {
		return false
	}
	for _, own := range k.Sources {
		lost := w.Lost[own.Source]
		if own.Status != rules.Compromised && lost > 0 && lost < k.Watch {
			return false
		}
	}
	return true
}
