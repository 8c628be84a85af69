package play

import (
	"errors"
	"fmt"
	"slices"

	"tearline/game/level"
	"tearline/game/rules"
)

// Estimate is how likely the seat has said that something is which it could not
// see. It changes nothing in the game.
type Estimate struct {
	Of     string         // the ID of a level.Uncertainty of the case
	Chance rules.PerMille // whole per cent, 1 to 99
}

// percent is one per cent.
const percent = rules.One / 100

// Asked lists what the seat is asked to estimate in the present watch.
func (s *Session) Asked() []level.Uncertainty {
	if s.Over() {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.c.Uncertainties), func(u level.Uncertainty) bool { return u.Watch != s.State().Watch() })
}

// Estimates returns what the seat has said, in the order in which it was asked.
func (s *Session) Estimates() []Estimate {
	var all []Estimate
	for _, u := range s.c.Uncertainties {
		if chance, said := s.estimates[u.ID]; said {
			all = append(all, Estimate{u.ID, chance})
		}
	}
	return all
}

// Estimate takes an estimate, in place of one given before in the same watch. It
// fails if the case does not ask for it now, and if it is no whole per cent from 1
// to 99: nothing that cannot be seen is certain.
func (s *Session) Estimate(e Estimate) error {
	asked := slices.ContainsFunc(s.Asked(), func(u level.Uncertainty) bool { return u.ID == e.Of })
	switch {
	case !asked:
		return fmt.Errorf("no estimate of %q is asked for now", clip(e.Of))
	case e.Chance < percent || e.Chance > rules.One-percent || e.Chance%percent != 0:
		return errors.New("an estimate is a whole per cent from 1 to 99")
	}
	if s.estimates == nil {
		s.estimates = map[string]rules.PerMille{}
	}
	s.estimates[e.Of] = e.Chance
	return nil
}

// estimatesBefore returns what was said before a watch.
func (s *Session) estimatesBefore(watch rules.Watch) map[string]rules.PerMille {
	before := map[string]rules.PerMille{}
	for _, u := range s.c.Uncertainties {
		if chance, said := s.estimates[u.ID]; said && u.Watch < watch {
			before[u.ID] = chance
		}
	}
	return before
}

// estimatesOf returns what was said in a watch, in per cent, as a transcript has it.
func (s *Session) estimatesOf(watch rules.Watch) map[string]int {
	var said map[string]int
	for _, u := range s.c.Uncertainties {
		if chance, ok := s.estimates[u.ID]; ok && u.Watch == watch {
			if said == nil {
				said = map[string]int{}
			}
			said[u.ID] = int(chance / percent)
		}
	}
	return said
}

// Estimated is an estimate beside the truth.
type Estimated struct {
	Estimate
	So bool
}

// judged sets estimates beside the truth.
func (s *Session) judged() []Estimated {
	var all []Estimated
	for _, u := range s.c.Uncertainties {
		if chance, said := s.estimates[u.ID]; said {
			all = append(all, Estimated{Estimate{u.ID, chance}, u.Holds(s.State().Hidden(), s.State().Fabricators())})
		}
	}
	return all
}
