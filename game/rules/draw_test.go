package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
)

func TestDrawAnswersFromTheQuestionAlone(t *testing.T) {
	for seed := range rules.Seed(100) {
		require.Equal(t, rules.Draw(seed, 3, 2, 77), rules.Draw(seed, 3, 2, 77))
	}
}

// The answers are part of the rules version: the same on every architecture.
func TestDrawIsPinned(t *testing.T) {
	var got []rules.PerMille
	for i := range uint64(8) {
		got = append(got, rules.Draw(rules.Seed(i*i), rules.Watch(i), rules.Purpose(i+1), i<<40))
	}
	assert.Equal(t, []rules.PerMille{272, 380, 561, 334, 632, 541, 733, 781}, got)
}

func TestDrawsAreUniformAndIndependentOfNeighbours(t *testing.T) {
	const n = 200_000
	var tenths [10]int
	both, first, second := 0, 0, 0
	for i := range uint64(n) {
		a, b := rules.Draw(0, 1, 3, i), rules.Draw(0, 2, 3, i)
		tenths[a/100]++
		if a < 100 {
			first++
		}
		if b < 100 {
			second++
		}
		if a < 100 && b < 100 {
			both++
		}
	}
	for _, count := range tenths {
		assert.InDelta(t, n/10, count, 5*134) // five standard deviations of a binomial
	}
	assert.InDelta(t, float64(first)*float64(second)/n, both, 5*45)
}
