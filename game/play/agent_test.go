package play

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// said lets an agent say something and returns the lines that it is answered,
// without the scene and the first observation.
func said(t *testing.T, s *Session, in io.Reader) []map[string]map[string]any {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, ServeAgent(s, in, &out))
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	require.GreaterOrEqual(t, len(lines), 2)
	assert.True(t, strings.HasPrefix(lines[0], `{"protocol":1,"case":"sample",`), lines[0])
	var answers []map[string]map[string]any
	for _, line := range lines[2:] {
		var answer map[string]map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &answer))
		answers = append(answers, answer)
	}
	return answers
}

func TestAnAgentPlaysToTheEndAndLearnsTheAccounts(t *testing.T) {
	s := opened(t, 7)
	answers := said(t, s, strings.NewReader(strings.Repeat("{\"do\":\"end-watch\"}\n", 9)))
	require.Len(t, answers, 12)
	assert.Contains(t, answers[0], "result")
	assert.Contains(t, answers[1], "observation")
	assert.InDelta(t, float64(s.State().Total(1))/100, answers[11]["final"]["accounts"].(map[string]any)["total"], 1e-9)
}

func TestAnAgentIsToldWhatCameOfItsDecision(t *testing.T) {
	answers := said(t, opened(t, 7), strings.NewReader(
		`{"do":"share","report":"port","to":"vesk","by":"secure-link","forms":{"target":"general"}}`))
	result := answers[0]["result"]
	assert.Equal(t, "share port to vesk by secure-link target=general hour=withheld source=withheld method=withheld", result["words"])
	breach := result["events"].([]any)[1].(map[string]any)
	assert.Equal(t, map[string]any{
		"kind": "consent-breached", "text": "! consent breached: port/target to vesk without corrin", "watch": 1.0, "cause": 1.0,
		"who": "aldane", "whom": "corrin", "third": "vesk", "portion": "port/target", "form": "general", "account": "breach", "delta": -0.36,
	}, breach)
}

func TestWhatAnAgentGetsWrongIsAnErrorAndTheGameGoesOn(t *testing.T) {
	for line, code := range map[string]string{
		"{":                                 "bad-decision",
		"\xff\xfe":                          "bad-decision",
		"null":                              "bad-decision",
		`{"do":"dance"}`:                    "bad-decision",
		`{"do":["share"]}`:                  "bad-decision",
		`{"do":"repair","with":"corrin"}`:   "nothing-to-repair",
		`"` + strings.Repeat("x", 10<<20):   "too-long",
		strings.Repeat("[", MaxAgentLine-1): "bad-decision",
		strings.Repeat(" ", MaxAgentLine+1): "too-long",
	} {
		s := opened(t, 7)
		answers := said(t, s, strings.NewReader(line+"\n\n\r\n{\"do\":\"end-watch\"}"))
		require.Len(t, answers, 4, "%.20q", line)
		assert.Equal(t, code, answers[0]["error"]["code"], "%.20q", line)
		assert.NotEmpty(t, answers[0]["error"]["message"])
		assert.Contains(t, answers[1], "observation")
		assert.Contains(t, answers[2], "result")
		assert.Equal(t, 1, s.Decided())
	}
}

// endless gives one line of so many bytes without holding it.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	n := min(len(p), e.left)
	for i := range n {
		p[i] = 'x'
	}
	if e.left -= n; n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func TestALineOfAnyLengthTakesBoundedMemory(t *testing.T) {
	s := opened(t, 7)
	in := io.MultiReader(&endless{256 << 20}, strings.NewReader("\n{\"do\":\"end-watch\"}\n"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	answers := said(t, s, in)
	runtime.ReadMemStats(&after)
	assert.Equal(t, "too-long", answers[0]["error"]["code"])
	assert.Equal(t, 1, s.Decided())
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(16*MaxAgentLine))
}

func TestTheEndOfTheInputEndsTheSession(t *testing.T) {
	assert.Empty(t, said(t, opened(t, 7), strings.NewReader("")))
	broken := errors.New("the line is cut")
	err := ServeAgent(opened(t, 7), io.MultiReader(strings.NewReader("{}\n"), failing{broken}), io.Discard)
	assert.ErrorIs(t, err, broken)
	assert.ErrorIs(t, ServeAgent(opened(t, 7), strings.NewReader(""), failing{broken}), broken)
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error)  { return 0, f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestAnObservationIsMadeFromKnowledgeAlone(t *testing.T) {
	for _, c := range []*level.Case{sample(), wide()} {
		for seed := range rules.Seed(30) {
			shown := func(hidden rules.Seed) string {
				k := rules.NewHidden(c.Rules, seed, hidden).Know(1)
				data, err := json.Marshal(observer{c.Rules, &c.Words}.see(&k))
				require.NoError(t, err)
				return string(data)
			}
			assert.Equal(t, shown(seed), shown(seed+1000))
		}
	}
}

func TestEveryDecisionThatTheMenuOffersWholeIsTaken(t *testing.T) {
	for _, c := range []*level.Case{sample(), wide()} {
		s := rolled(t, c, 7)
		for n := range s.Decided() {
			k := s.StateAt(n).Know(1)
			for _, offered := range (observer{c.Rules, &c.Words}).menu(&k).Decisions {
				data, err := json.Marshal(offered)
				require.NoError(t, err)
				d, err := ReadDecision(c.Rules, data)
				require.NoError(t, err)
				assert.Nil(t, rules.Check(s.StateAt(n), 1, d), "%s", data)
			}
		}
	}
}

func TestAnAgentCanTakeEveryDecision(t *testing.T) {
	for _, c := range []*level.Case{sample(), wide()} {
		for seed := range rules.Seed(30) {
			s := rolled(t, c, seed)
			var in, out bytes.Buffer
			for n := 1; n <= s.Decided(); n++ {
				data, err := WriteDecision(c.Rules, s.DecisionAt(n))
				require.NoError(t, err)
				in.Write(append(data, '\n'))
			}
			again := s.Branch(0)
			require.NoError(t, ServeAgent(again, &in, &out))
			require.NotContains(t, out.String(), `{"error":`)
			require.Equal(t, StateHash(s.State()), StateHash(again.State()))
		}
	}
}

func TestAnObservationTellsWhatTheSeatHasMadeOfThings(t *testing.T) {
	s, err := NewSession(wide(), 2)
	require.NoError(t, err)
	take(t, s, "grade defector as D4", "share plot to corrin by secure-link all=general marked", "arrange pell about talk by secure-link general own",
		"suspend ishkar", "answer bind give", "protect kestrel by rest", "act on bomb")
	k := s.Knowledge()
	o := observer{s.c.Rules, &s.c.Words}.see(&k)
	assert.Equal(t, "D4", o.Reports[2].OwnGrade)
	assert.Equal(t, "B2", o.Reports[2].Grade)
	assert.True(t, o.Given[0].Marked)
	assert.Equal(t, []seenArrangement{{With: "pell", About: "talk", By: "secure-link", Form: "general", Own: true}}, o.Arranged)
	assert.Equal(t, seenSource{Source: "kestrel", Worth: 4000, Status: "resting", Until: 2}, o.Sources[0])
	assert.Equal(t, "given", o.Threats[0].Order)
	partners := map[string]seenPartner{}
	for _, p := range o.Partners {
		partners[p.Service] = p
	}
	assert.True(t, partners["ishkar"].Suspended)
	assert.True(t, partners["corrin"].Bound)
	assert.Contains(t, o.Menu.Grade, menuLine{Report: "defector", Grade: "D4"})
}

func TestEveryKindOfEventHasAName(t *testing.T) {
	for kind := range tellers {
		assert.NotContains(t, eventKinds.name(int(kind)), "?")
	}
	assert.Len(t, eventKinds.names, len(tellers)+1)
	assert.Equal(t, "flow-moved", eventKinds.name(int(rules.FlowMoved)))
	assert.Equal(t, "source-burned", eventKinds.name(int(rules.SourceBurned)))
	assert.Equal(t, "source-rested", eventKinds.name(int(rules.SourceRested)))
}

func FuzzAgent(f *testing.F) {
	f.Add([]byte("{\"do\":\"end-watch\"}\n{\"do\":\"ask-information\",\"of\":\"vesk\",\"about\":\"port\"}\n"))
	f.Add([]byte("\n\n{}\n[]\n\x00\n"))
	eachWording(func(c *rules.Case, line string) {
		d, err := ParseDecision(c, line)
		require.NoError(f, err)
		data, err := WriteDecision(c, d)
		require.NoError(f, err)
		f.Add(append(data, '\n'))
	})
	f.Fuzz(func(t *testing.T, data []byte) {
		defer rulestest.Frugal(t)()
		for _, c := range []*level.Case{sample(), wide()} {
			s, err := NewSession(c, 7)
			require.NoError(t, err)
			var out bytes.Buffer
			require.NoError(t, ServeAgent(s, bytes.NewReader(data), &out))
			for line := range strings.Lines(out.String()) {
				require.True(t, json.Valid([]byte(line)))
			}
		}
	})
}
