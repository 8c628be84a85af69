package mirror

import (
	"strconv"
	"syscall/js"
	"time"

	"tearline/game/desk/ui"
)

// Page is the mirror in the web page. Its style is in the style sheet of the
// page, under the ID "mirror". It is used from one goroutine.
type Page struct {
	document js.Value
	elements map[Key]js.Value
	shown    *Element
	left     []Patch // what is still to be done until it is
	part     bool    // the page knows that something is
	focused  ui.ID   // what has the focus: on the stage, or newer, on the page
	pressed  bool    // a pointer is down; the focus must not move under it
	changing bool    // elements are coming and going, and the focus with them
	notify   func(Event)
}

// Attach puts an empty mirror over the page. What people do to it is told to
// notify, which must not block.
func Attach(notify func(Event)) *Page {
	p := &Page{document: js.Global().Get("document"), notify: notify}
	p.shown = Project(nil, "")
	root := p.document.Call("createElement", p.shown.Tag)
	root.Set("id", "mirror")
	p.elements = map[Key]js.Value{RootKey: root}
	p.document.Get("body").Call("appendChild", root)
	p.listen(root)
	return p
}

// slice is for how long Show changes the page, which then lays out what has changed in
// another while as long. After many changes the focus waits until it has: to move it
// would lay out everything at once.
const (
	slice = 3 * time.Millisecond
	many  = 64
)

// Show makes the mirror that of a laid out tree, and moves the focus of the page to
// where it is on the stage. When that takes long it is done only in part: call Show
// again until it says that it is done, be it with another tree.
func (p *Page) Show(root *ui.Node, focused ui.ID) (done bool) {
	until := time.Now().Add(slice)
	if len(p.left) == 0 {
		now := Project(root, focused)
		p.left = Diff(p.shown, now)
		p.shown, p.focused = now, focused
	}
	laidOut := len(p.left) < many
	p.changing = true
	for len(p.left) > 0 && time.Now().Before(until) {
		few := min(len(p.left), 8) // between two looks at the clock
		for _, patch := range p.left[:few] {
			p.apply(patch)
		}
		p.left = p.left[few:]
	}
	p.changing = false
	done = laidOut && len(p.left) == 0
	p.busy(!done)
	if !done {
		return false
	}
	p.settle()
	return true
}

// busy says to whoever reads the mirror whether it is told only in part.
func (p *Page) busy(now bool) {
	if now == p.part {
		return
	}
	p.part = now
	if root := p.elements[RootKey]; now {
		root.Call("setAttribute", "aria-busy", "true")
	} else {
		root.Call("removeAttribute", "aria-busy")
	}
}

func (p *Page) apply(x Patch) {
	if x.Op == Create {
		p.elements[x.Key] = p.document.Call("createElement", x.Tag)
		return
	}
	e := p.elements[x.Key]
	switch x.Op {
	case Place:
		before := js.Null()
		if x.Before != "" {
			before = p.elements[x.Before]
		}
		p.elements[x.Parent].Call("insertBefore", e, before)
	case Remove:
		e.Call("remove")
		delete(p.elements, x.Key)
	case SetAttr:
		e.Call("setAttribute", x.Name, x.Value)
	case DropAttr:
		e.Call("removeAttribute", x.Name)
	case SetText:
		e.Set("textContent", x.Value)
	case SetRect:
		e.Get("style").Set("cssText", x.Rect.css())
	}
}

// settle moves the focus of the page, unless it is there already. While a
// pointer is down it waits: the engine takes a lost focus for a button let go.
func (p *Page) settle() {
	if p.focused == "" || p.pressed || p.idOf(p.document.Get("activeElement")) == p.focused {
		return
	}
	var at js.Value
	p.shown.walk(func(e, _ *Element) {
		if e.ID == p.focused {
			at = p.elements[e.Key]
		}
	})
	if at.Truthy() {
		at.Call("focus", map[string]any{"preventScroll": true})
	}
}

// idOf is the node that an element works; empty for every other element.
func (p *Page) idOf(e js.Value) ui.ID {
	if !e.Truthy() || e.Get("dataset").IsUndefined() {
		return ""
	}
	id := e.Get("dataset").Get("id")
	if id.Type() != js.TypeString || !p.elements[RootKey].Call("contains", e).Bool() {
		return ""
	}
	return ui.ID(id.String())
}

func (p *Page) listen(root js.Value) {
	on(root, "focusin", false, p.focusIn)
	on(root, "focusout", false, p.focusOut)
	on(root, "click", false, p.click)
	window := js.Global()
	on(window, "keydown", true, p.keyDown)
	for _, down := range []string{"mousedown", "touchstart"} {
		on(window, down, true, func(js.Value) { p.pressed = true })
	}
	for _, up := range []string{"mouseup", "touchend", "touchcancel", "blur"} {
		on(window, up, false, func(js.Value) {
			p.pressed = false
			p.settle()
		})
	}
}

// on listens for as long as the page lives.
func on(at js.Value, kind string, capture bool, do func(event js.Value)) {
	at.Call("addEventListener", kind, js.FuncOf(func(_ js.Value, args []js.Value) any {
		do(args[0])
		return nil
	}), capture)
}

func (p *Page) focusIn(e js.Value) {
	if id := p.idOf(e.Get("target")); id != "" && id != p.focused {
		p.focused = id // at once: it may be left again before the stage hears of it
		p.notify(Focused{id})
	}
}

// focusOut tells when the focus leaves the desk. The canvas belongs to it, and
// a page that is only in the background keeps its focus.
func (p *Page) focusOut(e js.Value) {
	to := e.Get("relatedTarget")
	if p.changing || to.Truthy() && p.onDesk(to) {
		return
	}
	if p.document.Call("hasFocus").Bool() && p.idOf(e.Get("target")) == p.focused {
		p.focused = ""
		p.notify(Focused{})
	}
}

func (p *Page) onDesk(e js.Value) bool {
	return p.targetOf(e) == onCanvas || p.elements[RootKey].Call("contains", e).Bool()
}

func (p *Page) click(e js.Value) {
	button := e.Get("target").Call("closest", "[data-id]")
	if id := p.idOf(button); id != "" {
		p.notify(Activated{id})
	}
}

func (p *Page) keyDown(e js.Value) {
	k := ui.Stroke{
		Key:   e.Get("key").String(),
		Shift: e.Get("shiftKey").Bool(), Ctrl: e.Get("ctrlKey").Bool(),
		Alt: e.Get("altKey").Bool(), Meta: e.Get("metaKey").Bool(),
	}
	send, keep := forward(k, p.targetOf(e.Get("target")))
	if !send || e.Get("isComposing").Bool() || e.Get("repeat").Bool() && !repeats(k) {
		return
	}
	if keep {
		e.Call("preventDefault")
	}
	p.notify(Pressed{k})
}

func (p *Page) targetOf(e js.Value) target {
	switch e.Get("tagName").String() {
	case "CANVAS":
		return onCanvas
	case "BUTTON":
		return onButton
	}
	return onPage
}

// css places an element there.
func (r Rect) css() string {
	return "left:" + strconv.Itoa(r.X) + "px;top:" + strconv.Itoa(r.Y) + "px;width:" + strconv.Itoa(r.W) + "px;height:" + strconv.Itoa(r.H) + "px"
}
