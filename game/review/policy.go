package review

import (
	"context"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// How the line is found that a case is weighed by. Bettering takes thrice as many
// games as for the par, since there may be no plan to begin with.
const (
	policyClimbed  = 60_000
	policyPlayouts = 6_000
)

// Policy searches for the best line of a case, as FindPar does, and returns the
// policy that plays it. plans are finished games to begin with; they may be none.
// The error is that of ctx.
func Policy(ctx context.Context, c *level.Case, plans []*play.Session) (play.Policy, error) {
	s := searched(ctx, c, plans, policyClimbed, policyPlayouts, nil)
	return play.Policy{Name: play.Searched, Open: s.ahead}, ctx.Err()
}

// ahead plays the game of a seed ahead: its line heeds what the seat sees and
// nothing else, and meets the same when it is played again.
func (s *Search) ahead(c *rules.Case, seed rules.Seed) play.Player {
	return &played{lineOf(s.Play(rules.New(c, seed)), s.seat)}
}

// played decides a game as it has been decided before.
type played struct{ left line }

func (p *played) Next(*rules.Knowledge) rules.Decision {
	d := p.left[0].decision
	p.left = p.left[1:]
	return d
}
