package review

import "tearline/game/rules"

// Grade says how well a game was decided and how well it went, each for itself:
// what is between them is luck. Both are per mille of what lies between doing
// nothing (0) and par (1000).
type Grade struct {
	Decisions rules.PerMille // par less all that decisions lost, with what the seat knew
	Outcome   rules.PerMille // the total as it turned out
	Lost      rules.Points   // for good, by all decisions together
	Verdict   Verdict
}

// Verdict says in a word how decisions and outcome go together.
type Verdict string

// The verdicts.
const (
	Deserved Verdict = "deserved"
	Unlucky  Verdict = "unlucky" // good decisions that ended badly
	Lucky    Verdict = "lucky"   // poor decisions that ended well
)

// From where decisions and outcomes are called good, and up to where poor.
const (
	wellDone   rules.PerMille = 700
	poorlyDone rules.PerMille = 400
)

// Grade grades a game.
func (r *Report) Grade() Grade {
	var g Grade
	for i := range r.Decisions {
		g.Lost += r.lost(i)
	}
	s := r.scale()
	g.Decisions, g.Outcome, g.Verdict = s.good(s.par-g.Lost), s.good(r.Total), Deserved
	switch {
	case g.Decisions >= wellDone && g.Outcome <= poorlyDone:
		g.Verdict = Unlucky
	case g.Decisions <= poorlyDone && g.Outcome >= wellDone:
		g.Verdict = Lucky
	}
	return g
}

// lost returns what the i-th decision, from 0, lost for good. What could still be
// had after it, as the next decision shows, was not lost by it: within a watch all
// of that, and over the end of a watch what goes on without the same thing.
func (r *Report) lost(i int) rules.Points {
	d := &r.Decisions[i]
	if d.Loss <= 0 || i+1 == len(r.Decisions) || r.Decisions[i+1].No != d.No+1 {
		return d.Loss
	}
	next := &r.Decisions[i+1]
	left := rules.Points(0)
	switch {
	case next.Watch == d.Watch:
		left = next.Best.Known - d.Made.Known
	case next.Loss > 0 && matter(next.Best.Decision) == matter(d.Best.Decision):
		left = next.Loss
	}
	return d.Loss - max(0, min(left, d.Loss))
}
