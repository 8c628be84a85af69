package play

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"tearline/game/level"
	"tearline/game/rules"
)

// MaxPlan is the size in bytes that a plan may have.
const MaxPlan = 256 << 10

// Plan is a game written down beforehand: the seed, decisions in words, one a
// line, and indented below each what is expected to come of it. A line that
// begins with # is a comment.
//
//	seed 7
//	  arrived port
//	share port to vesk by liaison-officer all=general
//	  ! consent breached: port/target to vesk without corrin
//	end watch
//	  trust vesk use 600 -> 620
//	  ~ suspicion of kestrel 100 -> 140
//
// What the seat cannot see is marked with ~, what hurts with an exclamation
// mark. A plan without indented lines expects nothing in particular.
type Plan struct {
	Seed  rules.Seed
	name  string
	lines []planLine
}

// planLine is one line of a plan as it was written.
type planLine struct {
	text     string
	decision rules.Decision // nil for any other line
	opening  bool           // the line with the seed
	seed     rules.Seed
	expected bool // an indented line
}

// ReadPlan reads a plan for a case. An error is level.Findings with one finding,
// in the file named.
func ReadPlan(c *rules.Case, name string, data []byte) (*Plan, error) {
	p := &Plan{name: name}
	if len(data) > MaxPlan {
		return nil, p.found(1, 1, fmt.Sprintf("the plan is larger than %d bytes", MaxPlan))
	}
	seeded := false
	for i, text := range strings.Split(strings.TrimRight(string(data), "\r\n"), "\n") {
		line, err := readLine(c, strings.TrimRight(text, " \t\r"), seeded)
		if err != nil {
			return nil, p.found(i+1, err.Column, err.Problem)
		}
		if line.opening {
			p.Seed, seeded = line.seed, true
		}
		p.lines = append(p.lines, line)
	}
	if !seeded {
		return nil, p.found(1, 1, noSeed)
	}
	return p, nil
}

const noSeed = "the plan should begin with its seed, as in: seed 7"

func readLine(c *rules.Case, text string, seeded bool) (planLine, *SyntaxError) {
	line := planLine{text: text}
	switch words := strings.Fields(text); {
	case len(words) == 0 || text[0] == '#':
	case !seeded:
		n, err := strconv.ParseUint(words[len(words)-1], 10, 64)
		if err != nil || len(words) != 2 || words[0] != "seed" {
			return line, &SyntaxError{1, 1, noSeed}
		}
		line.seed, line.opening = rules.Seed(n), true
	case text[0] == ' ' || text[0] == '\t':
		line.text, line.expected = strings.TrimSpace(text), true
	default:
		d, err := ParseDecision(c, text)
		var syntax *SyntaxError
		if errors.As(err, &syntax) {
			return line, syntax
		}
		line.decision = d
	}
	return line, nil
}

// found makes the error about a place in the plan.
func (p *Plan) found(line, column int, problem string) error {
	return level.Findings{{File: p.name, Line: line, Col: column, Message: problem}}
}

// Decisions returns the decisions of the plan in order.
func (p *Plan) Decisions() []rules.Decision {
	var ds []rules.Decision
	for _, l := range p.lines {
		if l.decision != nil {
			ds = append(ds, l.decision)
		}
	}
	return ds
}

// Play plays the plan and returns the game, and the plan rewritten with what
// came of each decision. It fails at the first decision that is refused, and
// if decisions are left when the game is over; the error begins with
// name:line:column, and what was played so far is returned with it.
func (p *Plan) Play(c *level.Case, seed rules.Seed) (*Session, []byte, error) {
	s, err := NewSession(c, seed)
	if err != nil {
		return nil, nil, err
	}
	var b bytes.Buffer
	for i, l := range p.lines {
		events := s.State().Past().Events // for the opening
		if l.decision != nil {
			if events, err = s.take(l.decision); err != nil {
				return s, b.Bytes(), p.found(i+1, 1, "refused: "+Reason(err))
			}
		}
		switch {
		case l.opening:
			fmt.Fprintf(&b, "seed %d\n", seed)
		case !l.expected:
			fmt.Fprintln(&b, l.text)
		}
		if l.decision != nil || l.opening {
			for _, h := range happenings(s, events) {
				fmt.Fprintf(&b, "  %s\n", h)
			}
		}
	}
	return s, b.Bytes(), nil
}

// happenings tells everything that came of the last decision, and at the end of
// the game what stands in the accounts.
func happenings(s *Session, events []rules.Event) []string {
	var lines []string
	for _, h := range digest(s.c.Rules, s.c.Seat, events, unseen(s.c.Seat)) {
		lines = append(lines, h.String())
	}
	if s.Over() {
		lines = append(lines, Ledger(accountsOf(s.State(), s.c.Seat)))
	}
	return lines
}

// Ledger tells the accounts and their total in one line.
func Ledger(a rules.Accounts) string {
	var b strings.Builder
	fmt.Fprintf(&b, "total %s:", Points(a.Total()))
	for i := rules.SourcesProtected; i <= rules.HarmAverted; i++ {
		fmt.Fprintf(&b, " %s %s", accounts.name(int(i)), Points(a[i]))
	}
	return b.String()
}

// Points writes points with their two decimals.
func Points(p rules.Points) string {
	sign, n := "", int64(p)
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// Check plays the plan and compares what came of it with what it expects, line
// by line. It wants the game to be over at the end. The error is level.Findings
// with the first difference.
func (p *Plan) Check(c *level.Case) error {
	s, played, err := p.Play(c, p.Seed)
	if err != nil {
		return err
	}
	if !s.Over() {
		return p.found(len(p.lines), 1, fmt.Sprintf("the plan ends in watch %d of %d", s.State().Watch(), c.Rules.Watches))
	}
	want, err := ReadPlan(c.Rules, p.name, played)
	if err != nil {
		return err
	}
	for i := range max(len(p.lines), len(want.lines)) {
		has, should := p.line(i), want.line(i)
		if has != should {
			return p.found(i+1, 1, fmt.Sprintf("the plan has %q where %q came of it", has, should))
		}
	}
	return nil
}

func (p *Plan) line(i int) string {
	if i >= len(p.lines) {
		return ""
	}
	return p.lines[i].text
}
