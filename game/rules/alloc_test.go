package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// Search and review take millions of steps: each may allocate the state, the
// chapter, its events and the holdings, and nothing else; one more where so much
// happens that its list does not fit into the turn.
func TestStepAllocatesAtMostFourTimes(t *testing.T) {
	for _, w := range worlds() {
		for seed := range 10 {
			rulestest.Random(rules.New(w.c, rules.Seed(seed)), rulestest.Dice(seed), func(m rulestest.Move) {
				allocs := testing.AllocsPerRun(2, func() { _, _, _ = rules.Step(m.Before, m.By, m.Decision) })
				most := 4.0
				if len(m.Events) > 64 {
					most++
				}
				assert.LessOrEqual(t, allocs, most, "%s, seed %d, %d events, %#v", w.c.Name, seed, len(m.Events), m.Decision)
			})
		}
	}
}
