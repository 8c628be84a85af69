package view

import (
	"iter"
	"slices"

	"tearline/game/rules"
)

// Threat is something that will happen, as far as the seat has word of it.
type Threat struct {
	ID       rules.ThreatID
	Name     string
	Due      string // when, and against whom
	Harm     string
	Stands   []string // what has been done, and how ready the seat's own people are
	Ways     []Way    // to warn and to act
	Warnings []string // what speaks against acting
}

// Threats lists what the seat knows to threaten, soonest first.
func (d *Desk) Threats() []Threat {
	ids := slices.Clone(d.K.Threats)
	slices.SortStableFunc(ids, func(a, b rules.ThreatID) int {
		return int(d.Rules.Threats[a].Due) - int(d.Rules.Threats[b].Due)
	})
	var out []Threat
	for _, id := range ids {
		out = append(out, d.threat(id))
	}
	return out
}

func (d *Desk) threat(id rules.ThreatID) Threat {
	th := &d.Rules.Threats[id]
	t := Threat{ID: id, Name: d.Threat(id), Harm: d.Say("threats.harm", "Points", d.Points(th.Cost, false))}
	key := "threats.due-nobody"
	if th.Victim != 0 {
		key = "threats.due"
	}
	t.Due = capital(d.Say(key, "When", d.By(th.Due), "Whom", d.Name(th.Victim)))
	for _, e := range d.K.News {
		if e.Kind == rules.Warned && e.Threat == id && e.Who == d.K.Seat {
			t.Stands = append(t.Stands, capital(d.Say("threats.warned", "Who", d.Name(e.Whom))))
		}
	}
	for _, a := range th.Actors {
		if a.Service == d.K.Seat {
			ready := rules.Ready(d.Rules, &d.K, nil, id, d.K.Seat).Of(a.Preparedness)
			t.Stands = append(t.Stands, capital(d.Say("threats.ready", "Ready", d.Percent(ready))))
		}
	}
	d.orders(&t, th)
	for _, w := range d.Menu.Warn {
		if w.Threat == id {
			t.Ways = append(t.Ways, d.warning(w, t.Ways))
		}
	}
	for _, x := range d.Menu.Act {
		if x.Threat == id {
			t.Ways = append(t.Ways, d.act(x))
		}
	}
	return t
}

// orders tells what the seat's own people are to do, or what speaks against it.
func (d *Desk) orders(t *Threat, th *rules.Threat) {
	for _, o := range d.K.Orders {
		switch {
		case o.Threat != t.ID:
		case o.Cover == 0:
			t.Stands = append(t.Stands, d.Say("threats.ordered"))
		default:
			t.Stands = append(t.Stands, d.Say("threats.ordered-covered", "Story", d.Explanation(th.Source, int(o.Cover))))
		}
	}
	if !th.ByOrder || !slices.ContainsFunc(th.Actors, func(a rules.Actor) bool { return a.Service == d.K.Seat }) {
		return
	}
	if th.RealIf != 0 && th.FalseAlarm > 0 {
		t.Warnings = append(t.Warnings, d.Say("threats.doubt", "Points", d.Points(th.FalseAlarm, false)))
	}
	seen := map[rules.ReportID]bool{}
	for _, h := range th.Helps {
		r := d.Rules.Portions[h.Portion].Report
		if seen[r] || d.K.Holds(h.Portion) == rules.Withheld {
			continue
		}
		seen[r] = true
		for v := range d.Rules.ServiceIDs() {
			if v != d.K.Seat && d.Rules.Owners(r).Has(v) && d.K.Leave(d.Rules, v, d.K.Seat, d.Rules.Reports[r].First) < rules.Full {
				t.Warnings = append(t.Warnings, d.Say("threats.unasked", "Report", d.Title(r), "Who", d.Name(v)))
			}
		}
	}
}

// warning is a way to warn; what goes with it is not said again where it is the
// same as with the way before.
func (d *Desk) warning(w rules.Warn, before []Way) Way {
	who := d.Name(d.Rules.Threats[w.Threat].Victim)
	way := Way{Name: d.Say("threats.warn", "Who", who), About: d.Say("threats.warn-about", "Who", who), Decision: w, Goes: d.goes(w)}
	if w.Through != 0 {
		through := d.Name(w.Through)
		way.Name = d.Say("threats.warn-through", "Who", who, "Through", through)
		way.About = capital(d.Say("threats.through-about", "Through", through))
	}
	if len(before) > 0 && slices.Equal(before[0].Goes, way.Goes) {
		way.Goes = nil
	}
	return way
}

// goes lists the papers of which a warning would take the substance along, and
// whose they are.
func (d *Desk) goes(w rules.Warn) []Goes {
	th := &d.Rules.Threats[w.Threat]
	forms, numbers := map[rules.ReportID]rules.Forms{}, map[rules.ReportID][]int{}
	for p := range d.helping(th) {
		r, i := d.Rules.Portions[p].Report, d.Rules.Index(p)
		forms[r] = forms[r].With(i, rules.General)
		numbers[r] = append(numbers[r], i+1)
	}
	var out []Goes
	items := map[rules.StreamID]int{}
	for r := range d.Rules.ReportIDs() {
		if forms[r] == 0 {
			continue
		}
		unasked := d.K.Missing(d.Rules, th.Victim, r, forms[r])
		if w.Through != 0 {
			unasked |= d.K.Missing(d.Rules, w.Through, r, forms[r])
		}
		whose := d.whose(r, th.Victim, unasked)
		stream := d.Rules.Reports[r].Stream
		if stream == 0 {
			text := d.Say("threats.goes", "Report", d.Title(r), "Paragraphs", d.paragraphs(numbers[r]), "Whose", whose)
			out = append(out, Goes{text, unasked != 0})
			continue
		}
		// the items of a stream have the same owner, and come one after another
		if items[stream]++; items[stream] > 1 {
			out = out[:len(out)-1]
		}
		title := d.Say("stream.title", "Stream", d.Words.Streams[stream], "N", items[stream])
		out = append(out, Goes{d.Say("threats.goes-items", "Stream", title, "Whose", whose), unasked != 0})
	}
	return out
}

// helping are the portions that a warning of a threat would tell its victim.
func (d *Desk) helping(th *rules.Threat) iter.Seq[rules.PortionID] {
	return func(yield func(rules.PortionID) bool) {
		for p := range d.Rules.Portions {
			id := rules.PortionID(p)
			helps := slices.ContainsFunc(th.Helps, func(h rules.Help) bool { return h.Portion == id })
			if helps && d.Rules.Portions[p].Role == rules.Substance && d.K.Holds(id) > rules.Withheld &&
				d.K.GaveTo(th.Victim, id) == rules.Withheld && !yield(id) {
				return
			}
		}
	}
}

// whose says to whom a report belongs, and whether it may go to somebody; unasked are those
// whose leave it lacks.
func (d *Desk) whose(r rules.ReportID, to rules.ServiceID, unasked rules.ServiceSet) string {
	owners := d.Rules.Owners(r) &^ rules.SetOf(d.K.Seat, to)
	from := d.Rules.Reports[r].Originator
	switch {
	case unasked != 0:
		return d.Say("threats.unasked-of", "Who", d.list(d.names(unasked)))
	case owners != 0:
		return d.Say("threats.let-by", "Who", d.list(d.names(owners)))
	case from != d.K.Seat:
		return d.Say("threats.free-of", "Who", d.Name(from))
	}
	return d.Say("handling.free")
}

func (d *Desk) act(x rules.Act) Way {
	if x.Cover == 0 {
		return Way{Name: d.Say("threats.act"), About: d.Say("threats.act-about"), Decision: x}
	}
	th := &d.Rules.Threats[x.Threat]
	story := d.Explanation(th.Source, int(x.Cover))
	return Way{
		Name: d.Say("threats.act-covered", "Story", story), Decision: x,
		About: d.Say("threats.cover-about", "Story", story, "Source", d.Source(th.Source)),
	}
}
