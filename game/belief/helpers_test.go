package belief

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func rat(t *testing.T, s string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	require.True(t, ok, s)
	return r
}

func sameRat(t *testing.T, want, got *big.Rat, about ...any) {
	t.Helper()
	assert.Equal(t, want.RatString(), got.RatString(), about...)
}

// sameBits allows what rounding to the nearest milli-bit may cost.
func sameBits(t *testing.T, want float64, got MilliBits, about ...any) {
	t.Helper()
	assert.InDelta(t, want, float64(got)/1000, 0.0005+1e-9, about...)
}

func distribution(t *testing.T, ps []*big.Rat) Distribution {
	t.Helper()
	d, err := FromProbabilities(ps...)
	require.NoError(t, err)
	return d
}

func weights(t *testing.T, ws ...int64) Distribution {
	t.Helper()
	d, err := NewDistribution(ws...)
	require.NoError(t, err)
	return d
}
