package app

import (
	"fmt"

	"tearline/game/play"
	"tearline/game/rules"
)

// Branch opens a game that goes as another did before its decision no, and then
// takes the one given, if any.
func (s *shelf) Branch(g play.Game, no int, instead rules.Decision) (play.Game, error) {
	own, err := session(g)
	if err != nil {
		return nil, err
	}
	if no < 1 || no > own.Decided() {
		return nil, fmt.Errorf("the game has decisions 1 to %d, and no %d", own.Decided(), no)
	}
	branch := own.Branch(no - 1)
	if instead != nil {
		if _, err := branch.Decide(instead); err != nil {
			return nil, err
		}
	}
	s.branches[branch] = true
	return branch, nil
}
