//go:build !js

package app

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"tearline/game/play"
	"tearline/game/rules"
)

// run plays a case without a screen: by a plan, by an agent that speaks JSON
// lines, or by decisions in words that it reads line by line.
func run(_ context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet("run", flag.ContinueOnError)
	seed := flags.Uint64("seed", 0, "the course of chance; a plan names its own")
	plan := flags.String("plan", "", "file of decisions in words")
	output := flags.String("o", "", "where to write the transcript")
	agent := flags.Bool("agent", false, "speak JSON lines")
	words, err := parseMixed(flags, args)
	if err != nil {
		return err
	}
	if len(words) != 1 {
		return &usageError{"name one case"}
	}
	if *agent && *plan != "" {
		return &usageError{"-agent and -plan do not go together"}
	}
	c, err := loadCase(words[0])
	if err != nil {
		return err
	}
	s, err := play.NewSession(c, rules.Seed(*seed))
	if err != nil {
		return err
	}
	switch {
	case *agent:
		err = play.ServeAgent(s, std.in, std.out)
	case *plan != "":
		s, err = runPlan(std, s, *plan, given(flags, "seed"))
	default:
		err = runWords(std, s)
	}
	if s == nil || *output == "" {
		return err
	}
	return errors.Join(err, os.WriteFile(*output, s.Transcript().Encode(), 0o644))
}

// parseMixed reads flags that may stand before and after the other words, and
// returns those.
func parseMixed(flags *flag.FlagSet, args []string) ([]string, error) {
	var words []string
	for {
		if err := parse(flags, args); err != nil {
			return nil, err
		}
		if flags.NArg() == 0 {
			return words, nil
		}
		words, args = append(words, flags.Arg(0)), flags.Args()[1:]
	}
}

// given reports whether a flag was set on the command line.
func given(flags *flag.FlagSet, name string) bool {
	set := false
	flags.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

// runPlan plays a plan, under its own seed unless another was given, and prints
// it with what came of it, hidden things included.
func runPlan(std streams, s *play.Session, file string, otherSeed bool) (*play.Session, error) {
	plan, err := loadPlan(s.Case(), file)
	if err != nil {
		return nil, err
	}
	seed := plan.Seed
	if otherSeed {
		seed = s.Seed()
	}
	played, text, err := plan.Play(s.Case(), seed)
	if _, failed := std.out.Write(text); failed != nil {
		return played, failed
	}
	if err == nil && !played.Over() {
		fmt.Fprintf(std.out, "# the plan ends in watch %d of %d\n", played.State().Watch(), s.Case().Rules.Watches)
	}
	return played, err
}

// maxLine is the length in bytes of the longest line that is read as words.
const maxLine = 64 << 10

// runWords is the game as a conversation: a decision in words a line, and what
// the seat sees of what comes of it.
func runWords(std streams, s *play.Session) error {
	c := s.Case()
	fmt.Fprintf(std.out, "%s, seed %d. Decisions in words, one a line; help shows how.\n", c.Words.Title, s.Seed())
	say(std, s, s.Knowledge().News)
	scan := bufio.NewScanner(std.in)
	scan.Buffer(nil, maxLine)
	for !s.Over() && scan.Scan() {
		switch line := strings.TrimSpace(scan.Text()); {
		case line == "" || line[0] == '#':
		case line == "help":
			fmt.Fprint(std.out, help)
		case line == "undo":
			if err := s.Undo(); err != nil {
				fmt.Fprintln(std.out, "?", err)
			}
		default:
			decide(std, s, line)
		}
	}
	if s.Over() {
		fmt.Fprintln(std.out, play.Ledger(s.Knowledge().Accounts), "as far as you know")
		fmt.Fprintln(std.out, play.Ledger(truth(s)), "as it was")
	}
	return scan.Err()
}

const help = `  share REPORT to SERVICE by CHANNEL PORTION=FORM... [shown] [originator-control] [named-recipients] [in-return TOPIC]
  ask consent of SERVICE for REPORT to SERVICE PORTION=FORM...
  answer REQUEST PORTION=FORM... | answer REQUEST refuse
  ask SERVICE about TOPIC | ask assurances of SERVICE
  protect SOURCE by bring-out | protect SOURCE by story EXPLANATION
  repair with SERVICE | undo | end watch
Forms are full, general and withheld; all=FORM sets every portion.
`

// decide takes one decision in words.
func decide(std streams, s *play.Session, line string) {
	d, err := play.ParseDecision(s.Case().Rules, line)
	if err == nil {
		var events []rules.Event
		if events, err = s.Decide(d); err == nil {
			say(std, s, events)
			return
		}
	}
	fmt.Fprintln(std.out, "?", play.Reason(err))
}

// say prints what the seat has seen, and the watch when one has begun.
func say(std streams, s *play.Session, events []rules.Event) {
	for _, line := range play.News(s.Case().Rules, s.Seat(), events) {
		fmt.Fprintln(std.out, " ", line)
	}
	if !s.CanUndo() && !s.Over() {
		k := s.Knowledge()
		fmt.Fprintf(std.out, "Watch %d of %d, %d hours.\n", k.Watch, s.Case().Rules.Watches, k.Hours)
	}
}

func truth(s *play.Session) rules.Accounts {
	o, _ := s.Outcome() // asked only when the game is over
	return o.Accounts
}
