package review

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
	all := p.opportunities(t.Context(), p.newWorlds(0, nil), nil)
	require.NotEmpty(t, all)
	must := 0
	for _, o := range all {
		assert.False(t, o.Shared)
		if o.Must {
			must++
		}
	}
	assert.GreaterOrEqual(t, must, 2, "one in each watch")
	s := Count(all)
	assert.Zero(t, s.Hits+s.FalseAlarms)
	assert.Len(t, all, s.Misses+s.Rejections)
}

func TestOpportunitiesAreCountedByWhatTheyWereAndWhatWasDone(t *testing.T) {
	all := []Opportunity{{Ahead: 5, Shared: true}, {Ahead: 5}, {Ahead: -5, Shared: true}, {Ahead: -5}, {}}
	assert.Equal(t, Signals{Hits: 1, Misses: 1, FalseAlarms: 1, Rejections: 2}, Count(all))
}
