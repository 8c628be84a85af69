package app

import (
	"fmt"
	"io"
	"syscall/js"

	"tearline/game/desk/canvas"
	"tearline/game/desk/mirror"
)

// Main runs the desk in the page that loaded it, and gives the exit status when
// it ends, which it does only by a fault.
func Main(_ []string, _ io.Reader, _, err io.Writer) int {
	if fault := runInPage(newDesk()); fault != nil {
		fmt.Fprintln(err, "tearline:", fault)
		return 1
	}
	return 0
}

// backlog is how many events of the mirror wait for the next frame at most.
const backlog = 256

// runInPage joins the desk, the canvas, the mirror and the page around them.
func runInPage(desk canvas.Desk) error {
	page := js.Global().Get("tearline")
	events := make(chan canvas.Event, backlog)
	face := mirror.Attach(func(e mirror.Event) { pass(events, e) })
	return canvas.Run(desk, canvas.Options{
		Title:        "Tearline",
		ReduceMotion: prefersReducedMotion(events),
		Events:       events,
		OnLayout:     face.Show,
		OnFirstFrame: func() { page.Call("ready") },
		OnDraw:       func(int) { page.Call("wake") },
	})
}

// pass hands an event of the mirror to the canvas. It runs in a callback of the
// page and must not wait; a backlog that long means that the game has stopped.
func pass(to chan<- canvas.Event, e mirror.Event) {
	select {
	case to <- translate(e):
	default:
	}
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

// prefersReducedMotion asks the browser, and tells the canvas when the answer
// changes.
func prefersReducedMotion(tell chan<- canvas.Event) bool {
	query := js.Global().Call("matchMedia", "(prefers-reduced-motion: reduce)")
	query.Call("addEventListener", "change", js.FuncOf(func(_ js.Value, args []js.Value) any {
		select {
		case tell <- canvas.ReduceMotion{On: args[0].Get("matches").Bool()}:
		default:
		}
		return nil
	}))
	return query.Get("matches").Bool()
}
