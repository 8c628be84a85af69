package belief

import "math/big"

// Opinion is evidence as it is told to others (Josang and Ismail 2002): three
// exact parts of 0 or more that sum to 1.
type Opinion struct{ Belief, Disbelief, Uncertainty *big.Rat }

// Discount is the opinion to take from a referee one has an opinion of: what
// the referee says counts as far as the referee is believed, and the rest
// becomes uncertainty.
func Discount(referee, said Opinion) Opinion {
	b := product(referee.Belief, said.Belief)
	d := product(referee.Belief, said.Disbelief)
	u := new(big.Rat).Sub(complement(b), d)
	return Opinion{b, d, u}
}

// Expect is the probability to act on: belief and half the uncertainty.
func (o Opinion) Expect() *big.Rat {
	half := product(o.Uncertainty, big.NewRat(1, 2))
	return half.Add(half, o.Belief)
}

// Beta turns the opinion back into counts, 2b/u and 2d/u. It fails with
// ErrImpossible when nothing is uncertain: no finite evidence is so sure.
func (o Opinion) Beta() (Beta, error) {
	if o.Uncertainty.Sign() == 0 {
		return Beta{}, ErrImpossible
	}
	per := new(big.Rat).Quo(big.NewRat(2, 1), o.Uncertainty)
	return NewBeta(product(o.Belief, per), product(o.Disbelief, per))
}
