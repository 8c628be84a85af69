package canvas

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/vector"

	"tearline/game/desk/ui"
)

// sketch draws the paths of drawings.
type sketch struct {
	path   vector.Path
	fill   vector.FillOptions
	draw   vector.DrawPathOptions
	stroke vector.StrokeOptions
}

// place turns the coordinates of a drawing into device pixels.
type place struct {
	x, y, k float64
}

func (p place) at(q ui.Point) (x, y float32) {
	return float32(p.x + q.X*p.k), float32(p.y + q.Y*p.k)
}

func (s *sketch) trace(path ui.Path, p place) {
	s.path.Reset()
	for i := range path {
		seg := &path[i]
		x, y := p.at(seg.P[0])
		switch seg.Op {
		case ui.MoveTo:
			s.path.MoveTo(x, y)
		case ui.LineTo:
			s.path.LineTo(x, y)
		case ui.QuadTo:
			x1, y1 := p.at(seg.P[1])
			s.path.QuadTo(x, y, x1, y1)
		case ui.CubicTo:
			x1, y1 := p.at(seg.P[1])
			x2, y2 := p.at(seg.P[2])
			s.path.CubicTo(x, y, x1, y1, x2, y2)
		case ui.ClosePath:
			s.path.Close()
		}
	}
}

func (s *sketch) shape(dst *ebiten.Image, shape *ui.Shape, p place, b *brush) {
	if shape.Fill != 0 {
		if r, ok := upright(shape.Path); ok {
			b.fill(dst, p.snapped(r), shape.Fill, shape.Fill)
		} else {
			s.trace(shape.Path, p)
			s.prepare(shape.Fill)
			vector.FillPath(dst, &s.path, &s.fill, &s.draw)
		}
	}
	if shape.Pen == 0 || shape.Width == 0 {
		return
	}
	if level(shape) {
		s.rule(dst, shape, p, b)
		return
	}
	s.trace(shape.Path, p)
	s.prepare(shape.Pen)
	s.stroke = vector.StrokeOptions{Width: float32(math.Max(shape.Width*p.k, 1)), MiterLimit: 4}
	if shape.Round {
		s.stroke.LineCap, s.stroke.LineJoin = vector.LineCapRound, vector.LineJoinRound
	}
	vector.StrokePath(dst, &s.path, &s.stroke, &s.draw)
}

// level says whether a stroke runs from left to right at one height: it is drawn
// sharp, and without the shaders that other paths take time to compile.
func level(shape *ui.Shape) bool {
	if shape.Round {
		return false
	}
	for i := range shape.Path {
		seg := &shape.Path[i]
		straight := seg.Op == ui.MoveTo || seg.Op == ui.LineTo
		if !straight || seg.P[0].Y != shape.Path[0].P[0].Y {
			return false
		}
	}
	return true
}

// rule draws a level stroke.
func (s *sketch) rule(dst *ebiten.Image, shape *ui.Shape, p place, b *brush) {
	from := 0.0
	for i := range shape.Path {
		seg := &shape.Path[i]
		at := seg.P[0]
		if seg.Op == ui.LineTo {
			r := ui.Rect{X: min(from, at.X), Y: at.Y - shape.Width/2, W: math.Abs(at.X - from), H: shape.Width}
			b.fill(dst, p.snapped(r), shape.Pen, shape.Pen)
		}
		from = at.X
	}
}

func (s *sketch) prepare(c ui.Color) {
	s.draw.AntiAlias = true
	s.draw.ColorScale = scaleOf(c)
}

func foot(top, foot ui.Color) ui.Color {
	if foot == 0 {
		return top
	}
	return foot
}

// upright says whether the path is a plain rectangle, which is drawn sharp.
func upright(p ui.Path) (ui.Rect, bool) {
	if len(p) != 5 || p[4].Op != ui.ClosePath {
		return ui.Rect{}, false
	}
	a, b, c, d := p[0].P[0], p[1].P[0], p[2].P[0], p[3].P[0]
	for _, seg := range p[1:4] {
		if seg.Op != ui.LineTo {
			return ui.Rect{}, false
		}
	}
	if a.Y != b.Y || b.X != c.X || c.Y != d.Y || d.X != a.X {
		return ui.Rect{}, false
	}
	return ui.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: c.Y - b.Y}, true
}

// snapped puts the edges of r on whole device pixels, at least one apart.
func (p place) snapped(r ui.Rect) box {
	x0, y0 := math.Round(p.x+r.X*p.k), math.Round(p.y+r.Y*p.k)
	x1, y1 := math.Round(p.x+r.Right()*p.k), math.Round(p.y+r.Bottom()*p.k)
	return box{x0, y0, math.Max(x1, x0+1), math.Max(y1, y0+1)}
}
