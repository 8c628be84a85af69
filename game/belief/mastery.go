package belief

import "math/big"

// Mastery is Bayesian knowledge tracing of one skill (Corbett and Anderson
// 1994): the chances of being right without it (Guess), of being wrong with it
// (Slip), and of acquiring it at an attempt (Learn).
type Mastery struct{ guess, slip, learn *big.Rat }

// NewMastery takes exact chances. It fails with ErrRange outside 0 to 1.
func NewMastery(guess, slip, learn *big.Rat) (Mastery, error) {
	if !isProbability(guess) || !isProbability(slip) || !isProbability(learn) {
		return Mastery{}, ErrRange
	}
	return Mastery{new(big.Rat).Set(guess), new(big.Rat).Set(slip), new(big.Rat).Set(learn)}, nil
}

// Step is the chance that the skill is held after one attempt, given the chance
// before it: first Bayes on whether it was right, then learning, which happens
// after right and wrong attempts alike. It fails with ErrRange when known is
// outside 0 to 1, and with ErrImpossible when the attempt could not have gone
// so, as a right one by somebody who surely cannot and never guesses.
func (m Mastery) Step(known *big.Rat, correct bool) (*big.Rat, error) {
	if !isProbability(known) {
		return nil, ErrRange
	}
	with, without := complement(m.slip), m.guess
	if !correct {
		with, without = m.slip, complement(m.guess)
	}
	held := product(known, with)
	seen := new(big.Rat).Add(held, product(complement(known), without))
	if seen.Sign() == 0 {
		return nil, ErrImpossible
	}
	held.Quo(held, seen)
	return held.Add(held, product(complement(held), m.learn)), nil
}
