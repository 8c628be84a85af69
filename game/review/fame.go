package review

import (
	"math"
	"slices"

	"tearline/game/rules"
)

// fame is what a first look at all decisions of a game has shown of everything that
// could have been decided, in each watch. What is good at one decision is
// mostly good at the next: so what a few worlds at each tell together is not lost by
// bad luck in those of one (all moves as first: Gelly and Silver 2011).
type fame map[occasion]spread

// occasion is a way in a watch.
type occasion struct {
	when rules.Watch
	way
}

// way is a decision with a way of going on after it.
type way struct {
	decision rules.Decision
	doctrine bool
}

// note adds what a first look at one decision has shown.
func (f fame) note(w *weighing) {
	for _, list := range [][]arm{w.others, w.fallen} {
		for i := range list {
			a := &list[i]
			of := occasion{w.when, w.way(a)}
			all := f[of]
			for j := range min(len(a.totals), len(w.made[0].totals)) {
				all.add(rules.Points(w.scale.worth(a.totals[j]) - w.scale.worth(w.made[0].totals[j])))
			}
			f[of] = all
		}
	}
}

func (w *weighing) way(a *arm) way { return way{w.alts[a.alt].Decision, a.doctrine} }

// of returns how far an arm has been ahead of what was made, wherever it was looked
// at in this watch and those next to it.
func (f fame) of(w *weighing, a *arm) rules.Points {
	of := occasion{w.when - 1, w.way(a)}
	all := f[of]
	for of.when++; of.when <= w.when+1; of.when++ {
		near := f[of]
		all.sum, all.n = all.sum+near.sum, all.n+near.n
	}
	return all.mean()
}

// bar returns the fame that all but the n most famous of what is left in a weighing
// are not above.
func (f fame) bar(w *weighing, n int) rules.Points {
	switch {
	case f == nil:
		return math.MaxInt32
	case len(w.others) <= n:
		return math.MinInt32
	}
	var all []rules.Points
	for i := range w.others {
		all = append(all, f.of(w, &w.others[i]))
	}
	slices.Sort(all)
	return all[len(all)-1-n]
}
