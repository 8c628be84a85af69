package rules_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
)

func TestASetYieldsItsServicesInOrder(t *testing.T) {
	assert.Empty(t, slices.Collect(rules.ServiceSet(0).All()))
	assert.Equal(t, []rules.ServiceID{1, 4, 11}, slices.Collect(rules.SetOf(11, 4, 1).All()))
	for id := range rules.SetOf(2, 3).All() {
		assert.EqualValues(t, 2, id)
		break
	}
}
