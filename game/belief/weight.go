package belief

import (
	"math/bits"

	"tearline/game/rules"
)

// weight is a chance in units of 2^-60. It is what an inference reckons in: a
// product is rounded to the nearest unit, so that thousands of them still give
// the same per mille on every architecture.
type weight uint64

const (
	certain     weight = 1 << 60
	certainBits        = 60
)

// times returns the product.
func (a weight) times(b weight) weight {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	lo, carry := bits.Add64(lo, 1<<(certainBits-1), 0)
	return weight((hi+carry)<<(64-certainBits) | lo>>certainBits)
}

// of returns the share p of the weight, p in 0..1000.
func (a weight) of(p rules.PerMille) weight { return a.part(uint64(p), uint64(rules.One)) }

// part returns n of m equal parts of the weight, n <= m.
func (a weight) part(n, m uint64) weight {
	hi, lo := bits.Mul64(uint64(a), n)
	q, _ := bits.Div64(hi, lo, m)
	return weight(q)
}

// shares turns weights into per mille of their sum, each to the nearest.
func shares(ws []weight) []rules.PerMille {
	var sum weight
	for _, w := range ws {
		sum += w / weight(len(ws)) // the sum of all may not fit
	}
	out := make([]rules.PerMille, len(ws))
	for i, w := range ws {
		if sum > 0 {
			n, m := uint64(w)/uint64(len(ws)), uint64(sum)
			hi, lo := bits.Mul64(n, 2*uint64(rules.One))
			lo, carry := bits.Add64(lo, m, 0)
			q, _ := bits.Div64(hi+carry, lo, 2*m)
			out[i] = rules.PerMille(q)
		}
	}
	return out
}
