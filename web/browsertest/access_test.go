package browsertest_test

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/view"
	"tearline/game/rules"
	"tearline/web/browsertest"
)

//go:embed faults.js
var faults string

// rooms are the sizes of window that every screen is looked at in.
var rooms = [...][2]int64{{1280, 720}, {1024, 768}, {768, 1024}}

// faultless checks the screen in every room.
func (s *seat) faultless(screen string) {
	s.t.Helper()
	for _, room := range rooms {
		s.p.Resize(room[0], room[1])
		browsertest.Eval[string](s.p, fmt.Sprintf(`faults.mayBeOpen = %q`, s.say.Say("route.to")))
		assert.Empty(s.t, s.faults(), "%s, %d by %d", screen, room[0], room[1])
	}
}

// faults lists what is wrong with the page once the mirror is whole.
func (s *seat) faults() []string {
	s.t.Helper()
	return browsertest.Eval[[]string](s.p, `reader.until(() => true, 10000).then(faults)`)
}

// oneHead checks that the page has one heading of the first level.
func (s *seat) oneHead() {
	s.t.Helper()
	assert.Equal(s.t, 1, browsertest.Eval[int](s.p, `document.querySelectorAll("#mirror h1").length`))
}

func TestEveryScreenIsFitForThoseWhoDoNotSeeIt(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "the-ministry-line", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(1280, 720), browsertest.Script(faults))
	s.faultless("title")
	s.oneHead()
	s.press(thing{Role: "button", Name: s.say.Say("title.settings")})
	s.p.See(thing{Role: "dialog"})
	s.faultless("settings")
	s.press(s.button("close", "", ""))
	s.pick()
	s.press(s.ofCase("title.play"))
	s.p.See(s.button("briefing.begin", "", ""))
	s.faultless("briefing")
	s.press(s.button("briefing.begin", "", ""))
	s.p.See(thing{Role: "region", Name: s.say.Say("tray.title")})
	s.faultless("desk with nothing on it")
	s.oneHead()
	for _, d := range watches(plan, 1) {
		if ask, ok := d.(rules.AskConsent); ok {
			s.lay(ask.Report, ask.Forms, ask.To)
			s.faultless("desk with a report that needs leave")
		}
		s.take(d)
	}
	s.open(func(p view.Paper) bool { return p.Kind == view.RequestPaper })
	s.faultless("desk with a request for leave")
	s.open(func(p view.Paper) bool { return p.Kind == view.LetterPaper })
	s.faultless("desk with a letter")
	s.decide(rules.EndWatch{})
	s.p.See(thing{Role: "dialog"})
	s.faultless("close of a watch")
}

func TestTheDebriefIsFitForThoseWhoDoNotSeeIt(t *testing.T) {
	t.Parallel()
	s := sitAtTheEnd(t, dark(1280, 720), browsertest.Script(faults))
	s.take(rules.EndWatch{})
	s.faultless("debrief")
	s.oneHead()
	for _, tab := range s.p.All(thing{Role: "tab"}) {
		s.choose(thing{Role: "tab", Name: tab.Name})
		assert.Empty(t, s.faults(), "debrief, %s", tab.Name)
	}
}

// The things of the reader are found by rules of its own; they must be those
// that the browser tells assistive technology.
func TestTheBrowserTellsTheSameNamesAndRoles(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "third-country", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(1280, 720))
	s.begin()
	s.open(func(p view.Paper) bool { return p.Kind == view.ReportPaper })
	tree := browsertest.Do(s.p, func(ctx context.Context, t *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return cdp.Call(ctx, t, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	var told []string
	for _, n := range tree.Nodes {
		if !n.Ignored && slices.Contains([]string{"button", "radio", "checkbox", "tab", "radiogroup", "dialog", "heading", "region"}, axWords(n.Role)) {
			told = append(told, axWords(n.Role)+" "+axWords(n.Name))
		}
	}
	var found []string
	for _, role := range []string{"button", "radio", "checkbox", "tab", "radiogroup", "dialog", "heading", "region"} {
		for _, f := range s.p.All(thing{Role: role}) {
			found = append(found, role+" "+f.Name)
		}
	}
	assert.ElementsMatch(t, told, found)
	assert.Greater(t, len(found), 30)
}

// axWords takes the words of a value of the accessibility tree.
func axWords(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var words string
	_ = json.Unmarshal(v.Value, &words) // what is no string has no words
	return words
}

func TestTabGoesRoundTheWholeDeskAndIsNeverTrapped(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Keyboard{}, dark(960, 600))
	s.begin()
	share := plan.Decisions()[1].(rules.Share)
	s.lay(share.Report, share.Forms, share.To)
	round(t, s.p)
	s.press(s.button("source.open", s.say.Say("net.title"), ""))
	s.p.See(thing{Role: "dialog"})
	round(t, s.p)
}

// round tabs through everything that Tab can reach, and on from there.
func round(t *testing.T, p *browsertest.Page) {
	t.Helper()
	stops := browsertest.Eval[int](p, `reader.elements().filter(e => e.getAttribute("tabindex") === "0").length`)
	require.Greater(t, stops, 1)
	for _, way := range []chromedp.Modifier{chromedp.ModifierNone, chromedp.ModifierShift} {
		seen := map[string]int{}
		for range 2*stops + 2 { // the page itself is a stop between the last and the first
			p.Press(kb.Tab, chromedp.KeyModifiers(way))
			seen[browsertest.Eval[string](p, `document.activeElement.dataset.id ?? ""`)]++
		}
		delete(seen, "")
		assert.Len(t, seen, stops, "%v", seen)
	}
}

func TestADialogTakesTheFocusAndGivesItBack(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Keyboard{}, dark(960, 600))
	s.begin()
	for _, opener := range []thing{
		s.button("wire.title", "", ""), s.button("net.open", "", ""), s.button("source.open", s.say.Say("net.title"), ""),
		s.button("time-strip.menu", "", ""), s.button("time-strip.keys", "", ""), {Role: "button", Name: s.say.Say("account.trust") + "…"},
	} {
		s.p.Walk(opener)
		s.p.Press(kb.Enter)
		s.p.Until(`document.querySelector("[role=dialog]")?.contains(document.activeElement)`, opener, "to take the focus")
		s.p.Press(kb.Escape)
		s.p.Until(`!document.querySelector("[role=dialog]")`, opener, "to be left")
		assert.True(t, s.p.See(opener).Focused, "the focus after %v", opener)
	}
}
