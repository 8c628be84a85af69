package rules

import "math/bits"

// Block is how many imagined games share the answers of chance evenly between
// them: enough for what is rare to be evened out too, and few enough for some
// blocks to tell by how much means over them differ.
const Block = 64

// NewAmong opens the i-th of a block of imagined games, i from 0 and below Block.
// Games of one block and seed divide each question of chance evenly: what happens
// in a fifth of all games happens in a fifth of these, as nearly as it goes (Latin
// hypercube sampling: McKay, Beckman and Conover 1979). So means over a block are
// far nearer to the truth than means over games that know nothing of each other,
// while each game is drawn as any other is.
func NewAmong(c *Case, seed Seed, i uint8) *State {
	return open(&State{c: c, open: seed, hidden: seed, even: true, place: i, trust: c.Trust})
}

// Among returns the state with other chance from here on, that of the i-th of a
// block of imagined games that go on from states like this: what has been answered
// stands. Only the answers that are the same in every watch could then differ from
// one that was given. See NewAmong.
func (s *State) Among(seed Seed, i uint8) *State {
	next := new(State)
	*next = *s
	next.open, next.hidden, next.even, next.place = seed, seed, true, i
	next.seen, next.likely = nil, Likelihood{}
	return next
}

// evenly answers a question, mixed into h, so that the answers at the places of a
// block fall one into each of as many equal parts of [0, 1000).
func evenly(h uint64, place uint8) PerMille {
	const last = Block - 1
	x := (place ^ byte(h)) & last // each line is a permutation of the places
	x = x * (byte(h>>8) | 1) & last
	x ^= x >> 3
	x = x * (byte(h>>16) | 1) & last
	x ^= x >> 2
	x = (x + byte(h>>24)) & last
	within := mix(h^uint64(place)) >> 38
	return PerMille((uint64(x)<<26 | within) * uint64(One) >> 32)
}

// Likelihood is a product of chances as a number with an exponent: Part/2^32 times
// 2^Power. Part is at least 2^31, or 0 for what cannot be.
type Likelihood struct {
	Part  uint32
	Power int32
}

// surely is the likelihood of what is certain.
var surely = Likelihood{1 << 31, 1}

// times multiplies by the share of x in y, x at most y and y below 2^31.
func (l Likelihood) times(x, y uint64) Likelihood {
	p := uint64(l.Part) * x
	if p == 0 {
		return Likelihood{}
	}
	shift := bits.LeadingZeros64(p)
	p = p << shift / y
	more := bits.LeadingZeros64(p)
	p <<= more
	return Likelihood{uint32(p >> 32), l.Power + 32 - int32(shift) - int32(more)}
}
