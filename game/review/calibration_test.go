package review_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestAnEstimateIsSetBesideWhatCouldBeKnown(t *testing.T) {
	vesk := &rulestest.Sample().Services[4].Penetration
	worse := slices.Max(vesk.Levels[:vesk.N])
	c := &level.Case{Rules: rulestest.Sample(), ID: "sample", Hash: "0", Seat: 1, Uncertainties: []level.Uncertainty{
		{ID: "vesk", Watch: 1, Ask: "Is there a spy in Vesk?", Service: 4, Attribute: rules.Penetration, Worse: worse},
	}}
	s, err := play.NewSession(c, 7)
	require.NoError(t, err)
	require.NoError(t, s.Estimate(play.Estimate{Of: "vesk", Chance: 800}))
	assert.Empty(t, review.ConfidenceOf(s), "the truth is not told before the end")
	for !s.Over() {
		_, err := s.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	got := review.ConfidenceOf(s)
	require.Len(t, got, 1)
	assert.Equal(t, vesk.Priors[slices.Index(vesk.Levels[:], worse)], got[0].Seen, "nothing had been seen")
	assert.EqualValues(t, 800, got[0].Said)
}

func TestCalibrationIsTheMeanSquaredError(t *testing.T) {
	assert.Zero(t, review.Calibrate(nil))
	assert.Equal(t, review.Calibration{Estimates: 2, Brier: 25, Seen: 250, Said: 450, So: 500}, review.Calibrate([]review.Confidence{
		{Said: 800, Seen: 500, So: true}, {Said: 100, Seen: 500, So: false},
	}))
}
