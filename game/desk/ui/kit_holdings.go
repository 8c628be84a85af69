package ui

// Holdings shows who knew something from when to when, on paper, and how it
// came from one to the other. Times go from 0 at the left to 1 at the right.
type Holdings struct {
	Rows   []HoldingRow
	Passes []Pass
	Ticks  []ChartLevel // times with their labels, under the rows
}

// HoldingRow is one of those who may know.
type HoldingRow struct {
	Label  string
	Spans  []HoldingSpan
	Ghosts []HoldingSpan // what would have been on another line of play, under the others
}

// HoldingSpan is a time of knowing: solid, or hatched where only something in
// general was known. A ghost is one on another line of play: thinner, in a dashed
// frame.
type HoldingSpan struct {
	From, To float64
	Ink      Color
	Ghost    bool
	General  bool
	Mark     string // of a letter or two, in a disc where it begins; left out where there is no room
}

// Pass is a thing going from one row to another at a time.
type Pass struct {
	From, To int
	At       float64
	Ink      Color
}

// holdingsRow is the height of a row, CSS pixels; holdingsLeft the room for labels.
const (
	holdingsRow  = 32.0
	holdingsLeft = 48.0
)

// NewHoldings is the figure of h, as high as its rows need. Bars, if given, lie
// over the spans and can be read and worked one by one: one for each span, row
// after row, made with HoldingBar. What they are in is then a list.
func NewHoldings(id ID, name, detail string, h Holdings, bars ...*Node) *Node {
	figure := NewFigure(id, name, detail, PaintFunc(h.shapes))
	high := holdingsRow*float64(len(h.Rows)) + 26
	if len(bars) == 0 {
		return figure.High(high)
	}
	list := NewList(id+"/bars", name)
	for _, r := range h.Rows {
		list.Children = append(list.Children, r.over(bars[:len(r.Spans)]))
		bars = bars[len(r.Spans):]
	}
	return Layers(figure, list).High(high)
}

// A short bar takes more room than it is drawn with: leastTarget is how wide a
// target must be to be hit, CSS pixels (WCAG 2.2, 2.5.8).
const (
	shortBar    = 0.06
	leastTarget = 24
)

// HoldingBar makes a span of a row something that can be read, and worked if on
// is not nil.
func HoldingBar(id ID, name string, on Action) *Node {
	n := NewItem(id, name, on)
	n.Look.Hide = true
	return n
}

// over lays bars where the spans of a row are.
func (r HoldingRow) over(bars []*Node) *Node {
	cells, at := []*Node{{Box: Box{Width: holdingsLeft}}}, 0.0
	stretch := func(n *Node, to float64) {
		n.Box.Grow = to - at
		cells, at = append(cells, n), to
	}
	for i, sp := range r.Spans {
		stretch(&Node{}, sp.From)
		if sp.To-sp.From < shortBar {
			bars[i].AtLeast(leastTarget, 0)
		}
		stretch(bars[i], sp.To)
	}
	stretch(&Node{}, 1)
	return HBox(0, cells...).High(holdingsRow)
}

func (h Holdings) shapes(s Size) []Shape {
	var out []Shape
	x := func(t float64) float64 { return holdingsLeft + t*(s.W-holdingsLeft) }
	y := func(row int) float64 { return holdingsRow * (float64(row) + 0.5) }
	for i, r := range h.Rows {
		out = append(out, Filled(Rect{holdingsLeft, y(i), s.W - holdingsLeft, 1}.Box(), Rule),
			Words(r.Label, Point{0, y(i) + 5}, Start, Doc().At(14)))
		for _, sp := range r.Spans {
			out = append(out, sp.Shapes(Rect{x(sp.From), y(i) - 6, x(sp.To) - x(sp.From), 12})...)
		}
		for _, sp := range r.Ghosts {
			sp.Ghost = true
			out = append(out, sp.Shapes(Rect{x(sp.From), y(i) + 8, x(sp.To) - x(sp.From), 7})...)
		}
	}
	for _, p := range h.Passes {
		a, b := y(p.From), y(p.To)
		path := Path{}.Move(x(p.At), a).Cubic(x(p.At)+12, a+(b-a)*0.4, x(p.At)-6, b-(b-a)*0.3, x(p.At)+2, b)
		out = append(out, Rounded(path, p.Ink, 2))
	}
	labels, at := make([]string, len(h.Ticks)), make([]float64, len(h.Ticks))
	for i, t := range h.Ticks {
		labels[i], at[i] = t.Label, x(t.Value)
	}
	return append(out, axis(labels, at, 0, s.W, holdingsRow*float64(len(h.Rows))+16, Doc().At(14))...)
}

// Shapes draws the span in a place, also as a sample of what it means.
func (sp HoldingSpan) Shapes(r Rect) []Shape {
	out := []Shape{Filled(r.Box(), sp.Ink)}
	switch {
	case sp.Ghost && sp.General:
		out = []Shape{Hatched(r, InkTeal, 3), Stroked(Dashed(r.Box(), 4, 3), InkTeal, 1.5)}
	case sp.Ghost:
		out = []Shape{Filled(r.Box(), InkTeal.Alpha(0.45)), Stroked(Dashed(r.Box(), 4, 3), InkTeal, 1.5)}
	case sp.General:
		out = []Shape{Outlined(r.Box(), PaperLit, sp.Ink, 1.5), Hatched(r, sp.Ink, 3)}
	}
	const disc = 11.0
	if sp.Mark == "" || r.W < 2*disc {
		return out
	}
	c := Point{r.X + disc, r.Y + r.H/2}
	return append(out, Outlined(Circle(c, disc), PaperLit, sp.Ink, 1.5),
		Words(sp.Mark, Point{c.X, c.Y + 4.5}, Center, Body().Strong().In(sp.Ink).At(Smallest)))
}
