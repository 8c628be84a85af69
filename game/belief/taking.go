package belief

import (
	"slices"

	"tearline/game/rules"
)

// never stands for a close that does not come.
const never rules.Watch = 1<<15 - 1

// taking is how a rival may have come to have one portion: at whose close it had
// it first in general form or fuller, and in full.
type taking struct {
	general, full rules.Watch
	breach        rules.Watch      // at whose close it had a copy that the seat passed in breach
	from          rules.ServiceSet // from whom it had what tells it something
	by            rules.ServiceID  // who lost to the press what is asked about
}

// item is what a rival may have taken of one portion: each way, with its weight
// for every choice of levels of the fate's traits.
type item struct {
	portion rules.PortionID
	ways    []taking
	w       [][]weight
}

// at returns the form that the rival has after a close.
func (t *taking) at(close rules.Watch) rules.Form {
	switch {
	case t.full <= close:
		return rules.Full
	case t.general <= close:
		return rules.General
	}
	return rules.Withheld
}

// spied is what all rivals have of a portion at some time, with its weight. It
// follows leak and collect of package rules.
type spied struct {
	taking
	forms [rules.MaxServices]rules.Form // by rival
	taken uint64                        // from which holdings, where there are several rivals
	fresh uint64                        // of these, since this close began
}

// spies finds what the rivals may take of one portion that travelled as a world
// says.
type spies struct {
	x      *course
	f      *fate
	level  levels
	rivals []rules.ServiceID
	held   []rules.Holding
	groups [][]int // holdings for which one draw decides
}

// takings calls add for each way in which the rival may have taken the portion,
// if it travelled so, with its weight.
func (x *course) takings(o *world, f *fate, level levels, add func(taking, weight)) {
	s := spies{x: x, f: f, level: level, held: o.held}
	for v := range x.c.ServiceIDs() {
		if x.c.Services[v].Kind == rules.Rival {
			s.rivals = append(s.rivals, v)
		}
	}
	s.group()
	all := weighed[spied]{}
	all.add(spied{taking: taking{never, never, never, 0, o.by}}, o.w)
	for at := rules.Watch(1); at <= f.last; at++ {
		all = s.read(all, at)
		if s.f.lost == 0 && len(s.rivals) == 1 && s.f.c.Sources[s.f.source].Owner == s.f.k.Seat {
			all = s.collectAny(all, at) // it does not matter from whom
			continue
		}
		for _, g := range s.groups {
			for _, r := range s.rivals {
				all = s.collect(all, g, r, at)
			}
		}
	}
	for i, z := range all.of {
		add(z.taking, all.w[i])
	}
}

// group puts together what a service has from one other and what reached it at
// one time: the rules draw once for all of it.
func (s *spies) group() {
	for i := range s.held {
		h := &s.held[i]
		if !s.x.keeps(h.Service) {
			continue
		}
		j := slices.IndexFunc(s.groups, func(g []int) bool {
			o := &s.held[g[0]]
			return o.Service == h.Service && o.From == h.From
		})
		if j < 0 {
			j, s.groups = len(s.groups), append(s.groups, nil)
		}
		s.groups[j] = append(s.groups[j], i)
	}
}

// read lets the rivals have what was in the press at a close.
func (s *spies) read(all weighed[spied], at rules.Watch) weighed[spied] {
	var next weighed[spied]
	for i, z := range all.of {
		z.fresh = 0
		for j := range s.held {
			if h := &s.held[j]; h.Since == at && s.x.c.Services[h.Service].Kind == rules.Rival {
				s.have(&z, h.Service, h, h.From, at)
			}
		}
		next.add(z, all.w[i])
	}
	return next
}

// have gives a rival something of the portion.
func (s *spies) have(z *spied, rival rules.ServiceID, h *rules.Holding, from rules.ServiceID, at rules.Watch) {
	form := h.Recall()
	z.forms[rival] = max(z.forms[rival], form)
	if rival != s.f.c.Sources[s.f.source].Rival {
		return
	}
	z.general = min(z.general, at)
	if form == rules.Full {
		z.full = min(z.full, at)
	}
	if s.f.lost > 0 && s.f.telling(h.Portion, form) {
		z.from = z.from.With(from)
	}
	if h.Trace&rules.InBreach != 0 && s.f.k.Seat != s.f.c.Sources[s.f.source].Owner {
		z.breach = min(z.breach, at)
	}
}

// collect lets one rival take, at a close, from holdings for which one draw
// decides: the lower it falls, the more of them it takes.
func (s *spies) collect(all weighed[spied], group []int, rival rules.ServiceID, at rules.Watch) weighed[spied] {
	h := &s.held[group[0]]
	penetration := s.level(h.Service, rules.Penetration)
	if penetration == 0 {
		return all
	}
	odds := make([]rules.PerMille, len(group))
	steps := []rules.PerMille{rules.One}
	for i, j := range group {
		if h := &s.held[j]; h.Since <= at {
			odds[i] = s.x.c.CollectOdds(h, penetration)
		}
		if odds[i] > 0 && !slices.Contains(steps, odds[i]) {
			steps = append(steps, odds[i])
		}
	}
	slices.Sort(steps)
	var next weighed[spied]
	for i, z := range all.of {
		from := rules.PerMille(0)
		for _, to := range steps {
			y := z
			for n, j := range group {
				if odds[n] >= to {
					s.take(&y, j, rival, at)
				}
			}
			next.add(y, all.w[i].of(to-from))
			from = to
		}
	}
	return next
}

// collectAny lets the only rival take what it can at a close, from whomever.
func (s *spies) collectAny(all weighed[spied], at rules.Watch) weighed[spied] {
	nothing, notFull := certain, certain // the chances that it takes so little
	for _, group := range s.groups {
		penetration := s.level(s.held[group[0]].Service, rules.Penetration)
		var odds [3]rules.PerMille
		for _, j := range group {
			if h := &s.held[j]; h.Since <= at {
				odds[h.Recall()] = max(odds[h.Recall()], s.x.c.CollectOdds(h, penetration))
			}
		}
		notFull = notFull.of(rules.One - odds[rules.Full])
		nothing = nothing.of(rules.One - max(odds[rules.Full], odds[rules.General]))
	}
	var next weighed[spied]
	for i, z := range all.of {
		full, general := z, z
		full.general, full.full = min(z.general, at), min(z.full, at)
		general.general = min(z.general, at)
		full.forms[s.rivals[0]], general.forms[s.rivals[0]] = rules.Full, max(rules.General, z.forms[s.rivals[0]])
		next.add(full, all.w[i].times(certain-notFull))
		next.add(general, all.w[i].times(notFull-nothing))
		next.add(z, all.w[i].times(nothing))
	}
	return next
}

// take lets a rival take one holding, if it would learn something.
func (s *spies) take(z *spied, i int, rival rules.ServiceID, at rules.Watch) {
	h := &s.held[i]
	if z.taken&^z.fresh>>i&1 != 0 || z.forms[rival] >= h.Recall() {
		return
	}
	s.have(z, rival, h, h.Service, at)
	if len(s.rivals) > 1 {
		z.taken |= 1 << i
		z.fresh |= 1 << i
	}
}

// weighed is a list of things that differ, each with its weight, in the order in
// which they came up.
type weighed[T comparable] struct {
	of []T
	w  []weight
	at map[T]int
}

func (l *weighed[T]) add(x T, w weight) {
	if w == 0 {
		return
	}
	i := l.find(x)
	if i < 0 {
		i = len(l.of)
		l.of, l.w = append(l.of, x), append(l.w, 0)
		if l.at != nil {
			l.at[x] = i
		}
	}
	l.w[i] += w
}

// find returns the place of a thing; -1 if it is not there.
func (l *weighed[T]) find(x T) int {
	if len(l.of) < 32 {
		return slices.Index(l.of, x)
	}
	if l.at == nil {
		l.at = map[T]int{}
		for i, y := range l.of {
			l.at[y] = i
		}
	}
	if i, ok := l.at[x]; ok {
		return i
	}
	return -1
}
