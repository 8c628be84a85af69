package ui

import "math"

// barWide is the width of a scroll bar with its margin, CSS pixels.
const barWide = 12

// lineStep is how far an arrow key scrolls, CSS pixels before text scaling.
const lineStep = 48

func (l *laid) roomH() float64 {
	if l.scale == 0 {
		return 0
	}
	return l.inner.H / l.scale
}

// Wheel scrolls what is under p by dy CSS pixels; down is positive.
func (s *Stage) Wheel(p Point, dy float64) {
	if s.scope == nil {
		return
	}
	for n := s.scrollerAt(s.scope, p); n != nil; n = n.laid.parent {
		if n.Overflows() && s.scrollBy(n, dy/s.scale) {
			return
		}
	}
}

// scrollerAt is the innermost scroller at p.
func (s *Stage) scrollerAt(n *Node, p Point) *Node {
	for i := len(n.Children) - 1; i >= 0; i-- {
		if f := s.scrollerAt(n.Children[i], p); f != nil {
			return f
		}
	}
	if n.Box.Scroll && n.laid.clip.Contains(p) {
		return n
	}
	return nil
}

// scrollBy moves the content of n and says whether there was room to.
func (s *Stage) scrollBy(n *Node, dy float64) bool {
	most := math.Max(0, n.laid.high-n.laid.roomH())
	was := math.Min(s.scroll[n.ID], most)
	now := math.Min(math.Max(was+dy, 0), most)
	if now == was || n.ID == "" {
		return false
	}
	s.touchTip()
	s.scroll[n.ID] = now
	s.relayout()
	s.touchTip()
	s.add(Change{Rect: n.laid.clip.Grow(1), Motion: Cut})
	return true
}

// follow scrolls to what is newly selected in a scroller that follows it.
func (s *Stage) follow(n *Node) {
	for _, c := range n.Children {
		s.follow(c)
	}
	if !n.Box.Follow {
		return
	}
	if at := chosen(n); at != nil && at.ID != s.follows[n.ID] {
		s.follows[n.ID] = at.ID
		s.show(at, n, lineStep*s.scale)
	}
}

// chosen is the first node under n that is selected; nil for none.
func chosen(n *Node) *Node {
	for _, c := range n.Children {
		if c.State&Selected != 0 {
			return c
		}
		if at := chosen(c); at != nil {
			return at
		}
	}
	return nil
}

// show scrolls p until n, which is somewhere in it, is in view with a margin.
func (s *Stage) show(n, p *Node, margin float64) {
	if !p.Overflows() {
		return
	}
	over := p.laid.inner.Y - n.Rect.Y + margin
	under := n.Rect.Bottom() - p.laid.inner.Bottom() + margin
	if over > 0 {
		s.scrollBy(p, -over/s.scale)
	} else if under > 0 {
		s.scrollBy(p, math.Min(under, -over)/s.scale)
	}
}

// reveal scrolls until n is in view in every scroller around it.
func (s *Stage) reveal(n *Node) {
	for p := n.laid.parent; p != nil; p = p.laid.parent {
		s.show(n, p, ringReach)
	}
}

// scroller is what keys scroll: around the focus, else the largest in reach.
func (s *Stage) scroller() *Node {
	for n := s.byID[s.focus]; n != nil; n = n.laid.parent {
		if n.Overflows() {
			return n
		}
	}
	return largest(s.scope)
}

func largest(n *Node) *Node {
	var best *Node
	if n.Overflows() {
		best = n
	}
	for _, c := range n.Children {
		if f := largest(c); f != nil && (best == nil || f.Rect.W*f.Rect.H > best.Rect.W*best.Rect.H) {
			best = f
		}
	}
	return best
}

func (s *Stage) page(down bool) {
	if n := s.scroller(); n != nil {
		step := n.laid.roomH() * 0.9
		if !down {
			step = -step
		}
		s.scrollBy(n, step)
	}
}

func (s *Stage) scrollKey(key string) {
	n := s.scroller()
	if n == nil {
		return
	}
	step := map[string]float64{
		"ArrowUp": -lineStep, "ArrowDown": lineStep, "Home": -n.laid.high, "End": n.laid.high,
	}[key]
	s.scrollBy(n, step)
}

// Thumb is where the scroll bar of n shows how far it is scrolled, in CSS
// pixels; not ok while everything is in view, or under a dialog.
func (s *Stage) Thumb(n *Node) (Rect, bool) {
	if !n.Overflows() || !s.inScope(n) {
		return Rect{}, false
	}
	room := n.laid.roomH()
	track := n.laid.inner.H
	h := math.Max(24, track*room/n.laid.high)
	most := n.laid.high - room
	at := math.Min(s.scroll[n.ID], most) / most
	return Rect{n.Rect.Right() - 7, n.laid.inner.Y + at*(track-h), 4, h}, true
}

// barAt is the scroller whose bar is at p.
func (s *Stage) barAt(p Point) ID {
	if s.scope == nil {
		return ""
	}
	n := s.scrollerAt(s.scope, p)
	if n == nil || !n.Overflows() || p.X < n.Rect.Right()-barWide {
		return ""
	}
	return n.ID
}

func (s *Stage) dragBar(id ID, dy float64) {
	n := s.byID[id]
	if n == nil || !n.Overflows() {
		return
	}
	s.scrollBy(n, dy/s.scale*n.laid.high/n.laid.roomH())
}
