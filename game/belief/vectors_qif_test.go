package belief

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func checkTwoByTwoChannel(t *testing.T, raw []byte) {
	var v struct {
		about
		Channel [][]*big.Rat
		Cases   []struct {
			Prior    []*big.Rat
			PostVuln *big.Rat `json:"post_vuln"`
			Mult     *big.Rat `json:"mult_leakage"`
			Min      float64  `json:"min_entropy_leakage_bits"`
			Comment  string
		}
		Shannon struct {
			Prior        []*big.Rat
			Conditional  float64 `json:"cond_entropy"`
			PriorEntropy float64 `json:"prior_entropy_of_0.2_0.8"`
		}
	}
	decode(t, raw, &v)
	c := channel(t, v.Channel)
	for _, k := range v.Cases {
		prior := distribution(t, k.Prior)
		if k.PostVuln != nil {
			sameRat(t, k.PostVuln, c.PosteriorVulnerability(prior))
		}
		if k.Mult != nil {
			sameRat(t, k.Mult, c.MultiplicativeLeakage(prior))
			sameBits(t, k.Min, c.MinEntropyLeakage(prior))
		}
	}
	sameBits(t, v.Shannon.Conditional, c.ConditionalEntropy(distribution(t, v.Shannon.Prior)))
	sameBits(t, v.Shannon.PriorEntropy, weights(t, 2, 8).Entropy())
}

func checkHyperOfTheBook(t *testing.T, raw []byte) {
	var v struct {
		about
		Prior, Outer    []*big.Rat
		Channel, Inners [][]*big.Rat
		PriorVuln       *big.Rat `json:"prior_vuln"`
		PostVuln        *big.Rat `json:"post_vuln"`
	}
	decode(t, raw, &v)
	c, prior := channel(t, v.Channel), distribution(t, v.Prior)
	h := c.Hyper(prior)
	assert.True(t, h.Outer.Equal(distribution(t, v.Outer)))
	require.Len(t, h.Inners, len(v.Inners))
	for i, inner := range v.Inners {
		assert.True(t, h.Inners[i].Equal(distribution(t, inner)), "inner %d", i)
	}
	sameRat(t, v.PriorVuln, prior.Vulnerability())
	sameRat(t, v.PostVuln, c.PosteriorVulnerability(prior))
}

func checkSmithsProgram(t *testing.T, raw []byte) {
	type leak struct {
		PostVuln *big.Rat `json:"post_vuln"`
		Min      float64  `json:"min_entropy_leakage_bits"`
		Shannon  float64  `json:"shannon_leakage_bits"`
	}
	var v struct {
		about
		K1, K2 leak
	}
	decode(t, raw, &v)
	for k, want := range map[int]leak{1: v.K1, 2: v.K2} {
		shown := make([]int, 1<<(8*k))
		uniform := make([]int64, len(shown))
		for h := range shown {
			uniform[h] = 1
			if h%8 == 0 {
				shown[h] = 1 + h/8
			}
		}
		c, prior := Deterministic(shown...), weights(t, uniform...)
		sameRat(t, want.PostVuln, c.PosteriorVulnerability(prior), "k=%d", k)
		sameBits(t, want.Min, c.MinEntropyLeakage(prior), "k=%d", k)
		sameBits(t, want.Shannon, c.ShannonLeakage(prior), "k=%d", k)
	}
}

func checkExclusiveOr(t *testing.T, raw []byte) {
	var v struct {
		about
		Secret   string
		PostVuln map[string]*big.Rat `json:"post_vuln"`
	}
	decode(t, raw, &v)
	// Observation 2a+b, for each secret s and a = 0, 1: b = a xor s.
	both, err := NewChannel(weights(t, 1, 0, 0, 1), weights(t, 0, 1, 1, 0))
	require.NoError(t, err)
	seen := map[string]Channel{
		"a alone": Cascade(both, Deterministic(0, 0, 1, 1)),
		"b alone": Cascade(both, Deterministic(0, 1, 0, 1)),
		"a and b": both,
	}
	require.Len(t, v.PostVuln, len(seen))
	for name, want := range v.PostVuln {
		sameRat(t, want, seen[name].PosteriorVulnerability(weights(t, 1, 1)), name)
	}
}

func checkComposition(t *testing.T, raw []byte) {
	var v struct {
		about
		PostVuln map[string]*big.Rat `json:"post_vuln"`
	}
	decode(t, raw, &v)
	c := firstChannel(t)
	got := map[string]*big.Rat{
		"two independent copies, prior 3/4 1/4": Parallel(c, c).PosteriorVulnerability(weights(t, 3, 1)),
		"cascade c1;c1, uniform":                Cascade(c, c).PosteriorVulnerability(weights(t, 1, 1)),
	}
	require.Len(t, v.PostVuln, len(got))
	for name, want := range v.PostVuln {
		require.Contains(t, got, name)
		sameRat(t, want, got[name], name)
	}
}

// firstChannel is the channel of Q1.
func firstChannel(t *testing.T) Channel {
	t.Helper()
	var file struct {
		QIF []struct{ Channel json.RawMessage }
	}
	require.NoError(t, json.Unmarshal(vectorFile, &file))
	var rows [][]*big.Rat
	require.NoError(t, json.Unmarshal(file.QIF[0].Channel, &rows))
	return channel(t, rows)
}

func channel(t *testing.T, rows [][]*big.Rat) Channel {
	t.Helper()
	ds := make([]Distribution, len(rows))
	for i, row := range rows {
		ds[i] = distribution(t, row)
	}
	c, err := NewChannel(ds...)
	require.NoError(t, err)
	return c
}
