package canvas

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

// painter draws a laid out tree, or the part of it inside some damage.
type painter struct {
	brush   *brush
	letters *letters
	sketch  sketch
	surface *surface // nil until the lamp is lit

	stage *ui.Stage
	dpr   float64 // device pixels to the CSS pixel as seen
	k     float64 // device pixels to the CSS pixel before text scaling
	items []item
	page  *ebiten.Image
}

// item is a node that is to be drawn, and what of the page it may touch.
type item struct {
	node *ui.Node
	clip image.Rectangle
	dst  *ebiten.Image
}

func newPainter(fonts *Fonts) *painter {
	return &painter{brush: newBrush(), letters: &letters{fonts: fonts}}
}

// light compiles what lamp light and paper need, which takes long enough that
// the first frame does without: it has flat colours in their place.
func (p *painter) light() { p.surface = newSurface() }

// lit covers r with light, from bright to dark.
func (p *painter) lit(dst *ebiten.Image, r box, kind float32, bright, dark ui.Color) {
	if p.surface == nil {
		p.brush.fill(dst, r, bright, dark)
		return
	}
	p.surface.paint(dst, r, kind, bright, dark, p.dpr)
}

// paint draws what stands on the stage onto page, within damage (device pixels).
func (p *painter) paint(page *ebiten.Image, stage *ui.Stage, dpr float64, damage image.Rectangle) {
	p.stage, p.dpr, p.k, p.page = stage, dpr, dpr*stage.Scale(), page
	p.items = p.items[:0]
	p.gather(stage.Root(), damage.Intersect(page.Bounds()), p.sub(damage))
	p.flush()
	p.overlay(damage)
}

func (p *painter) sub(r image.Rectangle) *ebiten.Image {
	return p.page.SubImage(r).(*ebiten.Image)
}

// gather lists the nodes that touch the damage; a dialog starts a new layer.
func (p *painter) gather(n *ui.Node, clip image.Rectangle, dst *ebiten.Image) {
	if n.Role == ui.Dialog || n.Look.Decor == ui.Veil {
		p.flush()
	}
	r := p.box(n.Rect)
	if r.grow(n.Look.Reach() * p.k).image().Overlaps(clip) {
		p.items = append(p.items, item{n, clip, dst})
	}
	if n.Clips() {
		inner := clip.Intersect(r.image())
		if inner != clip && !inner.Empty() {
			dst = p.sub(inner)
		}
		clip = inner
	}
	if clip.Empty() {
		return
	}
	for _, c := range n.Children {
		p.gather(c, clip, dst)
	}
}

// flush draws the gathered layer: boxes, then drawings, then words.
func (p *painter) flush() {
	for i := range p.items {
		p.boxes(&p.items[i])
	}
	for i := range p.items {
		p.drawing(&p.items[i])
	}
	for i := range p.items {
		p.words(&p.items[i])
	}
	p.items = p.items[:0]
}

// box turns CSS pixels into device pixels, edges on whole ones.
func (p *painter) box(r ui.Rect) box {
	return box{math.Round(r.X * p.dpr), math.Round(r.Y * p.dpr),
		math.Round(r.Right() * p.dpr), math.Round(r.Bottom() * p.dpr)}
}

// thin is a line of w CSS pixels in whole device pixels, at least one.
func (p *painter) thin(w float64) float64 { return math.Max(1, math.Round(w*p.k)) }

func (p *painter) boxes(it *item) {
	n, l := it.node, &it.node.Look
	r := p.box(n.Rect)
	radius := l.Radius * p.k
	if l.Shadow > 0 {
		p.brush.shadow(it.dst, r, l.Shadow*p.k, l.Shadow*p.k/4, ui.Color(0x00000088))
	}
	p.decor(it.dst, n, r)
	if l.Fill != 0 && l.Decor != ui.Leaf {
		p.brush.round(it.dst, r, radius, l.Fill, foot(l.Fill, l.Fade))
	}
	if l.Border != 0 {
		edge := l.Edge
		if edge == 0 {
			edge = 1
		}
		p.brush.frame(it.dst, r, radius, p.thin(edge), l.Border)
	}
	if l.Halo != 0 {
		p.brush.frame(it.dst, r.grow(p.thin(4)), radius+p.thin(4), p.thin(2), l.Halo)
	}
	if n.ID != "" && n.ID == p.stage.Hovered() {
		p.brush.round(it.dst, r, radius, hoverTint, hoverTint)
	}
	p.grounds(it)
}

// hoverTint warms what the pointer is over; it shows on paper and on night.
const hoverTint ui.Color = 0xE3B04B24

func (p *painter) decor(dst *ebiten.Image, n *ui.Node, r box) {
	switch n.Look.Decor {
	case ui.Lamp:
		p.lit(dst, r, surfaceLamp, ui.NightGlow, ui.NightDeep)
	case ui.Sheet:
		p.brush.shadow(dst, r, 30*p.k, 10*p.k, ui.Color(0x000000AA))
		p.brush.shadow(dst, r, 5*p.k, 1*p.k, ui.Color(0x00000077))
		p.lit(dst, r, surfacePaper, ui.PaperLit, ui.PaperFar)
	case ui.Leaf:
		p.brush.shadow(dst, r, 9*p.k, 3*p.k, ui.Color(0x00000088))
		p.lit(dst, r, surfacePaper, n.Look.Fill, n.Look.Fade)
	case ui.Veil:
		p.brush.fill(dst, r, ui.NightDeep.Alpha(0.78), ui.NightDeep.Alpha(0.88))
	}
}

func (p *painter) drawing(it *item) {
	shapes, at := it.node.Shapes()
	if shapes == nil {
		return
	}
	where := place{math.Round(at.X * p.dpr), math.Round(at.Y * p.dpr), p.k}
	for i := range shapes {
		if shapes[i].Text == "" {
			p.sketch.shape(it.dst, &shapes[i], where, p.brush)
		}
	}
}

// overlay draws scroll bars and the focus ring over everything.
func (p *painter) overlay(damage image.Rectangle) {
	dst := p.sub(damage)
	p.bars(dst, p.stage.Root())
	if r, ok := p.stage.Ring(); ok {
		b := p.box(r)
		one := p.thin(1 / p.stage.Scale())
		p.brush.frame(dst, b.grow(2*one), 3*one, 2*one, ui.NightDeep)
		p.brush.frame(dst, b.grow(4*one), 5*one, 2*one, ui.Brass)
		p.brush.frame(dst, b.grow(5*one), 6*one, one, ui.NightDeep)
	}
	p.tip(dst)
}

// tip draws the description of what is under the pointer.
func (p *painter) tip(dst *ebiten.Image) {
	words, r, ok := p.stage.Tip()
	if !ok {
		return
	}
	b := p.box(r)
	p.brush.round(dst, b, 3*p.k, ui.Amberwash, ui.Amberwash)
	p.brush.frame(dst, b, 3*p.k, p.thin(1), ui.Brass)
	for _, line := range words.Lines {
		for _, f := range line.Frags {
			x, y := b.x0+math.Round((ui.TipPad()+f.X)*p.k), b.y0+(ui.TipPad()+line.Base)*p.k
			p.letters.write(dst, f.Text, f.Style, x, y, p.k)
		}
	}
}

func (p *painter) bars(dst *ebiten.Image, n *ui.Node) {
	if r, ok := p.stage.Thumb(n); ok {
		p.brush.round(dst, p.box(r), 2*p.dpr, ui.Fog.Alpha(0.8), ui.Fog.Alpha(0.8))
	}
	for _, c := range n.Children {
		p.bars(dst, c)
	}
}
