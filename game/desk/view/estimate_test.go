package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

func TestAnEstimateIsAskedForInSevenWords(t *testing.T) {
	b := doubt(t)
	s, err := play.NewSession(b.Case, 3)
	require.NoError(t, err)
	d := b.At(s.Knowledge())
	asked := d.Estimates(s)
	require.Len(t, asked, 1)
	require.Len(t, asked[0].Choices, 7)
	assert.False(t, asked[0].Said)
	require.NoError(t, s.Estimate(play.Estimate{Of: asked[0].ID, Chance: asked[0].Choices[4].Chance}))
	asked = d.Estimates(s)
	assert.True(t, asked[0].Said)
	assert.True(t, asked[0].Choices[4].Chosen)
	assert.Equal(t, "likely, 67 %", asked[0].Choices[4].Words)
	_, err = s.Decide(rules.EndWatch{})
	require.NoError(t, err)
	assert.Empty(t, d.Estimates(s))
}

func TestAnEstimateIsToldBesideTheTruthAndTheEvidence(t *testing.T) {
	b := doubt(t)
	s, err := play.NewSession(b.Case, 3)
	require.NoError(t, err)
	for !s.Over() {
		_, err := s.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	told := func(all ...review.Confidence) Calibration {
		return b.At(s.Knowledge()).Review(outcomeOf(t, s), &review.Report{Confidence: all}).Calibration()
	}
	likely := review.Confidence{Of: "customs-sold", Watch: 1, Said: 670, Seen: 300}
	assert.Equal(t, Calibration{Lines: []string{
		"“Does anybody at Customs sell its papers?” In watch 1 you said: likely, 67 %. All that you had seen by then made it: unlikely, 30 %. It was not so.",
	}}, told(likely))
	likely.So = true
	two := told(likely, likely)
	assert.Contains(t, two.Lines[1], "30 %. It was so.")
	assert.Equal(t, "Your 2 estimates were off by 11 % (mean squared error); the evidence would have been by 49 %, and “even” always is by 25 %.", two.Sum)
	assert.Empty(t, told())
}

func TestARecordSaysHowOftenEachWordWasSo(t *testing.T) {
	p := &review.Profile{Games: []review.Shown{
		{Confidence: []review.Confidence{{Said: 670, Seen: 500, So: true}, {Said: 670, Seen: 500}}}, {Confidence: []review.Confidence{{Said: 120, Seen: 100}}},
	}}
	assert.Equal(t, []Sure{
		{Words: "Your 3 estimates were off by 19 % (mean squared error); the evidence would have been by 17 %, and “even” always is by 25 %."},
		{"You said “very unlikely, 12 %” once, and it was not so.", true, 120, 0},
		{"You said “likely, 67 %” 2 times, and it was so in 1 of them.", true, 670, 500},
	}, RecordOf(words.English(), p, nil).Sure)
	assert.Empty(t, RecordOf(words.English(), &review.Profile{}, nil).Sure)
}
