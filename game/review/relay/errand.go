package relay

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
)

// Errand is all that somebody elsewhere needs to review a game, or to make the page
// to print of a review.
type Errand struct {
	Case       []byte       `json:"-"` // as level.Case encodes it; nil for none
	Transcript string       `json:"transcript,omitempty"`
	Par        *review.Par  `json:"par,omitempty"`  // nil if none is known
	Share      review.Share `json:"share,omitzero"` // what of it

	Print bool   `json:"print,omitempty"` // make the page of what was told, and review nothing
	Told  string `json:"told,omitempty"`  // of the review so far, line by line

	Make string `json:"make,omitempty"` // make the case of that name, and review nothing
}

// Encode writes the errand as a line of JSON, and the case after that: as a part of it,
// it would be read through twice more.
func (e *Errand) Encode() []byte {
	data, err := json.Marshal(e)
	if err != nil {
		panic(err) // nothing in it can fail
	}
	return slices.Concat(data, []byte("\n"), e.Case)
}

// Run does an errand as Encode has written it: it makes the game again, reviews it
// and tells of it as Tell does.
func Run(ctx context.Context, errand []byte, tell func(line []byte)) {
	e, err := Read(errand)
	var s *play.Session
	if err == nil {
		s, err = e.session()
	}
	if err != nil {
		tell(Failed(err))
		return
	}
	Tell(ctx, s, review.Options{Par: e.Par, Share: e.Share}, tell)
}

func (e *Errand) session() (*play.Session, error) {
	c, err := level.Decode(e.Case)
	if err != nil {
		return nil, err
	}
	t, err := play.ReadTranscript(bytes.NewReader([]byte(e.Transcript)))
	if err != nil {
		return nil, err
	}
	return play.Replay(c, t)
}

// Mark tells the review of a game from that of any other game, and from one made
// by another par or written in another format.
func Mark(s *play.Session, par *review.Par) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%d\n", review.ReportFormat)
	if par != nil {
		fmt.Fprintf(sum, "%d %d\n", par.Nothing, par.Total)
	}
	sum.Write(s.Transcript().Encode())
	return hex.EncodeToString(sum.Sum(nil))
}
