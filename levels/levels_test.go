//go:build !js

package levels

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCasesAreOfferedInTheirOrder(t *testing.T) {
	ids := List()
	require.NotEmpty(t, ids)
	for _, id := range ids {
		assert.Contains(t, order, id, "put the case into the order in which it is offered")
	}
	assert.IsIncreasing(t, ranks(ids))
}

func ranks(ids []string) []int {
	var at []int
	for _, id := range ids {
		for i, o := range order {
			if o == id {
				at = append(at, i)
			}
		}
	}
	return append(at, len(order))
}

func TestACaseIsFoundByItsID(t *testing.T) {
	for _, id := range List() {
		name, data, err := Case(id)
		require.NoError(t, err)
		assert.Equal(t, id+".yaml", name)
		assert.NotEmpty(t, data)
	}
	_, _, err := Case("../levels")
	assert.ErrorContains(t, err, `there is no case "../levels"; there are: `)
}

func TestAPlanIsFoundByItsName(t *testing.T) {
	for _, name := range names(".plan") {
		data, err := Plan(name)
		require.NoError(t, err)
		assert.NotEmpty(t, data)
	}
	_, err := Plan("nobody.plan")
	assert.ErrorContains(t, err, `there is no plan "nobody.plan"; there are: `)
}
