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

// Gathering puts a review together from what is told of it, by one or by several of
// whom each makes a share.
type Gathering struct {
	c     *rules.Case
	mark  string
	of    int // decisions in the game
	first []byte
	lines [][]byte // of the decisions there are, in their order
	last  []byte
	now   *review.Report // nil at first
	empty review.Report  // what is known of the report before anything is told
	rest  *review.Report // but for its decisions; nil before it is told
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

// Hear takes one line that Tell has told; those of several tellers may come in any
// order, as long as one's own do. What does not belong there, and a fault that was
// told, ends the review; after that nothing is heard.
func (g *Gathering) Hear(line []byte) {
	if g.over {
		return
	}
	var n news
	if err := json.Unmarshal(line, &n); err != nil {
		g.Fail(fmt.Errorf("what was told of the review cannot be read: %w", err))
		return
	}
	if err := g.take(n, bytes.TrimSpace(line)); err != nil {
		g.Fail(err)
	}
	g.finish()
}

func (g *Gathering) take(n news, line []byte) error {
	switch {
	case n.Fault != "":
		return errors.New(n.Fault)
	case n.Of == "" && g.first == nil, n.Of != "" && n.Of != g.mark:
		return errors.New("the review that was told of is of another game")
	case n.Of != "":
		g.first = line
		return nil
	case n.Decision != nil:
		d, err := review.ReadDecision(g.c, n.Decision)
		if err != nil {
			return err
		}
		return g.add(d, line)
	case n.Rest != nil:
		rest, err := review.ReadReport(g.c, n.Rest)
		g.rest, g.last = rest, line
		return err
	}
	return errors.New("what was told of the review says nothing")
}

// add makes a report with one decision more: whoever has the one before keeps it.
func (g *Gathering) add(d review.Decision, line []byte) error {
	next := *g.so()
	at, there := slices.BinarySearchFunc(next.Decisions, d.No, func(d review.Decision, no int) int { return d.No - no })
	if there || d.No > g.of {
		return fmt.Errorf("the review tells of a decision %d, of which the game has one or none", d.No)
	}
	next.Decisions = slices.Insert(slices.Clone(next.Decisions), at, d)
	g.lines = slices.Insert(g.lines, at, line)
	g.now = &next
	return nil
}

// finish ends the review when all is there. The rest waits for the last decision,
// which another may tell.
func (g *Gathering) finish() {
	if g.over || g.rest == nil || len(g.lines) < g.of {
		return
	}
	g.rest.Decisions = g.so().Decisions
	g.now, g.over = g.rest, true
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

// Lines returns what was heard, a line to each part: whose the review is, the
// decisions in their order, whenever they came, and the rest. So the same review has
// the same lines, however many have made it. It is what Hear can be told again.
func (g *Gathering) Lines() []byte {
	all := append([][]byte{g.first}, g.lines...)
	if g.last != nil {
		all = append(all, g.last)
	}
	return bytes.Join(all, []byte("\n"))
}
