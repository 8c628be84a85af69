package belief_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

const mosaic = `
service aldane kind=seat
service karsk kind=rival
service vesk channels=secure-link penetration=100:600,500:400
service pell channels=liaison-officer penetration=200:700,800:300
source kestrel owner=aldane rival=karsk worth=50 why=kestrel:250,cable:500,luck:250
report port from=aldane source=kestrel to=aldane arrives=1 topic=port
portion port/hour full=kestrel:6
portion port/who full=kestrel:6
`

// TestALossIsWeighedAsByCounting counts every way in which the rival may have
// taken two portions, which are damning together, from two partners.
func TestALossIsWeighedAsByCounting(t *testing.T) {
	c := rulestest.World(mosaic)
	prior, level := [2][2]int64{{600, 400}, {700, 300}}, [2][2]int64{{100, 500}, {100, 400}} // by hand half as much
	met := map[string]bool{}
	for seed := range 300 {
		_, k := played(t, rules.New(c, rules.Seed(seed)), "share port to vesk by secure-link all=full",
			"share port to pell by liaison-officer hour=full", "end watch", "end watch", "end watch")
		lost := rules.Watch(0)
		for _, e := range k.News {
			if e.Kind == rules.SourceCompromised {
				lost = e.Watch
			}
		}
		if key := fmt.Sprint(lost); met[key] {
			continue
		} else {
			met[key] = true
		}
		want, from, total := [2]*big.Rat{new(big.Rat), new(big.Rat)}, [2]*big.Rat{new(big.Rat), new(big.Rat)}, new(big.Rat)
		for choice := range 4 * 64 {
			levels := [2]int{choice & 1, choice >> 1 & 1}
			// At which of three closes each of three copies was first drawn; 0 for never.
			at := [3]int{choice >> 2 & 3, choice >> 4 & 3, choice >> 6 & 3}
			odds := [3]int64{level[0][levels[0]], level[0][levels[0]], level[1][levels[1]]}
			w := new(big.Rat).Mul(big.NewRat(prior[0][levels[0]], 1000), big.NewRat(prior[1][levels[1]], 1000))
			for i := range at {
				first := 1
				if i == 2 { // it goes by hand and is there from the second watch
					first = 2
				}
				w.Mul(w, drawnAt(at[i], first, 3, odds[i]))
			}
			hour, who := sooner(at[0], at[2]), sooner(at[1], 0)
			found := 0
			if hour > 0 && who > 0 {
				found = max(hour, who)
			}
			if found != int(lost) {
				continue
			}
			total.Add(total, w)
			for i := range want {
				if levels[i] == 1 {
					want[i].Add(want[i], w)
				}
			}
			from[0].Add(from[0], w) // only vesk has both
			if lost > 0 && at[2] > 0 && at[2] <= int(lost) && (at[0] == 0 || at[0] >= at[2]) && !(at[0] == at[2] && at[0] > 0) {
				from[1].Add(from[1], w)
			}
		}
		got := belief.Infer(c, &k)
		part := func(n *big.Rat) float64 { f, _ := new(big.Rat).Quo(n, total).Float64(); return f * 1000 }
		for i, name := range []string{"vesk", "pell"} {
			v := rulestest.Service(c, name)
			b, ok := got.Trait(v, rules.Penetration)
			require.True(t, ok)
			assert.InDelta(t, part(want[i]), float64(b.Chances[1]), 0.51, "%s after a loss at %d", name, lost)
			if lost > 0 {
				require.Len(t, got.Losses, 1)
				assert.InDelta(t, part(from[i]), float64(got.Losses[0].From[v]), 0.51, "from %s after a loss at %d", name, lost)
			}
		}
	}
	assert.Len(t, met, 4, "lost at any close or not at all")
}

// drawnAt is the chance that something with such odds, per mille, comes first at
// one of the closes from first to last, or at none of them for 0.
func drawnAt(at, first, last int, odds int64) *big.Rat {
	w := big.NewRat(1, 1)
	for i := first; i <= last; i++ {
		if i == at {
			return w.Mul(w, big.NewRat(odds, 1000))
		}
		w.Mul(w, big.NewRat(1000-odds, 1000))
	}
	if at > 0 {
		return new(big.Rat)
	}
	return w
}

// sooner returns the earlier of two closes, of which 0 never comes.
func sooner(a, b int) int {
	if a == 0 || b > 0 && b < a {
		return b
	}
	return a
}

// A world in which sources of the seat, of the seat and another, and of another
// can be lost, by what is taken, passed on and printed.
const hunted = `
case hours=30 threshold=600
service aldane kind=seat
service karsk kind=rival
service minister kind=principal channels=leader-to-leader publicity=50 discipline=700 confides=vesk penetration=50
service corrin channels=secure-link discipline=900
service vesk channels=secure-link,leader-to-leader discipline=900:500,400:500 penetration=20:600,300:400 confides=pell
service pell channels=secure-link discipline=1000 publicity=30:500,200:500 penetration=0:500,400:500
source wren owner=aldane rival=karsk worth=40 story=3 rest=2/3 why=wren:200,cable:500,luck:300
source dunlin owner=aldane coowner=corrin rival=karsk worth=20 why=dunlin:300,luck:700
source knot owner=corrin rival=karsk worth=20 why=knot:300,luck:700
report port from=aldane source=wren to=aldane arrives=1 topic=port
portion port/hour general=wren:3,cable:1 full=wren:9
portion port/who general=cable:3 full=wren:5,luck:-1
report crane from=aldane source=wren to=aldane,pell arrives=2 topic=port
portion crane/lift general=wren:1 full=wren:4
report ship from=corrin source=dunlin controlled=yes to=aldane arrives=1 topic=ship
portion ship/name general=dunlin:4 full=dunlin:9
report rope from=corrin source=knot controlled=yes to=aldane arrives=1 topic=rope
portion rope/knot full=knot:9
report later from=corrin source=knot controlled=yes to=aldane arrives=3 topic=rope
portion later/knot full=knot:9
report crab from=aldane source=wren to=aldane arrives=1 topic=port
portion crab/pot general=wren:4 full=wren:9
threat attack due=2 cost=60 actors=vesk:900 helps=port/hour:1000/1000 seen=500 source=wren tells=wren:4
`

// TestBeliefsOfWhoWasReadComeTrueAsOften is TestBeliefsComeTrueAsOften where
// sources can be lost.
func TestBeliefsOfWhoWasReadComeTrueAsOften(t *testing.T) {
	c := rulestest.World(hunted)
	for _, lines := range [][]string{
		{"share port to vesk by leader-to-leader hour=general who=full", "share port to pell by secure-link hour=general who=full marked", "end watch", "protect wren by story cable", "end watch", "end watch"},
		{"share ship to vesk by secure-link all=full", "share ship to pell by secure-link all=general", "end watch", "end watch", "end watch"},
		{"share rope to vesk by secure-link all=full", "share port to minister by leader-to-leader who=full", "end watch", "protect wren by rest", "end watch", "end watch"},
		{"share crab to vesk by secure-link all=general", "share crab to pell by secure-link all=general", "end watch", "share crab to vesk by secure-link all=full", "share crab to pell by secure-link all=full", "end watch", "end watch"},
	} {
		t.Run(lines[0], func(t *testing.T) { comeTrue(t, c, lines, 20_000) })
	}
}
