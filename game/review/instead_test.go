package review_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/play/playtest"
	"tearline/game/review"
)

func TestTheBestInPlaceOfADecisionEndsAsTheReviewSays(t *testing.T) {
	s, ways := playtest.Played(t, "three-questions", "poor"), map[bool]int{}
	for _, d := range reviewOf(t, "three-questions", "poor").Decisions {
		o, doctrine := review.Instead(s, d.No, &d.Best)
		assert.Equal(t, d.Best.Turned, o.Total)
		assert.Equal(t, d.Best.Decision, o.Chapters[d.No].Decision)
		assert.NotEmpty(t, o.Chapters[d.No].Events)
		ways[doctrine]++
	}
	assert.Len(t, ways, 2, "some of it goes on as was decided, some by the doctrine")
}
