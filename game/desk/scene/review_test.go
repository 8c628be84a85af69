package scene

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// finished plays the harbour to its end, with four decisions before the last four
// watches are ended, and shows the debrief.
func finished(t *testing.T, room window) *player {
	t.Helper()
	p := sitDown(t, harbour, room.size)
	p.stage.Resize(room.size, room.scale)
	g, err := play.NewSession(p.shelf.cases[0], 3)
	require.NoError(t, err)
	for _, d := range []rules.Decision{
		rules.Share{Report: 1, To: 2, Forms: rules.AllForms(2, rules.Full), Channel: rules.SecureLink}, rules.AskAssurances{Of: 3},
	} {
		_, err := g.Decide(d)
		require.NoError(t, err)
	}
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	p.shelf.reviewing = Reviewing{Of: g.Decided()}
	p.scene.play(g, nil)
	p.redraw()
	return p
}

// weighed is how far the review is when so many decisions of a game are weighed.
func weighed(g *play.Session, done int) Reviewing {
	r := Reviewing{Done: done, Of: g.Decided(), Over: done == g.Decided(), Report: &review.Report{Nothing: 1000, Par: 9000}}
	r.Report.Whole = r.Over
	for n := 1; n <= done; n++ {
		d := review.Decision{No: n, Watch: 1, Judgement: review.Judgement(n % 5), Loss: rules.Points(n % 5 * 800), Drop: rules.PerMille(n % 5 * 80)}
		d.Made = review.Alternative{Decision: g.DecisionAt(n), Chance: 600, TurnedChance: 500, Known: 5000, Turned: 4000, Worlds: 64}
		d.Best = review.Alternative{Decision: rules.EndWatch{}, Chance: 700, TurnedChance: 600, Known: 6000, Turned: 6000, Worlds: 64, Ahead: 60}
		d.Others = []review.Alternative{d.Best, {Decision: rules.Suspend{With: 2}, Worlds: 32, Gain: -500}}
		r.Report.Decisions = append(r.Report.Decisions, d)
		r.Report.Opportunities = append(r.Report.Opportunities, review.Opportunity{Shared: n%2 == 0, Ahead: 1}, review.Opportunity{Shared: n%3 == 0})
	}
	return r
}

// hears lets the review come so far.
func (p *player) hears(done int) {
	p.shelf.reviewing = weighed(p.session(), done)
	p.redraw()
}

func TestTheReviewIsWellFormedInEveryRoomHoweverFarItIs(t *testing.T) {
	for _, room := range append(rooms, window{ui.Size{W: 390, H: 844}, 1}, window{ui.Size{W: 1440, H: 900}, 2}) {
		p := finished(t, room)
		for _, done := range []int{0, 1, p.session().Decided()} {
			p.hears(done)
			for no := 1; no <= p.session().Decided(); no++ {
				p.does(reviewPick{no})
				what := fmt.Sprintf("%v: %d weighed, decision %d", room, done, no)
				require.NoError(t, ui.Check(p.stage.Root()), what)
				inWindow(t, p.stage.Root(), room.size, what)
			}
		}
	}
}

func TestTheReviewSaysHowFarItIsAndCanBeStopped(t *testing.T) {
	p := finished(t, window{desktop, 1})
	assert.Equal(t, "Weighing your decisions: 0 of 6 …", p.stage.Find("review/progress").Name)
	assert.NotZero(t, p.stage.Find("review/progress").State&ui.Busy)
	assert.Equal(t, "Decision 1, watch 1: Released “The Lantern carries more than grain” whole to Customs by secure link: not weighed yet", p.stage.Find("value/1").Name)
	p.hears(2)
	assert.Equal(t, "Weighing your decisions: 2 of 6 …", p.stage.Find("review/progress").Name)
	assert.Equal(t, ui.ID("judged/2"), p.stage.Find("judged/2").ID, "that which lost most is shown")
	p.opens("review/stop")
	assert.Nil(t, p.shelf.reviewed)
	p.hears(3)
	assert.Nil(t, p.shelf.reviewed, "it does not begin again by itself")
	assert.Equal(t, "Stopped after 2 of 6 decisions", p.stage.Find("review/progress").Name)
	p.opens("review/go-on")
	p.hears(6)
	assert.Equal(t, "All 6 decisions are weighed", p.stage.Find("review/progress").Name)
	assert.NotNil(t, p.stage.Find("judged/2"), "what is being read stays")
}

func TestAFaultOfTheReviewIsSaidAndTheRestCanBeRead(t *testing.T) {
	p := finished(t, window{desktop, 1})
	now := weighed(p.session(), 2)
	now.Over, now.Fault = true, "the worker has stopped"
	p.shelf.reviewing = now
	p.redraw()
	assert.Equal(t, "The review could not be finished after 2 of 6: the worker has stopped", p.stage.Find("review/progress").Name)
	assert.NotNil(t, p.stage.Find("judged/2"))
}

func TestADecisionOfTheLineIsPickedByEveryHand(t *testing.T) {
	for name, hand := range hands {
		p := finished(t, window{desktop, 1})
		p.hears(6)
		p.does(hand(p, p.stage.Find("value/4")))
		assert.Equal(t, 4, p.scene.desk.reviewed.picked, name)
		assert.NotNil(t, p.stage.Find("judged/4"), name)
	}
}

func TestTheArrowsGoAlongTheLineAndEnterOpens(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(6)
	p.stage.Focus("value/2")
	for range 2 {
		assert.Nil(t, p.stage.Press(ui.Stroke{Key: "ArrowRight"}))
	}
	assert.Equal(t, ui.ID("value/4"), p.stage.Focused())
	p.does(p.stage.Press(ui.Stroke{Key: "Enter"}))
	assert.NotNil(t, p.stage.Find("judged/4"))
	assert.Equal(t, ui.ID("value/4"), p.stage.Focused(), "the focus stays on the line")
}

func TestALineOfALedgerLeadsToItsDecision(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.opens("tabs/1")
	p.does(debriefOpen{1})
	assert.NotNil(t, p.stage.Find("judged/1"))
}

func TestTheDeskAsItWasLeadsBackToTheReview(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(6)
	p.does(reviewPick{2})
	game := p.scene.desk.game
	p.opens("judged/as-it-was")
	assert.Equal(t, atDesk, p.scene.at)
	assert.Equal(t, 1, p.scene.desk.game.Decided())
	assert.Contains(t, p.stage.Find("branch/words").Name, "The desk as it was before decision 2, watch 1. You: Asked the Navy for assurances")
	require.NoError(t, ui.Check(p.stage.Root()))
	p.opens("branch/back")
	assert.Equal(t, atDebrief, p.scene.at)
	assert.Same(t, game, p.scene.desk.game)
	assert.NotNil(t, p.stage.Find("judged/2"))
}

func TestOneCanPlayOnFromTheBestToADebriefOfItsOwn(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(6)
	game := p.scene.desk.game
	p.does(reviewPick{2})
	p.opens("judged/from-best")
	assert.Equal(t, rules.EndWatch{}, p.scene.desk.game.DecisionAt(2))
	for p.scene.at == atDesk {
		p.does(decide{rules.EndWatch{}})
		p.does(readNight{})
	}
	p.opens("debrief/back")
	assert.Same(t, game, p.scene.desk.game)
}

func TestABranchThatCannotBeOpenedIsSaid(t *testing.T) {
	p := finished(t, window{desktop, 1})
	p.hears(6)
	p.does(reviewPick{2})
	p.shelf.fails = errors.New("it is gone")
	p.opens("judged/as-it-was")
	assert.Equal(t, "That did not work: it is gone", p.stage.Find("judged/fault").Name)
}

func TestTheReviewEndsWhenNobodyLooksAtItAnyMore(t *testing.T) {
	for _, leave := range []ui.ID{"debrief/cases", "debrief/again", "debrief/another"} {
		p := finished(t, window{desktop, 1})
		p.hears(2)
		require.NotNil(t, p.shelf.reviewed)
		p.opens(leave)
		assert.Nil(t, p.shelf.reviewed, leave)
	}
}

// A long game has its decisions on the line in reach of a finger in every room, and
// no label leaves the chart or lies on another.
func TestEveryDecisionOfALongLineCanBeHit(t *testing.T) {
	for _, width := range []float64{390, 900, 1280} {
		s := ended(t, "the-ministry-line", "poor")
		g := s.desk.game.(*play.Session)
		s.shelf.(*shelf).reviewing = weighed(g, g.Decided())
		s.desk.reviewed.pick(g.Decided())
		f, hit := s.finalOf(s.desk), map[ui.ID]bool{}
		for no := 1; no <= g.Decided(); no++ {
			lookAlong{no}.do(s)
			stage := ui.NewStage(ui.FixedMeasurer())
			stage.Resize(ui.Size{W: width, H: 700}, 1)
			stage.SetTree(ui.Room(s.reviewPart(f, stage.Room())))
			require.NoError(t, ui.Check(stage.Root()))
			each(stage.Root(), func(n *ui.Node) {
				if strings.HasPrefix(string(n.ID), "value/") && n.On != nil {
					hit[n.ID] = true
					assert.GreaterOrEqual(t, n.Rect.W, 24.0, n.ID)
					assert.GreaterOrEqual(t, n.Rect.H, 24.0, n.ID)
				}
			})
		}
		for no := 1; no <= g.Decided(); no++ {
			assert.True(t, hit[id("value", no)], "%d in %g", no, width)
		}
	}
}

func TestALongLineIsDividedEvenly(t *testing.T) {
	for n := 1; n < 60; n++ {
		all := spansOf(n, 358)
		from := 0
		for _, p := range all {
			assert.Equal(t, from, p.from)
			assert.LessOrEqual(t, float64(p.to-p.from+1)*leastStep, 358.0-chartSide)
			from = p.to
		}
		assert.Equal(t, n, from)
	}
	assert.Len(t, spansOf(45, 1240), 1)
}
