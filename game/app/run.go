//go:build !js

package app

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"tearline/game/play"
	"tearline/game/rules"
)

// run plays a case without a screen: by a plan, by an agent that speaks JSON
// lines, or by decisions in words that it reads line by line.
func run(ctx context.Context, std streams, args []string) error {
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
	save, err := keeper(*output)
	if err != nil {
		return err
	}
	std.in = untilDone{ctx, std.in}
	switch {
	case *agent:
		err = play.ServeAgent(s, std.in, std.out)
	case *plan != "":
		s, err = runPlan(std, s, *plan, given(flags, "seed"))
	default:
		err = converse(std, s)
	}
	return errors.Join(err, save(s))
}

// keeper makes ready to write the transcript, so that a place that cannot be
// written is known before the game, and returns what writes it. A file that
// stood there before stays until the new one is wholly on the disk.
func keeper(name string) (func(*play.Session) error, error) {
	if name == "" {
		return func(*play.Session) error { return nil }, nil
	}
	f, err := place(name)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be written: %w", name, cause(err))
	}
	return func(s *play.Session) error {
		var err error
		if s != nil {
			_, err = f.Write(s.Transcript().Encode())
		}
		err = errors.Join(err, f.Close())
		switch {
		case f.Name() == name:
			return err
		case s == nil || err != nil:
			return errors.Join(err, os.Remove(f.Name()))
		}
		return os.Rename(f.Name(), name)
	}, nil
}

// place opens a new file beside the one named, or the one named itself if it is
// there and a device or a pipe.
func place(name string) (*os.File, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return os.OpenFile(name, os.O_WRONLY, 0)
	}
	f, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*.tmp")
	if err != nil {
		return nil, err
	}
	return f, f.Chmod(0o644)
}

// cause takes away what an error of a file says of the call.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// untilDone ends what is read when the program is told to stop, so that the game
// so far is kept.
type untilDone struct {
	ctx context.Context
	in  io.Reader
}

func (u untilDone) Read(p []byte) (int, error) {
	type part struct {
		n   int
		err error
	}
	own, done := make([]byte, len(p)), make(chan part, 1) // a read that never ends must not write to p
	go func() {
		n, err := u.in.Read(own)
		done <- part{n, err}
	}()
	select {
	case <-u.ctx.Done():
		return 0, io.EOF
	case got := <-done:
		return copy(p, own[:got.n]), got.err
	}
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
