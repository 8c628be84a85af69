package relay

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
)

// Read reads an errand as Encode has written it.
func Read(errand []byte) (Errand, error) {
	line, c, _ := bytes.Cut(errand, []byte("\n"))
	var e Errand
	if err := json.Unmarshal(line, &e); err != nil {
		return e, fmt.Errorf("what is to be reviewed cannot be read: %w", err)
	}
	e.Case = c
	return e, nil
}

// Reviewed makes the game of an errand again, with what was told of its review so far;
// the report is nil if that is nothing.
func (e *Errand) Reviewed() (*play.Session, *review.Report, error) {
	s, err := e.session()
	if err != nil {
		return nil, nil, err
	}
	got := Gather(s, e.Par)
	for line := range bytes.Lines([]byte(e.Told)) {
		got.Hear(line)
	}
	return s, got.Report(), nil
}

// Printed is the line that brings a page.
func Printed(html []byte) []byte { return news{Page: string(html)}.line() }

// Failed is the line that says why nothing will come.
func Failed(err error) []byte { return news{Fault: err.Error()}.line() }

// Made is the line that brings a case.
func Made(c *level.Case) []byte { return news{Case: c.Encode()}.line() }

// CaseOf takes the case out of the line that brings it. The error is what Failed
// says in place of it.
func CaseOf(line []byte) (*level.Case, error) {
	var n news
	switch err := json.Unmarshal(line, &n); {
	case err != nil:
		return nil, fmt.Errorf("the case that was made cannot be read: %w", err)
	case n.Fault != "":
		return nil, errors.New(n.Fault)
	}
	return level.Decode(n.Case)
}

// PageOf takes the page out of the line that brings it. The error is what Failed
// says in place of it.
func PageOf(line []byte) ([]byte, error) {
	var n news
	switch err := json.Unmarshal(line, &n); {
	case err != nil:
		return nil, fmt.Errorf("the page that was made cannot be read: %w", err)
	case n.Fault != "":
		return nil, errors.New(n.Fault)
	case n.Page == "":
		return nil, errors.New("no page was made")
	}
	return []byte(n.Page), nil
}
