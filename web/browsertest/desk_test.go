package browsertest_test

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/browsertest"
)

// inFocus is the node whose element has the focus; empty for none.
const inFocus = `(document.activeElement.closest("#mirror [data-id]")?.dataset.id ?? "")`

func focused(p *browsertest.Page) string { return browsertest.Eval[string](p, inFocus) }

func TestTheDeskIsDrawnWithoutComplaint(t *testing.T) {
	p := browsertest.OpenGame(t)
	p.WaitFor(`document.getElementById("shell").hidden`)
	assert.Empty(t, p.Complaints())
	assert.Equal(t, "Tearline", browsertest.Eval[string](p, `document.title`))
	assert.Equal(t, "true -1", browsertest.Eval[string](p,
		`(c => c.getAttribute("aria-hidden") + " " + c.tabIndex)(document.querySelector("canvas"))`))
}

func TestTheMirrorIsAPageThatCanBeRead(t *testing.T) {
	p := browsertest.OpenGame(t)
	assert.Equal(t, 1, browsertest.Eval[int](p, `document.querySelectorAll("#mirror h1").length`))
	assert.NotEmpty(t, browsertest.Eval[string](p, `document.querySelector("#mirror").innerText`))
	assert.Empty(t, browsertest.Eval[[]string](p, `
		[...document.querySelectorAll("#mirror [data-id]")]
			.filter(e => !(e.textContent.trim() || e.getAttribute("aria-label")))
			.map(e => e.dataset.id)`), "can be worked but have no name")
}

func TestTheMirrorLiesWhereTheDeskIsDrawn(t *testing.T) {
	p := browsertest.OpenGame(t)
	assert.Empty(t, browsertest.Eval[[]string](p, `
		[...document.querySelectorAll("#mirror button")].filter(e => {
			const r = e.getBoundingClientRect();
			return r.width < 1 || r.height < 1;
		}).map(e => e.dataset.id)`), "have no place")
	assert.Equal(t, "CANVAS", browsertest.Eval[string](p, `
		(r => document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2).tagName)
		(document.querySelector("#mirror button").getBoundingClientRect())`), "the pointer must reach the canvas")
}

func TestTabVisitsEveryStopAndIsNeverTrapped(t *testing.T) {
	p := browsertest.OpenGame(t)
	stops := browsertest.Eval[int](p, `document.querySelectorAll("#mirror [tabindex='0']").length`)
	require.Positive(t, stops)
	seen := map[string]bool{}
	for range stops {
		p.Press(kb.Tab)
		id := focused(p)
		require.NotEmpty(t, id, "after %d stops", len(seen))
		require.NotContains(t, seen, id, "Tab came back too early")
		seen[id] = true
	}
	last := focused(p)
	p.Press(kb.Tab)
	assert.NotEqual(t, last, focused(p), "Tab must lead on from the last stop")
}

func TestTabLeavesTheCanvasAfterAClickOnNothing(t *testing.T) {
	p := browsertest.OpenGame(t)
	p.Click(2, 2)
	p.Press(kb.Tab)
	p.WaitFor(inFocus + ` !== ""`)
}

// The button may open something else, which takes the focus; it must not stay
// on the canvas, where assistive technology finds nothing.
func TestAClickOnADrawnButtonBringsTheFocusToTheMirror(t *testing.T) {
	p := browsertest.OpenGame(t)
	at := browsertest.Eval[[]float64](p, `
		(r => [r.x + r.width / 2, r.y + r.height / 2])
		(document.querySelector("#mirror button:not([aria-disabled])").getBoundingClientRect())`)
	p.Click(at[0], at[1])
	p.WaitFor(inFocus + ` !== ""`)
}
