package review

import (
	"fmt"

	"tearline/game/play"
	"tearline/game/rules"
)

// past is the game under review: what was so before and after each decision.
type past struct {
	c      *rules.Case
	seat   rules.ServiceID
	made   []rules.Decision
	line   line           // made, each with its watch
	states []*rules.State // the i-th after i decisions
	news   []int          // how much the seat had seen by then
	seen   []rules.Event  // all that it has seen
	stage  *play.Rehearser
}

func pastOf(s *play.Session) *past {
	p := &past{c: s.Case().Rules, seat: s.Seat(), stage: play.NewRehearser(s.Case().Rules)}
	for n := range s.Decided() + 1 {
		state := s.StateAt(n)
		p.states = append(p.states, state)
		if n > 0 {
			p.made = append(p.made, s.DecisionAt(n))
			p.line = append(p.line, planned{s.StateAt(n - 1).Watch(), s.DecisionAt(n)})
		}
		k := state.Know(p.seat)
		p.seen = k.News
		p.news = append(p.news, len(k.News))
	}
	return p
}

// knew returns what the seat knew when it took its n-th decision, from 1.
func (p *past) knew(n int) rules.Knowledge { return p.states[n-1].Know(p.seat) }

// looksSame reports whether a world has shown the seat what the game had shown
// it after n decisions.
func (p *past) looksSame(w *rules.State, n int) bool {
	k := w.Know(p.seat)
	if len(k.News) != p.news[n] {
		return false
	}
	for i, e := range k.News {
		if e != p.seen[i] {
			return false
		}
	}
	return true
}

// follow takes the decisions after the first from and up to n in a world. It
// fails when one is refused there.
func (p *past) follow(w *rules.State, from, n int) (*rules.State, error) {
	for i := from; i < n; i++ {
		next, _, err := rules.Step(w, p.seat, p.made[i])
		if err != nil {
			return nil, fmt.Errorf("decision %d: %w", i+1, err)
		}
		w = next
	}
	return w, nil
}
