package app

import (
	"errors"
	"syscall/js"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/review/relay"
)

// Print shows the page of a review, as far as it has come, in a window of its own.
// A worker makes it: what makes pages is too large for this program. The window is
// opened now, while the browser knows that the player has asked for it; where it is
// not opened, the page is given as a file.
func (s *shelf) Print(g play.Game) (string, error) {
	own, err := session(g)
	if err != nil {
		return "", err
	}
	s.Review(g) // which makes s.review that of this game
	par, _ := parOf(own.Case())
	e := relay.Errand{
		Case: s.review.c.Encode(), Transcript: string(own.Transcript().Encode()), Par: par,
		Print: true, Told: string(s.review.told()),
	}
	page := js.Global().Get("tearline")
	if !page.Get("review").Truthy() {
		return "", errors.New(words.English().Say("print.unprinted"))
	}
	window := js.Global().Call("open", "", "_blank")
	if window.Truthy() {
		window.Get("document").Get("body").Set("textContent", words.English().Say("print.shown"))
	}
	var line []byte
	var hear js.Func
	hear = js.FuncOf(func(_ js.Value, args []js.Value) any {
		if !args[0].IsNull() {
			line = []byte(args[0].String())
			return nil
		}
		hear.Release()
		showPage(window, g.Case().ID, line)
		return nil
	})
	page.Call("review", string(e.Encode()), hear)
	return "", nil
}

// showPage shows what the worker has told in a window, or says there why it cannot.
func showPage(window js.Value, id string, line []byte) {
	html, err := relay.PageOf(line)
	switch {
	case err != nil && window.Truthy():
		window.Get("document").Get("body").Set("textContent", err.Error())
	case err != nil:
		js.Global().Get("console").Call("warn", err.Error())
	case window.Truthy():
		window.Get("location").Call("replace", addressOf(".html", html))
	default:
		_, _ = download("tearline-"+id+".html", html)
	}
}

// told returns the lines that were heard of the review so far.
func (r *reviewing) told() []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.got == nil {
		return nil
	}
	return r.got.Lines()
}
