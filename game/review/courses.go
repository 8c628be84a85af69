package review

import (
	"tearline/game/play"
	"tearline/game/rules"
)

// Courses say how trust and exposure went in a game, and which decision moved
// them. Both move only as a watch closes, so a course has a value for each watch:
// the first is that of the opening, the w-th after it that of the w-th close.
type Courses struct {
	Seat    rules.ServiceID
	Closed  rules.Watch // how many watches have been closed
	Taken   []Taken     // all decisions; that of number n is at n-1
	Trust   []TrustCourse
	Sources []SourceCourse
	Missed  []Missed
}

// Taken is a decision and when it was taken.
type Taken struct {
	Watch    rules.Watch
	Decision rules.Decision
}

// TrustCourse is the course of what one service thinks of the seat. The seat sees
// it as it is, so there is nothing beside it that it could have known instead.
type TrustCourse struct {
	Of     rules.ServiceID
	Low    rules.PerMille      // trust in both respects from which it sends low-level reports
	Vital  rules.PerMille      // and vital ones
	Levels [2][]rules.PerMille // by dimension
	Moves  []TrustMove         // in order; those of a watch and a dimension add up to its change
}

// TrustMove is one thing that moved the trust of a service.
type TrustMove struct {
	Watch     rules.Watch // at whose close
	Dimension rules.Dimension
	By        rules.DecisionNo // that led to it; 0 for none of the seat's
	Was, Now  rules.PerMille
	For       rules.Event // what it was for; the zero event if that cannot be told
}

// CoursesOf follows trust and exposure through a game, also through one that is
// not over.
func CoursesOf(s *play.Session) Courses {
	f := Follow(s)
	for f.Reckon() {
	}
	return f.Courses
}

// Following is the courses of a game, of which what the seat could reckon with is
// found step by step: it takes longer than all the rest.
type Following struct {
	Courses
	walk *walk
	left []int // after how many decisions it is still to be reckoned
}

// Follow follows trust and exposure through a game, but for what the seat could
// reckon with.
func Follow(s *play.Session) *Following {
	w := walkOf(s)
	f := &Following{Courses: Courses{Seat: w.seat, Closed: rules.Watch(len(w.closes)), Taken: w.taken}, walk: w}
	for v := range w.c.ServiceIDs() {
		if v != w.seat && w.c.Services[v].Channels != 0 {
			f.Trust = append(f.Trust, w.trustOf(v))
		}
	}
	for id := range w.c.SourceIDs() {
		if x := w.exposureOf(id); w.concerns(id, x) {
			f.Sources = append(f.Sources, x)
		}
	}
	f.Missed = w.missed(f.Trust)
	if len(f.Sources) > 0 {
		f.left = w.asked(f.Sources)
	}
	return f
}

// walk is a game laid out by watches.
type walk struct {
	c      *rules.Case
	s      *play.Session
	seat   rules.ServiceID
	taken  []Taken
	closes []int           // the number of the decision that closed each watch, from the first
	events [][]rules.Event // by watch, in order; 0 is before the first
}

func walkOf(s *play.Session) *walk {
	w := &walk{c: s.Case().Rules, s: s, seat: s.Seat()}
	w.events = make([][]rules.Event, w.c.Watches+2)
	for n := range s.Decided() + 1 {
		state := s.StateAt(n)
		if n > 0 {
			was := s.StateAt(n - 1)
			w.taken = append(w.taken, Taken{was.Watch(), s.DecisionAt(n)})
			if state.Watch() > was.Watch() || state.Over() {
				w.closes = append(w.closes, n)
			}
		}
		for _, e := range state.Past().Events {
			w.events[e.Watch] = append(w.events[e.Watch], e)
		}
	}
	return w
}

// decision returns the decision of a number; nil for 0.
func (w *walk) decision(no rules.DecisionNo) rules.Decision {
	if no == 0 {
		return nil
	}
	return w.taken[no-1].Decision
}

// at returns how many decisions had been taken when a watch closed; 0 is the opening.
func (w *walk) at(watch rules.Watch) int {
	if watch == 0 {
		return 0
	}
	return w.closes[watch-1]
}

// watches lists the opening and the watches that have been closed.
func (w *walk) watches() []rules.Watch {
	list := make([]rules.Watch, len(w.closes)+1)
	for i := range list {
		list[i] = rules.Watch(i)
	}
	return list
}

// dimensionOf says in which respect each kind of event is held for or against a
// service by its Whom; kinds that are not in it say nothing.
var dimensionOf = map[rules.EventKind]rules.Dimension{
	rules.ConsentGranted: rules.Handling, rules.ConsentRefused: rules.Handling, rules.BreachOwned: rules.Handling,
	rules.BreachDiscovered: rules.Handling, rules.SourceCompromised: rules.Handling, rules.SourceBurned: rules.Handling,
	rules.ActionOnGranted: rules.Handling, rules.ActionOnRefused: rules.Handling, rules.AssurancesPledged: rules.Handling,
	rules.AssurancesBroken: rules.Handling, rules.AssurancesKept: rules.Handling, rules.ProcedureChanged: rules.Handling,
	rules.Shared: rules.Use, rules.ConsentAsked: rules.Use, rules.ConsentGiven: rules.Use, rules.ConsentDenied: rules.Use,
	rules.InformationAsked: rules.Use, rules.AssurancesAsked: rules.Use, rules.RequestMet: rules.Use, rules.RequestMissed: rules.Use,
	rules.ThreatStopped: rules.Use, rules.WarningMissed: rules.Use, rules.Warned: rules.Use, rules.ActionOnAsked: rules.Use,
	rules.ActedUnasked: rules.Use, rules.Misled: rules.Use, rules.NoticeSent: rules.Use, rules.Arranged: rules.Use,
	rules.ArrangementRevoked: rules.Use, rules.SharingSuspended: rules.Use, rules.SharingResumed: rules.Use,
	rules.AssurancesDeclined: rules.Use,
}

func (w *walk) trustOf(v rules.ServiceID) TrustCourse {
	out := TrustCourse{Of: v, Low: needed(&w.c.Services[v], rules.LowLevel), Vital: needed(&w.c.Services[v], rules.Vital)}
	for _, watch := range w.watches() {
		trust := w.s.StateAt(w.at(watch)).Trust(v, w.seat)
		for i := range trust {
			out.Levels[i] = append(out.Levels[i], trust[i].Expect())
		}
		out.Moves = append(out.Moves, w.trustMoves(v, watch)...)
	}
	return out
}

// trustMoves lists what moved a trust at one close, each with what it was for.
func (w *walk) trustMoves(v rules.ServiceID, watch rules.Watch) (moves []TrustMove) {
	var taken [2]map[int]bool // which events have been found to move it, by dimension
	for _, e := range w.events[watch] {
		if e.Kind != rules.TrustMoved || e.Who != w.seat || e.Whom != v || e.Was == e.Amount {
			continue
		}
		m := TrustMove{Watch: watch, Dimension: e.Dimension, By: e.Cause, Was: rules.PerMille(e.Was), Now: rules.PerMille(e.Amount)}
		for i, o := range w.events[watch] {
			if o.Who != w.seat || o.Whom != v || o.Cause != e.Cause || !speaks(o, e) || taken[e.Dimension][i] {
				continue
			}
			if taken[e.Dimension] == nil {
				taken[e.Dimension] = map[int]bool{}
			}
			taken[e.Dimension][i], m.For = true, o
			break
		}
		switch m.For.Kind {
		case rules.AssurancesKept: // it is the promise that counts
			m.By = w.last(rules.AssurancesPledged, v, watch)
		case rules.RequestMissed, rules.WarningMissed: // the watch was ended without
			m.By = rules.DecisionNo(w.at(watch))
		}
		moves = append(moves, m)
	}
	return moves
}

// speaks reports whether an event can be what a trust moved for: what is of use
// mends the handling too, where a breach has been put right.
func speaks(e, moved rules.Event) bool {
	dim, ok := dimensionOf[e.Kind]
	return ok && (dim == moved.Dimension || e.Kind == rules.Shared)
}
