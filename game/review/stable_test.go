package review_test

import (
	"flag"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/levels"
)

var everyPlan = flag.Bool("every-plan", false, "hold the judgements of every plan of every case to be stable, and not only of a few")

// par returns the par of a built-in case.
func par(t testing.TB, id string) *review.Par {
	t.Helper()
	pars, err := review.ReadPars(levels.Par())
	require.NoError(t, err)
	p, ok := pars[id]
	require.True(t, ok, "%s has no par", id)
	return &p
}

// seeded reviews a game with some random numbers.
func seeded(t testing.TB, s *play.Session, seed rules.Seed) *review.Report {
	t.Helper()
	r, err := review.Options{Par: par(t, s.Case().ID), Seed: seed}.Review(t.Context(), s)
	require.NoError(t, err)
	return r
}

// TestNoJudgementFlipsWithOtherRandomNumbers holds judgements to be the same in
// other worlds, but for those of which a review says itself that they are close, and
// then by one step: of these there may be one in fifty.
func TestNoJudgementFlipsWithOtherRandomNumbers(t *testing.T) {
	const others = 2
	var flips, all atomic.Int64
	t.Run("games", func(t *testing.T) {
		for _, g := range stablePlans() {
			t.Run(g.id+" "+g.plan, func(t *testing.T) {
				t.Parallel()
				s := playtest.Played(t, g.id, g.plan)
				first := seeded(t, s, 0)
				for seed := range rules.Seed(others) {
					flips.Add(flipped(t, s, first, seeded(t, s, seed+1)))
					all.Add(int64(len(first.Decisions)))
				}
			})
		}
	})
	t.Logf("%d of %d judgements flip", flips.Load(), all.Load())
	assert.LessOrEqual(t, flips.Load()*50, all.Load())
}

type planned struct{ id, plan string }

func stablePlans() (all []planned) {
	if !*everyPlan {
		return []planned{{"three-questions", "good"}, {"three-questions", "poor"}, {"third-country", "good"}, {"common-cause", "good"}}
	}
	for _, id := range levels.List() {
		all = append(all, planned{id, "good"}, planned{id, "poor"})
	}
	return all
}

// flipped counts the judgements that differ between two reviews of a game.
func flipped(t *testing.T, s *play.Session, first, other *review.Report) (flips int64) {
	for i, d := range other.Decisions {
		was := first.Decisions[i]
		assert.Equal(t, was.Exact, d.Exact)
		if was.Judgement == d.Judgement {
			continue
		}
		flips++
		about := fmt.Sprintf("%d. %s: drop %d and %d in %d and %d worlds", d.No,
			play.Words(s.Case().Rules, d.Made.Decision), was.Drop, d.Drop, was.Best.Worlds, d.Best.Worlds)
		t.Log(about)
		assert.True(t, was.Close || d.Close, about)
		assert.InDelta(t, int(was.Judgement), int(d.Judgement), 1, about)
	}
	return flips
}
