package app

import (
	"errors"
	"syscall/js"

	words "tearline/assets/strings"
	"tearline/game/level"
	"tearline/game/review/relay"
)

// encoded is how the files of cases end that the page fetches: what reads case
// files as people write them is too large for this program.
const encoded = ".json"

// openOwn reads a case that comes with the program, by its id. One that is made is
// made by a worker.
func openOwn(id string) (*level.Case, error) {
	made, ok := madeCase(id)
	switch {
	case ok:
		line, err := ask(relay.Errand{Make: made.ID()})
		if err != nil {
			return nil, err
		}
		return relay.CaseOf(line)
	case !isOwn(id):
		return nil, noCase(id)
	}
	data, err := fetch(id + encoded)
	if err != nil {
		return nil, err
	}
	return level.Decode(data)
}

// ask gives an errand to a worker and waits for the last line that it has to tell.
func ask(e relay.Errand) (line []byte, err error) {
	ended := make(chan struct{})
	hear := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if args[0].IsNull() {
			close(ended)
		} else {
			line = []byte(args[0].String())
		}
		return nil
	})
	defer hear.Release()
	js.Global().Get("tearline").Call("review", string(e.Encode()), hear)
	<-ended
	if line == nil {
		err = errors.New(words.English().Say("title.unmade"))
	}
	return line, err
}
