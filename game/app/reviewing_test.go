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
