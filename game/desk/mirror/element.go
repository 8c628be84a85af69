// Package mirror publishes the node tree of the desk as real elements of the
// web page, laid invisibly over the canvas, so that keyboards and assistive
// technology work the same game as the pointer. It knows the tree of desk/ui
// and nothing else. Project turns nodes into elements, Diff turns a change of
// elements into patches; both are plain Go. Only mirror_js.go touches the page.
// Start with Project.
package mirror

import (
	"maps"

	"tearline/game/desk/ui"
)

// Key names an element for as long as it stands for the same thing. It is made
// of the tag and the ID of the node; a node without one is named by its place.
type Key string

// Element is one element of the page. It has words or children, never both.
type Element struct {
	Key  Key
	ID   ui.ID // of the node that it works; empty for what is only read
	Tag  string
	Text string
	Attr map[string]string
	Rect Rect // within its parent
	Kids []*Element
}

// Rect is a place in whole CSS pixels.
type Rect struct{ X, Y, W, H int }

func newElement(key Key, tag string) *Element {
	return &Element{Key: key, Tag: tag}
}

// set gives the element an attribute, unless the value is empty.
func (e *Element) set(name, value string) *Element {
	if value != "" {
		e.put(name, value)
	}
	return e
}

func (e *Element) put(name, value string) {
	if e.Attr == nil {
		e.Attr = map[string]string{}
	}
	e.Attr[name] = value
}

// Equal says whether two trees are the same in everything that is published.
func (e *Element) Equal(o *Element) bool {
	if e.Key != o.Key || e.ID != o.ID || e.Tag != o.Tag || e.Text != o.Text || e.Rect != o.Rect ||
		!maps.Equal(e.Attr, o.Attr) || len(e.Kids) != len(o.Kids) {
		return false
	}
	for i, k := range e.Kids {
		if !k.Equal(o.Kids[i]) {
			return false
		}
	}
	return true
}

// walk visits the tree, parents first.
func (e *Element) walk(visit func(e, parent *Element)) { e.walkUnder(nil, visit) }

func (e *Element) walkUnder(parent *Element, visit func(e, parent *Element)) {
	visit(e, parent)
	for _, k := range e.Kids {
		k.walkUnder(e, visit)
	}
}
