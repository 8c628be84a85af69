package review

import (
	"math"
	"math/big"
)

// Signals counts how often what should have been shared was shared (hits) or kept
// (misses), and what should have been kept was shared (false alarms) or kept
// (rejections).
type Signals struct {
	Hits        int `json:"hits"`
	Misses      int `json:"misses"`
	FalseAlarms int `json:"falseAlarms"`
	Rejections  int `json:"rejections"`
}

// Plus adds the counts of another game.
func (s Signals) Plus(o Signals) Signals {
	return Signals{s.Hits + o.Hits, s.Misses + o.Misses, s.FalseAlarms + o.FalseAlarms, s.Rejections + o.Rejections}
}

// Estimate is a measure and its standard error, in thousandths.
type Estimate struct {
	Value int `json:"value"`
	Error int `json:"error"`
}

// Bounds returns the bounds between which the measure lies 95 times in 100.
func (e Estimate) Bounds() (low, high int) {
	half := e.Error * 196 / 100
	return e.Value - half, e.Value + half
}

// Discrimination returns d' = z(H) - z(F): how well the player tells what should
// be shared from what should not, 0 for not at all. The rates are corrected as
// Hautus (1995) does, log-linearly: half a case is added to each count and so one
// to each total, which also keeps extreme rates finite. The standard error is
// that of Gourevitch and Galanter (1967), with the corrected rates and totals.
func (s Signals) Discrimination() Estimate {
	d, _ := s.Both()
	return d
}

// Bias returns the criterion c = -(z(H) + z(F))/2: above 0 for a lean to
// withholding, below 0 for a lean to sharing. Its standard error is half that of
// d'.
func (s Signals) Bias() Estimate {
	_, c := s.Both()
	return c
}

// Both returns discrimination and bias, in the time of one of them.
func (s Signals) Both() (discrimination, bias Estimate) {
	h, f := newRate(s.Hits, s.Misses), newRate(s.FalseAlarms, s.Rejections)
	return Estimate{h.z - f.z, wholeRoot(h.variance + f.variance)}, Estimate{-(h.z + f.z) / 2, wholeRoot((h.variance + f.variance) / 4)}
}

// rate is a corrected rate as a score: z in thousandths, its variance in
// millionths.
type rate struct {
	z        int
	variance int64
}

func newRate(yes, no int) rate {
	of := int64(yes + no + 1)
	p := big.NewRat(int64(2*yes+1), 2*of)
	z := score(p)
	slope := new(big.Float).SetPrec(digits).Quo(bell(z), root2Pi)
	v := new(big.Float).SetPrec(digits).SetRat(new(big.Rat).Mul(p, new(big.Rat).Sub(big.NewRat(1, 1), p)))
	v.Quo(v, slope).Quo(v, slope).Quo(v, fixed(of, 1))
	variance, _ := v.Mul(v, fixed(million, 1)).Int64()
	return rate{int((z + 500*sign(z)) / 1000), variance}
}

func sign(n int64) int64 {
	if n < 0 {
		return -1
	}
	return 1
}

// The arithmetic of the normal distribution is done with big.Float, which rounds
// the same way on every machine.
const (
	digits  = 128
	million = 1_000_000
)

var root2Pi, _, _ = big.ParseFloat("2.5066282746310005024157652848110452530", 10, digits, big.ToNearestEven)

func fixed(num, den int64) *big.Float {
	return new(big.Float).SetPrec(digits).SetRat(big.NewRat(num, den))
}

// series adds up terms, each the one before times x over the next of some numbers,
// until they no longer count.
func series(first, x *big.Float, next func(n int64) int64) *big.Float {
	sum, term, by := new(big.Float).Set(first), new(big.Float).Set(first), new(big.Float).SetPrec(digits)
	for n := int64(1); term.Sign() != 0 && term.MantExp(nil) > sum.MantExp(nil)-digits; n++ {
		term.Mul(term, x).Quo(term, by.SetInt64(next(n)))
		sum.Add(sum, term)
	}
	return sum
}

// bell returns exp(-z*z/2) for z in millionths.
func bell(z int64) *big.Float {
	x := fixed(z, million)
	x.Mul(x, x).Quo(x, fixed(2, 1))
	sum := series(fixed(1, 1), x, func(n int64) int64 { return n })
	return sum.Quo(fixed(1, 1), sum)
}

// below returns the chance of a normal variable below z, in millionths, z >= 0:
// one half and the density times the sum of z^(2k+1)/(1*3*...*(2k+1)). slope is
// how fast that grows there, for each millionth.
func below(z int64) (chance, slope *big.Float) {
	x := fixed(z, million)
	sum := series(x, new(big.Float).Mul(x, x), func(n int64) int64 { return 2*n + 1 })
	slope = bell(z)
	slope.Quo(slope, root2Pi)
	sum.Mul(sum, slope)
	return sum.Add(sum, fixed(1, 2)), slope.Quo(slope, fixed(million, 1))
}

// score returns z in millionths for a chance between 0 and 1: the least that has
// at least that chance below it, 6 at most. Newton's steps near it from below, as
// the chance grows ever more slowly.
func score(p *big.Rat) int64 {
	if p.Cmp(big.NewRat(1, 2)) < 0 {
		return -score(new(big.Rat).Sub(big.NewRat(1, 1), p))
	}
	want := new(big.Float).SetPrec(digits).SetRat(p)
	low, high := int64(0), int64(6*million)
	near, _ := p.Float64() // wherever the steps begin, they end alike
	for z := int64(min(math.Sqrt2*math.Erfinv(2*near-1), 5) * million); low < high; {
		chance, slope := below(z)
		if chance.Cmp(want) < 0 {
			low = z + 1
		} else {
			high = z
		}
		step, _ := new(big.Float).Quo(chance.Sub(want, chance), slope).Int64()
		z = min(max(z+step, low), high-1)
	}
	return low
}

func wholeRoot(n int64) int { return int(root(n)) }
