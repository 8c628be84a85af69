package scene

import "tearline/game/level"

// Brief opens the briefing of a case, which need not be on the shelf's list.
func (s *Scene) Brief(c *level.Case) { s.picked, s.at, s.panel = c, atBriefing, nil }

// Complain tells the player what went wrong outside of a game.
func (s *Scene) Complain(err error) { s.notice = err.Error() }
