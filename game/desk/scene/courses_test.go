package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

func TestTheCoursesFitIntoEveryRoomAndLeadToDecisions(t *testing.T) {
	parts(t, func(s *Scene, _ *view.Debrief, room ui.Size) *ui.Node {
		return ui.VBox(12, s.trustSection(room), s.exposureSection(room))
	}, func(root *ui.Node) {
		marks, lines := 0, 0
		each(root, func(n *ui.Node) {
			if _, leads := n.On.(debriefOpen); !leads {
				return
			}
			if strings.Contains(string(n.ID), "/step/") {
				marks++
				assert.Equal(t, ui.Button, n.Role)
			} else {
				lines++
			}
			assert.Regexp(t, `decision \d`, n.Name)
		})
		assert.Greater(t, marks, 2)
		assert.Greater(t, lines, marks)
	})
}

func TestAMarkOfACourseOpensItsDecision(t *testing.T) {
	s := ended(t, "the-ministry-line", "poor")
	stage := ui.NewStage(ui.FixedMeasurer())
	stage.Resize(desktop, 1)
	stage.SetTree(ui.Room(s.exposureSection(desktop)))
	a := stage.Activate("exposure/1/step/1")
	require.NotNil(t, a)
	s.Update(a)
	assert.EqualValues(t, 3, s.desk.reviewed.picked)
}

func TestAGameThatIsNotKeptHereHasNoCourses(t *testing.T) {
	s := ended(t, "the-ministry-line", "good")
	s.desk.game = &veiled{c: s.desk.c}
	require.NoError(t, ui.Check(s.trustSection(desktop)))
	assert.Nil(t, s.desk.courses.Trust)
}

func TestWhatCouldBeReckonedWithIsFoundFrameByFrame(t *testing.T) {
	s := ended(t, "the-ministry-line", "poor")
	said := func() (list string) {
		each(s.exposureSection(desktop), func(n *ui.Node) { list += n.Name + "\n" })
		return list
	}
	assert.NotContains(t, said(), "With what you knew at last")
	frames := 1
	for s.Reckoning() {
		said()
		frames++
		require.Less(t, frames, 40)
	}
	assert.Greater(t, frames, 5)
	assert.Contains(t, said(), "With what you knew at last")
	assert.Contains(t, said(), "With what you knew after decision 3")
	assert.False(t, s.Reckoning())
}
