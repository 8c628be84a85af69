package play

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"tearline/game/rules"
)

// TranscriptFormat is the version of the transcript's format.
const TranscriptFormat = 1

// MaxTranscript is the size in bytes that a transcript may have.
const MaxTranscript = 1 << 20

// Transcript is a game written down so that it proves itself: what was played,
// by which rules, the decisions in words, and the hash of the state whenever a
// watch opened. It may end before the game is over.
type Transcript struct {
	Format  int          `json:"tearline"` // TranscriptFormat
	Rules   int          `json:"rules"`    // rules.Version
	Case    string       `json:"case"`
	Hash    string       `json:"hash"` // of the case's file
	Seed    uint64       `json:"seed"`
	Seat    string       `json:"seat"`
	Carried *Carried     `json:"carried,omitempty"` // from earlier games; taken on trust
	Watches []WatchEntry `json:"watches"`
	Final   string       `json:"final"` // state hash after the last decision

	lines []int // on which each decision stands in the file, by number less 1
}

// WatchEntry is one watch of a transcript.
type WatchEntry struct {
	State     string         `json:"state"`               // state hash when the watch opened
	Estimates map[string]int `json:"estimates,omitempty"` // in per cent, by what they are of
	Decisions []string       `json:"decisions"`
}

// Transcript writes down the game as it stands.
func (s *Session) Transcript() *Transcript {
	t := &Transcript{
		Format: TranscriptFormat, Rules: rules.Version, Case: s.c.ID, Hash: s.c.Hash, Seed: uint64(s.seed),
		Seat: services(s.c.Rules).name(int(s.c.Seat)), Carried: s.carried, Final: StateHash(s.State()),
	}
	for i, state := range s.states {
		if i > 0 {
			w := &t.Watches[len(t.Watches)-1]
			w.Decisions = append(w.Decisions, Words(s.c.Rules, s.DecisionAt(i)))
		}
		if len(t.Watches) < int(state.Watch()) {
			t.Watches = append(t.Watches, WatchEntry{State: StateHash(state), Estimates: s.estimatesOf(state.Watch()), Decisions: []string{}})
		}
	}
	return t
}

// Ended reports whether the last of its watches has been ended.
func (t *Transcript) Ended() bool {
	if len(t.Watches) == 0 {
		return false
	}
	last := t.Watches[len(t.Watches)-1].Decisions
	return len(last) > 0 && last[len(last)-1] == endWatch
}

// StateHash returns the hash of a state: SHA-256 in hexadecimal.
func StateHash(s *rules.State) string {
	b, _ := s.AppendBinary(nil) // never fails
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Encode writes the transcript as a JSON document, one decision a line.
func (t *Transcript) Encode() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(t); err != nil {
		panic(err) // nothing in it can fail
	}
	return b.Bytes()
}

// ReadTranscript reads a transcript as Encode writes it. It looks at the form
// only; Replay looks at what it says. Errors name the line.
func ReadTranscript(r io.Reader) (*Transcript, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxTranscript+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxTranscript {
		return nil, fmt.Errorf("line 1: the transcript is larger than %d bytes (1 MiB)", MaxTranscript)
	}
	var head struct {
		Format *int `json:"tearline"`
		Rules  int  `json:"rules"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, inLine("transcript", data, err)
	}
	switch {
	case head.Format == nil:
		return nil, errors.New(`line 1: this is not a transcript: it has no "tearline"`)
	case *head.Format != TranscriptFormat:
		return nil, fmt.Errorf("line 1: the transcript has format %d, and this program reads format %d", *head.Format, TranscriptFormat)
	}
	t := &Transcript{}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(t); err != nil {
		return nil, inLine("transcript", data, err)
	}
	t.lines = decisionLines(data)
	return t, t.complete()
}

// complete says what is missing from a transcript.
func (t *Transcript) complete() error {
	for _, key := range []struct{ name, value string }{
		{"case", t.Case}, {"hash", t.Hash}, {"seat", t.Seat}, {"final", t.Final},
	} {
		if key.value == "" {
			return fmt.Errorf("line 1: the transcript has no %q", key.name)
		}
	}
	if len(t.Watches) == 0 {
		return errors.New(`line 1: the transcript has no "watches"`)
	}
	return nil
}

// inLine adds the line to an error of decoding what is named.
func inLine(what string, data []byte, err error) error {
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	at := int64(0)
	switch {
	case errors.As(err, &syntax) && syntax.Offset >= int64(len(data)):
		return fmt.Errorf("line %d: the %s is cut off: %s", lineAt(data, syntax.Offset), what, syntax)
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &wrong):
		at = wrong.Offset
	default:
		if _, key, found := strings.Cut(err.Error(), "unknown field "); found {
			at = int64(bytes.Index(data, []byte(key)))
			return fmt.Errorf("line %d: a %s has no key %s", lineAt(data, at), what, key)
		}
	}
	return fmt.Errorf("line %d: %w", lineAt(data, at), readable(err))
}

// lineAt returns the line of an offset, both within data.
func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:max(0, min(offset, int64(len(data))))], []byte("\n"))
}

// decisionLines returns the line of every decision: the texts that stand in a
// list, of which a transcript has no others.
func decisionLines(data []byte) []int {
	var lines []int
	var open []json.Delim
	d := json.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err != nil {
			return lines
		}
		switch token := token.(type) {
		case json.Delim:
			if token == '[' || token == '{' {
				open = append(open, token)
			} else {
				open = open[:len(open)-1]
			}
		case string:
			if len(open) > 0 && open[len(open)-1] == '[' {
				lines = append(lines, lineAt(data, d.InputOffset()))
			}
		}
	}
}
