package ui

import "math"

// Op is a step of a Path.
type Op uint8

// The steps. MoveTo and LineTo use one point of a Seg, QuadTo two, CubicTo
// three, ClosePath none.
const (
	MoveTo Op = iota
	LineTo
	QuadTo
	CubicTo
	ClosePath
)

// Seg is one step of a Path with its points; the last point is where it ends.
type Seg struct {
	Op Op
	P  [3]Point
}

// Path is an outline of straight and curved pieces, possibly several.
type Path []Seg

// Move starts a new piece at p.
func (p Path) Move(x, y float64) Path { return append(p, Seg{MoveTo, [3]Point{{x, y}}}) }

// Line goes straight to x, y.
func (p Path) Line(x, y float64) Path { return append(p, Seg{LineTo, [3]Point{{x, y}}}) }

// Quad goes to x, y, bent towards cx, cy.
func (p Path) Quad(cx, cy, x, y float64) Path {
	return append(p, Seg{QuadTo, [3]Point{{cx, cy}, {x, y}}})
}

// Cubic goes to x, y, leaving towards the first control point and arriving from the second.
func (p Path) Cubic(ax, ay, bx, by, x, y float64) Path {
	return append(p, Seg{CubicTo, [3]Point{{ax, ay}, {bx, by}, {x, y}}})
}

// Close goes back to where the piece began.
func (p Path) Close() Path { return append(p, Seg{Op: ClosePath}) }

// Polyline joins points by straight lines.
func Polyline(points ...Point) Path {
	p := make(Path, 0, len(points)+1) // it may be closed
	for i, q := range points {
		if i == 0 {
			p = p.Move(q.X, q.Y)
		} else {
			p = p.Line(q.X, q.Y)
		}
	}
	return p
}

// Polygon is a closed Polyline.
func Polygon(points ...Point) Path { return Polyline(points...).Close() }

// Box is the outline of r.
func (r Rect) Box() Path {
	return Polygon(Point{r.X, r.Y}, Point{r.Right(), r.Y}, Point{r.Right(), r.Bottom()}, Point{r.X, r.Bottom()})
}

// Pill is the outline of r with round corners.
func (r Rect) Pill(radius float64) Path {
	k := math.Min(radius, math.Min(r.W, r.H)/2)
	x, y, x2, y2 := r.X, r.Y, r.Right(), r.Bottom()
	return make(Path, 0, 10).Move(x+k, y).Line(x2-k, y).Quad(x2, y, x2, y+k).Line(x2, y2-k).Quad(x2, y2, x2-k, y2).
		Line(x+k, y2).Quad(x, y2, x, y2-k).Line(x, y+k).Quad(x, y, x+k, y).Close()
}

// Circle is the outline of a circle.
func Circle(c Point, r float64) Path { return Arc(c, r, 0, 1).Close() }

// Arc goes clockwise around c from turn from to turn to; 0 is the top and 1
// the top again after a full turn.
func Arc(c Point, r, from, to float64) Path {
	steps := max(1, int(math.Ceil(math.Abs(to-from)*8)))
	at := onCircle(c, r, from)
	p := make(Path, 0, steps+2).Move(at.X, at.Y) // it may be closed
	step := (to - from) / float64(steps)
	bend := r / math.Cos(step*math.Pi)
	for i := range steps {
		t := from + step*float64(i)
		mid, end := onCircle(c, bend, t+step/2), onCircle(c, r, t+step)
		p = p.Quad(mid.X, mid.Y, end.X, end.Y)
	}
	return p
}

// onCircle is the point at turn t, 0 at the top, clockwise.
func onCircle(c Point, r, t float64) Point {
	sin, cos := math.Sincos(t * 2 * math.Pi)
	return Point{c.X + r*sin, c.Y - r*cos}
}

// Bounds is the smallest rectangle around all points of the path, control
// points included.
func (p Path) Bounds() Rect {
	x, y, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range p {
		for _, q := range s.points() {
			x, y, x2, y2 = math.Min(x, q.X), math.Min(y, q.Y), math.Max(x2, q.X), math.Max(y2, q.Y)
		}
	}
	if x > x2 {
		return Rect{}
	}
	return Rect{x, y, x2 - x, y2 - y}
}

func (s *Seg) points() []Point {
	switch s.Op {
	case QuadTo:
		return s.P[:2]
	case CubicTo:
		return s.P[:3]
	case ClosePath:
		return nil
	}
	return s.P[:1]
}
