package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// settle is how long a page that is drawn may still calm down.
const settle = 5 * time.Second

func printIdle(ctx context.Context, built pair, watched time.Duration) error {
	sites, err := serveBoth(built)
	if err != nil {
		return err
	}
	defer sites.close()
	fmt.Printf("Untouched for %v (CPU of all processes of the browser, 100 %% is one core):\n", watched)
	row("", "%8s %8s %8s", "drawn", "frames", "CPU")
	for _, page := range []struct{ name, url, until string }{
		{"game", sites.game, gameStarted},
		{"minimal", sites.minimal, anythingDrawn},
		{"empty frame loop", sites.loop, `true`},
		{"empty page", sites.blank, `true`},
	} {
		got, err := watch(ctx, page.url, page.until, watched)
		if err != nil {
			return fmt.Errorf("watching %s: %w", page.name, err)
		}
		row(page.name, "%8d %8d %7.1f%%", got.Drawn, got.Frames, got.cpu)
	}
	row("", "targets for the game: 0 frames drawn, CPU not above the empty frame loop")
	return nil
}

// idleness is what happened in a page while nobody touched it.
type idleness struct {
	Drawn  int // frames with a drawing command
	Frames int // animation frames that the page asked for and got
	cpu    float64
}

func watch(ctx context.Context, url, until string, watched time.Duration) (idleness, error) {
	page, end, err := open(ctx, url)
	if err != nil {
		return idleness{}, err
	}
	defer end()
	if _, err := chromedp.Run(page, chromedp.Poll[any](until, chromedp.WithPollingInterval(pollEvery))); err != nil {
		return idleness{}, err
	}
	if err := pass(page, settle); err != nil {
		return idleness{}, err
	}
	before, err := count(page)
	if err != nil {
		return idleness{}, err
	}
	began := time.Now()
	if err := pass(page, watched); err != nil {
		return idleness{}, err
	}
	after, err := count(page)
	took := time.Since(began).Seconds()
	return idleness{after.Drawn - before.Drawn, after.Frames - before.Frames, 100 * (after.cpu - before.cpu) / took}, err
}

// pass lets time go by in the page.
func pass(page context.Context, d time.Duration) error {
	wait := fmt.Sprintf(`new Promise(done => setTimeout(() => done(true), %d))`, d.Milliseconds())
	_, err := chromedp.Run(page, chromedp.Evaluate[bool](wait, chromedp.EvalAwaitPromise))
	return err
}

// count reads the counters; cpu is in seconds since the browser began.
func count(page context.Context) (idleness, error) {
	got, err := chromedp.Run(page, chromedp.Evaluate[idleness](`({Drawn: window.probe.drawn, Frames: window.probe.frames})`))
	if err != nil {
		return idleness{}, err
	}
	info, err := chromedp.CallBrowser(page, systeminfo.GetProcessInfo, cdp.Empty{})
	if err != nil {
		return idleness{}, err
	}
	for _, p := range info.ProcessInfo {
		got.cpu += p.CPUTime
	}
	return got, nil
}
