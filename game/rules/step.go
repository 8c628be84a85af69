package rules

import "math/bits"

// Step applies one decision of a seat and returns the next state and what
// happened, in order. It never changes its argument. Ignoring a caveat is an
// Event; a decision that could not be taken at all is a *Refusal, and then the
// state returned is the one given.
func Step(s *State, by ServiceID, d Decision) (*State, []Event, error) {
	if r := Check(s, by, d); r != nil {
		return s, nil, r
	}
	next := new(State)
	*next = *s
	next.decided++
	next.hours[by] -= d.Cost()
	t := turn{s: next, cause: next.decided}
	t.apply(d, by)
	t.book()
	events := t.taken()
	next.past = &Chapter{Before: s.past, By: by, Decision: d, No: next.decided, Watch: s.watch, Events: events}
	return next, events, nil
}

// apply calls the decision by its type and not through an interface, which
// would move the turn to the heap: a quarter of the cost of a step.
func (t *turn) apply(d Decision, by ServiceID) {
	switch d := d.(type) {
	case Share:
		d.apply(t, by)
	case Warn:
		d.apply(t, by)
	case AskConsent:
		d.apply(t, by)
	case AnswerConsent:
		d.apply(t, by)
	case AskInformation:
		d.apply(t, by)
	case AskAssurances:
		d.apply(t, by)
	case AnswerAssurances:
		d.apply(t, by)
	case Grade:
		d.apply(t, by)
	case Corroborate:
		d.apply(t, by)
	case NoticeFabrication:
		d.apply(t, by)
	case AskActionOn:
		d.apply(t, by)
	case Act:
		d.apply(t, by)
	case Arrange:
		d.apply(t, by)
	case Revoke:
		d.apply(t, by)
	case Suspend:
		d.apply(t, by)
	case Resume:
		d.apply(t, by)
	case Protect:
		d.apply(t, by)
	case Repair:
		d.apply(t, by)
	case EndWatch:
		d.apply(t, by)
	}
}

// known reports whether a decision is of one of the types that apply handles;
// a pointer to one has its methods and is none.
func known(d Decision) bool {
	switch d.(type) {
	case Share, Warn, AskConsent, AnswerConsent, AskInformation, AskAssurances, AnswerAssurances, Grade, Corroborate,
		NoticeFabrication, AskActionOn, Act, Arrange, Revoke, Suspend, Resume, Protect, Repair, EndWatch:
		return true
	}
	return false
}

// Check says why a seat cannot take a decision, or returns nil when Step will.
func Check(s *State, by ServiceID, d Decision) *Refusal {
	switch {
	case s.over:
		return refuse(GameOver)
	case int(by) >= len(s.c.Services) || s.c.Services[by].Kind != Seat || by == 0:
		return refuse(NotASeat)
	case s.ended.Has(by):
		return refuse(WatchEnded)
	case !known(d):
		return refuse(UnknownDecision)
	case d.Cost() > s.hours[by]:
		return refuse(NoHours)
	}
	return d.check(s, by)
}

// turn is one step under way: the state that is being made and what has
// happened so far.
type turn struct {
	s     *State
	cause DecisionNo
	n     int
	first [64]Event // spares an allocation for each event of an ordinary step
	more  []Event
	paid  int // how many of the events have been booked

	ownHoldings bool // whether s.holdings has been copied in this step

	asked []uint64 // of what owners find out, where chance is bound
}

// emit records an event in the present watch.
func (t *turn) emit(e Event) {
	e.Watch = t.s.watch
	if t.n < len(t.first) {
		t.first[t.n] = e
	} else {
		if t.more == nil {
			t.more = make([]Event, 0, 3*len(t.first)+2*t.arriving())
		}
		t.more = append(t.more, e)
	}
	t.n++
}

// at returns the i-th event of the step so far.
func (t *turn) at(i int) *Event {
	if i < len(t.first) {
		return &t.first[i]
	}
	return &t.more[i-len(t.first)]
}

// taken returns the events of the step in a slice of their own.
func (t *turn) taken() []Event {
	if t.n == 0 {
		return nil
	}
	events := make([]Event, 0, t.n)
	events = append(events, t.first[:min(t.n, len(t.first))]...)
	return append(events, t.more...)
}

// hold records a new holding.
func (t *turn) hold(h Holding) {
	t.touchHoldings()
	t.s.add(h)
}

// touchHoldings copies the holdings once in a step, with room for what a step
// commonly adds, before the first change to them.
func (t *turn) touchHoldings() {
	if t.ownHoldings {
		return
	}
	room := 24 + len(t.s.holdings)/8
	own := make([]Holding, len(t.s.holdings), len(t.s.holdings)+room+t.arriving())
	copy(own, t.s.holdings)
	t.s.holdings, t.ownHoldings = own, true
}

// arriving returns how many holdings and events the reports of this watch and
// the next come to, at most.
func (t *turn) arriving() int {
	n := 0
	for i := range t.s.c.Reports {
		if rep := &t.s.c.Reports[i]; rep.Arrives == t.s.watch || rep.Arrives == t.s.watch+1 {
			n += bits.OnesCount16(uint16(rep.To)) * int(rep.Count)
		}
	}
	return n * (1 + int(t.s.arranged.n))
}

// seats returns the set of all services that persons play.
func (c *Case) seats() ServiceSet { return c.ofKind(Seat) }

func (c *Case) ofKind(k ServiceKind) ServiceSet {
	var set ServiceSet
	for v := range c.ServiceIDs() {
		if c.Services[v].Kind == k {
			set = set.With(v)
		}
	}
	return set
}
