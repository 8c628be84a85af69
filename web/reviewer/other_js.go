package main

import (
	"bytes"
	"fmt"

	words "tearline/assets/strings"
	"tearline/game/brief"
	"tearline/game/brief/maker"
	"tearline/game/desk/page"
	"tearline/game/review/relay"
)

// other does an errand that is not a review, and gives the line that brings what
// was asked for.
func other(errand []byte) (line []byte, is bool) {
	e, err := relay.Read(errand)
	switch {
	case err != nil:
		return nil, false
	case e.Print:
		line, err = printed(e)
	case e.Make != "":
		line, err = made(e.Make)
	default:
		return nil, false
	}
	if err != nil {
		return relay.Failed(err), true
	}
	return line, true
}

// printed makes the page to print of what was told of a review.
func printed(e relay.Errand) ([]byte, error) {
	s, r, err := e.Reviewed()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Render(&out, words.English(), s, r)
	return relay.Printed(out.Bytes()), err
}

// made makes a case of practice or of a day.
func made(name string) ([]byte, error) {
	n, ok := brief.Parse(name)
	if !ok {
		return nil, fmt.Errorf("no case can be made of the name %q", name)
	}
	c, err := maker.Open(n)
	if err != nil {
		return nil, err
	}
	return relay.Made(c), nil
}
