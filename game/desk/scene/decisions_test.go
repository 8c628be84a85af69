package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/rules"
)

// embassyGame works every decision that the embassy offers, by the IDs of what
// is worked; the last of each line takes it.
var embassyGame = [][]ui.ID{
	{"case/embassy", "case/embassy/play"}, {"briefing/begin"},
	{"tray/report/1", "portion/0/form/1", "portion/1/form/0", "route/to/2", "route/marked", "send"},
	{"weigh/way/0"},
	{"weigh/grade", "grading/source/3", "grading/said/3", "grading/do"},
	{"end/1"}, {"night/go"},
	{"tray/request/2", "send"},
	{"tray/report/2", "weigh/way/1"},
	{"threats/open", "threat/1/way/0"},
	{"route/to/3", "who/more", "partner/arrange", "arrange/topic/2", "arrange/own", "arrange/do"},
	{"end/2"}, {"night/go"},
	{"net/sources", "source/1/protect/0"},
	{"tray/report/1", "weigh/way/0"},
	{"route/to/3", "who/more", "partner/standing/0/revoke"},
	{"who/more", "partner/suspend"},
	{"who/more", "partner/resume"},
	{"end/3"}, {"night/go"},
	{"threats/open", "threat/1/way/2"},
}

func TestEveryNewDecisionIsTakenByPointerFingerKeyboardAndMirrorAlike(t *testing.T) {
	want := []rules.Decision{
		rules.Share{Report: 1, Forms: rules.AllForms(1, rules.General), To: 2, Channel: rules.LeaderToLeader, Marked: true},
		rules.Corroborate{Report: 1}, rules.Grade{Report: 1, Reliability: 'D', Credibility: '4'}, rules.EndWatch{},
		rules.AnswerAssurances{Request: 2, Given: true}, rules.AskActionOn{Of: 3, Report: 2}, rules.Warn{Threat: 1, Through: 3},
		rules.Arrange{With: 3, Topic: 2, Form: rules.General, Channel: rules.SecureLink, OwnOnly: true}, rules.EndWatch{},
		rules.Protect{Source: 1, Means: rules.Rest}, rules.NoticeFabrication{Report: 1}, rules.Revoke{With: 3, Topic: 2},
		rules.Suspend{With: 3}, rules.Resume{With: 3}, rules.EndWatch{}, rules.Act{Threat: 1, Cover: 1},
	}
	for name, hand := range hands {
		t.Run(name, func(t *testing.T) {
			p := sitDown(t, embassy, desktop)
			for _, line := range embassyGame {
				for _, at := range line {
					n := p.stage.Find(at)
					require.NotNil(t, n, "there is no %s", at)
					p.does(hand(p, n))
				}
			}
			var took []rules.Decision
			for n := range p.session().Decided() {
				took = append(took, p.session().DecisionAt(n+1))
			}
			assert.Equal(t, want, took)
		})
	}
}

func TestARequestForAssurancesCanBeDeclined(t *testing.T) {
	p := sitDown(t, embassy, desktop)
	p.begins()
	p.opens("end/1", "night/go", "tray/request/2", "refuse")
	assert.Equal(t, rules.AnswerAssurances{Request: 2}, p.session().DecisionAt(p.session().Decided()))
	assert.Equal(t, "Gave the Consulate no assurances.", p.stage.Find("told").Name)
}

func TestABetterGradeNeedsSomethingThatSupportsIt(t *testing.T) {
	p := sitDown(t, embassy, desktop)
	p.begins()
	p.opens("tray/report/1", "weigh/grade")
	assert.Equal(t, "It is so already.", p.stage.Find("grading/do").Detail)
	p.opens("grading/source/0")
	assert.Equal(t, "Nothing that we have found supports a better grade than its originator gave.", p.stage.Find("grading/do").Detail)
}

func TestNothingGoesToWhomSharingIsSuspendedWith(t *testing.T) {
	p := sitDown(t, embassy, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/3", "who/more", "partner/suspend")
	assert.Equal(t, "Sharing with this service is suspended.", p.stage.Find("send").Detail)
}

func TestAWholeReportHasNothingToMark(t *testing.T) {
	p := sitDown(t, embassy, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/3")
	assert.Equal(t, "Only general wording can be marked. Give some paragraph in general wording.", p.stage.Find("route/marked").Detail)
}

func TestAStreamIsOneRowOfTheTray(t *testing.T) {
	p := sitDown(t, embassy, desktop)
	p.begins()
	assert.Equal(t, "CON: Landing cards (20), C//OC CON · A2", p.stage.Find("tray/stream/1").Name)
	p.opens("tray/stream/1")
	assert.Empty(t, p.stage.Find("tray/stream/1").Detail, "it has been read")
	p.opens("end/1", "night/go")
	row := p.stage.Find("tray/stream/1")
	assert.Equal(t, "CON: Landing cards (40), C//OC CON · A2", row.Name)
	assert.Equal(t, "new", row.Detail)
	p.opens("tray/stream/1")
	assert.Contains(t, p.stage.Find("stream/group/0/text").Name, "a diving suit", "what reads otherwise comes first")
	assert.Equal(t, "39 items, the newest number 40", p.stage.Find("stream/group/1/about").Name)
	p.opens("stream/arrange/2")
	assert.NotZero(t, p.stage.Find("arrange/topic/2").State&ui.Checked)
}
