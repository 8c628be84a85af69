package ui

import (
	"math"
	"slices"
)

// Layout sets Rect in every node of the tree for a window of size CSS pixels,
// at a text scale of 100 % and with nothing scrolled. Screens need it only in
// tests; a Stage does its own.
func Layout(root *Node, size Size, m Measurer) {
	l := layouter{m: m, scale: 1}
	l.run(root, size)
}

// laid is what a layout remembers in a node, besides its Rect.
type laid struct {
	parent *Node // set by a Stage
	memo   [2]memo
	used   int
	inner  Rect   // the padding box, CSS pixels as seen
	clip   Rect   // what may be seen of it, CSS pixels as seen
	block  *Block // its words
	shapes []Shape
	high   float64 // content height of a scroller, unscaled
	scale  float64
}

type memo struct {
	width float64
	size  Size
}

// layouter works in CSS pixels before text scaling and multiplies by scale as
// it writes a Rect.
type layouter struct {
	m      Measurer
	scale  float64
	scroll func(ID) float64 // how far a scroller is scrolled, unscaled; nil for none
	words  []Run            // only while they are set
}

func (l *layouter) run(root *Node, size Size) {
	forget(root)
	all := Rect{0, 0, size.W / l.scale, size.H / l.scale}
	l.place(root, all, Rect{0, 0, size.W, size.H})
}

// forget takes away what an earlier layout remembered, and children that a
// scene appended and left nil, so that nobody after it meets one.
func forget(n *Node) {
	n.laid = laid{}
	n.Children = slices.DeleteFunc(n.Children, func(c *Node) bool { return c == nil })
	for _, c := range n.Children {
		forget(c)
	}
}

// measure gives the outer size of n in a room of width w, which may be infinite.
func (l *layouter) measure(n *Node, w float64) Size {
	for i := range n.laid.used {
		if n.laid.memo[i].width == w {
			return n.laid.memo[i].size
		}
	}
	s := l.fresh(n, w)
	n.laid.memo[n.laid.used%2] = memo{w, s}
	n.laid.used = min(n.laid.used+1, 2)
	return s
}

func (l *layouter) fresh(n *Node, w float64) Size {
	b := &n.Box
	if b.Width > 0 {
		w = b.Width
	} else if b.MaxW > 0 {
		w = math.Min(w, b.MaxW)
	}
	s := l.content(n, w-b.Pad.across())
	s.W, s.H = b.clampW(s.W+b.Pad.across()), b.clampH(s.H+b.Pad.down())
	return s
}

func (l *layouter) content(n *Node, w float64) Size {
	if len(n.Children) == 0 {
		if b := l.set(n, w); b != nil {
			return b.Size
		}
		return Size{}
	}
	kids := flowing(n)
	switch n.Box.Dir {
	case Row:
		return l.rowSize(n, kids, w)
	case Flow:
		return l.flowSize(n, kids, w)
	case Grid:
		return l.gridSize(n, kids, w)
	case Stack:
		return l.stackSize(kids, w)
	}
	return l.columnSize(n, kids, w)
}

// set breaks the words of n into lines, in sizes that stay readable; nil where
// there are none.
func (l *layouter) set(n *Node, w float64) *Block {
	l.words = n.words(l.words[:0])
	if len(l.words) == 0 {
		return nil
	}
	for i := range l.words {
		l.words[i].Style = l.words[i].Style.fit(Smallest / l.scale)
	}
	return l.m.Set(l.words, math.Max(w, 1), n.Look.Lines)
}

// flowing gives the children that take part in the arrangement.
func flowing(n *Node) []*Node {
	for i, c := range n.Children {
		if c.Box.Abs {
			out := append([]*Node(nil), n.Children[:i]...)
			for _, c := range n.Children[i+1:] {
				if !c.Box.Abs {
					out = append(out, c)
				}
			}
			return out
		}
	}
	return n.Children
}

// place puts n at r and its children inside. Only what lies in clip is seen.
func (l *layouter) place(n *Node, r, clip Rect) {
	n.Rect = r.scaled(l.scale)
	inner := r.Inset(n.Box.Pad)
	n.laid.inner, n.laid.scale = inner.scaled(l.scale), l.scale
	n.laid.clip = clip.Intersect(n.Rect)
	if n.Box.Scroll || n.Box.Clip {
		clip = n.laid.clip
	}
	l.fill(n, inner)
	kids := flowing(n)
	room := inner
	if n.Box.Scroll {
		room = l.scrolled(n, inner)
	}
	l.arrange(n, kids, room, clip)
	for _, c := range n.Children {
		if c.Box.Abs {
			l.float(c, inner, clip)
		}
	}
}

// fill sets the words and the drawing of n itself.
func (l *layouter) fill(n *Node, inner Rect) {
	if n.Paint != nil {
		n.laid.shapes = l.readable(n.Paint.Shapes(inner.Size()))
	} else {
		n.laid.block = l.set(n, inner.W)
	}
}

// readable keeps words in a drawing from becoming too small.
func (l *layouter) readable(in []Shape) []Shape {
	if !slices.ContainsFunc(in, func(s Shape) bool { return s.Text != "" }) {
		return in
	}
	out := make([]Shape, len(in))
	for i, s := range in {
		if s.Text != "" {
			s.Style = s.Style.fit(Smallest / l.scale)
		}
		out[i] = s
	}
	return out
}

// scrolled gives the room for the content of a scroller: as high as it needs,
// moved up by how far it is scrolled.
func (l *layouter) scrolled(n *Node, inner Rect) Rect {
	need := l.content(n, inner.W).H
	room := inner
	if need > inner.H+0.5 && n.Box.Pad.Right < barWide {
		room.W -= barWide - n.Box.Pad.Right
		need = l.content(n, room.W).H
	}
	n.laid.high = need
	room.H = math.Max(need, inner.H)
	if l.scroll != nil {
		room.Y -= math.Min(math.Max(l.scroll(n.ID), 0), math.Max(need-inner.H, 0))
	}
	return room
}

func (l *layouter) arrange(n *Node, kids []*Node, room, clip Rect) {
	switch n.Box.Dir {
	case Row:
		l.placeRow(n, kids, l.rowWidths(n, kids, room.W), room, clip)
	case Flow:
		l.placeFlow(n, kids, room, clip)
	case Grid:
		l.placeGrid(n, kids, room, clip)
	case Stack:
		l.placeStack(n, kids, room, clip)
	default:
		l.placeColumn(n, kids, room, clip)
	}
}

// float puts a child that is out of the arrangement at its own corner.
func (l *layouter) float(c *Node, inner, clip Rect) {
	s := l.measure(c, inner.W)
	r := Rect{inner.X + c.Box.At.X, inner.Y + c.Box.At.Y, s.W, s.H}
	if c.Box.At.X < 0 {
		r.X = inner.Right() + c.Box.At.X - s.W
	}
	if c.Box.At.Y < 0 {
		r.Y = inner.Bottom() + c.Box.At.Y - s.H
	}
	l.place(c, r, clip)
}
