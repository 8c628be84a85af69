package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// busy returns a game in its busiest watch: records by the hundred under
// standing arrangements with four partners, some of whom pass them on.
func busy(t testing.TB) *rules.State {
	var text strings.Builder
	text.WriteString("case watches=6 hours=12\nservice aldane kind=seat\nservice karsk kind=rival\n")
	for i, confides := range []string{"p1,p2", "p0", "p3", "p0"} {
		fmt.Fprintf(&text, "service p%d channels=secure-link interests=a,b,c discipline=900 publicity=1 penetration=2:500,20:500 confides=%s\n", i, confides)
	}
	text.WriteString("source net owner=aldane rival=karsk worth=50 why=net:200,cable:800\n")
	for w := 1; w <= 5; w++ {
		for i := range 100 {
			fmt.Fprintf(&text, "report r%d-%d from=aldane source=net to=aldane arrives=%d topic=%c\nportion r%d-%d/item use=5 general=net:0 full=net:1\n",
				w, i, w, 'a'+i%3, w, i)
		}
	}
	c := rulestest.World(text.String())
	s := rules.New(c, 1)
	seat := rulestest.Service(c, "aldane")
	var err error
	for p := range rules.ServiceID(4) {
		s, _, err = rules.Step(s, seat, rules.Arrange{With: 3 + p, Topic: 1 + rules.TopicID(p)%3, Form: rules.General, Channel: rules.SecureLink})
		require.NoError(t, err)
	}
	for s.Watch() < 5 {
		s, _, err = rules.Step(s, seat, rules.EndWatch{})
		require.NoError(t, err)
	}
	return s
}

func TestHundredsOfRecordsGoUnderStandingArrangements(t *testing.T) {
	s := busy(t)
	k := s.Know(1)
	require.Len(t, k.Held, 500)
	require.Greater(t, len(k.Given), 450)
}

// The close of the busiest watch, and what a screen asks of it.
func BenchmarkBusyClose(b *testing.B) {
	s := busy(b)
	for b.Loop() {
		_, _, err := rules.Step(s, 1, rules.EndWatch{})
		require.NoError(b, err)
	}
}

func BenchmarkBusyKnowledge(b *testing.B) {
	s := busy(b)
	for b.Loop() {
		_ = s.Know(1)
	}
}

func BenchmarkBusyMenu(b *testing.B) {
	s := busy(b)
	k := s.Know(1)
	for b.Loop() {
		_ = k.Menu(s.Case())
	}
}
