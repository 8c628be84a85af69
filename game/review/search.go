package review

import (
	"context"
	"math/bits"
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Search looks for the best line of a seat when the game is one of some that
// look the same to it. It keeps a tree of information sets: a set that is looked
// into tries every decision in all of its games, parts them where they come to
// look different, and lets a line that it was given, the doctrine or idleness go
// on from there, whichever does best.
// So every value in the tree is what a line of play really comes to in these
// games, and can only rise as the search goes on; when all has been looked into
// it is what Exact says. Where to look next is a matter of the values and of how
// often was looked (UCB1: Auer, Cesa-Bianchi and Fischer 2002). A search can be
// stopped at any time, goes on where it stopped, and knows no chance of its own.
type Search struct {
	c      *rules.Case
	seat   rules.ServiceID
	root   *set
	line   line
	fewest int
	spread int64 // between the best and the worst first decision, for one game
	spent  int
}

// How a set of many games is looked into: every decision in some of them, and
// the best in all.
const (
	tasted    = 8
	swallowed = 6
)

// newSearch makes a search over games that look the same to the seat, and begins
// with a line that may be nil. Sets of
// fewer games than fewest, at least 1, are not looked into: in the few that a
// set was drawn for, what is best there may be best by chance. None of the games
// may be over.
func newSearch(c *rules.Case, seat rules.ServiceID, games []*rules.State, l line, fewest int) *Search {
	s := &Search{c: c, seat: seat, line: l, fewest: fewest}
	s.root = s.newSet(games, nil, 0)
	s.root.games = games
	return s
}

// Run looks on until the search has played so many games to their end in all,
// or has looked into everything, or ctx is done. pause, if not nil, is called
// between looks.
func (s *Search) Run(ctx context.Context, playouts int, pause func()) {
	for s.spent < playouts && !s.root.closed && ctx.Err() == nil {
		s.look(s.root, pause)
	}
}

// Best returns the best first decision that is known and what its line comes to
// in the mean.
func (s *Search) Best() (best rules.Decision, worth rules.Points) {
	n := s.root
	best = rules.EndWatch{}
	switch {
	case n.best >= 0:
		best = n.edges[n.best].decision
	case n.best == byDoctrine:
		k := n.games[0].Know(s.seat)
		best = play.Doctrine.Open(s.c, 0).Next(&k)
	}
	if n.best == byLine && len(s.line) > 0 {
		best = s.line[0].decision
	}
	return best, rules.Points(n.value / int64(n.size))
}

// look looks into a set, or into one after it.
func (s *Search) look(n *set, pause func()) {
	n.looks++
	if n.edges == nil {
		s.open(n, pause)
	} else {
		e := s.choose(n)
		e.looks++
		a := e.next()
		if a.games == nil {
			a.games = s.taken(n.games, a.at, e.decision)
		}
		s.look(a, pause)
		e.settle()
	}
	n.settle()
}

// open looks into a set for the first time: at what the menu offers, and then at
// what differs in one respect from the best so far, as long as that is better.
func (s *Search) open(n *set, pause func()) {
	k := n.games[0].Know(s.seat)
	all := candidates(s.c, &k, rules.EndWatch{})
	for known := 0; known < len(all); {
		s.tryAll(n, all[known:], pause)
		known = len(all)
		best := n.edges[0]
		for _, e := range n.edges {
			if e.value > best.value {
				best = e
			}
		}
		for _, d := range candidates(s.c, &k, best.decision) {
			if !slices.Contains(all, d) {
				all = append(all, d)
			}
		}
	}
	if n == s.root {
		low, high := n.edges[0].value, n.edges[0].value
		for _, e := range n.edges {
			low, high = min(low, e.value), max(high, e.value)
		}
		s.spread = (high - low) / int64(n.size)
	}
}

// tryAll makes edges of decisions, where there are many games only of those that
// do best in some.
func (s *Search) tryAll(n *set, all []rules.Decision, pause func()) {
	if n.size > tasted+tasted/2 {
		var worth []int64
		for _, d := range all {
			worth = append(worth, s.try(n, n.games[:tasted], d).value)
			rest(pause)
		}
		all = topOf(all, worth, swallowed)
	}
	for _, d := range all {
		n.edges = append(n.edges, s.try(n, n.games, d))
		rest(pause)
	}
}

// topOf returns the n of the greatest worth, in their order.
func topOf[T any](all []T, worth []int64, n int) (top []T) {
	for i := range all {
		ahead := 0
		for j := range all {
			if worth[j] > worth[i] || worth[j] == worth[i] && j < i {
				ahead++
			}
		}
		if ahead < n {
			top = append(top, all[i])
		}
	}
	return top
}

// choose picks the edge to look behind.
func (s *Search) choose(n *set) *edge {
	var pick *edge
	var top int64
	for i := range n.edges {
		e := &n.edges[i]
		if e.closed {
			continue
		}
		if v := e.value + s.bonus(n, e); pick == nil || v > top {
			pick, top = e, v
		}
	}
	return pick
}

// eager is how much of the spread of values the bonus is, per mille.
const eager = 200

// bonus is a share of the spread: eager * sqrt(log2(all)/(tried+1)).
func (s *Search) bonus(n *set, e *edge) int64 {
	log := int64(bits.Len64(uint64(n.looks)))
	return s.spread * int64(n.size) / 1000 * eager / 1000 * int64(root(log*1_000_000/int64(e.looks+1))) / 1000
}

// Play plays a game by the best line that the search knows to its end and
// returns how it ends. Where the line has not met what the seat sees, the
// given one goes on, or the doctrine if there was none.
func (s *Search) Play(g *rules.State) *rules.State {
	n := s.root
	on := 0
	for !g.Over() {
		if n == nil {
			return s.goOn(g, s.lost(), on)
		}
		if n.best < 0 {
			return s.goOn(g, n.best, n.on)
		}
		e := &n.edges[n.best]
		on = s.line.after(on, e.decision, g.Watch())
		g, _, _ = rules.Step(g, s.seat, e.decision)
		n = s.met(e, g)
	}
	return g
}

// lost is the way to go on where nothing is known.
func (s *Search) lost() int {
	if s.line == nil {
		return byDoctrine
	}
	return byLine
}
