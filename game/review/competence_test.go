package review_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
)

// A good game shows what could have been got wrong in it, and nothing that could not.
func TestASoundDecisionShowsWhatItCouldHaveGotWrong(t *testing.T) {
	r := reviewOf(t, "three-questions", "good")
	shown := map[review.Competence]int{}
	for _, d := range r.Decisions {
		if _, ends := d.Made.Decision.(rules.EndWatch); ends {
			assert.Empty(t, d.Shows, "%d", d.No)
		}
		for _, k := range d.Shows {
			shown[k]++
		}
	}
	assert.Positive(t, shown[review.NeedToShare])
	assert.Positive(t, shown[review.Sanitise])
	assert.Positive(t, shown[review.OriginatorControl])
	assert.Zero(t, shown[review.StandingRules], "nothing stood")
}

// Whoever goes on for long without the same thing has failed once.
func TestWhatIsNotDoneIsMissedOnce(t *testing.T) {
	s := playtest.Played(t, "last-embassy", "poor")
	better := map[string]int{}
	for _, a := range reviewed(t, s).Attempts(s.Case().Rules) {
		if !a.Right {
			better[a.Better]++
		}
	}
	assert.NotEmpty(t, better)
	for what, n := range better {
		assert.Equal(t, 1, n, what)
	}
}
