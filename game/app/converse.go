//go:build !js

package app

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// maxLine is the length in bytes of the longest line that is read as words.
const maxLine = 64 << 10

// converse is the game as a conversation: a decision in words a line, and what
// the seat sees of what comes of it.
func converse(std streams, s *play.Session) error {
	c := s.Case()
	fmt.Fprintf(std.out, "%s\n\n%s\n\n", c.Words.Title, strings.Join(c.Words.Briefing, "\n\n"))
	fmt.Fprintln(std.out, "One decision in words a line; help shows how.")
	say(std.out, s, s.Knowledge().News)
	scan := bufio.NewScanner(std.in)
	scan.Buffer(nil, maxLine)
	for !s.Over() && scan.Scan() {
		if line := strings.TrimSpace(scan.Text()); line != "" && line[0] != '#' {
			hear(std.out, s, line)
		}
	}
	if s.Over() {
		o, err := s.Outcome()
		if err != nil {
			return err
		}
		fmt.Fprintln(std.out, play.Ledger(s.Knowledge().Accounts), "as far as you know")
		fmt.Fprintln(std.out, play.Ledger(o.Accounts), "as it was")
	}
	if errors.Is(scan.Err(), bufio.ErrTooLong) {
		return fmt.Errorf("a line is longer than %d bytes, and no decision is", maxLine)
	}
	return scan.Err()
}

const help = `  share REPORT to SERVICE by CHANNEL PORTION=FORM... [shown] [originator-control] [named-recipients] [marked] [in-return TOPIC]
  warn about THREAT [through SERVICE]
  ask consent of SERVICE for REPORT to SERVICE PORTION=FORM...
  answer REQUEST PORTION=FORM... | answer REQUEST refuse | answer REQUEST give
  ask SERVICE about TOPIC | ask assurances of SERVICE
  ask action-on of SERVICE for REPORT | act on THREAT [cover EXPLANATION]
  corroborate REPORT | grade REPORT as C4 | notice REPORT
  arrange SERVICE about TOPIC by CHANNEL FORM [own] | revoke SERVICE about TOPIC
  suspend SERVICE | resume SERVICE
  protect SOURCE by bring-out | protect SOURCE by story EXPLANATION | protect SOURCE by rest
  repair with SERVICE [by procedure] | end watch | undo
  read REPORT | read
Forms are full, general and withheld; all=FORM sets every portion.
`

// hear answers one line.
func hear(out io.Writer, s *play.Session, line string) {
	words := strings.Fields(line)
	switch words[0] {
	case "help":
		fmt.Fprint(out, help)
	case "undo":
		if err := s.Undo(); err != nil {
			fmt.Fprintln(out, "?", err)
		}
	case "read":
		read(out, s, strings.Join(words[1:], " "))
	default:
		decide(out, s, line)
	}
}

// decide takes one decision in words.
func decide(out io.Writer, s *play.Session, line string) {
	d, err := play.ParseDecision(s.Case().Rules, line)
	if err == nil {
		var events []rules.Event
		if events, err = s.Decide(d); err == nil {
			say(out, s, events)
			return
		}
	}
	fmt.Fprintln(out, "?", play.Reason(err))
}

// say prints what the seat has seen, and the watch when one has begun.
func say(out io.Writer, s *play.Session, events []rules.Event) {
	for _, line := range play.News(s.Case().Rules, s.Seat(), events) {
		fmt.Fprintln(out, " ", line)
	}
	if !s.CanUndo() && !s.Over() {
		k := s.Knowledge()
		fmt.Fprintf(out, "Watch %d of %d, %d hours.\n", k.Watch, s.Case().Rules.Watches, k.Hours)
	}
}

// read prints a report as far as the seat holds it, or the list of those held.
func read(out io.Writer, s *play.Session, name string) {
	c, k, found := s.Case(), s.Knowledge(), false
	for id := range c.Rules.ReportIDs() {
		rep := &c.Rules.Reports[id]
		text := wording(c, &k, id)
		switch {
		case text == "" || name != "" && name != rep.Name:
		case name == "":
			found = true
			fmt.Fprintf(out, "  %s: %s\n", rep.Name, c.Words.Reports[id].Title)
		default:
			found = true
			fmt.Fprintf(out, "%s. %s, from %s, %c%c\n%s", c.Words.Reports[id].Marking, c.Words.Reports[id].Title,
				c.Words.Services[rep.Originator].Name, rep.Reliability, rep.Credibility, text)
		}
	}
	if !found {
		fmt.Fprintln(out, "? no such report is held; read alone lists those that are")
	}
}

// wording returns the portions of a report in the forms in which the seat holds them.
func wording(c *level.Case, k *rules.Knowledge, id rules.ReportID) string {
	var b strings.Builder
	for p := range c.Rules.PortionIDs(id) {
		if form := k.Holds(p); form > rules.Withheld {
			fmt.Fprintf(&b, "  %s: %s\n", c.Rules.Portions[p].Name, c.Words.Portions[p].In(form))
		}
	}
	return b.String()
}
