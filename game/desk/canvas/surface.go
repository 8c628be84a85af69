package canvas

import (
	_ "embed" // for the shader
	"fmt"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

//go:embed surface.kage
var surfaceSource []byte

// surface paints lamp light and paper. Each pixel depends only on its place in
// the surface, so that a part drawn again matches the rest.
type surface struct {
	shader *ebiten.Shader
	vs     [4]ebiten.Vertex
	option ebiten.DrawTrianglesShaderOptions
}

func newSurface() *surface {
	shader, err := ebiten.NewShader(surfaceSource)
	if err != nil {
		panic(fmt.Sprintf("canvas: surface shader: %v", err))
	}
	return &surface{shader: shader}
}

// surfaces tells the shader what to make of it.
const (
	surfaceLamp  = 0
	surfacePaper = 1
)

// paint covers r with light falling from bright to dark; k is device pixels to
// the CSS pixel, so that the grain keeps its size.
func (s *surface) paint(dst *ebiten.Image, r box, kind float32, bright, dark ui.Color, k float64) {
	for i := range s.vs {
		v := &s.vs[i]
		v.DstX, v.DstY = float32(r.x0), float32(r.y0)
		v.Custom0, v.Custom1 = 0, 0
		if i&1 == 1 {
			v.DstX, v.Custom0 = float32(r.x1), float32(r.w())
		}
		if i&2 == 2 {
			v.DstY, v.Custom1 = float32(r.y1), float32(r.h())
		}
	}
	s.option.Uniforms = map[string]any{
		"Kind": kind, "Size": []float32{float32(r.w()), float32(r.h())}, "Scale": float32(k),
		"Bright": vec(bright), "Dark": vec(dark),
	}
	dst.DrawTrianglesShader(s.vs[:], quadIndices, s.shader, &s.option)
}

func vec(c ui.Color) []float32 {
	r, g, b, _ := c.Parts()
	return []float32{float32(r), float32(g), float32(b)}
}
