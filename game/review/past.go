package review

import (
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

// looksSame reports whether news are what the game had shown the seat after n
// decisions.
func (p *past) looksSame(news []rules.Event, n int) bool {
	if len(news) != p.news[n] {
		return false
	}
	for i := len(news) - 1; i >= 0; i-- { // what differs is mostly what is new
		if news[i] != p.seen[i] {
			return false
		}
	}
	return true
}

// follow takes the decisions after the first from and up to n in a world, on the
// stage, and reports whether it could.
func (p *past) follow(w *rules.State, from, n int) bool {
	p.stage.Start(w)
	for i := from; i < n; i++ {
		if !p.stage.Take(p.seat, p.made[i]) {
			return false
		}
	}
	return true
}
