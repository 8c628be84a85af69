package level_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/level"
	"tearline/game/rules"
)

func TestTheTruthAnswersWhatWasAsked(t *testing.T) {
	hidden := []rules.Trait{
		{Service: 2, Attribute: rules.Penetration, Level: 300}, {Service: 2, Attribute: rules.Publicity}, {Service: 3, Attribute: rules.Penetration},
	}
	fabricators := []rules.SourceID{4}
	for _, a := range []struct {
		asked level.Uncertainty
		so    bool
	}{
		{level.Uncertainty{Penetrated: 2}, true},
		{level.Uncertainty{Penetrated: 3}, false},
		{level.Uncertainty{Publishes: 2}, false},
		{level.Uncertainty{Fabricates: 4}, true},
		{level.Uncertainty{Fabricates: 1}, false},
	} {
		assert.Equal(t, a.so, a.asked.Holds(hidden, fabricators), "%+v", a.asked)
	}
}
