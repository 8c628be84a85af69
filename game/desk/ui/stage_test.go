package ui

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func onStage(root *Node) *Stage {
	s := NewStage(FixedMeasurer())
	s.Resize(Size{400, 300}, 1)
	s.SetTree(root)
	s.Changes()
	return s
}

func press1(key string) Stroke { return Stroke{Key: key} }

func TestTabVisitsOneStopForEachGroup(t *testing.T) {
	s := onStage(sample())
	var seen []ID
	for range 5 {
		s.Press(press1("Tab"))
		seen = append(seen, s.Focused())
	}
	assert.Equal(t, []ID{"tray/2", "form/f", "send", "end", "tray/2"}, seen)
	s.Press(Stroke{Key: "Tab", Shift: true})
	assert.Equal(t, ID("end"), s.Focused())
}

func TestArrowsChooseInARadioGroup(t *testing.T) {
	s := onStage(sample())
	s.Focus("form/f")
	assert.Equal(t, "withhold", s.Press(press1("ArrowRight")), "around the end")
	assert.Equal(t, ID("form/w"), s.Focused())
	assert.Equal(t, "full", s.Press(press1("End")))
}

func TestArrowsInAListMoveWithoutWorking(t *testing.T) {
	s := onStage(sample())
	s.Focus("tray/2")
	assert.Nil(t, s.Press(press1("ArrowDown")))
	assert.Equal(t, ID("tray/3"), s.Focused())
	assert.Equal(t, "open 3", s.Press(press1("Enter")))
}

func TestShortcutsWorkFromAnywhere(t *testing.T) {
	s := onStage(sample())
	assert.Equal(t, "send", s.Press(Stroke{Key: "Enter", Ctrl: true}))
	assert.Equal(t, "end", s.Press(press1("e")))
	assert.Nil(t, s.Press(Stroke{Key: "e", Ctrl: true}))
}

func TestAClickWorksOnlyWhatItWentDownOn(t *testing.T) {
	s := onStage(sample())
	at := centre(s.Find("send"))
	s.Down(at, false)
	assert.Equal(t, "send", s.Up(at))
	s.Down(at, false)
	assert.Nil(t, s.Up(centre(s.Find("end"))))
	_, ring := s.Ring()
	assert.False(t, ring, "a pointer leaves no focus ring")
}

func TestADisabledNodeTakesFocusAndDoesNothing(t *testing.T) {
	s := onStage(VBox(0, NewButton("a", "Release", 1).Off(true, "nothing chosen")))
	s.Press(press1("Tab"))
	assert.Equal(t, ID("a"), s.Focused())
	assert.Nil(t, s.Press(press1("Enter")))
	assert.Nil(t, s.Activate("a"))
}

func TestADescriptionShowsUnderThePointerAndAtAFocusThatShows(t *testing.T) {
	s := onStage(VBox(0, NewButton("a", "Release", 1).Off(true, "nothing chosen"), NewButton("b", "End", 2)))
	_, _, ok := s.Tip()
	assert.False(t, ok)
	s.Move(centre(s.Find("a")))
	words, box, ok := s.Tip()
	require.True(t, ok)
	assert.Equal(t, "nothing chosen", words.Lines[0].Frags[0].Text)
	assert.Greater(t, box.Y, s.Find("a").Rect.Bottom())
	assert.True(t, s.Dirty())
	s.Move(centre(s.Find("b")))
	_, _, ok = s.Tip()
	assert.False(t, ok)
	s.Leave()
	s.Focus("a")
	_, _, ok = s.Tip()
	assert.True(t, ok)
}

func TestFocusSurvivesARebuildAndMovesToANeighbourWhenItsNodeIsGone(t *testing.T) {
	s := onStage(sample())
	s.Focus("send")
	s.SetTree(sample())
	assert.Equal(t, ID("send"), s.Focused())
	without := sample()
	without.Children = append(without.Children[:3:3], without.Children[4])
	s.SetTree(without)
	assert.Equal(t, ID("end"), s.Focused())
}

func TestADialogTrapsFocusAndGivesItBack(t *testing.T) {
	s := onStage(sample())
	s.Focus("send")
	with := sample()
	with.Children = append(with.Children, NewDialog("sure", "Sure?", "leave", NewButton("yes", "Yes", "yes"), NewButton("no", "No", "no")))
	s.SetTree(with)
	assert.Equal(t, ID("yes"), s.Focused())
	s.Press(press1("Tab"))
	s.Press(press1("Tab"))
	assert.Equal(t, ID("yes"), s.Focused())
	assert.Nil(t, s.Activate("send"), "what is behind a dialog is out of reach")
	assert.Nil(t, s.Press(press1("e")))
	assert.Equal(t, "leave", s.Press(press1("Escape")))
	s.SetTree(sample())
	assert.Equal(t, ID("send"), s.Focused())
}

func TestTheSameTreeChangesNothing(t *testing.T) {
	s := onStage(sample())
	s.SetTree(sample())
	assert.False(t, s.Dirty())
}

func TestOneChangedWordMarksOnlyItsOwnPlace(t *testing.T) {
	s := onStage(sample())
	next := sample()
	next.Children[3].Name = "Releases"
	s.SetTree(next)
	changes := s.Changes()
	require.Len(t, changes, 1)
	assert.Equal(t, s.Find("send").Rect, changes[0].Rect)
	assert.Equal(t, Fade, changes[0].Motion)
}

func longList() *Node {
	list := NewList("list", "Wire").Scrolling().Grows(1)
	for i := range 40 {
		list.Children = append(list.Children, NewItem(ID(fmt.Sprintf("line/%d", i)), "Something happened", i))
	}
	return VBox(0, list, NewButton("end", "End", "end"))
}

func TestAFocusedNodeIsScrolledIntoView(t *testing.T) {
	s := onStage(longList())
	s.Focus("line/0")
	s.Press(press1("End"))
	n := s.Find("line/39")
	assert.Equal(t, n.Rect, n.Seen())
	assert.LessOrEqual(t, n.Rect.Bottom(), s.Find("list").Rect.Bottom())
	s.Press(press1("Home"))
	assert.GreaterOrEqual(t, s.Find("line/0").Rect.Y, 0.0)
}

func TestAListFollowsWhatIsSelectedInItAndLetsTheReaderScrollOn(t *testing.T) {
	with := func(selected int) *Node {
		n := longList()
		n.Children[0].Following().Children[selected].State |= Selected
		return n
	}
	s := onStage(with(30))
	n := s.Find("line/30")
	assert.Equal(t, n.Rect, n.Seen())
	s.Wheel(Point{10, 10}, -5000)
	s.SetTree(with(30))
	assert.Equal(t, 0.0, s.Find("line/0").Rect.Y, "it is where the reader left it")
	s.SetTree(with(35))
	n = s.Find("line/35")
	assert.Equal(t, n.Rect, n.Seen())
	s.Focus("end")
	s.Press(Stroke{Key: "Tab", Shift: true})
	assert.Equal(t, ID("line/35"), s.Focused(), "and the keys begin there")
}

func TestTheWheelScrollsWhatIsUnderIt(t *testing.T) {
	s := onStage(longList())
	s.Wheel(Point{10, 10}, 50)
	assert.Equal(t, -50.0, s.Find("line/0").Rect.Y)
	assert.True(t, s.Dirty())
	s.Changes()
	s.Wheel(Point{10, 10}, -500)
	assert.Equal(t, 0.0, s.Find("line/0").Rect.Y)
	s.Changes()
	s.Wheel(Point{10, 10}, -500)
	assert.False(t, s.Dirty(), "there is no further up")
}

func TestAFingerDragsAndATapWorks(t *testing.T) {
	s := onStage(longList())
	s.Down(Point{50, 100}, true)
	s.Move(Point{50, 70})
	assert.Equal(t, -30.0, s.Find("line/0").Rect.Y)
	assert.Nil(t, s.Up(Point{50, 70}))
	at := centre(s.Find("line/3"))
	s.Down(at, true)
	assert.Equal(t, 3, s.Up(at))
}

func TestTheScrollBarCanBeDragged(t *testing.T) {
	s := onStage(longList())
	thumb, ok := s.Thumb(s.Find("list"))
	require.True(t, ok)
	at := Point{thumb.X + 1, thumb.Y + 1}
	s.Down(at, false)
	s.Move(Point{at.X, at.Y + 500})
	assert.Nil(t, s.Up(at))
	assert.Equal(t, s.Find("list").Rect.Bottom(), s.Find("line/39").Rect.Bottom())
}

func TestLargerTextMakesASmallerRoom(t *testing.T) {
	s := onStage(sample())
	s.Resize(Size{400, 300}, 2)
	assert.Equal(t, Size{200, 150}, s.Room())
	assert.Equal(t, 400.0, s.Root().Rect.W)
	s.Resize(Size{400, 300}, 5)
	assert.Equal(t, 2.0, s.Scale())
}

func centre(n *Node) Point { return Point{n.Rect.X + n.Rect.W/2, n.Rect.Y + n.Rect.H/2} }
