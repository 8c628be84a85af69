package view

import (
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
			t.Ways = append(t.Ways, d.warning(w))
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

func (d *Desk) warning(w rules.Warn) Way {
	who := d.Name(d.Rules.Threats[w.Threat].Victim)
	if w.Through != 0 {
		through := d.Name(w.Through)
		return Way{d.Say("threats.warn-through", "Who", who, "Through", through), capital(d.Say("threats.through-about", "Through", through)), w}
	}
	return Way{d.Say("threats.warn", "Who", who), d.Say("threats.warn-about", "Who", who), w}
}

func (d *Desk) act(x rules.Act) Way {
	if x.Cover == 0 {
		return Way{d.Say("threats.act"), d.Say("threats.act-about"), x}
	}
	th := &d.Rules.Threats[x.Threat]
	story := d.Explanation(th.Source, int(x.Cover))
	return Way{d.Say("threats.act-covered", "Story", story), d.Say("threats.cover-about", "Story", story, "Source", d.Source(th.Source)), x}
}
