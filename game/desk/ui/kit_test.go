package ui

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// furnished is a screen with every piece of the kit.
func furnished() *Node {
	desk := VBox(8,
		HBox(8, Account("sources", "Sources", "50", "of 50", IconShield, Teal, 1), Spacer()),
		Pane("pane", "Route", PaneHead("head", "Route", "1 of 2"), Seal("VSK", 22, Violet, 0), Pips(2, 5, Brass)),
		Chips("chips", "Channel", Chip("chip/1", "Officer", true, 1), Chip("chip/2", "Link", false, 2)),
		TickChip("tick", "Ask for the file", true, 3),
		NewList("tray", "In-tray",
			TrayCard("tray/1", Card{Seal: "ALD", Title: "Order", Marking: "S//OC", Waits: "Vesk waits", Ink: InkTeal, Open: true}, 1),
			TrayCard("tray/2", Card{Seal: "COR", Title: "Thanks", Marking: "S//REL", Ink: InkBrass, Done: true}, 2)),
		SheetOf("doc", "Order",
			Banner("banner", "SECRET"), Divider(Rule),
			Wrap(10, formSwitch(), Wording("p1/words", "Karsk will attack."), Note("p1/note", "a note")),
			CutLine("tear", "Tearline"),
			Wrap(10, Space(1), GeneralWording("p2/words", "soon")),
			Wrap(10, Space(1), HeldWording("p3/words", "secret words", "withheld")),
			Typed("typed", "Vesk will read it.")),
		NewMeter("bar", "KESTREL", "10 to 31 %", HatchedBar(0.6, BarPart{0, 0.1, Steel, 0}, BarPart{0.1, 0.3, Red, Stamp})).High(20),
		NewFigure("net", "The net", "", Drawing(Net(
			[]NetLine{{From: 0, To: 1, Width: 3, Ink: Brass}, {From: 1, To: 0, Bend: 9, Width: 2, Ink: Red, Strand: StrandLow}, {From: 0, To: 1, Width: 2, Ink: Red, Strand: StrandNone}},
			[]NetSeal{{Letters: "ALD", At: Point{30, 30}, R: 20, Ink: Teal, Closing: 0.3, Arc: Stamp}, {Letters: "COR", At: Point{90, 30}, R: 20, Ink: Brass}}))).High(60),
		HBox(8, MainButton("main", "Release", 1), LineButton("line", "End", 2), Dead(GhostButton("ghost", "Ask", 3), "nobody to ask"), Upright(Line)),
	)
	return Layers(Room(desk), Modal("sure", "Sure?", 400, "leave", NewText("sure/text", "Really?", Doc()), MainButton("yes", "Yes", "yes")))
}

func formSwitch() *Node {
	return FormSwitch("p1/form", "Form of portion 1",
		FormChoice{ID: "p1/form/w", Name: "Held", Kind: FormHeld, On: "w", Off: "owned by another"},
		FormChoice{ID: "p1/form/g", Name: "General", Chosen: true, Kind: FormGeneral, On: "g"},
		FormChoice{ID: "p1/form/f", Name: "Full", Kind: FormFull, On: "f"})
}

func TestTheKitFitsAnyRoom(t *testing.T) {
	for _, size := range []Size{{320, 500}, {1024, 640}, {3840, 2160}} {
		root := furnished()
		Layout(root, size, FixedMeasurer())
		assert.Equal(t, Rect{0, 0, size.W, size.H}, root.Rect)
	}
}

func TestHeldWordsAreNotReadOut(t *testing.T) {
	n := HeldWording("w", "the minister's driver", "withheld")
	assert.Equal(t, "withheld", n.Name)
	assert.Equal(t, Wipe, n.Look.Motion)
}

func TestADeadButtonSaysWhy(t *testing.T) {
	n := Dead(MainButton("a", "Release", 1), "nothing is chosen")
	assert.NotZero(t, n.State&Disabled)
	assert.Equal(t, "nothing is chosen", n.Detail)
}

func TestEveryIconDrawsSomething(t *testing.T) {
	for i := IconShield; i <= IconTick; i++ {
		shapes := i.Shapes(Point{10, 10}, 24, Pale)
		assert.NotEmpty(t, shapes)
		for _, s := range shapes {
			b := s.Path.Bounds()
			assert.GreaterOrEqual(t, b.X, 10.0)
			assert.LessOrEqual(t, b.Right(), 34.01)
		}
	}
}

func TestAChartPutsItsColumnsOverItsSteps(t *testing.T) {
	c := Chart{Steps: 4, Lines: []ChartLine{{Values: []float64{0, 1, 0.5, 0.5}, Ink: Brass, Width: 2}},
		Levels: []ChartLevel{{0.5, "50%"}}, Marks: []ChartMark{{Step: 1, Value: 1, Ink: Teal, Icon: IconStar, Sign: true, Label: "best"}}}
	var columns []*Node
	for i := range 4 {
		columns = append(columns, ChartColumn(ID(rune('a'+i)), "step", i == 1, i))
	}
	n := NewChart("chart", "Value", "it rises", c, columns...)
	assert.NoError(t, Check(n))
	Layout(n, Size{452, 200}, FixedMeasurer())
	for i, col := range columns {
		at := c.at(Size{452, 200}, i, 0.5)
		assert.InDelta(t, at.X, col.Rect.X+col.Rect.W/2, 1)
	}
}

func TestHoldingsAreAsHighAsTheirRows(t *testing.T) {
	h := Holdings{Rows: []HoldingRow{{Label: "ALD", Spans: []HoldingSpan{{To: 1, Ink: InkTeal}}}, {Label: "VSK", Spans: []HoldingSpan{{From: 0.5, To: 1, Ink: InkRed}}, Ghosts: []HoldingSpan{{From: 0.7, To: 1}}}},
		Passes: []Pass{{0, 1, 0.5, InkRed}}, Ticks: []ChartLevel{{0.2, "watch 1"}}}
	n := NewHoldings("holdings", "Who knew what when", "", h)
	assert.NoError(t, Check(n))
	assert.Equal(t, 90.0, n.Box.Height)
	assert.NotEmpty(t, Interval(0.2, 0.6, 0.4, 0.5, Teal).Shapes(Size{100, 20}))
}

func TestBarsOfHoldingsLieOverTheirSpans(t *testing.T) {
	h := Holdings{Rows: []HoldingRow{
		{Label: "ALD", Spans: []HoldingSpan{{To: 0.5, Ink: InkTeal, General: true}, {From: 0.5, To: 1, Ink: InkTeal}}}, {Label: "KRS"},
		{Label: "VSK", Spans: []HoldingSpan{{From: 0.25, To: 1, Ink: InkRed}}}}}
	n := NewHoldings("holdings", "Who knew what when", "", h, HoldingBar("a", "general", nil), HoldingBar("b", "full", 1), HoldingBar("c", "Vesk", 2))
	assert.NoError(t, Check(n))
	Layout(n, Size{448, 200}, FixedMeasurer())
	bars := n.Children[1].Children
	assert.Equal(t, Rect{48, 0, 200, 32}, bars[0].Children[2].Rect)
	assert.Equal(t, Rect{248, 0, 200, 32}, bars[0].Children[4].Rect)
	assert.Equal(t, Rect{148, 64, 300, 32}, bars[2].Children[2].Rect)
}

func TestLabelsOfAnAxisNeverRunTogether(t *testing.T) {
	var labels []string
	var at []float64
	for _, width := range []float64{60, 120, 300, 640, 1200} {
		labels, at = nil, nil
		for i := range 8 {
			labels, at = append(labels, "Tue 0600"), append(at, 40+float64(i)*(width-40)/8)
		}
		var end float64
		for i, s := range axis(labels, at, 0, width, 10, Doc().At(14)) {
			half := roomFor(s.Text, s.Style) / 2
			assert.True(t, i == 0 || s.At.X-half >= end, "at a width of %g", width)
			end = s.At.X + half
		}
	}
	assert.Len(t, axis(labels, at, 0, 1200, 10, Doc().At(14)), 8)
}

func TestALabelThatCanBeSparedDoesNotHideAMark(t *testing.T) {
	c := Chart{Steps: 8, Marks: []ChartMark{{Step: 3, Value: 0.5, Label: "mistake −16 %"}, {Step: 4, Value: 0.7}, {Step: 4, Value: 0.3}}}
	narrow, wide := Size{200, 124}, Size{1200, 124}
	assert.Len(t, c.labels(narrow), 2)
	c.Marks[0].Spare = true
	assert.Empty(t, c.labels(narrow))
	assert.Len(t, c.labels(wide), 2)
}

func TestLabelsOfMarksKeepToTheChartAndOffEachOther(t *testing.T) {
	c := Chart{Steps: 8, Marks: []ChartMark{{Step: 7, Value: 0.1, Label: "mistake −16 %"}, {Step: 6, Value: 0.12, Label: "blunder −28 %"},
		{Step: 0, Value: 0.99, Label: "inaccuracy −12 %"}, {Step: 5, Value: 0.1, Label: "mistake −15 %"}}}
	for _, w := range []float64{180, 300, 700} {
		var at []Rect
		for _, s := range c.labels(Size{w, 124}) {
			if s.Text != "" {
				continue
			}
			r := s.Path.Bounds()
			assert.LessOrEqual(t, r.Right(), w+0.01)
			assert.GreaterOrEqual(t, r.X, 0.0)
			assert.False(t, overlaps(r, at))
			at = append(at, r)
		}
		assert.NotEmpty(t, at)
	}
}
