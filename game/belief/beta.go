package belief

import "math/big"

// Beta is the exact beta reputation of Josang and Ismail (2002): r counts the
// evidence of keeping faith, s the evidence against. Both are 0 or more.
type Beta struct{ r, s *big.Rat }

// NewBeta starts from counts; 0 and 0 is knowing nothing. It fails with
// ErrRange.
func NewBeta(r, s *big.Rat) (Beta, error) {
	if r.Sign() < 0 || s.Sign() < 0 {
		return Beta{}, ErrRange
	}
	return Beta{new(big.Rat).Set(r), new(big.Rat).Set(s)}, nil
}

// Counts gives r and s.
func (b Beta) Counts() (r, s *big.Rat) { return new(big.Rat).Set(b.r), new(big.Rat).Set(b.s) }

// Expect is (r+1)/(r+s+2), strictly between 0 and 1.
func (b Beta) Expect() *big.Rat {
	e := new(big.Rat).Add(b.r, one)
	return e.Quo(e, b.scale())
}

// Rating is (r-s)/(r+s+2), strictly between -1 and 1.
func (b Beta) Rating() *big.Rat {
	d := new(big.Rat).Sub(b.r, b.s)
	return d.Quo(d, b.scale())
}

// Add counts new evidence. It fails with ErrRange.
func (b Beta) Add(r, s *big.Rat) (Beta, error) {
	if r.Sign() < 0 || s.Sign() < 0 {
		return Beta{}, ErrRange
	}
	return Beta{new(big.Rat).Add(b.r, r), new(big.Rat).Add(b.s, s)}, nil
}

// Forget keeps the given part of all evidence so far: 1 is to forget nothing, 0
// to forget everything. It fails with ErrRange outside 0 to 1.
func (b Beta) Forget(keep *big.Rat) (Beta, error) {
	if !isProbability(keep) {
		return Beta{}, ErrRange
	}
	return Beta{product(b.r, keep), product(b.s, keep)}, nil
}

// Opinion is the same evidence as belief, disbelief and uncertainty.
func (b Beta) Opinion() Opinion {
	n := b.scale()
	return Opinion{
		Belief:      new(big.Rat).Quo(b.r, n),
		Disbelief:   new(big.Rat).Quo(b.s, n),
		Uncertainty: new(big.Rat).Quo(big.NewRat(2, 1), n),
	}
}

func (b Beta) scale() *big.Rat {
	n := new(big.Rat).Add(b.r, b.s)
	return n.Add(n, big.NewRat(2, 1))
}
