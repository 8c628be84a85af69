package app

import (
	"context"
	"errors"
	"runtime/debug"
	"syscall/js"
	"time"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/review/relay"
)

// make lets a worker of the browser make the review. Where there is none, or it
// does not even begin, the review is made in the page.
func (r *reviewing) make(ctx context.Context, s *play.Session, par *review.Par) {
	e := relay.Errand{
		Case: r.c.Encode(), Transcript: string(s.Transcript().Encode()), Par: par,
	}
	ended := make(chan struct{})
	hear := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if args[0].IsNull() {
			close(ended)
		} else if ctx.Err() == nil {
			r.hear([]byte(args[0].String()))
		}
		return nil
	})
	defer hear.Release()
	stop := js.Global().Get("tearline").Call("review", string(e.Encode()), hear)
	select {
	case <-ctx.Done():
		stop.Invoke()
	case <-ended:
		if !r.heard() {
			defer debug.SetGCPercent(debug.SetGCPercent(roomy))
			r.here(ctx, s, par)
			return
		}
		r.change(func() { r.got.Fail(errors.New(words.English().Say("debrief.review-stopped"))) })
	}
}

// roomy lets garbage lie about for longer: each time that it is collected the page
// stands still for some frames.
const roomy = 400

// heard reports whether anything was heard of the review.
func (r *reviewing) heard() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.got.Heard()
}

// slice is for how long a review in the page may keep it from drawing.
const slice = 8 * time.Millisecond

var began = time.Now()

// pause lets the page go on when a slice is over.
func pause() {
	if time.Since(began) > slice {
		time.Sleep(time.Millisecond)
		began = time.Now()
	}
}
