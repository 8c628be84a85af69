// Package browsertest lets tests and measures work the real game in a real
// Chromium. It knows how to serve a built game and how to drive a page, and
// nothing of what is on it. Start with Open; Find says whether there is a
// browser at all.
package browsertest

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long one step may take. It only ends what hangs: everything
// here waits on conditions.
const patience = time.Minute

// ErrNoBrowser says that there is no Chromium on the PATH.
var ErrNoBrowser = errors.New("no Chromium found: put chromium, chromium-browser or google-chrome on the PATH")

// Find gives the path of the browser.
func Find() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNoBrowser
}

// need skips a test where there is no browser; on a build server it fails.
func need(t testing.TB) string {
	t.Helper()
	path, err := Find()
	switch {
	case err == nil:
	case os.Getenv("CI") == "true":
		t.Fatal(err)
	default:
		t.Skip(err)
	}
	return path
}

// Option changes how a browser is started or a page is opened.
type Option func(*options)

type options struct {
	flags         map[string]any
	scripts       []string
	query         string
	width, height int64
	scale         float64
}

// Flag starts the browser with one more command line flag.
func Flag(name string, value any) Option {
	return func(o *options) { o.flags[name] = value }
}

// All puts several options into one.
func All(opts ...Option) Option {
	return func(o *options) {
		for _, opt := range opts {
			opt(o)
		}
	}
}

// Script runs in the page before anything else does.
func Script(js string) Option {
	return func(o *options) { o.scripts = append(o.scripts, js) }
}

// At opens the game with a query in its address, such as ?seed=7.
func At(query string) Option {
	return func(o *options) { o.query = query }
}

// Window gives the size of the page in CSS pixels and its pixel ratio.
func Window(width, height int64, scale float64) Option {
	return func(o *options) { o.width, o.height, o.scale = width, height, scale }
}

// quiet are the flags of a browser that draws in software, asks nobody and
// calls nobody.
var quiet = map[string]any{
	"headless": true, "no-sandbox": true, "disable-gpu": true, "enable-unsafe-swiftshader": true,
	"disable-quic": true, "no-first-run": true, "no-default-browser-check": true,
	"disable-background-networking": true, "disable-component-update": true, "disable-sync": true,
	"disable-extensions": true, "disable-default-apps": true, "mute-audio": true, "hide-scrollbars": true,
}

// Launch starts a browser with an empty profile and opens an empty page in it.
// It gives a context for chromedp, and a function that ends the browser. The
// profile is a folder to be filled.
func Launch(ctx context.Context, browser, profile string, opts ...Option) (context.Context, func(), error) {
	o := gather(opts)
	args := []chromedp.ExecAllocatorOption{chromedp.ExecPath(browser), chromedp.UserDataDir(profile)}
	for _, flags := range []map[string]any{quiet, o.flags} {
		for name, value := range flags {
			args = append(args, chromedp.Flag(name, value))
		}
	}
	ctx, end := chromedp.NewExecAllocator(ctx, args...)
	ctx, endPage := chromedp.NewContext(ctx)
	stop := func() {
		_ = chromedp.Cancel(ctx) // waits until the browser has gone; it may have gone before
		endPage()
		end()
	}
	if err := chromedp.Do(ctx, prepare(o)...); err != nil {
		stop()
		return nil, nil, err
	}
	return ctx, stop, nil
}

// prepare sets up a page that is still empty.
func prepare(o *options) []chromedp.Action[chromedp.Void] {
	actions := []chromedp.Action[chromedp.Void]{
		chromedp.EmulateViewport(o.width, o.height, chromedp.EmulateScale(o.scale)),
	}
	for _, js := range o.scripts {
		actions = append(actions, func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
			_, err := cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument,
				page.AddScriptToEvaluateOnNewDocumentParams{Source: js})
			return chromedp.Void{}, err
		})
	}
	return actions
}

func gather(opts []Option) *options {
	o := &options{flags: map[string]any{}, width: 1280, height: 800, scale: 1}
	for _, opt := range opts {
		opt(o)
	}
	return o
}
