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
	if len(all) > 1 {
		out.Sum = d.off(all)
	}
	return out
}

// off says by how much estimates were off.
func (b *Book) off(all []review.Confidence) string {
	sum := review.Calibrate(all)
	return b.Count("estimate.sum", sum.Estimates, "Brier", b.Percent(sum.Brier), "Seen", b.Percent(sum.Seen))
}

// Sure says how estimates fitted what was so: over all of them, or of one word.
type Sure struct {
	Words    string
	Word     bool           // of one word, with what follows
	Said, So rules.PerMille // how likely the word says that it is, and how often it was so
}

// sure says how well the estimates of all games fitted what was so: over all of
// them, and of each word that was used how often it was so.
func (b *Book) sure(all []review.Confidence) []Sure {
	if len(all) == 0 {
		return nil
	}
	out := []Sure{{Words: b.off(all)}}
	for _, p := range estimable {
		said, so := 0, 0
		for _, c := range all {
			if b.Likelihood(c.Said).Band != b.Likelihood(p).Band {
				continue
			}
			if said++; c.So {
				so++
			}
		}
		if said > 0 {
			key := "estimate.often"
			if said == 1 {
				key = [...]string{"estimate.once-not", "estimate.once-so"}[so]
			}
			out = append(out, Sure{b.Say(key, "Words", b.Likelihood(p).Words, "N", said, "So", so), true, p, rules.PerMille(so) * rules.One / rules.PerMille(said)})
		}
	}
	return out
}
