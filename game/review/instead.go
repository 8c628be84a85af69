package review

import "tearline/game/play"

// Instead returns how a finished game would have ended, under the same luck, with
// an alternative of the review in place of the seat's decision no, counted from 1.
// It goes on as the review has it in Alternative.Turned: as the seat decided
// later, or, where that comes to something else, as the doctrine decides; then
// doctrine is true.
func Instead(s *play.Session, no int, a *Alternative) (o play.Outcome, doctrine bool) {
	p := pastOf(s)
	doctrine = p.end(p.states[no-1], no, a.Decision, false).Total() != a.Turned
	if doctrine {
		p.end(p.states[no-1], no, a.Decision, true)
	}
	return play.OutcomeOf(p.stage.State(), p.seat), doctrine
}
