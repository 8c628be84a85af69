package ui

// BarPart is a stretch of a bar, from 0 to 1.
type BarPart struct {
	From, To float64
	Fill     Color
	Hatch    Color // stripes over it; 0 for none
}

// HatchedBar is a bar with parts and, above 0, a threshold line.
func HatchedBar(threshold float64, parts ...BarPart) Paint {
	return PaintFunc(func(s Size) []Shape {
		bar := Rect{0, 3, s.W, s.H - 6}
		out := []Shape{Filled(bar.Box(), Well)}
		for _, p := range parts {
			r := Rect{p.From * s.W, bar.Y, (p.To - p.From) * s.W, bar.H}
			if r.W <= 0 {
				continue
			}
			out = append(out, Filled(r.Box(), p.Fill))
			if p.Hatch != 0 {
				out = append(out, Hatched(r, p.Hatch, 4))
			}
		}
		if threshold > 0 {
			out = append(out, Filled(Rect{threshold*s.W - 1, 0, 2, s.H}.Box(), Pale))
		}
		return out
	})
}

// Pips are filled and empty rings: n of most.
func Pips(n, most int, ink Color) *Node {
	const step = 13.0
	return Ornament(PaintFunc(func(Size) []Shape {
		var out []Shape
		for i := range most {
			c := Point{6 + step*float64(i), 8}
			if i < n {
				out = append(out, Filled(Circle(c, 5), ink))
			} else {
				out = append(out, Stroked(Circle(c, 4.25), ink, 1.5))
			}
		}
		return out
	}), step*float64(most), 16)
}

// Strand is what passes along a line of the net.
type Strand uint8

// The strands, which differ in pattern as well as in colour.
const (
	StrandVital Strand = iota // solid
	StrandLow                 // dashes
	StrandNone                // dots
)

// NetSeal is a service in the net. At is in CSS pixels of the figure.
type NetSeal struct {
	Letters string
	At      Point
	R       float64
	Ink     Color
	Ground  Color
	Closing float64 // an arc that closes around the seal, 0 to 1; 0 for none
	Arc     Color
}

// NetLine joins the seals From and To by index; Bend pulls its middle sideways,
// CSS pixels, and Width is its thickness.
type NetLine struct {
	From, To int
	Bend     float64
	Width    float64
	Ink      Color
	Strand   Strand
}

// Net draws lines and, over them, seals.
func Net(lines []NetLine, seals []NetSeal) []Shape {
	var out []Shape
	for _, l := range lines {
		out = append(out, l.shape(seals))
	}
	for _, s := range seals {
		out = append(out, s.shapes()...)
	}
	return out
}

func (l NetLine) shape(seals []NetSeal) Shape {
	a, b := seals[l.From].At, seals[l.To].At
	mid := along(a, b, 0.5)
	d := Point{b.X - a.X, b.Y - a.Y}
	if n := hypot(d); n > 0 {
		mid = Point{mid.X + d.Y/n*l.Bend*2, mid.Y - d.X/n*l.Bend*2}
	}
	path := Path{}.Move(a.X, a.Y).Quad(mid.X, mid.Y, b.X, b.Y)
	switch l.Strand {
	case StrandLow:
		return Stroked(Dashed(path, 8, 6), l.Ink, l.Width)
	case StrandNone:
		return Rounded(Dashed(path, 0.5, 6), l.Ink, l.Width)
	}
	return Stroked(path, l.Ink, l.Width)
}

func (s NetSeal) shapes() []Shape {
	size := max(s.R*0.62, Smallest)
	out := []Shape{
		Filled(Circle(s.At, s.R), NightDeep),
		Outlined(Circle(s.At, s.R-1), s.Ground, s.Ink, 2),
		Words(s.Letters, Point{s.At.X, s.At.Y + size*0.32}, Center,
			Style{Face: Typewriter, Bold: true, Size: size, Color: Pale}),
	}
	if s.Closing > 0 {
		out = append(out, Stroked(Arc(s.At, s.R+7, 0, s.Closing), s.Arc, 4))
	}
	return out
}
