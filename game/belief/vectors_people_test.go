package belief

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
)

func checkExpectationAndRating(t *testing.T, raw []byte) {
	var v struct {
		about
		Cases []struct {
			R, S      int64
			E, Rating *big.Rat
		}
	}
	decode(t, raw, &v)
	for _, k := range v.Cases {
		b := beta(t, k.R, k.S)
		sameRat(t, k.E, b.Expect())
		sameRat(t, k.Rating, b.Rating())
		fixed := rules.Reputation{Kept: rules.Count(k.R) * rules.Once, Broken: rules.Count(k.S) * rules.Once}
		assert.EqualValues(t, perMille(k.E), fixed.Expect())
	}
}

func checkDiscounting(t *testing.T, raw []byte) {
	var v struct {
		about
		Referee [2]int64   `json:"truster_about_referee"`
		Target  [2]int64   `json:"referee_about_target"`
		Opinion []*big.Rat `json:"discounted_opinion"`
		Counts  []*big.Rat `json:"discounted_counts"`
		E       *big.Rat
	}
	decode(t, raw, &v)
	o := Discount(beta(t, v.Referee[0], v.Referee[1]).Opinion(), beta(t, v.Target[0], v.Target[1]).Opinion())
	for i, got := range []*big.Rat{o.Belief, o.Disbelief, o.Uncertainty} {
		sameRat(t, v.Opinion[i], got)
	}
	sameRat(t, v.E, o.Expect())
	back, err := o.Beta()
	require.NoError(t, err)
	r, s := back.Counts()
	sameRat(t, v.Counts[0], r)
	sameRat(t, v.Counts[1], s)
	sameRat(t, v.E, back.Expect())
}

func checkForgetting(t *testing.T, raw []byte) {
	var v struct {
		about
		R, S, E *big.Rat
	}
	decode(t, raw, &v)
	rule, sequence, ok := strings.Cut(v.Source, ", sequence ")
	require.True(t, ok)
	keep := rat(t, strings.TrimPrefix(rule, "forgetting lambda="))
	b, fixed := beta(t, 0, 0), rules.Reputation{}
	for _, mark := range strings.Fields(sequence) {
		gain := map[string][2]int64{"+": {1, 0}, "-": {0, 1}}[mark]
		var err error
		b, err = b.Forget(keep)
		require.NoError(t, err)
		b, err = b.Add(big.NewRat(gain[0], 1), big.NewRat(gain[1], 1))
		require.NoError(t, err)
		fixed = fixed.Forget(rules.PerMille(perMille(keep)))
		fixed.Kept += rules.Count(gain[0]) * rules.Once
		fixed.Broken += rules.Count(gain[1]) * rules.Once
	}
	r, s := b.Counts()
	sameRat(t, v.R, r)
	sameRat(t, v.S, s)
	sameRat(t, v.E, b.Expect())
	assert.Equal(t, rules.Reputation{Kept: 30951, Broken: 10000}, fixed)
	assert.EqualValues(t, perMille(v.E), fixed.Expect())
}

func checkThreeCorrectsMaster(t *testing.T, raw []byte) {
	var v struct {
		about
		Claims []string
		Exact  map[string]json.RawMessage
	}
	decode(t, raw, &v)
	require.Len(t, v.Claims, 3)
	for key, value := range v.Exact {
		start, after, once := strings.Cut(strings.TrimPrefix(key, "p0="), " after ")
		if once {
			var want *big.Rat
			decode(t, value, &want)
			require.Equal(t, "2", after)
			sameRat(t, want, corrects(t, start, 2)[1], key)
			continue
		}
		var want []*big.Rat
		decode(t, value, &want)
		for i, got := range corrects(t, start, len(want)) {
			sameRat(t, want[i], got, "%s, correct %d", key, i+1)
		}
	}
	enough := big.NewRat(95, 100)
	for p := range int64(1001) {
		assert.GreaterOrEqual(t, corrects(t, big.NewRat(p, 1000).String(), 3)[2].Cmp(enough), 0, "%d per mille", p)
	}
	assert.Positive(t, corrects(t, "0.28", 2)[1].Cmp(enough))
	assert.Negative(t, corrects(t, "0.27", 2)[1].Cmp(enough))
	assert.Negative(t, corrects(t, "0.10", 2)[1].Cmp(enough))
	assert.Positive(t, corrects(t, "0.10", 3)[2].Cmp(enough))
}

// corrects traces so many right answers at slip .10, guess .20, learn .30.
func corrects(t *testing.T, start string, n int) []*big.Rat {
	t.Helper()
	m, err := NewMastery(rat(t, "0.20"), rat(t, "0.10"), rat(t, "0.30"))
	require.NoError(t, err)
	known, out := rat(t, start), make([]*big.Rat, n)
	for i := range out {
		known, err = m.Step(known, true)
		require.NoError(t, err)
		out[i] = known
	}
	return out
}
