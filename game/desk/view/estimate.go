package view

import (
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// estimable are the chances that a player can choose from: one for each word of
// ICD 203, in the middle of what it stands for.
var estimable = [...]rules.PerMille{30, 120, 320, 500, 670, 870, 970}

// Asked is a question that the player is asked to judge.
type Asked struct {
	ID      string
	Ask     string
	Choices []EstimateChoice
	Said    bool
}

// EstimateChoice is one answer to it.
type EstimateChoice struct {
	Likelihood
	Chosen bool
}

// Estimates lists what the case asks to be judged before the watch ends.
func (d *Desk) Estimates(g play.Game) []Asked {
	said := map[string]rules.PerMille{}
	for _, e := range g.Estimates() {
		said[e.Of] = e.Chance
	}
	var out []Asked
	for _, u := range g.Asked() {
		chance, ok := said[u.ID]
		a := Asked{ID: u.ID, Ask: u.Ask, Said: ok}
		for _, p := range estimable {
			a.Choices = append(a.Choices, EstimateChoice{d.Likelihood(p), ok && d.Likelihood(chance).Band == d.Likelihood(p).Band})
		}
		out = append(out, a)
	}
	return out
}

// Calibration is how well the player's estimates of a game fit what was so.
type Calibration struct {
	Lines []string // an estimate each
	Sum   string   // over all of them, against what could have been known; "" if there is only one
}

// Calibration tells of the estimates of the game; it has no lines while the review
// is not whole, or if nothing was estimated.
func (r *Review) Calibration() Calibration {
	if r.report == nil {
		return Calibration{}
	}
	return r.desk.calibration(r.report.Confidence)
}

func (d *Desk) calibration(all []review.Confidence) Calibration {
	var out Calibration
	for _, x := range all {
		key := "estimate.was-not-so"
		if x.So {
			key = "estimate.was-so"
		}
		for _, u := range d.Uncertainties {
			if u.ID == x.Of {
				out.Lines = append(out.Lines, d.Say(key, "Ask", u.Ask, "Watch", int(x.Watch),
					"Said", d.Likelihood(x.Said).Words, "Seen", d.Likelihood(x.Seen).Words))
			}
		}
	}
	if sum := review.Calibrate(all); sum.Estimates > 1 {
		out.Sum = d.Count("estimate.sum", sum.Estimates, "Brier", d.Percent(sum.Brier), "Seen", d.Percent(sum.Seen))
	}
	return out
}
