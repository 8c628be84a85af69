package scene

import (
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// few builds the screen until all of it is there, which it must be soon.
func few(t *testing.T, s *Scene) {
	t.Helper()
	for frames := 0; ; frames++ {
		require.Less(t, frames, 60, "the screen is built again and again")
		if s.Tree(desktop); !s.Reckoning() {
			return
		}
	}
}

func TestADecisionThatCannotBeLookedAtIsNotWaitedFor(t *testing.T) {
	s := ended(t, "the-ministry-line", "poor")
	weighing(t, s, 5, rules.EndWatch{})
	s.shelf.(*shelf).fails = fs.ErrNotExist
	few(t, s)
	assert.Nil(t, s.desk.reviewed.judged)
	assert.NotNil(t, s.desk.reviewed.graded)
}

// unsure is a shelf that does not know how a game would have ended.
type unsure struct{ *shelf }

func (unsure) Instead(play.Game, int, *review.Alternative) (o play.Outcome, doctrine bool, err error) {
	return o, false, fs.ErrNotExist
}

func TestWhatWouldHaveBeenIsNotWaitedForWhereItIsNotKnown(t *testing.T) {
	s := ended(t, "the-ministry-line", "poor")
	weighing(t, s, 5, rules.EndWatch{})
	s.shelf = unsure{s.shelf.(*shelf)}
	few(t, s)
	assert.NotNil(t, s.desk.reviewed.judged)
	assert.Nil(t, s.desk.reviewed.beside)
}
