package review

// Share is a part of a review, for several that make one at the same time: each
// makes one share, and what all of them find is what one would. The zero Share is
// the whole.
type Share struct {
	Nth int `json:"nth"` // from 0; the first also finds what is of the game and of no decision
	Of  int `json:"of"`  // how many shares there are; 0 and 1 are the same
}

// of returns what belongs to the share of weighings in their order: every share
// begins with great losses, and who begins with the greatest goes on with a lesser.
func (s Share) of(all []*weighing) (own []*weighing) {
	of := max(1, s.Of)
	for i, w := range all {
		nth := i % of
		if i/of%2 == 1 {
			nth = of - 1 - nth
		}
		if nth == s.Nth {
			own = append(own, w)
		}
	}
	return own
}
