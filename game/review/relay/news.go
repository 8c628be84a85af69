package relay

import (
	"context"
	"encoding/json"

	"tearline/game/play"
	"tearline/game/review"
)

// news is one line about a review. One of its parts is there.
type news struct {
	Of       string          `json:"of,omitempty"`       // the Mark of the game, first of all that one tells
	Decision json.RawMessage `json:"decision,omitempty"` // one more has been weighed
	Rest     json.RawMessage `json:"rest,omitempty"`     // the report but for its decisions, last of all; the first share alone has it
	Page     string          `json:"page,omitempty"`     // a page to print, and nothing else
	Case     json.RawMessage `json:"case,omitempty"`     // a case that was made, and nothing else
	Fault    string          `json:"fault,omitempty"`    // there will be no more
}

// line writes news without a line break.
func (n news) line() []byte {
	data, err := json.Marshal(n)
	if err != nil {
		panic(err) // the parts are JSON already
	}
	return data
}

// told is how many alternatives to a decision are told at most: a desk tells a few
// of them, and reading hundreds would keep it from drawing.
const told = 16

// Tell reviews a game, or the share of it that the options say, and tells of it line
// by line, for a Gathering; their own Weighed is not called. When ctx is done it falls
// silent.
func Tell(ctx context.Context, s *play.Session, o review.Options, tell func(line []byte)) {
	c := s.Case().Rules
	tell(news{Of: Mark(s, o.Par)}.line())
	o.Weighed = func(d *review.Decision) {
		short := d.Short(told)
		tell(news{Decision: review.EncodeDecision(c, &short)}.line())
	}
	report, err := o.Review(ctx, s)
	switch {
	case ctx.Err() != nil:
	case err != nil:
		tell(news{Fault: err.Error()}.line())
	case o.Share.Nth == 0:
		rest := *report
		rest.Decisions = nil
		tell(news{Rest: rest.Encode(c)}.line())
	}
}
