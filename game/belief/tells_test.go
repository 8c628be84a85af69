package belief

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheTableHoldsTheNearestPowers(t *testing.T) {
	ten := func(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
	for r, p := range powers {
		// (p -+ 1/2)^10 must lie on both sides of 10^r, all times 2 and 10^18.
		truth := new(big.Int).Mul(ten(int64(r)+180), big.NewInt(1<<10))
		twice := new(big.Int).Lsh(new(big.Int).SetUint64(p), 1)
		below, above := new(big.Int).Sub(twice, unit), new(big.Int).Add(twice, unit)
		assert.Negative(t, below.Exp(below, big.NewInt(10), nil).Cmp(truth), r)
		assert.Positive(t, above.Exp(above, big.NewInt(10), nil).Cmp(truth), r)
	}
}

func TestOnlyDifferencesOfDecibansMatter(t *testing.T) {
	prior := weights(t, 1, 3, 4, 2)
	assert.True(t, prior.Equal(Suspect(prior, []int{7, 7, 7, 7})))
	assert.True(t, Suspect(prior, []int{3, -4, 0, 12}).Equal(Suspect(prior, []int{-97, -104, -100, -88})))
	assert.Equal(t, Suspect(prior, []int{3, -4, 0, 12}).PerMille(), Suspect(prior, []int{8, 1, 5, 17}).PerMille())
	assert.Panics(t, func() { Suspect(prior, []int{1}) })
}

func TestAnImpossibleExplanationStaysSo(t *testing.T) {
	after := Suspect(weights(t, 0, 1, 1), []int{500, 0, 10})
	assert.Equal(t, []int{0, 91, 909}, after.PerMille())
}

func TestTensOfDecibansAreBayesExactly(t *testing.T) {
	prior := weights(t, 100, 250, 650)
	want, err := prior.Update(1000, 10, 1)
	require.NoError(t, err)
	assert.True(t, want.Equal(Suspect(prior, []int{20, 0, -10})))
}

func TestSuspicionAgreesWithFloatingPoint(t *testing.T) {
	for l := -60; l <= 60; l++ {
		got, _ := Suspect(weights(t, 1, 4), []int{l, 3}).Probability(0).Float64()
		a, b := math.Pow(10, float64(l)/10), 4*math.Pow(10, 0.3)
		assert.InDelta(t, a/(a+b), got, 1e-14, "%d dB", l)
	}
}

func TestALeakIsCountedInBitsAndMayBeNegative(t *testing.T) {
	before := weights(t, 1, 1, 1, 1)
	assert.Equal(t, MilliBits(1621), Leakage(before, Suspect(before, []int{10, 0, 0, 0})), "log2 of 40/13")
	assert.Equal(t, MilliBits(0), Leakage(before, before))
	assert.Equal(t, MilliBits(2000), Leakage(before, weights(t, 0, 0, 5, 0)))
	assert.Equal(t, MilliBits(-1000), Leakage(weights(t, 1, 0), weights(t, 1, 1)))
}

func TestHarmlessPortionsCanBeDamningTogether(t *testing.T) {
	prior, threshold := weights(t, 1, 3, 3, 3), 600
	m := Mosaic{}
	for i, portion := range []Heard{{1, []int{7, 7, 0, 0}}, {1, []int{7, 0, 7, 0}}, {1, []int{7, 0, 0, 7}}} {
		alone := Mosaic{"p": portion}
		assert.Less(t, Suspect(prior, alone.Sum(4)).PerMille()[0], threshold)
		m.Hear(string(rune('a'+i)), portion)
	}
	assert.GreaterOrEqual(t, Suspect(prior, m.Sum(4)).PerMille()[0], threshold)
}

func FuzzMoreEvidenceForTheTruthNeverLowersSuspicion(f *testing.F) {
	f.Add(uint16(1), uint16(3), uint16(4), int16(0), int16(0), int16(0), uint8(1))
	f.Add(uint16(1), uint16(0), uint16(9), int16(-9), int16(10), int16(11), uint8(9))
	f.Add(uint16(7), uint16(7), uint16(7), int16(-3000), int16(2999), int16(1), uint8(255))
	f.Fuzz(func(t *testing.T, a, b, c uint16, la, lb, lc int16, more uint8) {
		prior, err := NewDistribution(int64(a), int64(b), int64(c))
		if err != nil {
			return
		}
		before := Suspect(prior, []int{int(la), int(lb), int(lc)})
		after := Suspect(prior, []int{int(la) + int(more), int(lb), int(lc)})
		checkDistribution(t, before)
		checkDistribution(t, after)
		assert.GreaterOrEqual(t, after.Probability(0).Cmp(before.Probability(0)), 0)
		for i := 1; i < 3; i++ {
			assert.LessOrEqual(t, after.Probability(i).Cmp(before.Probability(i)), 0)
		}
	})
}
