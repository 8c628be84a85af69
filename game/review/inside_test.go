package review

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func decided(t testing.TB, c *rules.Case, line string) rules.Decision {
	t.Helper()
	d, err := play.ParseDecision(c, line)
	require.NoError(t, err)
	return d
}

// gone makes a past of decisions in words.
func gone(t testing.TB, c *rules.Case, seed rules.Seed, lines ...string) *past {
	t.Helper()
	p := &past{c: c, seat: rulestest.Service(c, "aldane"), states: []*rules.State{rules.New(c, seed)}, stage: play.NewRehearser(c)}
	for _, line := range lines {
		d := decided(t, c, line)
		next, _, err := rules.Step(p.states[len(p.states)-1], p.seat, d)
		require.NoError(t, err)
		p.line = append(p.line, planned{p.states[len(p.states)-1].Watch(), d})
		p.made, p.states = append(p.made, d), append(p.states, next)
	}
	for _, s := range p.states {
		k := s.Know(p.seat)
		p.seen, p.news = k.News, append(p.news, len(k.News))
	}
	return p
}

func TestNoLocalChangeIsMissed(t *testing.T) {
	c := rulestest.Sample()
	k := rules.New(c, 1).Know(rulestest.Service(c, "aldane"))
	made := decided(t, c, "share port to vesk by liaison-officer target=full hour=general")
	all := candidates(c, &k, made)
	assert.Equal(t, made, all[0])
	for _, line := range []string{
		"end watch",
		"share port to vesk by liaison-officer all=full",
		"share port to vesk by liaison-officer all=general",
		"share port to vesk by liaison-officer hour=general",
		"share port to vesk by liaison-officer target=general hour=general",
		"share port to vesk by liaison-officer target=full hour=full",
		"share port to vesk by liaison-officer target=full",
		"share port to vesk by liaison-officer target=full hour=general method=general",
		"share port to corrin by liaison-officer target=full hour=general",
		"share port to vesk by joint-cell target=full hour=general",
		"share port to vesk by liaison-officer target=full hour=general shown",
		"share port to vesk by liaison-officer target=full hour=general originator-control",
		"share port to vesk by liaison-officer target=full hour=general marked",
		"ask consent of corrin for port to vesk target=full hour=general",
		"protect kestrel by bring-out",
		"protect kestrel by story cable",
		"warn about attack",
		"ask assurances of vesk",
		"ask vesk about port",
	} {
		assert.Contains(t, all, decided(t, c, line), line)
	}
	menu := k.Menu(c)
	for _, d := range all {
		assert.True(t, menu.Has(c, d), "%s cannot be decided", play.Words(c, d))
	}
}

func TestWorldsLookToTheSeatAsTheGameDid(t *testing.T) {
	c := rulestest.Sample()
	p := gone(t, c, 3, "share port to vesk by secure-link target=full", "ask assurances of vesk", "end watch", "end watch")
	w := p.newWorlds(0, nil)
	for n := 1; n <= len(p.made); n++ {
		require.True(t, w.exact(n), "before decision %d", n)
		states := w.some(n, wanted)
		k := p.knew(n)
		for _, s := range states {
			require.Equal(t, k, s.Know(p.seat))
		}
	}
}

func TestARareCourseIsStoodInFor(t *testing.T) {
	c := rulestest.Sample()
	p := gone(t, c, 3, "end watch", "end watch")
	w := p.newWorlds(0, nil)
	w.from[2] = w.stand(1)
	assert.False(t, w.exact(2))
	states := w.some(2, wanted)
	ends := map[rules.Accounts]bool{}
	for _, s := range states {
		k := p.knew(2)
		require.Equal(t, k, s.Know(p.seat))
		ends[p.end(s, 2, rules.EndWatch{}, true)] = true
	}
	assert.Greater(t, len(ends), 3, "chance must go on otherwise in each")
}

func TestADropIsGraded(t *testing.T) {
	for drop, want := range map[rules.PerMille]Judgement{-5: Best, 19: Best, 20: Sound, 49: Sound, 50: Inaccuracy, 120: Mistake, 250: Blunder, 1000: Blunder} {
		assert.Equal(t, want, judge(drop), "%d", drop)
	}
}

func TestASpreadKnowsItsError(t *testing.T) {
	var s spread
	for _, x := range []rules.Points{100, 300, 100, 300} {
		s.add(x)
	}
	assert.EqualValues(t, 200, s.mean())
	assert.EqualValues(t, 3334, s.error2()) // the variance 13333 1/3 by four, rounded up
	assert.EqualValues(t, 57, root(s.error2()))
	assert.True(t, s.beyond(0, 3))
	assert.False(t, s.beyond(0, 4))
}

func TestWhatCanBeSharedIsAlsoSharedQuietly(t *testing.T) {
	c := rulestest.Sample()
	p := gone(t, c, 3, "end watch", "end watch")
	w := p.newWeighing(p.newWorlds(0, nil), scale{0, 1000}, 1, nil)
	var all []rules.Decision
	for _, a := range w.alts {
		assert.NotContains(t, all, a.Decision)
		all = append(all, a.Decision)
	}
	for _, way := range []string{"secure-link", "liaison-officer"} {
		assert.Contains(t, all, decided(t, c, "share port to vesk by "+way+" target=full hour=full source=general"))
	}
}
