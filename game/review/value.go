package review

import (
	"cmp"
	"context"
	"slices"

	"tearline/game/rules"
)

// Alternative is something that could have been decided, and what it was worth.
// Points are hundredths and chances per mille; the means are cut to whole ones, so
// that those of the accounts may add up to a little less than that of the total.
type Alternative struct {
	Decision       rules.Decision
	Known          rules.Points   // mean total at the end over the worlds that the seat could believe in
	Turned         rules.Points   // total at the end in the game as it was
	Chance         rules.PerMille // of a good outcome, over the same worlds as Known
	TurnedChance   rules.PerMille // how good the total is that it came to in the game as it was
	Accounts       rules.Accounts // means of the four accounts over the worlds
	TurnedAccounts rules.Accounts // the four accounts in the game as it was
	Worlds         int            // how many the means are of
	Ahead          int            // in how many of them it came to more than what was made
	Gain           rules.Points   // mean of what it came to more than what was made, in the worlds that both were tried in

	ahead         spread // of what was made, in the same worlds
	own, doctrine course // by the seat's own later decisions, and by the doctrine's
	byDoctrine    bool   // whether the doctrine's are better
}

// course is what a way of going on comes to in one world after another.
type course struct {
	totals []rules.Points
	sums   [len(rules.Accounts{})]int64
}

func (c *course) add(end rules.Accounts) {
	c.totals = append(c.totals, end.Total())
	for i, p := range end {
		c.sums[i] += int64(p)
	}
}

// best returns the better way of going on.
func (a *Alternative) best() *course {
	if a.byDoctrine {
		return &a.doctrine
	}
	return &a.own
}

// sumUp says what the better way of going on comes to.
func (a *Alternative) sumUp() {
	way := a.best()
	a.Known, a.Worlds = mean(way.totals), len(way.totals)
	for i, sum := range way.sums {
		a.Accounts[i] = rules.Points(sum / int64(max(a.Worlds, 1)))
	}
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
	for _, g := range w.states[min(len(a.own.totals), len(w.states)):] {
		if ctx.Err() != nil {
			return
		}
		a.own.add(w.p.end(g, w.n, a.Decision, false))
		a.doctrine.add(w.p.end(g, w.n, a.Decision, true))
		rest(w.pause)
	}
	a.byDoctrine = sum(a.doctrine.totals) > sum(a.own.totals)
	a.sumUp()
}

// more plays two alternatives on in more worlds, each in the way that was better
// so far.
func (w *weighing) more(ctx context.Context, want int, both ...*Alternative) {
	w.states, _ = w.ws.before(w.n, want)
	for _, a := range both {
		way := a.best()
		for _, g := range w.states[min(len(way.totals), len(w.states)):] {
			if ctx.Err() != nil {
				return
			}
			way.add(w.p.end(g, w.n, a.Decision, a.byDoctrine))
			rest(w.pause)
		}
		a.sumUp()
	}
}

// turn says of each alternative what it would have come to as it turned out.
func (w *weighing) turn(ctx context.Context, s scale) {
	for i := range w.alts {
		if ctx.Err() != nil {
			return
		}
		a := &w.alts[i]
		a.TurnedAccounts = w.p.end(w.p.states[w.n-1], w.n, a.Decision, a.byDoctrine)
		a.Turned = a.TurnedAccounts.Total()
		a.TurnedChance, a.Chance = s.good(a.Turned), s.chance(a.best().totals)
		rest(w.pause)
	}
}

// forget drops what was only needed for the weighing.
func (a *Alternative) forget() {
	a.ahead, a.own, a.doctrine, a.byDoctrine = spread{}, course{}, course{}, false
}

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
	a.ahead, a.Ahead = spread{}, 0
	mine, theirs := a.best().totals, made.best().totals
	for i := range min(len(mine), len(theirs)) {
		a.ahead.add(mine[i] - theirs[i])
		if mine[i] > theirs[i] {
			a.Ahead++
		}
	}
	a.Gain = a.ahead.mean()
}

// end takes the n-th decision otherwise in a world and returns the accounts at the
// end: the later ones as the seat took them, as far as they can be, or by the
// doctrine.
func (p *past) end(w *rules.State, n int, d rules.Decision, doctrine bool) (all rules.Accounts) {
	p.stage.Start(w)
	p.stage.Take(p.seat, d)
	if !doctrine {
		p.line.rehearse(&p.stage.Rehearsal, p.seat, n)
	}
	p.stage.PlayOn(p.seat)
	for a := range all {
		all[a] = p.stage.State().Account(p.seat, rules.Account(a))
	}
	return all
}
