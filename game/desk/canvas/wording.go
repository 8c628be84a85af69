package canvas

import (
	"math"

	"tearline/game/desk/ui"
)

// each visits the pieces of a node's words with the place of their baseline in
// device pixels.
func (p *painter) each(n *ui.Node, do func(f *ui.Frag, line *ui.SetLine, x, y float64)) {
	block, room := n.Block()
	if block == nil {
		return
	}
	scale := p.stage.Scale()
	x0 := math.Round(room.X * p.dpr)
	y0 := math.Round((room.Y + n.Look.OffsetDown(room.H, block.Size.H*scale)) * p.dpr)
	for i := range block.Lines {
		line := &block.Lines[i]
		dx := math.Round(n.Look.OffsetAcross(room.W*p.dpr, line.Width*p.k))
		for j := range line.Frags {
			f := &line.Frags[j]
			do(f, line, x0+dx+f.X*p.k, math.Round(y0+line.Base*p.k))
		}
	}
}

// words draws the letters of a node and of its drawing.
func (p *painter) words(it *item) {
	p.each(it.node, func(f *ui.Frag, _ *ui.SetLine, x, y float64) {
		if !f.Style.Black {
			p.letters.write(it.dst, f.Text, f.Style, x, y, p.k)
		}
	})
	shapes, at := it.node.Shapes()
	for i := range shapes {
		if s := &shapes[i]; s.Text != "" {
			p.caption(it, s, at)
		}
	}
}

// caption writes the words of a drawing.
func (p *painter) caption(it *item, s *ui.Shape, at ui.Point) {
	w := p.letters.fonts.Advance(s.Text, s.Style) * p.k
	x := math.Round(at.X*p.dpr) + s.At.X*p.k
	switch s.Anchor {
	case ui.Center:
		x -= (w - s.Style.Spacing*p.k) / 2
	case ui.End:
		x -= w - s.Style.Spacing*p.k
	}
	y := math.Round(at.Y*p.dpr) + s.At.Y*p.k
	p.letters.write(it.dst, s.Text, s.Style, math.Round(x), y, p.k)
}

// grounds draws what lies under and around words: bars, lines.
func (p *painter) grounds(it *item) {
	p.each(it.node, func(f *ui.Frag, line *ui.SetLine, x, y float64) {
		s := &f.Style
		if !s.Black && s.Under == ui.NoLine && !s.Struck {
			return
		}
		p.ground(it, f, line, x, y)
	})
}

func (p *painter) ground(it *item, f *ui.Frag, line *ui.SetLine, x, y float64) {
	s := &f.Style
	x0, x1 := math.Round(x), math.Round(x+f.Width*p.k)
	size := s.Size * p.k
	if s.Black {
		top := math.Round(y - (line.Base-line.Top)*p.k)
		p.brush.fill(it.dst, box{x0, top, x1, top + math.Round(line.Height*p.k)}, ui.Bar, ui.Bar)
		return
	}
	below := y + math.Round(size*0.24)
	switch {
	case s.Under == ui.Solid:
		p.brush.fill(it.dst, box{x0, below, x1, below + p.thin(1)}, s.Color, s.Color)
	case s.Under == ui.Dotted:
		p.dots(it, box{x0, below, x1, below + p.thin(1.5)})
	}
	if s.Struck {
		mid := y - math.Round(size*0.28)
		p.brush.fill(it.dst, box{x0, mid, x1, mid + p.thin(1.5)}, s.Color, s.Color)
	}
}

// dots is the underline of general wording.
func (p *painter) dots(it *item, r box) {
	d := r.h()
	for x := r.x0; x+d <= r.x1; x += 2 * d {
		p.brush.fill(it.dst, box{x, r.y0, x + d, r.y1}, ui.InkBrass, ui.InkBrass)
	}
}
