package relay

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// Gathering puts a review together from what is told of it.
type Gathering struct {
	c     *rules.Case
	mark  string
	of    int // decisions in the game
	began bool
	lines [][]byte
	now   *review.Report // nil at first
	empty review.Report  // what is known of the report before anything is told
	over  bool
	fault error
}

// Gather begins with nothing told of the review of a game.
func Gather(s *play.Session, par *review.Par) *Gathering {
	g := &Gathering{c: s.Case().Rules, mark: Mark(s, par), of: s.Decided()}
	g.empty = review.Report{Seat: s.Seat(), Total: s.State().Total(s.Seat())}
	if par != nil {
		g.empty.Nothing, g.empty.Doctrine, g.empty.Par = par.Nothing, par.Doctrine, par.Total
	}
	return g
}

// Hear takes one line that Tell has told. What does not belong there, and a fault
// that was told, ends the review; after that nothing is heard.
func (g *Gathering) Hear(line []byte) {
	if g.over {
		return
	}
	var n news
	if err := json.Unmarshal(line, &n); err != nil {
		g.Fail(fmt.Errorf("what was told of the review cannot be read: %w", err))
		return
	}
	g.lines = append(g.lines, line)
	if err := g.take(n); err != nil {
		g.Fail(err)
	}
}

func (g *Gathering) take(n news) error {
	switch {
	case n.Fault != "":
		return errors.New(n.Fault)
	case g.began == (n.Of != ""), n.Of != "" && n.Of != g.mark:
		return errors.New("the review that was told of is of another game")
	case n.Of != "":
		g.began = true
		return nil
	case n.Decision != nil:
		d, err := review.ReadDecision(g.c, n.Decision)
		if err != nil {
			return err
		}
		return g.add(d)
	case n.Rest != nil:
		whole, err := review.ReadReport(g.c, n.Rest)
		if err != nil {
			return err
		}
		if whole.Decisions = g.so().Decisions; len(whole.Decisions) != g.of {
			return fmt.Errorf("the review ends after %d of %d decisions", len(whole.Decisions), g.of)
		}
		g.now, g.over = whole, true
		return nil
	}
	return errors.New("what was told of the review says nothing")
}

// add makes a report with one decision more: whoever has the one before keeps it.
func (g *Gathering) add(d review.Decision) error {
	next := *g.so()
	at, there := slices.BinarySearchFunc(next.Decisions, d.No, func(d review.Decision, no int) int { return d.No - no })
	if there || d.No > g.of {
		return fmt.Errorf("the review tells of a decision %d, of which the game has one or none", d.No)
	}
	next.Decisions = slices.Insert(slices.Clone(next.Decisions), at, d)
	g.now = &next
	return nil
}

// Fail ends the review with a fault, unless it is over.
func (g *Gathering) Fail(err error) {
	if !g.over {
		g.over, g.fault = true, err
	}
}

// so is the report so far.
func (g *Gathering) so() *review.Report {
	if g.now == nil {
		return &g.empty
	}
	return g.now
}

// Report returns what there is, the decisions by number; nil at first. It is never
// changed again: when more is heard it is another one.
func (g *Gathering) Report() *review.Report { return g.now }

// Over reports whether nothing more will be heard.
func (g *Gathering) Over() bool { return g.over }

// Fault returns why the review could not be finished, nil if it was or goes on.
func (g *Gathering) Fault() error { return g.fault }

// Heard reports whether anything was heard.
func (g *Gathering) Heard() bool { return len(g.lines) > 0 }

// Lines returns all lines that were heard, one after the other.
func (g *Gathering) Lines() []byte { return bytes.Join(g.lines, []byte("\n")) }
