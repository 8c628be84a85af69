package view

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
)

func doubt(t testing.TB) *Book { return small(t, "doubt") }

// small opens one of the small cases of the tests.
func small(t testing.TB, id string) *Book {
	t.Helper()
	return bookOf(t, "testdata/"+id+".yaml")
}

// TestWhatMayBeBelieved plays decisions in words, with a seed, and shows what is
// said of services, sources, reports and leaks then.
func TestWhatMayBeBelieved(t *testing.T) { believed(t, doubt(t), "testdata/beliefs") }

// TestWhoMayHaveGivenASourceAway does the same where a rival looks for a source.
func TestWhoMayHaveGivenASourceAway(t *testing.T) { believed(t, small(t, "hunt"), "testdata/losses") }

func believed(t *testing.T, b *Book, path string) {
	t.Helper()
	var d *Desk
	datadriven.RunTest(t, path, func(t *testing.T, x *datadriven.TestData) string {
		var out strings.Builder
		switch x.Cmd {
		case "play":
			var seed int
			x.ScanArgs(t, "seed", &seed)
			d = decided(t, b, rules.Seed(seed), strings.Split(x.Input, "\n"))
			for _, n := range d.Wire() {
				if n.Ask != "" {
					fmt.Fprintln(&out, n.Time, n.Text)
				}
			}
		case "service":
			v := named(t, len(b.Rules.Services), x, func(i int) string { return b.Rules.Services[i].Name })
			r := d.Recipient(rules.ServiceID(v))
			fmt.Fprintln(&out, capital(r.Spied)+". "+r.Loose)
			for _, j := range d.Beliefs(rules.ServiceID(v)) {
				write(&out, j)
			}
			for _, l := range d.LeaksOf(rules.ServiceID(v)) {
				fmt.Fprintln(&out, l.Head)
			}
		case "source":
			id := named(t, len(b.Rules.Sources), x, func(i int) string { return b.Rules.Sources[i].Name })
			if j, ok := d.SoundSource(rules.SourceID(id)); ok {
				write(&out, j)
			}
		case "report":
			id := named(t, len(b.Rules.Reports), x, func(i int) string { return b.Rules.Reports[i].Name })
			if j, ok := d.TrueReport(rules.ReportID(id)); ok {
				write(&out, j)
			}
		case "losses":
			for _, l := range d.Losses() {
				fmt.Fprintln(&out, l.Ask, l.Head)
				for _, s := range l.Suspects {
					fmt.Fprintf(&out, "  %s. %s\n", s.Said, s.Had)
				}
				fmt.Fprintln(&out, l.Act)
			}
		case "leaks":
			for _, l := range d.Leaks() {
				fmt.Fprintln(&out, l.Head, l.Traced)
				fmt.Fprintf(&out, "  %q\n", l.Words)
				for _, s := range l.Suspects {
					fmt.Fprintf(&out, "  %s. %s\n", s.Said, s.Had)
				}
			}
		}
		if out.Len() == 0 {
			return "nothing\n"
		}
		return out.String()
	})
}

func write(out *strings.Builder, j Judgement) {
	fmt.Fprintf(out, "%s. %s\n", j.Said, j.Was)
	for _, text := range append([]string{j.Means}, j.Why...) {
		if text != "" {
			fmt.Fprintf(out, "  %s\n", text)
		}
	}
}

// named finds the place whose name the first argument is.
func named(t *testing.T, n int, x *datadriven.TestData, name func(int) string) int {
	t.Helper()
	for i := range n {
		if name(i) == x.CmdArgs[0].Key {
			return i
		}
	}
	x.Fatalf(t, "there is no %s %q", x.Cmd, x.CmdArgs[0].Key)
	return 0
}

// decided takes decisions in words and opens the book at what is known then.
func decided(t testing.TB, b *Book, seed rules.Seed, lines []string) *Desk {
	t.Helper()
	s := rules.New(b.Rules, seed)
	for _, line := range lines {
		x, err := play.ParseDecision(b.Rules, line)
		require.NoError(t, err)
		s, _, err = rules.Step(s, b.Seat, x)
		require.NoError(t, err, line)
	}
	return b.At(s.Know(b.Seat))
}

func TestEveryChanceHasItsWord(t *testing.T) {
	b := harbour(t)
	for p, want := range map[rules.PerMille]string{
		0: "almost no chance, under 1 %", 10: "almost no chance, 1 %", 44: "almost no chance, 4 %", 50: "very unlikely, 5 %",
		190: "very unlikely, 19 %", 200: "unlikely, 20 %", 440: "unlikely, 44 %", 450: "roughly even chance, 45 %",
		550: "roughly even chance, 55 %", 560: "likely, 56 %", 710: "likely, 71 %", 800: "likely, 80 %", 810: "very likely, 81 %",
		950: "very likely, 95 %", 960: "almost certain, 96 %", 999: "almost certain, 99 %", 1000: "almost certain, over 99 %",
	} {
		assert.Equal(t, want, b.Likelihood(p).Words)
	}
	for n := range rules.PerMille(101) {
		assert.Equal(t, len(BandEdges)-1, b.Likelihood(10*n).Band+b.Likelihood(rules.One-10*n).Band, "%d %% and its opposite", n)
	}
	assert.Equal(t, []string{
		"almost no chance 1–5 %", "very unlikely 5–20 %", "unlikely 20–45 %", "roughly even chance 45–55 %",
		"likely 55–80 %", "very likely 80–95 %", "almost certain 95–99 %",
	}, b.Bands())
}

func TestWhatIsBelievedIsReckonedOnceAndNotUnasked(t *testing.T) {
	d := decided(t, doubt(t), 1, []string{"share lantern to customs by secure-link all=full", "end watch"})
	d.Tray()
	d.Wire()
	assert.Nil(t, d.inferred, "nobody has asked")
	d.Beliefs(2)
	first := d.inferred
	d.Leaks()
	d.Recipient(2)
	assert.Same(t, first, d.inferred)
}

func TestWhereNothingIsHiddenNothingIsJudged(t *testing.T) {
	d := after(t, 1)
	assert.Empty(t, d.Beliefs(navy))
	_, doubted := d.SoundSource(1)
	assert.False(t, doubted)
	_, doubted = d.TrueReport(lantern)
	assert.False(t, doubted)
	assert.Empty(t, d.Leaks())
}
