package canvas

import (
	"fmt"

	"tearline/game/desk/ui"
)

// reviewPicture rebuilds the picture of the review.
func reviewPicture(room ui.Size) *ui.Node {
	top := ui.HBox(10, ui.VBox(0,
		ui.NewHeading("title", 1, "Tearline", ui.Style{Face: ui.Typewriter, Bold: true, Size: 20, Color: ui.Pale, Spacing: 4, Upper: true}),
		ui.NewText("case", "The ministry line · the review", ui.Label())).Grows(1),
		ui.LineButton("again", "Play again from here", 1), ui.LineButton("print", "Print", 2), ui.LineButton("export", "Export", 3)).Aligned(ui.Center)
	body := ui.HBox(18, decisions().Wide(330), verdict().Grows(1), ui.VBox(12, judgement(), happened().Grows(1)).Wide(386)).Grows(1)
	return ui.Room(ui.VBox(12, top, value(), body).Padded(ui.Insets{Top: 12, Right: 24, Bottom: 20, Left: 24}).Grows(1))
}

func value() *ui.Node {
	knew := []float64{0.57, 0.61, 0.34, 0.37, 0.67, 0.69, 0.49, 0.76, 0.80}
	was := []float64{0.57, 0.59, 0.42, 0.46, 0.78, 0.82, 0.84, 0.86, 0.88}
	c := ui.Chart{Steps: 9, Levels: []ui.ChartLevel{{Value: 0.9, Label: "90%"}, {Value: 0.5, Label: "50%"}, {Value: 0.1, Label: "10%"}},
		Lines: []ui.ChartLine{
			{From: 1, Values: []float64{0.61, 0.63, 0.65}, Ink: ui.Teal, Width: 2, Broken: true},
			{Values: was, Ink: ui.Fog, Width: 1.5}, {Values: knew, Ink: ui.Brass, Width: 3}}}
	var columns []*ui.Node
	for i, v := range knew {
		m := ui.ChartMark{Step: i, Value: v, Ink: ui.Mist}
		switch i {
		case 2:
			m = ui.ChartMark{Step: i, Value: v, Ink: ui.Stamp, Icon: ui.IconDiamond, Sign: true, Label: "blunder −23", Under: true}
		case 4:
			m = ui.ChartMark{Step: i, Value: v, Ink: ui.Teal, Icon: ui.IconStar, Sign: true, Label: "best"}
		case 6:
			m = ui.ChartMark{Step: i, Value: v, Ink: ui.Amber, Icon: ui.IconWarning, Sign: true, Label: "inaccuracy −7", Under: true}
		}
		c.Marks = append(c.Marks, m)
		columns = append(columns, ui.ChartColumn(ui.ID(fmt.Sprintf("step/%d", i+1)), fmt.Sprintf("Decision %d", i+1), i == 2, i))
	}
	pane := ui.BarePane("value", "Chance of a good outcome",
		ui.PaneHead("value", "Chance of a good outcome, decision by decision", "Solid: with what you knew · thin: as it turned out"),
		ui.NewChart("chart", "Chance of a good outcome", "It falls to 34 % at the third decision.", c, columns...).Grows(1))
	return pane.High(236)
}

func decisions() *ui.Node {
	list := ui.NewList("decisions", "Your decisions").Scrolling().Grows(1)
	for i, d := range [][3]string{
		{"Waited for the night bag", "sound", "0"}, {"Asked Corrin for consent", "sound · +2 handling with Corrin", "−1"},
		{"Released the hour in full to Vesk", "before Corrin answered · secure link", "−23"}, {"Asked Vesk for assurances", "sound, a watch late", "−2"},
		{"Built a second explanation: the cable", "best", "0"}, {"Told Corrin before they found out", "sound", "−1"},
		{"Briefed the minister in full", "inaccuracy: the general form was enough", "−7"}, {"Brought KESTREL out", "sound", "−2"},
	} {
		ink := ui.Mist
		if d[2] == "−23" {
			ink = ui.Stamp
		}
		row := ui.HBox(10, ui.NewText("", fmt.Sprint(i+1), ui.Body().Strong().At(14)).Wide(24),
			ui.VBox(0, ui.NewText("", d[0], ui.Body().Strong().In(ui.Pale).At(14)), ui.NewText("", d[1], ui.Body().In(ui.Fog).At(13))).Grows(1),
			ui.NewText("", d[2], ui.Body().Strong().In(ink).At(14)).Stiff())
		item := ui.NewItem(ui.ID(fmt.Sprintf("decision/%d", i+1)), d[0]+", "+d[2], i, row.Padded(ui.Sides(8, 10)), ui.Divider(ui.Line))
		if i == 2 {
			item.Flagged(ui.Selected).Filled(ui.Amberwash, ui.Brass, 0)
		}
		list.Children = append(list.Children, item)
	}
	return ui.Pane("list", "Your decisions", list)
}

func verdict() *ui.Node {
	words := func(s string) *ui.Node { return ui.NewText("", s, ui.Body().In(ui.Ink)) }
	col := func(label, figures string, ps ...*ui.Node) *ui.Node {
		kids := append([]*ui.Node{ui.NewText("", label, ui.Label().In(ui.InkSoft)), ui.NewText("", figures, ui.Body().Strong().In(ui.Ink))}, ps...)
		return ui.VBox(8, kids...).Padded(ui.All(18)).Grows(1)
	}
	h := ui.Holdings{
		Rows: []ui.HoldingRow{
			{Label: "ALD", Spans: []ui.HoldingSpan{{From: 0.09, To: 1, Ink: ui.BarTeal}}},
			{Label: "COR", Spans: []ui.HoldingSpan{{From: 0.27, To: 1, Ink: ui.BarBrass}}},
			{Label: "VSK", Spans: []ui.HoldingSpan{{From: 0.41, To: 1, Ink: ui.InkRed}}, Ghosts: []ui.HoldingSpan{{From: 0.55, To: 1}}},
			{Label: "KRS"}},
		Passes: []ui.Pass{{From: 0, To: 1, At: 0.27, Ink: ui.BarBrass}, {From: 0, To: 2, At: 0.41, Ink: ui.InkRed}},
	}
	for i := range 6 {
		h.Ticks = append(h.Ticks, ui.ChartLevel{Value: 0.11 + 0.145*float64(i), Label: fmt.Sprint(i + 1)})
	}
	return ui.NewRegion("verdict", "The third decision",
		ui.HBox(0,
			col("With what you knew", "72 % → 49 %", words("Vesk was penetrated with a chance of 1 in 3. Over the secure link the hour would reach Karsk 4 times in 10, and put it at 58 % on KESTREL: one word more and he is lost."),
				words("The general wording took Vesk's readiness from 0 to 82 %; the hour adds 9. You paid 1.9 bits of KESTREL for them.")),
			ui.Upright(ui.Rule),
			col("As it turned out", "58 % → 64 %", words("Vesk had no spy in it. The hour stayed in two safes, the cutter was waiting, and the terminal stands."),
				words("A good end to a poor decision: luck was worth 29 points here."))).Grows(1),
		ui.Divider(ui.Rule),
		ui.VBox(8, ui.NewText("", "Best found: ask and wait, release the tearline in watch 4", ui.Label().In(ui.InkSoft)),
			ui.NewHoldings("holdings", "Who knew what when", "Vesk knows from watch 3.", h)).Padded(ui.All(18))).Decorated(ui.Sheet)
}

func judgement() *ui.Node {
	grade := func(letter, label string, ink ui.Color) *ui.Node {
		return ui.VBox(0, ui.NewText("", letter, ui.Style{Face: ui.Typewriter, Bold: true, Size: 36, Color: ink, Leading: 1.1}), ui.NewText("", label, ui.Label()))
	}
	track := func(id ui.ID, name, value string, p ui.Paint) *ui.Node {
		return ui.VBox(2, ui.HBox(8, ui.NewText("", name, ui.Body().At(14)).Grows(1), ui.NewText("", value, ui.Body().Strong().In(ui.Pale).At(14)).Stiff()),
			ui.NewMeter(id, name, value, p).High(18))
	}
	return ui.Pane("judgement", "Judgment",
		ui.HBox(24, grade("B+", "Decisions", ui.Pale), grade("A", "Outcome", ui.Fog)),
		track("d", "tells apart what to share (d′)", "1.4 ± 0.3", ui.Interval(0.54, 0.8, 0.67, 0, ui.Teal)),
		track("c", "leans to sharing · to withholding (c)", "−0.2 ± 0.2", ui.Interval(0, 0, 0.43, 0.5, ui.Brass)),
		ui.NewText("", "From 11 portions that should have gone and 9 that should not.", ui.Body().In(ui.Fog).At(13)))
}

func happened() *ui.Node {
	return ui.Pane("happened", "This happened",
		ui.NewText("", "A former ambassador sets this very problem: an agent in a ministry, a plot against a third state, a partner who helped recruit him. His advice is in two words: great caution.", ui.Body().In(ui.Pale)),
		ui.NewHeading("unseen", 2, "What you never saw", ui.Label()),
		ui.NewText("", "□ Corrin, watch 5: a second ferry", ui.Body().In(ui.Pale)))
}
