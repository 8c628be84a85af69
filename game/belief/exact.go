package belief

import (
	"fmt"
	"math/big"
)

var (
	one  = big.NewRat(1, 1)
	unit = big.NewInt(1)
)

// nearest rounds to the nearest integer, halves upwards.
func nearest(x *big.Rat) int {
	twice := new(big.Int).Lsh(x.Num(), 1)
	twice.Add(twice, x.Denom())
	return int(twice.Div(twice, new(big.Int).Lsh(x.Denom(), 1)).Int64())
}

func perMille(p *big.Rat) int {
	return nearest(new(big.Rat).Mul(p, big.NewRat(1000, 1)))
}

func sum(xs []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, x := range xs {
		total.Add(total, x)
	}
	return total
}

// complement is 1-p.
func complement(p *big.Rat) *big.Rat { return new(big.Rat).Sub(one, p) }

func product(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }

func isProbability(p *big.Rat) bool { return p.Sign() >= 0 && p.Cmp(one) <= 0 }

// must is for weights known to be positive somewhere.
func must(d Distribution, err error) Distribution {
	if err != nil {
		panic(err)
	}
	return d
}

// fit panics unless two sizes are the same and something.
func fit(got, want int) {
	if got != want || got == 0 {
		panic(fmt.Sprintf("belief: sizes do not fit: %d and %d", got, want))
	}
}
