package ui

import "math"

// flowLines breaks the children of a Flow into lines.
func (l *layouter) flowLines(n *Node, kids []*Node, w float64) [][]*Node {
	var lines [][]*Node
	from, x := 0, 0.0
	for i, c := range kids {
		cw := c.Box.MinW
		if c.Box.Grow == 0 {
			cw = l.measure(c, w).W
		}
		if i > from && x+cw > w+0.01 {
			lines = append(lines, kids[from:i])
			from, x = i, 0
		}
		x += cw + n.Box.Gap
	}
	if from < len(kids) {
		lines = append(lines, kids[from:])
	}
	return lines
}

func (l *layouter) flowSize(n *Node, kids []*Node, w float64) Size {
	var s Size
	for i, line := range l.flowLines(n, kids, w) {
		k := l.rowSize(n, line, w)
		if i > 0 {
			s.H += n.Box.lineGap()
		}
		s.W = math.Max(s.W, k.W)
		s.H += k.H
	}
	return s
}

func (l *layouter) placeFlow(n *Node, kids []*Node, room, clip Rect) {
	y := room.Y
	for _, line := range l.flowLines(n, kids, room.W) {
		widths := l.rowWidths(n, line, room.W)
		h := l.rowSize(n, line, room.W).H
		l.placeRow(n, line, widths, Rect{room.X, y, room.W, h}, clip)
		y += h + n.Box.lineGap()
	}
}

// tracks gives the widths of the columns of a Grid.
func (l *layouter) tracks(n *Node, kids []*Node, w float64) []float64 {
	cols := n.Box.Cols
	out := make([]float64, len(cols))
	left, shares := w-n.Box.Gap*float64(len(cols)-1), 0.0
	endless := math.IsInf(w, 1)
	for i, t := range cols {
		switch {
		case t > 0:
			out[i] = float64(t)
		case t == 0 || endless:
			out[i] = l.widest(kids, i, len(cols))
		default:
			shares -= float64(t)
			continue
		}
		left -= out[i]
	}
	for i, t := range cols {
		if t < 0 && !endless {
			out[i] = math.Max(0, left*float64(-t)/shares)
		}
	}
	return out
}

func (l *layouter) widest(kids []*Node, col, cols int) float64 {
	w := 0.0
	for i := col; i < len(kids); i += cols {
		w = math.Max(w, l.measure(kids[i], math.Inf(1)).W)
	}
	return w
}

func (l *layouter) gridSize(n *Node, kids []*Node, w float64) Size {
	if len(n.Box.Cols) == 0 {
		return l.columnSize(n, kids, w)
	}
	tracks := l.tracks(n, kids, w)
	s := Size{W: n.Box.Gap * float64(len(tracks)-1)}
	for _, t := range tracks {
		s.W += t
	}
	for i := 0; i < len(kids); i += len(tracks) {
		if i > 0 {
			s.H += n.Box.lineGap()
		}
		s.H += l.gridRow(kids[i:min(i+len(tracks), len(kids))], tracks)
	}
	return s
}

func (l *layouter) gridRow(cells []*Node, tracks []float64) float64 {
	h := 0.0
	for i, c := range cells {
		h = math.Max(h, l.measure(c, tracks[i]).H)
	}
	return h
}

func (l *layouter) placeGrid(n *Node, kids []*Node, room, clip Rect) {
	if len(n.Box.Cols) == 0 {
		l.placeColumn(n, kids, room, clip)
		return
	}
	tracks := l.tracks(n, kids, room.W)
	y := room.Y
	for i := 0; i < len(kids); i += len(tracks) {
		cells := kids[i:min(i+len(tracks), len(kids))]
		h := l.gridRow(cells, tracks)
		l.placeRow(n, cells, tracks[:len(cells)], Rect{room.X, y, room.W, h}, clip)
		y += h + n.Box.lineGap()
	}
}

func (l *layouter) stackSize(kids []*Node, w float64) Size {
	var s Size
	for _, c := range kids {
		k := l.measure(c, w)
		s.W, s.H = math.Max(s.W, k.W), math.Max(s.H, k.H)
	}
	return s
}

// placeStack fills the room with children that grow or stretch, and puts the
// others where Align (across) and Justify (down) say.
func (l *layouter) placeStack(n *Node, kids []*Node, room, clip Rect) {
	for _, c := range kids {
		if a := selfAlign(n, c); c.Box.Grow > 0 || a == Auto || a == Stretch {
			l.place(c, Rect{room.X, room.Y, c.Box.clampW(room.W), c.Box.clampH(room.H)}, clip)
			continue
		}
		s := l.measure(c, room.W)
		r := Rect{aside(n, c, room.X, room.W, s.W), room.Y, s.W, math.Min(s.H, room.H)}
		r.Y, _ = lead(n, []float64{r.H}, room.Y, room.H)
		l.place(c, r, clip)
	}
}
