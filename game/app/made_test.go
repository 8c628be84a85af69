//go:build !js

package app

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/brief"
	"tearline/game/desk/canvas"
	"tearline/game/desk/ui"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// begun is a game of a made case that is kept after its first watch.
func begun(t *testing.T, s *shelf, id string) (*level.Case, play.Game) {
	t.Helper()
	c, err := s.Open(id)
	require.NoError(t, err)
	g, err := s.Start(c)
	require.NoError(t, err)
	_, err = g.Decide(rules.EndWatch{})
	require.NoError(t, err)
	require.NoError(t, s.Keep(g))
	return c, g
}

func TestWhatIsSaidOfAMadeCaseBeforeItIsMadeIsSo(t *testing.T) {
	s := newShelf(&play.Memory{}, nil)
	m := s.Fresh(4)
	c, err := s.Open(m.Cover.ID)
	require.NoError(t, err)
	assert.Equal(t, 4, m.Difficulty)
	assert.Equal(t, c.Cover().Minutes, m.Cover.Minutes)
	assert.Equal(t, c.Cover().Watches, m.Cover.Watches)
	assert.NotEqual(t, m.Cover.ID, s.Fresh(4).Cover.ID, "another each time, but once in a hundred thousand times")
	day := s.Daily()
	date := time.Date(day.Year, time.Month(day.Month), day.Day, 12, 0, 0, 0, time.UTC)
	assert.Equal(t, date.Format("daily-2006-01-02"), day.Cover.ID)
	assert.Equal(t, (day.Weekday+1)%7, int(date.Weekday()))
}

func TestAMadeCaseIsResumedLikeAnyOtherAndNotListed(t *testing.T) {
	s := newShelf(&play.Memory{}, func() rules.Seed { return 7 })
	c, g := begun(t, s, "practice-1-7")
	assert.Equal(t, "practice-1-7", s.Practice().Cover.ID)
	assert.EqualValues(t, 2, s.Standing(level.Cover{ID: c.ID, Watches: madeWatches}).Watch)
	again, err := s.Resume(c)
	require.NoError(t, err)
	assert.Equal(t, g.Knowledge(), again.Knowledge())
	s.add(c)
	assert.Len(t, s.Covers(), len(covers))
}

func TestALaterMadeCaseTakesThePlaceOfTheOneThatLayOpen(t *testing.T) {
	store := &play.Memory{}
	s := newShelf(store, func() rules.Seed { return 7 })
	first, _ := begun(t, s, "practice-1-7")
	begun(t, s, "daily-2026-11-22")
	begun(t, s, "practice-1-8")
	assert.Equal(t, "practice-1-8", s.Practice().Cover.ID)
	assert.Zero(t, s.Standing(level.Cover{ID: first.ID, Watches: madeWatches}).Watch)
	_, err := s.Resume(first)
	assert.ErrorContains(t, err, "a later one has taken its place")
	assert.Equal(t, []string{"game-daily", "game-practice"}, store.Names(), "and no room is taken but theirs")
}

func TestAFinishedMadeCaseHasAResultAndNoConsequences(t *testing.T) {
	store := &play.Memory{}
	s := newShelf(store, func() rules.Seed { return 7 })
	c, err := s.Open("practice-1-7")
	require.NoError(t, err)
	require.NoError(t, finish(t, s, c))
	st := newShelf(store, nil).Standing(level.Cover{ID: c.ID, Watches: madeWatches})
	assert.True(t, st.Played)
	assert.Zero(t, st.Watch)
	assert.Zero(t, s.Practice())
	_, err = store.Load(play.CareerName)
	assert.Error(t, err)
}

func TestResultsOfMadeCasesDoNotPileUp(t *testing.T) {
	all := map[string]result{"three-questions": {}}
	for n := 1; n <= mostMade+5; n++ {
		all[fmt.Sprintf("practice-1-%d", n)] = result{Nth: n}
	}
	prune(all)
	assert.Len(t, all, mostMade+1)
	assert.Contains(t, all, "three-questions")
	assert.NotContains(t, all, "practice-1-5")
	assert.Contains(t, all, "practice-1-6")
}

func TestACaseIsMadeAfterTheFrameThatSaysSo(t *testing.T) {
	tab := newTable(&play.Memory{}, fresh)
	stage := ui.NewStage(ui.FixedMeasurer())
	stage.Resize(ui.Size{W: 1280, H: 720}, 1)
	frame := func() { stage.SetTree(tab.Frame(stage.Room())) }
	frame()
	for _, at := range []ui.ID{"case/practice", "case/practice/play"} {
		tab.Do(stage.Activate(at))
		frame()
	}
	frame()
	assert.True(t, tab.Making(), "nothing was drawn yet")
	tab.stood()
	assert.Equal(t, canvas.Refresh{}, <-tab.events)
	frame()
	assert.False(t, tab.Making())
	assert.NotNil(t, stage.Find("briefing/begin"))
}

func TestACaseIsMadeThoughNobodyCanSeeThatItIsBeingMade(t *testing.T) {
	tab := newTable(&play.Memory{}, fresh)
	tab.Frame(ui.Size{W: 400, H: 800})
	stage := ui.NewStage(ui.FixedMeasurer())
	stage.Resize(ui.Size{W: 400, H: 800}, 1)
	for _, at := range []ui.ID{"case/practice", "case/practice/play"} {
		stage.SetTree(tab.Frame(stage.Room()))
		tab.Do(stage.Activate(at))
	}
	tab.asked = time.Time{} // long ago, and no frame was drawn since
	tab.Frame(stage.Room())
	assert.False(t, tab.Making())
}

func TestTheDifficultiesOfPracticeAreThoseThereAre(t *testing.T) {
	s := newShelf(&play.Memory{}, nil)
	assert.Equal(t, brief.Easiest, s.Fresh(-3).Difficulty)
	assert.Equal(t, brief.Hardest, s.Fresh(9).Difficulty)
}
