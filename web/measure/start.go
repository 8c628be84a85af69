package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/chromedp/chromedp"
)

const startTarget = 1.5

// printStarts takes turns between the two pages, so that a slow minute of the
// machine falls on both.
func printStarts(ctx context.Context, built pair, rounds int) error {
	sites, err := serveBoth(built)
	if err != nil {
		return err
	}
	defer sites.close()
	times := map[string][]float64{}
	for range rounds {
		for _, page := range []struct{ name, url, until string }{
			{"game", sites.game, gameStarted},
			{"minimal", sites.minimal, anythingDrawn},
		} {
			ms, err := timeStart(ctx, page.url, page.until)
			if err != nil {
				return fmt.Errorf("starting %s: %w", page.name, err)
			}
			times[page.name] = append(times[page.name], ms[0])
			if len(ms) > 1 {
				times["game, its mirror"] = append(times["game, its mirror"], ms[1])
			}
		}
	}
	fmt.Printf("Navigation to first frame, milliseconds (fresh browser, %d rounds in turn):\n", rounds)
	row("", "%8s %8s %8s", "median", "least", "most")
	for _, name := range []string{"game", "minimal", "game, its mirror"} {
		row(name, "%8.0f %8.0f %8.0f", median(times[name]), slices.Min(times[name]), slices.Max(times[name]))
	}
	row("median, game/minimal", "%8.2f (target: at most %.1f)", median(times["game"])/median(times["minimal"]), startTarget)
	return nil
}

// A frame counts from the animation frame after its first drawing command; the
// loading screen must have begun to leave as well. The second figure of the game
// is when its mirror stood.
const (
	anythingDrawn = `window.probe.first ? [window.probe.first] : null`
	gameStarted   = `(({first, said}) => said.failed ? [] : said.ready && first
		? [Math.max(first, said.drawn), said.ready] : null)(window.probe)`
)

func timeStart(ctx context.Context, url, until string) ([]float64, error) {
	page, end, err := open(ctx, url)
	if err != nil {
		return nil, err
	}
	defer end()
	ms, err := chromedp.Run(page, chromedp.Poll[[]float64](until, chromedp.WithPollingInterval(pollEvery)))
	if err == nil && len(ms) == 0 {
		err = fmt.Errorf("the game says that it failed")
	}
	return ms, err
}

func median(all []float64) float64 {
	sorted := slices.Sorted(slices.Values(all))
	mid := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[mid]
	}
	return (sorted[mid-1] + sorted[mid]) / 2
}
