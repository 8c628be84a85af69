package ui

// SealShapes is the seal of a service: two rings, the outer one serrated, and
// three letters. r is its radius in CSS pixels, 14 to 40.
func SealShapes(letters string, c Point, r float64, ink, ground Color) []Shape {
	out := []Shape{}
	if ground != 0 {
		out = append(out, Filled(Circle(c, r), ground))
	}
	size := max(r*0.62, Smallest)
	return append(out,
		Stroked(Circle(c, r-0.75), ink, 1.5),
		Stroked(Dashed(Circle(c, r-3.5), 1.5, 1.5), ink, 1),
		Words(letters, Point{c.X, c.Y + size*0.32}, Center,
			Style{Face: Typewriter, Bold: true, Size: size, Color: ink}),
	)
}

// Seal is a service's seal as an ornament, r CSS pixels in radius.
func Seal(letters string, r float64, ink, ground Color) *Node {
	n := Ornament(PaintFunc(func(Size) []Shape { return SealShapes(letters, Point{r, r}, r, ink, ground) }), 2*r, 2*r)
	n.Box.Rigid = true
	return n
}

// Icon is a small picture drawn by code, 24 CSS pixels square.
type Icon uint8

// The icons.
const (
	IconShield    Icon = iota // sources
	IconRings                 // trust
	IconBreach                // damage from breaches
	IconHourglass             // harm
	IconDiamond               // waiting
	IconWarning               // attention
	IconStar                  // best
	IconDown                  // falls due
	IconLock                  // sealed
	IconTick                  // done
)

// Picture is an icon as an ornament of size CSS pixels.
func Picture(i Icon, size float64, ink Color) *Node {
	n := Ornament(Drawing(i.Shapes(Point{}, size, ink)), size, size)
	n.Box.Rigid = true
	return n
}

// Shapes draws the icon with its upper left corner at at.
func (i Icon) Shapes(at Point, size float64, ink Color) []Shape {
	k := size / 24
	p := func(path Path) Path { return path.moved(at, k) }
	w := max(1.5*k, 1.2)
	switch i {
	case IconShield:
		return []Shape{
			Rounded(p(Path{}.Move(12, 2).Line(21, 5.5).Line(21, 11).Quad(21, 18.5, 12, 22).Quad(3, 18.5, 3, 11).Line(3, 5.5).Close()), ink, w),
			Rounded(p(Path{}.Move(8, 12).Line(11, 15).Line(16.5, 8.5)), ink, w),
		}
	case IconRings:
		return []Shape{Stroked(p(Circle(Point{8.5, 12}, 6.5)), ink, w), Stroked(p(Circle(Point{15.5, 12}, 6.5)), ink, w)}
	case IconBreach:
		return []Shape{Rounded(p(Path{}.Move(4, 3).Line(20, 3).Line(20, 8).Line(16, 12).Line(20, 16).Line(20, 21).
			Line(4, 21).Line(4, 16).Line(8, 12).Line(4, 8).Close()), ink, w)}
	case IconHourglass:
		return []Shape{
			Rounded(p(Path{}.Move(5, 2.5).Line(19, 2.5).Move(5, 21.5).Line(19, 21.5)), ink, w),
			Rounded(p(Path{}.Move(7, 2.5).Line(7, 6).Line(17, 18).Line(17, 21.5).Move(17, 2.5).Line(17, 6).Line(7, 18).Line(7, 21.5)), ink, w),
		}
	}
	return i.marks(p, ink, w)
}

// marks are the icons that are mostly filled.
func (i Icon) marks(p func(Path) Path, ink Color, w float64) []Shape {
	switch i {
	case IconDiamond:
		return []Shape{Filled(p(Polygon(Point{12, 2}, Point{22, 12}, Point{12, 22}, Point{2, 12})), ink)}
	case IconWarning:
		return []Shape{Filled(p(Polygon(Point{12, 3}, Point{22, 21}, Point{2, 21})), ink)}
	case IconDown:
		return []Shape{Filled(p(Polygon(Point{2, 4}, Point{22, 4}, Point{12, 21})), ink)}
	case IconStar:
		return []Shape{Filled(p(star(Point{12, 12.5}, 11)), ink)}
	case IconTick:
		return []Shape{Rounded(p(Path{}.Move(3, 13).Line(9, 19).Line(21, 5)), ink, 1.6*w)}
	case IconLock:
		return []Shape{
			Filled(p(Rect{4, 10, 16, 12}.Pill(2)), ink),
			Stroked(p(Path{}.Move(7.5, 10).Line(7.5, 7).Quad(7.5, 2.5, 12, 2.5).Quad(16.5, 2.5, 16.5, 7).Line(16.5, 10)), ink, w),
		}
	}
	return nil
}

// star has five points, r from its middle.
func star(c Point, r float64) Path {
	var pts []Point
	for i := range 10 {
		k := r
		if i%2 == 1 {
			k = r * 0.42
		}
		pts = append(pts, onCircle(c, k, float64(i)/10))
	}
	return Polygon(pts...)
}

// moved scales the path by k and puts its origin at at.
func (p Path) moved(at Point, k float64) Path {
	out := make(Path, len(p))
	for i, s := range p {
		for j, q := range s.P {
			s.P[j] = Point{at.X + q.X*k, at.Y + q.Y*k}
		}
		out[i] = s
	}
	return out
}
