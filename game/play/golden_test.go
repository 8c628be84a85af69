package play

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
)

// golden finds the cases of which testdata holds games, by their ids. Another
// wording of a case is no other course, so their hashes are all the same.
func golden(t *testing.T) map[string]*level.Case {
	cases := map[string]*level.Case{}
	for _, c := range append([]*level.Case{sample(), wide(), last()}, allBuiltIn(t)...) {
		c.Hash = "0123456789abcdef"
		cases[c.ID] = c
	}
	return cases
}

// verifies replays a game to its end that was written down elsewhere.
func verifies(t *testing.T, file string, cases map[string]*level.Case) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	tr, err := ReadTranscript(bytes.NewReader(data))
	require.NoError(t, err)
	require.Contains(t, cases, tr.Case)
	s, err := Replay(cases[tr.Case], tr)
	require.NoError(t, err, file)
	assert.True(t, s.Over())
	assert.Equal(t, string(data), string(s.Transcript().Encode()))
}

func TestTranscriptsMadeElsewhereVerifyHere(t *testing.T) {
	cases := golden(t)
	before := Career{[]Legacy{{
		Case: "first", Seat: "aldane", Closed: map[string]Faith{"vesk": {evidence(5, 0), evidence(0, 5)}},
		Sources: map[string]string{"kestrel": "compromised"}, Debts: map[string]int{"corrin": 2},
	}}}
	for _, c := range cases {
		for _, p := range []Policy{Random, Doctrine} {
			name := c.ID + "." + p.Name + ".json"
			t.Run(name, func(t *testing.T) {
				file := filepath.Join("testdata", name)
				if *rewrite {
					s, err := NewCarried(c, 7, before.Carry(c))
					require.NoError(t, err)
					player := p.Open(s.c.Rules, 7)
					for !s.Over() {
						k := s.Knowledge()
						_, err := s.take(player.Next(&k))
						require.NoError(t, err)
					}
					require.NoError(t, os.WriteFile(file, s.Transcript().Encode(), 0o644))
				}
				verifies(t, file, cases)
			})
		}
	}
}

// A game played by an earlier program verifies if its rules are still these, and
// else says whose they are: testdata/earlier holds games by the first version.
func TestTranscriptsOfEarlierRulesSaySo(t *testing.T) {
	cases := golden(t)
	files, err := filepath.Glob(filepath.Join("testdata", "earlier", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		old, err := ReadTranscript(bytes.NewReader(data))
		require.NoError(t, err)
		require.Equal(t, 1, old.Rules)
		_, err = Replay(cases[old.Case], old)
		assert.ErrorContains(t, err, "the game was played by rules version 1, and this program has version 2", file)
	}
}
