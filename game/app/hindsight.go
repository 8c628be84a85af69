package app

import (
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// following is the courses of a game, as far as they have been found.
type following struct {
	of *rules.State // where the game stands, which tells it from any other
	*review.Following
}

// Courses follows trust and exposure through a game.
func (s *shelf) Courses(g play.Game) (c review.Courses, more bool) {
	own, err := session(g)
	if err != nil {
		return review.Courses{}, false
	}
	if s.following.of != own.State() {
		s.following = following{own.State(), review.Follow(own)}
		return s.following.Courses, true
	}
	more = s.following.Reckon()
	return s.following.Courses, more
}

// Instead says how a game would have ended with the best in place of a decision.
func (s *shelf) Instead(g play.Game, no int, best *review.Alternative) (o play.Outcome, doctrine bool, err error) {
	own, err := session(g)
	if err != nil {
		return o, false, err
	}
	o, doctrine = review.Instead(own, no, best)
	return o, doctrine, nil
}
