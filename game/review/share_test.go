package review_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play/playtest"
	"tearline/game/review"
)

func TestSharesOfAReviewAreTogetherWhatOneFinds(t *testing.T) {
	s := playtest.Played(t, "three-questions", "poor")
	one := reviewOf(t, "three-questions", "poor")
	const of = 3
	var first *review.Report
	for n := range of {
		done := 0
		r, err := review.Options{Par: par(t, s.Case().ID), Share: review.Share{Nth: n, Of: of}, Progress: func(n, of int) {
			done++
			assert.Equal(t, done, n)
			assert.GreaterOrEqual(t, of, n)
		}}.Review(t.Context(), s)
		require.NoError(t, err)
		assert.Len(t, r.Decisions, done)
		assert.True(t, r.Whole)
		if n == 0 {
			first = r
			continue
		}
		assert.Empty(t, r.Opportunities)
		first.Decisions = append(first.Decisions, r.Decisions...)
	}
	slices.SortFunc(first.Decisions, func(a, b review.Decision) int { return a.No - b.No })
	assert.Equal(t, one, first)
	c := s.Case().Rules
	assert.Equal(t, string(one.Encode(c)), string(first.Encode(c)))
}
