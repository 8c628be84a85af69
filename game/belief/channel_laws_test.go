package belief

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// someChannels makes a prior, two channels of its secrets and one onward from
// the first, all of size three, from 30 numbers; zeros are common.
func someChannels(t *testing.T, data []byte) (prior Distribution, a, b, onward Channel) {
	t.Helper()
	next := func() Distribution {
		ws := []int64{int64(data[0] % 8), int64(data[1]), int64(data[2] % 32)}
		data = data[3:]
		d, err := NewDistribution(ws...)
		if err != nil {
			return weights(t, 1, 0, 0)
		}
		return d
	}
	square := func() Channel {
		c, err := NewChannel(next(), next(), next())
		require.NoError(t, err)
		return c
	}
	return next(), square(), square(), square()
}

// checkLaws holds the laws of information flow, in exact numbers.
func checkLaws(t *testing.T, data []byte) {
	t.Helper()
	prior, a, b, onward := someChannels(t, data)
	alone := a.PosteriorVulnerability(prior)
	assert.GreaterOrEqual(t, alone.Cmp(prior.Vulnerability()), 0, "an observation never hurts the guesser")
	assert.LessOrEqual(t, alone.Cmp(one), 0)

	told := Cascade(a, onward)
	assert.LessOrEqual(t, told.PosteriorVulnerability(prior).Cmp(alone), 0, "paraphrase never adds")
	assert.LessOrEqual(t, told.ShannonLeakage(prior), a.ShannonLeakage(prior))

	two := Parallel(a, b)
	assert.GreaterOrEqual(t, two.PosteriorVulnerability(prior).Cmp(alone), 0, "a second view never takes away")
	sameRat(t, Parallel(b, a).PosteriorVulnerability(prior), two.PosteriorVulnerability(prior))

	assert.GreaterOrEqual(t, a.MinEntropyLeakage(prior), MilliBits(0))
	assert.GreaterOrEqual(t, a.ShannonLeakage(prior), MilliBits(0))
	for _, c := range []Channel{a, told, two} {
		checkHyper(t, prior, c)
	}
}

// checkHyper holds that inners are different, average to the prior, and give
// back the channel's vulnerability and entropy.
func checkHyper(t *testing.T, prior Distribution, c Channel) {
	t.Helper()
	h := c.Hyper(prior)
	require.Equal(t, h.Outer.Len(), len(h.Inners))
	checkDistribution(t, h.Outer)
	vulnerability, missing := new(big.Rat), 0.0
	mean := dense(nil, prior.Len())
	for i, inner := range h.Inners {
		chance := h.Outer.Probability(i)
		require.Positive(t, chance.Sign())
		checkDistribution(t, inner)
		for x := range mean {
			mean[x] = new(big.Rat).Add(mean[x], product(chance, inner.Probability(x)))
		}
		vulnerability.Add(vulnerability, product(chance, inner.Vulnerability()))
		p, _ := chance.Float64()
		missing += p * bitsOf(inner)
		for _, other := range h.Inners[:i] {
			assert.False(t, other.Equal(inner))
		}
	}
	assert.True(t, distribution(t, mean).Equal(prior))
	sameRat(t, c.PosteriorVulnerability(prior), vulnerability)
	sameBits(t, missing, c.ConditionalEntropy(prior))
}

func bitsOf(d Distribution) float64 {
	h := 0.0
	for i := range d.Len() {
		if p, _ := d.Probability(i).Float64(); p > 0 {
			h -= p * math.Log2(p)
		}
	}
	return h
}

func TestTheLawsOfInformationFlowHoldForRandomChannels(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		data := make([]byte, 30)
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		checkLaws(t, data)
	}
}

func FuzzTheLawsOfInformationFlow(f *testing.F) {
	f.Add(make([]byte, 30))
	f.Add([]byte("proportional columns merge, so"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) >= 30 {
			checkLaws(t, data)
		}
	})
}
