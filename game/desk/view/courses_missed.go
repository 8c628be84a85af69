package view

import (
	"tearline/game/review"
	"tearline/game/rules"
)

// unheld is what never came for one reason: a report, or items of a stream.
type unheld struct {
	review.Missed
	items int
}

// missed tells what never came, each with the decision that cost it; the items of
// a stream that one thing cost are one.
func (c courses) missed() (out []Told) {
	var all []unheld
	for _, m := range c.x.Missed {
		stream, i := c.Rules.Reports[m.Report].Stream, 0
		for i < len(all) && !(stream != 0 && c.Rules.Reports[all[i].Report].Stream == stream && all[i].By == m.By && all[i].Dry == m.Dry && all[i].Suspended == m.Suspended) {
			i++
		}
		if i == len(all) {
			all = append(all, unheld{Missed: m})
		}
		all[i].items++
	}
	for _, m := range all {
		out = append(out, Told{m.By, capital(c.neverCame(m))})
	}
	return out
}

// dryKeys are the sentences for a source that sent nothing any more: through a
// decision of the seat, and otherwise.
var dryKeys = map[rules.SourceStatus][2]string{
	rules.Out:         {"courses.dry-out", "courses.dry-out"},
	rules.Compromised: {"courses.dry-found", "courses.dry-found-alone"},
	rules.Resting:     {"courses.dry-resting", "courses.dry-resting"},
}

func (c courses) neverCame(m unheld) string {
	rep := &c.Rules.Reports[m.Report]
	what := c.Say("name.quoted", "Name", c.Title(m.Report))
	if rep.Stream != 0 {
		what = c.Count("knew.items", m.items, "Title", c.Words.Streams[rep.Stream])
	}
	key := "courses.never-trusted"
	switch {
	case m.Dry != rules.Working && m.By != 0:
		key = dryKeys[m.Dry][0]
	case m.Dry != rules.Working:
		key = dryKeys[m.Dry][1]
	case m.Suspended:
		key = "courses.never-suspended"
	case m.Fell > 0:
		key = "courses.never-cost"
	case m.By != 0:
		key = "courses.never-raised"
	}
	return c.Say(key, "What", what, "Who", c.Name(m.Of), "When", c.Moment(m.Watch), "Source", c.Source(rep.Source), "N", int(m.By), "Did", c.did(m.By),
		"Dimension", c.Say(dimensionKeys[m.Dimension]), "Flow", c.Say(flowKeys[m.Tier]), "Wanted", c.Percent(m.Wanted), "Had", c.Percent(m.Had), "Fell", c.Percent(m.Fell), "Short", c.Percent(m.Wanted-m.Had))
}
