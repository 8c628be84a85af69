//go:build !js

package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
)

func TestABranchGoesOnFromBeforeADecisionAndIsNotKept(t *testing.T) {
	store := &play.Memory{}
	s, c := laid(t, store)
	g, err := s.Start(c)
	require.NoError(t, err)
	for !g.Over() {
		_, err = g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	require.NoError(t, s.Keep(g))
	was, err := store.Load(kept)
	require.NoError(t, err)

	b, err := s.Branch(g, 2, nil)
	require.NoError(t, err)
	assert.EqualValues(t, 2, b.Knowledge().Watch)
	b, err = s.Branch(g, 2, rules.EndWatch{})
	require.NoError(t, err)
	assert.EqualValues(t, 3, b.Knowledge().Watch)
	require.NoError(t, s.Keep(b))
	now, err := store.Load(kept)
	require.NoError(t, err)
	assert.Equal(t, string(was), string(now))

	_, err = s.Branch(g, 0, nil)
	assert.ErrorContains(t, err, "no 0")
	var refused *rules.Refusal
	_, err = s.Branch(g, 2, rules.Share{})
	assert.ErrorAs(t, err, &refused)
}
