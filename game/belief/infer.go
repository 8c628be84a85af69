package belief

import (
	"slices"

	"tearline/game/rules"
)

// Inference is what a seat may believe of what it cannot see: the posterior over
// the hidden attributes, given all that the seat has seen of them in the news.
// What the rivals collect is not seen until a source is lost, and that is not in
// it: beliefs about penetration stay at their prior.
type Inference struct {
	Traits  []TraitBelief
	Sources []SourceBelief
	Reports []ReportBelief
	Leaks   []LeakBelief
}

// TraitBelief is the belief about one hidden attribute of a service.
type TraitBelief struct {
	Service   rules.ServiceID
	Attribute rules.AttributeKind
	Chances   [3]rules.PerMille // of each of the attribute's levels
}

// SourceBelief is the belief that a source makes its reports up.
type SourceBelief struct {
	Source     rules.SourceID
	Fabricated rules.PerMille
}

// ReportBelief is the belief that a report which the seat holds is false.
type ReportBelief struct {
	Report rules.ReportID
	False  rules.PerMille
}

// LeakBelief is the belief about who lost what the press has printed.
type LeakBelief struct {
	News    int // the position of the Published event in Knowledge.News
	Portion rules.PortionID
	By      [rules.MaxServices]rules.PerMille
}

// Infer returns what a seat may believe. It is a function of the Knowledge
// alone, exact but for rounding to the nearest per mille: for every course that
// each portion can have taken, it weighs what the seat would then have seen.
func Infer(c *rules.Case, k *rules.Knowledge) Inference {
	m := newModel(c, k)
	var out Inference
	for i, t := range m.traits {
		b := TraitBelief{Service: t.service, Attribute: t.attribute}
		copy(b.Chances[:], shares(m.marginal(i, m.factors)))
		out.Traits = append(out.Traits, b)
	}
	out.Leaks = m.leaks()
	out.addUnseen(c)
	sound := Soundness(c, k)
	out.Traits, out.Sources, out.Reports = append(out.Traits, sound.Traits...), sound.Sources, sound.Reports
	return out
}

// addUnseen adds the hidden attributes on which the news says nothing.
func (x *Inference) addUnseen(c *rules.Case) {
	for v := range c.ServiceIDs() {
		if a := c.Services[v].Penetration; a.Hidden() {
			x.Traits = append(x.Traits, TraitBelief{v, rules.Penetration, a.Priors})
		}
	}
}

// Trait returns the belief about one attribute of a service; ok is false when
// it is not hidden.
func (x *Inference) Trait(v rules.ServiceID, a rules.AttributeKind) (b TraitBelief, ok bool) {
	i := slices.IndexFunc(x.Traits, func(t TraitBelief) bool { return t.Service == v && t.Attribute == a })
	if i < 0 {
		return TraitBelief{}, false
	}
	return x.Traits[i], true
}

// trait is a hidden attribute on which the news may bear.
type trait struct {
	service   rules.ServiceID
	attribute rules.AttributeKind
	levels    *rules.Attribute
}

// factor is the likelihood of one piece of what was seen, as a function of a few
// traits: the table runs over their levels, the last trait fastest.
type factor struct {
	traits []int
	table  []weight
}

// model is the joint belief as a product of factors.
type model struct {
	c       *rules.Case
	k       *rules.Knowledge
	traits  []trait
	factors []factor
	courses []*course // the i-th gave the i-th factor
}

func newModel(c *rules.Case, k *rules.Knowledge) *model {
	m := &model{c: c, k: k}
	for v := range c.ServiceIDs() {
		for _, a := range []rules.AttributeKind{rules.Discipline, rules.Publicity} {
			if levels := c.Services[v].Attribute(a); levels.Hidden() {
				m.traits = append(m.traits, trait{v, a, levels})
			}
		}
	}
	m.courses = coursesOf(c, k)
	for _, x := range m.courses {
		m.factors = append(m.factors, m.factor(x.set, func(level levels) weight { return x.likelihood(level, nothing)[0] }))
	}
	m.addDiscoveries()
	return m
}

// levels says what level an attribute of a service has.
type levels func(rules.ServiceID, rules.AttributeKind) rules.PerMille

// factor makes the table of a likelihood that hangs on attributes of some
// services, up to scale.
func (m *model) factor(of rules.ServiceSet, likelihood func(levels) weight) factor {
	var f factor
	for i, t := range m.traits {
		if of.Has(t.service) {
			f.traits = append(f.traits, i)
		}
	}
	m.each(f.traits, func(at []uint8) {
		f.table = append(f.table, likelihood(func(v rules.ServiceID, a rules.AttributeKind) rules.PerMille {
			for j, i := range f.traits {
				if m.traits[i].service == v && m.traits[i].attribute == a {
					return m.traits[i].levels.Levels[at[j]]
				}
			}
			return m.c.Services[v].Attribute(a).Levels[0]
		}))
	})
	f.scale()
	return f
}

// scale makes the greatest entry certain, so that many factors leave digits.
func (f *factor) scale() {
	top := slices.Max(f.table)
	if top == 0 {
		return
	}
	for i, w := range f.table {
		f.table[i] = certain.part(uint64(w), uint64(top))
	}
}

// each calls f for every choice of levels of some traits, the last fastest.
func (m *model) each(traits []int, f func(at []uint8)) {
	at := make([]uint8, len(traits))
	for {
		f(at)
		i := len(at) - 1
		for ; i >= 0; i-- {
			if at[i]++; at[i] < m.traits[traits[i]].levels.N {
				break
			}
			at[i] = 0
		}
		if i < 0 {
			return
		}
	}
}

// marginal returns the weight of each level of one trait under some factors.
func (m *model) marginal(of int, factors []factor) []weight {
	group := m.connected(of, factors)
	out := make([]weight, m.traits[of].levels.N)
	m.each(group, func(at []uint8) {
		w := m.joint(group, at, factors)
		out[at[slices.Index(group, of)]] += w / weight(len(out))
	})
	return out
}

// joint returns the weight of one choice of levels of a group of traits, by the
// prior and all factors that hang on the group.
func (m *model) joint(group []int, at []uint8, factors []factor) weight {
	w := certain
	for j, i := range group {
		w = w.of(m.traits[i].levels.Priors[at[j]])
	}
	for _, f := range factors {
		if len(f.traits) == 0 || !slices.Contains(group, f.traits[0]) {
			continue
		}
		entry := 0
		for _, i := range f.traits {
			entry = entry*int(m.traits[i].levels.N) + int(at[slices.Index(group, i)])
		}
		w = w.times(f.table[entry])
	}
	return w
}

// connected returns the traits that factors tie to one, itself included.
func (m *model) connected(of int, factors []factor) []int {
	group := []int{of}
	for grown := true; grown; {
		grown = false
		for _, f := range factors {
			if !slices.ContainsFunc(f.traits, func(i int) bool { return slices.Contains(group, i) }) {
				continue
			}
			for _, i := range f.traits {
				if !slices.Contains(group, i) {
					group, grown = append(group, i), true
				}
			}
		}
	}
	slices.Sort(group)
	return group
}

// leaks returns who may have lost what the press printed: for each holder, the
// weight of all worlds in which it was the one.
func (m *model) leaks() []LeakBelief {
	var out []LeakBelief
	for i, x := range m.courses {
		for _, p := range x.printed {
			out = append(out, m.leak(i, p.news))
		}
	}
	slices.SortFunc(out, func(a, b LeakBelief) int { return a.News - b.News })
	return out
}

func (m *model) leak(i, news int) LeakBelief {
	x := m.courses[i]
	out := LeakBelief{News: news, Portion: x.portion}
	var by [][rules.MaxServices]weight // a table for each, made in one go
	base := m.factor(x.set, func(level levels) weight {
		by = append(by, x.likelihood(level, news))
		return certain
	})
	ws := make([]weight, rules.MaxServices)
	for v := range m.c.ServiceIDs() {
		guilty := factor{base.traits, make([]weight, len(by))}
		for j := range by {
			guilty.table[j] = by[j][v]
		}
		ws[v] = m.all(i, guilty)
	}
	copy(out.By[:], shares(ws))
	return out
}

// all returns the weight of all worlds with another factor in place of the i-th.
func (m *model) all(i int, f factor) weight {
	if len(f.traits) == 0 {
		return f.table[0]
	}
	factors := slices.Clone(m.factors)
	factors[i] = f
	group, total := m.connected(f.traits[0], factors), weight(0)
	m.each(group, func(at []uint8) { total += m.joint(group, at, factors) / (1 << 12) })
	return total
}

// addDiscoveries adds what it says of a recipient's discipline that an owner has
// learned of a breach, or has not.
func (m *model) addDiscoveries() {
	for _, d := range breachesOf(m.c, m.k) {
		if m.c.Services[d.recipient].Discipline.Hidden() {
			m.factors = append(m.factors, m.factor(rules.SetOf(d.recipient), d.likelihood(m.c, m.k)))
		}
	}
}
