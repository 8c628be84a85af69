package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"

	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/levels"
	"tearline/web/browsertest"
)

// The game that is reviewed has twenty decisions, and the targets are for that.
const (
	reviewedCase = "tipping-point"
	wholeTarget  = 12 * time.Second
	turnTarget   = 16 // milliseconds
	mostWait     = 10 * time.Minute
	// afterwards is how long the last that is told takes to be shown. Somewhat later,
	// when nothing has moved for a second, the page collects its garbage.
	afterwards = 800 * time.Millisecond
)

// printReview measures how long the review of a game takes from the moment in
// which its debrief is asked for, and how long the page is kept busy meanwhile.
func printReview(ctx context.Context, built pair) error {
	sites, err := serveBoth(built)
	if err != nil {
		return err
	}
	defer sites.close()
	game, err := almostOver()
	if err != nil {
		return err
	}
	page, end, err := open(ctx, sites.game, browsertest.Script(fmt.Sprintf(`localStorage.setItem("tearline/game-%s", %q)`,
		reviewedCase, game.Transcript().Encode())))
	if err != nil {
		return err
	}
	defer end()
	took, told, err := lookBack(page)
	if err != nil {
		return err
	}
	turns, workers := told.after("debrief").most("CrRendererMain"), told.of("DedicatedWorker thread")
	if len(turns) == 0 || len(workers) == 0 {
		return errors.New("the browser has told nothing of what its page and its workers did")
	}
	fmt.Printf("Review of a game of %d decisions (%s):\n", game.Decided()+1, reviewedCase)
	row("debrief to whole", "%8.1f s   (target: at most %.0f)", took.Seconds(), wholeTarget.Seconds())
	for _, worker := range workers {
		row("of the processor", "%8.1f s   in a worker", used(worker)/1e6)
	}
	longest := slices.MaxFunc(turns, func(a, b turn) int { return cmp.Compare(a.CPU, b.CPU) })
	over := 0
	for _, t := range turns {
		if t.CPU > turnTarget*1000 {
			over++
		}
	}
	row("longest turn of the page", "%8.1f ms of the processor, %.1f by the clock (target: at most %d)", longest.CPU/1000, longest.Wall/1000, turnTarget)
	row("turns over the target", "%8d    of %d, counted from when the debrief stood", over, len(turns))
	return nil
}

// almostOver plays the good plan of the case up to the end of its last watch.
func almostOver() (*play.Session, error) {
	name, data, err := levels.Case(reviewedCase)
	if err != nil {
		return nil, err
	}
	c, err := casefile.Load(name, data)
	if err != nil {
		return nil, err
	}
	name = reviewedCase + ".good.plan"
	if data, err = levels.Plan(name); err != nil {
		return nil, err
	}
	plan, err := play.ReadPlan(c.Rules, name, data)
	if err != nil {
		return nil, err
	}
	s, _, err := plan.Play(c, plan.Seed)
	if err != nil {
		return nil, err
	}
	return s.Branch(s.Decided() - 1), nil
}

// work works something of the desk as soon as one of some ids begins as it does.
const work = `async (...ids) => {
	for (;;) {
		const e = ids.map(id => document.querySelector("#mirror [data-id^='" + id + "']")).find(Boolean);
		if (e) return e.click(), e.dataset.id;
		await new Promise(done => setTimeout(done, 20));
	}
}`

func working(page context.Context, ids ...string) (string, error) {
	args, err := json.Marshal(ids)
	if err != nil {
		return "", err
	}
	return chromedp.Run(page, chromedp.Evaluate[string]("("+work+")(..."+string(args)+")", chromedp.EvalAwaitPromise))
}

// lookBack ends the game that is kept, asks for its debrief and waits for the whole
// review.
func lookBack(page context.Context) (took time.Duration, told trace, err error) {
	page, cancel := context.WithTimeout(page, mostWait)
	defer cancel()
	if _, err = chromedp.Run(page, chromedp.Poll[any](gameStarted, chromedp.WithPollingInterval(pollEvery))); err != nil {
		return 0, nil, err
	}
	at := "case/" + reviewedCase
	for _, ids := range [][]string{{at}, {at + "/resume"}, {"end/"}} {
		if _, err = working(page, ids...); err != nil {
			return 0, nil, err
		}
	}
	if err = pass(page, settle); err != nil { // and the reviewer is fetched
		return 0, nil, err
	}
	const asked = `document.querySelector("#mirror [data-id='estimates/end']")?.click(), true`
	if _, err = chromedp.Run(page, chromedp.Evaluate[bool](asked)); err != nil { // in some cases before the watch ends
		return 0, nil, err
	}
	told, err = traced(page, func() error {
		began := time.Now()
		if _, err := working(page, "night/go"); err != nil {
			return err
		}
		const debrief = `document.querySelector("#mirror [data-id='debrief/cases']") !== null && Boolean(performance.mark("debrief"))`
		whole := fmt.Sprintf(`localStorage.getItem("tearline/review-%s") !== null`, reviewedCase)
		for _, there := range []string{debrief, whole} {
			if _, err := chromedp.Run(page, chromedp.Poll[bool](there, chromedp.WithPollingInterval(pollEvery), chromedp.WithPollingTimeout(mostWait))); err != nil {
				return err
			}
		}
		took = time.Since(began)
		return pass(page, afterwards)
	})
	return took, told, err
}

// trace is what a browser tells of its threads.
type trace []turn

// turn is one turn of a thread, in microseconds; or what a thread is called, or a
// mark that the page has set.
type turn struct {
	Name     string
	Phase    string  `json:"ph"`
	At       float64 `json:"ts"`
	Process  int64   `json:"pid"`
	Thread   int64   `json:"tid"`
	Wall     float64 `json:"dur"`
	CPU      float64 `json:"tdur"`
	Argument struct {
		Name string
	} `json:"args"`
}

// traced gives what the browser does meanwhile.
func traced(page context.Context, meanwhile func() error) (trace, error) {
	var all trace
	ended := make(chan struct{})
	err := chromedp.Listen(page, func(ev any) {
		switch ev := ev.(type) {
		case *tracing.EventDataCollected:
			for _, raw := range ev.Value {
				var t turn
				if json.Unmarshal(raw, &t) == nil {
					all = append(all, t)
				}
			}
		case *tracing.EventTracingComplete:
			close(ended)
		}
	})
	if err != nil {
		return nil, err
	}
	params := tracing.StartParams{TraceConfig: &tracing.TraceConfig{IncludedCategories: []string{"toplevel", "blink.user_timing"}}}
	if _, err := chromedp.Call(page, tracing.Start, params); err != nil {
		return nil, err
	}
	if err := meanwhile(); err != nil {
		return nil, err
	}
	if _, err := chromedp.Call(page, tracing.End, cdp.Empty{}); err != nil {
		return nil, err
	}
	select {
	case <-ended:
	case <-page.Done():
		return nil, page.Err()
	}
	return all, nil
}

// after leaves out the turns that began before the page set a mark.
func (told trace) after(mark string) trace {
	at := slices.IndexFunc(told, func(t turn) bool { return t.Name == mark })
	if at < 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(told), func(t turn) bool { return t.Phase == "X" && t.At < told[at].At })
}

// of gives the turns of each thread of a kind.
func (told trace) of(kind string) map[[2]int64][]turn {
	turns := map[[2]int64][]turn{}
	for _, t := range told {
		if t.Name == "thread_name" && t.Argument.Name == kind {
			turns[t.thread()] = nil
		}
	}
	for _, t := range told {
		if _, is := turns[t.thread()]; is && t.Phase == "X" && strings.HasSuffix(t.Name, "RunTask") {
			turns[t.thread()] = append(turns[t.thread()], t)
		}
	}
	return turns
}

func (t turn) thread() [2]int64 { return [2]int64{t.Process, t.Thread} }

// most gives the turns of the thread of a kind that used the processor most.
func (told trace) most(kind string) (most []turn) {
	for _, turns := range told.of(kind) {
		if used(turns) > used(most) {
			most = turns
		}
	}
	return most
}

// used is for how long turns used the processor, in microseconds.
func used(turns []turn) (sum float64) {
	for _, t := range turns {
		sum += t.CPU
	}
	return sum
}
