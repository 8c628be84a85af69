package review

import "tearline/game/rules"

// spread is a mean over worlds and what is needed for its standard error.
type spread struct {
	n            int64
	sum, squares int64

	before           int64 // sum of the whole blocks
	blocks, blocked2 int64 // how many blocks there are, and the sum of their sums squared
}

func (s *spread) add(x rules.Points) {
	s.n++
	s.sum += int64(x)
	s.squares += int64(x) * int64(x)
	if s.n%rules.Block == 0 {
		block := s.sum - s.before
		s.before = s.sum
		s.blocks++
		s.blocked2 += block * block
	}
}

func (s spread) mean() rules.Points {
	if s.n == 0 {
		return 0
	}
	return rules.Points(s.sum / s.n)
}

// doubts is for how many blocks it counts what the error would be if the worlds of
// a block knew nothing of each other.
const doubts = 8

// free2 returns the square of the standard error of a mean over games that know
// nothing of each other, in squared points, rounded up: only what never differs has
// none.
func (s spread) free2() int64 {
	if s.n < 2 {
		return 1 << 40
	}
	of := (s.n - 1) * s.n
	return (s.squares - s.sum*s.sum/s.n + of - 1) / of
}

// error2 returns the same of a mean over worlds. Those of a block share chance
// evenly, so that means over blocks differ less than means over as many games that
// know nothing of each other; a few blocks cannot yet tell by how much.
func (s spread) error2() int64 {
	free := s.free2()
	if s.blocks < 2 {
		return free
	}
	between := (s.blocked2 - s.before*s.before/s.blocks) / (s.blocks - 1) // variance of the sums of blocks
	even := between / (rules.Block * s.n)
	return max((doubts*free+(s.blocks-1)*even)/(doubts+s.blocks-1), min(free, 1))
}

// beyond reports whether the mean is further from x than k standard errors.
func (s spread) beyond(x rules.Points, k int64) bool {
	d := int64(s.mean() - x)
	return d*d > k*k*s.error2()
}

// root returns the whole square root.
func root(n int64) rules.Points {
	x := int64(0)
	for bit := int64(1) << 31; bit > 0; bit >>= 1 {
		if y := x | bit; y*y <= n {
			x = y
		}
	}
	return rules.Points(x)
}
