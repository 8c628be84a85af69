package browsertest

import (
	_ "embed" // for the reader
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// reader finds things in the page as assistive technology does.
//
//go:embed reader.js
var reader string

// Thing is what somebody looks for who does not see the canvas. A name that
// ends in … is only the beginning of one. Empty parts fit everything.
type Thing struct {
	Role  string
	Name  string
	In    string // the name of something that it stands in
	About string // how its description begins
}

func (t Thing) js() string {
	data, err := json.Marshal(t)
	if err != nil {
		panic(err) // strings cannot fail
	}
	return string(data)
}

// Found is a thing that was found. Places are in CSS pixels of the window.
type Found struct {
	ID, Role, Name, About string
	In                    []string // the names of what it stands in, from within
	X, Y, W, H            float64
	Checked               bool // or selected
	Current               bool
	Disabled              bool
	Keys                  string // the shortcuts, as in aria-keyshortcuts
	Focused               bool
}

// Middle is the place in the middle of a thing.
func (f Found) Middle() (x, y float64) { return f.X + f.W/2, f.Y + f.H/2 }

// See waits until there is exactly one such thing, and describes it.
func (p *Page) See(t Thing) Found {
	p.t.Helper()
	p.Until(fmt.Sprintf(`reader.one(%s)`, t.js()), t)
	return p.All(t)[0]
}

// All describes every such thing that there is now.
func (p *Page) All(t Thing) []Found {
	p.t.Helper()
	return Eval[[]Found](p, fmt.Sprintf(`reader.find(%s).map(reader.described)`, t.js()))
}

// Until returns when a JavaScript expression is true, which is asked whenever
// the elements of the page or the focus change.
func (p *Page) Until(expression string, about ...any) {
	p.t.Helper()
	_, err := try(p, chromedp.Evaluate[bool](fmt.Sprintf(`reader.until(() => (%s), %d).then(() => true)`, expression, patience.Milliseconds()/4),
		chromedp.EvalAwaitPromise))
	require.NoError(p.t, err, "waiting for %v; the page complains: %q; it says:\n%s", about, p.Complaints(), p.words())
}

// words is what can be worked and read in the page, for messages.
func (p *Page) words() string {
	lines, err := try(p, chromedp.Evaluate[[]string](`["in focus: " + (document.activeElement.dataset.id || document.activeElement.tagName)].concat(reader.elements().filter(e => e.dataset.id || /heading|status|alert|dialog/.test(reader.role(e)))
		.map(e => reader.role(e) + ": " + reader.name(e).slice(0, 90) + (e.hasAttribute("aria-disabled") ? " (disabled)" : "")))`))
	if err != nil {
		return err.Error()
	}
	return strings.Join(lines, "\n")
}
