package app

import (
	"fmt"
	"path"
	"syscall/js"
)

// mediaTypes are those of the files that are given.
var mediaTypes = map[string]string{".json": "application/json", ".html": "text/html;charset=utf-8"}

// download gives the player a file as browsers do.
func download(name string, data []byte) (where string, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("the browser does not take the file: %v", thrown)
		}
	}()
	address := addressOf(path.Ext(name), data)
	link := js.Global().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	var free js.Func
	free = js.FuncOf(func(js.Value, []js.Value) any {
		js.Global().Get("URL").Call("revokeObjectURL", address)
		free.Release()
		return nil
	})
	js.Global().Call("setTimeout", free, 60_000) // until the browser has read it
	return "", nil
}

// addressOf gives a file of a kind an address in this browser, until it is revoked or the game
// is left.
func addressOf(kind string, data []byte) js.Value {
	bytes := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	blob := js.Global().Get("Blob").New([]any{bytes}, map[string]any{"type": mediaTypes[kind]})
	return js.Global().Get("URL").Call("createObjectURL", blob)
}
