package scene

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// atFullShelf sits down before the small case and seventeen more.
func atFullShelf(t *testing.T, room window) *player {
	t.Helper()
	p := sitDown(t, harbour, room.size)
	for n := range 17 {
		p.shelf.more = append(p.shelf.more, level.Cover{
			ID: fmt.Sprintf("made-up-%d", n), Title: fmt.Sprintf("Counting up to %d", n), Minutes: 15, Watches: 6,
			Summary:     "A column in the largest paper has printed, word for word, a sentence that three services were shown. You have two nights to learn which of them showed it, and no right to ask.",
			Competences: []string{"sanitise", "source-evaluation", "compartments-and-standing-rules"}[:n%4],
		})
	}
	p.shelf.stand = map[string]Standing{}
	p.stage.Resize(room.size, room.scale)
	p.redraw()
	return p
}

func TestEighteenCasesStandWellInEveryRoom(t *testing.T) {
	for _, r := range append(rooms, window{ui.Size{W: 400, H: 800}, 1}) {
		p := atFullShelf(t, r)
		for _, c := range append(p.shelf.Covers(), level.Cover{ID: dailyRow}, level.Cover{ID: practiceRow}) {
			p.opens(ui.ID("case/" + c.ID))
			require.NoError(t, ui.Check(p.stage.Root()), "%v", r)
			inWindow(t, p.stage.Root(), r.size, c.ID)
		}
	}
}

func TestEighteenCasesAreSeenWithoutScrolling(t *testing.T) {
	for _, size := range []ui.Size{{W: 1280, H: 720}, {W: 1440, H: 900}, {W: 1920, H: 1080}, {W: 1024, H: 768}, {W: 768, H: 1024}} {
		p := atFullShelf(t, window{size, 1})
		for _, at := range []ui.ID{"case/made-up-16", "case/daily", "case/practice"} {
			p.opens(at)
			page := p.stage.Find("title/page")
			assert.LessOrEqual(t, p.stage.Find("cover").Rect.Bottom(), page.Rect.Bottom(), "%v %s", size, at)
			assert.LessOrEqual(t, p.stage.Find(at).Rect.Bottom(), page.Rect.Bottom(), "%v %s", size, at)
		}
	}
}

func TestArrowKeysLeafThroughTheCases(t *testing.T) {
	p := atFullShelf(t, rooms[1])
	p.stage.Focus("case/harbour")
	p.does(p.stage.Press(ui.Stroke{Key: "ArrowDown"}))
	assert.Equal(t, "Counting up to 0", p.stage.Find("cover").Name)
	p.does(p.stage.Press(ui.Stroke{Key: "End"}))
	p.does(p.stage.Press(ui.Stroke{Key: "ArrowUp"}))
	p.does(p.stage.Press(ui.Stroke{Key: "ArrowUp"}))
	assert.Equal(t, "Counting up to 16", p.stage.Find("cover").Name)
	assert.Nil(t, p.stage.Find("case/harbour/play"), "only what is seen can be played")
}

func TestSomebodyNewIsToldWhereToStart(t *testing.T) {
	p := atFullShelf(t, rooms[1])
	assert.Equal(t, "Start here: it teaches the desk.", p.stage.Find("case/harbour/standing").Name)
	p.shelf.stand["made-up-3"] = Standing{Played: true, Last: 1200, Best: 1550}
	p.does(toTitle{})
	assert.Equal(t, "Not yet played", p.stage.Find("case/harbour/standing").Name)
	p.opens("case/made-up-3")
	assert.Equal(t, "Last time +12, best +15.5", p.stage.Find("case/made-up-3/standing").Name)
}

func TestTheGameThatIsOpenIsOfferedThenTheNextNotPlayed(t *testing.T) {
	p := atFullShelf(t, rooms[1])
	p.shelf.kept["harbour"] = over(t, p)
	p.does(toTitle{})
	assert.Equal(t, "Counting up to 0", p.stage.Find("cover").Name)
	p.shelf.stand["made-up-5"] = Standing{Watch: 3}
	p.does(toTitle{})
	p.find(ui.Button, "Resume: Counting up to 5")
	assert.Equal(t, "case 7, in watch 3 of 6", p.stage.Find("case/made-up-5").Value)
}

func TestAGameThatIsOverCanBeLookedBackOnFromItsCover(t *testing.T) {
	p := atFullShelf(t, rooms[1])
	p.shelf.kept["harbour"] = over(t, p)
	p.does(toTitle{})
	p.opens("case/harbour")
	p.works(ui.Button, "See the review: The Harbour")
	assert.NotNil(t, p.stage.Find("debrief/cases"))
}

// over is a game of the small case that was played to its end.
func over(t *testing.T, p *player) play.Game {
	t.Helper()
	g, err := openSession(p.shelf.cases[0], 7)
	require.NoError(t, err)
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	return g
}

func TestInANarrowRoomTheCoverStandsBelowItsCase(t *testing.T) {
	p := atFullShelf(t, window{ui.Size{W: 400, H: 800}, 1})
	p.opens("case/made-up-2")
	row, cover, next := p.stage.Find("case/made-up-2").Rect, p.stage.Find("cover").Rect, p.stage.Find("case/made-up-3").Rect
	assert.LessOrEqual(t, row.Bottom(), cover.Y)
	assert.LessOrEqual(t, cover.Bottom(), next.Y)
}

func TestACaseIsFetchedWhenItIsSeenThatItIsBeingFetched(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	far := p.shelf.cases
	row := far[0].Cover()
	p.shelf.cases, p.shelf.more = nil, append(p.shelf.more, row)
	at := ui.ID("case/" + row.ID)
	p.does(toTitle{})
	for range 2 { // while the line is cut
		p.opens(at + "/play")
		assert.Equal(t, ui.Status, p.stage.Find(at+"/making").Role)
		assert.Nil(t, p.stage.Find("title/notice"))
		p.scene.Make()
		p.redraw()
		assert.NotNil(t, p.stage.Find("title/notice"))
	}
	p.opens(at + "/play")
	p.shelf.cases = far
	p.scene.Make()
	p.redraw()
	p.works(ui.Button, "Begin")
}
