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
}

// addSoundness adds the beliefs about sources and candour.
func (x *Inference) addSoundness(c *rules.Case, k *rules.Knowledge) {
	s := soundness{c: c, k: k}
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
	made := make([][]weight, len(s.sources))
	for i := range made {
		made[i] = make([]weight, 2)
	}
	levels := make([][]weight, len(s.candour))
	for i, v := range s.candour {
		levels[i] = make([]weight, c.Services[v].Candour.N)
	}
	s.each(func(unsound []bool, at []uint8, w weight) {
		for i, u := range unsound {
			made[i][number(u)] += w / 64
		}
		for i, l := range at {
			levels[i][l] += w / 64
		}
	})
	for i, id := range s.sources {
		x.Sources = append(x.Sources, SourceBelief{id, shares(made[i])[1]})
	}
	for i, v := range s.candour {
		b := TraitBelief{Service: v, Attribute: rules.Candour}
		copy(b.Chances[:], shares(levels[i]))
		x.Traits = append(x.Traits, b)
	}
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
	for r := range s.c.ReportIDs() {
		if s.c.Reports[r].Echoes != 0 { // it is as true as the one it echoes, which is asked
			continue
		}
		w = w.times(s.ofItem(r, unsound, at))
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
// doors it came.
func (s *soundness) ofItem(r rules.ReportID, unsound []bool, at []uint8) weight {
	p := s.falsity(r, unsound, at)
	return certain.of(p).times(s.found(r, true)) + certain.of(rules.One-p).times(s.found(r, false))
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
		if !s.c.SameItem(item, r) {
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
