package review

import (
	"cmp"
	"context"
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Alternative is something that could have been decided, and what it was worth.
type Alternative struct {
	Decision rules.Decision
	Known    rules.Points // mean total at the end over the worlds that the seat could believe in
	Turned   rules.Points // total at the end in the game as it was
	Worlds   int          // how many the mean is of
	ahead    spread       // of what was made, in the same worlds
	totals   []rules.Points
	own      []rules.Points // by the seat's own later decisions
	doctrine []rules.Points // by the doctrine's
}

// spread is a mean and what is needed for its standard error.
type spread struct {
	n            int64
	sum, squares int64
}

func (s *spread) add(x rules.Points) {
	s.n++
	s.sum += int64(x)
	s.squares += int64(x) * int64(x)
}

func (s spread) mean() rules.Points {
	if s.n == 0 {
		return 0
	}
	return rules.Points(s.sum / s.n)
}

// error2 returns the square of the standard error of the mean, in squared points.
func (s spread) error2() int64 {
	if s.n < 2 {
		return 1 << 40
	}
	return (s.squares - s.sum*s.sum/s.n) / (s.n - 1) / s.n
}

// beyond reports whether the mean is further from x than k standard errors.
func (s spread) beyond(x rules.Points, k int64) bool {
	d := int64(s.mean() - x)
	return d*d > k*k*s.error2()
}

// How alternatives are weighed: all in a few worlds, and fewer and fewer of them
// in more.
var rounds = []struct{ worlds, keep int }{{6, 10}, {16, 4}, {32, 3}, {wanted, 2}}

// weigh orders alternatives by what they were worth in some worlds, the first
// given standing for what was made, which is kept to the end. It stops early when
// ctx is done, with what it has.
func (p *past) weigh(ctx context.Context, n int, all []rules.Decision, states []*rules.State) []Alternative {
	alts := make([]Alternative, len(all))
	for i, d := range all {
		alts[i].Decision = d
	}
	left := alts
	for _, r := range rounds {
		worlds := states[:min(r.worlds, len(states))]
		for i := range left {
			if ctx.Err() != nil {
				return alts
			}
			p.try(&left[i], n, worlds)
			left[i].compare(&alts[0])
		}
		rest := left[1:]
		slices.SortStableFunc(rest, func(a, b Alternative) int { return cmp.Compare(b.ahead.mean(), a.ahead.mean()) })
		left = left[:min(r.keep+1, len(left))]
	}
	for i := range alts {
		alts[i].Turned = p.end(p.states[n-1], n, alts[i].Decision, alts[i].byDoctrine())
	}
	return alts
}

// try plays an alternative on in the worlds in which it has not been tried.
func (p *past) try(a *Alternative, n int, worlds []*rules.State) {
	for _, w := range worlds[len(a.own):] {
		a.own = append(a.own, p.end(w, n, a.Decision, false))
		a.doctrine = append(a.doctrine, p.end(w, n, a.Decision, true))
	}
	a.totals = a.own
	if a.byDoctrine() {
		a.totals = a.doctrine
	}
	a.Known, a.Worlds = mean(a.totals), len(a.totals)
}

// byDoctrine reports whether it is better to go on by the doctrine after the
// alternative than by what the seat decided later.
func (a *Alternative) byDoctrine() bool { return sum(a.doctrine) > sum(a.own) }

func sum(ps []rules.Points) (n int64) {
	for _, p := range ps {
		n += int64(p)
	}
	return n
}

func mean(ps []rules.Points) rules.Points {
	if len(ps) == 0 {
		return 0
	}
	return rules.Points(sum(ps) / int64(len(ps)))
}

// compare takes the difference to what was made in the worlds that both were tried in.
func (a *Alternative) compare(made *Alternative) {
	a.ahead = spread{}
	for i := range min(len(a.totals), len(made.totals)) {
		a.ahead.add(a.totals[i] - made.totals[i])
	}
}

// end takes the n-th decision otherwise in a world and returns the total at the
// end: the later ones as the seat took them, as far as they can be, or by the
// doctrine.
func (p *past) end(w *rules.State, n int, d rules.Decision, doctrine bool) rules.Points {
	w, _, _ = rules.Step(w, p.seat, d)
	if !doctrine {
		w = p.asBefore(w, n)
	}
	return play.PlayOn(p.c, w, p.seat).Total(p.seat)
}

// asBefore takes the decisions after the n-th as the seat took them, each in its
// watch; what is refused is left out, and what comes too late too.
func (p *past) asBefore(w *rules.State, n int) *rules.State {
	for i := n; i < len(p.made) && !w.Over(); i++ {
		when := p.states[i].Watch()
		for w.Watch() < when && !w.Over() {
			w, _, _ = rules.Step(w, p.seat, rules.EndWatch{})
		}
		if w.Watch() == when {
			w, _, _ = rules.Step(w, p.seat, p.made[i])
		}
	}
	return w
}
