package belief

import (
	"math/big"
	"math/bits"
)

// MilliBits is an amount of information in thousandths of a bit.
type MilliBits int

// fraction is how many binary places a logarithm is computed to.
const fraction = 40

// log2 is the base-2 logarithm of n > 0 in units of 2^-40 bits, by repeated
// squaring (Majithia and Levan 1973). Everything is cut off downwards, so it is
// monotone, exact for powers of two, and short of the truth by less than 2^-40
// bits for the places left out and 2^-61 for the 64-bit mantissa.
func log2(n *big.Int) int64 {
	length := n.BitLen()
	top := new(big.Int)
	if length > 64 {
		top.Rsh(n, uint(length-64))
	} else {
		top.Lsh(n, uint(64-length))
	}
	mantissa, result := top.Uint64(), int64(length-1)
	for range fraction {
		high, low := bits.Mul64(mantissa, mantissa)
		result <<= 1
		if high>>63 == 1 {
			result, mantissa = result|1, high
		} else {
			mantissa = high<<1 | low>>63
		}
	}
	return result
}

// logRatio is the base-2 logarithm of x > 0 in units of 2^-40 bits, wrong by
// less than one and a bit of them in either direction.
func logRatio(x *big.Rat) *big.Rat {
	return new(big.Rat).SetInt64(log2(x.Num()) - log2(x.Denom()))
}

// surprise is -p log2 p in units of 2^-40 bits; what cannot be adds nothing.
func surprise(p *big.Rat) *big.Rat {
	if p.Sign() == 0 {
		return new(big.Rat)
	}
	s := logRatio(p)
	return s.Neg(s.Mul(s, p))
}

// milliBits rounds from units of 2^-40 bits to the nearest.
func milliBits(x *big.Rat) MilliBits {
	return MilliBits(nearest(product(x, big.NewRat(1000, 1<<fraction))))
}

// Entropy is Shannon's: the bits still missing before the hypothesis is known,
// from 0 to the logarithm of their number. It is the nearest milli-bit of a
// value within 2^-39 bits of the true one.
func (d Distribution) Entropy() MilliBits { return milliBits(d.entropy()) }

func (d Distribution) entropy() *big.Rat {
	total := new(big.Rat)
	for i := range d.weights {
		total.Add(total, surprise(d.Probability(i)))
	}
	return total
}
