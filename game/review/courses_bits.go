package review

import (
	"math/bits"

	"tearline/game/belief"
	"tearline/game/rules"
)

// stand is where a rival's suspicion of a source stands.
type stand struct {
	truth       rules.PerMille
	bits, guess belief.MilliBits // log2 of P(truth), and of the greatest of all
}

// reckon weighs what the rival has. Package belief reckons the same exactly, but
// brings so much into the program that a browser would wait for it.
func (m *mind) reckon() stand {
	list := m.c.Sources[m.id].Candidates
	top := m.l[0]
	for i := range list {
		top = max(top, m.l[i])
	}
	var sum, most uint64
	for i, c := range list {
		w := uint64(c.Prior) * tenth(m.l[i]-top)
		sum, most = sum+w, max(most, w)
	}
	s := stand{truth: rules.Weigh(list, &m.l)[0]}
	if list[0].Prior > 0 && sum > 0 {
		s.bits = milli(log2(uint64(list[0].Prior)*tenth(0)) + int64(m.l[0]-top)*deciban - log2(sum))
		s.guess = milli(log2(most) - log2(sum))
	}
	return s
}

// binary is to how many binary places a logarithm is computed, and deciban what
// one is in such units of a bit: log2(10)/10.
const (
	binary        = 40
	deciban int64 = 365249856696
)

// log2 returns the base-2 logarithm of n > 0 in units of 2^-40 bits, rounded
// down, by repeated squaring (Majithia and Levan 1973).
func log2(n uint64) int64 {
	mantissa, result := n<<bits.LeadingZeros64(n), int64(bits.Len64(n)-1)
	for range binary {
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

// milli rounds units of 2^-40 bits to the nearest thousandth of a bit.
func milli(x int64) belief.MilliBits {
	return belief.MilliBits((x*1000 + 1<<(binary-1)) >> binary)
}

// tenth returns 10^(d/10) for d <= 0 in units of 10^-12.
func tenth(d int32) uint64 {
	p := [10]uint64{
		1000000000000, 1258925411794, 1584893192461, 1995262314969, 2511886431510,
		3162277660168, 3981071705535, 5011872336273, 6309573444802, 7943282347243,
	}[(10+d%10)%10]
	for d = (-d + 9) / 10; d > 0 && p > 0; d-- {
		p /= 10
	}
	return p
}
