package ui

import "math"

// Point is a place in CSS pixels, right and down from the upper left corner.
type Point struct{ X, Y float64 }

// Size is a width and a height in CSS pixels.
type Size struct{ W, H float64 }

// Rect is an upright rectangle in CSS pixels.
type Rect struct{ X, Y, W, H float64 }

// Insets are distances from the four edges of a box, in CSS pixels.
type Insets struct{ Top, Right, Bottom, Left float64 }

// All gives the same inset on every side.
func All(n float64) Insets { return Insets{n, n, n, n} }

// Sides gives v above and below, h left and right.
func Sides(v, h float64) Insets { return Insets{v, h, v, h} }

func (i Insets) across() float64 { return i.Left + i.Right }
func (i Insets) down() float64   { return i.Top + i.Bottom }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Empty says whether there is nothing in r.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains says whether p lies in r; the right and lower edges do not belong.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.X && p.Y >= r.Y && p.X < r.Right() && p.Y < r.Bottom()
}

// Intersect is what r and o have in common; empty when they do not touch.
func (r Rect) Intersect(o Rect) Rect {
	x, y := math.Max(r.X, o.X), math.Max(r.Y, o.Y)
	w := math.Min(r.Right(), o.Right()) - x
	h := math.Min(r.Bottom(), o.Bottom()) - y
	if w <= 0 || h <= 0 {
		return Rect{}
	}
	return Rect{x, y, w, h}
}

// Union is the smallest rectangle around r and o; an empty one adds nothing.
func (r Rect) Union(o Rect) Rect {
	if r.Empty() {
		return o
	}
	if o.Empty() {
		return r
	}
	x, y := math.Min(r.X, o.X), math.Min(r.Y, o.Y)
	return Rect{x, y, math.Max(r.Right(), o.Right()) - x, math.Max(r.Bottom(), o.Bottom()) - y}
}

// Grow moves every edge outwards by n.
func (r Rect) Grow(n float64) Rect { return Rect{r.X - n, r.Y - n, r.W + 2*n, r.H + 2*n} }

// Inset moves the edges inwards by i.
func (r Rect) Inset(i Insets) Rect {
	return Rect{r.X + i.Left, r.Y + i.Top, math.Max(0, r.W-i.across()), math.Max(0, r.H-i.down())}
}

// Size is the extent of r.
func (r Rect) Size() Size { return Size{r.W, r.H} }

// scaled gives r times k with its edges on whole pixels, so that neighbours
// that touched before touch after.
func (r Rect) scaled(k float64) Rect {
	x, y := math.Round(r.X*k), math.Round(r.Y*k)
	return Rect{x, y, math.Round(r.Right()*k) - x, math.Round(r.Bottom()*k) - y}
}
