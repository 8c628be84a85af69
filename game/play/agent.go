package play

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"tearline/game/rules"
)

// AgentProtocol is the version of the protocol for programs that play.
const AgentProtocol = 1

// MaxAgentLine is the length in bytes of the longest line that is read from an
// agent; of a longer one the rest is skipped.
const MaxAgentLine = 1 << 20

// The codes of errors beside those of rules.Refusal.
const (
	codeTooLong     = "too-long"     // a line of more than MaxAgentLine
	codeBadDecision = "bad-decision" // not a JSON object that ReadDecision reads
	codeBadEstimate = "bad-estimate" // not asked for now, or no likelihood
)

// ServeAgent lets a program play the game by JSON lines. It writes one line
// that sets the scene and one {"observation":...}, and then for each line read,
// which holds a decision as WriteDecision writes it, a {"result":...} with the
// events that the seat saw, or an {"error":...} with a code and a message, and
// the next observation. A line {"estimate":ID,"percent":N} says how likely
// something is that the observation asks about. When the game is over it writes {"final":...} with what
// really stands in the accounts and returns. It returns as well when in ends.
// The error is one of reading or writing, never of what was read.
func ServeAgent(s *Session, in io.Reader, out io.Writer) error {
	a := agent{s: s, in: bufio.NewReader(in), out: bufio.NewWriter(out)}
	o := observer{s.c.Rules, &s.c.Words}
	a.write(o.setting(s))
	for !s.Over() {
		k := s.Knowledge()
		seen := o.see(&k)
		seen.Asked = a.asked()
		a.write(map[string]any{"observation": seen})
		line, err := a.line()
		if errors.Is(err, io.EOF) {
			return a.out.Flush()
		}
		if err != nil {
			return err
		}
		a.take(line)
	}
	a.write(map[string]any{"final": final{amounts(accountsOf(s.State(), s.Seat())), s.Decided(), StateHash(s.State())}})
	return a.out.Flush()
}

type agent struct {
	s   *Session
	in  *bufio.Reader
	out *bufio.Writer
}

// final is what an agent learns when the game is over.
type final struct {
	Accounts  map[string]Amount `json:"accounts"`
	Decisions int               `json:"decisions"`
	State     string            `json:"state"`
}

// result is what came of a decision, as the seat saw it.
type result struct {
	Decision int         `json:"decision"` // its number
	Words    string      `json:"words"`
	Events   []EventJSON `json:"events"`
}

type problem struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// write writes a line. An error of the writer stays with it until it is flushed.
func (a *agent) write(v any) {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // nothing in it can fail
	}
	a.out.Write(append(data, '\n'))
}

// line reads a line that is not empty. It is nil if it was too long. Before it
// waits, what was written goes out.
func (a *agent) line() ([]byte, error) {
	if err := a.out.Flush(); err != nil {
		return nil, err
	}
	for {
		line, err := a.rawLine()
		if err != nil || len(line) != 0 || line == nil {
			return line, err
		}
	}
}

// rawLine reads a line without its end; the last may lack it.
func (a *agent) rawLine() ([]byte, error) {
	line, tooLong := []byte{}, false
	for {
		part, err := a.in.ReadSlice('\n')
		ended := err == nil
		if errors.Is(err, bufio.ErrBufferFull) {
			err = nil
		}
		if len(line)+len(part) > MaxAgentLine {
			line, tooLong = line[:0], true
		}
		if !tooLong {
			line = append(line, part...)
		}
		switch {
		case err != nil && (!errors.Is(err, io.EOF) || len(line) == 0 && !tooLong):
			return nil, err
		case !ended && err == nil: // there is more of it
		case tooLong:
			return nil, nil
		default:
			return trimEnd(line), nil
		}
	}
}

func trimEnd(line []byte) []byte {
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}

// take answers one line.
func (a *agent) take(line []byte) {
	if line == nil {
		a.refuse(codeTooLong, fmt.Sprintf("the line is longer than %d bytes (1 MiB)", MaxAgentLine))
		return
	}
	if e, ok := readEstimate(line); ok {
		a.estimate(e)
		return
	}
	c := a.s.c.Rules
	d, err := ReadDecision(c, line)
	if err != nil {
		a.refuse(codeBadDecision, err.Error())
		return
	}
	events, err := a.s.Decide(d)
	var refusal *rules.Refusal
	if errors.As(err, &refusal) {
		a.refuse(string(refusal.Code), reasons[refusal.Code])
		return
	}
	r := result{a.s.Decided(), Words(c, d), []EventJSON{}}
	for _, e := range events {
		r.Events = append(r.Events, ByName(c, e))
	}
	a.write(map[string]any{"result": r})
}

func (a *agent) refuse(code, message string) {
	a.write(map[string]any{"error": problem{code, message}})
}
