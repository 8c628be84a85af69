package play

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
)

const line = `# a line
seed 7
share port to vesk by secure-link target=general
end watch

end watch
end watch
end watch
end watch
end watch
`

func readPlan(t testing.TB, text string) *Plan {
	t.Helper()
	p, err := ReadPlan(sample().Rules, "x.plan", []byte(text))
	require.NoError(t, err)
	return p
}

func TestAPlanIsRewrittenWithWhatCameOfIt(t *testing.T) {
	p := readPlan(t, line)
	s, text, err := p.Play(sample(), p.Seed)
	require.NoError(t, err)
	assert.True(t, s.Over())
	assert.Contains(t, string(text), "# a line\nseed 7\n  arrived port\n  requests: help from vesk\nshare port to vesk by secure-link target=general\n"+
		"  ! consent breached: port/target to vesk without corrin\n  request met: help\nend watch\n")
	assert.Contains(t, string(text), "\n  total ")
	rewritten := readPlan(t, string(text))
	require.NoError(t, rewritten.Check(sample()))
	_, again, err := rewritten.Play(sample(), rewritten.Seed)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(again))
}

func TestAPlanThatExpectsSomethingElseIsToldWhere(t *testing.T) {
	_, text, err := readPlan(t, line).Play(sample(), 7)
	require.NoError(t, err)
	edited := strings.Replace(string(text), "  request met: help\n", "  request met: hope\n", 1)
	assert.EqualError(t, readPlan(t, edited).Check(sample()), `x.plan:7:1: the plan has "request met: hope" where "request met: help" came of it`)
	longer := string(text) + "  more\n"
	assert.ErrorContains(t, readPlan(t, longer).Check(sample()), `the plan has "more" where "" came of it`)
}

func TestAPlanMustEndTheGame(t *testing.T) {
	assert.EqualError(t, readPlan(t, "seed 7\nend watch\n").Check(sample()), "x.plan:2:1: the plan ends in watch 2 of 6")
}

func TestAPlanThatIsRefusedSaysTheLineAndKeepsWhatWasPlayed(t *testing.T) {
	s, text, err := readPlan(t, "seed 7\nend watch\nrepair with corrin\n").Play(sample(), 7)
	assert.EqualError(t, err, "x.plan:3:1: refused: there is no breach against the service that this would mend (nothing-to-repair)")
	assert.Equal(t, 1, s.Decided())
	assert.NotEmpty(t, text)
}

func TestWhatIsWrongInAPlanIsAFindingWithItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "x.plan:1:1: " + noSeed,
		"# nothing":                  "x.plan:1:1: " + noSeed,
		"end watch":                  "x.plan:1:1: " + noSeed,
		"  arrived port\nseed 7":     "x.plan:1:1: " + noSeed,
		"seed seven":                 "x.plan:1:1: " + noSeed,
		"seed -1":                    "x.plan:1:1: " + noSeed,
		"seed 7\n\nask vesc about x": `x.plan:3:5: there is no service "vesc"; did you mean "vesk"?`,
		strings.Repeat("#", 1<<20):   "x.plan:1:1: the plan is larger than 262144 bytes",
	} {
		_, err := ReadPlan(sample().Rules, "x.plan", []byte(text))
		var found level.Findings
		require.ErrorAs(t, err, &found)
		assert.EqualError(t, err, want)
	}
}

func TestAPlanAsAPolicyLeavesOutWhatCannotBeDone(t *testing.T) {
	p := readPlan(t, "seed 7\nrepair with corrin\nend watch\nask vesk about port\n")
	s := played(t, 7, p.Policy("x"))
	assert.Equal(t, 7, s.Decided())
	assert.Equal(t, "ask vesk about port", Words(s.c.Rules, s.DecisionAt(2)))
}

func FuzzPlan(f *testing.F) {
	f.Add([]byte(line))
	f.Add([]byte("seed 7\n" + strings.Join(wideWordings, "\n")))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, c := range []*level.Case{sample(), wide()} {
			p, err := ReadPlan(c.Rules, "x.plan", data)
			if err != nil {
				continue
			}
			_, text, err := p.Play(c, p.Seed)
			if err != nil {
				continue
			}
			again, err := ReadPlan(c.Rules, "x.plan", text)
			require.NoError(t, err)
			require.Equal(t, p.Decisions(), again.Decisions())
		}
	})
}
