package canvas

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
	"runtime"

	"tearline/game/desk/ui"
)

// input turns what Ebitengine knows of pointer, touches and keys into calls of
// the stage.
type input struct {
	cursor  ui.Point
	clicked bool // and what is under the cursor may be another thing by now
	touch   ebiten.TouchID
	touched bool
	last    ui.Point
	chars   []rune
	keys    []ebiten.Key
	touches []ebiten.TouchID
	shape   ebiten.CursorShapeType
}

// wheelStep is how far one unit of a wheel scrolls, CSS pixels. In a window the
// unit is a notch; a browser counts in pixels already.
func wheelStep() float64 {
	if runtime.GOOS == "js" {
		return 1
	}
	return 60
}

func (in *input) read(g *game) {
	in.fingers(g)
	if !in.touched {
		in.mouse(g)
	}
	in.keyboard(g)
	in.pointing(g)
}

// css turns screen coordinates, which are device pixels, into CSS pixels.
func css(g *game, x, y int) ui.Point {
	return ui.Point{X: float64(x) / g.dpr, Y: float64(y) / g.dpr}
}

func (in *input) mouse(g *game) {
	at := cursor(g)
	if at != in.cursor || in.clicked && !g.awaited {
		in.cursor, in.clicked = at, false
		g.stage.Move(at)
	}
	if _, dy := ebiten.Wheel(); dy != 0 {
		g.stage.Wheel(at, -dy*wheelStep())
	}
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) {
		g.down(at, false)
	}
	if inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft) {
		g.up(at)
		in.clicked = true
	}
}

func cursor(g *game) ui.Point {
	x, y := ebiten.CursorPosition()
	return css(g, x, y)
}

// fingers follows the first finger on the glass; others are left alone.
func (in *input) fingers(g *game) {
	if !in.touched {
		in.touches = inpututil.AppendJustPressedTouchIDs(in.touches[:0])
		if len(in.touches) == 0 {
			return
		}
		in.touch, in.touched = in.touches[0], true
		x, y := ebiten.TouchPosition(in.touch)
		in.last = css(g, x, y)
		g.down(in.last, true)
		return
	}
	if inpututil.IsTouchJustReleased(in.touch) {
		in.touched = false
		g.up(in.last)
		g.stage.Leave()
		return
	}
	x, y := ebiten.TouchPosition(in.touch)
	if at := css(g, x, y); at != in.last {
		in.last = at
		g.stage.Move(at)
	}
}

// named are the keys that do not write a letter.
var named = map[ebiten.Key]string{
	ebiten.KeyTab: "Tab", ebiten.KeyEnter: "Enter", ebiten.KeyNumpadEnter: "Enter",
	ebiten.KeySpace: " ", ebiten.KeyEscape: "Escape", ebiten.KeyHome: "Home", ebiten.KeyEnd: "End",
	ebiten.KeyPageUp: "PageUp", ebiten.KeyPageDown: "PageDown",
	ebiten.KeyArrowUp: "ArrowUp", ebiten.KeyArrowDown: "ArrowDown",
	ebiten.KeyArrowLeft: "ArrowLeft", ebiten.KeyArrowRight: "ArrowRight",
	ebiten.KeyDelete: "Delete", ebiten.KeyBackspace: "Backspace", ebiten.KeyF1: "F1",
}

func (in *input) keyboard(g *game) {
	mods := ui.Stroke{
		Shift: ebiten.IsKeyPressed(ebiten.KeyShift), Ctrl: ebiten.IsKeyPressed(ebiten.KeyControl),
		Alt: ebiten.IsKeyPressed(ebiten.KeyAlt), Meta: ebiten.IsKeyPressed(ebiten.KeyMeta),
	}
	in.keys = inpututil.AppendPressedKeys(in.keys[:0])
	for _, k := range in.keys {
		if !strikes(inpututil.KeyPressDuration(k)) {
			continue
		}
		stroke := mods
		stroke.Key = named[k]
		if stroke.Key == "" && (mods.Ctrl || mods.Alt || mods.Meta) {
			stroke.Key = letter(k)
		}
		if stroke.Key != "" {
			g.press(stroke)
		}
	}
	in.chars = ebiten.AppendInputChars(in.chars[:0])
	for _, r := range in.chars {
		if r != ' ' && !mods.Ctrl && !mods.Meta {
			g.press(ui.Stroke{Key: string(r)})
		}
	}
}

// strikes says whether a key held for that many ticks counts as pressed now:
// at once, then again and again.
func strikes(ticks int) bool { return ticks == 1 || ticks >= 30 && ticks%4 == 0 }

// letter is the lower-case letter or digit of a key; empty for other keys.
func letter(k ebiten.Key) string {
	switch {
	case k >= ebiten.KeyA && k <= ebiten.KeyZ:
		return string(rune('a' + int(k-ebiten.KeyA)))
	case k >= ebiten.KeyDigit0 && k <= ebiten.KeyDigit9:
		return string(rune('0' + int(k-ebiten.KeyDigit0)))
	}
	return ""
}

// pointing shows a hand over what can be worked.
func (in *input) pointing(g *game) {
	shape := ebiten.CursorShapeDefault
	if g.stage.Hovered() != "" {
		shape = ebiten.CursorShapePointer
	}
	if shape != in.shape {
		in.shape = shape
		ebiten.SetCursorShape(shape)
	}
}
