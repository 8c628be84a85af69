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

func TestFormsAreComparedPortionByPortion(t *testing.T) {
	for f := range rules.Forms(1 << 6) { // three portions, also in a form that there is not
		for o := range rules.Forms(1 << 6) {
			within := f.At(0) <= o.At(0) && f.At(1) <= o.At(1) && f.At(2) <= o.At(2)
			assert.Equal(t, within, f.Within(o), "%06b in %06b", f, o)
			assert.Equal(t, within, (f << 26).Within(o<<26), "the last portions")
		}
	}
}
