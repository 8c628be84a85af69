package review_test

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/levels"
)

// rewrite finds the par of every case whose numbers have changed since it was found.
// It takes some seconds a case:
//
//	go test ./game/review -run TestEveryCaseHasItsPar -rewrite -timeout 1h
var rewrite = flag.Bool("rewrite", false, "write levels/par.json anew for cases that have changed")

const parFile = "../../levels/par.json"

// found finds the par of a case, beginning with its good plan.
func found(t testing.TB, c *level.Case) review.Par {
	t.Helper()
	var plans []*play.Session
	if _, err := levels.Plan(c.ID + ".good.plan"); err == nil {
		plans = append(plans, playtest.Played(t, c.ID, "good"))
	}
	p, err := review.FindPar(t.Context(), c, plans, nil)
	require.NoError(t, err)
	return p
}

func TestEveryCaseHasItsPar(t *testing.T) {
	pars, err := review.ReadPars(levels.Par())
	require.NoError(t, err)
	if *rewrite {
		rewritePars(t, pars)
	}
	for _, id := range levels.List() {
		assert.Equal(t, review.CaseHash(playtest.Case(t, id).Rules), pars[id].Hash, "the par of %s is not that of its numbers: run go test ./game/review -run TestEveryCaseHasItsPar -rewrite -timeout 1h", id)
		assert.GreaterOrEqual(t, pars[id].Total, pars[id].Doctrine, id)
		assert.Greater(t, pars[id].Total, pars[id].Nothing, id)
	}
}

// TestParIsWhatIsFound finds the pars of the quickest cases again.
func TestParIsWhatIsFound(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"three-questions", "the-tip-off"} {
		assert.Equal(t, *par(t, id), found(t, playtest.Case(t, id)), id)
	}
}

func rewritePars(t *testing.T, pars map[string]review.Par) {
	for _, id := range levels.List() {
		c := playtest.Case(t, id)
		if pars[id].Hash == review.CaseHash(c.Rules) {
			continue
		}
		pars[id] = found(t, c)
		t.Logf("%s: %+v", id, pars[id])
		data, err := json.MarshalIndent(pars, "", "  ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(parFile, append(data, '\n'), 0o644))
	}
}

func TestAWordCanBeChangedWithoutFindingTheParAgain(t *testing.T) {
	c := *playtest.Case(t, "three-questions").Rules
	was := review.CaseHash(&c)
	c.Threats = slices.Clone(c.Threats)
	c.Threats[1].Name = "other"
	assert.Equal(t, was, review.CaseHash(&c))
	c.Threats[1].Cost++
	assert.NotEqual(t, was, review.CaseHash(&c))
}
