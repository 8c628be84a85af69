//go:build !js

package app

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"

	"tearline/game/desk/canvas"
	"tearline/game/play"
)

// playWindow opens the desk in a window: the list of cases, or the briefing of
// the case named.
func playWindow(_ context.Context, _ streams, args []string) error {
	flags := flag.NewFlagSet("play", flag.ContinueOnError)
	data := flags.String("data", "", "where games are kept; the user's cache folder unless set")
	names, err := parseMixed(flags, args)
	if err != nil {
		return err
	}
	if len(names) > 1 {
		return &usageError{"name one case, or none for the list"}
	}
	if err := orDefaultFolder(data); err != nil {
		return err
	}
	t := newTable(play.Folder(filepath.Join(*data, "games")), fresh)
	t.shelf.give, t.shelf.show = writer(filepath.Join(*data, "exports")), showInBrowser
	if len(names) == 1 {
		c, err := loadCase(names[0])
		if err != nil {
			return err
		}
		t.shelf.add(c)
		t.Brief(c)
	}
	if err := canvas.Run(t, t.options()); err != nil {
		return fmt.Errorf("the window could not be opened: %w; serve plays in a browser", err)
	}
	return nil
}
