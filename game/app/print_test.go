//go:build !js

package app

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/review/relay"
)

// reviewedShelf is a shelf on which the review of a game is over.
func reviewedShelf(t *testing.T, s *play.Session) *shelf {
	t.Helper()
	sh := newShelf(&play.Memory{}, nil)
	sh.give = writer(filepath.Join(t.TempDir(), "exports"))
	got := relay.Gather(s, nil)
	relay.Tell(t.Context(), s.Branch(s.Decided()), review.Options{}, got.Hear)
	require.NoError(t, got.Fault())
	sh.review = &reviewing{of: s.State(), many: s.Decided(), got: got, end: func() {}}
	return sh
}

func TestAReviewIsPrintedAndExportedIntoFiles(t *testing.T) {
	s := finished(t, "three-questions")
	sh := reviewedShelf(t, s)
	var shown string
	sh.show = func(file string) { shown = file }
	where, err := sh.Print(s)
	require.NoError(t, err)
	assert.Equal(t, where, shown)
	html, err := os.ReadFile(where)
	require.NoError(t, err)
	assert.Contains(t, string(html), "<h1>Three Questions</h1>")

	where, err = sh.Export(s)
	require.NoError(t, err)
	assert.Equal(t, "tearline-three-questions.json", filepath.Base(where))
	data, err := os.ReadFile(where)
	require.NoError(t, err)
	r, err := review.ReadReport(s.Case().Rules, data)
	require.NoError(t, err)
	assert.Len(t, r.Decisions, s.Decided())
	assert.Equal(t, filepath.Base(filepath.Dir(where)), "exports")
}

func TestAReviewOfWhichNothingIsThereIsNotExported(t *testing.T) {
	s := finished(t, "three-questions")
	sh := newShelf(&play.Memory{}, nil)
	sh.review = &reviewing{of: s.State(), end: func() {}}
	_, err := sh.Export(s)
	assert.ErrorContains(t, err, "No decision has been weighed")
}

func TestAReviewTeachesWhenItIsMadeAndNotWhenItIsReadAgain(t *testing.T) {
	s := finished(t, "three-questions")
	sh := reviewedShelf(t, s)
	sh.review.learned = true
	sh.Review(s)
	p, err := sh.Profile()
	require.NoError(t, err)
	assert.Empty(t, p.Games, "a record that was wiped stays so")
	sh.review.learned = false
	sh.Review(s)
	p, err = sh.Profile()
	require.NoError(t, err)
	assert.Len(t, p.Games, 1)
}
