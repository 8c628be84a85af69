package play

import (
	"slices"

	"tearline/game/rules"
)

// Outcome is the whole truth of a game for one seat, hidden things included.
type Outcome struct {
	Accounts  rules.Accounts // what really stands in them
	Total     rules.Points
	Hidden    []rules.Trait // what the seats could not see of the services
	Estimates []Estimated   // what the seat thought likely, and what was so
	Chapters  []Chapter     // everything in order; the first is the opening
}

// Chapter is one decision and everything that came of it.
type Chapter struct {
	No       rules.DecisionNo // 0 for the opening
	By       rules.ServiceID
	Watch    rules.Watch
	Decision rules.Decision // nil for the opening
	Events   []rules.Event  // as they happened; Seen says who knew
}

// OutcomeOf returns the whole truth of a game as it stands, for one seat.
func OutcomeOf(s *rules.State, seat rules.ServiceID) Outcome {
	o := Outcome{Accounts: accountsOf(s, seat), Total: s.Total(seat), Hidden: s.Hidden()}
	for ch := s.Past(); ch != nil; ch = ch.Before {
		o.Chapters = append(o.Chapters, Chapter{ch.No, ch.By, ch.Watch, ch.Decision, ch.Events})
	}
	slices.Reverse(o.Chapters)
	return o
}

func accountsOf(s *rules.State, seat rules.ServiceID) rules.Accounts {
	var a rules.Accounts
	for i := range a {
		a[i] = s.Account(seat, rules.Account(i))
	}
	return a
}
