package mirror

import (
	"regexp"

	"tearline/game/desk/ui"
)

// Event is what somebody did to the elements of the page.
type Event interface{ event() }

// The events. Focused with an empty ID means that the focus has left the desk.
type (
	Focused   struct{ ID ui.ID }
	Activated struct{ ID ui.ID }
	Pressed   struct{ Stroke ui.Stroke }
)

func (Focused) event()   {}
func (Activated) event() {}
func (Pressed) event()   {}

// target is what had the focus when a key was pressed.
type target uint8

const (
	onPage   target = iota // nothing of ours, or an element that is not a button
	onButton               // an element that the browser itself activates
	onCanvas               // the canvas, where the engine hears most keys itself
)

var functionKey = regexp.MustCompile(`^F\d+$`)

// forward says whether the game shall hear of a key, and whether the browser
// shall leave it alone then. Tab and the function keys are always the
// browser's, so nobody is ever caught.
func forward(k ui.Stroke, at target) (send, keep bool) {
	chord := k.Ctrl || k.Alt || k.Meta
	press := k.Key == "Enter" || k.Key == " "
	switch {
	case k.Key == "Tab" || functionKey.MatchString(k.Key):
		return false, false
	case at == onCanvas:
		return chord, chord && press // the page keeps chords from the engine
	case at == onButton && press && !chord && !k.Shift:
		return false, false // comes back as a click
	}
	return true, press || moves[k.Key] && !chord
}

// moves are the keys that would scroll the page.
var moves = map[string]bool{
	"ArrowUp": true, "ArrowDown": true, "ArrowLeft": true, "ArrowRight": true,
	"Home": true, "End": true, "PageUp": true, "PageDown": true,
}

// repeats says whether a key that is held down counts again.
func repeats(k ui.Stroke) bool { return moves[k.Key] }
