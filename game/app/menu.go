//go:build !js

package app

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"text/tabwriter"

	"tearline/game/level"
)

// command is one entry of the menu.
type command struct {
	name string
	args string // what it takes, as the menu writes it
	does string // one line
	run  func(context.Context, streams, []string) error
}

// commands is the menu. A command that is not built yet is not in it.
var commands = []command{
	{"serve", "[-addr HOST:PORT] [-data DIR]", "builds the browser game, when it is not built yet, and serves it", serve},
	{"play", "[CASE] [-data DIR]", "opens the game in a window", playWindow},
	{"new", "NAME|FILE", "writes a case to begin with, and two plans for it", newCase},
	{"check", "[PATH...] [-json] [-seeds N] [-quick]", "checks case files and weighs them; without PATH, those built in", check},
	{"run", "CASE [-seed N] [-plan FILE] [-o TRANSCRIPT] [-agent]", "plays a case without a screen", run},
	{"review", "TRANSCRIPT [-json] [-case FILE]", "says what each decision of a game was worth", reviewGame},
	{"verify", "TRANSCRIPT... [-case FILE]", "replays games and compares every state", verify},
}

// streams are where a command reads and writes. Results go to out; progress and
// complaints go to err.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// The statuses that the program exits with.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// Main runs the command that args name and gives the exit status: 0 when it did
// what was asked, 1 when it could not, 2 when the words were wrong. A failure
// is one line on err.
func Main(args []string, in io.Reader, out, err io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	return dispatch(ctx, commands, streams{in, out, err}, args)
}

func dispatch(ctx context.Context, menu []command, std streams, args []string) int {
	out := &heeded{to: std.out}
	std.out = out
	if status := choose(ctx, menu, std, args); status != exitDone || out.err == nil {
		return status
	}
	fmt.Fprintf(std.err, "tearline: %v\n", out.err)
	return exitFailed
}

// heeded remembers that something could not be written, so that nobody who
// writes has to look, and the status says so.
type heeded struct {
	to  io.Writer
	err error
}

func (h *heeded) Write(p []byte) (int, error) {
	n, err := h.to.Write(p)
	h.err = cmp.Or(h.err, err)
	return n, err
}

func choose(ctx context.Context, menu []command, std streams, args []string) int {
	if len(args) == 0 {
		printMenu(std.out, menu)
		return exitDone
	}
	for _, c := range menu {
		if c.name == args[0] {
			return report(std, c, c.run(ctx, std, args[1:]))
		}
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		printMenu(std.out, menu)
		return exitDone
	}
	fmt.Fprintf(std.err, "tearline: there is no command %q; start without arguments for the menu\n", args[0])
	return exitUsage
}

// report turns the error of a command into words and a status.
func report(std streams, c command, err error) int {
	var wrong *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(std.out, "tearline %s %s\n%s\n", c.name, c.args, c.does)
		return exitDone
	case errors.As(err, &wrong):
		fmt.Fprintf(std.err, "tearline %s: %s; it takes %s\n", c.name, wrong.complaint, c.args)
		return exitUsage
	case errors.Is(err, errSaid):
		return exitFailed
	}
	fmt.Fprintf(std.err, "tearline %s: %s\n", c.name, oneLine(err))
	return exitFailed
}

// oneLine tells an error in one line: of many findings the first, for check
// prints them all.
func oneLine(err error) string {
	var found level.Findings
	if errors.As(err, &found) && len(found) > 1 {
		return fmt.Sprintf("%s (and %d more, which check prints)", found[0], len(found)-1)
	}
	return strings.ReplaceAll(err.Error(), "\n", "; ")
}

// errSaid is for a command that has written what is wrong itself.
var errSaid = errors.New("already said")

// usageError is a complaint about the words of the command line.
type usageError struct{ complaint string }

func (e *usageError) Error() string { return e.complaint }

// parse reads flags, and leaves all words about them to report.
func parse(flags *flag.FlagSet, args []string) error {
	flags.SetOutput(io.Discard)
	err := flags.Parse(args)
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return err
	}
	return &usageError{err.Error()}
}

// noWords complains about words that are left after the flags.
func noWords(flags *flag.FlagSet) error {
	if flags.NArg() == 0 {
		return nil
	}
	return &usageError{fmt.Sprintf("%q is more than it can use", strings.Join(flags.Args(), " "))}
}

func printMenu(w io.Writer, menu []command) {
	fmt.Fprint(w, "Tearline, a training game about sharing intelligence.\n\n")
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range menu {
		fmt.Fprintf(table, "  go run . %s %s\t%s\n", c.name, c.args, c.does)
	}
	table.Flush()
}
