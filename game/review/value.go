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

// error2 returns the square of the standard error of the mean, in squared points,
// rounded up: only what never differs has none.
func (s spread) error2() int64 {
	if s.n < 2 {
		return 1 << 40
	}
	of := (s.n - 1) * s.n
	return (s.squares - s.sum*s.sum/s.n + of - 1) / of
}

// beyond reports whether the mean is further from x than k standard errors.
func (s spread) beyond(x rules.Points, k int64) bool {
	d := int64(s.mean() - x)
	return d*d > k*k*s.error2()
}

// How alternatives are weighed: all in a few worlds, and fewer and fewer of them
// in more.
var rounds = []struct{ worlds, keep int }{{6, 10}, {16, 4}, {32, 3}, {wanted, 3}}

// wanted is in how many worlds what was made and the best in its place are
// weighed, and most in how many when a judgement is close.
const (
	wanted = 64
	most   = 2048
)

// weighing is the weighing of one decision under way: the alternatives, the first
// of them what was made.
type weighing struct {
	p      *past
	ws     *worlds
	n      int
	alts   []Alternative
	left   []Alternative // that are weighed further, the first what was made
	round  int
	states []*rules.State
	exact  bool
	pause  func()
}

func (p *past) newWeighing(ws *worlds, n int, pause func()) *weighing {
	k := p.knew(n)
	w := &weighing{p: p, ws: ws, n: n, pause: pause}
	for _, d := range candidates(p.c, &k, p.made[n-1]) {
		w.alts = append(w.alts, Alternative{Decision: d})
	}
	w.left = w.alts
	return w
}

// looked is how many worlds a search for one decision looks at.
const looked = 24

// look adds what a search finds to the alternatives, if it is not among them.
func (w *weighing) look(ctx context.Context, playouts int) {
	if playouts == 0 {
		return
	}
	states, _ := w.ws.before(w.n, looked)
	s := newSearch(w.p.c, w.p.seat, states, w.p.line[w.n-1:], parFewest)
	s.Run(ctx, playouts, w.pause)
	d, _ := s.Best()
	if slices.ContainsFunc(w.alts, func(a Alternative) bool { return a.Decision == d }) {
		return
	}
	left := len(w.left)
	w.alts = slices.Insert(w.alts, left, Alternative{Decision: d})
	w.left = w.alts[:left+1]
}

// next weighs what is left in more worlds and lets those fall that do worst. It
// stops early when ctx is done.
func (w *weighing) next(ctx context.Context) {
	r := rounds[w.round]
	w.round++
	w.states, w.exact = w.ws.before(w.n, r.worlds)
	for i := range w.left {
		w.try(ctx, &w.left[i])
		w.left[i].compare(&w.alts[0])
	}
	slices.SortStableFunc(w.left[1:], func(a, b Alternative) int { return cmp.Compare(b.ahead.mean(), a.ahead.mean()) })
	w.left = w.left[:min(r.keep+1, len(w.left))]
}

// try plays an alternative on in the worlds in which it has not been tried.
func (w *weighing) try(ctx context.Context, a *Alternative) {
	for _, g := range w.states[len(a.own):] {
		if ctx.Err() != nil {
			return
		}
		a.own = append(a.own, w.p.end(g, w.n, a.Decision, false))
		a.doctrine = append(a.doctrine, w.p.end(g, w.n, a.Decision, true))
		rest(w.pause)
	}
	a.totals = a.own
	if a.byDoctrine() {
		a.totals = a.doctrine
	}
	a.Known, a.Worlds = mean(a.totals), len(a.totals)
}

// more plays two alternatives on in more worlds, each in the way that was better
// so far.
func (w *weighing) more(ctx context.Context, want int, both ...*Alternative) {
	w.states, _ = w.ws.before(w.n, want)
	for _, a := range both {
		doctrine := a.byDoctrine()
		for _, g := range w.states[min(len(a.totals), len(w.states)):] {
			if ctx.Err() != nil {
				return
			}
			a.totals = append(a.totals, w.p.end(g, w.n, a.Decision, doctrine))
			rest(w.pause)
		}
		a.Known, a.Worlds = mean(a.totals), len(a.totals)
	}
}

// turn says of each alternative what it would have come to as it turned out.
func (w *weighing) turn(ctx context.Context) {
	for i := range w.alts {
		if ctx.Err() != nil {
			return
		}
		w.alts[i].Turned = w.p.end(w.p.states[w.n-1], w.n, w.alts[i].Decision, w.alts[i].byDoctrine())
		rest(w.pause)
	}
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
		w = p.line.play(w, p.seat, n)
	}
	return play.PlayOn(p.c, w, p.seat).Total(p.seat)
}
