package browsertest

import (
	"context"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// Hand is a way of working things.
type Hand interface {
	// Work does to a thing what somebody would to make it do what it does.
	Work(p *Page, t Thing)
}

// The hands.
type (
	// Reader activates elements of the mirror, as assistive technology does.
	Reader struct{}
	// Mouse clicks on the canvas where things are drawn.
	Mouse struct{}
	// Finger taps on the canvas where things are drawn.
	Finger struct{}
	// Keyboard strikes the shortcut of a thing, or else Tab and arrow keys until
	// it has the focus, and then Enter.
	Keyboard struct{}
)

// Work activates the element.
func (Reader) Work(p *Page, t Thing) {
	p.t.Helper()
	p.See(t)
	Eval[bool](p, fmt.Sprintf(`(reader.one(%s).click(), true)`, t.js()))
}

// beyond is how far a thing is from being seen, and where to scroll.
type beyond struct{ Far, X, Y, Top float64 }

// mostTurns is how often somebody scrolls to get to a thing.
const mostTurns = 10

// free gives the middle of a thing that nothing covers, for which scroll may
// have to be called: at x and y, by so many CSS pixels down.
func (p *Page) free(t Thing, scroll func(x, y, by float64)) (x, y float64) {
	p.t.Helper()
	p.See(t)
	for turns := 0; ; turns++ {
		require.Less(p.t, turns, mostTurns, "%v cannot be scrolled to", t)
		b := Eval[beyond](p, fmt.Sprintf(`reader.beyond(reader.one(%s))`, t.js()))
		if b.Far == 0 {
			break
		}
		scroll(b.X, b.Y, b.Far)
		p.Until(fmt.Sprintf(`Math.abs(reader.beyond(reader.one(%s)).Top - %f) > 0.5`, t.js(), b.Top), t, "scrolled by", b.Far)
	}
	covered := Eval[string](p, fmt.Sprintf(`reader.covered(reader.one(%s))`, t.js()))
	f := p.See(t)
	require.Empty(p.t, covered, "%v cannot be reached by pointer at %+v", t, f)
	return f.Middle()
}

// Work clicks, after turning the wheel as far as it takes.
func (Mouse) Work(p *Page, t Thing) {
	p.t.Helper()
	p.Click(p.free(t, p.Wheel))
}

// Wheel turns the wheel at a place, by so many CSS pixels down.
func (p *Page) Wheel(x, y, by float64) {
	p.t.Helper()
	Do(p, chromedp.MouseEvent(chromedp.MouseMoved, x, y)) // the engine knows of the pointer by its moves only
	Do(p, func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, input.DispatchMouseEvent,
			input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseWheel, X: x, Y: y, DeltaX: 1e-9, DeltaY: by})
		return chromedp.Void{}, err
	})
}

// Work taps, after swiping as far as it takes.
func (Finger) Work(p *Page, t Thing) {
	p.t.Helper()
	p.Tap(p.free(t, p.Swipe))
}

// Swipe drags with a finger at a place, so that what is there moves up by so
// many CSS pixels.
func (p *Page) Swipe(x, y, by float64) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: y})
	Eval[bool](p, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
	p.touch(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: x, Y: y - by})
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}

// Tap taps with a finger at a place, in CSS pixels.
func (p *Page) Tap(x, y float64) {
	p.t.Helper()
	p.touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: y})
	p.touch(input.DispatchTouchEventTypeTouchEnd)
}

func (p *Page) touch(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
	p.t.Helper()
	Do(p, func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, input.DispatchTouchEvent,
			input.DispatchTouchEventParams{Type: kind, TouchPoints: append([]*input.TouchPoint{}, points...)})
		return chromedp.Void{}, err
	})
}

// way is how Tab and the arrow keys lead to a thing.
type way struct {
	Tabs, Stops, Arrows int
	Lost                bool // the focus is nowhere among the stops
	Stop                string
}

// Work goes there and strikes Enter; in radio groups and tabs the arrow keys
// choose already.
func (Keyboard) Work(p *Page, t Thing) {
	p.t.Helper()
	if f := p.See(t); f.Keys != "" && !f.Disabled {
		p.Strike(strings.Fields(f.Keys)[0])
		return
	}
	if !p.Walk(t) {
		p.Press(kb.Enter)
	}
}

// Walk brings the focus to a thing by Tab and arrow keys, and says whether that
// has chosen it already, as in radio groups.
func (p *Page) Walk(t Thing) (chosen bool) {
	p.t.Helper()
	p.See(t)
	route := fmt.Sprintf(`reader.until(() => reader.one(%[1]s) && reader.route(reader.one(%[1]s)), %d)`, t.js(), patience.Milliseconds()/4)
	w := Eval[way](p, route)
	if w.Lost {
		p.Press(kb.Tab) // from nowhere to the first
		p.Until(`document.activeElement.dataset.id`, "something in focus after Tab")
		w = Eval[way](p, route)
	}
	if w.Tabs >= 0 {
		p.Press(strings.Repeat(kb.Tab, w.Tabs))
	} else {
		p.Press(strings.Repeat(kb.Tab, -w.Tabs), chromedp.KeyModifiers(chromedp.ModifierShift))
	}
	p.Until(fmt.Sprintf(`document.activeElement.dataset.id === %q`, w.Stop), w.Stop, "in focus after", w.Tabs, "stops, on the way to", t)
	if w.Arrows > 0 {
		p.Press(strings.Repeat(kb.ArrowRight, w.Arrows))
	} else {
		p.Press(strings.Repeat(kb.ArrowLeft, -w.Arrows))
	}
	p.Until(fmt.Sprintf(`reader.one(%s) === document.activeElement`, t.js()), t, "in focus after", w.Arrows, "arrows")
	return w.Arrows != 0 && (t.Role == "radio" || t.Role == "tab")
}

var modifiers = map[string]chromedp.Modifier{
	"Control": chromedp.ModifierCtrl, "Shift": chromedp.ModifierShift, "Alt": chromedp.ModifierAlt,
}

var namedKeys = map[string]string{"Enter": kb.Enter, "Escape": kb.Escape, "Tab": kb.Tab}

// Strike strikes a shortcut, written as in aria-keyshortcuts.
func (p *Page) Strike(shortcut string) {
	p.t.Helper()
	parts := strings.Split(shortcut, "+")
	key := parts[len(parts)-1]
	if named, ok := namedKeys[key]; ok {
		key = named
	}
	var held []chromedp.Modifier
	for _, m := range parts[:len(parts)-1] {
		held = append(held, modifiers[m])
	}
	p.Press(key, chromedp.KeyModifiers(held...))
}
