package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAGoodTreePassesTheCheck(t *testing.T) {
	assert.NoError(t, Check(sample()))
	assert.NoError(t, Check(furnished()))
}

func TestTheCheckFindsWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		name string
		tree *Node
		says string
	}{
		{"the same ID twice", VBox(0, NewText("a", "x", Body()), NewText("a", "y", Body())), "used twice"},
		{"a badly written ID", NewText("A b", "x", Body()), "may hold only"},
		{"a button without a name", NewButton("a", "", 1), "has no name"},
		{"a button without an ID", NewButton("", "Go", 1), "has no ID"},
		{"a button that does nothing", NewButton("a", "Go", nil), "does nothing"},
		{"a text with an action", &Node{ID: "a", Role: Text, Name: "x", On: 1}, "cannot be worked"},
		{"a radio on its own", VBox(0, NewRadio("a", "x", false, 1)), "radio group"},
		{"a tab on its own", NewTab("a", "x", false, 1), "tab list"},
		{"an item on its own", NewItem("a", "x", nil), "not in a list"},
		{"a heading without level", NewHeading("a", 0, "x", Body()), "level"},
		{"a nameless scroller", VBox(0).Scrolling(), "scrolled"},
		{"small text", NewText("a", "x", Body().At(12)), "12 CSS pixels"},
		{"small text in a drawing", NewFigure("a", "x", "", Drawing{Words("tiny", Point{}, Start, Body().At(9))}), "tiny"},
		{"a nil child", &Node{Children: []*Node{nil}}, "nil"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.ErrorContains(t, Check(c.tree), c.says) })
	}
}

func TestEveryRoleHasAName(t *testing.T) {
	assert.Equal(t, "separator", Separator.String())
	assert.Equal(t, "radiogroup", RadioGroup.String())
	assert.Equal(t, "role(99)", Role(99).String())
}
