package belief

import (
	"slices"

	"tearline/game/rules"
)

// LossBelief is the belief about how the rival came to find a source: from whom
// it had something that bears on it, by a penetration or by the press. Several may be so.
type LossBelief struct {
	News   int // the position of the loss in Knowledge.News
	Source rules.SourceID
	From   [rules.MaxServices]rules.PerMille
	Act    rules.PerMille // that it saw how a threat was stopped, and that this bears on it
}

// items finds what the rival may have taken of every portion that bears on a
// fate. The same by two doors is one item.
func (m *model) items(f *fate) []item {
	var all []item
	for _, x := range m.courses {
		if x.fate != f {
			continue
		}
		it := m.item(x, x.question())
		if i := slices.IndexFunc(all, func(o item) bool { return o.portion == it.portion }); i >= 0 {
			all[i] = all[i].joined(&it)
		} else {
			all = append(all, it)
		}
	}
	return all
}

// question returns the print about which it is asked from the first who lost it:
// most portions are printed once at most, and so need not be gone through again.
func (x *course) question() int {
	if len(x.printed) == 0 {
		return nothing
	}
	return x.printed[0].news
}

// asked returns the fate at which a portion points, with who lost what the press
// printed of it.
func (m *model) asked(x *course, news int) *fate {
	it, doors := m.item(x, news), 0
	for _, o := range m.courses {
		if o != x && o.fate == x.fate && m.c.Origin(o.portion) == it.portion {
			other := m.item(o, nothing)
			it = it.joined(&other)
			doors++
		}
	}
	if doors == 0 && news == x.question() {
		return x.fate
	}
	f := *x.fate
	i := slices.IndexFunc(f.items, func(o item) bool { return o.portion == it.portion })
	f.items, f.pieces = slices.Clone(f.items), slices.Clone(f.pieces)
	f.items[i], f.pieces[i] = it, f.taken(&it, nil)
	return &f
}

// mayHaveLost returns who may have lost of a portion what is asked about.
func (f *fate) mayHaveLost(portion rules.PortionID) (set rules.ServiceSet) {
	for _, it := range f.items {
		for _, t := range it.ways {
			if it.portion == portion && t.by != 0 {
				set = set.With(t.by)
			}
		}
	}
	return set
}

// item returns what the rival may have taken of one portion. Bulk goes by the
// hundred, and much of it the same way.
func (m *model) item(x *course, news int) item {
	key := x.likeness(news)
	it, ok := m.likes[key]
	if !ok {
		it = m.newItem(x, news)
		m.likes[key] = it
	}
	it.portion = m.c.Origin(x.portion)
	return it
}

func (m *model) newItem(x *course, news int) item {
	f := x.fate
	travel, inside := m.travel(x), m.traitsOf(x.set, rules.Penetration)
	var ways weighed[taking]
	var table [][]weight // by choice of these traits, and way
	m.each(travel, func(a []uint8) {
		worlds := x.worlds(m.level(travel, a), news)
		m.each(inside, func(b []uint8) {
			level := m.level(inside, b)
			row := make([]weight, len(ways.of))
			for i := range worlds {
				x.takings(&worlds[i], f, level, func(t taking, w weight) {
					ways.add(t, 1)
					if n := len(ways.of); n > len(row) {
						row = append(row, 0)
					}
					row[ways.find(t)] += w
				})
			}
			table = append(table, row)
		})
	})
	it := item{ways: ways.of, w: make([][]weight, len(ways.of))}
	scaleRows(table)
	own := slices.Concat(travel, inside)
	m.each(f.traits, func(at []uint8) {
		row := table[m.entry(own, f.traits, at)]
		for i := range it.w {
			w := weight(0)
			if i < len(row) {
				w = row[i]
			}
			it.w[i] = append(it.w[i], w)
		}
	})
	return it
}

// scaleRows makes the greatest sum of a row certain, so that many items leave
// digits.
func scaleRows(table [][]weight) {
	var top weight
	for _, row := range table {
		var sum weight
		for _, w := range row {
			sum += w
		}
		top = max(top, sum)
	}
	for _, row := range table {
		for i, w := range row {
			row[i] = certain.part(uint64(w), max(uint64(top), 1))
		}
	}
}

// joined is what the rival has of one item that came by two doors.
func (a *item) joined(b *item) item {
	var ways weighed[taking]
	out := item{portion: a.portion}
	for i, s := range a.ways {
		for j, t := range b.ways {
			both := taking{min(s.general, t.general), min(s.full, t.full), min(s.breach, t.breach), s.from | t.from, max(s.by, t.by)}
			if ways.add(both, 1); len(ways.of) > len(out.w) {
				out.w = append(out.w, make([]weight, len(a.w[i])))
			}
			w := out.w[ways.find(both)]
			for n := range w {
				w[n] += a.w[i][n].times(b.w[j][n])
			}
		}
	}
	out.ways = ways.of
	return out
}

// addFates adds what it says of those who had something of a source that it was
// lost, or that it was not.
func (m *model) addFates(fates []*fate) {
	for _, f := range fates {
		var set rules.ServiceSet
		for _, x := range m.courses {
			if x.fate == f {
				set |= x.set
			}
		}
		f.traits, f.size = m.traitsOf(set, rules.Discipline, rules.Publicity, rules.Penetration), 1
		for _, i := range f.traits {
			f.size *= int(m.traits[i].levels.N)
		}
		f.items = m.items(f)
		f.prepare()
		f.factor = len(m.factors)
		for _, x := range m.courses {
			if x.fate == f {
				x.factor = f.factor
			}
		}
		table := f.fared(part{})
		if slices.Max(table) == 0 { // nothing that the seat knows of explains it
			f.unexplained, table = true, f.weigh(pattern{}, part{})
		}
		m.factors = append(m.factors, factor{f.traits, table})
		m.factors[f.factor].scale()
	}
}

// fared returns the likelihood of what the seat has seen become of a source, and
// of what it read in the press, in part of what may have happened.
func (f *fate) fared(only part) []weight {
	switch {
	case f.unexplained:
		return f.weigh(pattern{}, only)
	case f.lost == 0 && f.sure:
		return f.weigh(pattern{lived: f.lived}, only)
	case f.lost > 0 && f.c.Sources[f.source].Owner == f.k.Seat:
		return f.weigh(pattern{f.lost - 1, f.lost}, only)
	case f.burned:
		return f.burning(f.lost, only)
	case f.lost > 0:
		return f.weigh(pattern{f.lost - 1, f.lost}, only.clean(f.lost))
	}
	w := f.weigh(pattern{lived: f.lived}, only)
	if f.mayBurn() {
		for at := f.lived + 1; at <= f.last; at++ {
			w = less(w, f.burning(at, only))
		}
	}
	return w
}

// burning returns the likelihood that the source was lost at a close, and that
// the rival had then something that the seat had passed in breach.
func (f *fate) burning(at rules.Watch, only part) []weight {
	p := pattern{at - 1, at}
	return less(f.weigh(p, only), f.weigh(p, only.clean(at)))
}

// clean is the part in which the rival has by a close nothing that the seat
// passed in breach.
func (o part) clean(by rules.Watch) part {
	return part{func(it *item, t *taking) bool { return t.breach > by && (o.keep == nil || o.keep(it, t)) }, o.unseen}
}

// less subtracts weights that are no greater, but for rounding.
func less(a, b []weight) []weight {
	out := make([]weight, len(a))
	for i := range a {
		out[i] = a[i] - min(a[i], b[i])
	}
	return out
}

// losses returns how the rival may have come to find what was lost.
func (m *model) losses(fates []*fate) []LossBelief {
	var out []LossBelief
	for _, f := range fates {
		if f.lost == 0 {
			continue
		}
		b := LossBelief{News: f.news, Source: f.source}
		if !f.unexplained {
			m.trace(f, &b)
		}
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b LossBelief) int { return a.News - b.News })
	return out
}

// trace finds what of a loss is left without each who may have had a part in it.
func (m *model) trace(f *fate, b *LossBelief) {
	whole := func(only part) weight { return m.all(f.factor, factor{f.traits, f.fared(only)}) }
	total := whole(part{})
	chance := func(without weight) rules.PerMille {
		return shares([]weight{total - min(total, without), without})[0]
	}
	var set rules.ServiceSet
	for _, it := range f.items {
		for _, t := range it.ways {
			set |= t.from
		}
	}
	for v := range m.c.ServiceIDs() {
		if set.Has(v) {
			b.From[v] = chance(whole(part{keep: func(_ *item, t *taking) bool { return !t.from.Has(v) }}))
		}
	}
	if len(f.pieces) > len(f.items) {
		b.Act = chance(whole(part{unseen: true}))
	}
}
