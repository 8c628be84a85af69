package mirror

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"tearline/game/desk/ui"
)

// RootKey is the key of the element that holds everything.
const RootKey Key = "main:"

// Project gives the elements for a laid out tree while focused has the focus.
// Nodes that only arrange have no element; their children move up.
func Project(root *ui.Node, focused ui.ID) *Element {
	main := newElement(RootKey, "main")
	if root == nil {
		return main
	}
	p := projector{focused: focused, used: map[Key]bool{RootKey: true}, tabs: tabStops(root, focused)}
	main.Kids = p.node(root, frame{key: RootKey, place: "0"})
	if top := topDialog(main); top != nil {
		shutOff(main, top)
	}
	return main
}

type projector struct {
	focused ui.ID
	used    map[Key]bool
	tabs    map[*ui.Node]bool
}

// frame is where a node's elements go: what they stand in, and the name of the
// place, for nodes without an ID.
type frame struct {
	key    Key
	place  string
	list   bool // directly in a list, where only items may stand
	origin ui.Rect
}

func (f frame) child(i int) frame {
	f.place += "." + strconv.Itoa(i)
	return f
}

// node gives the elements of n: none, one, or those of its children.
func (p *projector) node(n *ui.Node, f frame) []*Element {
	if flattened(n) {
		return p.kids(n, f)
	}
	e := p.element(n, f)
	if e == nil {
		return nil
	}
	inner := frame{key: e.Key, place: string(e.Key), list: e.Tag == "ul", origin: n.Rect}
	hoisted := p.fill(e, n, inner, f)
	out := append([]*Element{e}, hoisted...)
	if f.list && e.Tag != "li" {
		return []*Element{p.wrap(out, e)}
	}
	return out
}

func flattened(n *ui.Node) bool { return n.Role == ui.Group && !n.Focusable() }

func (p *projector) kids(n *ui.Node, f frame) []*Element {
	var out []*Element
	for i, k := range n.Children {
		if k != nil {
			out = append(out, p.node(k, f.child(i))...)
		}
	}
	return out
}

// fill gives e its words and children. What can be worked inside something that
// can have no children for assistive technology comes back, to stand after it.
func (p *projector) fill(e *Element, n *ui.Node, f, outer frame) (hoisted []*Element) {
	switch {
	case wordsOnly(n):
		if e.Attr["aria-label"] == "" {
			e.Text = spoken(n)
		}
		outer.place, outer.list = f.place, false
		return p.workable(n, outer)
	case n.Role == ui.ListItem:
		p.fillItem(e, n, f)
	case n.Role == ui.Figure:
		p.fillFigure(e, n, f)
	default:
		e.Kids = p.kids(n, f)
	}
	return nil
}

// wordsOnly says whether the element of n holds words and nothing else.
func wordsOnly(n *ui.Node) bool {
	switch n.Role {
	case ui.Button, ui.Radio, ui.Checkbox, ui.Tab, ui.Meter, ui.Heading, ui.Separator:
		return true
	case ui.Text, ui.Status, ui.Alert:
		return n.Name != "" || len(n.Children) == 0
	}
	return false
}

// fillItem puts what works an item into it first, then what it shows.
func (p *projector) fillItem(e *Element, n *ui.Node, f frame) {
	var name string
	if n.Works() || n.Name != "" {
		name = spoken(n)
	}
	if n.Works() {
		e.Kids = append(e.Kids, p.worker(n, name))
	} else if name != "" {
		e.Kids = append(e.Kids, p.words(f, "name", name, n.Rect))
	}
	for _, k := range p.kids(n, f) {
		if k.Text != name || k.ID != "" {
			e.Kids = append(e.Kids, k)
		}
	}
}

// fillFigure says in words what the drawing shows.
func (p *projector) fillFigure(e *Element, n *ui.Node, f frame) {
	for _, part := range []struct{ name, text string }{{"value", n.Value}, {"detail", n.Detail}} {
		if part.text != "" {
			e.Kids = append(e.Kids, p.words(f, part.name, part.text, n.Rect))
		}
	}
	e.Kids = append(e.Kids, p.kids(n, f)...)
}

func (p *projector) words(f frame, name, text string, r ui.Rect) *Element {
	e := newElement(p.unused("p", string(f.key)+"/"+name), "p")
	e.Text, e.Rect = text, within(r, f.origin)
	return e
}

// workable gives the elements of what can be worked below n.
func (p *projector) workable(n *ui.Node, f frame) []*Element {
	var out []*Element
	for i, k := range n.Children {
		switch {
		case k == nil:
		case k.Works():
			out = append(out, p.node(k, f.child(i))...)
		default:
			out = append(out, p.workable(k, f.child(i))...)
		}
	}
	return out
}

// wrap makes an item of what is no item but stands in a list.
func (p *projector) wrap(kids []*Element, first *Element) *Element {
	li := newElement(p.unused("li", string(first.Key)), "li")
	li.Rect = first.Rect
	for _, k := range kids {
		k.Rect.X -= li.Rect.X
		k.Rect.Y -= li.Rect.Y
	}
	li.Kids = kids
	return li
}

// unused gives the key for a name, and another one each time it is asked again:
// a tree that uses an ID twice shall not break the page.
func (p *projector) unused(tag, name string) Key {
	key := Key(tag + ":" + name)
	for p.used[key] {
		key += "'"
	}
	p.used[key] = true
	return key
}

// spoken is what n is called: its name, or else the words that it holds.
func spoken(n *ui.Node) string {
	if n.Name != "" {
		return n.Name
	}
	var words []string
	for _, k := range n.Children {
		if k == nil {
			continue
		}
		if w := spoken(k); w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

// within gives r as seen from the corner of what it stands in.
func within(r, origin ui.Rect) Rect {
	x, y := round(origin.X), round(origin.Y)
	left, top := round(r.X), round(r.Y)
	return Rect{left - x, top - y, round(r.X+r.W) - left, round(r.Y+r.H) - top}
}

func round(v float64) int { return int(math.Round(v)) }

// topDialog is the last dialog of the tree: the one that has the floor.
func topDialog(root *Element) *Element {
	var top *Element
	root.walk(func(e, _ *Element) {
		if e.Attr["role"] == "dialog" {
			top = e
		}
	})
	return top
}

// shutOff makes everything inert that is not the dialog or around it.
func shutOff(e, top *Element) bool {
	if e == top {
		return true
	}
	at := slices.IndexFunc(e.Kids, func(k *Element) bool { return shutOff(k, top) })
	if at < 0 {
		return false
	}
	for i, k := range e.Kids {
		if i != at {
			k.put("inert", "")
		}
	}
	return true
}
