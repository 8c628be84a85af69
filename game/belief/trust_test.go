package belief

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func beta(t *testing.T, r, s int64) Beta {
	t.Helper()
	b, err := NewBeta(big.NewRat(r, 1), big.NewRat(s, 1))
	require.NoError(t, err)
	return b
}

func TestCountsBelowZeroAreRefused(t *testing.T) {
	minus, nothing := rat(t, "-1/2"), new(big.Rat)
	_, err := NewBeta(minus, nothing)
	require.ErrorIs(t, err, ErrRange)
	_, err = beta(t, 1, 1).Add(nothing, minus)
	require.ErrorIs(t, err, ErrRange)
	for _, keep := range []string{"-1/10", "11/10"} {
		_, err = beta(t, 1, 1).Forget(rat(t, keep))
		require.ErrorIs(t, err, ErrRange, keep)
	}
}

func TestABetaIsNotChangedThroughWhatItGivesOut(t *testing.T) {
	r := big.NewRat(7, 1)
	b, err := NewBeta(r, big.NewRat(1, 1))
	require.NoError(t, err)
	r.SetInt64(0)
	given, _ := b.Counts()
	given.SetInt64(0)
	sameRat(t, rat(t, "4/5"), b.Expect())
}

func TestAnOpinionSumsToOneAndKeepsItsExpectation(t *testing.T) {
	for r := range int64(12) {
		for s := range int64(12) {
			b := beta(t, r, s)
			o := b.Opinion()
			sameRat(t, one, sum([]*big.Rat{o.Belief, o.Disbelief, o.Uncertainty}))
			sameRat(t, b.Expect(), o.Expect())
			said := Discount(o, beta(t, s, r).Opinion())
			sameRat(t, one, sum([]*big.Rat{said.Belief, said.Disbelief, said.Uncertainty}))
			assert.GreaterOrEqual(t, said.Uncertainty.Cmp(beta(t, s, r).Opinion().Uncertainty), 0, "hearsay is never surer")
		}
	}
}

func TestAnOpinionWithoutUncertaintyHasNoCounts(t *testing.T) {
	_, err := Opinion{Belief: one, Disbelief: new(big.Rat), Uncertainty: new(big.Rat)}.Beta()
	require.ErrorIs(t, err, ErrImpossible)
}

func TestFixedPointExpectsExactlyWhatItsCountsSay(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		c := Counts{random.Int32() >> random.IntN(31), random.Int32() >> random.IntN(31)}
		exact, err := NewBeta(big.NewRat(int64(c.R), CountUnit), big.NewRat(int64(c.S), CountUnit))
		require.NoError(t, err)
		assert.Equal(t, perMille(exact.Expect()), c.Expect(), c)
	}
}

func TestFixedPointFollowsTheExactOneThroughTwentyTurns(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		b, c := beta(t, 0, 0), Counts{}
		for range 20 {
			keep, r, s := random.IntN(1001), random.Int32N(5*CountUnit), random.Int32N(5*CountUnit)
			var err error
			b, err = b.Forget(big.NewRat(int64(keep), 1000))
			require.NoError(t, err)
			b, err = b.Add(big.NewRat(int64(r), CountUnit), big.NewRat(int64(s), CountUnit))
			require.NoError(t, err)
			c = c.Forget(keep).Add(r, s)
			assert.InDelta(t, perMille(b.Expect()), c.Expect(), 1)
		}
	}
}

func TestCountsStayWithinTheirRange(t *testing.T) {
	full := Counts{maxCount, maxCount}
	assert.Equal(t, full, full.Add(CountUnit, maxCount))
	assert.Equal(t, full, full.Forget(1000))
	assert.Equal(t, Counts{}, full.Forget(0))
	assert.Equal(t, Counts{}, Counts{5, 5}.Add(-6, -maxCount))
	assert.Equal(t, 500, Counts{}.Expect())
	assert.Equal(t, 500, full.Expect())
	assert.Equal(t, 1000, Counts{maxCount, 0}.Expect())
	assert.Equal(t, Counts{1, 0}, Counts{1, 1}.Forget(500).Add(0, -1), "halves go upwards")
}

func FuzzMoreFaithNeverLowersTrust(f *testing.F) {
	f.Add(int32(0), int32(0), int32(1))
	f.Add(int32(maxCount), int32(maxCount), int32(maxCount))
	f.Fuzz(func(t *testing.T, r, s, more int32) {
		if r < 0 || s < 0 || more < 0 {
			return
		}
		c := Counts{r, s}
		assert.GreaterOrEqual(t, c.Add(more, 0).Expect(), c.Expect())
		assert.LessOrEqual(t, c.Add(0, more).Expect(), c.Expect())
		assert.GreaterOrEqual(t, c.Expect(), 0)
		assert.LessOrEqual(t, c.Expect(), 1000)
	})
}
