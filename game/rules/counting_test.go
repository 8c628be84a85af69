package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/play"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestTheCountingTable(t *testing.T) {
	s := rules.New(rulestest.Sample(), 1)
	seat := rulestest.Service(s.Case(), "aldane")
	for depth, want := range []int{1, 37, 1337, 47282} {
		assert.Equal(t, want, rulestest.Count(s, seat, depth), "depth %d", depth)
	}
}

// Menus are offered in this order; screens and agents depend on it.
func TestTheOrderOfTheMenu(t *testing.T) {
	s := rules.New(rulestest.Sample(), 1)
	k := s.Know(rulestest.Service(s.Case(), "aldane"))
	var words []string
	for _, d := range rulestest.Lines(s.Case(), k.Menu(s.Case())) {
		words = append(words, play.Words(s.Case(), d))
	}
	assert.Equal(t, []string{
		"share port to corrin by liaison-officer all=full",
		"share port to vesk by liaison-officer all=full",
		"share port to tamarin by liaison-officer all=full",
		"share port to corrin-press by open all=full",
		"warn about attack",
		"ask consent of corrin for port to vesk all=full",
		"ask consent of corrin for port to tamarin all=full",
		"ask consent of corrin for port to corrin-press all=full",
		"ask corrin about port",
		"ask corrin about arvan",
		"ask vesk about port",
		"ask vesk about arvan",
		"ask tamarin about port",
		"ask tamarin about arvan",
		"ask corrin-press about port",
		"ask corrin-press about arvan",
		"ask assurances of corrin",
		"ask assurances of vesk",
		"ask assurances of tamarin",
		"ask assurances of corrin-press",
		"arrange corrin about port by liaison-officer full",
		"arrange corrin about arvan by liaison-officer full",
		"arrange vesk about port by liaison-officer full",
		"arrange vesk about arvan by liaison-officer full",
		"arrange tamarin about port by liaison-officer full",
		"arrange tamarin about arvan by liaison-officer full",
		"arrange corrin-press about port by open full",
		"arrange corrin-press about arvan by open full",
		"suspend corrin",
		"suspend vesk",
		"suspend tamarin",
		"suspend corrin-press",
		"protect kestrel by bring-out",
		"protect kestrel by story cable",
		"protect kestrel by story cell",
		"protect kestrel by story corrin",
		"end watch",
	}, words)
}
