package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWordsCanBeReadOnEveryGroundTheyStandOn(t *testing.T) {
	room := []Color{NightGlow, NightDeep, Panel.Over(NightGlow), Panel.Over(NightDeep), Well}
	lit := []Color{Amberwash, Panel.Over(NightGlow)}
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
				assert.GreaterOrEqualf(t, Contrast(w, g), 4.5, "%s: %08X on %08X", pair.name, uint32(w), uint32(g))
			}
		}
	}
}

func TestShapesAndBordersOfControlsStandOut(t *testing.T) {
	for _, pair := range [][2]Color{{Brass, NightGlow}, {Brass, NightDeep}, {Red, NightDeep}, {Teal, NightDeep}, {InkSoft, PaperLit}, {BarTeal, PaperFar}, {BarRed, PaperFar}} {
		assert.GreaterOrEqualf(t, Contrast(pair[0], pair[1]), 3.0, "%08X on %08X", uint32(pair[0]), uint32(pair[1]))
	}
}

func TestContrastIsThatOfTheStandard(t *testing.T) {
	assert.InDelta(t, 21, Contrast(RGB(0), RGB(0xFFFFFF)), 1e-9)
	assert.InDelta(t, 1, Contrast(Paper, Paper), 1e-9)
	assert.InDelta(t, 4.54, Contrast(RGB(0x767676), RGB(0xFFFFFF)), 0.01)
}

func TestAColourOverAnotherIsOpaque(t *testing.T) {
	assert.Equal(t, RGB(0x808080), RGB(0xFFFFFF).Alpha(0.5).Over(RGB(0)))
	assert.Equal(t, Paper, Paper.Over(Night))
}
