package app

import (
	"fmt"
	"io"
	"runtime/debug"
	"strconv"
	"syscall/js"

	"tearline/game/desk/canvas"
	"tearline/game/desk/mirror"
	"tearline/game/desk/ui"
	"tearline/game/rules"
	"tearline/levels"
)

// Main runs the desk in the page that loaded it, and gives the exit status when
// it ends, which it does only by a fault.
func Main(_ []string, _ io.Reader, _, err io.Writer) int {
	debug.SetGCPercent(roomy)
	levels.From(fetch)
	asked := readQuery()
	t := newTable(browserStore{}, asked.luck)
	t.shelf.give = download
	asked.open(t)
	fmt.Fprintln(err, "tearline:", runInPage(t))
	return 1
}

// query is what the address of the page asks for: ?case=ID opens the briefing
// of a case, &seed=N fixes the luck of new games.
type query struct {
	name string
	seed string
}

func readQuery() query {
	params := js.Global().Get("URLSearchParams").New(js.Global().Get("location").Get("search"))
	get := func(key string) string {
		if v := params.Call("get", key); v.Type() == js.TypeString {
			return v.String()
		}
		return ""
	}
	return query{get("case"), get("seed")}
}

func (q query) luck() rules.Seed {
	if n, err := strconv.ParseUint(q.seed, 10, 64); err == nil {
		return rules.Seed(n)
	}
	return fresh()
}

func (q query) open(t *table) {
	if q.name == "" {
		return
	}
	c, err := t.shelf.Open(q.name)
	if err != nil {
		t.Complain(err)
		return
	}
	t.Brief(c)
}

// runInPage joins the table, the canvas, the mirror and the page around them.
func runInPage(t *table) error {
	page := js.Global().Get("tearline")
	t.shelf.prepare = func() { page.Call("prepare") }
	changed := t.shelf.changed
	t.shelf.changed = func() {
		changed()
		page.Call("wake")
	}
	t.watchMotion()
	face := mirror.Attach(func(e mirror.Event) { t.post(translate(e)) })
	o := t.options()
	o.OnFirstFrame = func() { page.Call("drawn") }
	o.OnLayout = func(root *ui.Node, focus ui.ID) bool {
		if !face.Show(root, focus) {
			return false
		}
		page.Call("ready")
		return true
	}
	tidy := newTidy(t.shelf.reviewGoesOn)
	o.OnDraw = func(n int) {
		t.drew(n)
		tidy.moved()
		page.Call("wake")
	}
	return canvas.Run(t, o)
}

func translate(e mirror.Event) canvas.Event {
	switch e := e.(type) {
	case mirror.Focused:
		return canvas.Focus{ID: e.ID}
	case mirror.Activated:
		return canvas.Activate{ID: e.ID}
	case mirror.Pressed:
		return canvas.Press{Stroke: e.Stroke}
	}
	panic(fmt.Sprintf("the mirror has an event that the canvas lacks: %T", e))
}

// watchMotion asks the browser whether motion is to be reduced, now and when the
// answer changes.
func (t *table) watchMotion() {
	query := js.Global().Call("matchMedia", "(prefers-reduced-motion: reduce)")
	query.Call("addEventListener", "change", js.FuncOf(func(_ js.Value, args []js.Value) any {
		t.still = args[0].Get("matches").Bool()
		t.post(canvas.ReduceMotion{On: t.reduced()})
		return nil
	}))
	t.still = query.Get("matches").Bool()
}
