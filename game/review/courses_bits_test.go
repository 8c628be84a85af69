package review

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestBitsAgreeWithTheExactArithmeticOfBelief(t *testing.T) {
	m := mind{walk: &walk{c: &rules.Case{Sources: []rules.Source{{Candidates: []rules.Candidate{{Prior: 100}, {Prior: 500}, {Prior: 400}}}}}}}
	prior, err := belief.NewDistribution(100, 500, 400)
	require.NoError(t, err)
	dice := rulestest.Dice(1)
	was, exactly := m.reckon(), prior
	for range 200 {
		var l []int
		for i := range 3 {
			m.l[i] = int32(dice.Intn(90) - 45)
			l = append(l, int(m.l[i]))
		}
		now, exact := m.reckon(), belief.Suspect(prior, l)
		assert.InDelta(t, int(belief.Leakage(exactly, exact)), int(now.guess-was.guess), 1)
		assert.GreaterOrEqual(t, now.guess, now.bits, "nothing is likelier than the likeliest")
		was, exactly = now, exact
	}
}

func TestCertaintyOfTheTruthIsNoughtBitsAway(t *testing.T) {
	m := mind{walk: &walk{c: &rules.Case{Sources: []rules.Source{{Candidates: []rules.Candidate{{Prior: 250}, {Prior: 750}}}}}}}
	assert.Equal(t, stand{truth: 250, bits: -2000, guess: -415}, m.reckon())
	m.l[0] = 400
	assert.Equal(t, stand{truth: 1000}, m.reckon())
	m.l[0] = -400
	assert.InDelta(t, -132877-1585, int(m.reckon().bits), 1, "forty tens of decibans behind, and no nearer")
}
