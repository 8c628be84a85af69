package belief

import (
	"errors"
	"math/big"
)

// ErrRange reports a weight, likelihood or count below zero, or a probability
// outside 0 to 1.
var ErrRange = errors.New("belief: number out of range")

// ErrImpossible reports evidence, or weights, that leave no hypothesis with any
// chance at all. What was believed before no longer holds, and nothing follows.
var ErrImpossible = errors.New("belief: no hypothesis is possible")

// ErrSum reports probabilities that do not sum to exactly 1.
var ErrSum = errors.New("belief: probabilities do not sum to 1")

// Distribution is a belief over a few hypotheses, numbered from 0, each with an
// exact weight. Weights are kept in lowest terms, so that proportional beliefs
// are the same belief. The zero Distribution has no hypothesis and cannot be
// measured; every other one has at least one that is possible.
type Distribution struct {
	weights []*big.Int
	total   *big.Int
}

// NewDistribution makes a belief from weights of any scale: 1, 1, 2 and
// 250, 250, 500 are equal. It fails with ErrRange, or with ErrImpossible
// when all the weights are zero or there are none.
func NewDistribution(weights ...int64) (Distribution, error) {
	ws := make([]*big.Int, len(weights))
	for i, w := range weights {
		ws[i] = big.NewInt(w)
	}
	return reduced(ws)
}

// FromProbabilities makes a belief from exact probabilities. It fails with
// ErrSum, for nothing is scaled to fit, or with ErrRange.
func FromProbabilities(ps ...*big.Rat) (Distribution, error) {
	if sum(ps).Cmp(one) != 0 {
		return Distribution{}, ErrSum
	}
	return proportional(ps)
}

// Len is the number of hypotheses, the impossible ones included.
func (d Distribution) Len() int { return len(d.weights) }

// Probability is the exact chance of hypothesis i.
func (d Distribution) Probability(i int) *big.Rat {
	return new(big.Rat).SetFrac(d.weights[i], d.total)
}

// PerMille gives each chance in 0..1000, to the nearest, halves upwards. Each
// is rounded by itself, so that equal chances stay equal; their sum may
// therefore miss 1000, by at most half the number of hypotheses.
func (d Distribution) PerMille() []int {
	out := make([]int, d.Len())
	for i := range out {
		out[i] = perMille(d.Probability(i))
	}
	return out
}

// Vulnerability is the chance of guessing the secret in one try: the greatest
// probability (Smith 2009).
func (d Distribution) Vulnerability() *big.Rat {
	best := new(big.Int)
	for _, w := range d.weights {
		if w.Cmp(best) > 0 {
			best = w
		}
	}
	return new(big.Rat).SetFrac(best, d.total)
}

// Equal tells whether both hold the same hypotheses at the same chances.
func (d Distribution) Equal(o Distribution) bool {
	if d.Len() != o.Len() {
		return false
	}
	for i, w := range d.weights {
		if w.Cmp(o.weights[i]) != 0 {
			return false
		}
	}
	return true
}

// Update is Bayes' rule: each hypothesis is weighed by how likely it made what
// was seen. Likelihoods may have any common scale, per mille for instance. It
// fails with ErrRange, or with ErrImpossible when no hypothesis that was
// possible could have produced what was seen. It panics unless there is one
// likelihood for each hypothesis.
func (d Distribution) Update(likelihoods ...int64) (Distribution, error) {
	fit(len(likelihoods), d.Len())
	ws := make([]*big.Int, d.Len())
	for i, l := range likelihoods {
		if l < 0 {
			return Distribution{}, ErrRange
		}
		ws[i] = new(big.Int).Mul(d.weights[i], big.NewInt(l))
	}
	return reduced(ws)
}

// reduced takes ownership of the weights and divides them by what they share.
func reduced(ws []*big.Int) (Distribution, error) {
	total, shared := new(big.Int), new(big.Int)
	for _, w := range ws {
		if w.Sign() < 0 {
			return Distribution{}, ErrRange
		}
		total.Add(total, w)
		if shared.Cmp(unit) != 0 {
			shared.GCD(nil, nil, shared, w)
		}
	}
	if total.Sign() == 0 {
		return Distribution{}, ErrImpossible
	}
	if shared.Cmp(unit) != 0 {
		for _, w := range ws {
			w.Quo(w, shared)
		}
		total.Quo(total, shared)
	}
	return Distribution{weights: ws, total: total}, nil
}

// proportional is reduced for fractions of any sum.
func proportional(ps []*big.Rat) (Distribution, error) {
	common := big.NewInt(1)
	for _, p := range ps {
		g := new(big.Int).GCD(nil, nil, common, p.Denom())
		common.Mul(common, g.Quo(p.Denom(), g))
	}
	ws := make([]*big.Int, len(ps))
	for i, p := range ps {
		w := new(big.Int).Quo(common, p.Denom())
		ws[i] = w.Mul(w, p.Num())
	}
	return reduced(ws)
}
