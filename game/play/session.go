package play

import (
	"errors"
	"fmt"

	"tearline/game/level"
	"tearline/game/rules"
)

// Game is one game in play as one seat plays it: all that a desk needs. Session
// is the game on this machine; a class is another.
type Game interface {
	// Case returns what is played. Its hidden attributes are priors only.
	Case() *level.Case
	// Knowledge returns what the seat knows now.
	Knowledge() rules.Knowledge
	// Decide takes a decision and returns what the seat saw of what came of it.
	// A decision that cannot be taken is a *rules.Refusal and changes nothing.
	Decide(rules.Decision) ([]rules.Event, error)
	// Decided returns how many decisions stand, those taken back not counted.
	Decided() int
	// DecisionAt returns the n-th decision, from 1 to Decided.
	DecisionAt(n int) rules.Decision
	// Asked lists what the seat is asked to estimate now.
	Asked() []level.Uncertainty
	// Estimates returns what the seat has estimated.
	Estimates() []Estimate
	// Estimate takes an estimate of what is asked for now, in place of an earlier
	// one.
	Estimate(Estimate) error
	// CanUndo reports whether Undo can take a decision back.
	CanUndo() bool
	// Undo takes the last decision back, unless the watch was ended with it;
	// then it returns ErrNothingToUndo.
	Undo() error
	// Over reports whether the last watch has been closed.
	Over() bool
	// Outcome returns the whole truth, or ErrNotOver.
	Outcome() (Outcome, error)
}

// The errors of a game that no rule refuses.
var (
	ErrNothingToUndo = errors.New("nothing can be undone: a watch that has ended stays ended")
	ErrNotOver       = errors.New("the game is not over yet")
)

// MaxDecisions is how many decisions a game may have before only the ends of
// watches are taken. The hours of a case allow some 150; what costs none could be
// decided without end.
const MaxDecisions = 2000

// tooManyDecisions is the code of the refusal of one more.
const tooManyDecisions rules.Code = "too-many-decisions"

// Session is a game of one seat on this machine. It keeps the state after every
// decision, so that it can go back and branch. It is not safe for concurrent use.
type Session struct {
	c       *level.Case // as it opens, with what was carried over
	seed    rules.Seed
	carried *Carried       // nil for nothing
	states  []*rules.State // the first is the opening; each later one follows a decision

	estimates map[string]rules.PerMille // by what they are of
}

var _ Game = (*Session)(nil)

// NewSession opens a game of a case as it is written. It fails if the case has
// more seats than the one that this game plays: the watch would wait for the
// others.
func NewSession(c *level.Case, seed rules.Seed) (*Session, error) { return NewCarried(c, seed, nil) }

// NewCarried opens a game with what is carried over from earlier games, nil for
// nothing. It fails as NewSession does, if the case does not carry, and if it
// lacks what is carried.
func NewCarried(c *level.Case, seed rules.Seed, carried *Carried) (*Session, error) {
	for id := range c.Rules.ServiceIDs() {
		if is := c.Rules.Services[id].Kind == rules.Seat; is != (id == c.Seat) {
			return nil, fmt.Errorf("the case %s is not for the seat %s alone: see %s", c.ID,
				services(c.Rules).name(int(c.Seat)), c.Rules.Services[id].Name)
		}
	}
	if carried != nil {
		changed, err := carried.into(c)
		if err != nil {
			return nil, fmt.Errorf("what is carried over from earlier games: %w", err)
		}
		c = changed
	}
	return &Session{c: c, seed: seed, carried: carried, states: []*rules.State{rules.New(c.Rules, seed)}}, nil
}

// Case returns what is played, as it opened. To play it again use Branch.
func (s *Session) Case() *level.Case { return s.c }

// Carried returns what was carried over from earlier games, nil for nothing.
func (s *Session) Carried() *Carried { return s.carried }

// Seed returns the course of chance.
func (s *Session) Seed() rules.Seed { return s.seed }

// Seat returns the service that decides.
func (s *Session) Seat() rules.ServiceID { return s.c.Seat }

// State returns what is so now, hidden things included: for reviews and tests,
// not for screens.
func (s *Session) State() *rules.State { return s.states[len(s.states)-1] }

// StateAt returns what was so after the first n decisions, 0 <= n <= Decided.
func (s *Session) StateAt(n int) *rules.State { return s.states[n] }

// Decided returns how many decisions have been taken and not taken back.
func (s *Session) Decided() int { return len(s.states) - 1 }

// DecisionAt returns the n-th decision, counted from 1 to Decided.
func (s *Session) DecisionAt(n int) rules.Decision { return s.states[n].Past().Decision }

// Knowledge returns what the seat knows now.
func (s *Session) Knowledge() rules.Knowledge { return s.State().Know(s.c.Seat) }

// Menu returns what the seat can decide now.
func (s *Session) Menu() rules.Menu {
	k := s.Knowledge()
	return k.Menu(s.c.Rules)
}

// Decide takes a decision and returns what the seat saw of what came of it.
func (s *Session) Decide(d rules.Decision) ([]rules.Event, error) {
	if _, err := s.take(d); err != nil {
		return nil, err
	}
	before := s.StateAt(s.Decided() - 1).Know(s.c.Seat)
	return s.Knowledge().News[len(before.News):], nil
}

// take takes a decision and returns everything that came of it.
func (s *Session) take(d rules.Decision) ([]rules.Event, error) {
	if _, ends := d.(rules.EndWatch); s.Decided() >= MaxDecisions && !ends {
		return nil, &rules.Refusal{Code: tooManyDecisions}
	}
	next, events, err := rules.Step(s.State(), s.c.Seat, d)
	if err != nil {
		return nil, err
	}
	s.states = append(s.states, next)
	return events, nil
}

// CanUndo reports whether the last decision was taken in the present watch.
func (s *Session) CanUndo() bool {
	return s.Decided() > 0 && !s.Over() && s.State().Past().Watch == s.State().Watch()
}

// Undo takes the last decision back, unless the watch was ended with it.
func (s *Session) Undo() error {
	if !s.CanUndo() {
		return ErrNothingToUndo
	}
	s.states = s.states[:len(s.states)-1]
	return nil
}

// Branch returns a game of its own that stands where this one stood after its
// first n decisions, 0 <= n <= Decided, to play on from there. The same chance
// answers in both.
func (s *Session) Branch(n int) *Session {
	states := make([]*rules.State, n+1)
	copy(states, s.states)
	now := states[n].Watch()
	if states[n].Over() {
		now++
	}
	return &Session{c: s.c, seed: s.seed, carried: s.carried, states: states, estimates: s.estimatesBefore(now)}
}

// Over reports whether the last watch has been closed.
func (s *Session) Over() bool { return s.State().Over() }

// Outcome returns the whole truth of a game that is over, and else ErrNotOver.
func (s *Session) Outcome() (Outcome, error) {
	if !s.Over() {
		return Outcome{}, ErrNotOver
	}
	o := OutcomeOf(s.State(), s.c.Seat)
	o.Estimates = s.judged()
	return o, nil
}
