package maker

import (
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// The quick form of the balance: so many games of each policy, and how far each
// habit must stay below the doctrine, per mille of the range from the worst. It
// is more than go run . check asks for, because so few games say less.
const (
	fairGames                 = 24
	fairMargin rules.PerMille = 300
)

// fair reports whether judgment does clearly better in a case than every habit.
func fair(c *level.Case) (bool, error) {
	best, err := sum(c, play.Doctrine)
	if err != nil {
		return false, err
	}
	worst, nearest := best, best-1<<40
	for _, p := range play.Naive {
		total, err := sum(c, p)
		if err != nil {
			return false, err
		}
		worst, nearest = min(worst, total), max(nearest, total)
	}
	return (best-nearest)*int64(rules.One) >= (best-worst)*int64(fairMargin), nil
}

// sum adds up what a policy brings in the games of the first seeds.
func sum(c *level.Case, p play.Policy) (int64, error) {
	var total int64
	for seed := range rules.Seed(fairGames) {
		s, err := play.Play(c, seed, p)
		if err != nil {
			return 0, err
		}
		total += int64(s.State().Total(c.Seat))
	}
	return total, nil
}
