package play

import "tearline/game/rules"

// PlayOn lets the doctrine play a game on to its end and returns how it ends. It
// decides by the round and not by the decision, so that thousands of imagined
// games can be played; what is refused on the way is left out.
func PlayOn(c *rules.Case, state *rules.State, seat rules.ServiceID) *rules.State {
	return (&doctrine{c: c}).playOn(state, seat)
}

func (p *doctrine) playOn(state *rules.State, seat rules.ServiceID) *rules.State {
	take := func(d rules.Decision) { state, _, _ = rules.Step(state, seat, d) }
	for !state.Over() {
		left := rules.Hours(1)
		for _, steps := range [][]step{p.asking(), p.sending()} {
			if left == 0 {
				break
			}
			k := state.Know(seat)
			menu := k.Menu(p.c)
			var all []rules.Decision
			all, left = p.round(&k, &menu, steps)
			for _, d := range all {
				take(d)
			}
		}
		take(rules.EndWatch{})
	}
	return state
}
