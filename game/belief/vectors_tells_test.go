package belief

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type tellVector struct {
	about
	Priors         map[string]*big.Rat
	Evidence       []map[string]int `json:"evidence_dB"`
	Posterior      map[string]*big.Rat
	PosteriorTruth *big.Rat `json:"posterior_truth"`
}

// suspected gives the posterior by name of explanation.
func (v tellVector) suspected(t *testing.T) map[string]*big.Rat {
	t.Helper()
	var names []string
	for name := range v.Priors {
		names = append(names, name)
	}
	slices.Sort(names)
	prior, sums := make([]*big.Rat, len(names)), make([]int, len(names))
	for i, name := range names {
		prior[i] = v.Priors[name]
		for _, e := range v.Evidence {
			sums[i] += e[name]
		}
	}
	after, out := Suspect(distribution(t, prior), sums), map[string]*big.Rat{}
	for i, name := range names {
		out[name] = after.Probability(i)
	}
	return out
}

func checkOneTell(t *testing.T, raw []byte) {
	var v tellVector
	decode(t, raw, &v)
	sameRat(t, v.PosteriorTruth, v.suspected(t)["truth"])
}

func checkTwoTells(t *testing.T, raw []byte) {
	var v tellVector
	decode(t, raw, &v)
	got := v.suspected(t)
	require.Len(t, v.Posterior, len(got))
	for name, want := range v.Posterior {
		sameRat(t, want, got[name], name)
	}
}

func checkFullerForm(t *testing.T, raw []byte) {
	var v tellVector
	decode(t, raw, &v)
	general, full := Heard{1, []int{3, 0}}, Heard{2, []int{10, 0}}
	m := Mosaic{}
	m.Hear("hour", general)
	assert.Equal(t, []int{3, 0}, m.Sum(2))
	m.Hear("hour", full)
	assert.Equal(t, []int{3 + 7, 0}, m.Sum(2), "adds 7, not 10")
	m.Hear("hour", full)
	m.Hear("hour", general)
	m.Hear("hour", Heard{full.Fullness, []int{99, 99}})
	assert.Equal(t, []int{10, 0}, m.Sum(2), "a second route adds nothing")
	m.Hear("place", Heard{1, []int{-2, 5}})
	assert.Equal(t, []int{8, 5}, m.Sum(2))

	prior := weights(t, 1, 1)
	inSteps := Suspect(Suspect(prior, []int{3, 0}), []int{7, 0})
	assert.Equal(t, Suspect(prior, []int{10, 0}).PerMille(), inSteps.PerMille())
}
