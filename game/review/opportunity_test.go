package review

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestAnOpportunityIsThereUntilTheReportIsShared(t *testing.T) {
	c := rulestest.Sample()
	p := gone(t, c, 3, "end watch", "share port to vesk by liaison-officer target=full", "end watch", "end watch")
	port, vesk := rulestest.Report(c, "port"), rulestest.Service(c, "vesk")
	there := func(n int) *Opportunity {
		for _, line := range p.unshared(n) {
			if line.Report == port && line.To == vesk {
				o := p.opportunity(n, line)
				return &o
			}
		}
		return nil
	}
	for n, shared := range map[int]bool{0: false, 1: true} {
		o := there(n)
		require.NotNil(t, o, "after %d decisions", n)
		assert.Equal(t, shared, o.Shared, "after %d decisions", n)
		assert.True(t, o.Must)
	}
	assert.Nil(t, there(3))
}

func TestWhatMustBeSharedIsAlwaysCounted(t *testing.T) {
	c := rulestest.Sample()
	p := gone(t, c, 3, "end watch", "end watch")
	all := p.opportunities(t.Context(), p.newWorlds(0, nil), 1000, nil)
	require.NotEmpty(t, all)
	must := 0
	for _, o := range all {
		assert.False(t, o.Shared)
		if o.Must {
			must++
		}
	}
	assert.Positive(t, must, "whatever the floor")
	s := Count(all)
	assert.Zero(t, s.Hits+s.FalseAlarms)
	assert.Len(t, all, s.Misses+s.Rejections)
}

func TestAChoiceThatStoodOpenForWatchesIsOneItem(t *testing.T) {
	at := func(watch rules.Watch, ahead rules.Points) Opportunity {
		return Opportunity{Watch: watch, Report: 1, To: 2, Ahead: ahead}
	}
	must := func(o Opportunity) Opportunity { o.Must = true; return o }
	shared := func(o Opportunity) Opportunity { o.Shared = true; return o }
	for why, x := range map[string]struct{ all, items []Opportunity }{
		"there was most to be said for it": {[]Opportunity{at(1, 20), at(2, 40), at(3, 30)}, []Opportunity{at(2, 40)}},
		"it was shared then":               {[]Opportunity{at(1, 40), shared(at(2, -20))}, []Opportunity{shared(at(2, -20))}},
		"it had to be shared then":         {[]Opportunity{must(at(1, -60)), at(2, -20)}, []Opportunity{must(at(1, -60))}},
		"too little hung on it":            {[]Opportunity{at(1, 9), at(2, -300)}, nil},
		"little, but it had to be":         {[]Opportunity{must(at(1, 9))}, []Opportunity{must(at(1, 9))}},
	} {
		assert.Equal(t, x.items, append([]Opportunity(nil), once(x.all, 10)...), why)
	}
	other := Opportunity{Watch: 1, Report: 2, To: 2, Ahead: 50}
	assert.Equal(t, []Opportunity{at(1, 40), other}, once([]Opportunity{at(1, 40), other}, 10))
}

func TestOpportunitiesAreCountedByWhatTheyWereAndWhatWasDone(t *testing.T) {
	all := []Opportunity{{Ahead: 5, Shared: true}, {Ahead: 5}, {Ahead: -5, Shared: true}, {Ahead: -5}, {}}
	assert.Equal(t, Signals{Hits: 1, Misses: 1, FalseAlarms: 1, Rejections: 2}, Count(all))
}
