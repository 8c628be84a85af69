package play

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// written is a short game of the sample, written down.
func written(t testing.TB) string {
	t.Helper()
	s := opened(t, 7)
	take(t, s, "ask vesk about port", "share port to corrin by liaison-officer all=general", "end watch", "end watch", "ask assurances of vesk")
	return string(s.Transcript().Encode())
}

// reread reads and replays a transcript of the sample.
func reread(text string) (*Session, error) {
	t, err := ReadTranscript(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	return Replay(sample(), t)
}

func TestATranscriptHasADecisionALineAndAHashAWatch(t *testing.T) {
	text := written(t)
	assert.Contains(t, text, "\n        \"ask vesk about port\",\n")
	assert.Equal(t, 3, strings.Count(text, `"state": "`))
	assert.Equal(t, 5, strings.Count(text, "\n        \""))
}

func TestReplayReproducesTheGame(t *testing.T) {
	for seed := range rules.Seed(40) {
		s := played(t, seed, Random)
		text := string(s.Transcript().Encode())
		again, err := reread(text)
		require.NoError(t, err)
		assert.True(t, again.Over())
		assert.Equal(t, StateHash(s.State()), StateHash(again.State()))
		assert.Equal(t, text, string(again.Transcript().Encode()))
	}
}

func TestUndoneDecisionsAreNotInTheTranscript(t *testing.T) {
	s := opened(t, 7)
	plain := s.Transcript().Encode()
	take(t, s, "ask vesk about port")
	require.NoError(t, s.Undo())
	assert.Equal(t, string(plain), string(s.Transcript().Encode()))
}

func TestAnEditedTranscriptIsRefusedWithThePlace(t *testing.T) {
	text := written(t)
	for _, edit := range []struct{ old, new, want string }{
		{`"tearline": 1`, `"tearline": 2`, `line 1: the transcript has format 2, and this program reads format 1`},
		{`"tearline": 1`, `"tea": 1`, `line 1: this is not a transcript: it has no "tearline"`},
		{fmt.Sprintf(`"rules": %d`, rules.Version), `"rules": 99`, fmt.Sprintf(`the game was played by rules version 99, and this program has version %d`, rules.Version)},
		{`"case": "sample"`, `"case": "other"`, `the game is of the case "other", and this is the case "sample"`},
		{`"case": "sample"`, `"case": ""`, `line 1: the transcript has no "case"`},
		{`0123456789abcdef`, `fedcba9876543210`, `the case sample has been changed since: it had hash fedcba987654…, and now has 0123456789ab…`},
		{`"seat": "aldane"`, `"seat": "vesk"`, `the game is played by "vesk", and the seat of the case is "aldane"`},
		{`"seed": 7`, `"seed": 8`, `watch 1: the state at its opening should hash to`},
		{`"seed": 7`, `"seed": -7`, `line 6: seed cannot be a JSON number -7`},
		{`"seed": 7`, `"seed": 7, "mood": 3`, `line 6: a transcript has no key "mood"`},
		{`ask vesk about port`, `ask corrin about port`, `line 14: watch 2: the state at its opening should hash to`},
		{`ask vesk about port`, `ask vsk about port`, `line 12: decision 1, watch 1: there is no service "vsk"; did you mean "vesk"?`},
		{`share port to corrin by liaison-officer`, `share port to corrin by open`,
			`line 13: decision 2, watch 1: "share port to corrin by open all=general" is refused: the service cannot be reached by this channel (not-in-reach)`},
		{`"end watch"`, `"ask assurances of corrin"`, `line 14: watch 2: the watch before has not been ended`},
		{`"ask vesk about port",`, `"end watch", "ask vesk about port",`, `line 12: decision 2, watch 1: stands after the end of its watch`},
		{`"ask assurances of vesk"`, `"ask assurances of corrin"`, `line 26: watch 3: the final state should hash to`},
		{`"ask assurances of vesk"`, `7`, `line 26: watches.decisions cannot be a JSON number`},
	} {
		require.Contains(t, text, edit.old)
		_, err := reread(strings.Replace(text, edit.old, edit.new, 1))
		assert.ErrorContains(t, err, edit.want, "%s -> %s", edit.old, edit.new)
	}
}

func TestATruncatedTranscriptIsRefusedWithTheLastLine(t *testing.T) {
	text := written(t)
	for n := range len(text) - 2 {
		_, err := reread(text[:n])
		require.ErrorContains(t, err, "cut off")
		require.ErrorContains(t, err, fmt.Sprintf("line %d:", 1+strings.Count(text[:n], "\n")))
	}
	_, err := reread(text + "{}")
	assert.ErrorContains(t, err, "after top-level value")
}

func TestATranscriptThatIsTooLargeIsRefused(t *testing.T) {
	_, err := reread(`{"tearline":1,"case":"` + strings.Repeat("x", MaxTranscript) + `"}`)
	assert.ErrorContains(t, err, "larger than")
}

func FuzzTranscript(f *testing.F) {
	f.Add([]byte(written(f)))
	f.Add([]byte(`{"tearline":1}`))
	f.Add([]byte(`{"tearline":1,"watches":[{"decisions":[["x"]]}]}`))
	f.Add(rolled(f, wide(), 1).Transcript().Encode())
	carried, err := NewCarried(last(), 7, &Carried{Sources: map[string]string{"kestrel": "out"}, Debts: map[string]int{"vesk": 1}})
	require.NoError(f, err)
	f.Add(carried.Transcript().Encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		defer rulestest.Frugal(t)()
		tr, err := ReadTranscript(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, c := range []*level.Case{sample(), wide(), last()} {
			s, err := Replay(c, tr)
			if err == nil {
				require.Equal(t, tr.Final, StateHash(s.State()))
			}
		}
	})
}
