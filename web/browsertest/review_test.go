package browsertest_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/review/relay"
	"tearline/game/rules"
	"tearline/levels"
	"tearline/web/browsertest"
)

// workers counts the workers that the page begins and ends, on a machine that has two
// cores beside that of the page; through does with a message of one what a test wants,
// which is nothing but to pass it on. Of which share one is, its errand says.
const workers = `window.workers = { begun: 0, ended: 0, through: (data, pass) => pass() };
Object.defineProperty(navigator, "hardwareConcurrency", { value: 3 });
window.Worker = class extends Worker {
	constructor(...args) { super(...args); workers.begun++; }
	postMessage(message) { this.share = JSON.parse(message.errand.split("\n", 1)[0]).share; super.postMessage(message); }
	terminate() { super.terminate(); workers.ended++; }
	set onmessage(hear) { super.onmessage = (e) => workers.through(e.data, () => hear(e), this); }
};`

// toldOf is what is told natively of the review of a game, line by line.
func toldOf(s *play.Session, par *review.Par) []string {
	var lines []string
	relay.Tell(context.Background(), s, review.Options{Par: par}, func(line []byte) { lines = append(lines, string(line)) })
	return lines
}

// The page hands an errand to the worker and hears the lines that a review has
// natively, the same bytes.
func TestAWorkerTellsOfAReviewWhatIsToldNatively(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	done, _, err := plan.Play(c, plan.Seed)
	require.NoError(t, err)
	begun := done.Branch(4)
	errand := relay.Errand{Case: c.Encode(), Transcript: string(begun.Transcript().Encode())}
	p := browsertest.OpenGame(t, dark(960, 600), browsertest.Script(workers))
	text, err := json.Marshal(string(errand.Encode()))
	require.NoError(t, err)
	got := browsertest.Eval[[]string](p, fmt.Sprintf(
		`new Promise(done => { const lines = []; tearline.review(%s, l => l === null ? done(lines) : lines.push(l)); })`, text))
	assert.Equal(t, toldOf(begun, nil), got)
	assert.Equal(t, map[string]int{"begun": 1, "ended": 1}, begunAndEnded(p))
}

func begunAndEnded(p *browsertest.Page) map[string]int {
	return browsertest.Eval[map[string]int](p, `({ begun: workers.begun, ended: workers.ended })`)
}

// idleGame is a game of the first case in which nothing is decided, up to its
// last watch.
func idleGame(t testing.TB) *play.Session {
	t.Helper()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s, err := play.NewSession(c, plan.Seed)
	require.NoError(t, err)
	for s.State().Watch() < c.Rules.Watches {
		_, err := s.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	return s
}

// lookBack ends the last watch of a kept game and opens its debrief.
func lookBack(t testing.TB, opts ...browsertest.Option) *seat {
	t.Helper()
	game := idleGame(t)
	c := game.Case()
	s := sit(t, c, game.Seed(), browsertest.Reader{},
		append(opts, dark(960, 600), kept("game-"+c.ID, string(game.Transcript().Encode())))...)
	s.game = game
	s.resume()
	s.take(rules.EndWatch{})
	return s
}

// reviewed waits until the page has kept the whole review, and compares it with
// the one that the game has natively.
func (s *seat) reviewed() {
	s.t.Helper()
	s.p.WaitFor(`localStorage.getItem("tearline/review-three-questions") !== null`)
	pars, err := review.ReadPars(levels.Par())
	require.NoError(s.t, err)
	par := pars[s.book.ID]
	require.Equal(s.t, review.CaseHash(s.book.Rules), par.Hash)
	got := relay.Gather(s.game, &par)
	for _, line := range toldOf(s.game, &par) {
		got.Hear([]byte(line))
	}
	assert.Equal(s.t, string(got.Lines()), s.stored("review-three-questions"))
}

func TestTheDebriefIsReviewedInWorkersWithTheBytesThatItHasNatively(t *testing.T) {
	t.Parallel()
	s := lookBack(t, browsertest.Script(workers))
	s.reviewed()
	assert.Equal(t, map[string]int{"begun": 2, "ended": 2}, begunAndEnded(s.p))
}

func TestAMachineOfOneCoreHasOneWorker(t *testing.T) {
	t.Parallel()
	s := lookBack(t, browsertest.Script(strings.Replace(workers, "value: 3", "value: 1", 1)))
	s.reviewed()
	assert.Equal(t, map[string]int{"begun": 1, "ended": 1}, begunAndEnded(s.p))
}

func TestLeavingTheDebriefEndsTheWorkers(t *testing.T) {
	t.Parallel()
	s := lookBack(t, browsertest.Script(workers+`workers.through = () => { workers.spoke = true; };`))
	s.p.WaitFor(`workers.spoke === true`)
	assert.Equal(t, map[string]int{"begun": 2, "ended": 0}, begunAndEnded(s.p))
	s.press(s.button("debrief.cases", "", ""))
	s.p.WaitFor(`workers.ended === 2`)
	assert.Empty(t, s.stored("review-three-questions"))
}

// One of the two breaks off after the first of its two decisions; the three of the
// other are there all the same.
func TestAWorkerThatBreaksOffIsSaid(t *testing.T) {
	t.Parallel()
	s := lookBack(t, browsertest.Script(workers+`
		workers.through = (data, pass, worker) => {
			pass();
			if (worker.share.nth === 1 && data && data.includes('"decision"')) {
				worker.onerror(new ErrorEvent("error", { message: "the ink ran out", cancelable: true }));
			}
		};`))
	said := s.say.Say("review.fault", "Problem", s.say.Say("debrief.review-stopped"), "N", 4, "Of", 5)
	s.p.WaitFor(fmt.Sprintf(`reader.elements().some(e => e.textContent.includes(%q))`, said))
	assert.Empty(t, s.stored("review-three-questions"))
}

// turns notes how long each turn of a timer of the page took, which is where a
// review in the page goes on.
const turns = `window.slices = [];
{
	const wait = window.setTimeout.bind(window);
	window.setTimeout = (f, ms, ...args) => wait(() => {
		const began = performance.now();
		f(...args);
		slices.push(performance.now() - began);
	}, ms);
}`

// A busy machine makes single turns long; most of them it does not.
func TestWithoutWorkersTheDebriefIsReviewedInShortTurns(t *testing.T) {
	t.Parallel()
	s := lookBack(t, browsertest.Script(turns+`delete window.Worker;`))
	browsertest.Eval[bool](s.p, `(slices.length = 0, true)`)
	s.reviewed()
	median := browsertest.Eval[float64](s.p, `(work => work.sort((a, b) => a - b)[work.length >> 1])(slices.filter(ms => ms > 2))`)
	assert.LessOrEqual(t, median, 16.0)
}

func TestAWorkerThatDoesNotBeginLeavesItsShareToThePage(t *testing.T) {
	t.Parallel()
	lookBack(t, browsertest.Script(workers+`{
		const Whole = window.Worker;
		window.Worker = function (url) { return new Whole(workers.begun === 0 ? "nowhere.js" : url); };
	}`)).reviewed()
}

func TestWorkersThatDoNotBeginLeaveTheReviewToThePage(t *testing.T) {
	for name, missing := range map[string]string{"no worker": "/worker.", "no program": "/reviewer."} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lookBack(t, browsertest.Script(fmt.Sprintf(`{
				const Whole = window.Worker, whole = window.fetch, cut = %q;
				window.Worker = function (url) { return new Whole(url.includes(cut.slice(1)) ? "nowhere.js" : url); };
				window.fetch = (url, ...more) => String(url).includes(cut.slice(1)) ? Promise.reject(new TypeError("cut off")) : whole(url, ...more);
			}`, missing))).reviewed()
		})
	}
}
