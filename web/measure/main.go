// Command measure prints what the browser game costs beside the smallest
// program of its engine: the size of the download, the time to the first frame,
// and what an idle page burns. It judges nothing: it builds both, runs them in
// the same Chromium, and prints the figures with their targets. It also says how
// long the review of a game takes there, and what it keeps the page from.
//
//	go run ./web/measure [-rounds 5] [-idle 10s] [size] [start] [idle] [review]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"tearline/web/bundle"
	"tearline/web/wasm"
)

func main() {
	rounds := flag.Int("rounds", 5, "how often each page is started")
	idle := flag.Duration("idle", 10*time.Second, "how long an idle page is watched")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, flag.Args(), *rounds, *idle); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// run measures what is named, or everything.
func run(ctx context.Context, names []string, rounds int, idle time.Duration) error {
	if len(names) == 0 {
		names = []string{"size", "start", "idle", "review"}
	}
	built, err := buildBoth(ctx)
	if err != nil {
		return err
	}
	for _, name := range names {
		switch name {
		case "size":
			printSizes(built)
		case "start":
			err = printStarts(ctx, built, rounds)
		case "idle":
			err = printIdle(ctx, built, idle)
		case "review":
			err = printReview(ctx, built)
		default:
			err = fmt.Errorf("there is no measure %q; there are size, start, idle and review", name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// pair is the game, with the program that reviews for it, and its yardstick, built
// in the same run.
type pair struct{ game, reviewer, minimal wasm.Game }

func buildBoth(ctx context.Context) (pair, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return pair{}, err
	}
	builder := wasm.Builder{
		Module:  "tearline",
		Data:    filepath.Join(cache, "tearline", "measure"),
		Quality: bundle.Best,
		Report:  sayStep,
	}
	var built pair
	if built.game, err = builder.Build(ctx); err != nil {
		return pair{}, err
	}
	if built.reviewer, err = builder.Reviewer().Build(ctx); err != nil {
		return pair{}, err
	}
	builder.Package, builder.Plain = "./web/measure/minimal", true
	built.minimal, err = builder.Build(ctx)
	return built, err
}

// sayStep tells of each step when it begins; the compressing takes a minute.
func sayStep(p wasm.Progress) {
	if p.Percent <= 0 {
		fmt.Fprintln(os.Stderr, p.Step)
	}
}

// row prints one line of a table: a name, the figures, and what they are of.
func row(name, format string, args ...any) {
	fmt.Printf("  %-22s "+format+"\n", append([]any{name}, args...)...)
}
