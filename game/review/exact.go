package review

import (
	"fmt"

	"tearline/game/rules"
)

// Exact returns what a seat can make of a game at best, and the decision that
// makes it, when the game is for certain one of those given, each as likely as
// the others, and all look the same to the seat: the sum of the totals that the
// best line has in them. It tries every decision that the review would weigh, to
// the end, parting the games whenever they come to look different (expectimax
// over information sets). Only small cases can be looked through so.
func Exact(c *rules.Case, seat rules.ServiceID, games []*rules.State) (best rules.Decision, sum int64) {
	if games[0].Over() {
		for _, s := range games {
			sum += int64(s.Total(seat))
		}
		return nil, sum
	}
	for i, d := range open(c, seat, games[0]) {
		if v := exactly(c, seat, games, d); i == 0 || v > sum {
			best, sum = d, v
		}
	}
	return best, sum
}

// open lists what a seat can decide in a game.
func open(c *rules.Case, seat rules.ServiceID, s *rules.State) []rules.Decision {
	k := s.Know(seat)
	return candidates(c, &k, rules.EndWatch{})
}

// exactly returns the sum of the totals after one decision and the best line
// from there on.
func exactly(c *rules.Case, seat rules.ServiceID, games []*rules.State, d rules.Decision) (sum int64) {
	for _, group := range parted(seat, games, d) {
		_, v := Exact(c, seat, group)
		sum += v
	}
	return sum
}

// parted takes a decision in every game and groups those that then look the same.
func parted(seat rules.ServiceID, games []*rules.State, d rules.Decision) [][]*rules.State {
	at := map[string]int{}
	var groups [][]*rules.State
	for _, s := range games {
		next, _, err := rules.Step(s, seat, d)
		if err != nil {
			continue // it is on the menu of one of them, and so of all
		}
		key := ""
		if _, ended := d.(rules.EndWatch); ended {
			key = fmt.Sprint(next.Know(seat).News)
		}
		i, met := at[key]
		if !met {
			i = len(groups)
			at[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], next)
	}
	return groups
}
