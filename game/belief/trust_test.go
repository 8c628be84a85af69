package belief

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
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

func TestTheRulesExpectExactlyWhatTheirCountsSay(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		c := rules.Reputation{
			Kept: rules.Count(random.Int32() >> random.IntN(31)), Broken: rules.Count(random.Int32() >> random.IntN(31)),
		}
		assert.EqualValues(t, perMille(exact(t, c).Expect()), c.Expect(), c)
	}
}

// exact is what the rules keep in ten-thousandths, as a fraction.
func exact(t *testing.T, c rules.Reputation) Beta {
	t.Helper()
	b, err := NewBeta(big.NewRat(int64(c.Kept), int64(rules.Once)), big.NewRat(int64(c.Broken), int64(rules.Once)))
	require.NoError(t, err)
	return b
}

func TestTheRulesFollowTheExactTrustThroughTwentyTurns(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		b, c := beta(t, 0, 0), rules.Reputation{}
		for range 20 {
			keep := random.IntN(1001)
			gain := rules.Reputation{Kept: rules.Count(random.Int32N(50_000)), Broken: rules.Count(random.Int32N(50_000))}
			var err error
			b, err = b.Forget(big.NewRat(int64(keep), 1000))
			require.NoError(t, err)
			r, s := exact(t, gain).Counts()
			b, err = b.Add(r, s)
			require.NoError(t, err)
			c = c.Forget(rules.PerMille(keep))
			c.Kept += gain.Kept
			c.Broken += gain.Broken
			assert.InDelta(t, perMille(b.Expect()), int(c.Expect()), 1)
		}
	}
}

func FuzzMoreFaithNeverLowersTrust(f *testing.F) {
	f.Add(int32(0), int32(0), int32(1))
	f.Add(int32(1<<30), int32(1<<30), int32(1<<29))
	f.Fuzz(func(t *testing.T, r, s, more int32) {
		if r < 0 || s < 0 || more < 0 || r > 1<<30 || s > 1<<30 || more > 1<<30-1 {
			return
		}
		expect := func(r, s int32) rules.PerMille {
			return rules.Reputation{Kept: rules.Count(r), Broken: rules.Count(s)}.Expect()
		}
		assert.GreaterOrEqual(t, expect(r+more, s), expect(r, s))
		assert.LessOrEqual(t, expect(r, s+more), expect(r, s))
		assert.GreaterOrEqual(t, expect(r, s), rules.PerMille(0))
		assert.LessOrEqual(t, expect(r, s), rules.One)
	})
}
