package browsertest_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/rules"
	"tearline/levels"
	"tearline/web/browsertest"
)

// The line to the files beside the program can be cut and mended in the page.
const (
	line = `{
		window.line = { cut: false };
		const whole = window.fetch;
		window.fetch = (url, ...more) => window.line.cut && /\.(json|plan)$/.test(url)
			? Promise.reject(new TypeError("the line is cut")) : whole(url, ...more);
	}`
	cutLine = `window.line.cut = true`
	mend    = `!(window.line.cut = false)`
)

// fetched waits until the page has fetched everything that lies beside the program.
func fetched(p *browsertest.Page) {
	p.WaitFor(fmt.Sprintf(`performance.getEntriesByType("resource").filter(e => /\.(json|plan)$/.test(e.name)).length === %d`, 2*len(levels.List())))
}

func (s *seat) unfetched() {
	s.t.Helper()
	s.p.See(thing{Role: "alert", Name: s.say.Say("title.unfetched")})
}

func TestACaseThatCannotBeFetchedIsSaidAndOpensOnceItCan(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600), browsertest.Script(line+cutLine))
	s.pick()
	s.press(s.ofCase("title.play"))
	s.unfetched()
	browsertest.Eval[bool](s.p, mend)
	s.begin()
	s.take(plan.Decisions()[0])
}

func TestAKeptGameStaysAsItIsUntilItsCaseCanBeFetched(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	done, _, err := plan.Play(c, plan.Seed)
	require.NoError(t, err)
	half := done.Branch(done.Decided() / 2)
	text := string(half.Transcript().Encode())
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600), kept("game-"+c.ID, text), browsertest.Script(line+cutLine))
	s.game = half
	s.pick()
	s.press(s.ofCase("title.resume"))
	s.unfetched()
	require.Equal(t, text, s.saved())
	browsertest.Eval[bool](s.p, mend)
	s.resume()
	s.take(plan.Decisions()[half.Decided()])
}

// total is what a way of playing a case comes to.
func total(t *testing.T, s *seat, seed rules.Seed, p play.Policy) string {
	t.Helper()
	end, err := play.Play(s.game.Case(), seed, p)
	require.NoError(t, err)
	outcome, err := end.Outcome()
	require.NoError(t, err)
	return s.desk().Points(outcome.Accounts.Total(), true)
}

func TestALineThatBreaksOnceTheDeskIsThereDoesNoHarm(t *testing.T) {
	t.Parallel()
	s := sitAtTheEnd(t, browsertest.Script(line))
	fetched(s.p)
	browsertest.Eval[bool](s.p, cutLine)
	s.take(rules.EndWatch{})
	_, plan := loadPlan(t, "three-questions", ".good.plan")
	measured := s.say.Say("debrief.luck-good",
		"Nothing", total(t, s, plan.Seed, play.WithholdAll), "Good", total(t, s, plan.Seed, plan.Policy("good plan")))
	s.choose(thing{Role: "tab", Name: s.say.Say("debrief.tab.accounts")})
	s.p.Until(fmt.Sprintf(`reader.find({Role: "paragraph", Name: %q}).length`, measured), measured)
	s.press(s.button("debrief.cases", "", ""))
	another, _ := loadPlan(t, "third-country", ".good.plan")
	s.book = view.NewBook(another, s.say)
	s.begin()
}

func TestAnAddressOpensTheBriefingOfItsCase(t *testing.T) {
	for _, id := range []string{"the-ministry-line", "practice-3-7"} { // one is fetched, and one is made
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			p := browsertest.OpenGame(t, dark(960, 600), browsertest.At("?case="+id))
			p.See(thing{Role: "button", Name: words.English().Say("briefing.begin")})
		})
	}
}

func TestAnAddressWhoseCaseCannotBeFetchedOpensTheList(t *testing.T) {
	for what, answer := range map[string]http.HandlerFunc{
		"it is gone":           http.NotFound,
		"it is something else": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<p>not found</p>")) },
		"it never comes":       func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			whole := game(t)
			part := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasSuffix(r.URL.Path, ".json") {
					answer(w, r)
					return
				}
				whole.ServeHTTP(w, r)
			})
			p := browsertest.Open(t, browsertest.Serve(t, part)+"/?case=three-questions", dark(960, 600),
				browsertest.Script(`{ const after = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => after(100); }`))
			p.WaitState("ready")
			p.WaitFor(fmt.Sprintf(`document.querySelector("#mirror [role=alert]")?.textContent === %q`, words.English().Say("title.unfetched")))
		})
	}
}
