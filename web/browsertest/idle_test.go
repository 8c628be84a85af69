package browsertest_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"tearline/game/rules"
	"tearline/web/browsertest"
)

// counter counts the drawing commands that reach the browser. It is calm after a second's
// worth of frames without any: one that is new is made over several, however long they take.
const counter = `window.draws = 0;
for (const name of ["drawElements", "drawArrays"]) {
	const draw = WebGL2RenderingContext.prototype[name];
	WebGL2RenderingContext.prototype[name] = function (...args) { draws++; return draw.apply(this, args); };
}
window.untouched = (ms) => new Promise(done => { const was = draws; setTimeout(() => done(draws - was), ms); });
window.calm = async () => {
	for (let n = 0, was = draws; n < 60; n = draws === was ? n + 1 : 0, was = draws) await new Promise(requestAnimationFrame);
	return true;
};`

// watched is for how long nobody touches the desk.
const watched = 10 * time.Second

func TestAnUntouchedScreenIsNotDrawnAgain(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	title := sit(t, c, plan.Seed, browsertest.Reader{}, browsertest.Script(counter))
	desk := sit(t, c, plan.Seed, browsertest.Reader{}, browsertest.Script(counter))
	desk.begin()
	share := plan.Decisions()[1].(rules.Share)
	desk.lay(share.Report, share.Forms, share.To)
	debrief := sitAtTheEnd(t, browsertest.Script(counter))
	debrief.take(rules.EndWatch{})
	debrief.p.WaitFor(fmt.Sprintf(`localStorage.getItem("tearline/review-%s") !== null`, debrief.book.ID)) // until then it says how far the review is

	drawn := map[string]int{}
	var lock sync.Mutex
	var all sync.WaitGroup
	for screen, s := range map[string]*seat{"title": title, "desk": desk, "debrief": debrief} {
		all.Go(func() {
			browsertest.Eval[bool](s.p, `calm()`)
			n := browsertest.Eval[int](s.p, fmt.Sprintf(`untouched(%d)`, watched.Milliseconds()))
			lock.Lock()
			defer lock.Unlock()
			drawn[screen] = n
			if browsertest.Eval[int](s.p, `draws`) == 0 {
				t.Errorf("%s: the counter has seen nothing at all", screen)
			}
		})
	}
	all.Wait()
	assert.Equal(t, map[string]int{"title": 0, "desk": 0, "debrief": 0}, drawn)
}
