package ui

import (
	"slices"
	"unicode/utf8"
)

// Chart is a line of value over steps, with marks on it. Values go from 0 at
// the foot to 1 at the head.
type Chart struct {
	Steps  int      // how many places there are across
	Names  []string // of the steps, under them; where it is narrow, every other one or fewer
	Parts  []ChartPart
	Levels []ChartLevel
	Lines  []ChartLine
	Marks  []ChartMark
}

// ChartLevel is a thin line across with a label at its left.
type ChartLevel struct {
	Value float64
	Label string
}

// ChartPart begins at step From, with a thin upright line before it; its label
// stands over it.
type ChartPart struct {
	From  int
	Label string
}

// ChartLine joins values, the first of them at step From.
type ChartLine struct {
	From   int
	Values []float64
	Ink    Color
	Width  float64
	Broken bool // drawn in dashes
}

// ChartMark stands on a line. Without Icon set it is a dot. Labels that would lie
// over those of earlier marks are left out.
type ChartMark struct {
	Step  int
	Value float64
	Ink   Color
	Icon  Icon
	Sign  bool   // Icon is drawn in place of the dot
	Small bool   // the dot is small
	Label string // beside the mark
	Under bool   // the label is rather under the mark than over it
	Spare bool   // the label is left out where it would lie on other marks too
}

// chartLeft is the room for the labels of levels, CSS pixels.
const chartLeft = 52

// NewChart draws a chart. Columns, if given, are buttons, one for each step,
// that lie over it and are as high as it is; make them with ChartColumn.
func NewChart(id ID, name, detail string, c Chart, columns ...*Node) *Node {
	figure := NewFigure(id, name, detail, PaintFunc(c.shapes))
	cells := append([]*Node{{Box: Box{Width: chartLeft}}}, columns...)
	return Layers(figure, HBox(0, cells...))
}

// ChartColumn makes the marks at one step of a chart a button.
func ChartColumn(id ID, name string, current bool, on Action) *Node {
	n := NewButton(id, name, on).Grows(1)
	n.Look.Hide = true
	if current {
		n.State |= Selected
		n.Look.Fill = Brass.Alpha(0.10)
	}
	return n
}

// at is where a value stands at a step of a chart of that size.
func (c *Chart) at(s Size, step int, value float64) Point {
	const head, foot = 20, 24
	cell := (s.W - chartLeft) / float64(max(c.Steps, 1))
	return Point{chartLeft + cell*(float64(step)+0.5), head + (1-value)*(s.H-head-foot)}
}

func (c Chart) shapes(s Size) []Shape {
	var out []Shape
	for _, l := range c.Levels {
		y := c.at(s, 0, l.Value).Y
		out = append(out,
			Filled(Rect{chartLeft - 8, y, s.W - chartLeft + 8, 1}.Box(), Line),
			Words(l.Label, Point{chartLeft - 14, y + 5}, End, Body().In(Fog).At(13)))
	}
	out = append(append(out, c.names(s)...), c.parts(s)...)
	for _, l := range c.Lines {
		out = append(out, c.line(s, l))
	}
	for _, m := range c.Marks {
		out = append(out, c.mark(s, m)...)
	}
	return append(out, c.labels(s)...)
}

// Small draws the lines alone, from edge to edge.
func (c *Chart) Small(s Size) (out []Shape) {
	const head = 6
	for _, l := range c.Lines {
		points := make([]Point, len(l.Values))
		for i, v := range l.Values {
			points[i] = Point{s.W * (float64(l.From+i) + 0.5) / float64(max(c.Steps, 1)), head + (1-v)*(s.H-2*head)}
		}
		out = append(out, Rounded(Polyline(points...), l.Ink, l.Width))
	}
	return out
}

// labels writes beside the marks what they are, each on the side where it lies over
// fewer of the others.
func (c *Chart) labels(s Size) (out []Shape) {
	var taken []Rect
	for _, m := range c.Marks {
		if m.Label == "" {
			continue
		}
		r := c.label(s, m, m.Under)
		if other := c.label(s, m, !m.Under); overlaps(r, taken) || c.covers(s, other) < c.covers(s, r) {
			r = other
		}
		if overlaps(r, taken) || m.Spare && c.covers(s, r) > 0 {
			continue
		}
		taken = append(taken, r)
		out = append(out, Filled(r.Pill(3), Night.Alpha(0.8)), Words(m.Label, Point{r.X + r.W/2, r.Y + 13}, Center, markStyle(m)))
	}
	return out
}

func markStyle(m ChartMark) Style { return Body().Strong().In(m.Ink).At(13) }

// label is the place of a label, under or over its mark.
func (c *Chart) label(s Size, m ChartMark, under bool) Rect {
	const high = 17
	p := c.at(s, m.Step, m.Value)
	w := min(roomFor(m.Label, markStyle(m))*0.85, s.W-chartLeft)
	y := p.Y - 29
	if under {
		y = p.Y + 13
	}
	return Rect{max(chartLeft, min(p.X-w/2, s.W-w)), max(0, min(y, s.H-high)), w, high}
}

// covers counts the marks under a label; one that would leave the chart covers its own.
func (c *Chart) covers(s Size, r Rect) (n int) {
	const reach = 8
	for _, m := range c.Marks {
		if p := c.at(s, m.Step, m.Value); r.Grow(reach).Contains(p) {
			n++
		}
	}
	return n
}

func overlaps(r Rect, taken []Rect) bool {
	return slices.ContainsFunc(taken, func(t Rect) bool { return r.X < t.Right() && t.X < r.Right() && r.Y < t.Bottom() && t.Y < r.Bottom() })
}

// names writes the names of the steps, but for those that would run together.
func (c *Chart) names(s Size) []Shape {
	at := make([]float64, len(c.Names))
	for i := range c.Names {
		at[i] = c.at(s, i, 0).X
	}
	return axis(c.Names, at, chartLeft, s.W, s.H-5, Body().In(Fog).At(13))
}

// parts draws where the parts begin, with their labels as far as they have room.
func (c *Chart) parts(s Size) []Shape {
	var out []Shape
	labels, at := make([]string, len(c.Parts)), make([]float64, len(c.Parts))
	style := Body().In(Fog).At(13)
	half := (s.W - chartLeft) / float64(max(c.Steps, 1)) / 2
	for i, p := range c.Parts {
		x := c.at(s, p.From, 0).X - half
		out = append(out, Filled(Rect{x, 17, 1, s.H - 39}.Box(), Line))
		labels[i], at[i] = p.Label, x+6+roomFor(p.Label, style)/2
	}
	return append(out, axis(labels, at, chartLeft, s.W, 11, style)...)
}

// axis writes labels under a drawing, each about its place and between the edges,
// and leaves out as many as it must to keep them apart.
func axis(labels []string, at []float64, left, right, y float64, style Style) []Shape {
	for step := 1; ; step++ {
		var out []Shape
		end, clear := left, true
		for i := 0; i < len(labels); i += step {
			room := roomFor(labels[i], style)
			from := max(left, min(at[i]-room/2, right-room))
			clear = clear && from >= end
			end = from + room
			out = append(out, Words(labels[i], Point{from + room/2, y}, Center, style))
		}
		if clear || step >= len(labels) {
			return out
		}
	}
}

// roomFor is what a label takes at most, with a space after it: a little wider
// than the widest face is, since small words are not made smaller with the rest.
func roomFor(label string, style Style) float64 {
	return float64(utf8.RuneCountInString(label)+1) * style.Size * 0.62 * 1.25
}

func (c *Chart) line(s Size, l ChartLine) Shape {
	points := make([]Point, len(l.Values))
	for i, v := range l.Values {
		points[i] = c.at(s, l.From+i, v)
	}
	path := Polyline(points...)
	if l.Broken {
		return Stroked(Dashed(path, 5, 4), l.Ink, l.Width)
	}
	return Rounded(path, l.Ink, l.Width)
}

func (c *Chart) mark(s Size, m ChartMark) []Shape {
	p := c.at(s, m.Step, m.Value)
	out := []Shape{Filled(Circle(p, 8), Night)}
	if m.Sign {
		out = []Shape{Filled(Circle(p, 11), Night)}
		out = append(out, m.Icon.Shapes(Point{p.X - 9, p.Y - 9}, 18, m.Ink)...)
	} else {
		out = append(out, Filled(Circle(p, map[bool]float64{false: 5.5, true: 3.5}[m.Small]), m.Ink))
	}
	return out
}

// Interval is a value on a track with how sure it is, all from 0 to 1; middle,
// above 0, is where leaning to neither side would stand.
func Interval(from, to, at, middle float64, ink Color) Paint {
	return PaintFunc(func(s Size) []Shape {
		y := s.H / 2
		out := []Shape{Filled(Rect{0, y - 2, s.W, 4}.Box(), 0x2E3B4BFF)}
		if to > from {
			out = append(out, Filled(Rect{from * s.W, y - 2, (to - from) * s.W, 4}.Box(), ink))
		}
		if middle > 0 {
			out = append(out, Filled(Rect{middle*s.W - 1, y - 6, 2, 12}.Box(), Fog))
		}
		return append(out, Filled(Circle(Point{at * s.W, y}, 6), ink))
	})
}
