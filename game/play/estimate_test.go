package play

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
)

// asking opens a game of the sample that asks about Vesk in its first watch and
// about Corrin in its second.
func asking(t testing.TB, seed rules.Seed) *Session {
	t.Helper()
	c := sample()
	c.Uncertainties = []level.Uncertainty{
		{ID: "vesk", Watch: 1, Ask: "Is there a spy in Vesk?", Service: 4, Attribute: rules.Penetration, Worse: 450},
		{ID: "corrin", Watch: 2, Ask: "Does Corrin talk to the press?", Service: 2, Attribute: rules.Publicity, Worse: 300},
	}
	s, err := NewSession(c, seed)
	require.NoError(t, err)
	return s
}

func TestAnEstimateIsTakenInItsWatchAndCanBeRevised(t *testing.T) {
	s := asking(t, 7)
	require.Len(t, s.Asked(), 1)
	require.NoError(t, s.Estimate(Estimate{"vesk", 320}))
	require.NoError(t, s.Estimate(Estimate{"vesk", 670}))
	assert.Equal(t, []Estimate{{"vesk", 670}}, s.Estimates())
	take(t, s, "end watch")
	assert.ErrorContains(t, s.Estimate(Estimate{"vesk", 100}), "no estimate of \"vesk\" is asked for now")
	assert.Equal(t, "corrin", s.Asked()[0].ID)
}

func TestAnEstimateIsAWholePerCentAndNeverCertain(t *testing.T) {
	s := asking(t, 7)
	for _, chance := range []rules.PerMille{0, 5, 1000, 675} {
		assert.ErrorContains(t, s.Estimate(Estimate{"vesk", chance}), "a whole per cent from 1 to 99")
	}
	assert.ErrorContains(t, s.Estimate(Estimate{"corrin", 500}), "asked for now")
	assert.Empty(t, s.Estimates())
}

func TestEstimatesChangeNothingInTheGameAndAreKeptWithIt(t *testing.T) {
	s, silent := asking(t, 7), asking(t, 7)
	require.NoError(t, s.Estimate(Estimate{"vesk", 670}))
	take(t, s, "end watch")
	take(t, silent, "end watch")
	assert.Equal(t, StateHash(silent.State()), StateHash(s.State()))

	written, err := ReadTranscript(bytes.NewReader(s.Transcript().Encode()))
	require.NoError(t, err)
	again, err := Replay(s.Case(), written)
	require.NoError(t, err)
	assert.Equal(t, s.Estimates(), again.Estimates())
	assert.Equal(t, s.Estimates(), s.Branch(1).Estimates(), "a branch keeps what was said in earlier watches")
	assert.Empty(t, s.Branch(0).Estimates())
}

func TestATranscriptWithAnEstimateThatNobodyAskedForIsRefused(t *testing.T) {
	s := asking(t, 7)
	require.NoError(t, s.Estimate(Estimate{"vesk", 670}))
	text := string(s.Transcript().Encode())
	for was, now := range map[string]string{`"vesk": 67`: `"corrin": 67`, `: 67`: `: 167`} {
		bad, err := ReadTranscript(strings.NewReader(strings.Replace(text, was, now, 1)))
		require.NoError(t, err)
		_, err = Replay(s.Case(), bad)
		var mismatch *Mismatch
		require.ErrorAs(t, err, &mismatch, now)
		assert.Equal(t, 1, mismatch.Watch)
	}
}

func TestTheOutcomeSetsEstimatesBesideTheTruth(t *testing.T) {
	seen := map[bool]bool{}
	for seed := range rules.Seed(12) {
		s := asking(t, seed)
		require.NoError(t, s.Estimate(Estimate{"vesk", 670}))
		for !s.Over() {
			take(t, s, "end watch")
		}
		o, err := s.Outcome()
		require.NoError(t, err)
		so := slices.Contains(o.Hidden, rules.Trait{Service: 4, Attribute: rules.Penetration, Level: 450})
		assert.Equal(t, []Estimated{{Estimate{"vesk", 670}, so}}, o.Estimates)
		seen[so] = true
	}
	assert.Len(t, seen, 2, "it is so in some games and not in others")
}

func TestAnAgentEstimatesToo(t *testing.T) {
	s := asking(t, 7)
	var out bytes.Buffer
	require.NoError(t, ServeAgent(s, strings.NewReader(`{"estimate":"vesk","percent":67}
{"estimate":"vesk","percent":100}
{"estimate":"nobody","percent":50}
`), &out))
	lines := strings.Split(out.String(), "\n")
	assert.Contains(t, lines[1], `"asked":[{"id":"vesk","ask":"Is there a spy in Vesk?"}]`)
	assert.JSONEq(t, `{"result":{"estimate":"vesk","percent":67}}`, lines[2])
	assert.Contains(t, lines[3], `"percent":67`)
	assert.JSONEq(t, `{"error":{"code":"bad-estimate","message":"an estimate is a whole per cent from 1 to 99"}}`, lines[4])
	assert.Contains(t, lines[6], "bad-estimate")
	assert.Equal(t, []Estimate{{"vesk", 670}}, s.Estimates())
}
