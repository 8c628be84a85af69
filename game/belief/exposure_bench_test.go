package belief_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/game/rules"
	"tearline/levels"
)

// hay is what the seat knows in the busiest watch of the case of the haystack,
// played by its good plan.
func hay(b *testing.B) (*rules.Case, rules.Knowledge) {
	name, data, err := levels.Case("haystack")
	require.NoError(b, err)
	c, err := casefile.Load(name, data)
	require.NoError(b, err)
	text, err := levels.Plan("haystack.good.plan")
	require.NoError(b, err)
	p, err := play.ReadPlan(c.Rules, "good", text)
	require.NoError(b, err)
	s, err := play.Play(c, p.Seed, p.Policy("good"))
	require.NoError(b, err)
	for n := s.Decided(); ; n-- {
		if k := s.StateAt(n).Know(c.Seat); k.Watch == 5 {
			return c.Rules, k
		}
	}
}

// A draft that is changed is forecast at once, however much bulk has gone out.
func BenchmarkExpectInTheHaystack(b *testing.B) {
	c, k := hay(b)
	for b.Loop() {
		belief.Expect(c, &k, nil)
	}
}

func BenchmarkInferInTheHaystack(b *testing.B) {
	c, k := hay(b)
	for b.Loop() {
		belief.Infer(c, &k)
	}
}

// The same by what the seat believes, which may take several tries for a world.
func BenchmarkExpectAsBelievedInTheHaystack(b *testing.B) {
	c, k := hay(b)
	seen := belief.Infer(c, &k)
	for b.Loop() {
		seen.Expect(c, &k, nil)
	}
}
