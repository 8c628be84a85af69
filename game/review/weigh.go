package review

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"tearline/game/rules"
)

// How alternatives are weighed: all arms in a few worlds, and fewer and fewer of
// them in more (sequential halving: Karnin, Koren and Somekh 2013). Of each kind of
// decision some stay for longer: what guards against something rare shows what it
// is worth late. The first look is at all decisions, before any is weighed to the end.
var rounds = []struct{ worlds, keep, each int }{{4, 64, 4}, {8, 40, 3}, {16, 24, 3}, {32, 14, 2}, {wanted, 8, 1}}

const (
	quick  = 1    // rounds of the first look
	wanted = 64   // in how many worlds what was made and the best in its place are weighed
	most   = 2048 // and at most in how many when a judgement is close
)

// weighing is the weighing of one decision under way.
type weighing struct {
	p      *past
	ws     *worlds
	scale  scale
	n      int
	alts   []Alternative // the first is what was made
	made   []arm         // by the seat's own later decisions and by the doctrine's, then the better
	others []arm         // that are left, the best first
	fallen []arm         // that are not
	round  int
	tried  int // in how many worlds all that is left has been tried
	pause  func()
}

func (p *past) newWeighing(ws *worlds, s scale, n int, pause func()) *weighing {
	k := p.knew(n)
	w := &weighing{p: p, ws: ws, scale: s, n: n, pause: pause, made: []arm{{}, {doctrine: true}}}
	for _, d := range candidates(p.c, &k, p.made[n-1]) {
		w.add(d)
	}
	return w
}

// add adds an alternative.
func (w *weighing) add(d rules.Decision) {
	if n := len(w.alts); n > 0 {
		w.others = append(w.others, arm{alt: n}, arm{alt: n, doctrine: true})
	}
	w.alts = append(w.alts, Alternative{Decision: d})
}

// looked is how many worlds a search for one decision looks at.
const looked = 24

// look adds what a search finds to the alternatives, if it is not among them.
func (w *weighing) look(ctx context.Context, playouts int) {
	if playouts == 0 {
		return
	}
	s := newSearch(w.p.c, w.p.seat, w.ws.some(w.n, looked), w.p.line[w.n-1:], parFewest)
	s.Run(ctx, playouts, w.pause)
	d, _ := s.Best()
	if !slices.ContainsFunc(w.alts, func(a Alternative) bool { return a.Decision == d }) {
		w.add(d)
	}
}

// arms lists all that is left and what was made.
func (w *weighing) arms() (all []*arm) {
	for _, list := range [][]arm{w.made, w.others} {
		for i := range list {
			all = append(all, &list[i])
		}
	}
	return all
}

// try plays all that is left on in worlds, up to so many. It stops early when ctx
// is done.
func (w *weighing) try(ctx context.Context, worlds int) {
	arms := w.arms()
	for i := range worlds {
		if !slices.ContainsFunc(arms, func(a *arm) bool { return len(a.totals) == i }) {
			continue
		}
		g := w.ws.world(w.n, i)
		for _, a := range arms {
			if len(a.totals) == i && ctx.Err() == nil {
				a.ends(w, g)
				rest(w.pause)
			}
		}
	}
	w.tried = worlds
}

// next weighs what is left in more worlds and lets those fall that do worst.
func (w *weighing) next(ctx context.Context) {
	r := rounds[w.round]
	w.round++
	w.try(ctx, r.worlds)
	for _, list := range [][]arm{w.made, w.others} {
		slices.SortStableFunc(list, func(a, b arm) int { return cmp.Compare(b.worth, a.worth) })
	}
	if r.worlds >= seriously {
		w.others = slices.DeleteFunc(w.others, func(a arm) bool {
			behind := w.others[0].ahead(&a, w.scale.fine)
			hopeless := behind.mean() > far && behind.beyond(0, certain)
			if hopeless {
				w.fallen = append(w.fallen, a)
			}
			return hopeless
		})
	}
	w.keep(r.keep, r.each)
}

// far is how far an alternative must be behind the best, in fine parts, to be given
// up early: what guards against something rare looks like a small loss for long.
const far = 100 * fine

// keep lets all fall but the first few, half of them for each way of going on, since
// the same few worlds make all of one way look better, and the first few of each kind
// and way: thrice as many of what changes in one respect what was made, for there
// a small difference tells.
func (w *weighing) keep(first, each int) {
	type group struct {
		kind     reflect.Type
		doctrine bool
		change   bool
	}
	met, ways := map[group]int{}, map[bool]int{}
	var left []arm
	for _, a := range w.others {
		d := w.alts[a.alt].Decision
		kind, few := group{reflect.TypeOf(d), a.doctrine, changes(w.alts[0].Decision, d)}, each
		if met[kind]++; kind.change {
			few = 3 * each
		}
		if ways[a.doctrine]++; ways[a.doctrine] <= (first+1)/2 || met[kind] <= few {
			left = append(left, a)
		} else {
			w.fallen = append(w.fallen, a)
		}
	}
	w.others = left
}

// changes reports whether a share is another's but for how it is passed.
func changes(made, other rules.Decision) bool {
	m, shared := made.(rules.Share)
	o, shares := other.(rules.Share)
	return shared && shares && m.Report == o.Report && m.To == o.To
}

// foremost returns how far the best alternative is ahead of what was made.
func (w *weighing) foremost() rules.Points {
	if len(w.others) == 0 {
		return 0
	}
	return w.others[0].ahead(&w.made[0], points).mean()
}

// settle weighs what was made and the best in its place in more worlds, until it is
// plain what the difference amounts to or there are enough worlds, and returns the
// drop between them.
func (w *weighing) settle(ctx context.Context) (drop spread) {
	for n := 2 * wanted; ; n *= 2 {
		drop = w.lead()
		if plain(drop, most) || n > most || ctx.Err() != nil {
			return drop
		}
		left := min(len(w.others), max(len(w.others)*2/3, finalists))
		w.others, w.fallen = w.others[:left], append(w.fallen, w.others[left:]...)
		w.try(ctx, n)
	}
}

const (
	// finalists is how many are weighed to the end in place of what was made.
	finalists = 4
	// plainly is by how many standard errors an alternative must be behind another
	// to be left aside.
	plainly = 2
	// alike is how far apart two are in the mean square, in fine parts, that are as
	// good as the same.
	alike = 5 * fine
)

// lead puts the best of what is left first, lets fall what is plainly worse or as
// good as the same, and returns the drop from the best to what was made.
func (w *weighing) lead() (drop spread) {
	w.made, _ = w.best(w.made)
	left, fallen := w.best(w.others)
	w.others, w.fallen = left, append(w.fallen, fallen...)
	return left[0].ahead(&w.made[0], w.scale.fine)
}

// best returns the best of some arms and those that could yet be the best, and the
// others.
func (w *weighing) best(arms []arm) (left, fallen []arm) {
	slices.SortStableFunc(arms, func(a, b arm) int {
		return cmp.Or(cmp.Compare(w.scale.chance(b.totals), w.scale.chance(a.totals)), cmp.Compare(b.worth, a.worth))
	})
	for i, a := range arms {
		if i > 0 {
			behind := left[0].ahead(&a, w.scale.fine)
			if behind.squares <= behind.n*alike*alike || behind.beyond(0, plainly) {
				fallen = append(fallen, a)
				continue
			}
		}
		left = append(left, a)
	}
	return left, fallen
}

// turn says of each alternative what it comes to: in the worlds and as it turned out.
func (w *weighing) turn(ctx context.Context) {
	made := &w.made[0]
	best := make([]*arm, len(w.alts))
	best[0] = made
	for _, list := range [][]arm{w.others, w.fallen} {
		for i := range list {
			a := &list[i]
			b := best[a.alt]
			if b == nil || len(a.totals) > len(b.totals) || len(a.totals) == len(b.totals) && a.worth > b.worth {
				best[a.alt] = a
			}
		}
	}
	for i := range w.alts {
		if ctx.Err() != nil {
			return
		}
		a := &w.alts[i]
		best[i].sumUp(a, made, w.scale)
		a.TurnedAccounts = w.p.end(w.p.states[w.n-1], w.n, a.Decision, best[i].doctrine)
		a.Turned = a.TurnedAccounts.Total()
		a.TurnedChance = w.scale.good(a.Turned)
		rest(w.pause)
	}
}
