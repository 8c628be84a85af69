package review

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// small writes a case of two watches that can be looked through: one report of
// a partner or the seat, one recipient who may be listened to, one threat.
func small(dice *rulestest.Dice) *rules.Case {
	pick := func(of ...int) int { return of[dice.Intn(len(of))] }
	report, source := "aldane source=wren", "wren"
	if pick(0, 1) == 1 {
		report, source = "corrin source=kestrel controlled=yes", "kestrel"
	}
	return rulestest.World(fmt.Sprintf(`
case watches=2 hours=1
service aldane kind=seat
service karsk kind=rival
service corrin channels=secure-link trust=aldane:3/1/3/1 weight=%d lets=vesk:%d
service vesk channels=secure-link interests=port penetration=0:700,900:300 weight=%d
source kestrel owner=corrin rival=karsk worth=0 why=kestrel:200,cable:800
source wren owner=aldane rival=karsk worth=%d story=6 why=wren:200,cable:800
report port from=%s to=aldane arrives=1 topic=port
portion port/hour use=500 severity=%d general=%s:2 full=%s:%d
threat attack due=%d cost=%d victim=vesk actors=vesk:900 helps=port/hour:%d/900
`, pick(10, 40), pick(300, 900), pick(5, 30), pick(20, 60), report, pick(5, 30), source, source, pick(5, 14),
		pick(1, 2), pick(10, 60), pick(300, 700)))
}

// TestStrengthOfTheSearchIsThatOfLookingThrough holds the search's first choice to
// the exact value, among the same games, in positions of small cases: at the opening
// and after a decision at random. It prints how often it is within 1 %:
//
//	go test ./game/review -run Strength -v
func TestStrengthOfTheSearchIsThatOfLookingThrough(t *testing.T) {
	t.Parallel()
	const cases, games, playouts = 30, 12, 5000
	dice := rulestest.Dice(11)
	positions, within, through, spent := 0, 0, 0, 0
	for n := range cases {
		c := small(&dice)
		p := gone(t, c, rules.Seed(n))
		worlds := p.newWorlds(0, nil).first.states[:games]
		for range 2 {
			_, value := Exact(c, p.seat, worlds)
			worst := int64(0)
			for _, w := range worlds {
				worst += int64(wait(w, p.seat).Total(p.seat))
			}
			search := newSearch(c, p.seat, worlds, nil, 1)
			search.Run(t.Context(), playouts, nil)
			spent += search.spent
			first, _ := search.Best()
			positions++
			if search.root.closed {
				through++
			}
			if got := exactly(c, p.seat, worlds, first); value-got <= (value-worst)/100 {
				within++
			} else {
				t.Logf("%#v comes to %d, the best to %d, nothing to %d; all looked into: %t", first, got, value, worst, search.root.closed)
			}
			all := open(c, p.seat, worlds[0])
			worlds = parted(p.seat, worlds, all[dice.Intn(len(all))])[0]
			if worlds[0].Over() {
				break
			}
		}
	}
	t.Logf("within 1 %% of the exact value in %d of %d positions, at %d playouts each; %d were looked through", within, positions, spent/positions, through)
	assert.GreaterOrEqual(t, within*100, positions*95)
}
