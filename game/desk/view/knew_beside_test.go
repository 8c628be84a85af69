package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// besides compares what was held with what would have been, had something else been
// decided.
func besides(t testing.TB, id, plan string, no int, instead rules.Decision) *Beside {
	t.Helper()
	d, s := planned(t, id, plan)
	o := outcomeOf(t, s)
	other, _ := review.Instead(s, no, &review.Alternative{Decision: instead, Turned: o.Total})
	return d.Beside(d.Held(o), &Judged{Stop: Stop{No: no}, Best: "Wait"}, other, false)
}

func TestWhatWasNotPassedOnWouldNotHaveBeenKnown(t *testing.T) {
	x := besides(t, "the-ministry-line", "poor", 5, rules.EndWatch{})
	assert.Equal(t, "The best in place of your decision 5: Wait. All else as you decided it, and with the same luck.", x.About)
	assert.False(t, x.Same)
	order := x.Held[0]
	require.True(t, order.Differs)
	assert.Equal(t, []string{"Vesk would have had nothing of it.", "Karsk would have had nothing of it."}, order.Otherwise)
	for _, h := range order.Holders[1:] {
		assert.NotEmpty(t, h.Bars, h.Name)
		assert.Empty(t, h.Would, h.Name)
	}
	assert.Empty(t, order.Holders[0].Would, "whose it is had it either way, and that is not drawn")
}

func TestTheSameDecisionLeavesAllAsItWas(t *testing.T) {
	d, s := planned(t, "haystack", "poor")
	x := besides(t, "haystack", "poor", 3, s.DecisionAt(3))
	assert.True(t, x.Same)
	assert.Len(t, x.Held, len(d.Held(outcomeOf(t, s))))
	for _, h := range x.Held {
		assert.Empty(t, h.Otherwise, h.Title)
	}
}

func TestWhatWouldHaveComeEarlierSaysWhen(t *testing.T) {
	d, _ := planned(t, "the-ministry-line", "poor")
	instead, err := play.ParseDecision(d.Rules, "share vesk-file to tamarin by secure-link all=general")
	require.NoError(t, err)
	report := instead.(rules.Share).Report
	for _, h := range besides(t, "the-ministry-line", "poor", 11, instead).Held {
		if h.Report == report {
			assert.Equal(t, []string{"Tamarin would have had it in general words from Tue 1800."}, h.Otherwise)
			return
		}
	}
	t.Fatal("the report is among those that are held")
}
