package review

// Share is a part of a review, for several that make one at the same time: each
// makes one share, and what all of them find is what one would. The zero Share is
// the whole.
type Share struct {
	Nth int `json:"nth"` // from 0; the first also finds what is of the game and of no decision
	Of  int `json:"of"`  // how many shares there are; 0 and 1 are the same
}

// has reports whether a decision belongs to the share. Neighbours belong to others:
// the earlier a decision, the longer the games that are played on from it.
func (s Share) has(n int) bool { return s.Of < 2 || n%s.Of == s.Nth }
