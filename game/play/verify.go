package play

import (
	"errors"
	"fmt"

	"tearline/game/level"
	"tearline/game/rules"
)

// Mismatch says where a transcript and its replay part.
type Mismatch struct {
	Decision int // the number of the decision concerned, from 1; 0 for the head
	Watch    int // from 1; 0 for the head
	Line     int // of the file, from 1; 0 if the transcript was not read from one
	Problem  string
}

// Error returns the line, the decision, the watch and the problem, as far as
// there are any.
func (e *Mismatch) Error() string {
	where := ""
	if e.Line > 0 {
		where = fmt.Sprintf("line %d: ", e.Line)
	}
	switch {
	case e.Decision > 0:
		where += fmt.Sprintf("decision %d, watch %d: ", e.Decision, e.Watch)
	case e.Watch > 0:
		where += fmt.Sprintf("watch %d: ", e.Watch)
	}
	return where + e.Problem
}

// Replay plays a transcript of the case again, compares every state hash, and returns the game as it stood at the end. The
// first difference is a *Mismatch; the game as far as it agreed is returned
// with it, or nil if it could not even begin.
func Replay(c *level.Case, t *Transcript) (*Session, error) {
	if err := t.fits(c); err != nil {
		return nil, err
	}
	s, err := NewCarried(c, rules.Seed(t.Seed), t.Carried)
	if err != nil {
		return nil, &Mismatch{Problem: err.Error()}
	}
	for i, w := range t.Watches {
		if got := int(s.State().Watch()); got != i+1 || s.Over() {
			return s, t.at(s, i, "the watch before has not been ended")
		}
		if got := StateHash(s.State()); got != w.State {
			return s, t.at(s, i, fmt.Sprintf("the state at its opening should hash to %s, and hashes to %s", short(w.State), short(got)))
		}
		if err := t.replayWatch(s, i); err != nil {
			return s, err
		}
	}
	if got := StateHash(s.State()); got != t.Final {
		return s, t.at(s, len(t.Watches)-1, fmt.Sprintf("the final state should hash to %s, and hashes to %s", short(t.Final), short(got)))
	}
	return s, nil
}

// fits compares the head with the case and the rules.
func (t *Transcript) fits(c *level.Case) error {
	problem := ""
	switch seat := services(c.Rules).name(int(c.Seat)); {
	case t.Format != TranscriptFormat:
		problem = fmt.Sprintf("the transcript has format %d, and this program reads format %d", t.Format, TranscriptFormat)
	case t.Rules != rules.Version:
		problem = fmt.Sprintf("the game was played by rules version %d, and this program has version %d", t.Rules, rules.Version)
	case t.Case != c.ID:
		problem = fmt.Sprintf("the game is of the case %q, and this is the case %q", clip(t.Case), c.ID)
	case t.Hash != c.Hash:
		problem = fmt.Sprintf("the case %s has been changed since: it had hash %s, and now has %s", c.ID, short(t.Hash), short(c.Hash))
	case t.Seat != seat:
		problem = fmt.Sprintf("the game is played by %q, and the seat of the case is %q", clip(t.Seat), seat)
	default:
		return nil
	}
	return &Mismatch{Problem: problem}
}

// replayWatch takes the estimates and the decisions of the i-th watch.
func (t *Transcript) replayWatch(s *Session, i int) error {
	said := t.Watches[i].Estimates
	for _, of := range sortedKeys(said) {
		if err := s.Estimate(Estimate{of, rules.PerMille(min(max(said[of], 0), 100)) * percent}); err != nil {
			return t.at(s, i, err.Error())
		}
	}
	for _, words := range t.Watches[i].Decisions {
		if int(s.State().Watch()) != i+1 || s.Over() {
			return t.next(s, i, "stands after the end of its watch")
		}
		d, err := ParseDecision(s.c.Rules, words)
		var syntax *SyntaxError
		if errors.As(err, &syntax) {
			return t.next(s, i, syntax.Problem)
		}
		if _, err := s.take(d); err != nil {
			return t.next(s, i, fmt.Sprintf("%q is refused: %s", clip(words), Reason(err)))
		}
	}
	return nil
}

// at makes a Mismatch at the opening of a watch or at the end.
func (t *Transcript) at(s *Session, watch int, problem string) error {
	return &Mismatch{0, watch + 1, t.lineOf(s.Decided()), problem}
}

// next makes a Mismatch about the decision that comes next.
func (t *Transcript) next(s *Session, watch int, problem string) error {
	return &Mismatch{s.Decided() + 1, watch + 1, t.lineOf(s.Decided() + 1), problem}
}

// lineOf returns the line of the n-th decision, from 1; 0 if it is not known.
func (t *Transcript) lineOf(n int) int {
	if n < 1 || n > len(t.lines) {
		return 0
	}
	return t.lines[n-1]
}

// short shows enough of a hash to tell it from another.
func short(hash string) string {
	if len(hash) <= 12 {
		return hash
	}
	return clip(hash[:12]) + "…"
}
