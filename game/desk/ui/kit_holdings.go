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
	Label string
	Spans []HoldingSpan
}

// HoldingSpan is a time of knowing. A ghost is one that would not have been on
// another line of play: striped, in a dashed frame.
type HoldingSpan struct {
	From, To float64
	Ink      Color
	Ghost    bool
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

// NewHoldings is the figure of h, as high as its rows need.
func NewHoldings(id ID, name, detail string, h Holdings) *Node {
	n := NewFigure(id, name, detail, PaintFunc(h.shapes))
	return n.High(holdingsRow*float64(len(h.Rows)) + 26)
}

func (h Holdings) shapes(s Size) []Shape {
	var out []Shape
	x := func(t float64) float64 { return holdingsLeft + t*(s.W-holdingsLeft) }
	y := func(row int) float64 { return holdingsRow * (float64(row) + 0.5) }
	for i, r := range h.Rows {
		out = append(out, Filled(Rect{holdingsLeft, y(i), s.W - holdingsLeft, 1}.Box(), Rule),
			Words(r.Label, Point{0, y(i) + 5}, Start, Doc().At(14)))
		for _, sp := range r.Spans {
			out = append(out, sp.shapes(Rect{x(sp.From), y(i) - 6, x(sp.To) - x(sp.From), 12})...)
		}
	}
	for _, p := range h.Passes {
		a, b := y(p.From), y(p.To)
		path := Path{}.Move(x(p.At), a).Cubic(x(p.At)+12, a+(b-a)*0.4, x(p.At)-6, b-(b-a)*0.3, x(p.At)+2, b)
		out = append(out, Rounded(path, p.Ink, 2))
	}
	for _, t := range h.Ticks {
		out = append(out, Words(t.Label, Point{x(t.Value), holdingsRow*float64(len(h.Rows)) + 16}, Center, Doc().At(14)))
	}
	return out
}

func (sp HoldingSpan) shapes(r Rect) []Shape {
	if !sp.Ghost {
		return []Shape{Filled(r.Box(), sp.Ink)}
	}
	return []Shape{
		Filled(r.Box(), sp.Ink.Alpha(0.35)),
		Hatched(r, sp.Ink, 3),
		Stroked(Dashed(r.Box(), 4, 3), InkTeal, 1.5),
	}
}
