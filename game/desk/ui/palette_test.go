package ui

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWordsCanBeReadOnEveryGroundTheyStandOn(t *testing.T) {
	room := []Color{NightGlow, NightDeep, over(Panel, NightGlow), over(Panel, NightDeep), Well}
	lit := []Color{Amberwash, over(Panel, NightGlow)}
	for _, pair := range []struct {
		name    string
		words   []Color
		grounds []Color
	}{
		{"the room and its panes", []Color{Pale, Mist, Fog, Teal, Brass, Amber, Stamp, Violet, Lit}, room},
		{"controls on panes", []Color{Pale, Mist, Fog}, []Color{PanelUp, Night}},
		{"chosen controls", []Color{Lit, Brass, Pale}, lit},
		{"the main button", []Color{Ink}, []Color{Brass}},
		{"documents", []Color{Ink, InkSoft, InkRed, InkTeal, InkBrass, InkBlue}, []Color{PaperLit, PaperFar, LeafLit, LeafFar, GoneLit}},
		{"papers done with", []Color{Ink, InkRed, InkBrass}, []Color{GoneFar}},
		{"highlights", []Color{Ink, InkBrass}, []Color{Wash}},
		{"the switch of a held portion", []Color{Paper}, []Color{Bar}},
	} {
		for _, w := range pair.words {
			for _, g := range pair.grounds {
				assert.GreaterOrEqualf(t, contrast(w, g), 4.5, "%s: %08X on %08X", pair.name, uint32(w), uint32(g))
			}
		}
	}
}

func TestShapesAndBordersOfControlsStandOut(t *testing.T) {
	for _, pair := range [][2]Color{{Brass, NightGlow}, {Brass, NightDeep}, {Red, NightDeep}, {Teal, NightDeep}, {InkSoft, PaperLit}, {BarTeal, PaperFar}} {
		assert.GreaterOrEqualf(t, contrast(pair[0], pair[1]), 3.0, "%08X on %08X", uint32(pair[0]), uint32(pair[1]))
	}
}

func TestContrastIsThatOfTheStandard(t *testing.T) {
	assert.InDelta(t, 21, contrast(rgb(0), rgb(0xFFFFFF)), 1e-9)
	assert.InDelta(t, 1, contrast(Paper, Paper), 1e-9)
	assert.InDelta(t, 4.54, contrast(rgb(0x767676), rgb(0xFFFFFF)), 0.01)
}

func TestAColourOverAnotherIsOpaque(t *testing.T) {
	assert.Equal(t, rgb(0x808080), over(rgb(0xFFFFFF).Alpha(0.5), rgb(0)))
	assert.Equal(t, Paper, over(Paper, Night))
}

// rgb makes an opaque colour from 0xRRGGBB.
func rgb(hex uint32) Color { return Color(hex<<8 | 0xFF) }

// over lays c on an opaque ground and gives the opaque result.
func over(c, ground Color) Color { return Mix(ground, c|0xFF, float64(c&0xFF)/255) }

// contrast is the contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2
// defines it.
func contrast(a, b Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(c Color) float64 {
	r, g, b, _ := c.Parts()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
