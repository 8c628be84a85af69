package levels_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play/playtest"
	"tearline/levels"
)

// competences are what the cases together must exercise.
var competences = []string{
	"sanitise", "originator-control", "need-to-share", "channel-and-manner", "source-evaluation", "protect-before-sharing",
	"reciprocity-and-price", "repair-of-trust", "compartments-and-standing-rules",
}

// episodes is how many episodes there are to make cases of, and fewest in how
// many cases each competence must come up once all of them are there.
const (
	episodes = 18
	fewest   = 3
)

func all(t *testing.T) []*level.Case {
	t.Helper()
	var cases []*level.Case
	for _, id := range levels.List() {
		c := playtest.Case(t, id)
		cases = append(cases, c)
	}
	return cases
}

func TestEachCaseExercisesTwoToFourCompetences(t *testing.T) {
	for _, c := range all(t) {
		assert.Subset(t, competences, c.Competences, c.ID)
		assert.True(t, len(c.Competences) >= 2 && len(c.Competences) <= 4, "%s: %v", c.ID, c.Competences)
		seen := map[string]bool{}
		for _, name := range c.Competences {
			assert.False(t, seen[name], "%s names %s twice", c.ID, name)
			seen[name] = true
		}
	}
}

func TestNoEpisodeIsTakenTwice(t *testing.T) {
	taken := map[string]string{}
	for _, c := range all(t) {
		assert.Empty(t, taken[c.Episode], "%s has the episode of %s", c.ID, taken[c.Episode])
		taken[c.Episode] = c.ID
	}
}

// The table of competences is a promise about all episodes together.
func TestEveryCompetenceComesUpInThreeCases(t *testing.T) {
	in, there := map[string][]string{}, map[string]bool{}
	for _, c := range all(t) {
		there[c.Episode] = true
		for _, name := range c.Competences {
			in[name] = append(in[name], c.ID)
		}
	}
	var missing []string
	for n := 1; n <= episodes; n++ {
		if e := fmt.Sprintf("E%d", n); !there[e] {
			missing = append(missing, e)
		}
	}
	require.Empty(t, missing, "episodes without a case")
	for _, name := range competences {
		assert.GreaterOrEqual(t, len(in[name]), fewest, "%s comes up only in %v", name, in[name])
	}
}
