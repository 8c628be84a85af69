package review

import (
	"slices"

	"tearline/game/rules"
)

// How many games are imagined at a time, how many times over before a course is
// given up as too rare, how many must look the same to go on with them alone, and
// how many go on.
const (
	imagined = 32 * rules.Block
	batches  = 16
	scarce   = imagined / 2
	crowd    = imagined
)

// chance keeps the seeds of imagined games apart from those of real ones.
const chance rules.Seed = 0x7ea3_5eed << 32

// worlds imagines games in which the seat has decided and seen the same as in the
// game under review. At the close of each watch chance is bound to what the seat
// has seen of the press and of breaches found out, those that looked otherwise in
// any other respect drop out, and of the rest each goes on as often as what it was
// bound to was likely (a particle filter: Gordon, Salmond and Smith 1993). So what
// is left is drawn from what the seat may believe: the prior of cases, given all
// that it has seen. That is exact but for the number of games; where none is left,
// the game itself stands in, and is not.
type worlds struct {
	p     *past
	seen  *rules.Sighting
	seed  rules.Seed
	pause func()
	first population
	from  map[rules.Watch]population // as they stood when a watch opened
}

// population is games as they stood when a watch opened.
type population struct {
	after  int // decisions that had been taken
	states []*rules.State
	exact  bool // whether all have looked to the seat exactly as the game did
}

// newWorlds imagines games for the whole of a past. Two of different seeds have
// other random numbers.
func (p *past) newWorlds(seed rules.Seed, pause func()) *worlds {
	w := &worlds{p: p, seen: rules.Sight(p.seat, p.seen), seed: chance + seed<<24, pause: pause, from: map[rules.Watch]population{}}
	w.first = w.opening()
	now := w.first
	for n := range p.made {
		if n > 0 && p.made[n-1] == rules.Decision(rules.EndWatch{}) {
			now = w.close(now, n)
		}
		if w.from[p.states[n].Watch()].states == nil {
			w.from[p.states[n].Watch()] = now
		}
	}
	return w
}

// next returns a seed that was not used before.
func (w *worlds) next() rules.Seed {
	w.seed++
	return w.seed
}

func (w *worlds) opening() population {
	now := population{exact: true}
	for i := range imagined {
		if i%rules.Block == 0 {
			w.next()
		}
		if s := rules.NewAmong(w.p.c, w.seed, uint8(i%rules.Block)); w.p.looksSame(s.Know(w.p.seat).News, 0) {
			now.states = append(now.states, s)
		}
	}
	if len(now.states) == 0 {
		return w.stand(0)
	}
	return now
}

// close takes games through a watch up to the n-th decision, which ends it.
func (w *worlds) close(was population, n int) population {
	var alike []*rules.State
	for i := range batches * imagined {
		if i%imagined == 0 && len(alike) >= scarce {
			break
		}
		if i%rules.Block == 0 {
			w.next()
		}
		s := was.states[i%len(was.states)].Among(w.seed, uint8(i%rules.Block)).Bound(w.seen)
		if w.p.follow(s, was.after, n) && w.p.stage.State().Likelihood().Part > 0 && w.p.looksSame(w.p.stage.Know(w.p.seat).News, n) {
			alike = append(alike, w.p.stage.Keep())
		}
		if i%16 == 0 {
			rest(w.pause)
		}
	}
	if alike = drawn(alike); len(alike) == 0 {
		return w.stand(n)
	}
	return population{after: n, states: alike, exact: was.exact}
}

// drawn returns a crowd of some games, each as often as it is likely: systematic
// resampling (Kitagawa 1996). Neighbours are far apart in it, so that the first few
// are as mixed as all.
func drawn(games []*rules.State) []*rules.State {
	weights, sum := weigh(games)
	if sum == 0 {
		return nil
	}
	all := make([]*rules.State, crowd)
	at, passed := 0, weights[0]
	for i := range all {
		for passed*crowd <= (2*uint64(i)+1)*sum/2 {
			at++
			passed += weights[at]
		}
		all[i*stride%crowd] = games[at]
	}
	return all
}

// stride is odd, and near the golden share of the crowd.
const stride = 317

// weigh returns the likelihoods of games on a scale on which the greatest has some
// forty digits in binary, and their sum.
func weigh(games []*rules.State) (weights []uint64, sum uint64) {
	if len(games) == 0 {
		return nil, 0
	}
	top := slices.MaxFunc(games, func(a, b *rules.State) int { return int(a.Likelihood().Power - b.Likelihood().Power) }).Likelihood().Power
	for _, g := range games {
		l := g.Likelihood()
		w := uint64(l.Part) << 8
		if l.Part == 0 || top-l.Power > 40 {
			w = 0
		} else {
			w >>= top - l.Power
		}
		weights = append(weights, w)
		sum += w
	}
	return weights, sum
}

// stand stands in for games of a course that is too rare to be imagined: the game
// itself, with other chance from here on.
func (w *worlds) stand(n int) population {
	return population{after: n, states: []*rules.State{w.p.states[n]}}
}

// world returns the i-th game, from 0, as it stands before the n-th decision, from
// 1, with chance of its own from there on. As many as are asked for are there; those
// of a block of the rules share chance evenly.
func (w *worlds) world(n, i int) *rules.State {
	from := w.from[w.p.states[n-1].Watch()]
	seed, place := w.seed+1+rules.Seed(i/rules.Block), uint8(i%rules.Block)
	s := from.states[i%len(from.states)].Among(seed, place)
	if from.after == n-1 {
		return s
	}
	if w.p.follow(s, from.after, n-1) {
		return w.p.stage.Keep()
	}
	return w.p.states[n-1].Among(seed, place) // only where the game itself stands in
}

// exact reports whether the games before the n-th decision have all looked to the
// seat exactly as the game did.
func (w *worlds) exact(n int) bool { return w.from[w.p.states[n-1].Watch()].exact }

// some returns the first games before the n-th decision.
func (w *worlds) some(n, want int) (states []*rules.State) {
	for i := range want {
		states = append(states, w.world(n, i))
		rest(w.pause)
	}
	return states
}
