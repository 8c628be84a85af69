package belief_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// A man who may be making it up has told two services, and each tells us.
const twoDoors = `
service aldane kind=seat
service pell channels=secure-link
service corrin channels=secure-link candour=950
source magpie owner=pell fabricated=400
source physician owner=corrin
report first from=pell source=magpie to=aldane arrives=1 topic=lab
portion first/lab
report second from=corrin source=physician to=aldane arrives=1 topic=lab echoes=first
portion second/lab
`

func doubts(t *testing.T, c *rules.Case, k *rules.Knowledge) (first, second rules.PerMille) {
	t.Helper()
	got := belief.Soundness(c, k).Reports
	require.Len(t, got, 2)
	return got[0].False, got[1].False
}

func TestTwoDoorsAreTwoItemsUntilTheCircleIsFound(t *testing.T) {
	c := rulestest.World(twoDoors)
	s := rules.New(c, 1)
	k := s.Know(rulestest.Service(c, "aldane"))
	first, second := doubts(t, c, &k)
	assert.EqualValues(t, 400, first, "its source may make it up")
	assert.EqualValues(t, 50, second, "its sender may, and it says that it is of another")

	looked := k
	looked.Gradings = []rules.Grading{{Seat: k.Seat, Report: 1, Looked: true, Finding: rules.Contradicted}}
	first, second = doubts(t, c, &looked)
	assert.EqualValues(t, 889, first)
	assert.EqualValues(t, 50, second, "nobody knows that they are one")

	_, k = played(t, s, "corroborate second", "end watch")
	first, second = doubts(t, c, &k)
	assert.Equal(t, rules.Circular, k.Grading(2).Finding)
	assert.EqualValues(t, 400, first)
	assert.Equal(t, first, second, "what was found of one is so of both")

	k.Gradings = append(k.Gradings, looked.Gradings...)
	first, second = doubts(t, c, &k)
	assert.EqualValues(t, 889, first)
	assert.Equal(t, first, second)
}
