package ui

// The methods here change a node that is being built and give it back, so that
// a screen reads from the outside in. They are not for a node on a stage.

// Wide fixes the width, CSS pixels.
func (n *Node) Wide(w float64) *Node { n.Box.Width = w; return n }

// High fixes the height, CSS pixels.
func (n *Node) High(h float64) *Node { n.Box.Height = h; return n }

// AtLeast sets the least width and height, CSS pixels.
func (n *Node) AtLeast(w, h float64) *Node { n.Box.MinW, n.Box.MinH = w, h; return n }

// AtMost sets the greatest width and height, CSS pixels, 0 for no limit.
func (n *Node) AtMost(w, h float64) *Node { n.Box.MaxW, n.Box.MaxH = w, h; return n }

// Grows gives the node that share of the room left over.
func (n *Node) Grows(share float64) *Node { n.Box.Grow = share; return n }

// Stiff keeps the node from being pressed narrower than its content in a row.
func (n *Node) Stiff() *Node { n.Box.Rigid = true; return n }

// Padded keeps content away from the edges.
func (n *Node) Padded(i Insets) *Node { n.Box.Pad = i; return n }

// Aligned says how children stand across the arrangement.
func (n *Node) Aligned(a Align) *Node { n.Box.Align = a; return n }

// Justified says how children stand along the arrangement.
func (n *Node) Justified(a Align) *Node { n.Box.Justify = a; return n }

// SelfAt says how the node stands across its parent's arrangement.
func (n *Node) SelfAt(a Align) *Node { n.Box.Self = a; return n }

// Scrolling lets content that is too high be scrolled; the node needs an ID.
func (n *Node) Scrolling() *Node { n.Box.Scroll = true; return n }

// Following is Scrolling that scrolls by itself to what is selected in it, whenever
// that is another.
func (n *Node) Following() *Node { n.Box.Follow = true; return n.Scrolling() }

// Pinned takes the node out of the arrangement; see Box.Abs.
func (n *Node) Pinned(x, y float64) *Node { n.Box.Abs, n.Box.At = true, Point{x, y}; return n }

// Styled sets how the name is written.
func (n *Node) Styled(s Style) *Node { n.Look.Text = s; return n }

// Written sets where the words stand in the node, across and down.
func (n *Node) Written(across, down Align) *Node {
	n.Look.Align, n.Look.Down = across, down
	return n
}

// Limited keeps the words to that many lines.
func (n *Node) Limited(lines int) *Node { n.Look.Lines = lines; return n }

// Filled gives the node a ground and a border; 0 for none of either.
func (n *Node) Filled(fill, border Color, radius float64) *Node {
	n.Look.Fill, n.Look.Border, n.Look.Radius = fill, border, radius
	return n
}

// Decorated gives the node a surface.
func (n *Node) Decorated(d Decor) *Node { n.Look.Decor = d; return n }

// Moving says how changes of the node are shown.
func (n *Node) Moving(m Motion) *Node { n.Look.Motion = m; return n }

// Flagged adds flags to the state.
func (n *Node) Flagged(s State) *Node { n.State |= s; return n }

func (n *Node) flagged(s State, on bool) *Node {
	if on {
		n.State |= s
	}
	return n
}

// Described sets the longer description.
func (n *Node) Described(detail string) *Node { n.Detail = detail; return n }

// Shortcut sets the keys that activate the node, as aria-keyshortcuts writes them.
func (n *Node) Shortcut(keys string) *Node { n.Keys = keys; return n }

// Marked sets the ID.
func (n *Node) Marked(id ID) *Node { n.ID = id; return n }

// Off disables the node when off is set; why says so in its description.
func (n *Node) Off(off bool, why string) *Node {
	if off {
		n.State |= Disabled
		n.Detail = why
	}
	return n
}
