package belief

// CountUnit is one piece of evidence in the units of [Counts].
const CountUnit = 10_000

// maxCount is where counts stop growing: 214,748 pieces of evidence.
const maxCount = 1<<31 - 1

// Counts is beta reputation in fixed point, as a game can keep it: r and s in
// units of 1/10000 of a piece of evidence, 0 or more. The zero Counts is
// knowing nothing.
//
// Expect is the nearest per mille of its own counts. Each Forget rounds a count
// by at most half a unit, which moves the expectation by at most 1/40000: after
// twenty of them it is still within one per mille of [Beta].
type Counts struct{ R, S int32 }

// Add counts new evidence, in units of 1/10000. Counts stay within 0 and the
// greatest int32.
func (c Counts) Add(r, s int32) Counts {
	return Counts{clamped(int64(c.R) + int64(r)), clamped(int64(c.S) + int64(s))}
}

// Expect is (r+1)/(r+s+2) in per mille, 0..1000, to the nearest, halves upwards.
func (c Counts) Expect() int {
	n := int64(c.R) + int64(c.S) + 2*CountUnit
	return int((2000*(int64(c.R)+CountUnit) + n) / (2 * n))
}

// Forget keeps so many per mille, 0..1000, of all evidence so far, to the
// nearest unit, halves upwards.
func (c Counts) Forget(keep int) Counts {
	return Counts{kept(c.R, keep), kept(c.S, keep)}
}

func kept(count int32, keep int) int32 {
	return clamped((int64(count)*int64(keep) + 500) / 1000)
}

func clamped(n int64) int32 { return int32(min(max(n, 0), maxCount)) }
