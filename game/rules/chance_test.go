package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// frequency counts in how many of a thousand games something happens.
func frequency(c *rules.Case, kind rules.EventKind, decisions ...rules.Decision) int {
	n := 0
	for seed := range rules.Seed(1000) {
		s := rules.New(c, seed)
		for _, d := range decisions {
			s, _, _ = rules.Step(s, 1, d)
		}
		happened := false
		for ch := s.Past(); ch != nil; ch = ch.Before {
			for _, e := range ch.Events {
				happened = happened || e.Kind == kind
			}
		}
		if happened {
			n++
		}
	}
	return n
}

const chanceWorld = `
service aldane kind=seat
service karsk kind=rival
source open
report port from=aldane source=open to=aldane arrives=1 topic=port
portion port/target
`

// Each line is one chance in a single close of a watch, so its frequency over a
// thousand seeds must be its level under the conditions of the passing.
func TestChancesComeTrueAsOftenAsTheySay(t *testing.T) {
	share := rules.Share{Report: 1, To: 3, Forms: rules.AllForms(1, rules.Full), Channel: rules.SecureLink}
	with := func(change func(*rules.Share)) rules.Share {
		s := share
		change(&s)
		return s
	}
	shown := with(func(s *rules.Share) { s.Channel, s.Manner = rules.JointCell, rules.Shown })
	for _, tt := range []struct {
		name  string
		line  string
		share rules.Share
		kind  rules.EventKind
		want  int
	}{
		{"collected from a penetrated service", "penetration=300", share, rules.CollectedBy, 300},
		{"hidden penetration, one in three", "penetration=0:667,600:333", share, rules.CollectedBy, 200},
		{"for named readers only", "penetration=300", with(func(s *rules.Share) { s.Caveats = rules.NamedRecipients }), rules.CollectedBy, 150},
		{"a broad channel", "penetration=300", with(func(s *rules.Share) { s.Channel = rules.JointCell }), rules.CollectedBy, 540},
		{"shown in a joint cell", "penetration=300", shown, rules.CollectedBy, 216},
		{"passed on to whom it confides in", "discipline=700 confides=tamarin", share, rules.PassedOn, 300},
		{"under originator control", "discipline=700 confides=tamarin", with(func(s *rules.Share) { s.Caveats = rules.OriginatorControl }), rules.PassedOn, 120},
		{"lost to the press", "publicity=250", share, rules.Published, 250},
		{"said more than was written", "publicity=0", with(func(s *rules.Share) {
			s.Channel, s.Forms = rules.LeaderToLeader, rules.AllForms(1, rules.General)
		}), rules.Overstepped, 350},
		{"a disciplined service", "discipline=1000 confides=tamarin", share, rules.PassedOn, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := rulestest.World(chanceWorld +
				"service vesk channels=secure-link,joint-cell,leader-to-leader " + tt.line + "\nservice tamarin\n")
			got := frequency(c, tt.kind, tt.share, rules.EndWatch{})
			assert.InDelta(t, tt.want, got, 60, "four standard deviations of a fair count are at most 63")
		})
	}
}

func TestAssurancesHalveTheLosses(t *testing.T) {
	c := rulestest.World(chanceWorld +
		"service vesk channels=secure-link discipline=400 confides=tamarin dependence=1000\nservice tamarin\n")
	share := rules.Share{Report: 1, To: 3, Forms: rules.AllForms(1, rules.Full), Channel: rules.SecureLink}
	end := rules.EndWatch{}
	assert.InDelta(t, 600, frequency(c, rules.PassedOn, end, share, end), 60)
	assert.InDelta(t, 300, frequency(c, rules.PassedOn, rules.AskAssurances{Of: 3}, end, share, end), 60)
}

func TestAGradeAndTheSourceMakeABeliefInTheReport(t *testing.T) {
	for _, tt := range []struct {
		grade, forms string
		want         int
	}{
		{"A1", "all", 1000}, {"B2", "all", 921}, {"F6", "all", 577}, {"E5", "all", 250}, {"A1", "substance", 700},
	} {
		t.Run(tt.grade+" "+tt.forms, func(t *testing.T) {
			c := rulestest.World(`
service aldane kind=seat
service vesk channels=secure-link
source open
report port from=aldane source=open to=aldane arrives=1 topic=port grade=` + tt.grade + `
portion port/target
portion port/teller role=source
threat attack due=1 cost=10 victim=vesk actors=vesk:1000 helps=port/target:500/1000
`)
			forms := rules.AllForms(2, rules.Full)
			if tt.forms == "substance" {
				forms = forms.With(1, rules.Withheld)
			}
			share := rules.Share{Report: 1, To: 2, Forms: forms, Channel: rules.SecureLink}
			assert.InDelta(t, tt.want, frequency(c, rules.ThreatStopped, share, rules.EndWatch{}), 60)
		})
	}
}
