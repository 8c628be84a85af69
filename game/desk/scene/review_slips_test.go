package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/review"
	"tearline/game/rules"
)

func TestOneKeyGoesFromMistakeToMistake(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(6)
	p.does(reviewPick{1})
	next := p.stage.Find("judged/slip-after")
	assert.Equal(t, "Next: 4, blunder −32 %", next.Name, "at 2 and 3 the same was still the best")
	assert.NotZero(t, p.stage.Find("judged/slip-before").State&ui.Disabled)
	p.does(p.stage.Press(ui.Stroke{Key: "m"}))
	assert.NotNil(t, p.stage.Find("judged/4"))
	assert.NotZero(t, p.stage.Find("judged/slip-after").State&ui.Disabled)
	p.does(reviewPick{6})
	p.does(p.stage.Press(ui.Stroke{Key: "M", Shift: true}))
	assert.NotNil(t, p.stage.Find("judged/4"))
}

func TestAGameInWhichNothingWasLostOpensAtItsFinestDecision(t *testing.T) {
	p := finished(t, window{desktop, 1})
	now := weighed(p.session(), 6)
	for i := range now.Report.Decisions {
		w := &now.Report.Decisions[i]
		w.Judgement, w.Loss, w.Drop, w.Others = 0, 0, 0, w.Others[1:]
	}
	now.Report.Decisions[3].Others[0].Gain = -900
	p.shelf.reviewing = now
	p.redraw()
	assert.NotNil(t, p.stage.Find("judged/4"))
}

func TestTheGradesStandFirstWhereJudgmentIsFurtherDown(t *testing.T) {
	p := finished(t, window{ui.Size{W: 1024, H: 768}, 1})
	p.hears(5)
	before := p.stage.Find("value").Rect
	p.hears(6)
	assert.Regexp(t, "^Decisions [A-E] · outcome [A-E]$", p.stage.Find("review/progress").Name)
	assert.Equal(t, before, p.stage.Find("value").Rect)
}

func TestNothingMovesWhenTheReviewIsWhole(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(5)
	before := p.stage.Find("value").Rect
	p.hears(6)
	assert.Equal(t, before, p.stage.Find("value").Rect)
}

func TestALineOfAnAccountSaysWhenAndThroughWhichDecision(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.opens("tabs/1")
	said := ""
	each(p.stage.Root(), func(n *ui.Node) {
		if n.Role == ui.ListItem && n.On == ui.Action(debriefOpen{1}) {
			said = n.Name
		}
	})
	assert.Regexp(t, `^1 · .+ · .+ [−+][0-9.]+$`, said)
	require.NoError(t, ui.Check(p.stage.Root()))
}

func TestTheReviewAndWhoKnewWhatAreWalkedWithTheSameKey(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(6)
	p.does(reviewPick{1})
	p.opens("tabs/2")
	p.does(p.stage.Press(ui.Stroke{Key: "m"}))
	assert.Equal(t, tabKnew, p.scene.desk.finalTab)
	assert.Equal(t, 2, p.scene.desk.reviewed.picked)
}

func TestWhatTheGameCameToIsSaidBeforeADecisionIsOpened(t *testing.T) {
	p := finished(t, window{desktop, 1})
	assert.Equal(t, p.scene.desk.Points(p.scene.desk.outcome.Accounts.Total(), true), p.stage.Find("judged/total").Name)
	require.NoError(t, ui.Check(p.stage.Root()))
	p.hears(2)
	assert.Nil(t, p.stage.Find("judged/total"))
}

func TestTheWaysToOtherMistakesStayOnTheSheetOfAPhone(t *testing.T) {
	p := finished(t, window{ui.Size{W: 390, H: 844}, 1})
	now := weighed(p.session(), 6)
	for i := range now.Report.Decisions {
		w := &now.Report.Decisions[i]
		w.Judgement, w.Loss, w.Drop, w.Best.Decision = review.Inaccuracy, 2000, 200, rules.Suspend{With: rules.ServiceID(2 + i)}
	}
	p.shelf.reviewing = now
	p.redraw()
	p.does(reviewPick{3})
	sheet := p.stage.Find("judged/3").Rect
	assert.Less(t, p.stage.Find("judged/where").Rect.H, 50.0, "their line is not pressed")
	for _, at := range []ui.ID{"judged/slip-before", "judged/slip-after"} {
		n := p.stage.Find(at)
		assert.Zero(t, n.State&ui.Disabled)
		assert.LessOrEqual(t, n.Rect.Right(), sheet.Right(), at)
	}
}
