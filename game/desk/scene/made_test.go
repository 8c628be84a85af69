package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/level"
	"tearline/game/rules"
)

func TestTheRegisterEndsWithTheCaseOfTheDayAndPractice(t *testing.T) {
	p := atFullShelf(t, rooms[1])
	assert.Equal(t, "Sun 22 November 2026, not yet played", p.stage.Find("case/daily").Value)
	p.stage.Focus("case/harbour")
	p.does(p.stage.Press(ui.Stroke{Key: "End"}))
	assert.Equal(t, "Practice", p.stage.Find("cover").Name)
	p.does(p.stage.Press(ui.Stroke{Key: "ArrowUp"}))
	assert.Equal(t, "The daily brief", p.stage.Find("cover").Name)
	assert.Equal(t, "Sun 22 November 2026", p.stage.Find("case/daily/number").Name)
	assert.Equal(t, "Difficulty 2 of 5", p.stage.Find("case/daily/hard").Name)
	p.shelf.stand["daily-2026-11-22"] = Standing{Played: true, Last: 1200, Best: 1550}
	p.does(toTitle{})
	assert.Equal(t, "Last time +12, best +15.5", p.stage.Find("case/daily/standing").Name)
}

// makes has the harbour made under the name of a made case.
func makes(t *testing.T, p *player, id string) {
	t.Helper()
	made := *loaded(t, harbour)
	made.ID = id
	p.shelf.cases = append(p.shelf.cases, &made)
}

func TestACaseIsMadeWhenItIsSeenThatItIsBeingMade(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.opens("case/daily", "case/daily/play")
	assert.True(t, p.scene.Making())
	assert.Equal(t, ui.Status, p.stage.Find("case/daily/making").Role)
	assert.Nil(t, p.stage.Find("case/daily/play"), "it is begun once")
	makes(t, p, "daily-2026-11-22")
	p.scene.Make()
	p.redraw()
	assert.False(t, p.scene.Making())
	p.works(ui.Button, "Begin")
	p.does(toTitle{})
	assert.Equal(t, "The daily brief", p.stage.Find("cover").Name)
}

func TestACaseThatCannotBeMadeIsSaid(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.opens("case/daily", "case/daily/play")
	p.scene.Make()
	p.redraw()
	assert.NotNil(t, p.stage.Find("title/notice"))
	assert.NotNil(t, p.stage.Find("case/daily/play"), "it can be tried again")
}

func TestPracticeIsOfTheDifficultyChosenAndAnotherEachTime(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.opens("case/practice")
	assert.Equal(t, "?case=practice-1-1", p.stage.Find("case/practice/name").Name)
	p.opens("case/practice/hard/4")
	assert.Equal(t, "?case=practice-4-2", p.stage.Find("case/practice/name").Name)
	assert.NotZero(t, p.stage.Find("case/practice/hard/4").State&ui.Checked)
	p.opens("case/practice/another")
	assert.Equal(t, "?case=practice-4-3", p.stage.Find("case/practice/name").Name)
	makes(t, p, "practice-4-3")
	p.opens("case/practice/play")
	p.scene.Make()
	p.redraw()
	p.works(ui.Button, "Back to the cases")
	assert.Equal(t, "?case=practice-4-3", p.stage.Find("case/practice/name").Name, "it was not begun")
	p.opens("case/practice/play")
	p.scene.Make()
	p.redraw()
	p.works(ui.Button, "Begin")
	for range 4 {
		p.does(decide{rules.EndWatch{}})
		p.does(readNight{})
	}
	p.does(toTitle{})
	require.Equal(t, "Practice", p.stage.Find("cover").Name, "whoever practises goes on practising")
	assert.Equal(t, "?case=practice-4-4", p.stage.Find("case/practice/name").Name)
}

func TestAPracticeCaseThatLiesOpenIsOfferedFirstAndNotGivenUpUnsaid(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.shelf.lies = Made{Cover: level.Cover{ID: "practice-3-9", Watches: 5}, Difficulty: 3}
	p.shelf.stand = map[string]Standing{"practice-3-9": {Watch: 2}}
	p.scene.practice = Made{}
	p.redraw()
	assert.Equal(t, "Practice", p.stage.Find("cover").Name, "it is offered as any game that lies open")
	p.opens("case/practice")
	assert.Equal(t, "?case=practice-3-9", p.stage.Find("case/practice/name").Name)
	assert.NotNil(t, p.stage.Find("case/practice/resume"))
	p.opens("case/practice/another")
	assert.Equal(t, "To begin this one gives up practice-3-9, which lies open.", p.stage.Find("case/practice/standing").Name)
}
