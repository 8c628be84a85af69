package review

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func sample() *level.Case {
	c := rulestest.Sample()
	return &level.Case{Rules: c, Seat: rulestest.Service(c, "aldane")}
}

func TestAGameOfASearchComesToWhatTheSearchSays(t *testing.T) {
	c := sample()
	s := searched(t.Context(), c, nil, 1000, 500, nil)
	for seed := range rules.Seed(20) {
		end, err := play.Play(c, seed, play.Policy{Open: s.ahead})
		require.NoError(t, err)
		assert.Equal(t, play.StateHash(s.Play(rules.New(c.Rules, seed))), play.StateHash(end.State()))
	}
}

func TestASearchIsBetterThanTheDoctrine(t *testing.T) {
	c := sample()
	search, err := Policy(t.Context(), c, nil)
	require.NoError(t, err)
	b, err := play.Weigh(t.Context(), c, []play.Policy{play.Doctrine, search}, 300, nil)
	require.NoError(t, err)
	doctrine, better := b.Rows[0].Total, b.Rows[1].Total
	assert.Greater(t, better.Mean-better.CI, doctrine.Mean+doctrine.CI)
}
