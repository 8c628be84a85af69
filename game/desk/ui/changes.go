package ui

import "slices"

// Change is a part of the screen that is to be drawn again, in CSS pixels, and
// how the new picture should come in.
type Change struct {
	Rect   Rect
	Motion Motion
	Rows   int // how many lines of words a sweep goes through; 0 counts as 1
}

// mostChanges bounds the list; past it, what changes at once is drawn as one.
const mostChanges = 24

// Changes gives what changed since the last call, and forgets it. Nothing
// means that the picture on the screen is still right.
func (s *Stage) Changes() []Change {
	out := s.changes
	s.changes = nil
	return out
}

// Invalidate asks for everything to be drawn again, as when the screen was lost.
func (s *Stage) Invalidate() { s.cutAll() }

// Dirty says whether Changes would give anything.
func (s *Stage) Dirty() bool { return len(s.changes) > 0 }

// cutAll asks for the whole screen to be drawn again, at once.
func (s *Stage) cutAll() {
	s.changes = []Change{{Rect: Rect{0, 0, s.size.W, s.size.H}, Motion: Cut}}
}

func (s *Stage) add(c Change) {
	c.Rect = c.Rect.Intersect(Rect{0, 0, s.size.W, s.size.H})
	if c.Rect.Empty() {
		return
	}
	for _, o := range s.changes {
		if o.Motion == c.Motion && o.Rect.Intersect(c.Rect) == c.Rect {
			return
		}
	}
	s.changes = append(s.changes, c)
	if len(s.changes) > mostChanges {
		s.pool()
	}
}

// pool makes one of all that changes at once, so that what moves still does.
func (s *Stage) pool() {
	var cut Rect
	kept := s.changes[:0]
	for _, c := range s.changes {
		switch {
		case c.Motion != Cut:
			kept = append(kept, c)
		case cut.Empty():
			cut = c.Rect
		default:
			cut = cut.Union(c.Rect)
		}
	}
	s.changes = kept
	if len(kept) >= mostChanges/2 {
		s.cutAll()
		return
	}
	if !cut.Empty() {
		s.changes = append([]Change{{Rect: cut, Motion: Cut}}, kept...)
	}
}

// compare finds what looks different between two laid out trees.
func (s *Stage) compare(old, now *Node) {
	moved := now.Look.Motion != Cut && old.Rect != now.Rect
	if moved || !sameKids(old, now) {
		s.add(Change{Rect: reach(old).Union(reach(now)), Motion: now.Look.Motion})
		return
	}
	if !sameLook(old, now) {
		s.add(Change{shadowed(old).Union(shadowed(now)), now.Look.Motion, rows(now)})
	}
	for i, c := range now.Children {
		s.compare(old.Children[i], c)
	}
}

func rows(n *Node) int {
	if n.laid.block == nil {
		return 1
	}
	return len(n.laid.block.Lines)
}

func sameKids(a, b *Node) bool {
	return slices.EqualFunc(a.Children, b.Children, func(x, y *Node) bool {
		return x.ID == y.ID && x.Role == y.Role
	})
}

// sameLook says whether two laid out nodes draw the same, children aside. The
// typesetter keeps its blocks, so equal words are the same block.
func sameLook(a, b *Node) bool {
	x, y := &a.Look, &b.Look
	return a.Rect == b.Rect && a.laid.clip == b.laid.clip && a.laid.inner == b.laid.inner &&
		a.laid.block == b.laid.block && x.Align == y.Align && x.Down == y.Down &&
		x.Fill == y.Fill && x.Fade == y.Fade && x.Border == y.Border && x.Edge == y.Edge &&
		x.Radius == y.Radius && x.Halo == y.Halo && x.Shadow == y.Shadow && x.Decor == y.Decor &&
		(a.laid.high == b.laid.high) && slices.EqualFunc(a.laid.shapes, b.laid.shapes, sameShape)
}

func sameShape(a, b Shape) bool {
	return a.Fill == b.Fill && a.Pen == b.Pen && a.Width == b.Width &&
		a.Round == b.Round && a.Text == b.Text && a.Style == b.Style && a.At == b.At &&
		a.Anchor == b.Anchor && slices.Equal(a.Path, b.Path)
}

// shadowed is the room that n itself may colour.
func shadowed(n *Node) Rect { return n.Rect.Grow(n.Look.Reach() * n.laid.scale) }

// reach is the room that n and what it holds may colour.
func reach(n *Node) Rect {
	r := shadowed(n)
	for _, c := range n.Children {
		r = r.Union(reach(c))
	}
	return r
}

// Reach is how far the look colours the surroundings of its node, CSS pixels.
func (l *Look) Reach() float64 {
	switch l.Decor {
	case Sheet:
		return max(l.Shadow, 36)
	case Leaf:
		return max(l.Shadow, 14)
	}
	if l.Halo != 0 {
		return max(l.Shadow*1.5, 6)
	}
	return l.Shadow * 1.5
}
