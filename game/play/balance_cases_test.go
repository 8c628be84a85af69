package play

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules/rulestest"
)

// fair is as small a case as has nothing to be found in it: a report whose hour
// must get to a leaky neighbour, whose source must not, and that is half another's.
const fair = `
case watches=4 hours=3
service aldane kind=seat
service vesk channels=liaison-officer,secure-link interests=port penetration=700 trust=aldane:2/2/2/2 weight=60
service corrin channels=secure-link interests=port lets=vesk:950 trust=aldane:5/1/4/1 weight=60
service karsk kind=rival
source kestrel owner=aldane coowner=corrin rival=karsk worth=80 story=6 why=kestrel:200,cable:500,talk:300
report port from=aldane source=kestrel to=aldane arrives=1 topic=port
portion port/hour use=300 severity=40 general=cable:2 full=kestrel:2,cable:1
portion port/who role=source use=50 severity=40 general=cable:1 full=kestrel:14
portion port/how role=method severity=40 general=kestrel:2 full=kestrel:14
report names from=corrin source=kestrel to=aldane topic=names
portion names/men use=200 severity=20 general=cable:1 full=kestrel:4
threat attack due=4 cost=60 actors=vesk:1000 helps=port/hour:300/1100,names/men:0/200
`

// tiny makes a case of a world.
func tiny(world string) *level.Case {
	return &level.Case{Rules: rulestest.World(world), ID: "tiny", Hash: "0123456789abcdef", Seat: 1}
}

func flawsOf(t *testing.T, c *level.Case) []string {
	t.Helper()
	b, err := Weigh(t.Context(), c, Policies, 200, nil)
	require.NoError(t, err)
	return says(b.Flaws())
}

func TestAFairCaseHasNoFlaws(t *testing.T) {
	assert.Empty(t, flawsOf(t, tiny(fair)))
}

func TestEachWayOfBeingUnfairIsFound(t *testing.T) {
	for name, test := range map[string]struct {
		old, new string // what is changed in the fair case
		flaw     string
	}{
		"a habit wins":            {"penetration=700", "penetration=0", `ask-all \([\d.]+\) is not clearly worse than judgment \(doctrine, `},
		"luck decides":            {"cost=60 actors=vesk:1000", "cost=600 actors=aldane:500", "luck decides more than judgment: draws explain "},
		"a threat always strikes": {"port/hour:300/1100,names/men:0/200", "port/hour:0/0", "the threat is stopped in none of 1200 games"},
		"a threat never strikes":  {"to=aldane arrives=1", "to=aldane,vesk arrives=1", "the threat strikes in none of 1200 games"},
		"a source is safe":        {"penetration=700", "penetration=0", "the source is lost in none of 1200 games"},
		"a means changes nothing": {"penetration=700", "penetration=0", "this makes it possible to protect by story, and in "},
		"a means is out of reach": {"hours=3", "hours=1", "this makes it possible to protect by story, and no policy ever could"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, fair, test.old)
			flaws := flawsOf(t, tiny(strings.Replace(fair, test.old, test.new, 1)))
			assert.Regexp(t, test.flaw, strings.Join(flaws, "\n"))
		})
	}
}
