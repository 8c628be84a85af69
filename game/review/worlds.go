package review

import "tearline/game/rules"

// How many games are imagined in all, and how many of those that look the same
// are wanted for one decision.
const (
	imagined = 6000
	wanted   = 64
	enough   = 24
)

// chance keeps the seeds of imagined games apart from those of real ones.
const chance rules.Seed = 0x7ea3_5eed << 32

// worlds draws, for one decision after the other, games in which the seat has
// decided and seen the same as in the game under review. Those that looked
// otherwise drop out on the way, so what is left is drawn from what the seat may
// believe: the prior of cases, given all that it has seen.
type worlds struct {
	p    *past
	at   int // decisions that have been followed
	live []*rules.State
}

func (p *past) newWorlds() *worlds {
	w := &worlds{p: p}
	for i := range rules.Seed(imagined) {
		w.live = append(w.live, rules.NewHidden(p.c, chance+2*i, chance+2*i+1))
	}
	w.keep(0)
	return w
}

// before returns worlds as they stood before the n-th decision, n from 1, and
// whether all of them looked to the seat exactly as the game did. Decisions must
// be asked for in their order.
func (w *worlds) before(n int) (states []*rules.State, exact bool) {
	for ; w.at < n-1; w.at++ {
		for i, s := range w.live {
			w.live[i], _ = w.p.follow(s, w.at, w.at+1)
		}
		w.drop()
		if w.p.made[w.at] == rules.Decision(rules.EndWatch{}) {
			w.keep(w.at + 1)
		}
	}
	states = w.live[:min(wanted, len(w.live))]
	if len(states) >= enough {
		return states, true
	}
	return append(states[:len(states):len(states)], w.refill(n-1, enough-len(states))...), false
}

// keep lets those go that have shown the seat something else after n decisions.
func (w *worlds) keep(n int) {
	for i, s := range w.live {
		if !w.p.looksSame(s, n) {
			w.live[i] = nil
		}
	}
	w.drop()
}

func (w *worlds) drop() {
	kept := w.live[:0]
	for _, s := range w.live {
		if s != nil {
			kept = append(kept, s)
		}
	}
	w.live = kept
}

// refill stands in where the game took so rare a course that too few imagined
// games are left: it repeats them, or the game itself if there is none, with
// other chance from here on.
func (w *worlds) refill(n, want int) []*rules.State {
	from := w.live
	if len(from) == 0 {
		from = []*rules.State{w.p.states[n]}
	}
	var out []*rules.State
	for i := range want {
		seed := chance + 2*imagined + rules.Seed(2*i)
		out = append(out, from[i%len(from)].Redrawn(seed, seed+1))
	}
	return out
}
