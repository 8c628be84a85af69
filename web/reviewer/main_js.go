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
	"runtime"
	"runtime/debug"
	"syscall/js"

	"tearline/game/review/relay"
)

const (
	// roomy lets garbage lie about: the program ends soon, and time matters more.
	roomy = 400
	// room is about what a review comes to need, in bytes. It is taken at once: each
	// time that the memory of a program grows the browser may collect garbage of its own.
	room = 128 << 20
)

func main() {
	debug.SetGCPercent(roomy)
	post := func(line []byte) { js.Global().Call("postMessage", string(line)) }
	errand := []byte(js.Global().Get("errand").String())
	if line, is := other(errand); is {
		post(line)
		return
	}
	runtime.KeepAlive(make([]byte, room))
	runtime.GC()
	relay.Run(context.Background(), errand, post)
}
