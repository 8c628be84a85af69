package ui

import "math"

// Dashed cuts path into dashes of on CSS pixels with gaps of off between them.
// Curves become short straight pieces.
func Dashed(path Path, on, off float64) Path {
	d := dasher{on: on, off: off}
	for _, line := range path.flatten() {
		d.restart(line[0])
		for i := 1; i < len(line); i++ {
			d.walk(line[i-1], line[i])
		}
	}
	return d.out
}

type dasher struct {
	out     Path
	on, off float64
	left    float64 // until the dash or the gap ends
	gap     bool
}

func (d *dasher) restart(at Point) {
	d.left, d.gap = d.on, false
	d.out = d.out.Move(at.X, at.Y)
}

func (d *dasher) walk(a, b Point) {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	for pos := 0.0; pos < length; {
		step := math.Min(d.left, length-pos)
		pos += step
		d.left -= step
		t := pos / length
		at := Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t}
		if !d.gap {
			d.out = d.out.Line(at.X, at.Y)
		}
		if d.left <= 1e-9 {
			d.turn(at)
		}
	}
}

func (d *dasher) turn(at Point) {
	d.gap = !d.gap
	d.left = d.off
	if !d.gap {
		d.left = d.on
		d.out = d.out.Move(at.X, at.Y)
	}
}

// flatten gives the pieces of the path as chains of points, curves in steps
// that the eye does not see at the sizes of a desk.
func (p Path) flatten() [][]Point {
	var out [][]Point
	var line []Point
	end := func() {
		if len(line) > 1 {
			out = append(out, line)
		}
		line = nil
	}
	for _, s := range p {
		switch s.Op {
		case MoveTo:
			end()
			line = append(line, s.P[0])
		case LineTo:
			line = append(line, s.P[0])
		case ClosePath:
			if len(line) > 0 {
				line = append(line, line[0])
			}
		default:
			line = s.flatten(line)
		}
	}
	end()
	return out
}

const curveSteps = 24

func (s Seg) flatten(line []Point) []Point {
	if len(line) == 0 {
		return line
	}
	a := line[len(line)-1]
	for i := 1; i <= curveSteps; i++ {
		t := float64(i) / curveSteps
		if s.Op == QuadTo {
			line = append(line, along(along(a, s.P[0], t), along(s.P[0], s.P[1], t), t))
			continue
		}
		ab, bc, cd := along(a, s.P[0], t), along(s.P[0], s.P[1], t), along(s.P[1], s.P[2], t)
		line = append(line, along(along(ab, bc, t), along(bc, cd, t), t))
	}
	return line
}

func along(a, b Point, t float64) Point { return Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }

// Hatched fills r with slanting stripes of width CSS pixels, as far apart as
// they are wide.
func Hatched(r Rect, stripe Color, width float64) Shape {
	var p Path
	for x := r.X - r.H; x < r.Right(); x += 2 * width {
		if piece := stripeIn(r, x, width); len(piece) > 2 {
			p = append(p, Polygon(piece...)...)
		}
	}
	return Filled(p, stripe)
}

// stripeIn is the part within r of the stripe that starts at x on the lower
// edge's level and leans right on its way up.
func stripeIn(r Rect, x, width float64) []Point {
	poly := []Point{{x, r.Bottom()}, {x + r.H, r.Y}, {x + r.H + width, r.Y}, {x + width, r.Bottom()}}
	poly = cutAt(poly, func(p Point) float64 { return p.X - r.X })
	return cutAt(poly, func(p Point) float64 { return r.Right() - p.X })
}

// cutAt keeps the part of poly where in is not negative.
func cutAt(poly []Point, in func(Point) float64) []Point {
	var out []Point
	for i, p := range poly {
		q := poly[(i+1)%len(poly)]
		a, b := in(p), in(q)
		if a >= 0 {
			out = append(out, p)
		}
		if (a >= 0) != (b >= 0) {
			out = append(out, along(p, q, a/(a-b)))
		}
	}
	return out
}
