package ui

import "math"

// least is how low n may be pressed when its column is too short: only what
// scrolls or is clipped gives way, wherever it is inside n.
func (l *layouter) least(n *Node, w float64) float64 {
	b := &n.Box
	if b.Height > 0 {
		return b.Height
	}
	if b.Scroll || b.Clip {
		return b.MinH
	}
	if len(n.Children) == 0 {
		return l.measure(n, w).H
	}
	inner := b.clampW(w) - b.Pad.across()
	kids := flowing(n)
	h := 0.0
	switch b.Dir {
	case Column:
		h = gaps(n, kids)
		for _, c := range kids {
			h += l.least(c, l.across(n, c, inner))
		}
	case Row:
		for i, cw := range l.rowWidths(n, kids, inner) {
			h = math.Max(h, l.least(kids[i], cw))
		}
	case Stack:
		for _, c := range kids {
			h = math.Max(h, l.least(c, inner))
		}
	default:
		return l.measure(n, w).H
	}
	return math.Max(h+b.Pad.down(), b.MinH)
}
