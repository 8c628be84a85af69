package play

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/rules"
	"tearline/levels"
)

// rewrite makes the tests write what they would compare with: the plans with
// what came of them, and the transcripts in testdata.
var rewrite = flag.Bool("rewrite", false, "rewrite plans and transcripts")

// longestPlan is how many lines, comments not counted, a reader of a plan's
// difference can be asked to read.
const longestPlan = 70

func lengthOf(p *Plan) int {
	n := 0
	for _, l := range p.lines {
		if l.opening || l.expected || l.decision != nil {
			n++
		}
	}
	return n
}

// builtIn loads a built-in case.
func builtIn(t testing.TB, id string) *level.Case {
	t.Helper()
	name, data, err := levels.Case(id)
	require.NoError(t, err)
	c, err := casefile.Load(name, data)
	require.NoError(t, err)
	return c
}

// builtInPlan reads a plan of a built-in case.
func builtInPlan(t testing.TB, c *level.Case, kind string) *Plan {
	t.Helper()
	name := c.ID + "." + kind + ".plan"
	data, err := levels.Plan(name)
	require.NoError(t, err, "every case needs a good and a poor plan")
	p, err := ReadPlan(c.Rules, name, data)
	require.NoError(t, err)
	return p
}

func TestEveryCaseHasAGoodAndAPoorPlanThatReplay(t *testing.T) {
	for _, id := range levels.List() {
		for _, kind := range []string{"good", "poor"} {
			t.Run(id+"."+kind, func(t *testing.T) {
				c := builtIn(t, id)
				p := builtInPlan(t, c, kind)
				if *rewrite {
					_, text, err := p.Play(c, p.Seed)
					require.NoError(t, err)
					require.NoError(t, os.WriteFile(filepath.Join("..", "..", "levels", p.name), text, 0o644))
					return
				}
				assert.LessOrEqual(t, lengthOf(p), longestPlan, "lines")
				assert.NoError(t, p.Check(c))
			})
		}
	}
}

// weighed is how many games of each policy the tests play; go run . check plays more.
const weighed = 100

func TestEveryCaseRewardsJudgment(t *testing.T) {
	if testing.Short() {
		t.Skip("figures are the same on every architecture, as the games of testdata show")
	}
	for _, id := range levels.List() {
		t.Run(id, func(t *testing.T) {
			c := builtIn(t, id)
			policies := append([]Policy{builtInPlan(t, c, "good").Policy(GoodPlan), builtInPlan(t, c, "poor").Policy(PoorPlan)}, Policies...)
			b, err := Weigh(t.Context(), c, policies, weighed, nil)
			require.NoError(t, err)
			assert.Empty(t, b.Flaws())
		})
	}
}

func allBuiltIn(t *testing.T) []*level.Case {
	var cases []*level.Case
	for _, id := range levels.List() {
		cases = append(cases, builtIn(t, id))
	}
	return cases
}

func TestNoPolicyIsRefusedInTheBuiltInCases(t *testing.T) {
	for _, c := range allBuiltIn(t) {
		for _, p := range Policies {
			for seed := range rules.Seed(10) {
				s, err := NewSession(c, seed)
				require.NoError(t, err)
				player := p.Open(c.Rules, seed)
				for !s.Over() {
					k := s.Knowledge()
					d := player.Next(&k)
					_, err := s.take(d)
					var refusal *rules.Refusal
					require.False(t, errors.As(err, &refusal), "%s %s seed %d: %s: %v", c.ID, p.Name, seed, Words(c.Rules, d), err)
				}
			}
		}
	}
}
