package view

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
)

// lost reviews the poor game of three questions, of which each decision lost what it says.
func lost(t *testing.T, drops ...rules.Points) (*Review, func(no int) *Desk) {
	s := playtest.Played(t, "three-questions", "poor")
	report := &review.Report{Seat: s.Seat(), Nothing: 1000, Par: 9000}
	for i, loss := range drops {
		report.Decisions = append(report.Decisions, weighed(i+1, s.DecisionAt(i+1), rules.Suspend{With: rules.ServiceID(2 + i/2)}, loss, 0))
	}
	return reviewed(t, s, report)
}

func TestWhatWasPutOffIsLostAtTheLastDecisionThatPutItOff(t *testing.T) {
	r, at := lost(t, 4000, 4000, 4000, 0)
	assert.Equal(t, []int{2, 0, 0}, []int{r.Stops[0].Until, r.Stops[1].Until, r.Stops[2].Until}, "at the third something else would have been best")
	assert.Equal(t, "blunder, not lost yet", r.Stops[0].Verdict)
	assert.Equal(t, "Not lost yet: the same was still the best at decision 2.", r.Judge(1, at(1)).Particular)
	before, after := r.Slips(3)
	assert.Equal(t, 2, before.No)
	assert.Nil(t, after)
}

func TestOneGoesFromEachDecisionThatLostSomethingToTheNext(t *testing.T) {
	r, _ := lost(t, 0, 0, 2000, 0, 4000)
	before, after := r.Slips(1)
	assert.Nil(t, before)
	assert.Equal(t, 3, after.No)
	before, after = r.Slips(4)
	assert.Equal(t, 3, before.No)
	assert.Equal(t, 5, after.No)
	assert.Equal(t, map[review.Judgement]int{review.Best: 3, review.Inaccuracy: 1, review.Blunder: 1}, r.Counts())
}

func TestTheFinestDecisionIsThatWhichWasFurthestAhead(t *testing.T) {
	r, _ := lost(t, 0, 0, 0)
	r.report.Decisions[1].Others = []review.Alternative{{Decision: rules.EndWatch{}, Gain: -3000}}
	assert.Equal(t, 2, r.finest())
}

func TestWhatWouldHaveBeenBetterWithTheSameReportIsToldBesideTheBest(t *testing.T) {
	r, at := lost(t, 4000)
	made := r.made(1).(rules.Share)
	general, ask := made, rules.AskConsent{Of: 3, Report: made.Report, To: made.To, Forms: made.Forms}
	general.Forms = rules.AllForms(4, rules.General)
	w := &r.report.Decisions[0]
	w.Others = []review.Alternative{{Decision: general, Gain: 2000}, {Decision: ask, Gain: 1900}}
	near := r.Judge(1, at(1)).Near
	assert.Regexp(t, `^With the same report for the same recipient: ask .* for leave to pass .*, 19 points better\.$`, near)
	w.Others[1].Gain = 1000
	assert.Equal(t, "With the same report for the same recipient: the same, but all of it in general words, 20 points better.", r.Judge(1, at(1)).Near)
	w.Best.Decision = general
	assert.Empty(t, r.Judge(1, at(1)).Near, "then the best is that")
}

func TestLuckThatWouldHaveGoneAgainstTheBestIsSaidSo(t *testing.T) {
	r, at := lost(t, 2000)
	r.report.Decisions[0].Best.Turned = 5600
	assert.Contains(t, r.Judge(1, at(1)).Turned.Sentences, "Yours came to what was to be expected, and luck would have taken 24 points from the best. Judgment cost 20 points all the same.")
}
