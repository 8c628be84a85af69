package rules

// Rehearsal plays a game on in a state of its own, which each decision changes in
// place: search and review play thousands of games on to their end and need only
// what they come to. It takes what Step takes and comes to the same, at a third of
// the cost. What it gives is good until the next decision. The zero value is ready
// for Start, and can be started again and again.
type Rehearsal struct {
	s        State
	t        turn
	holdings []Holding // kept from one game to the next
	chapters []Chapter
	events   []Event
	k        Knowledge
	m        Menu
	tally    tally

	opening *Chapter // the last before the rehearsal
	heard   *Chapter // the last that the first news of k tell of
	told    int      // how many those are
	since   int      // of how many chapters of the rehearsal the others tell
}

// Start begins from a state, which it leaves alone.
func (r *Rehearsal) Start(from *State) {
	kept := r.holdings
	if cap(r.s.holdings) > cap(kept) && r.t.ownHoldings {
		kept = r.s.holdings
	}
	r.s = *from
	r.holdings = append(kept[:0], from.holdings...)
	r.s.holdings = r.holdings
	r.chapters, r.events = r.chapters[:0], r.events[:0]
	r.opening, r.since = from.past, 0
	r.t.s, r.t.ownHoldings = &r.s, true
}

// State returns the state as it stands now. It is the rehearsal's own: whoever
// wants to keep it starts no other game with this rehearsal and takes no further
// decision.
func (r *Rehearsal) State() *State { return &r.s }

// Take takes a decision, and reports whether it could be taken.
func (r *Rehearsal) Take(by ServiceID, d Decision) bool {
	if Check(&r.s, by, d) != nil {
		return false
	}
	s, t, watch := &r.s, &r.t, r.s.watch
	s.decided++
	s.hours[by] -= d.Cost()
	t.cause, t.n, t.paid, t.more, t.asked = s.decided, 0, 0, t.more[:0], t.asked[:0]
	t.apply(d, by)
	t.book()
	first := len(r.events)
	r.events = append(r.events, t.first[:min(t.n, len(t.first))]...)
	r.events = append(r.events, t.more...)
	r.chapters = append(r.chapters, Chapter{
		Before: s.past, By: by, Decision: d, No: s.decided, Watch: watch, Events: r.events[first:len(r.events):len(r.events)],
	})
	s.past = &r.chapters[len(r.chapters)-1]
	return true
}

// Know returns what a seat knows. It is good until it is asked for again.
func (r *Rehearsal) Know(seat ServiceID) *Knowledge {
	r.hear(seat)
	r.s.know(&r.k, seat)
	return &r.k
}

// hear writes the news of a seat into its knowledge. Those from before the rehearsal
// are the same in all that start from one state, and are gone through once.
func (r *Rehearsal) hear(seat ServiceID) {
	if r.heard != r.opening || r.k.Seat != seat {
		r.k.News = r.s.c.news(r.k.News[:0], seat, r.opening)
		r.heard, r.told, r.since = r.opening, len(r.k.News), 0
	}
	if r.since == 0 {
		r.k.News = r.k.News[:r.told]
	}
	for ; r.since < len(r.chapters); r.since++ {
		r.k.News = r.s.c.hear(r.k.News, seat, r.chapters[r.since].Events)
	}
}

// Menu returns what a seat can decide that knows k. It is good until it is asked
// for again.
func (r *Rehearsal) Menu(k *Knowledge) *Menu {
	r.m.clear()
	k.fill(r.s.c, &r.m, &r.tally)
	return &r.m
}

// Keep returns the state as it stands now, as one that nothing changes any more.
func (r *Rehearsal) Keep() *State {
	next := new(State)
	*next = r.s
	next.holdings = append([]Holding(nil), r.s.holdings...)
	if len(r.chapters) == 0 {
		return next
	}
	events, chapters := append([]Event(nil), r.events...), append([]Chapter(nil), r.chapters...)
	first := 0
	for i := range chapters {
		last := first + len(chapters[i].Events)
		chapters[i].Events = events[first:last:last]
		if first = last; i > 0 {
			chapters[i].Before = &chapters[i-1]
		}
	}
	next.past = &chapters[len(chapters)-1]
	return next
}
