package play

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// What costs no hours can be decided again and again, but not without end.
func TestAGameHasSoManyDecisionsAndNoMore(t *testing.T) {
	defer rulestest.Frugal(t)()
	s, err := NewSession(wide(), 2)
	require.NoError(t, err)
	for n := range MaxDecisions {
		_, err = s.take(rules.Grade{Report: 3, Reliability: 'D', Credibility: byte('4' + n%2)})
		require.NoError(t, err)
	}
	_, err = s.take(rules.Grade{Report: 3, Reliability: 'E', Credibility: '5'})
	assert.Contains(t, Reason(err), "only a watch can be ended (too-many-decisions)")
	_, err = s.take(rules.EndWatch{})
	assert.NoError(t, err)
}

func TestAnAgentThatDecidesWithoutEndNeedsLittle(t *testing.T) {
	defer rulestest.Frugal(t)()
	s, err := NewSession(wide(), 2)
	require.NoError(t, err)
	line := `{"do":"grade","report":"defector","grade":"D4"}` + "\n" + `{"do":"grade","report":"defector","grade":"D5"}` + "\n"
	require.NoError(t, ServeAgent(s, strings.NewReader(strings.Repeat(line, 150)), io.Discard))
	assert.Equal(t, 300, s.Decided())
}

func TestAPlanOfTheGreatestLengthNeedsLittle(t *testing.T) {
	defer rulestest.Frugal(t)()
	lines := strings.Repeat("grade defector as D4\ngrade defector as D5\n", MaxPlan/44)
	p, err := ReadPlan(wide().Rules, "long.plan", []byte("seed 1\n"+lines))
	require.NoError(t, err)
	_, _, err = p.Play(wide(), 1)
	assert.ErrorContains(t, err, "too-many-decisions")
}
