package belief

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestProportionalWeightsAreTheSameBelief(t *testing.T) {
	assert.True(t, weights(t, 1, 1, 2).Equal(weights(t, 250, 250, 500)))
	assert.False(t, weights(t, 1, 1, 2).Equal(weights(t, 1, 2, 1)))
	assert.False(t, weights(t, 1, 1).Equal(weights(t, 1, 1, 0)))
}

func TestWeightsThatMakeNoSenseAreRefused(t *testing.T) {
	_, err := NewDistribution(3, -1)
	require.ErrorIs(t, err, ErrRange)
	_, err = NewDistribution(0, 0)
	require.ErrorIs(t, err, ErrImpossible)
	_, err = NewDistribution()
	require.ErrorIs(t, err, ErrImpossible)
	_, err = FromProbabilities(rat(t, "1/2"), rat(t, "1/3"))
	require.ErrorIs(t, err, ErrSum)
	_, err = FromProbabilities(rat(t, "3/2"), rat(t, "-1/2"))
	require.ErrorIs(t, err, ErrRange)
	_, err = FromProbabilities()
	require.ErrorIs(t, err, ErrSum)
}

func TestUpdateIsBayesRule(t *testing.T) {
	// One service in three is penetrated; a leak is seen 4 times in 5 from such
	// a one, and once in ten from the others: 4/5 against 2/10.
	after, err := weights(t, 1, 2).Update(800, 100)
	require.NoError(t, err)
	sameRat(t, rat(t, "4/5"), after.Probability(0))
	assert.Equal(t, []int{800, 200}, after.PerMille())
}

func TestUpdatingTwiceIsUpdatingByTheProduct(t *testing.T) {
	prior := weights(t, 5, 3, 2)
	first, err := prior.Update(700, 200, 50)
	require.NoError(t, err)
	second, err := first.Update(10, 990, 400)
	require.NoError(t, err)
	together, err := prior.Update(7000, 198000, 20000)
	require.NoError(t, err)
	assert.True(t, together.Equal(second))
	assert.True(t, weights(t, 5, 3, 2).Equal(prior), "the argument is left alone")
}

func TestImpossibleEvidenceIsAnErrorAndNotADivisionByZero(t *testing.T) {
	_, err := weights(t, 1, 0, 2).Update(0, 1000, 0)
	require.ErrorIs(t, err, ErrImpossible)
	_, err = weights(t, 1, 2).Update(5, -5)
	require.ErrorIs(t, err, ErrRange)
	assert.Panics(t, func() { _, _ = weights(t, 1, 2).Update(1) })
}

func TestPerMilleRoundsHalvesUpwards(t *testing.T) {
	assert.Equal(t, []int{1, 1000}, weights(t, 1, 1999).PerMille())
	assert.Equal(t, []int{0, 1000}, weights(t, 1, 2001).PerMille())
	assert.Equal(t, []int{333, 333, 333}, weights(t, 1, 1, 1).PerMille())
	assert.Equal(t, []int{0, 1000}, weights(t, 0, 7).PerMille())
}

func TestRoundingGoesToTheNearestOnBothSidesOfZero(t *testing.T) {
	for s, want := range map[string]int{
		"-3/2": -1, "-7/5": -1, "-8/5": -2, "-1/2": 0, "0": 0, "1/2": 1, "7/5": 1, "8/5": 2,
	} {
		assert.Equal(t, want, nearest(rat(t, s)), s)
	}
}

func FuzzUpdateKeepsADistribution(f *testing.F) {
	f.Add(uint32(1), uint32(1), uint32(1), uint32(500), uint32(0), uint32(1000))
	f.Add(uint32(0), uint32(9), uint32(0), uint32(1), uint32(0), uint32(1))
	f.Add(uint32(1<<31), uint32(3), uint32(1<<32-1), uint32(7), uint32(11), uint32(13))
	f.Fuzz(func(t *testing.T, a, b, c, la, lb, lc uint32) {
		prior, err := NewDistribution(int64(a), int64(b), int64(c))
		if err != nil {
			require.ErrorIs(t, err, ErrImpossible)
			return
		}
		after, err := prior.Update(int64(la), int64(lb), int64(lc))
		if err != nil {
			require.ErrorIs(t, err, ErrImpossible)
			return
		}
		checkDistribution(t, prior)
		checkDistribution(t, after)
	})
}

// checkDistribution holds what every belief promises.
func checkDistribution(t *testing.T, d Distribution) {
	t.Helper()
	total, rounded := new(big.Rat), 0
	for i, p := range d.PerMille() {
		assert.GreaterOrEqual(t, d.Probability(i).Sign(), 0)
		total.Add(total, d.Probability(i))
		rounded += p
	}
	sameRat(t, one, total)
	assert.LessOrEqual(t, 2*max(rounded-1000, 1000-rounded), d.Len())
}
