package play

import (
	"fmt"
	"math"
)

// Flaw is a way in which a case does not reward judgment.
type Flaw struct {
	Key  []string // of the case file that it is about; none for the case as a whole
	What string
}

// What it takes for judgment to be clearly better.
const (
	clearShare  = 0.2 // of the range between the worst policy and the best line
	clearErrors = 3   // standard errors of the difference over the same seeds
	muchLuck    = 0.5 // share of the variance of outcomes
)

// The names of the rows of what is not a policy of this package: the line that a
// search has found, and the plans that come with a case.
const (
	Searched = "search"
	GoodPlan = "good plan"
	PoorPlan = "poor plan"
)

// Flaws says in which ways the case does not reward judgment: a habit comes near
// the best line, the poor plan is no worse than the good one, luck decides more
// than judgment, an ending cannot be reached, or a kind of decision never
// matters. It says nothing where the rows that it would compare are missing.
func (b *Balance) Flaws() []Flaw {
	var found []Flaw
	if best := b.best(); best != nil {
		found = append(found, b.habits(best)...)
	}
	good, poor := b.row(GoodPlan), b.row(PoorPlan)
	if good != nil && poor != nil && !poor.clearlyBelow(good, 0) {
		found = append(found, flaw(nil, "the poor plan (%.1f) is not clearly worse than the good plan (%.1f)", poor.Total.Mean, good.Total.Mean))
	}
	if b.Luck > muchLuck {
		found = append(found, flaw(nil, "luck decides more than judgment: draws explain %.0f %% of the variance of outcomes, and should explain %.0f %% at most",
			100*b.Luck, 100*muchLuck))
	}
	for _, e := range b.Endings {
		found = append(found, e.flaws()...)
	}
	for _, k := range b.Kinds {
		switch {
		case k.Taken == 0:
			found = append(found, flaw(k.Key, "this makes it possible to %s, and no policy ever could", k.Name))
		case !k.Matters:
			found = append(found, flaw(k.Key, "this makes it possible to %s, and in %d games that changed nothing", k.Name, k.Taken))
		}
	}
	return found
}

func flaw(key []string, format string, args ...any) Flaw {
	return Flaw{key, fmt.Sprintf(format, args...)}
}

// best returns the best line known: of the search, the good plan and the
// doctrine.
func (b *Balance) best() *Row {
	var best *Row
	for _, name := range []string{Searched, GoodPlan, Doctrine.Name} {
		if r := b.row(name); r != nil && (best == nil || r.Total.Mean > best.Total.Mean) {
			best = r
		}
	}
	return best
}

// habits finds the naive policies that come too near the best line.
func (b *Balance) habits(best *Row) []Flaw {
	worst := best.Total.Mean
	for i := range b.Rows {
		worst = min(worst, b.Rows[i].Total.Mean)
	}
	var found []Flaw
	for _, p := range Naive {
		if r := b.row(p.Name); r != nil && !r.clearlyBelow(best, best.Total.Mean-worst) {
			found = append(found, flaw(nil, "%s (%.1f) is not clearly worse than judgment (%s, %.1f): it should be below by %.1f or more",
				r.Policy, r.Total.Mean, best.Policy, best.Total.Mean, clearShare*(best.Total.Mean-worst)))
		}
	}
	return found
}

// clearlyBelow reports whether a row is below another by a fair share of a range
// and, in games of the same seeds, by more than chance can make.
func (r *Row) clearlyBelow(other *Row, reach float64) bool {
	differences := make([]float64, min(len(r.totals), len(other.totals)))
	for i := range differences {
		differences[i] = other.totals[i] - r.totals[i]
	}
	d := figure(differences)
	return other.Total.Mean-r.Total.Mean >= clearShare*reach && d.Mean > clearErrors*d.SD/math.Sqrt(float64(len(differences)))
}

// flaws finds an end that no game came to.
func (e Ending) flaws() []Flaw {
	var found []Flaw
	says := func(n int, key []string, what string) {
		if n == 0 {
			found = append(found, flaw(key, "%s in none of %d games", what, e.Well+e.Badly))
		}
	}
	if e.Threat != "" {
		says(e.Well, []string{"threats", e.Threat}, "the threat is stopped")
		says(e.Badly, []string{"threats", e.Threat}, "the threat strikes")
	} else {
		says(e.Well, []string{"sources", e.Source}, "the source is kept")
		says(e.Badly, []string{"sources", e.Source}, "the source is lost")
	}
	return found
}
