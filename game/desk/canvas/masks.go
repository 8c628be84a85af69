package canvas

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

// maskKey names a mask by quarters of a device pixel: a disc, a ring of some
// width, or a shadow.
type maskKey struct {
	radius, width int
	shadow        bool
}

// disc is a white disc of radius, or a ring of width if that is above 0, with
// soft edges. Its side is twice the radius rounded up.
func (b *brush) disc(radius, width float64) *ebiten.Image {
	key := maskKey{int(math.Round(radius * 4)), int(math.Round(width * 4)), false}
	if m, ok := b.masks[key]; ok {
		return m
	}
	n := int(math.Max(math.Ceil(radius), math.Ceil(width)))
	side := 2 * n
	m := grey(side, side, func(x, y float64) float64 {
		// A corner of the box may be wider than its radius: measure from the
		// centre of the arc in this quarter.
		dx, dy := math.Max(math.Abs(x-float64(n))-(float64(n)-radius), 0), math.Max(math.Abs(y-float64(n))-(float64(n)-radius), 0)
		d := math.Hypot(dx, dy)
		if dx == 0 || dy == 0 {
			d = math.Max(dx, dy)
		}
		out := cover(radius - d)
		if width > 0 {
			out -= cover(radius - width - d)
		}
		return out
	})
	b.masks[key] = m
	return m
}

// cover is how much of a pixel lies inside an edge that is d pixels away.
func cover(d float64) float64 { return math.Min(1, math.Max(0, d+0.5)) }

// shadow draws a soft dark cast around r that reaches outwards, fallen by drop.
func (b *brush) shadow(dst *ebiten.Image, r box, reach, drop float64, c ui.Color) {
	key := maskKey{int(math.Round(reach * 4)), 0, true}
	m, ok := b.masks[key]
	n := math.Ceil(reach)
	if !ok {
		side := int(4*n) + 2
		half := float64(side) / 2
		fall := make([]float64, side)
		for i := range fall {
			fall[i] = soft(half-n-math.Abs(float64(i)+0.5-half), n)
		}
		m = grey(side, side, func(x, y float64) float64 { return fall[int(x)] * fall[int(y)] })
		b.masks[key] = m
	}
	out := box{r.x0 - n, r.y0 - n + drop, r.x1 + n, r.y1 + n + drop}
	k := math.Min(2*n, math.Min(out.w(), out.h())/2)
	b.slices(dst, m, out, math.Floor(k), false, c, c)
}

// soft goes from 0 to 1 as d goes from -reach to reach, without corners.
func soft(d, reach float64) float64 {
	t := math.Min(1, math.Max(0, (d/reach+1)/2))
	return t * t * (3 - 2*t)
}

// grey makes a white image whose opacity at each pixel centre is f.
func grey(w, h int, f func(x, y float64) float64) *ebiten.Image {
	px := make([]byte, 4*w*h)
	for y := range h {
		for x := range w {
			v := byte(math.Round(255 * f(float64(x)+0.5, float64(y)+0.5)))
			i := 4 * (y*w + x)
			px[i], px[i+1], px[i+2], px[i+3] = v, v, v, v
		}
	}
	img := ebiten.NewImage(w, h)
	img.WritePixels(px)
	return img
}
