package app

import (
	"errors"
	"syscall/js"

	words "tearline/assets/strings"
)

// arrived reports whether a case can be read at once: the page has it.
func arrived(id string) bool {
	return js.Global().Get("tearline").Call("arrived", id+encoded).Bool()
}

// fetch asks the page for a file that lies beside the program, and waits for it;
// the page goes on meanwhile, and gives up after a while.
func fetch(name string) ([]byte, error) {
	got, ok := settled(js.Global().Get("tearline").Call("file", name))
	if !ok {
		return nil, errors.New(words.English().Say("title.unfetched"))
	}
	data := make([]byte, got.Length())
	js.CopyBytesToGo(data, got)
	return data, nil
}

// settled waits for a promise, and gives what it came to and whether it was kept.
func settled(promise js.Value) (value js.Value, kept bool) {
	done := make(chan struct{})
	settle := func(well bool) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			value, kept = args[0], well
			close(done)
			return nil
		})
	}
	keep, fail := settle(true), settle(false)
	defer keep.Release()
	defer fail.Release()
	promise.Call("then", keep, fail)
	<-done
	return value, kept
}
