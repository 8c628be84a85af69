package browsertest_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/review/relay"
	"tearline/levels"
	"tearline/web/browsertest"
)

// workers counts the workers that the page has begun and ended.
const workers = `window.workers = { begun: 0, ended: 0 };
window.Worker = class extends Worker {
	constructor(...args) { super(...args); workers.begun++; }
	terminate() { super.terminate(); workers.ended++; }
};`

// The page hands an errand to the worker and hears the lines that a review has
// natively, the same bytes.
func TestAWorkerTellsOfAReviewWhatIsToldNatively(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	done, _, err := plan.Play(c, plan.Seed)
	require.NoError(t, err)
	begun := done.Branch(4)
	_, file, err := levels.Case(c.ID)
	require.NoError(t, err)
	errand := relay.Errand{File: c.ID + ".yaml", Case: string(file), Transcript: string(begun.Transcript().Encode())}
	p := browsertest.OpenGame(t, dark(960, 600), browsertest.Script(workers))
	text, err := json.Marshal(string(errand.Encode()))
	require.NoError(t, err)
	got := browsertest.Eval[[]string](p, fmt.Sprintf(
		`new Promise(done => { const lines = []; tearline.review(%s, l => l === null ? done(lines) : lines.push(l)); })`, text))
	var native []string
	relay.Tell(context.Background(), begun, nil, nil, func(line []byte) { native = append(native, string(line)) })
	assert.Equal(t, native, got)
	assert.Equal(t, map[string]int{"begun": 1, "ended": 1}, browsertest.Eval[map[string]int](p, `workers`))
}
