//go:build !js

package app

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"tearline/game/play"
)

// verify replays transcripts and compares every state hash.
func verify(_ context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	from := flags.String("case", "", "file of the case, if it is not built in")
	files, err := parseMixed(flags, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return &usageError{"name a transcript"}
	}
	bad := false
	for _, file := range files {
		s, err := verifyFile(file, *from)
		if err != nil {
			fmt.Fprintf(std.out, "%s: %v\n", file, err)
			bad = true
			continue
		}
		fmt.Fprintf(std.out, "%s: ok, %s, seed %d, %d decisions\n", file, s.Case().ID, s.Seed(), s.Decided())
	}
	if bad {
		return errSaid
	}
	return nil
}

// verifyFile replays one transcript against the case file given, or else the
// built-in case.
func verifyFile(file, from string) (*play.Session, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, cause(err)
	}
	defer f.Close()
	t, err := play.ReadTranscript(f)
	if err != nil {
		return nil, cause(err)
	}
	if from == "" {
		if from = t.Case; !isOwn(from) {
			return nil, fmt.Errorf("the case %q is not built in; name its file with -case", from)
		}
	}
	c, err := loadCase(from)
	if err != nil {
		return nil, errors.New(oneLine(err))
	}
	return play.Replay(c, t)
}
