package play

import "tearline/game/rules"

// PlayOn lets the doctrine play a game on to its end and returns how it ends. It
// decides by the round and not by the decision, so that thousands of imagined
// games can be played; what is refused on the way is left out.
func PlayOn(c *rules.Case, state *rules.State, seat rules.ServiceID) *rules.State {
	r := NewRehearser(c)
	r.Start(state)
	r.PlayOn(seat)
	return r.State()
}

// Rehearser plays imagined games on, one after the other in the same room.
type Rehearser struct {
	rules.Rehearsal
	doctrine doctrine
	rounds   [2][]step
}

// NewRehearser makes a rehearser of games of a case.
func NewRehearser(c *rules.Case) *Rehearser {
	r := &Rehearser{doctrine: doctrine{c: c}}
	r.rounds = [2][]step{r.doctrine.asking(), r.doctrine.sending()}
	return r
}

// PlayOn lets the doctrine play the game on to its end.
func (r *Rehearser) PlayOn(seat rules.ServiceID) {
	for !r.State().Over() {
		var k *rules.Knowledge
		var menu *rules.Menu
		for _, steps := range r.rounds {
			if k == nil {
				k = r.Know(seat)
				menu = r.Menu(k)
			}
			all, left := r.doctrine.round(k, menu, steps)
			for _, d := range all {
				r.Take(seat, d)
				k = nil
			}
			if left == 0 {
				break
			}
		}
		r.Take(seat, rules.EndWatch{})
	}
}

// Next returns what the doctrine would decide first of what PlayOn lets it.
func (r *Rehearser) Next(seat rules.ServiceID) rules.Decision {
	k := r.Know(seat)
	menu := r.Menu(k)
	for _, steps := range r.rounds {
		if all, _ := r.doctrine.round(k, menu, steps); len(all) > 0 {
			return all[0]
		}
	}
	return rules.EndWatch{}
}
