package rules

// PerMille is a probability, a share or a level of trust, 0 to 1000.
type PerMille int32

// One is certainty.
const One PerMille = 1000

// Of returns the share p of n, rounded towards zero.
func (p PerMille) Of(n PerMille) PerMille { return p * n / One }

// clamp keeps a computed share within 0 to 1000.
func (p PerMille) clamp() PerMille { return max(0, min(One, p)) }

// Decibans is weight of evidence, the unit of Turing and Good: ten times the
// base-10 logarithm of a likelihood ratio. Positive speaks for, negative against.
type Decibans int16

// MaxDecibans bounds a single tell; stronger evidence is certainty in all but name.
const MaxDecibans Decibans = 40

// Watch counts the watches of a case from 1; 0 is before the first.
type Watch int16

// Points are stakes and scores in hundredths of a point, so that a change of
// trust by a few per mille is not rounded away.
type Points int32

// Point is one whole point.
const Point Points = 100

// Of returns the share p of the points, rounded towards zero.
func (n Points) Of(p PerMille) Points { return Points(int64(n) * int64(p) / int64(One)) }

// Hours are staff hours, of which a watch has only so many.
type Hours int16

// Seed names one course of chance. Seed 0 is a seed like any other.
type Seed uint64

// DecisionNo numbers the decisions of a game from 1 in the order in which they
// were taken; 0 is nobody's decision.
type DecisionNo uint16
