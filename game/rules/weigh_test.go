package rules_test

import (
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/rules"
)

func candidates(priors ...rules.PerMille) []rules.Candidate {
	var list []rules.Candidate
	for _, p := range priors {
		list = append(list, rules.Candidate{Prior: p})
	}
	return list
}

func TestWeighingAgreesWithTheReferenceNumbers(t *testing.T) {
	for _, tt := range []struct {
		name   string
		priors []rules.PerMille
		l      [rules.MaxCandidates]int32
		want   []rules.PerMille
	}{
		{"T1: ten decibans for the truth among four equals", []rules.PerMille{250, 250, 250, 250}, [6]int32{10}, []rules.PerMille{769, 77, 77, 77}},
		{"T2: two pieces, one of which speaks for the tap as well", []rules.PerMille{100, 300, 400, 200}, [6]int32{20, 10}, []rules.PerMille{735, 221, 29, 15}},
		{"no evidence leaves the priors", []rules.PerMille{100, 300, 400, 200}, [6]int32{}, []rules.PerMille{100, 300, 400, 200}},
		{"evidence beyond all bounds", []rules.PerMille{1, 999}, [6]int32{4000, -4000}, []rules.PerMille{1000, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := rules.Weigh(candidates(tt.priors...), &tt.l)
			assert.Equal(t, tt.want, got[:len(tt.want)])
		})
	}
}

func TestWeighingAgreesWithTheExactReference(t *testing.T) {
	agrees := func(a, b, c uint16, la, lb, lc int8) bool {
		priors := []int{int(a%999) + 1, int(b%999) + 1, int(c%999) + 1}
		l := [rules.MaxCandidates]int32{int32(la), int32(lb), int32(lc)}
		got := rules.Weigh(candidates(rules.PerMille(priors[0]), rules.PerMille(priors[1]), rules.PerMille(priors[2])), &l)
		prior, err := belief.NewDistribution(int64(priors[0]), int64(priors[1]), int64(priors[2]))
		if err != nil {
			return false
		}
		want := belief.Suspect(prior, []int{int(la), int(lb), int(lc)}).PerMille()
		for i := range want {
			if d := int(got[i]) - int(want[i]); d < -1 || d > 1 {
				return false
			}
		}
		return true
	}
	require.NoError(t, quick.Check(agrees, &quick.Config{MaxCount: 2000}))
}

func TestMoreEvidenceOfTheSameDirectionNeverLowersSuspicion(t *testing.T) {
	prior := candidates(100, 300, 400, 200)
	for from := int32(-60); from < 60; from++ {
		less, more := [6]int32{from, 3, -2, 5}, [6]int32{from + 1, 3, -2, 5}
		require.GreaterOrEqual(t, rules.Weigh(prior, &more)[0], rules.Weigh(prior, &less)[0])
	}
}
