package app

import (
	"errors"

	words "tearline/assets/strings"
	"tearline/game/play"
)

// Export gives the player the review of a game as JSON, as far as it has come.
func (s *shelf) Export(g play.Game) (string, error) {
	now := s.Review(g)
	if now.Report == nil {
		return "", errors.New(words.English().Say("print.unweighed"))
	}
	own, err := session(g)
	if err != nil {
		return "", err
	}
	return s.give("tearline-"+g.Case().ID+".json", now.Report.Export(own))
}
