package mirror

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/desk/ui"
)

func TestKeysGoWhereTheyBelong(t *testing.T) {
	ctrl := func(key string) ui.Stroke { return ui.Stroke{Key: key, Ctrl: true} }
	for _, c := range []struct {
		why        string
		key        ui.Stroke
		at         target
		send, keep bool
	}{
		{"Tab is the browser's", ui.Stroke{Key: "Tab"}, onButton, false, false},
		{"Tab is the browser's on the canvas too", ui.Stroke{Key: "Tab", Shift: true}, onCanvas, false, false},
		{"function keys are the browser's", ui.Stroke{Key: "F5"}, onPage, false, false},
		{"a shortcut works while a button has the focus", ui.Stroke{Key: "a"}, onButton, true, false},
		{"the canvas hears plain keys itself", ui.Stroke{Key: "a"}, onCanvas, false, false},
		{"the canvas does not hear chords", ctrl("z"), onCanvas, true, false},
		{"Enter on a button is a click", ui.Stroke{Key: "Enter"}, onButton, false, false},
		{"Space on a button is a click", ui.Stroke{Key: " "}, onButton, false, false},
		{"Control and Enter is no click", ctrl("Enter"), onButton, true, true},
		{"Enter on nothing is the game's", ui.Stroke{Key: "Enter"}, onPage, true, true},
		{"arrows do not scroll the page", ui.Stroke{Key: "ArrowDown"}, onButton, true, true},
		{"Alt and an arrow goes back in the browser", ui.Stroke{Key: "ArrowLeft", Alt: true}, onButton, true, false},
		{"Escape leaves a dialog", ui.Stroke{Key: "Escape"}, onButton, true, false},
	} {
		send, keep := forward(c.key, c.at)
		assert.Equal(t, c.send, send, c.why)
		assert.Equal(t, c.keep, keep, c.why)
	}
}

func TestOnlyKeysThatMoveRepeat(t *testing.T) {
	assert.True(t, repeats(ui.Stroke{Key: "ArrowDown"}))
	assert.False(t, repeats(ui.Stroke{Key: "Enter"}))
}
