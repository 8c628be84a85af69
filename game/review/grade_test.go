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

// What could still be had afterwards was not lost.
func TestWhatIsLeftOutTwiceIsLostOnce(t *testing.T) {
	ask := Alternative{Decision: rules.AskAssurances{Of: 2}, Known: 5000}
	idle := Alternative{Decision: rules.EndWatch{}, Known: 2000}
	early := Decision{No: 1, Watch: 1, Made: Alternative{Decision: rules.Warn{}, Known: 2000}, Best: ask, Loss: 3000}
	late := Decision{No: 2, Watch: 1, Made: idle, Best: ask, Loss: 3000}
	next := Decision{No: 3, Watch: 2, Made: idle, Best: ask, Loss: 2000}
	other := next
	other.Best.Decision = rules.AskAssurances{Of: 3}
	for _, v := range []struct {
		why  string
		all  []Decision
		lost rules.Points
	}{
		{"a decision later in the watch could still make it good", []Decision{early, late}, 3000},
		{"so could the next watch, in part", []Decision{late, next}, 3000},
		{"something else is lost by itself", []Decision{late, other}, 5000},
		{"of what comes after a gap nothing is known", []Decision{early, next}, 5000},
	} {
		assert.Equal(t, v.lost, (&Report{Par: 10000, Decisions: v.all}).Grade().Lost, v.why)
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
