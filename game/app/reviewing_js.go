package app

import (
	"context"
	"errors"
	"slices"
	"sync"
	"syscall/js"
	"time"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/review/relay"
)

// make lets workers of the browser make the review, each a share. Those who do not
// even begin leave theirs to the page.
func (r *reviewing) make(ctx context.Context, s *play.Session, par *review.Par) {
	ctx, end := context.WithCancel(ctx)
	defer end()
	left := make([]bool, workers())
	e := relay.Errand{Case: r.c.Encode(), Par: par}
	pause()
	e.Transcript = string(s.Transcript().Encode())
	pause()
	var all sync.WaitGroup
	for n := range left {
		all.Go(func() {
			e := e
			e.Share = review.Share{Nth: n, Of: len(left)}
			left[n] = r.elsewhere(ctx, e)
			if r.soFar().Over { // as it is by a fault of one
				end()
			}
		})
	}
	all.Wait()
	if ctx.Err() == nil {
		r.makeUp(ctx, s, par, left)
	}
}

// makeUp makes in the page what was left to it; all in one if nobody else was there.
// What a worker has not finished stays so.
func (r *reviewing) makeUp(ctx context.Context, s *play.Session, par *review.Par, left []bool) {
	if !slices.Contains(left, false) {
		left = left[:1]
	}
	for n, is := range left {
		if is {
			r.here(ctx, s, par, review.Share{Nth: n, Of: len(left)})
		}
	}
	if ctx.Err() == nil {
		r.change(func() { r.got.Fail(errors.New(words.English().Say("debrief.review-stopped"))) })
	}
}

// most bounds the workers of a review: each takes some hundred megabytes.
const most = 4

// workers is by how many workers a review is made: as many as the machine can have at
// work while the page goes on, but two where it can have two at all.
func workers() int {
	n := js.Global().Get("navigator").Get("hardwareConcurrency")
	if !n.Truthy() || n.Int() == 1 {
		return 1
	}
	return min(max(n.Int()-1, 2), most)
}

// elsewhere lets a worker make a share of the review, and waits until it has ended.
// It reports whether the worker has said nothing at all.
func (r *reviewing) elsewhere(ctx context.Context, e relay.Errand) (silent bool) {
	silent = true
	ended := make(chan struct{})
	hear := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if args[0].IsNull() {
			close(ended)
		} else if silent = false; ctx.Err() == nil {
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
	}
	return silent
}

// reviewGoesOn reports whether a game is being reviewed.
func (s *shelf) reviewGoesOn() bool { return s.review != nil && !s.review.soFar().Over }

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
