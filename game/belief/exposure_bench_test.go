package belief_test

import (
	"testing"

	"tearline/game/belief"
	"tearline/game/play/playtest"
	"tearline/game/rules"
)

// hay is what the seat knows in the busiest watch of the case of the haystack,
// played by its good plan.
func hay(b *testing.B) (*rules.Case, rules.Knowledge) {
	s := playtest.Played(b, "haystack", "good")
	for n := s.Decided(); ; n-- {
		if k := s.StateAt(n).Know(s.Seat()); k.Watch == 5 {
			return s.Case().Rules, k
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
