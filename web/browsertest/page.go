package browsertest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// Page is one page of a browser of its own.
type Page struct {
	t   testing.TB
	ctx context.Context

	mu         sync.Mutex
	complaints []string
}

// Open starts a browser on url. It is closed when the test ends. Without a
// browser the test is skipped, or fails where the environment says CI=true.
func Open(t testing.TB, url string, opts ...Option) *Page {
	t.Helper()
	ctx, end, err := Launch(context.Background(), need(t), t.TempDir(), opts...)
	require.NoError(t, err)
	t.Cleanup(end)
	p := &Page{t: t, ctx: ctx}
	t.Cleanup(p.keepPicture)
	go p.listen()
	Do(p, chromedp.Navigate(url))
	return p
}

// keepPicture keeps what the page of a failed test looked like, where the
// environment names a folder for that.
func (p *Page) keepPicture() {
	dir := os.Getenv("TEARLINE_PICTURES")
	if dir == "" || !p.t.Failed() {
		return
	}
	if png, err := try(p, chromedp.CaptureScreenshot()); err == nil {
		name := strings.NewReplacer("/", "-", " ", "-").Replace(p.t.Name()) + ".png"
		_ = os.WriteFile(filepath.Join(dir, name), png, 0o644)
	}
}

// listen keeps what the page complains of, until it is closed.
func (p *Page) listen() {
	for m, err := range chromedp.Console(p.ctx) {
		if err != nil {
			return
		}
		// A machine that has just started may change its network; the page mends that.
		if strings.Contains(m.String(), "net::ERR_NETWORK_CHANGED") {
			continue
		}
		if m.Type == chromedp.ConsoleError || m.IsException() {
			p.mu.Lock()
			p.complaints = append(p.complaints, m.String())
			p.mu.Unlock()
		}
	}
}

// Complaints are the errors that the page has met so far.
func (p *Page) Complaints() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.complaints...)
}

// Do does anything that chromedp can do to a page, and gives what comes of it.
func Do[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	value, err := try(p, action)
	require.NoError(p.t, err, "the page complains: %q", p.Complaints())
	return value
}

func try[T any](p *Page, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

// Eval gives the value of a JavaScript expression, which may be a promise.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	return Do(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// pollEvery is how often a condition is asked. The page's own frames are not
// used for it: the shell slows them down on purpose.
const pollEvery = 20 * time.Millisecond

// WaitFor returns when a JavaScript expression is true.
func (p *Page) WaitFor(expression string) {
	p.t.Helper()
	Do(p, chromedp.Poll[bool](expression,
		chromedp.WithPollingInterval(pollEvery), chromedp.WithPollingTimeout(patience)))
}

// WaitState returns when the page says that it is ready, or that it failed, and
// fails when it says the other.
func (p *Page) WaitState(want string) {
	p.t.Helper()
	p.WaitFor(`!["loading", "drawn"].includes(document.documentElement.dataset.tearline)`)
	got := Eval[string](p, `document.documentElement.dataset.tearline`)
	require.Equal(p.t, want, got, "the page complains: %q", p.Complaints())
}

// Reload loads the page of a game anew and waits until the desk is drawn.
func (p *Page) Reload() {
	p.t.Helper()
	Do(p, chromedp.Reload())
	p.waitForDesk()
}

// waitForDesk returns when the desk can be seen and worked.
func (p *Page) waitForDesk() {
	p.t.Helper()
	p.WaitState("ready")
	p.WaitFor(`Boolean(document.querySelector("#mirror [data-id]"))`)
}

// Resize gives the window of a game another size, in CSS pixels, and waits until
// everything has found its place in it.
func (p *Page) Resize(width, height int64) {
	p.t.Helper()
	const places = `JSON.stringify([...document.querySelectorAll("#mirror [data-id]")].map(e => e.getBoundingClientRect()))`
	size := fmt.Sprintf(`%d,%d`, width, height)
	if Eval[string](p, `innerWidth + "," + innerHeight`) == size {
		return
	}
	was := Eval[string](p, places)
	Do(p, chromedp.EmulateViewport(width, height))
	p.Until(fmt.Sprintf(`innerWidth + "," + innerHeight === %q && %s !== %q`, size, places, was), "the window to be", size)
}

// Press strikes keys, one after the other, as chromedp's package kb names them.
func (p *Page) Press(keys string, opts ...chromedp.KeyOption) {
	p.t.Helper()
	Do(p, chromedp.KeyEvent(keys, opts...))
}

// Click clicks at a place, in CSS pixels.
func (p *Page) Click(x, y float64) {
	p.t.Helper()
	Do(p, chromedp.MouseClickXY(x, y))
}

// Screenshot gives the page as it stands, as a PNG.
func (p *Page) Screenshot() []byte {
	p.t.Helper()
	return Do(p, chromedp.CaptureScreenshot())
}
