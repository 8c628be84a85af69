package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestReadinessCountsWhatComesInTimeUnderItsConditions(t *testing.T) {
	c := rulestest.World(`
service aldane kind=seat
service vesk channels=liaison-officer,secure-link,joint-cell
source open
report port from=aldane source=open to=aldane arrives=1 topic=port
portion port/target
portion port/teller role=source
threat attack due=2 lead=1 cost=60 victim=vesk actors=vesk:900 helps=port/target:400/800
`)
	s := rules.New(c, 1)
	k := s.Know(1)
	full, general := rules.AllForms(2, rules.Full), rules.AllForms(2, rules.General)
	for _, tt := range []struct {
		name  string
		draft *rules.Share
		want  rules.PerMille
	}{
		{"nothing given", nil, 0},
		{"in full", &rules.Share{Report: 1, To: 2, Forms: full, Channel: rules.SecureLink}, 800},
		{"in general", &rules.Share{Report: 1, To: 2, Forms: general, Channel: rules.SecureLink}, 400},
		{"too late", &rules.Share{Report: 1, To: 2, Forms: full, Channel: rules.LiaisonOfficer}, 0},
		{"only shown", &rules.Share{Report: 1, To: 2, Forms: full, Channel: rules.JointCell, Manner: rules.Shown}, 560},
		{"for named readers", &rules.Share{Report: 1, To: 2, Forms: full, Channel: rules.SecureLink, Caveats: rules.NamedRecipients}, 680},
		{"nothing said of the source", &rules.Share{Report: 1, To: 2, Forms: full.With(1, rules.Withheld), Channel: rules.SecureLink}, 560},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.name == "too late" {
				c.Threats[1].Due = 1
				defer func() { c.Threats[1].Due = 2 }()
			}
			assert.Equal(t, tt.want, rules.Ready(c, &k, tt.draft, 1, 2))
		})
	}
	s, _, err := rules.Step(s, 1, rules.Share{Report: 1, To: 2, Forms: general, Channel: rules.SecureLink})
	require.NoError(t, err)
	k = s.Know(1)
	assert.EqualValues(t, 400, rules.Ready(c, &k, nil, 1, 2), "what was given counts")
}

// However many hits of a stream somebody holds, one of them tells what there is.
func TestOneHitOfAStreamIsAsGoodAsSeveral(t *testing.T) {
	c := rulestest.World(`
service aldane kind=seat
service vesk channels=secure-link
source open
report a from=aldane source=open to=aldane arrives=1 topic=cards
portion a/item
report b from=aldane source=open to=aldane arrives=1 topic=cards
portion b/item
threat landing due=2 cost=10 victim=vesk actors=vesk:1000 helps=a/item:300/300,b/item:400/400
`)
	vesk := rulestest.Service(c, "vesk")
	ready := func() rules.PerMille {
		s := rules.New(c, 1)
		for _, line := range []string{"share a to vesk by secure-link all=full", "share b to vesk by secure-link all=full"} {
			var err error
			s, _, err = rules.Step(s, rulestest.Service(c, "aldane"), decision(t, c, line))
			require.NoError(t, err)
		}
		k := s.Know(rulestest.Service(c, "aldane"))
		return rules.Ready(c, &k, nil, 1, vesk)
	}
	apart := ready()
	c.Reports[1].Stream, c.Reports[2].Stream = 1, 1
	together := ready()
	c.Reports[1].Stream = 0
	c.Threats[1].Helps = c.Threats[1].Helps[1:]
	assert.Equal(t, ready(), together)
	assert.Greater(t, apart, together)
}
