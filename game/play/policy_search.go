package play

import (
	"cmp"
	"slices"

	"tearline/game/rules"
)

// Searcher looks for the best decision of a seat. It imagines worlds that look
// to the seat as the game does, tries in each what could be decided now, and
// lets the doctrine play on to the end. It is a function of its case, its seed,
// what the seat knows and what the seat has decided, and the same on every
// machine. It is not safe for concurrent use.
type Searcher struct {
	c    *rules.Case
	seed rules.Seed

	doctrine  *doctrine // what would be decided without looking further
	rehearser *Rehearser
	made      []rules.Decision
	tried     int // how many of them the worlds have gone through
	worlds    []imagined
	compared  rules.Watch // when the worlds were last compared with the game
}

// imagined is a game that may be the one played.
type imagined struct {
	state *rules.State
	off   int // how much of what the seat has seen is otherwise there
}

// Option is a decision and what it is worth: the mean total of the seat's
// accounts at the end of the worlds in which it was tried.
type Option struct {
	Decision rules.Decision
	Value    rules.Points
	Worlds   int
	Clear    bool // better than what the doctrine decides by a standard error or more

	totals []rules.Points
}

// How far a search looks. All alternatives are tried in two worlds, and fewer
// and fewer of them in twice as many.
const (
	imaginedWorlds = 96 // of which those are used that look most like the game
	firstWorlds    = 2
	lastWorlds     = 16
	firstKept      = 16 // alternatives that are tried in more worlds than the first

	manyReports        = 100 // from which a game takes so long that fewer worlds must do
	imaginedWorldsThen = 24
	lastWorldsThen     = 4
)

// NewSearcher makes a searcher for a game that has just been opened. Two of
// different seeds imagine different worlds.
func NewSearcher(c *rules.Case, seed rules.Seed) *Searcher {
	return &Searcher{c: c, seed: seed, doctrine: &doctrine{c: c}, rehearser: NewRehearser(c)}
}

// Next decides what Options has found best, or as the doctrine would if nothing
// is clearly better.
func (s *Searcher) Next(k *rules.Knowledge) rules.Decision {
	best := s.Options(k, s.made)[0].Decision
	s.made = append(s.made, best)
	return best
}

// Options tries what a seat that has made these decisions could decide now. It
// returns first what is clearly better than what the doctrine would decide, from
// the best on, then that, and then the rest. The watch must not be ended.
func (s *Searcher) Options(k *rules.Knowledge, made []rules.Decision) []Option {
	s.follow(k, made)
	menu := k.Menu(s.c)
	var options []Option
	for _, d := range alternatives(s.c, k, &menu, s.doctrine.Next(k)) {
		options = append(options, Option{Decision: d})
	}
	left, last := options, lastWorlds
	if s.slow() {
		last = lastWorldsThen
	}
	for worlds, keep := firstWorlds, firstKept; worlds <= last && len(left) > 1; worlds, keep = worlds*2, keep/2 {
		s.try(k.Seat, left, worlds)
		slices.SortStableFunc(left[1:], func(a, b Option) int { return cmp.Compare(b.Value, a.Value) })
		left = left[:min(keep, len(left))]
	}
	usual := left[0]
	for i := range left {
		left[i].Clear = clearly(left[i].totals, usual.totals)
	}
	slices.SortStableFunc(left, func(a, b Option) int { return a.rank(usual) - b.rank(usual) })
	return options
}

// rank is where an option stands to what would usually be decided.
func (o Option) rank(usual Option) int {
	switch {
	case o.Clear:
		return 0
	case o.Decision == usual.Decision:
		return 1
	}
	return 2
}

// slow reports whether a game of the case takes long.
func (s *Searcher) slow() bool { return len(s.c.Reports) > manyReports }

// follow brings the worlds to where the game is.
func (s *Searcher) follow(k *rules.Knowledge, made []rules.Decision) {
	if s.worlds == nil || s.tried > len(made) {
		s.worlds, s.tried, s.compared = nil, 0, 0
		worlds := imaginedWorlds
		if s.slow() {
			worlds = imaginedWorldsThen
		}
		for i := range rules.Seed(worlds) {
			n := s.seed*imaginedWorlds + i
			s.worlds = append(s.worlds, imagined{state: rules.NewHidden(s.c, n*2+imaginedSeeds, n*2+imaginedSeeds+1)})
		}
	}
	for ; s.tried < len(made); s.tried++ {
		for i := range s.worlds {
			s.worlds[i].state, _, _ = rules.Step(s.worlds[i].state, k.Seat, made[s.tried]) // what is refused there is left out
		}
	}
	if s.compared != k.Watch {
		s.compare(k)
		s.compared = k.Watch
	}
}

// imaginedSeeds keeps the chance of imagined worlds apart from that of games.
const imaginedSeeds rules.Seed = 0x7ea3_11e5 << 32

// compare puts the worlds first that look most like the game.
func (s *Searcher) compare(k *rules.Knowledge) {
	seen := sights(k)
	for i := range s.worlds {
		w := &s.worlds[i]
		there := w.state.Know(k.Seat)
		w.off = 0
		other := sights(&there)
		for what, n := range seen {
			w.off += max(0, n-other[what])
		}
		for what, n := range other {
			w.off += max(0, n-seen[what])
		}
	}
	slices.SortStableFunc(s.worlds, func(a, b imagined) int { return cmp.Compare(a.off, b.off) })
}

// sights counts what a seat has seen, without the figures in it.
func sights(k *rules.Knowledge) map[rules.Event]int {
	seen := map[rules.Event]int{}
	for _, e := range k.News {
		if e.Kind != rules.TrustMoved {
			e.Was, e.Amount, e.Delta = 0, 0, 0
			seen[e]++
		}
	}
	return seen
}

// try plays options on, so that each has been tried in the first worlds.
func (s *Searcher) try(seat rules.ServiceID, options []Option, worlds int) {
	for i := range options {
		o := &options[i]
		for w := len(o.totals); w < worlds; w++ {
			o.totals = append(o.totals, s.playOn(s.worlds[w].state, seat, o.Decision))
		}
		var sum int64
		for _, t := range o.totals {
			sum += int64(t)
		}
		o.Worlds, o.Value = len(o.totals), rules.Points(sum/int64(len(o.totals)))
	}
}

// playOn takes a decision in a world, lets the doctrine take the others, and
// returns what the seat has in the end.
func (s *Searcher) playOn(state *rules.State, seat rules.ServiceID, d rules.Decision) rules.Points {
	s.rehearser.Start(state)
	s.rehearser.Take(seat, d)
	s.rehearser.PlayOn(seat)
	return s.rehearser.State().Total(seat)
}

// clearly reports whether totals are better than others in the same worlds by a
// standard error of the difference: the square of the sum is above the sum of
// the squares.
func clearly(totals, others []rules.Points) bool {
	var sum, squares int64
	for i := range totals {
		d := int64(totals[i] - others[i])
		sum += d
		squares += d * d
	}
	return sum > 0 && sum*sum > squares
}
