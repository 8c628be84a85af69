package review

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"tearline/game/rules"
)

// How alternatives are weighed: all arms in a few worlds, and fewer and fewer of
// them in more (sequential halving: Karnin, Koren and Somekh 2013). Of each matter,
// later of each kind of decision, some stay for longer, and of what has fame: what
// guards against something rare shows what it is worth late. The first look is at
// all decisions, before any is weighed to the end.
var rounds = []round{
	{4, 64, 1, 4, 32}, {8, 40, 1, 4, 24}, {16, 24, 0, 4, 16}, {32, 14, 0, 3, 8}, {wanted, 8, 0, 1, 4},
}

// round is a round of weighing: in how many worlds, and how many stay of the best,
// of each matter, of each kind and of what has fame.
type round struct{ worlds, keep, matters, kinds, famed int }

const (
	wanted = 64   // in how many worlds what was made and the best in its place are weighed
	most   = 2048 // and at most in how many when a judgement is close
)

// weighing is the weighing of one decision under way.
type weighing struct {
	p     *past
	ws    *worlds
	fame  fame
	scale scale
	n     int
	when  rules.Watch
	alts  []Alternative // the first is what was made

	practice rules.Decision // what the doctrine would decide

	made   []arm // by the seat's own later decisions and by the doctrine's, then the better
	others []arm // that are left, the best first
	fallen []arm // that are not
	round  int
	pause  func()
}

func (p *past) newWeighing(ws *worlds, s scale, n int, pause func()) *weighing {
	k, d := p.knew(n), p.made[n-1]
	w := &weighing{p: p, ws: ws, scale: s, n: n, when: k.Watch, pause: pause}
	w.alts, w.made = []Alternative{{Decision: d}}, []arm{{}, {doctrine: true}}
	p.stage.Start(p.states[n-1])
	w.practice = p.stage.Next(p.seat)
	for _, list := range [][]rules.Decision{candidates(p.c, &k, d), quietly(p.c, &k), {w.practice}} {
		for _, d := range list {
			w.add(d)
		}
	}
	return w
}

// add adds an alternative, unless it is there.
func (w *weighing) add(d rules.Decision) {
	if !slices.ContainsFunc(w.alts, func(a Alternative) bool { return a.Decision == d }) {
		n := len(w.alts)
		w.others = append(w.others, arm{alt: n}, arm{alt: n, doctrine: true})
		w.alts = append(w.alts, Alternative{Decision: d})
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
		g := w.ws.world(w.n, w.n*rules.Block+i)
		for _, a := range arms {
			if len(a.totals) == i && ctx.Err() == nil {
				a.ends(w, g)
				rest(w.pause)
			}
		}
	}
}

// glance weighs everything in a few worlds.
func (w *weighing) glance(ctx context.Context) {
	w.goOn(ctx)
	w.try(ctx, rounds[0].worlds)
	w.sort()
}

// goOn leaves one way of going on if the other is far worse after what was made, or
// the same.
func (w *weighing) goOn(ctx context.Context) {
	others := w.others
	w.others = nil
	w.try(ctx, 2*seriously)
	w.sort()
	ahead := w.made[0].ahead(&w.made[1], w.scale.fine)
	if ahead.squares == 0 || ahead.mean() > far && ahead.beyond(0, sooner) {
		w.made = w.made[:1]
		others = slices.DeleteFunc(others, func(a arm) bool { return a.doctrine != w.made[0].doctrine })
	}
	w.others = others
}

// sort puts the best first.
func (w *weighing) sort() {
	for _, list := range [][]arm{w.made, w.others} {
		slices.SortStableFunc(list, func(a, b arm) int { return cmp.Compare(b.worth, a.worth) })
	}
}

// next weighs what is left in more worlds and lets those fall that do worst.
func (w *weighing) next(ctx context.Context) {
	r := rounds[w.round]
	w.round++
	w.try(ctx, r.worlds)
	w.sort()
	if r.worlds > seriously {
		w.others = slices.DeleteFunc(w.others, func(a arm) bool {
			behind := w.others[0].ahead(&a, w.scale.fine)
			hopeless := behind.mean() > far && behind.beyond(0, sooner)
			if hopeless {
				w.fallen = append(w.fallen, a)
			}
			return hopeless
		})
	}
	w.keep(r, w.fame.bar(w, r.famed))
}

// far is how far an alternative must be behind the best, in fine parts, to be given
// up early: what guards against something rare looks like a small loss for long.
const far = 100 * fine

// keep lets all fall but those that do best, the best of each matter and of each
// kind, and what has fame above a bar. Of what changes in one respect what was made
// thrice as many stay, for there a small difference tells, and of the first half for
// each way of going on: the same few worlds make all of one way look better.
func (w *weighing) keep(r round, bar rules.Points) {
	type kind struct {
		of     reflect.Type
		change bool
	}
	met, kinds, ways := map[way]int{}, map[kind]int{}, map[bool]int{}
	own := matter(w.alts[0].Decision)
	var left []arm
	for _, a := range w.others {
		d := w.alts[a.alt].Decision
		m := way{matter(d), a.doctrine}
		k, few := kind{reflect.TypeOf(d), m.decision == own}, r.kinds
		if k.change {
			few = 3 * r.kinds
		}
		met[m]++
		kinds[k]++
		ways[a.doctrine]++
		if ways[a.doctrine] <= (r.keep+1)/len(w.made) || met[m] <= r.matters || kinds[k] <= few || w.fame.of(w, &a) > bar {
			left = append(left, a)
		} else {
			w.fallen = append(w.fallen, a)
		}
	}
	w.others = left
}

// matter returns a decision without how exactly it is to be done.
func matter(d rules.Decision) rules.Decision {
	switch d := d.(type) {
	case rules.Share:
		return rules.Share{Report: d.Report, To: d.To}
	case rules.AskConsent:
		return rules.AskConsent{Report: d.Report, To: d.To}
	case rules.AnswerConsent:
		return rules.AnswerConsent{Request: d.Request}
	case rules.Arrange:
		return rules.Arrange{With: d.With, Topic: d.Topic}
	case rules.Grade:
		return rules.Grade{Report: d.Report}
	}
	return d
}

// foremost returns how far the best alternative is ahead of what was made.
func (w *weighing) foremost() rules.Points {
	if len(w.others) == 0 {
		return 0
	}
	return w.others[0].ahead(&w.made[0], points).mean()
}

// settle weighs what was made and the best in its place in more worlds, until it is
// plain what the difference amounts to or there are enough worlds.
func (w *weighing) settle(ctx context.Context) {
	for n := 2 * wanted; ; n *= 2 {
		if plain(w.lead(), most) || n > most || ctx.Err() != nil {
			return
		}
		left := min(len(w.others), max(len(w.others)/2, finalists))
		w.others, w.fallen = w.others[:left], append(w.fallen, w.others[left:]...)
		w.try(ctx, n)
	}
}

const (
	// finalists is how many are weighed to the end in place of what was made.
	finalists = 4
	// plainly is by how many standard errors an alternative must be behind another
	// to be left aside.
	plainly = 3
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

// lost returns the drop from the best of what is left to what was made, and how many
// points it is ahead. Of what could all be the best it is one that has more points,
// if there is one.
func (w *weighing) lost() (drop, ahead spread) {
	for i := range w.others {
		if p := w.others[i].ahead(&w.made[0], points); p.mean() > 0 {
			w.others[0], w.others[i] = w.others[i], w.others[0]
			break
		}
	}
	return w.others[0].ahead(&w.made[0], w.scale.fine), w.others[0].ahead(&w.made[0], points)
}

// best returns the best of some arms and those that could yet be the best, and the
// others. Of what is the same what the doctrine would decide stands for all: whatever
// it goes on from would else be called the best.
func (w *weighing) best(arms []arm) (left, fallen []arm) {
	slices.SortStableFunc(arms, func(a, b arm) int {
		return cmp.Or(cmp.Compare(w.scale.chance(b.totals), w.scale.chance(a.totals)), cmp.Compare(b.worth, a.worth))
	})
	for i, a := range arms {
		if i > 0 {
			behind := left[0].ahead(&a, w.scale.fine)
			same := behind.squares <= behind.n*alike*alike
			if same && a.doctrine && w.alts[a.alt].Decision == w.practice {
				left[0], a = a, left[0]
			}
			if same || behind.beyond(0, plainly) {
				fallen = append(fallen, a)
				continue
			}
		}
		left = append(left, a)
	}
	return left, fallen
}

// turn says of each alternative what it comes to: in the worlds and as it turned out.
// It returns the better arm of each.
func (w *weighing) turn(ctx context.Context) (best []*arm) {
	made := &w.made[0]
	best = make([]*arm, len(w.alts))
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
			return best
		}
		a := &w.alts[i]
		best[i].sumUp(a, made, w.scale)
		a.TurnedAccounts = w.p.end(w.p.states[w.n-1], w.n, a.Decision, best[i].doctrine)
		a.Turned = a.TurnedAccounts.Total()
		a.TurnedChance = w.scale.good(a.Turned)
		rest(w.pause)
	}
	return best
}
