package level_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/level"
	"tearline/game/rules"
)

func TestTheTruthAnswersWhatWasAsked(t *testing.T) {
	hidden := []rules.Trait{{Service: 2, Attribute: rules.Penetration, Level: 300}, {Service: 3, Attribute: rules.Penetration, Level: 10}}
	for _, a := range []struct {
		asked level.Uncertainty
		so    bool
	}{
		{level.Uncertainty{Service: 2, Attribute: rules.Penetration, Worse: 300}, true},
		{level.Uncertainty{Service: 3, Attribute: rules.Penetration, Worse: 250}, false},
		{level.Uncertainty{Service: 2, Attribute: rules.Publicity, Worse: 300}, false},
		{level.Uncertainty{Source: 4}, true},
		{level.Uncertainty{Source: 1}, false},
	} {
		assert.Equal(t, a.so, a.asked.Holds(hidden, []rules.SourceID{4}), "%+v", a.asked)
	}
}
