//go:build !js

package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/scene"
	"tearline/game/play"
	"tearline/game/rules"
)

// ear is a shelf whose desk hears when there is more of a review.
type ear struct {
	*shelf
	more chan bool
}

func listening(s *shelf) *ear {
	e := &ear{s, make(chan bool, 1)}
	s.changed = func() {
		select {
		case e.more <- true:
		default: // it is known already
		}
	}
	return e
}

// patient gives what there is of a review when it is over.
func (e *ear) patient(g play.Game) scene.Reviewing {
	for {
		if now := e.Review(g); now.Over {
			return now
		}
		<-e.more
	}
}

func TestAReviewGoesOnBesideTheDeskUntilItIsWhole(t *testing.T) {
	s, c := laid(t, &play.Memory{})
	g, err := s.Start(c)
	require.NoError(t, err)
	for range 2 {
		_, err = g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	e := listening(s)
	now := s.Review(g)
	assert.Equal(t, 2, now.Of)
	now = e.patient(g)
	require.NotNil(t, now.Report)
	assert.Empty(t, now.Fault)
	assert.Equal(t, 2, now.Done)
	assert.Len(t, now.Report.Decisions, 2)
}

func TestAReviewThatWasStoppedBeginsAgain(t *testing.T) {
	s, c := laid(t, &play.Memory{})
	g, err := s.Start(c)
	require.NoError(t, err)
	_, err = g.Decide(rules.EndWatch{})
	require.NoError(t, err)
	e := listening(s)
	s.Review(g)
	s.StopReview()
	s.StopReview()
	assert.Len(t, e.patient(g).Report.Decisions, 1)
}

// over plays a game to its end without deciding anything.
func over(t *testing.T, g play.Game) {
	t.Helper()
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
}

const keptReview = "review-three-questions"

func TestAWholeReviewIsKeptAndThereAtOnceTheNextTime(t *testing.T) {
	store := &play.Memory{}
	s, c := laid(t, store)
	g, err := s.Start(c)
	require.NoError(t, err)
	over(t, g)
	require.NoError(t, s.Keep(g))
	first := listening(s).patient(g)
	require.Empty(t, first.Fault)
	require.True(t, first.Report.Whole)
	lines, err := store.Load(keptReview)
	require.NoError(t, err)

	again, c := laid(t, store)
	told := 0
	e := listening(again)
	tell := again.changed
	again.changed = func() { told++; tell() }
	g, err = again.Resume(c)
	require.NoError(t, err)
	assert.Equal(t, first, e.patient(g))
	assert.Equal(t, 1, told, "nothing was weighed again")

	require.NoError(t, store.Save(keptReview, lines[:len(lines)/2]))
	spoilt, _ := laid(t, store)
	assert.Equal(t, first, listening(spoilt).patient(g))
	now, err := store.Load(keptReview)
	require.NoError(t, err)
	assert.Equal(t, string(lines), string(now))

	b, err := spoilt.Branch(g, g.Decided(), nil)
	require.NoError(t, err)
	over(t, b)
	require.NoError(t, store.Save(keptReview, []byte("of the game itself")))
	require.Empty(t, listening(spoilt).patient(b).Fault)
	now, err = store.Load(keptReview)
	require.NoError(t, err)
	assert.Equal(t, "of the game itself", string(now))
}
