package review

import "tearline/game/rules"

// How many games are imagined at a time, how many times over before a course is
// given up as too rare, and how many must be left for a watch to go on with them
// alone.
const (
	imagined = 1024
	batches  = 8
	scarce   = imagined / 4
)

// chance keeps the seeds of imagined games apart from those of real ones.
const chance rules.Seed = 0x7ea3_5eed << 32

// worlds imagines games in which the seat has decided and seen the same as in the
// game under review. At the close of each watch those that looked otherwise drop
// out, so what is left is drawn from what the seat may believe: the prior of
// cases, given all that it has seen (a particle filter: Gordon, Salmond and Smith
// 1993). When few are left, they go on several times over, each with chance of
// its own.
type worlds struct {
	p     *past
	seed  rules.Seed
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
	w := &worlds{p: p, seed: chance + seed<<24, from: map[rules.Watch]population{}}
	w.first = w.opening()
	now := w.first
	for n := range p.made {
		if n > 0 && p.made[n-1] == rules.Decision(rules.EndWatch{}) {
			now = w.close(now, n, pause)
		}
		if w.from[p.states[n].Watch()].states == nil {
			w.from[p.states[n].Watch()] = now
		}
	}
	return w
}

// next returns two seeds that were not used before.
func (w *worlds) next() (open, hidden rules.Seed) {
	w.seed += 2
	return w.seed - 2, w.seed - 1
}

func (w *worlds) opening() population {
	now := population{exact: true}
	for range imagined {
		now.states = append(now.states, rules.NewHidden(w.p.c, w.seed, w.seed+1))
		w.next()
	}
	if now.states = w.alike(now.states, 0); len(now.states) == 0 {
		now = w.stand(0)
	}
	return now
}

// close takes games through a watch up to the n-th decision, which ends it.
func (w *worlds) close(was population, n int, pause func()) population {
	now := population{after: n, exact: was.exact}
	for batch := 0; batch < batches && len(now.states) < scarce; batch++ {
		var states []*rules.State
		for i := range imagined {
			s := was.states[i%len(was.states)]
			if batch > 0 || i >= len(was.states) {
				s = s.Redrawn(w.next())
			}
			if s, err := w.p.follow(s, was.after, n); err == nil {
				states = append(states, s)
			}
			if i%64 == 0 {
				rest(pause)
			}
		}
		now.states = append(now.states, w.alike(states, n)...)
	}
	if len(now.states) == 0 {
		return w.stand(n)
	}
	return now
}

// stand stands in for games of a course that is too rare to be imagined: the game
// itself, with other chance from here on.
func (w *worlds) stand(n int) population {
	return population{after: n, states: []*rules.State{w.p.states[n].Redrawn(w.next())}}
}

// alike returns those that have shown the seat the same as the game after n
// decisions.
func (w *worlds) alike(states []*rules.State, n int) (kept []*rules.State) {
	for _, s := range states {
		if w.p.looksSame(s, n) {
			kept = append(kept, s)
		}
	}
	return kept
}

// before returns games as they stand before the n-th decision, n from 1, and
// whether all looked to the seat exactly as the game did.
func (w *worlds) before(n, want int) (states []*rules.State, exact bool) {
	from := w.from[w.p.states[n-1].Watch()]
	for i := range want {
		s := from.states[i%len(from.states)]
		if i >= len(from.states) {
			s = s.Redrawn(w.seed+rules.Seed(2*i), w.seed+rules.Seed(2*i+1))
		}
		if s, err := w.p.follow(s, from.after, n-1); err == nil {
			states = append(states, s)
		}
	}
	if len(states) == 0 {
		return []*rules.State{w.p.states[n-1]}, false // no game can be followed that far
	}
	return states, from.exact
}
