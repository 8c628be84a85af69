package belief

import (
	"slices"

	"tearline/game/rules"
)

// Inference is what a seat may believe of what it cannot see: the posterior over
// the hidden attributes, given what it has seen. What the press printed, and
// what it did not, says who passes things on and who loses them; that an owner
// learned of a breach, who passes things on; that a source was lost, or lives,
// whom the rival reads; what proved true or false, who is candid.
type Inference struct {
	Traits  []TraitBelief
	Sources []SourceBelief
	Reports []ReportBelief
	Leaks   []LeakBelief
	Losses  []LossBelief
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
	fates := fatesOf(c, k)
	m := newModel(c, k, fates)
	out := Inference{Traits: m.beliefs(), Leaks: m.leaks(), Losses: m.losses(fates)}
	sound := Soundness(c, k)
	out.Traits, out.Sources, out.Reports = append(out.Traits, sound.Traits...), sound.Sources, sound.Reports
	return out
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
	courses []*course
	likes   map[string]item // what was found once, by the likeness of portions
}

func newModel(c *rules.Case, k *rules.Knowledge, fates []*fate) *model {
	m := &model{c: c, k: k, likes: map[string]item{}}
	m.addTraits(rules.Discipline, rules.Publicity)
	m.addTraits(rules.Penetration)
	m.courses = coursesOf(c, k, fates)
	for _, x := range m.courses {
		if x.fate == nil {
			x.factor = len(m.factors)
			m.factors = append(m.factors, m.factor(m.travel(x), func(level levels) weight { return x.likelihood(level, nothing)[0] }))
		}
	}
	m.addFates(fates)
	m.addDiscoveries()
	return m
}

// addTraits adds the hidden attributes of some kinds, service by service.
func (m *model) addTraits(kinds ...rules.AttributeKind) {
	for v := range m.c.ServiceIDs() {
		for _, a := range kinds {
			if levels := m.c.Services[v].Attribute(a); levels.Hidden() {
				m.traits = append(m.traits, trait{v, a, levels})
			}
		}
	}
}

// traitsOf returns the hidden attributes of some kinds that services of a set have.
func (m *model) traitsOf(set rules.ServiceSet, kinds ...rules.AttributeKind) []int {
	var of []int
	for i, t := range m.traits {
		if set.Has(t.service) && slices.Contains(kinds, t.attribute) {
			of = append(of, i)
		}
	}
	return of
}

// travel returns the traits on which it hangs where a portion goes.
func (m *model) travel(x *course) []int { return m.traitsOf(x.set, rules.Discipline, rules.Publicity) }

// levels says what level an attribute of a service has.
type levels func(rules.ServiceID, rules.AttributeKind) rules.PerMille

// level returns the levels of a choice for some traits. What is hidden beside
// them is not to be asked for.
func (m *model) level(of []int, at []uint8) levels {
	return func(v rules.ServiceID, a rules.AttributeKind) rules.PerMille {
		for j, i := range of {
			if m.traits[i].service == v && m.traits[i].attribute == a {
				return m.traits[i].levels.Levels[at[j]]
			}
		}
		return m.c.Services[v].Attribute(a).Levels[0]
	}
}

// entry returns the place in a table over some traits of a choice for a group
// that holds them all.
func (m *model) entry(of, group []int, at []uint8) int {
	entry := 0
	for _, i := range of {
		entry = entry*int(m.traits[i].levels.N) + int(at[slices.Index(group, i)])
	}
	return entry
}

// factor makes the table of a likelihood that hangs on some traits, up to scale.
func (m *model) factor(of []int, likelihood func(levels) weight) factor {
	f := factor{traits: of}
	m.each(of, func(at []uint8) { f.table = append(f.table, likelihood(m.level(of, at))) })
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

// beliefs returns the posterior of every trait.
func (m *model) beliefs() []TraitBelief {
	out := make([]TraitBelief, len(m.traits))
	for of := range m.traits {
		if out[of].Service != 0 {
			continue
		}
		group := m.connected(of, m.factors)
		ws := make([][]weight, len(group))
		for j, i := range group {
			ws[j] = make([]weight, m.traits[i].levels.N)
		}
		m.each(group, func(at []uint8) {
			w := m.joint(group, at, m.factors) / 3 // the sum of all may be somewhat more than certain
			for j, l := range at {
				ws[j][l] += w
			}
		})
		for j, i := range group {
			out[i] = TraitBelief{Service: m.traits[i].service, Attribute: m.traits[i].attribute}
			copy(out[i].Chances[:], shares(ws[j]))
		}
	}
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
		if len(f.traits) > 0 && slices.Contains(group, f.traits[0]) {
			w = w.times(f.table[m.entry(f.traits, group, at)])
		}
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
	for _, x := range m.courses {
		for _, p := range x.printed {
			out = append(out, m.leak(x, p.news))
		}
	}
	slices.SortFunc(out, func(a, b LeakBelief) int { return a.News - b.News })
	return out
}

func (m *model) leak(x *course, news int) LeakBelief {
	out := LeakBelief{News: news, Portion: x.portion}
	guilt := m.guilt
	if x.fate != nil {
		guilt = m.guiltAndFate
	}
	ws := make([]weight, rules.MaxServices)
	for v, f := range guilt(x, news) {
		ws[v] = m.all(x.factor, f)
	}
	copy(out.By[:], shares(ws))
	return out
}

// guilt returns the likelihood that a service lost what was printed, service by
// service.
func (m *model) guilt(x *course, news int) []factor {
	out := make([]factor, len(m.c.Services))
	base := m.travel(x)
	m.each(base, func(at []uint8) {
		by := x.likelihood(m.level(base, at), news)
		for v := range out {
			out[v].traits, out[v].table = base, append(out[v].table, by[v])
		}
	})
	return out
}

// guiltAndFate returns the same where it bears on what became of a source.
func (m *model) guiltAndFate(x *course, news int) []factor {
	out := make([]factor, len(m.c.Services))
	f, portion := m.asked(x, news), m.c.Origin(x.portion)
	may := f.mayHaveLost(portion)
	for v := range m.c.ServiceIDs() {
		switch {
		case may == rules.SetOf(v): // nobody else may
			out[v] = m.factors[x.factor]
		case may.Has(v):
			by := func(it *item, t *taking) bool { return it.portion != portion || t.by == v }
			out[v] = factor{f.traits, f.fared(part{keep: by})}
		}
	}
	return out
}

// all returns the weight of all worlds with another factor in place of the i-th.
func (m *model) all(i int, f factor) weight {
	if len(f.table) == 0 {
		return 0
	}
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
			m.factors = append(m.factors, m.factor(m.traitsOf(rules.SetOf(d.recipient), rules.Discipline), d.likelihood(m.c, m.k)))
		}
	}
}
