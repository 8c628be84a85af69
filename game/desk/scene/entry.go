package scene

import "tearline/game/level"

// Brief opens the briefing of a case, which need not be on the shelf's list.
func (s *Scene) Brief(c *level.Case) { s.picked, s.at, s.panel = c, atBriefing, nil }

// Complain tells the player what went wrong outside of a game.
func (s *Scene) Complain(err error) { s.notice = err.Error() }

// Making reports whether a case is to be made or fetched, which takes a moment: the
// screen says so, and Make is called when that has been seen.
func (s *Scene) Making() bool { return s.making != nil }

// Make makes or fetches the case that the screen says is coming, and opens it.
func (s *Scene) Make() {
	a, shown := s.making, s.shown
	s.making = nil
	if a == nil {
		return
	}
	a.do(s)
	if shown == dailyRow || shown == practiceRow {
		s.shown = shown // not its id
	}
}
