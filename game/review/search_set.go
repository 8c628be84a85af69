package review

import (
	"tearline/game/play"
	"tearline/game/rules"
)

// set is an information set: games that look the same to the seat, and the best
// that is known to be made of them.
type set struct {
	size   int
	games  []*rules.State // nil until the set is looked into
	at     []int          // which of the set before they come from
	seen   []rules.Event  // all that the seat has seen there, if it has just ended a watch
	edges  []edge
	value  int64 // sum of the totals by the best known line
	best   int   // the edge that it begins with; below 0 for a way
	on     int   // where the given line goes on
	looks  int
	closed bool // nothing is left to look into
}

// edge is a decision and the sets that it leads to.
type edge struct {
	decision rules.Decision
	after    []*set
	value    int64
	looks    int
	closed   bool
}

// The ways of going on where the search has not looked.
const (
	byDoctrine = -1 - iota
	idly
	byLine
)

// newSet makes a set that has not been looked into.
func (s *Search) newSet(games []*rules.State, at []int, on int) *set {
	n := &set{size: len(games), at: at, on: on, closed: len(games) < s.fewest || games[0].Over()}
	for way := byDoctrine; way >= byLine; way-- {
		var sum int64
		for _, g := range games {
			sum += int64(s.goOn(g, way, on).Total(s.seat))
		}
		if way == byDoctrine || sum > n.value {
			n.value, n.best = sum, way
		}
		if games[0].Over() || way == idly && s.line == nil {
			break
		}
	}
	s.spent += len(games)
	return n
}

// goOn plays a game to its end in one of the ways.
func (s *Search) goOn(g *rules.State, way, on int) *rules.State {
	switch way {
	case byLine:
		g = s.line.play(g, s.seat, on)
	case idly:
		return wait(g, s.seat)
	}
	return play.PlayOn(s.c, g, s.seat)
}

// wait lets a game go by without a decision.
func wait(g *rules.State, seat rules.ServiceID) *rules.State {
	for !g.Over() {
		g, _, _ = rules.Step(g, seat, rules.EndWatch{})
	}
	return g
}

// try takes a decision in games of a set and parts them.
func (s *Search) try(n *set, games []*rules.State, d rules.Decision) edge {
	on := s.line.after(n.on, d, games[0].Watch())
	var nexts []*rules.State
	for _, g := range games {
		next, _, _ := rules.Step(g, s.seat, d) // what is refused is left out
		nexts = append(nexts, next)
	}
	e := edge{decision: d}
	for _, g := range s.part(nexts, d) {
		var group []*rules.State
		for _, i := range g.at {
			group = append(group, nexts[i])
		}
		a := s.newSet(group, g.at, on)
		a.seen = g.seen
		e.after = append(e.after, a)
	}
	e.settle()
	return e
}

// taken takes a decision in some of the games.
func (s *Search) taken(games []*rules.State, at []int, d rules.Decision) []*rules.State {
	var nexts []*rules.State
	for _, i := range at {
		next, _, _ := rules.Step(games[i], s.seat, d)
		nexts = append(nexts, next)
	}
	return nexts
}

// settle takes the best edge if it is better than what is known.
func (n *set) settle() {
	n.closed = true
	for i := range n.edges {
		if e := &n.edges[i]; e.value > n.value || i == n.best {
			n.value, n.best = e.value, i
		}
		n.closed = n.closed && n.edges[i].closed
	}
}

// settle sums up what is behind an edge.
func (e *edge) settle() {
	e.value, e.closed = 0, true
	for _, a := range e.after {
		e.value += a.value
		e.closed = e.closed && a.closed
	}
}

// next picks the set behind an edge in which most games have not been looked at.
func (e *edge) next() *set {
	var pick *set
	for _, a := range e.after {
		if !a.closed && (pick == nil || a.size*(pick.looks+1) > pick.size*(a.looks+1)) {
			pick = a
		}
	}
	return pick
}
