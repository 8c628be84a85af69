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
	types  map[typeKey]cast
	glyphs []text.Glyph
	draw   text.DrawOptions
	image  ebiten.DrawImageOptions
}

// typeKey is a letter of a typewriter.
type typeKey struct {
	faceKey
	letter rune
}

// cast is how a letter looks, and where its picture stands when it is written
// from x = 0 with its baseline at y = 0.
type cast struct {
	image *ebiten.Image // nil for a space
	x, y  float64
}

// mostTypes bounds the memory for letters.
const mostTypes = 4000

// write puts words with their baseline at x, y; k is device pixels to the CSS
// pixel of the style.
func (l *letters) write(dst *ebiten.Image, words string, s ui.Style, x, y, k float64) {
	words = spelled(words, s)
	y = math.Round(y)
	if even(words, s) {
		if step := (l.fonts.pitch(s) + s.Spacing) * k; s.Spacing != 0 || math.Abs(step-math.Round(step)) < 0.01 {
			l.strike(dst, words, s, x, y, step, k)
			return
		}
	}
	face := l.fonts.face(words, s, k)
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

// strike writes letters one by one as a typewriter does, each as far as step from
// the one before: they need no setting, and each is drawn from one picture.
func (l *letters) strike(dst *ebiten.Image, words string, s ui.Style, x, y, step, k float64) {
	l.image.ColorScale = scaleOf(s.Color)
	key := typeKey{faceKey: keyOf(s, k)}
	for _, key.letter = range words {
		if c := l.cast(key); c.image != nil {
			l.image.GeoM.Reset()
			l.image.GeoM.Translate(math.Round(x+c.x), math.Round(y+c.y))
			dst.DrawImage(c.image, &l.image)
		}
		x += step
	}
}

func (l *letters) cast(key typeKey) cast {
	c, ok := l.types[key]
	if ok {
		return c
	}
	face := l.fonts.at(key.faceKey).alone
	l.glyphs = text.AppendGlyphs(l.glyphs[:0], string(key.letter), face, nil)
	for _, g := range l.glyphs {
		if g.Image != nil {
			c = cast{g.Image, g.X, g.Y - face.Metrics().HAscent}
		}
	}
	if l.types == nil || len(l.types) > mostTypes {
		l.types = map[typeKey]cast{}
	}
	l.types[key] = c
	return c
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
