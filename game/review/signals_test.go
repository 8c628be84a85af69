package review

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The expected numbers were computed in double precision from the formulas that
// the doc comments name; the last thousandth may be rounded otherwise.
func TestDiscriminationAndBiasAreThoseOfTheFormulas(t *testing.T) {
	for _, v := range []struct {
		s                    Signals
		d, dError, c, cError int
	}{
		{Signals{20, 5, 10, 15}, 1044, 372, -279, 186},
		{Signals{10, 0, 0, 10}, 3381, 929, 0, 465},
		{Signals{0, 10, 10, 0}, -3381, 929, 0, 465},
		{Signals{7, 3, 1, 29}, 2133, 550, 594, 275},
		{Signals{100, 1, 50, 50}, 2178, 344, -1089, 172},
		{Signals{1, 0, 0, 0}, 674, 1581, -337, 790},
	} {
		d, c := v.s.Discrimination(), v.s.Bias()
		assert.InDelta(t, v.d, d.Value, 1, "%+v", v.s)
		assert.InDelta(t, v.dError, d.Error, 1, "%+v", v.s)
		assert.InDelta(t, v.c, c.Value, 1, "%+v", v.s)
		assert.InDelta(t, v.cError, c.Error, 1, "%+v", v.s)
	}
}

func TestNobodyIsJudgedByNoOpportunities(t *testing.T) {
	assert.Zero(t, Signals{}.Discrimination().Value)
	assert.Zero(t, Signals{}.Bias().Value)
	assert.Greater(t, Signals{}.Discrimination().Error, 1500)
}

func TestWhoSharesEverythingLeansToSharing(t *testing.T) {
	s := Signals{Hits: 10, FalseAlarms: 10}
	assert.Zero(t, s.Discrimination().Value)
	assert.Less(t, s.Bias().Value, -1000)
	assert.Greater(t, Signals{Misses: 10, Rejections: 10}.Bias().Value, 1000)
}
