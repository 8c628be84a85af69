package play

import (
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// sample is a case in which every rule can come into play.
func sample() *level.Case {
	return &level.Case{Rules: rulestest.Sample(), ID: "sample", Hash: "0123456789abcdef", Seat: 1}
}

// wide is a case of all that the sample lacks.
func wide() *level.Case {
	return &level.Case{Rules: rulestest.Wide(), ID: "wide", Hash: "0123456789abcdef", Seat: 1}
}

// rolled plays a game of random decisions of every kind.
func rolled(t testing.TB, c *level.Case, seed rules.Seed) *Session {
	t.Helper()
	s, err := NewSession(c, seed)
	require.NoError(t, err)
	for dice := rulestest.Dice(seed); !s.Over(); {
		_, err := s.take(dice.Decision(c.Rules, s.Menu()))
		require.NoError(t, err)
	}
	return s
}

// opened opens a game of the sample.
func opened(t testing.TB, seed rules.Seed) *Session {
	t.Helper()
	s, err := NewSession(sample(), seed)
	require.NoError(t, err)
	return s
}

// take takes decisions in words and returns what the seat saw of the last.
func take(t testing.TB, s *Session, lines ...string) []string {
	t.Helper()
	var seen []string
	for _, line := range lines {
		d, err := ParseDecision(s.c.Rules, line)
		require.NoError(t, err, line)
		events, err := s.Decide(d)
		require.NoError(t, err, line)
		seen = News(s.c.Rules, s.Seat(), events)
	}
	return seen
}

// played plays a game of the sample by a policy.
func played(t testing.TB, seed rules.Seed, p Policy) *Session {
	t.Helper()
	s, err := Play(sample(), seed, p)
	require.NoError(t, err)
	return s
}
