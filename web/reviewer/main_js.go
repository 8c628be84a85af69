// Command reviewer is the second program of the browser game: it reviews a game
// in a worker while the desk goes on, and does what takes more than the game has:
// it makes the page of a review to print, and cases of practice and of a day. It
// knows the rules and the words of the desk, and draws nothing.
//
// worker.js of package web/shell starts it: it puts the errand, a relay.Errand,
// into the global errand, and what the program posts goes to the page, line by
// line as relay.Tell tells it.
package main

import (
	"context"
	"runtime/debug"
	"syscall/js"

	"tearline/game/review/relay"
)

// roomy lets garbage lie about: the program ends soon, and time matters more.
const roomy = 400

func main() {
	debug.SetGCPercent(roomy)
	post := func(line []byte) { js.Global().Call("postMessage", string(line)) }
	errand := []byte(js.Global().Get("errand").String())
	if line, is := other(errand); is {
		post(line)
		return
	}
	relay.Run(context.Background(), errand, post)
}
