package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// share lists how often each hidden level came in some games, by attribute.
func share(games []*rules.State) map[rules.Trait]int {
	all := map[rules.Trait]int{}
	for _, g := range games {
		for _, h := range g.Hidden() {
			all[h]++
		}
	}
	return all
}

func TestABlockOfGamesSharesTheAnswersOfChanceEvenly(t *testing.T) {
	c := rulestest.Sample()
	for seed := range rules.Seed(50) {
		var block []*rules.State
		for i := range rules.Block {
			block = append(block, rules.NewAmong(c, seed, uint8(i)))
		}
		for h, n := range share(block) {
			a := c.Services[h.Service].Attribute(h.Attribute)
			for l := range a.N {
				if a.Levels[l] == h.Level {
					assert.InDelta(t, int(a.Priors[l])*rules.Block/1000, n, 1, "%+v", h)
				}
			}
		}
	}
}

// part is a likelihood as a number between 0 and 1.
func part(l rules.Likelihood) float64 {
	x := float64(l.Part) / (1 << 32)
	for ; l.Power < 0; l.Power++ {
		x /= 2
	}
	for ; l.Power > 0; l.Power-- {
		x *= 2
	}
	return x
}

// Games bound to what was seen, weighed by how likely it was, are as common as
// those among free games that look the same, and hide the same.
func TestBoundGamesAreDrawnAsThoseThatLookTheSame(t *testing.T) {
	c := rulestest.World(`
case watches=2 hours=9
service aldane kind=seat
service corrin channels=secure-link trust=aldane:3/1/3/1
service vesk channels=secure-link discipline=300:500,900:500 publicity=50:500,500:500 trust=aldane:3/1/3/1
report port from=corrin controlled=yes to=aldane arrives=1 topic=port
portion port/hour use=500
portion port/place use=500
`)
	seat := rulestest.Service(c, "aldane")
	vesk := rulestest.Service(c, "vesk")
	decide := func(g *rules.State) *rules.State {
		g, _, err := rules.Step(g, seat, rules.Share{Report: 1, Forms: rules.AllForms(int(c.Reports[1].Count), rules.Full), To: vesk, Channel: rules.SecureLink})
		require.NoError(t, err)
		g, _, _ = rules.Step(g, seat, rules.EndWatch{})
		return g
	}
	const games = 1 << 13
	for _, want := range []int{0, 1, 2} {
		var seen []rules.Event
		for seed := rules.Seed(1); ; seed++ {
			if seen = decide(rules.New(c, seed)).Know(seat).News; published(seen) == want {
				break
			}
		}
		free, bound := 0.0, 0.0
		hidden, held := map[rules.Trait]float64{}, map[rules.Trait]float64{}
		x := rules.Sight(seat, seen)
		for i := range rules.Seed(games) {
			opening := rules.NewAmong(c, 1000+i/rules.Block, uint8(i%rules.Block))
			if g := decide(opening); alike(g.Know(seat).News, seen) {
				free++
				for _, h := range g.Hidden() {
					hidden[h]++
				}
			}
			if g := decide(opening.Bound(x)); alike(g.Know(seat).News, seen) {
				bound += part(g.Likelihood())
				for _, h := range g.Hidden() {
					held[h] += part(g.Likelihood())
				}
			}
		}
		require.Greater(t, free, 100.0)
		assert.InEpsilon(t, free, bound, 0.1, "%d in the press", want)
		for h, n := range hidden {
			assert.InDelta(t, n/free, held[h]/bound, 0.06, "%d in the press: %+v", want, h)
		}
	}
}

func published(news []rules.Event) (n int) {
	for _, e := range news {
		if e.Kind == rules.Published {
			n++
		}
	}
	return n
}

func alike(a, b []rules.Event) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
