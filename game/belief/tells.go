package belief

import (
	"math/big"
	"slices"
)

// powers holds 10^(r/10) for r dB, in units of 10^-18, to the nearest: wrong by
// less than 5 parts in 10^19.
var powers = [10]uint64{
	1000000000000000000, 1258925411794167210, 1584893192461113485,
	1995262314968879601, 2511886431509580111, 3162277660168379332,
	3981071705534972508, 5011872336272722850, 6309573444801932494,
	7943282347242815021,
}

// Suspect is the formula of suspicion: each explanation's prior times
// 10^(dB/10), in proportion. decibans is the sum of tells for each explanation,
// of either sign; only the differences between them matter. An explanation
// that was impossible stays so.
//
// The answer is exact in decibans that differ by tens, and otherwise no
// probability is wrong by more than 10^-18. More dB for an explanation never
// lower its own probability, and never raise another's. The time it takes grows
// with the spread of the decibans, and is nothing for some hundreds.
//
// It panics unless there is one sum for each explanation.
func Suspect(prior Distribution, decibans []int) Distribution {
	fit(len(decibans), prior.Len())
	// Counted from a multiple of ten, no weight depends on another's dB but by a
	// power of ten that all share; else rounding would break monotony.
	base := int64(slices.Min(decibans))
	base -= (base%10 + 10) % 10
	ws := make([]*big.Int, len(decibans))
	for i, l := range decibans {
		over := int64(l) - base
		w := new(big.Int).Exp(big.NewInt(10), big.NewInt(over/10), nil)
		w.Mul(w, new(big.Int).SetUint64(powers[over%10]))
		ws[i] = w.Mul(w, prior.weights[i])
	}
	return must(reduced(ws)) // no factor is zero, so what was possible still is
}

// Leakage is what one disclosure gave away: log2 of the greatest probability
// after over that before, the nearest milli-bit of a value within 2^-39 bits of
// the true one. Unlike the leakage of a channel, which is an average, it is
// negative when what was told left the rival less sure.
func Leakage(before, after Distribution) MilliBits {
	ratio := after.Vulnerability()
	return milliBits(logRatio(ratio.Quo(ratio, before.Vulnerability())))
}

// Heard is one portion as it reached the rival: in a fuller form the higher its
// Fullness, and with what it tells for each explanation, in dB.
type Heard struct {
	Fullness int
	Decibans []int
}

// Mosaic is all that reached the rival about one source, by portion: the
// fullest form of each, however many routes it came by.
type Mosaic map[string]Heard

// Hear adds a portion. A fuller form takes the place of a lesser one, so that
// it adds the difference only; the same or a lesser one changes nothing.
func (m Mosaic) Hear(portion string, h Heard) {
	if old, known := m[portion]; !known || h.Fullness > old.Fullness {
		m[portion] = h
	}
}

// Sum is what [Suspect] takes: the dB of all portions together, for each of so
// many explanations. It panics if a portion has another number of them.
func (m Mosaic) Sum(explanations int) []int {
	total := make([]int, explanations)
	for _, h := range m {
		fit(len(h.Decibans), explanations)
		for i, l := range h.Decibans {
			total[i] += l
		}
	}
	return total
}
