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

// rest lets others go on for a moment.
func rest(pause func()) {
	if pause != nil {
		pause()
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

// looking is a part of some games that look the same.
type looking struct {
	seen []rules.Event
	at   []int
}

// part groups games by how they look after a decision; they can come to look
// different only when a watch is ended.
func (s *Search) part(games []*rules.State, d rules.Decision) []looking {
	if _, ends := d.(rules.EndWatch); !ends || games[0].Over() {
		all := looking{}
		for i := range games {
			all.at = append(all.at, i)
		}
		return []looking{all}
	}
	var parts []looking
next:
	for i, g := range games {
		seen := s.sights(g)
		for j := range parts {
			if same(parts[j].seen, seen) {
				parts[j].at = append(parts[j].at, i)
				continue next
			}
		}
		parts = append(parts, looking{seen, []int{i}})
	}
	return parts
}

// sights returns what the seat has seen, without figures that hardly matter
// where sets are to stay large.
func (s *Search) sights(g *rules.State) []rules.Event {
	k := g.Know(s.seat)
	if s.fewest == 1 {
		return k.News
	}
	var plain []rules.Event
	for _, e := range k.News {
		if e.Kind == rules.TrustMoved {
			continue
		}
		if e.Delta = 0; e.Kind == rules.Shared || e.Kind == rules.Misled {
			e.Amount = 0
		}
		plain = append(plain, e)
	}
	return plain
}

// same compares from the end, where what is new stands.
func same(a, b []rules.Event) bool {
	if len(a) != len(b) {
		return false
	}
	for i := len(a) - 1; i >= 0; i-- {
		if a[i] != b[i] {
			return false
		}
	}
	return true
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

// settle sums up what is behind an edge.
func (e *edge) settle() {
	e.value, e.closed = 0, true
	for _, a := range e.after {
		e.value += a.value
		e.closed = e.closed && a.closed
	}
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

// met returns the set behind an edge that looks as a game does, or nil.
func (s *Search) met(e *edge, g *rules.State) *set {
	if len(e.after) == 1 && e.after[0].seen == nil {
		return e.after[0]
	}
	seen := s.sights(g)
	for _, a := range e.after {
		if same(a.seen, seen) {
			return a
		}
	}
	return nil
}
