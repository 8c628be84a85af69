// Command picture makes the picture of the desk that the README shows: it
// serves the game, opens a case in Chromium, lays a report on the desk and
// chooses forms for its portions.
//
//	go run ./web/picture [-o assets/pictures/desk.png]
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"os/signal"
	"time"

	"github.com/chromedp/chromedp"

	"tearline/web/browsertest"
)

func main() {
	output := flag.String("o", "assets/pictures/desk.png", "where to write the picture")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := draw(ctx, *output); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

// scene is what is worked before the picture is taken, by the names of the
// elements as a screen reader says them.
var scene = []string{
	`[data-id="briefing/begin"]`,
	`[data-id="tray/report/1"]`,
	`[data-id="route/to/3"]`,
	`[data-id="portion/1/form/1"]`,
	`[data-id="portion/3/form/1"]`,
	`[data-id="portion/4/form/0"]`,
}

// patience ends what hangs; each step waits on a condition of its own.
const patience = 2 * time.Minute

func draw(ctx context.Context, output string) error {
	browser, err := browsertest.Find()
	if err != nil {
		return err
	}
	game, err := browsertest.Game()
	if err != nil {
		return err
	}
	server := httptest.NewServer(game)
	defer server.Close()
	profile, err := os.MkdirTemp("", "picture")
	if err != nil {
		return err
	}
	defer os.RemoveAll(profile)
	ctx, end, err := browsertest.Launch(ctx, browser, profile, browsertest.Window(1440, 900, 1))
	if err != nil {
		return err
	}
	defer end()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	picture, err := work(ctx, server.URL+"/?case=the-ministry-line&seed=1")
	if err != nil {
		return err
	}
	return os.WriteFile(output, picture, 0o644)
}

// work opens the game, works the scene and gives the page as it then stands.
func work(ctx context.Context, url string) ([]byte, error) {
	if _, err := chromedp.Run(ctx, chromedp.Navigate(url)); err != nil {
		return nil, err
	}
	for _, element := range scene {
		there := fmt.Sprintf("document.documentElement.dataset.tearline === 'ready' && !!document.querySelector(`%s`)", element)
		if _, err := chromedp.Run(ctx, chromedp.Poll[bool](there)); err != nil {
			return nil, fmt.Errorf("%s did not come: %w", element, err)
		}
		if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](fmt.Sprintf("document.querySelector(`%s`).click()", element))); err != nil {
			return nil, err
		}
	}
	settled := `new Promise(done => { const n = performance.now(); const wait = () => performance.now() - n > 1000 ? done(true) : requestAnimationFrame(wait); wait(); })`
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](settled, chromedp.EvalAwaitPromise)); err != nil {
		return nil, err
	}
	return chromedp.Run(ctx, chromedp.CaptureScreenshot())
}
