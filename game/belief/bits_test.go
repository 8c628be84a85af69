package belief

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLogarithmsOfPowersOfTwoAreExact(t *testing.T) {
	for n := range 300 {
		assert.Equal(t, int64(n)<<40, log2(new(big.Int).Lsh(unit, uint(n))))
	}
}

func TestLogarithmsFallShortByLessThanTheyState(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		n := 1 + random.Int64()>>random.IntN(63)
		got := math.Ldexp(float64(log2(big.NewInt(n))), -40)
		short := math.Log2(float64(n)) - got
		const float = 2e-14 // what float64 itself gets wrong at 63 bits
		assert.GreaterOrEqual(t, short, -float, n)
		assert.Less(t, short, math.Ldexp(1, -40)+float, n)
	}
}

func TestLogarithmsNeverFallAsNumbersGrow(t *testing.T) {
	last := int64(0)
	for n := int64(1); n < 10_000; n++ {
		next := log2(big.NewInt(n))
		assert.GreaterOrEqual(t, next, last)
		last = next
	}
}

func TestEntropyIsNothingWhenCertainAndMostWhenEven(t *testing.T) {
	assert.Equal(t, MilliBits(0), weights(t, 0, 4, 0).Entropy())
	assert.Equal(t, MilliBits(3000), weights(t, 1, 1, 1, 1, 1, 1, 1, 1).Entropy())
	assert.Equal(t, MilliBits(1585), weights(t, 7, 7, 7).Entropy())
}

func TestEntropyAgreesWithFloatingPoint(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		d := weights(t, 1+random.Int64N(1000), random.Int64N(1000), random.Int64N(10), random.Int64N(100_000))
		want := 0.0
		for i := range d.Len() {
			if p, _ := d.Probability(i).Float64(); p > 0 {
				want -= p * math.Log2(p)
			}
		}
		sameBits(t, want, d.Entropy())
	}
}
