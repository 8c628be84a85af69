package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func lay(root *Node, w, h float64) *Node {
	Layout(root, Size{w, h}, FixedMeasurer())
	return root
}

func TestAColumnStacksAndStretches(t *testing.T) {
	a, b := NewText("a", "one", Body().At(20)), Space(30)
	lay(VBox(10, a, b).Padded(All(5)), 200, 300)
	assert.Equal(t, Rect{5, 5, 190, 28}, a.Rect)
	assert.Equal(t, Rect{5, 43, 30, 30}, b.Rect)
}

func TestARowSharesWhatIsLeftAmongThoseWhoGrow(t *testing.T) {
	a, b, c := Space(40), Spacer(), Spacer().Grows(2)
	lay(HBox(10, a, b, c), 210, 50)
	assert.Equal(t, 40.0, a.Rect.W)
	assert.Equal(t, Rect{50, 0, 50, 50}, b.Rect)
	assert.Equal(t, Rect{110, 0, 100, 50}, c.Rect)
}

func TestTextInARowTooNarrowIsPressedAndWraps(t *testing.T) {
	a := NewText("a", "aaaa bbbb cccc", Body().At(20))
	b := NewButton("b", "go", 1).Styled(Body().At(20)).Stiff()
	lay(HBox(0, a, b).Aligned(Start), 100, 200)
	assert.Equal(t, 80.0, a.Rect.W, "the stiff button keeps its width")
	assert.Equal(t, 3*28.0, a.Rect.H)
}

func TestAFlowGoesOnToTheNextLine(t *testing.T) {
	kids := []*Node{Space(40), Space(40), Space(40)}
	lay(VBox(0, Wrap(5, kids...)), 100, 200)
	assert.Equal(t, Rect{45, 0, 40, 40}, kids[1].Rect)
	assert.Equal(t, Rect{0, 45, 40, 40}, kids[2].Rect)
}

func TestATableKeepsItsColumns(t *testing.T) {
	kids := []*Node{
		NewText("a", "ab", Body().At(20)), NewText("b", "x", Body()),
		NewText("c", "abcd", Body().At(20)), NewText("d", "y", Body()),
	}
	lay(VBox(0, Table(10, []Track{0, Fr(1)}, kids...)), 200, 100)
	assert.Equal(t, 50.0, kids[1].Rect.X, "the first column is as wide as its widest cell")
	assert.Equal(t, 150.0, kids[3].Rect.W)
	assert.Equal(t, 38.0, kids[3].Rect.Y)
}

func TestWhatIsPinnedTakesNoRoom(t *testing.T) {
	a, b := Space(10).Pinned(-5, 5), Space(20)
	lay(VBox(0, a, b), 100, 100)
	assert.Equal(t, Rect{85, 5, 10, 10}, a.Rect)
	assert.Equal(t, 0.0, b.Rect.Y)
}

func TestLeftOverHeightGoesToThoseWhoGrowAndScrollersGiveWay(t *testing.T) {
	list := VBox(0, Space(100), Space(100)).Marked("list").Scrolling().Grows(1)
	foot := Space(50)
	lay(VBox(0, list, foot), 100, 120)
	assert.Equal(t, Rect{0, 0, 100, 70}, list.Rect)
	assert.Equal(t, 70.0, foot.Rect.Y)
	assert.True(t, list.Overflows())
	lay(VBox(0, list, foot), 100, 400)
	assert.Equal(t, 350.0, list.Rect.H)
	assert.False(t, list.Overflows())
}

func TestLayersFillOrStandWhereTheyAreTold(t *testing.T) {
	back, front := &Node{}, Space(20)
	front.Box.Self = Center
	root := Layers(back, front).Justified(End)
	lay(root, 100, 100)
	assert.Equal(t, Rect{0, 0, 100, 100}, back.Rect)
	assert.Equal(t, Rect{40, 80, 20, 20}, front.Rect)
}

func TestLayingOutTwiceGivesTheSame(t *testing.T) {
	root := sample()
	lay(root, 300, 200)
	first := rects(root)
	lay(root, 300, 200)
	assert.Equal(t, first, rects(root))
}

func TestNeighboursTouchAtEveryTextScale(t *testing.T) {
	for _, scale := range []float64{0.8, 1.1, 1.25, 1.5, 2} {
		a, b := Space(33), Space(33)
		s := NewStage(FixedMeasurer())
		s.Resize(Size{500, 500}, scale)
		s.SetTree(VBox(0, a, b))
		assert.Equal(t, a.Rect.Bottom(), b.Rect.Y)
	}
}

func TestNoTextFallsBelowTheSmallestSizeSeen(t *testing.T) {
	n := NewText("a", "words", Body().At(13))
	s := NewStage(FixedMeasurer())
	s.Resize(Size{500, 500}, 0.8)
	s.SetTree(VBox(0, n))
	block, _ := n.Block()
	assert.InDelta(t, Smallest, block.Lines[0].Frags[0].Style.Size*0.8, 1e-9)
}

// sample is a small screen with one of most things.
func sample() *Node {
	return VBox(8,
		NewHeading("title", 1, "Tearline", Body()),
		NewList("tray", "In-tray",
			NewItem("tray/1", "Karsk order", "open 1"),
			NewItem("tray/2", "Code change", "open 2").Flagged(Selected),
			NewItem("tray/3", "Thanks", "open 3"),
		),
		NewRadioGroup("form", "Form of portion 1",
			NewRadio("form/w", "Withheld", false, "withhold"),
			NewRadio("form/g", "General", false, "general"),
			NewRadio("form/f", "Full", true, "full"),
		),
		NewButton("send", "Release", "send").Shortcut("Control+Enter"),
		NewButton("end", "End the watch", "end").Shortcut("e"),
	)
}

func rects(n *Node) []Rect {
	out := []Rect{n.Rect}
	for _, c := range n.Children {
		out = append(out, rects(c)...)
	}
	return out
}

func TestChildrenLeftNilAreDropped(t *testing.T) {
	root := VBox(0, NewText("a", "a", Body()))
	root.Children = append(root.Children, nil)
	Layout(root, Size{W: 100, H: 100}, FixedMeasurer())
	assert.Len(t, root.Children, 1)
	assert.NoError(t, Check(root))
}
