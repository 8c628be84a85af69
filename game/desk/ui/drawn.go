package ui

// The rest of a layout that whoever draws needs to know. All of it is valid
// from a layout to the next.

// Block is the words of n, set into lines, and where they stand: at in CSS
// pixels as seen, the block itself in CSS pixels before text scaling. Nil for
// a node without words.
func (n *Node) Block() (b *Block, at Rect) { return n.laid.block, n.laid.inner }

// Shapes is the drawing of n, and where its origin stands in CSS pixels as seen.
func (n *Node) Shapes() (shapes []Shape, at Point) {
	return n.laid.shapes, Point{n.laid.inner.X, n.laid.inner.Y}
}

// Clips says whether n cuts off what its children draw outside of it.
func (n *Node) Clips() bool { return n.Box.Scroll || n.Box.Clip }

// OffsetDown is how far down a block of height h stands in a room, both in the
// same unit.
func (l *Look) OffsetDown(room, h float64) float64 { return offset(l.Down, room, h) }

// OffsetAcross is how far right a line of width w stands in a room.
func (l *Look) OffsetAcross(room, w float64) float64 { return offset(l.Align, room, w) }

func offset(a Align, room, size float64) float64 {
	switch a {
	case Center:
		return (room - size) / 2
	case End:
		return room - size
	}
	return 0
}
