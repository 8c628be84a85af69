package canvas

import (
	"image"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

// brush draws quads, which are all that boxes and bars consist of. It keeps the
// masks of round corners and shadows, and its buffers.
type brush struct {
	white  *ebiten.Image
	masks  map[maskKey]*ebiten.Image
	vs     [4]ebiten.Vertex
	option ebiten.DrawTrianglesOptions
}

// quad draws a triangle pair with these corners.
var quadIndices = []uint16{0, 1, 2, 1, 3, 2}

func newBrush() *brush {
	b := &brush{masks: map[maskKey]*ebiten.Image{}}
	white := ebiten.NewImage(3, 3)
	white.Fill(color.White)
	b.white = white.SubImage(image.Rect(1, 1, 2, 2)).(*ebiten.Image)
	b.option.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
	return b
}

// box is a rectangle in device pixels.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) w() float64 { return b.x1 - b.x0 }
func (b box) h() float64 { return b.y1 - b.y0 }

func (b box) grow(n float64) box { return box{b.x0 - n, b.y0 - n, b.x1 + n, b.y1 + n} }

func (b box) image() image.Rectangle {
	return image.Rect(int(math.Floor(b.x0)), int(math.Floor(b.y0)), int(math.Ceil(b.x1)), int(math.Ceil(b.y1)))
}

// fill colours r, from top to foot if they differ.
func (b *brush) fill(dst *ebiten.Image, r box, top, foot ui.Color) {
	b.piece(dst, b.white, r, box{1, 1, 2, 2}, top, foot)
}

// piece draws the part from of src onto to, tinted.
func (b *brush) piece(dst, src *ebiten.Image, to, from box, top, foot ui.Color) {
	if to.w() <= 0 || to.h() <= 0 {
		return
	}
	for i := range b.vs {
		v := &b.vs[i]
		v.DstX, v.SrcX = float32(to.x0), float32(from.x0)
		v.DstY, v.SrcY = float32(to.y0), float32(from.y0)
		c := top
		if i&1 == 1 {
			v.DstX, v.SrcX = float32(to.x1), float32(from.x1)
		}
		if i&2 == 2 {
			v.DstY, v.SrcY = float32(to.y1), float32(from.y1)
			c = foot
		}
		tint(v, c)
	}
	dst.DrawTriangles(b.vs[:], quadIndices, src, &b.option)
}

func tint(v *ebiten.Vertex, c ui.Color) {
	r, g, bl, a := c.Parts()
	v.ColorR, v.ColorG, v.ColorB, v.ColorA = float32(r*a), float32(g*a), float32(bl*a), float32(a)
}

// round fills r with corners of radius; flat corners for none.
func (b *brush) round(dst *ebiten.Image, r box, radius float64, top, foot ui.Color) {
	if radius < 0.5 {
		b.fill(dst, r, top, foot)
		return
	}
	radius = math.Min(radius, math.Min(r.w(), r.h())/2)
	b.slices(dst, b.disc(radius, 0), r, math.Ceil(radius), true, top, foot)
}

// frame draws a line of width inside the edge of r.
func (b *brush) frame(dst *ebiten.Image, r box, radius, width float64, c ui.Color) {
	if radius < 0.5 {
		b.fill(dst, box{r.x0, r.y0, r.x1, r.y0 + width}, c, c)
		b.fill(dst, box{r.x0, r.y1 - width, r.x1, r.y1}, c, c)
		b.fill(dst, box{r.x0, r.y0 + width, r.x0 + width, r.y1 - width}, c, c)
		b.fill(dst, box{r.x1 - width, r.y0 + width, r.x1, r.y1 - width}, c, c)
		return
	}
	radius = math.Min(radius, math.Min(r.w(), r.h())/2)
	k := math.Max(math.Ceil(radius), math.Ceil(width))
	b.corners(dst, b.disc(radius, width), r, k, c, c)
	b.fill(dst, box{r.x0 + k, r.y0, r.x1 - k, r.y0 + width}, c, c)
	b.fill(dst, box{r.x0 + k, r.y1 - width, r.x1 - k, r.y1}, c, c)
	b.fill(dst, box{r.x0, r.y0 + k, r.x0 + width, r.y1 - k}, c, c)
	b.fill(dst, box{r.x1 - width, r.y0 + k, r.x1, r.y1 - k}, c, c)
}

// corners draws the four k by k corners of mask in the corners of r.
func (b *brush) corners(dst, mask *ebiten.Image, r box, k float64, top, foot ui.Color) {
	s := float64(mask.Bounds().Dx())
	near, far := ui.Mix(top, foot, k/r.h()), ui.Mix(top, foot, 1-k/r.h())
	b.piece(dst, mask, box{r.x0, r.y0, r.x0 + k, r.y0 + k}, box{0, 0, k, k}, top, near)
	b.piece(dst, mask, box{r.x1 - k, r.y0, r.x1, r.y0 + k}, box{s - k, 0, s, k}, top, near)
	b.piece(dst, mask, box{r.x0, r.y1 - k, r.x0 + k, r.y1}, box{0, s - k, k, s}, far, foot)
	b.piece(dst, mask, box{r.x1 - k, r.y1 - k, r.x1, r.y1}, box{s - k, s - k, s, s}, far, foot)
}

// slices draws corners of k and fills what lies between them.
func (b *brush) slices(dst, mask *ebiten.Image, r box, k float64, solid bool, top, foot ui.Color) {
	b.corners(dst, mask, r, k, top, foot)
	near, far := ui.Mix(top, foot, k/r.h()), ui.Mix(top, foot, 1-k/r.h())
	if solid {
		b.fill(dst, box{r.x0 + k, r.y0, r.x1 - k, r.y0 + k}, top, near)
		b.fill(dst, box{r.x0, r.y0 + k, r.x1, r.y1 - k}, near, far)
		b.fill(dst, box{r.x0 + k, r.y1 - k, r.x1 - k, r.y1}, far, foot)
		return
	}
	s := float64(mask.Bounds().Dx())
	m0, m1 := s/2-0.5, s/2+0.5
	b.piece(dst, mask, box{r.x0 + k, r.y0, r.x1 - k, r.y0 + k}, box{m0, 0, m1, k}, top, top)
	b.piece(dst, mask, box{r.x0 + k, r.y1 - k, r.x1 - k, r.y1}, box{m0, s - k, m1, s}, top, top)
	b.piece(dst, mask, box{r.x0, r.y0 + k, r.x0 + k, r.y1 - k}, box{0, m0, k, m1}, top, top)
	b.piece(dst, mask, box{r.x1 - k, r.y0 + k, r.x1, r.y1 - k}, box{s - k, m0, s, m1}, top, top)
	b.piece(dst, mask, box{r.x0 + k, r.y0 + k, r.x1 - k, r.y1 - k}, box{m0, m0, m1, m1}, top, top)
}
