package main

import (
	"bytes"

	words "tearline/assets/strings"
	"tearline/game/desk/page"
	"tearline/game/review/relay"
)

// printed makes the page to print of what was told of a review, if that is the
// errand, and gives the line that brings it.
func printed(errand []byte) (line []byte, asked bool) {
	e, err := relay.Read(errand)
	if err != nil || !e.Print {
		return nil, false
	}
	var out bytes.Buffer
	s, r, err := e.Reviewed()
	if err == nil {
		err = page.Render(&out, words.English(), s, r)
	}
	if err != nil {
		return relay.Failed(err), true
	}
	return relay.Printed(out.Bytes()), true
}
