package belief

import (
	"slices"

	"tearline/game/rules"
)

// soundness is the joint belief about sources that may make their reports up and
// services that may not be candid.
type soundness struct {
	c       *rules.Case
	k       *rules.Knowledge
	sources []rules.SourceID  // that may be unsound
	candour []rules.ServiceID // whose candour is hidden
	items   []rules.ReportID  // that may be false, each item once
	item    []rules.ReportID  // of each report the item that it is, as far as the seat has found out
}

// Soundness returns that part of Infer which says whether sources are sound,
// services candid and reports true, in a hundredth of the time.
func Soundness(c *rules.Case, k *rules.Knowledge) Inference {
	s := newSoundness(c, k)
	reports := s.doubted()
	made, levels, untrue := zeros(len(s.sources), 2), zeros(len(s.candour), 3), zeros(len(reports), 2)
	s.each(func(unsound []bool, at []uint8, w weight) {
		for i, u := range unsound {
			made[i][number(u)] += w / 64
		}
		for i, l := range at {
			levels[i][l] += w / 64
		}
		for i, r := range reports {
			yes, no := s.ofItem(r, unsound, at)
			part := w.part(uint64(yes), max(uint64(yes+no), 1))
			untrue[i][1] += part / 64
			untrue[i][0] += (w - part) / 64
		}
	})
	var x Inference
	for i, id := range s.sources {
		x.Sources = append(x.Sources, SourceBelief{id, shares(made[i])[1]})
	}
	for i, v := range s.candour {
		b := TraitBelief{Service: v, Attribute: rules.Candour}
		copy(b.Chances[:], shares(levels[i]))
		x.Traits = append(x.Traits, b)
	}
	for i, r := range reports {
		x.Reports = append(x.Reports, ReportBelief{r, shares(untrue[i])[1]})
	}
	return x
}

func newSoundness(c *rules.Case, k *rules.Knowledge) soundness {
	s := soundness{c: c, k: k, item: itemsOf(c, k)}
	for id := range c.SourceIDs() {
		if f := c.Sources[id].Fabricated; f > 0 && f < rules.One {
			s.sources = append(s.sources, id)
		}
	}
	for v := range c.ServiceIDs() {
		if c.Services[v].Candour.Hidden() {
			s.candour = append(s.candour, v)
		}
	}
	for r := range c.ReportIDs() {
		if s.item[r] == r && s.mayBeFalse(r) {
			s.items = append(s.items, r)
		}
	}
	return s
}

// itemsOf returns of each report the item that the seat takes it for: itself,
// unless it was found to be another that the seat holds, by another door.
func itemsOf(c *rules.Case, k *rules.Knowledge) []rules.ReportID {
	item := make([]rules.ReportID, len(c.Reports))
	for r := range c.ReportIDs() {
		item[r] = r
		if circular(c, k, r) {
			item[r] = firstDoor(c, k, r)
		}
	}
	return item
}

// circular reports whether the seat has found out that a report goes round in a
// circle: by looking into it, or into another that is the same.
func circular(c *rules.Case, k *rules.Knowledge, r rules.ReportID) bool {
	return holds(c, k, r) && slices.ContainsFunc(k.Gradings, func(g rules.Grading) bool {
		return g.Looked && g.Finding == rules.Circular && c.SameItem(g.Report, r)
	})
}

// holds reports whether the seat holds any part of a report.
func holds(c *rules.Case, k *rules.Knowledge, r rules.ReportID) bool {
	return slices.ContainsFunc(k.Held, func(h rules.Held) bool { return c.Portions[h.Portion].Report == r })
}

// firstDoor returns the report that others echo, or if the seat does not hold
// that the first of its echoes that it holds.
func firstDoor(c *rules.Case, k *rules.Knowledge, r rules.ReportID) rules.ReportID {
	first := c.Portions[c.Origin(c.Reports[r].First)].Report
	for other := range c.ReportIDs() {
		if !holds(c, k, first) && c.SameItem(other, r) && holds(c, k, other) {
			first = other
		}
	}
	return first
}

func zeros(rows, width int) [][]weight {
	t := make([][]weight, rows)
	for i := range t {
		t[i] = make([]weight, width)
	}
	return t
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// each calls f for every choice of what is unsound and how candid all are, with
// its weight: the prior times what was found.
func (s *soundness) each(f func(unsound []bool, at []uint8, w weight)) {
	unsound, at := make([]bool, len(s.sources)), make([]uint8, len(s.candour))
	var choose func(i int, w weight)
	choose = func(i int, w weight) {
		switch {
		case i < len(s.sources):
			p := s.c.Sources[s.sources[i]].Fabricated
			unsound[i] = false
			choose(i+1, w.of(rules.One-p))
			unsound[i] = true
			choose(i+1, w.of(p))
		case i < len(s.sources)+len(s.candour):
			j := i - len(s.sources)
			a := s.c.Services[s.candour[j]].Candour
			for l := range a.N {
				at[j] = l
				choose(i+1, w.of(a.Priors[l]))
			}
		default:
			f(unsound, at, w.times(s.likelihood(unsound, at)))
		}
	}
	choose(0, certain)
}

// likelihood returns the chance of all that was found out about reports.
func (s *soundness) likelihood(unsound []bool, at []uint8) weight {
	w := certain
	for i, id := range s.sources {
		if v, known := s.settled(id); known && v != unsound[i] {
			return 0
		}
	}
	for _, r := range s.items {
		yes, no := s.ofItem(r, unsound, at)
		w = w.times(yes + no)
	}
	return w
}

// settled says whether the course of a threat has shown a source to be unsound.
func (s *soundness) settled(id rules.SourceID) (unsound, known bool) {
	for _, e := range s.k.News {
		if e.Threat == 0 || s.c.Threats[e.Threat].RealIf != id {
			continue
		}
		switch e.Kind {
		case rules.FalseAlarm, rules.ThreatEmpty:
			return true, true
		case rules.ThreatStopped, rules.ThreatStruck:
			return false, true
		}
	}
	return false, false
}

// ofItem returns the chance of what was found out about one item, by whatever
// doors it came: that it is made up, and that it is not.
func (s *soundness) ofItem(r rules.ReportID, unsound []bool, at []uint8) (yes, no weight) {
	r = s.item[r]
	p := s.falsity(r, unsound, at)
	return certain.of(p).times(s.found(r, true)), certain.of(rules.One - p).times(s.found(r, false))
}

// doubted lists the reports that the seat holds and that may be false.
func (s *soundness) doubted() []rules.ReportID {
	var list []rules.ReportID
	for r := range s.c.ReportIDs() {
		if s.mayBeFalse(r) && holds(s.c, s.k, r) {
			list = append(list, r)
		}
	}
	return list
}

func (s *soundness) mayBeFalse(r rules.ReportID) bool {
	rep := &s.c.Reports[s.item[r]]
	v := &s.c.Services[rep.Originator]
	candid := v.Kind != rules.Partner || v.Candour.N == 0 || slices.Min(v.Candour.Levels[:v.Candour.N]) == rules.One
	return !candid || s.c.Sources[rep.Source].Fabricated > 0
}

// falsity returns the chance that a report is made up.
func (s *soundness) falsity(r rules.ReportID, unsound []bool, at []uint8) rules.PerMille {
	rep := &s.c.Reports[r]
	if i := slices.Index(s.sources, rep.Source); i >= 0 && unsound[i] || s.c.Sources[rep.Source].Fabricated == rules.One {
		return rules.One
	}
	v := &s.c.Services[rep.Originator]
	if v.Kind != rules.Partner || v.Candour.N == 0 {
		return 0
	}
	level := uint8(0)
	if i := slices.Index(s.candour, rep.Originator); i >= 0 {
		level = at[i]
	}
	return rules.One - v.Candour.Levels[level]
}

// found returns the chance of what was found out about an item if it is made up
// or not.
func (s *soundness) found(item rules.ReportID, made bool) weight {
	w := certain
	for r := range s.c.ReportIDs() {
		if s.item[r] != item {
			continue
		}
		if g := s.k.Grading(r); g.Looked && g.Finding != rules.Circular {
			w = w.of(rules.FindingOdds(g.Finding, made))
		}
		if proved, known := s.proved(r); known && proved != made {
			return 0
		}
	}
	return w
}

// proved says whether it has come out that a report was false, or was not.
func (s *soundness) proved(r rules.ReportID) (made, known bool) {
	for _, e := range s.k.News {
		if e.Kind == rules.ProvedFalse && e.Report == r {
			return true, true
		}
	}
	due := s.c.Reports[r].Exposed
	if due == 0 {
		due = s.c.Watches
	}
	held := slices.ContainsFunc(s.k.Held, func(h rules.Held) bool { return s.c.Portions[h.Portion].Report == r && h.Since <= due })
	return false, held && (s.k.Watch > due || s.k.Over)
}
