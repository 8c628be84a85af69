package review

import (
	"errors"
	"slices"

	"tearline/game/belief"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// Confidence is an estimate that a case asked for, beside what could have been
// known and what was so.
type Confidence struct {
	Of    string         `json:"of"` // the ID of a level.Uncertainty
	Watch rules.Watch    `json:"watch"`
	Said  rules.PerMille `json:"said"`
	Seen  rules.PerMille `json:"seen"` // how likely it was, given all that the seat had seen when it had to say
	So    bool           `json:"so"`
}

// possible says what cannot be in an estimate that was read.
func (c *Confidence) possible() error {
	if c.Said < 0 || c.Said > rules.One || c.Seen < 0 || c.Seen > rules.One {
		return errors.New("a chance is a number from 0 to 1000")
	}
	return nil
}

// ConfidenceOf sets the estimates of a game beside the truth, in the order in which
// they were asked for. In a game that is not over the truth may be seen too soon:
// none are returned.
func ConfidenceOf(s *play.Session) (all []Confidence) {
	o, err := s.Outcome()
	if err != nil {
		return nil
	}
	c := s.Case()
	for _, e := range o.Estimates {
		for i := range c.Uncertainties {
			if u := &c.Uncertainties[i]; u.ID == e.Of {
				k := s.StateAt(lastOf(s, u.Watch)).Know(s.Seat())
				all = append(all, Confidence{u.ID, u.Watch, e.Chance, Likelihood(c.Rules, &k, u), e.So})
			}
		}
	}
	return all
}

// lastOf returns how many decisions had been taken when the watch was to be ended.
func lastOf(s *play.Session, watch rules.Watch) int {
	n := s.Decided()
	for n > 0 && (s.StateAt(n).Over() || s.StateAt(n).Watch() > watch) {
		n--
	}
	return n
}

// Likelihood returns how likely what a case asks about is, given all that a seat
// has seen.
func Likelihood(c *rules.Case, k *rules.Knowledge, u *level.Uncertainty) rules.PerMille {
	x := belief.Infer(c, k)
	if u.Source != 0 {
		for _, s := range x.Sources {
			if s.Source == u.Source {
				return s.Fabricated
			}
		}
		return c.Sources[u.Source].Fabricated
	}
	a := c.Services[u.Service].Attribute(u.Attribute)
	b, _ := x.Trait(u.Service, u.Attribute)
	return b.Chances[slices.Index(a.Levels[:a.N], u.Worse)]
}

// Calibration says how well estimates fit what was so.
type Calibration struct {
	Estimates int
	Brier     rules.PerMille // mean squared error of what was said (Brier 1950): 0 is perfect, always even comes to 250
	Seen      rules.PerMille // the same of what could have been known
	Said      rules.PerMille // mean of what was said
	So        rules.PerMille // how often it was so
}

// Calibrate reckons over estimates. Of none it is the zero value.
func Calibrate(all []Confidence) Calibration {
	n := rules.PerMille(len(all))
	if n == 0 {
		return Calibration{}
	}
	var sum Calibration
	for _, c := range all {
		so := rules.PerMille(0)
		if c.So {
			so = rules.One
		}
		sum.Brier += squared(c.Said - so)
		sum.Seen += squared(c.Seen - so)
		sum.Said += c.Said
		sum.So += so
	}
	return Calibration{len(all), sum.Brier / n, sum.Seen / n, sum.Said / n, sum.So / n}
}

func squared(x rules.PerMille) rules.PerMille { return x * x / rules.One }
