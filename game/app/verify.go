//go:build !js

package app

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

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

// verifyFile replays one transcript against the case given, a file of the
// case's name beside it, or the built-in case.
func verifyFile(file, from string) (*play.Session, error) {
	f, err := os.Open(file)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			return nil, path.Err
		}
		return nil, err
	}
	defer f.Close()
	t, err := play.ReadTranscript(f)
	if err != nil {
		return nil, err
	}
	if from == "" {
		from = t.Case
		if filepath.Ext(from) != "" {
			return nil, fmt.Errorf("line 1: %q is not the id of a case", from)
		}
	}
	c, err := loadCase(from)
	if err != nil {
		return nil, err
	}
	return play.Replay(c, t)
}
