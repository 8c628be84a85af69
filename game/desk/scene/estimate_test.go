package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/play"
)

// asked is the small case of doubt, which asks for an estimate before its first
// watch ends.
func asked(t *testing.T, room window) *player {
	t.Helper()
	p := sitDown(t, doubt, room.size)
	p.stage.Resize(room.size, room.scale)
	p.begins()
	return p
}

func TestAWatchThatAsksForJudgementEndsWithIt(t *testing.T) {
	p := asked(t, rooms[0])
	p.works(ui.Button, "End the watch")
	assert.EqualValues(t, 1, p.scene.desk.K.Watch, "it asks first")
	require.NotZero(t, p.stage.Find("estimates/end").State&ui.Disabled)
	p.works(ui.Radio, "likely, 67 %")
	p.works(ui.Radio, "unlikely, 32 %")
	p.works(ui.Radio, "very unlikely, 12 %")
	assert.Equal(t, []play.Estimate{{Of: "customs-sold", Chance: 120}}, p.session().Estimates(), "the last answer counts")
	p.works(ui.Button, "End the watch")
	assert.EqualValues(t, 2, p.scene.desk.K.Watch)
}

func TestAWatchCanEndWithoutJudgement(t *testing.T) {
	p := asked(t, rooms[0])
	p.works(ui.Button, "End the watch")
	p.works(ui.Button, "Back to the desk")
	p.works(ui.Button, "End the watch")
	p.works(ui.Button, "End without an estimate")
	assert.EqualValues(t, 2, p.scene.desk.K.Watch)
	assert.Empty(t, p.session().Estimates())
}

func TestThePanelOfEstimatesFitsEveryRoom(t *testing.T) {
	for _, room := range rooms {
		p := asked(t, room)
		p.does(show{estimates{}})
		require.Empty(t, ui.Check(p.stage.Root()))
		inWindow(t, p.stage.Root(), room.size, "estimates")
	}
}
