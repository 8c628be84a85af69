package rules_test

import (
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"

	"tearline/game/play"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// TestRulesInProse plays the files of testdata. Each begins with a world;
// "play seed=N" opens a game and takes its decisions, one a line, printing what
// came of each, and "on" goes on with it; "accounts", "trust" and "suspicion" look
// at what is then so, "knows" and "menu" at what the seat knows and can do.
// Run with -rewrite to write the expectations anew, and read the diff as prose.
func TestRulesInProse(t *testing.T) {
	datadriven.Walk(t, "testdata", func(t *testing.T, path string) {
		var p prose
		datadriven.RunTest(t, path, func(t *testing.T, d *datadriven.TestData) string {
			return p.run(t, d)
		})
	})
}

type prose struct {
	c    *rules.Case
	s    *rules.State
	seat rules.ServiceID
}

func (p *prose) run(t *testing.T, d *datadriven.TestData) string {
	switch d.Cmd {
	case "world":
		p.c = rulestest.World(d.Input)
		p.seat = rulestest.Service(p.c, "aldane")
		return "ok"
	case "play":
		seed := 0
		d.MaybeScanArgs(t, "seed", &seed)
		p.s = rules.New(p.c, rules.Seed(seed))
		return p.play(d.Input)
	case "on":
		return p.play(d.Input)
	case "accounts":
		return p.accounts()
	case "trust":
		return p.trust()
	case "suspicion":
		return p.suspicion()
	case "knows":
		return p.knows()
	case "menu":
		return p.menu()
	}
	t.Fatalf("%s: no such command", d.Cmd)
	return ""
}

// play takes decisions and prints what came of each.
func (p *prose) play(input string) string {
	var b strings.Builder
	for line := range strings.Lines(input) {
		line = strings.TrimSpace(line)
		d, err := play.ParseDecision(p.c, line)
		if err != nil {
			fmt.Fprintf(&b, "%s: %v\n", line, err)
			continue
		}
		next, events, err := rules.Step(p.s, p.seat, d)
		fmt.Fprintf(&b, "%s\n", line)
		if err != nil {
			fmt.Fprintf(&b, "  %v\n", err)
		}
		for _, e := range events {
			fmt.Fprintf(&b, "  %s%s\n", play.Describe(p.c, e), booked(e))
		}
		p.s = next
	}
	return b.String()
}

func booked(e rules.Event) string {
	if e.Delta == 0 {
		return ""
	}
	names := [...]string{"", "sources", "trust", "damage", "harm averted"}
	return fmt.Sprintf("  [%s %s]", names[e.Account], points(e.Delta))
}

func points(p rules.Points) string {
	return strings.TrimSuffix(strconv.FormatFloat(float64(p)/float64(rules.Point), 'f', 2, 64), ".00")
}

func (p *prose) accounts() string {
	return fmt.Sprintf("sources %s, trust %s, damage %s, harm averted %s: %s\n",
		points(p.s.Account(p.seat, rules.SourcesProtected)), points(p.s.Account(p.seat, rules.TrustEarned)),
		points(p.s.Account(p.seat, rules.BreachDamage)), points(p.s.Account(p.seat, rules.HarmAverted)),
		points(p.s.Total(p.seat)))
}

func (p *prose) trust() string {
	var b strings.Builder
	for _, s := range p.s.Know(p.seat).Partners {
		fmt.Fprintf(&b, "%s: handling %d, use %d, flow %s\n", p.c.Services[s.Service].Name, s.Handling, s.Use, rules.TierWords[s.Flow])
	}
	return b.String()
}

// suspicion prints where the rival's suspicion of each source last moved.
func (p *prose) suspicion() string {
	last := map[rules.SourceID]int32{}
	for ch := p.s.Past(); ch != nil; ch = ch.Before {
		for i := len(ch.Events) - 1; i >= 0; i-- {
			e := ch.Events[i]
			if _, seen := last[e.Source]; e.Kind == rules.SuspicionMoved && !seen {
				last[e.Source] = e.Amount
			}
		}
	}
	var b strings.Builder
	for id := range p.c.SourceIDs() {
		if moved, ok := last[id]; ok {
			fmt.Fprintf(&b, "%s: %d\n", p.c.Sources[id].Name, moved)
		}
	}
	return b.String()
}

// knows prints what the seat knows, but for the news.
func (p *prose) knows() string {
	var b strings.Builder
	k := p.s.Know(p.seat)
	name := func(v rules.ServiceID) string { return p.c.Services[v].Name }
	part := func(id rules.PortionID) string {
		return p.c.Reports[p.c.Portions[id].Report].Name + "/" + p.c.Portions[id].Name
	}
	fmt.Fprintf(&b, "watch %d, %d hours\n", k.Watch, k.Hours)
	for _, h := range k.Held {
		fmt.Fprintf(&b, "holds %s %s since %d\n", part(h.Portion), rules.FormWords[h.Form], h.Since)
	}
	for _, g := range k.Given {
		fmt.Fprintf(&b, "gave %s %s to %s, there in %d, breach %t, found by %d\n", part(g.Portion), rules.FormWords[g.Form], name(g.To), g.Since, g.Breach, bits.OnesCount16(uint16(g.Found)))
	}
	for _, src := range k.Sources {
		fmt.Fprintf(&b, "source %s %s\n", p.c.Sources[src.Source].Name, rules.StatusWords[src.Status])
	}
	for _, id := range k.Threats {
		fmt.Fprintf(&b, "threat %s\n", p.c.Threats[id].Name)
	}
	for _, m := range k.Matters {
		fmt.Fprintf(&b, "waits for %s until %d\n", name(m.From), m.Due)
	}
	for i, account := range []string{"", "sources", "trust", "damage", "harm averted"} {
		if k.Accounts[i] != 0 {
			fmt.Fprintf(&b, "%s %s\n", account, points(k.Accounts[i]))
		}
	}
	return b.String()
}

// menu prints what the seat can decide, one line for all that differ in forms,
// channel, manner and caveats only.
func (p *prose) menu() string {
	var b strings.Builder
	k := p.s.Know(p.seat)
	for _, d := range rulestest.Lines(p.c, k.Menu(p.c)) {
		fmt.Fprintln(&b, play.Words(p.c, d))
	}
	return b.String()
}
