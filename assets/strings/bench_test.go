package strings

import "testing"

// Words that were not said before.
func BenchmarkSay(b *testing.B) {
	c := English()
	n := 0
	for b.Loop() {
		n++
		c.Say("review.said-lost", "N", n, "Watch", 3, "What", "Send it", "Verdict", "mistake", "Loss", "12 points", "Drop", "14 %")
	}
}

func BenchmarkSayAllForTheFirstTime(b *testing.B) {
	for b.Loop() {
		c := English()
		for k := range c.messages {
			c.Say(k, "N", 1, "Who", "x", "What", "y", "When", "z")
		}
	}
}
