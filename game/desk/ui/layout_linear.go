package ui

import "math"

func gaps(n *Node, kids []*Node) float64 {
	return n.Box.Gap * float64(max(len(kids)-1, 0))
}

func (l *layouter) columnSize(n *Node, kids []*Node, w float64) Size {
	s := Size{H: gaps(n, kids)}
	for _, c := range kids {
		k := l.measure(c, w)
		s.W = math.Max(s.W, k.W)
		s.H += k.H
	}
	return s
}

func (l *layouter) placeColumn(n *Node, kids []*Node, room, clip Rect) {
	widths, heights := make([]float64, len(kids)), make([]float64, len(kids))
	for i, c := range kids {
		widths[i] = l.across(n, c, room.W)
		heights[i] = l.measure(c, widths[i]).H
	}
	spread(kids, heights, room.H-gaps(n, kids), func(i int) float64 { return l.least(kids[i], widths[i]) })
	y, gap := lead(n, heights, room.Y, room.H)
	for i, c := range kids {
		x := aside(n, c, room.X, room.W, widths[i])
		l.place(c, Rect{x, y, widths[i], heights[i]}, clip)
		y += heights[i] + gap
	}
}

// across is the width of a child of a column.
func (l *layouter) across(n, c *Node, w float64) float64 {
	if c.Box.Width > 0 {
		return c.Box.Width
	}
	if a := selfAlign(n, c); a == Auto || a == Stretch {
		return c.Box.clampW(w)
	}
	return math.Min(l.measure(c, w).W, math.Max(w, c.Box.MinW))
}

// spread gives room left over to those who grow, and takes what is missing
// from those who may be pressed below their size, down to least.
func spread(kids []*Node, sizes []float64, room float64, least func(int) float64) {
	left, shares := room, 0.0
	for i, c := range kids {
		left -= sizes[i]
		shares += c.Box.Grow
	}
	if left > 0 && shares > 0 {
		for i, c := range kids {
			sizes[i] += left * c.Box.Grow / shares
		}
		return
	}
	squeeze(sizes, -left, least)
}

func squeeze(sizes []float64, missing float64, least func(int) float64) {
	if missing <= 0 {
		return
	}
	slack := 0.0
	give := make([]float64, len(sizes))
	for i := range sizes {
		give[i] = math.Max(0, sizes[i]-least(i))
		slack += give[i]
	}
	if slack <= 0 {
		return
	}
	part := math.Min(1, missing/slack)
	for i := range sizes {
		sizes[i] -= part * give[i]
	}
}

// lead is where the first child starts and how far apart they stand.
func lead(n *Node, sizes []float64, from, room float64) (at, gap float64) {
	left := room - n.Box.Gap*float64(max(len(sizes)-1, 0))
	for _, s := range sizes {
		left -= s
	}
	left = math.Max(left, 0)
	switch n.Box.Justify {
	case Center:
		return from + left/2, n.Box.Gap
	case End:
		return from + left, n.Box.Gap
	case Between:
		if len(sizes) > 1 {
			return from, n.Box.Gap + left/float64(len(sizes)-1)
		}
	}
	return from, n.Box.Gap
}

func selfAlign(n, c *Node) Align {
	if c.Box.Self != Auto {
		return c.Box.Self
	}
	return n.Box.Align
}

// aside is where a child of size s starts across the arrangement.
func aside(n, c *Node, from, room, s float64) float64 {
	switch selfAlign(n, c) {
	case Center:
		return from + (room-s)/2
	case End:
		return from + room - s
	}
	return from
}

func (l *layouter) rowSize(n *Node, kids []*Node, w float64) Size {
	s := Size{W: gaps(n, kids)}
	for i, cw := range l.rowWidths(n, kids, w) {
		s.W += cw
		s.H = math.Max(s.H, l.measure(kids[i], cw).H)
	}
	return s
}

// rowWidths shares w among the children of a row: those that grow start from
// nothing, the others from what their content needs.
func (l *layouter) rowWidths(n *Node, kids []*Node, w float64) []float64 {
	widths := make([]float64, len(kids))
	endless := math.IsInf(w, 1)
	for i, c := range kids {
		if c.Box.Grow > 0 && !endless && c.Box.Width == 0 {
			widths[i] = c.Box.MinW
			continue
		}
		widths[i] = l.measure(c, math.Inf(1)).W
	}
	if endless {
		return widths
	}
	spread(kids, widths, w-gaps(n, kids), func(i int) float64 { return kids[i].Box.leastW() })
	return widths
}

// leastW is how narrow a child of a row may be pressed.
func (b *Box) leastW() float64 {
	if b.Rigid || b.Width > 0 {
		return math.Inf(1)
	}
	return math.Max(b.MinW, b.Pad.across())
}

func (l *layouter) placeRow(n *Node, kids []*Node, widths []float64, room, clip Rect) {
	x, gap := lead(n, widths, room.X, room.W)
	for i, c := range kids {
		h := room.H
		if a := selfAlign(n, c); (a != Auto && a != Stretch) || c.Box.Height > 0 {
			h = math.Min(l.measure(c, widths[i]).H, math.Max(room.H, c.Box.MinH))
		}
		h = c.Box.clampH(h)
		y := aside(n, c, room.Y, room.H, h)
		l.place(c, Rect{x, y, widths[i], h}, clip)
		x += widths[i] + gap
	}
}
