package review

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
)

func TestDecisionsAndOutcomeAreGradedApart(t *testing.T) {
	for _, v := range []struct {
		total, lost   rules.Points
		outcome, done rules.PerMille
		verdict       Verdict
	}{
		{9000, 0, 900, 1000, Deserved},
		{1000, 1000, 100, 900, Unlucky},
		{9000, 8000, 900, 200, Lucky},
		{-500, 20000, 0, 0, Deserved},
	} {
		r := Report{Total: v.total, Par: 10000, Decisions: []Decision{{Loss: v.lost / 2}, {Loss: v.lost - v.lost/2}}}
		assert.Equal(t, Grade{v.done, v.outcome, v.lost, v.verdict}, r.Grade())
	}
}

func TestAGoodDecisionThatEndedBadlyIsCalledSo(t *testing.T) {
	good := Alternative{Chance: 900, TurnedChance: 100}
	other := Alternative{Chance: 500, TurnedChance: 500, Worlds: wanted}
	d := Decision{Made: good, Best: good, Others: []Alternative{other}}
	assert.Equal(t, EndedBadly, d.special())
	d.Judgement = Mistake
	assert.Equal(t, Ordinary, d.special(), "it was not good")
	d.Judgement, d.Others[0].TurnedChance = Best, 150
	assert.Equal(t, Ordinary, d.special(), "nothing would have ended better")
}

func TestAnOutcomeIsGoodByDegrees(t *testing.T) {
	s := scale{1000, 3000}
	for total, want := range map[rules.Points]rules.PerMille{-5: 0, 1000: 0, 1500: 250, 2000: 500, 3000: 1000, 9000: 1000} {
		assert.Equal(t, want, s.good(total), "%d", total)
	}
}
