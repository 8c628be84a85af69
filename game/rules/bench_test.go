package rules_test

import (
	"testing"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// BenchmarkStep takes the decisions of random games of the sample case, closes
// of a watch among them, each from the state in which it was taken.
func BenchmarkStep(b *testing.B) {
	var moves []rulestest.Move
	for seed := range 20 {
		rulestest.Random(rules.New(rulestest.Sample(), rules.Seed(seed)), rulestest.Dice(seed), func(m rulestest.Move) {
			moves = append(moves, m)
		})
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		m := &moves[i%len(moves)]
		if _, _, err := rules.Step(m.Before, m.By, m.Decision); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "decisions/s")
}
