package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestASourceLostInAnEarlierGameIsWorthNothingAndSendsNothing(t *testing.T) {
	for _, status := range []rules.SourceStatus{rules.Out, rules.Compromised} {
		c := rulestest.Sample()
		const kestrel = rules.SourceID(2) // after the open one
		c.Sources[kestrel].Opens = status
		s := rules.New(c, 7)
		assert.Equal(t, status, s.Source(kestrel))
		assert.Zero(t, s.Account(1, rules.SourcesProtected))
		assert.Equal(t, rules.NotWorking, rules.Check(s, 1, rules.Protect{Source: kestrel}).Code)
		k := s.Know(1)
		assert.Equal(t, status, k.Sources[0].Status)
		assert.Equal(t, rules.Withheld, k.Holds(rulestest.Portion(c, "port/target")))
		never := false
		for _, e := range s.Past().Events {
			never = never || e.Kind == rules.ReportNeverCame && e.Source == kestrel
		}
		assert.True(t, never)
		end := rulestest.Random(s, 7, func(rulestest.Move) {})
		assert.Equal(t, status, end.Source(kestrel))
	}
}

func TestWhatOneServiceThinksOfAnotherCanBeCarriedOn(t *testing.T) {
	c := rulestest.Sample()
	corrin := rulestest.Service(c, "corrin")
	assert.Equal(t, c.Trust[corrin][1], rules.New(c, 7).Trust(corrin, 1))
}
