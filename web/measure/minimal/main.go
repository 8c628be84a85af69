// Command minimal is the smallest Ebitengine program that shows one line of
// text. It is the yardstick of web/measure and has no other use.
package main

import (
	"bytes"
	"image/color"
	"log"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"golang.org/x/image/font/gofont/goregular"
)

type game struct{ face text.Face }

func (game) Update() error { return nil }

func (g game) Draw(screen *ebiten.Image) {
	screen.Fill(color.NRGBA{R: 0x0F, G: 0x17, B: 0x22, A: 0xFF})
	text.Draw(screen, "One line of text.", g.face, nil)
}

func (game) Layout(w, h int) (int, int) { return w, h }

func main() {
	source, err := text.NewGoTextFaceSource(bytes.NewReader(goregular.TTF))
	if err != nil {
		log.Fatal(err)
	}
	if err := ebiten.RunGame(game{face: &text.GoTextFace{Source: source, Size: 24}}); err != nil {
		log.Fatal(err)
	}
}
