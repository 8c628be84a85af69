//go:build !js

package app

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// laid is a shelf over a store, with the tutorial in hand.
func laid(t *testing.T, store play.Store) (*shelf, *level.Case) {
	t.Helper()
	s := newShelf(store, func() rules.Seed { return 7 })
	c, err := s.Open("three-questions")
	require.NoError(t, err)
	return s, c
}

const kept = "game-three-questions"

func TestAGameIsKeptAndResumed(t *testing.T) {
	s, c := laid(t, &play.Memory{})
	assert.Zero(t, s.Standing(c.Cover()))
	g, err := s.Start(c)
	require.NoError(t, err)
	_, err = g.Decide(rules.EndWatch{})
	require.NoError(t, err)
	require.NoError(t, s.Keep(g))
	assert.EqualValues(t, 2, s.Standing(c.Cover()).Watch)
	again, err := s.Resume(c)
	require.NoError(t, err)
	assert.Equal(t, g.Knowledge(), again.Knowledge())
}

func TestANewGameSetsASpoiltOneAsideAndSaysSoBeforeItBegins(t *testing.T) {
	store := &play.Memory{}
	require.NoError(t, store.Save(kept, []byte("spoilt")))
	s, c := laid(t, store)
	assert.EqualValues(t, 1, s.Standing(c.Cover()).Watch, "there is something to resume")
	_, err := s.Start(c)
	var aside *play.AsideError
	require.ErrorAs(t, err, &aside)
	g, err := s.Start(c)
	require.NoError(t, err)
	require.NoError(t, s.Keep(g))
	data, err := store.Load(aside.Now)
	require.NoError(t, err)
	assert.Equal(t, "spoilt", string(data))
}

// stuck is a store that is full: it can be read, and nothing can be written.
type stuck struct{ play.Memory }

func (*stuck) Save(string, []byte) error       { return syscall.ENOSPC }
func (*stuck) SetAside(string) (string, error) { return "", syscall.ENOSPC }

func TestASpoiltGameThatCannotBeSetAsideIsNotPlayedOver(t *testing.T) {
	store := &stuck{}
	require.NoError(t, store.Memory.Save(kept, []byte("spoilt")))
	s, c := laid(t, store)
	for _, open := range []func(*level.Case) (play.Game, error){s.Start, s.Resume} {
		_, err := open(c)
		assert.ErrorContains(t, err, "could not be set aside")
	}
	data, err := store.Load(kept)
	require.NoError(t, err)
	assert.Equal(t, "spoilt", string(data))
}

func TestAGameGoesOnWhenItCannotBeKept(t *testing.T) {
	s, c := laid(t, &stuck{})
	g, err := s.Start(c)
	require.NoError(t, err)
	for !g.Over() {
		_, err = g.Decide(rules.EndWatch{})
		require.NoError(t, err)
		assert.ErrorIs(t, s.Keep(g), syscall.ENOSPC)
	}
}

func TestAGameGoesOnWithoutAStoreThatCanBeRead(t *testing.T) {
	occupied := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(occupied, nil, 0o644))
	s, c := laid(t, play.Folder(occupied))
	g, err := s.Start(c)
	require.NoError(t, err)
	assert.Error(t, s.Keep(g))
}

// finish plays a game of withholding to its end.
func finish(t *testing.T, s *shelf, c *level.Case) error {
	t.Helper()
	g, err := s.Start(c)
	require.NoError(t, err)
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	return s.Keep(g)
}

func TestAFinishedGameStandsAsOneToLookBackOnUntilItsCaseIsEdited(t *testing.T) {
	s, c := laid(t, &play.Memory{})
	assert.False(t, s.Standing(c.Cover()).Kept)
	require.NoError(t, finish(t, s, c))
	assert.True(t, s.Standing(c.Cover()).Kept)
	edited := c.Cover()
	edited.Hash = "another"
	assert.False(t, s.Standing(edited).Kept)
}

func TestAResultIsNotedWithTheOthers(t *testing.T) {
	store := &play.Memory{}
	require.NoError(t, store.Save(resultsName, []byte(`{"third-country":{"hash":"x","last":1,"best":2}}`)))
	s, c := laid(t, store)
	require.NoError(t, finish(t, s, c))
	assert.True(t, s.Standing(c.Cover()).Played)
	all, err := s.results()
	require.NoError(t, err)
	assert.Len(t, all, 2)
}

func TestResultsThatCannotBeReadAreSetAside(t *testing.T) {
	for _, text := range []string{"spoilt", "null", `{"a":3}`} {
		store := &play.Memory{}
		require.NoError(t, store.Save(resultsName, []byte(text)))
		s, c := laid(t, store)
		assert.False(t, s.Standing(c.Cover()).Played)
		assert.ErrorContains(t, finish(t, s, c), `and are kept as "results-aside-1"`, text)
		data, err := store.Load("results-aside-1")
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
		assert.True(t, s.Standing(c.Cover()).Played)
		assert.NoError(t, finish(t, s, c))
	}
}

func TestASavedGameOfAChangedCaseIsNotLost(t *testing.T) {
	store := &play.Memory{}
	s, c := laid(t, store)
	g, err := s.Start(c)
	require.NoError(t, err)
	require.NoError(t, s.Keep(g))
	changed := *c
	changed.Hash = "another"
	s.add(&changed)
	_, err = s.Resume(&changed)
	assert.ErrorContains(t, err, "has been changed since")
	_, err = store.Load(kept)
	assert.ErrorIs(t, err, fs.ErrNotExist)
	_, err = store.Load(kept + "-aside-1")
	assert.NoError(t, err)
}

func TestWhatFinishedGamesLeaveBehindIsCarriedIntoACaseThatAsksForIt(t *testing.T) {
	s, c := laid(t, &play.Memory{})
	g, err := s.Start(c)
	require.NoError(t, err)
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	require.NoError(t, s.Keep(g))
	last := *c
	last.ID, last.Carries = "last", true
	s.add(&last)
	g, err = s.Start(&last)
	require.NoError(t, err)
	own, err := session(g)
	require.NoError(t, err)
	assert.NotEmpty(t, own.Carried().Trust)
	require.NoError(t, s.Keep(g))
	resumed, err := s.Resume(&last)
	require.NoError(t, err)
	assert.Equal(t, g.Knowledge(), resumed.Knowledge())
	again, err := s.Again(g)
	require.NoError(t, err)
	assert.Equal(t, g.Knowledge(), again.Knowledge())
}

func TestASpoiltRecordOfEarlierGamesIsSetAsideAndTheResultKept(t *testing.T) {
	store := &play.Memory{}
	require.NoError(t, store.Save(play.CareerName, []byte("spoilt")))
	s, c := laid(t, store)
	g, err := s.Start(c)
	require.NoError(t, err)
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	var aside *play.AsideError
	require.ErrorAs(t, s.Keep(g), &aside)
	assert.True(t, s.Standing(c.Cover()).Played)
	require.NoError(t, s.Keep(g))
}
