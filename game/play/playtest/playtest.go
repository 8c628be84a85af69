// Package playtest opens and plays, for tests, the cases that come with the program.
// It knows cases, games and the files of both.
//
// Start with Played.
package playtest

import (
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/levels"
)

// Case reads a case by its id.
func Case(t testing.TB, id string) *level.Case {
	t.Helper()
	name, data, err := levels.Case(id)
	require.NoError(t, err)
	c, err := casefile.Load(name, data)
	require.NoError(t, err)
	return c
}

// Played plays one of the plans of a case, good or poor, to the end of the game.
func Played(t testing.TB, id, plan string) *play.Session {
	t.Helper()
	return Follow(t, Case(t, id), plan)
}

// Follow is Played in a case that may have been changed. What cannot be done there
// is left out.
func Follow(t testing.TB, c *level.Case, plan string) *play.Session {
	t.Helper()
	name := c.ID + "." + plan + ".plan"
	data, err := levels.Plan(name)
	require.NoError(t, err)
	p, err := play.ReadPlan(c.Rules, name, data)
	require.NoError(t, err)
	s, err := play.Play(c, p.Seed, p.Policy(plan))
	require.NoError(t, err)
	return s
}
