package level_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/level"
)

func TestTheNearestNameIsLikeTheOneWritten(t *testing.T) {
	names := []string{"", "customs", "navy", "act"}
	for written, want := range map[string]string{
		"custms": "customs", "CUSTOMS": "customs", "navi": "navy", "": "", "harbour": "", "äöü": "", strings.Repeat("customs", 20): "",
	} {
		assert.Equal(t, want, level.Nearest(written, names), written)
	}
	assert.Equal(t, `; did you mean "navy"?`, level.DidYouMean("nay", names))
	assert.Empty(t, level.DidYouMean("harbour", names))
}
