package canvas

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"tearline/game/desk/ui"
)

// letters draws words. Baselines stand on whole device pixels.
type letters struct {
	fonts  *Fonts
	glyphs []text.Glyph
	draw   text.DrawOptions
	image  ebiten.DrawImageOptions
}

// write puts words with their baseline at x, y; k is device pixels to the CSS
// pixel of the style.
func (l *letters) write(dst *ebiten.Image, words string, s ui.Style, x, y, k float64) {
	words = spelled(words, s)
	face := l.fonts.face(words, s, k)
	y = math.Round(y)
	if s.Spacing != 0 {
		l.spaced(dst, words, face, s, x, y, k)
		return
	}
	ascent := l.fonts.at(keyOf(s, k)).alone.Metrics().HAscent
	l.draw.GeoM.Reset()
	l.draw.GeoM.Translate(x, y-ascent)
	l.draw.ColorScale = scaleOf(s.Color)
	text.Draw(dst, words, face, &l.draw)
}

// spaced sets each letter by itself, since text.Draw has no letter spacing.
func (l *letters) spaced(dst *ebiten.Image, words string, face text.Face, s ui.Style, x, y, k float64) {
	l.glyphs = text.AppendGlyphs(l.glyphs[:0], words, face, nil)
	ascent := face.Metrics().HAscent
	l.image.ColorScale = scaleOf(s.Color)
	for i, g := range l.glyphs {
		if g.Image == nil {
			continue
		}
		l.image.GeoM.Reset()
		l.image.GeoM.Translate(math.Round(x+g.X+float64(i)*s.Spacing*k), math.Round(y-ascent)+g.Y)
		dst.DrawImage(g.Image, &l.image)
	}
}

func scaleOf(c ui.Color) ebiten.ColorScale {
	r, g, b, a := c.Parts()
	var s ebiten.ColorScale
	s.Scale(float32(r), float32(g), float32(b), 1)
	s.ScaleAlpha(float32(a))
	return s
}
