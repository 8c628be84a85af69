package belief_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/play"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// played takes decisions in words and gives the state and what aldane knows.
// What would protect a source that is lost is left out.
func played(t testing.TB, s *rules.State, lines ...string) (*rules.State, rules.Knowledge) {
	t.Helper()
	seat := rulestest.Service(s.Case(), "aldane")
	for _, line := range lines {
		d, err := play.ParseDecision(s.Case(), line)
		require.NoError(t, err)
		next, _, err := rules.Step(s, seat, d)
		var refused *rules.Refusal
		if errors.As(err, &refused) && refused.Code == rules.NotWorking { // the source was lost before that
			continue
		}
		require.NoError(t, err)
		s = next
	}
	return s, s.Know(seat)
}

const twoPartners = `
service aldane kind=seat
service vesk channels=secure-link publicity=100:500,500:500
service pell channels=secure-link publicity=100:800,400:200
source wren owner=aldane
report port from=aldane source=wren to=aldane arrives=1 topic=port
portion port/hour
`

// TestTwoSuspectsAreWeighedAsByCounting counts every way in which two partners
// may have lost one portion or not at each of two closes.
func TestTwoSuspectsAreWeighedAsByCounting(t *testing.T) {
	c := rulestest.World(twoPartners)
	prior := [2][2]int64{{500, 500}, {800, 200}}
	level := [2][2]int64{{100, 500}, {100, 400}}
	met := map[string]bool{}
	for seed := range 400 {
		_, k := played(t, rules.New(c, rules.Seed(seed)), "share port to vesk by secure-link all=full",
			"share port to pell by secure-link all=full", "end watch", "end watch")
		prints := [3]int{}
		for _, e := range k.News {
			if e.Kind == rules.Published {
				prints[e.Watch]++
			}
		}
		if key := fmt.Sprint(prints); met[key] {
			continue
		} else {
			met[key] = true
		}
		want, total := [2]*big.Rat{new(big.Rat), new(big.Rat)}, new(big.Rat)
		for choice := range 4 * 9 {
			levels := [2]int{choice & 1, choice >> 1 & 1}
			lost := [2]int{choice / 4 % 3, choice / 12} // at which close; 0 for never
			if print(lost, 1) != prints[1] || print(lost, 2) != prints[2] {
				continue
			}
			w := big.NewRat(1, 1)
			for i := range lost {
				p := level[i][levels[i]]
				w.Mul(w, big.NewRat(prior[i][levels[i]], 1000))
				for at := 1; at <= 2 && (lost[i] == 0 || at <= lost[i]); at++ {
					if at == lost[i] {
						w.Mul(w, big.NewRat(p, 1000))
					} else {
						w.Mul(w, big.NewRat(1000-p, 1000))
					}
				}
			}
			total.Add(total, w)
			for i := range want {
				if levels[i] == 1 {
					want[i].Add(want[i], w)
				}
			}
		}
		got := belief.Infer(c, &k)
		for i, name := range []string{"vesk", "pell"} {
			b, ok := got.Trait(rulestest.Service(c, name), rules.Publicity)
			require.True(t, ok)
			f, _ := want[i].Quo(want[i], total).Float64()
			assert.InDelta(t, f*1000, float64(b.Chances[1]), 0.51, "%s after %v", name, prints)
		}
	}
	assert.Greater(t, len(met), 4, "what was seen must differ")
}

// print counts those who lost it at a close.
func print(lost [2]int, at int) int {
	n := 0
	for _, l := range lost {
		if l == at {
			n++
		}
	}
	return n
}

// A world in which everything that the inference weighs comes into play.
const wide = `
case hours=20
service aldane kind=seat
service minister kind=principal channels=leader-to-leader publicity=50 discipline=600 confides=vesk
service corrin channels=secure-link discipline=900 publicity=20
service vesk channels=secure-link,leader-to-leader discipline=900:600,400:400 publicity=20:700,300:300 confides=pell,corrin
service pell channels=secure-link discipline=1000 publicity=50:500,350:500 candour=900:600,200:400
source wren owner=aldane
source dunlin owner=corrin
source magpie owner=pell fabricated=300
report port from=aldane source=wren to=aldane arrives=1 topic=port
portion port/hour
portion port/place
report theirs from=corrin source=dunlin controlled=yes to=aldane arrives=1 topic=port
portion theirs/boat
report tale from=pell source=magpie to=aldane arrives=1 topic=port exposed=6
portion tale/lab
report told from=pell source=wren to=aldane arrives=1 topic=port exposed=3
portion told/lab
`

// TestBeliefsComeTrueAsOften plays one line of decisions in many hidden worlds
// and holds each belief, among worlds that look the same, to how often it was so.
func TestBeliefsComeTrueAsOften(t *testing.T) {
	c := rulestest.World(wide)
	lines := []string{
		"share port to vesk by leader-to-leader hour=general place=full", "share port to pell by secure-link all=general marked",
		"share port to minister by leader-to-leader hour=full", "share theirs to vesk by secure-link all=full",
		"ask assurances of vesk", "corroborate tale", "end watch", "end watch", "end watch",
	}
	comeTrue(t, c, lines, 20_000)
}

// comeTrue holds what may be believed after some decisions to what is so in so
// many hidden worlds.
func comeTrue(t *testing.T, c *rules.Case, lines []string, worlds rules.Seed) {
	t.Helper()
	seen := map[string]*group{}
	for h := range worlds {
		s, k := played(t, rules.NewHidden(c, h+worlds, h), lines...)
		key := fmt.Sprint(k.News)
		if seen[key] == nil {
			seen[key] = &group{k: k}
		}
		seen[key].add(s)
	}
	var open []*group
	for _, g := range seen {
		if g.n > 100 {
			open = append(open, g)
		}
	}
	require.Greater(t, len(open), 8, "groups to hold beliefs to")
	for _, g := range open {
		g.hold(t, c)
	}
}

// group are the worlds that look the same to the seat.
type group struct {
	k      rules.Knowledge
	n      int
	traits map[rules.Trait]int
	made   int
	leaks  map[[2]int]int // by position among the prints and service
	losses map[[2]int]int // by source and service from which the rival had something of it
}

func (g *group) add(s *rules.State) {
	if g.traits == nil {
		g.traits, g.leaks, g.losses = map[rules.Trait]int{}, map[[2]int]int{}, map[[2]int]int{}
	}
	g.n++
	for _, x := range s.Hidden() {
		g.traits[x]++
	}
	g.made += len(s.Fabricators())
	var chapters []*rules.Chapter
	for ch := s.Past(); ch != nil; ch = ch.Before {
		chapters = append([]*rules.Chapter{ch}, chapters...)
	}
	n := 0
	had := map[rules.SourceID]rules.ServiceSet{}
	for _, ch := range chapters {
		for _, e := range ch.Events {
			of := s.Case().Portions[e.Portion].Source
			switch e.Kind {
			case rules.Published:
				g.leaks[[2]int{n, int(e.Whom)}]++
				n++
				had[of] = had[of].With(e.Whom)
			case rules.CollectedBy:
				had[of] = had[of].With(e.Whom)
			case rules.ActSeen: // as if from nobody
				of := s.Case().Threats[e.Threat].Source
				had[of] = had[of].With(0)
			case rules.SourceCompromised:
				for v := range rules.MaxServices {
					if had[e.Source].Has(rules.ServiceID(v)) {
						g.losses[[2]int{int(e.Source), v}]++
					}
				}
			}
		}
	}
}

func (g *group) hold(t *testing.T, c *rules.Case) {
	t.Helper()
	got := belief.Infer(c, &g.k)
	within := func(count int, p rules.PerMille, of string) {
		q := float64(p) / 1000
		bound := 4*math.Sqrt(math.Max(q*(1-q), 0.002)/float64(g.n)) + 0.001
		assert.InDelta(t, q, float64(count)/float64(g.n), bound, "%s in %d worlds: %v", of, g.n, g.k.News)
	}
	for _, b := range got.Traits {
		a := c.Services[b.Service].Attribute(b.Attribute)
		for l := range a.N {
			count := g.traits[rules.Trait{Service: b.Service, Attribute: b.Attribute, Level: a.Levels[l]}]
			within(count, b.Chances[l], fmt.Sprintf("%s %d level %d", c.Services[b.Service].Name, b.Attribute, l))
		}
	}
	for _, b := range got.Sources {
		within(g.made, b.Fabricated, "magpie")
	}
	for i, b := range got.Leaks {
		for v, p := range b.By {
			within(g.leaks[[2]int{i, v}], p, fmt.Sprintf("leak %d by %d", i, v))
		}
	}
	for _, b := range got.Losses {
		b.From[0] = b.Act
		for v, p := range b.From {
			within(g.losses[[2]int{int(b.Source), v}], p, fmt.Sprintf("loss of %d from %d", b.Source, v))
		}
	}
}

// TestAReportIsDoubtedForItsSourceAndForItsSender counts by hand: three in ten
// that the source makes it up, else 38 in a hundred that the sender does.
func TestAReportIsDoubtedForItsSourceAndForItsSender(t *testing.T) {
	c := rulestest.World(wide)
	tale := rulestest.Report(c, "tale")
	k := rules.New(c, 1).Know(rulestest.Service(c, "aldane"))
	for _, tt := range []struct {
		name    string
		looked  bool
		finding rules.Finding
		want    rules.PerMille
	}{
		{"before anybody looked", false, 0, 566},
		{"confirmed", true, rules.Confirmed, 106},
		{"contradicted", true, rules.Contradicted, 940},
		{"nothing was found", true, rules.NothingFound, 533},
	} {
		k.Gradings = []rules.Grading{{Seat: k.Seat, Report: tale, Looked: tt.looked, Finding: tt.finding}}
		got := belief.Soundness(c, &k).Reports
		require.Len(t, got, 2, "what comes from others who may deceive")
		assert.Equal(t, belief.ReportBelief{Report: tale, False: tt.want}, got[0], tt.name)
	}
}

func TestNothingSeenLeavesThePriors(t *testing.T) {
	c := rulestest.World(wide)
	k := rules.New(c, 1).Know(rulestest.Service(c, "aldane"))
	for _, b := range belief.Infer(c, &k).Traits {
		assert.Equal(t, c.Services[b.Service].Attribute(b.Attribute).Priors, b.Chances)
	}
}

func BenchmarkInfer(b *testing.B) {
	c := rulestest.World(wide)
	_, k := played(b, rules.New(c, 1), "share port to vesk by leader-to-leader hour=general place=full",
		"share port to pell by secure-link all=general marked", "share port to minister by leader-to-leader hour=full",
		"end watch", "end watch", "end watch", "end watch", "end watch")
	for b.Loop() {
		belief.Infer(c, &k)
	}
}
