package canvas

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"tearline/assets"
	"tearline/game/desk/ui"
)

// Fonts implements ui.Fonts with the fonts of package assets, each read when it
// is first used. It needs no display. It is not safe for use from several
// goroutines.
type Fonts struct {
	sources  [4]*text.GoTextFaceSource // read so far
	faces    map[faceKey]*faces
	advances map[advanceKey]float64
	k        float64 // device pixels to the CSS pixel for which widths are taken
}

type faceKey struct {
	source int
	size   float64
}

// faces are one size of a font: alone, and with the sans face standing in for
// letters that it lacks, once there were any.
type faces struct {
	alone *text.GoTextFace
	both  text.Face
}

type advanceKey struct {
	faceKey
	text    string
	spacing float64
}

// mostAdvances bounds the memory for widths of words.
const mostAdvances = 20000

// NewFonts makes Fonts with nothing read yet.
func NewFonts() *Fonts {
	return &Fonts{k: 1, faces: map[faceKey]*faces{}, advances: map[advanceKey]float64{}}
}

// source reads a font. It panics when the embedded file is broken.
func (f *Fonts) source(i int) *text.GoTextFaceSource {
	if f.sources[i] == nil {
		data := [...][]byte{assets.SansRegular, assets.SansBold, assets.TypeRegular, assets.TypeBold}[i]
		src, err := text.NewGoTextFaceSource(bytes.NewReader(data))
		if err != nil {
			panic(fmt.Sprintf("canvas: embedded font %d: %v", i, err))
		}
		f.sources[i] = src
	}
	return f.sources[i]
}

func keyOf(s ui.Style, k float64) faceKey {
	source := int(s.Face) * 2
	if s.Bold {
		source++
	}
	return faceKey{source, s.Size * k}
}

func (f *Fonts) at(key faceKey) *faces {
	if got, ok := f.faces[key]; ok {
		return got
	}
	got := &faces{alone: &text.GoTextFace{Source: f.source(key.source), Size: key.size}}
	f.faces[key] = got
	return got
}

// face is the face for words in style s, k device pixels to the CSS pixel.
func (f *Fonts) face(words string, s ui.Style, k float64) text.Face {
	key := keyOf(s, k)
	got := f.at(key)
	if key.source < 2 || !strings.ContainsFunc(words, rare) {
		return got.alone
	}
	if got.both == nil {
		got.both = got.alone
		stand := &text.GoTextFace{Source: f.source(key.source - 2), Size: key.size}
		if both, err := text.NewMultiFace(got.alone, stand); err == nil {
			got.both = both
		}
	}
	return got.both
}

// rare says whether the typewriter face may lack the letter.
func rare(r rune) bool { return r == 0x202F || r >= 0x2190 }

// spelled is how words are drawn: in capitals if the style says so.
func spelled(words string, s ui.Style) string {
	if s.Upper {
		return strings.ToUpper(words)
	}
	return words
}

// measureAt takes widths as they will be drawn at k device pixels to the CSS
// pixel, where letters stand a little closer or wider than at another size, and
// says whether that changes any.
func (f *Fonts) measureAt(k float64) bool {
	if k == f.k {
		return false
	}
	f.k = k
	clear(f.advances)
	return true
}

// Advance implements ui.Fonts.
func (f *Fonts) Advance(words string, s ui.Style) float64 {
	words = spelled(words, s)
	key := advanceKey{keyOf(s, f.k), words, s.Spacing}
	if w, ok := f.advances[key]; ok {
		return w
	}
	if len(f.advances) > mostAdvances {
		clear(f.advances)
	}
	w := f.width(words, s)
	if s.Spacing != 0 {
		w += s.Spacing * float64(len([]rune(words)))
	}
	f.advances[key] = w
	return w
}

// width measures words without their letter spacing. On a typewriter all letters
// are of one width, which spares setting them to learn it.
func (f *Fonts) width(words string, s ui.Style) float64 {
	if words != pitched && even(words, s) {
		return f.pitch(s) * float64(utf8.RuneCountInString(words))
	}
	return text.AdvanceAt(words, len(words), f.face(words, s, f.k)) / f.k
}

// pitched is the letter by which a typewriter is measured.
const pitched = "0"

// pitch is how wide a typewriter sets each letter, CSS pixels.
func (f *Fonts) pitch(s ui.Style) float64 {
	return f.Advance(pitched, ui.Style{Face: s.Face, Bold: s.Bold, Size: s.Size})
}

// even says whether all letters of words are as wide.
func even(words string, s ui.Style) bool {
	return s.Face == ui.Typewriter && !strings.ContainsFunc(words, uneven)
}

// uneven says whether a letter is not one of those that the typewriter surely
// has and sets all as wide.
func uneven(r rune) bool {
	return (r < 0x20 || r > 0x7E) && (r < 0xC0 || r > 0xFF) && !strings.ContainsRune("–—‘’“”…", r)
}

// Breaks implements ui.Fonts by the line breaking rules of Unicode (UAX #14).
func (f *Fonts) Breaks(words string) []int {
	var seg segmenter.Segmenter
	runes := []rune(words)
	seg.Init(runes)
	var out []int
	at := 0
	for it := seg.LineIterator(); it.Next(); {
		at += len(string(it.Line().Text))
		out = append(out, at)
	}
	return out
}

// Metrics implements ui.Fonts.
func (f *Fonts) Metrics(s ui.Style) (ascent, descent float64) {
	m := f.at(keyOf(s, 1)).alone.Metrics()
	return m.HAscent, m.HDescent
}
