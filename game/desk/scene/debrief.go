package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// The parts of the debrief, which a small room shows one at a time.
const (
	tabAccounts = iota
	tabDecisions
	tabKnew
	tabHappened
)

var debriefTabs = [...]string{"debrief.tab.accounts", "debrief.tab.decisions", "debrief.tab.knew", "debrief.tab.happened"}

// finalOf tells the whole truth of a game that is over; it is put together once.
func (s *Scene) finalOf(d *desk) *view.Debrief {
	if d.final == nil {
		o, err := d.game.Outcome()
		if err != nil {
			s.notice = err.Error()
			return &view.Debrief{}
		}
		final := d.Debrief(o)
		d.final, d.par = &final, s.shelf.Par(d.game)
	}
	return d.final
}

// debriefTree is the screen after the last watch.
func (s *Scene) debriefTree(room ui.Size) *ui.Node {
	d := s.desk
	f := s.finalOf(d)
	buttons := ui.Wrap(8,
		ui.LineButton("debrief/cases", d.Say("debrief.cases"), toTitle{}),
		ui.LineButton("debrief/another", d.Say("debrief.another"), start{d.c}),
		ui.MainButton("debrief/again", d.Say("debrief.again"), again{}), s.menu())
	head := ui.Wrap(16, s.brand(d.Say("debrief.below", "Case", d.Words.Title)), buttons).Justified(ui.Between)
	if room.W >= 1160 && room.H >= 600 {
		left := ui.VBox(12, s.judgment(f), s.finals(f)).Marked("debrief/left").Scrolling()
		middle := ui.VBox(12, s.knewSheet(f, room), s.questionSheet(f)).Marked("debrief/middle").Scrolling()
		right := s.decisions(f).Marked("debrief/right").Scrolling().SelfAt(ui.Start)
		body := ui.HBox(16, left.Wide(room.W*0.25), right.Wide(room.W*0.3), middle.Grows(1)).Grows(1)
		return ui.VBox(16, head, body).Padded(ui.Sides(16, 24))
	}
	var part *ui.Node
	switch d.finalTab {
	case tabDecisions:
		part = s.decisions(f)
	case tabKnew:
		part = s.knewSheet(f, room)
	case tabHappened:
		part = s.questionSheet(f)
	default:
		part = ui.VBox(12, s.judgment(f), s.finals(f))
	}
	scroll := ui.VBox(0, part).Padded(ui.Insets{Right: 6, Bottom: 8}).Marked("debrief/page").Scrolling().Grows(1)
	return ui.VBox(12, head, s.debriefTabs(), scroll).Padded(ui.Sides(12, 16))
}

func (s *Scene) debriefTabs() *ui.Node {
	d := s.desk
	list := ui.NewTabList("tabs", d.Say("debrief.list"))
	list.Box.Dir, list.Box.Gap = ui.Flow, 4
	for i, key := range debriefTabs {
		on := d.finalTab == i
		t := ui.NewTab(id("tabs", i), d.Say(key), on, debriefTab{i}).Styled(ui.Body().In(ui.Mist).At(14)).
			Padded(ui.Sides(5, 10)).Written(ui.Center, ui.Center).AtLeast(0, 32).Filled(ui.PanelUp.Alpha(0.6), ui.Edging, 3)
		if on {
			t.Styled(ui.Body().Strong().In(ui.Lit).At(14)).Filled(ui.Amberwash, ui.Brass, 3)
		}
		list.Children = append(list.Children, t)
	}
	return list
}

// judgment is the result beside what it is measured by.
func (s *Scene) judgment(f *view.Debrief) *ui.Node {
	d := s.desk
	pane := ui.Pane("judgment", d.Say("debrief.total"),
		ui.NewText("judgment/total", d.Points(f.Total, true), ui.Style{Face: ui.Typewriter, Bold: true, Size: 40, Color: ui.Pale, Leading: 1.1}))
	if d.par.HasNothing {
		pane.Children = append(pane.Children, ui.NewFigure("judgment/scale", d.Say("debrief.scale"), s.measured(), s.scalePaint(f.Total)).High(58),
			ui.NewText("judgment/par", s.measured(), ui.Body().At(14)))
	}
	return pane
}

// measured says what a total is measured by.
func (s *Scene) measured() string {
	d := s.desk
	if d.par.HasGood {
		return d.Say("debrief.against-good", "Nothing", d.Points(d.par.Nothing, true), "Good", d.Points(d.par.Good, true))
	}
	return d.Say("debrief.against", "Nothing", d.Points(d.par.Nothing, true))
}

// scalePaint puts the total on a line between doing nothing and a good game.
func (s *Scene) scalePaint(total rules.Points) ui.Paint {
	d := s.desk
	low, high := min(d.par.Nothing, total, 0), max(d.par.Nothing, total, 0)
	if d.par.HasGood {
		low, high = min(low, d.par.Good), max(high, d.par.Good)
	}
	return ui.PaintFunc(func(size ui.Size) []ui.Shape {
		x := func(p rules.Points) float64 {
			return 8 + float64(p-low)/float64(max(high-low, 1))*(size.W-16)
		}
		y := size.H - 14
		out := []ui.Shape{ui.Filled(ui.Rect{X: 8, Y: y - 2, W: size.W - 16, H: 4}.Box(), ui.Well),
			ui.Filled(ui.Rect{X: min(x(d.par.Nothing), x(total)), Y: y - 2, W: max(x(total), x(d.par.Nothing)) - min(x(total), x(d.par.Nothing)), H: 4}.Box(), ui.Brass),
			ui.Stroked(ui.Polyline(ui.Point{X: x(d.par.Nothing), Y: y - 9}, ui.Point{X: x(d.par.Nothing), Y: y + 9}), ui.Fog, 2)}
		if d.par.HasGood {
			out = append(out, ui.IconStar.Shapes(ui.Point{X: x(d.par.Good) - 8, Y: y - 8}, 16, ui.Teal)...)
		}
		return append(out, ui.IconDown.Shapes(ui.Point{X: x(total) - 8, Y: y - 24}, 16, ui.Brass)...)
	})
}

// finals are the four accounts with all their lines.
func (s *Scene) finals(f *view.Debrief) *ui.Node {
	d := s.desk
	pane := ui.Pane("finals", d.Say("debrief.accounts"))
	for _, a := range f.Accounts {
		look := accountLooks[a.ID]
		at := id("final", int(a.ID))
		head := ui.HBox(8, ui.Picture(look.icon, 20, look.ink), ui.NewHeading(at, 3, a.Name, ui.Body().Strong().In(ui.Pale)).Grows(1),
			ui.NewText(at+"/points", a.Value, ui.Body().Strong().In(ui.Pale).At(16)).Stiff()).Aligned(ui.Center)
		list := ui.NewList(at+"/lines", a.Name)
		list.Box.Gap = 2
		for i, e := range a.Lines {
			list.Children = append(list.Children, s.finalLine(id(string(at), i), e))
		}
		pane.Children = append(pane.Children, ui.VBox(4, head, list), ui.Divider(ui.Line))
	}
	pane.Children = pane.Children[:len(pane.Children)-1]
	return pane
}

// finalLine is a line of a ledger that leads to its decision.
func (s *Scene) finalLine(at ui.ID, e view.Entry) *ui.Node {
	ink := ui.Teal
	if e.Delta < 0 {
		ink = ui.Stamp
	}
	words := e.Text
	var on ui.Action
	style := ui.Body().In(ui.Mist).At(14)
	if e.Cause != 0 {
		words = s.desk.Say("debrief.caused", "N", int(e.Cause), "Text", e.Text)
		on = debriefOpen{e.Cause}
	}
	return ui.NewItem(at, words+" "+e.Points, on, ui.HBox(8, ui.NewText("", words, style).Grows(1),
		ui.NewText("", pointsOrDot(e), ui.Body().Strong().In(ink).At(14)).Stiff())).Padded(ui.Sides(2, 0))
}

// decisions lists what was decided, each with what came of it when it is opened.
func (s *Scene) decisions(f *view.Debrief) *ui.Node {
	d := s.desk
	list := ui.NewList("decisions/list", d.Say("debrief.decisions"))
	list.Box.Gap = 4
	var watch rules.Watch
	for _, x := range f.Decisions {
		if x.Watch != watch {
			watch = x.Watch
			list.Children = append(list.Children, ui.NewText(id("decisions/watch", int(watch)), d.Say("clock.cell", "N", int(watch), "When", x.When), ui.Label()).
				Padded(ui.Insets{Top: 6}))
		}
		list.Children = append(list.Children, s.did(x))
	}
	if len(list.Children) == 0 {
		return ui.Pane("decisions", d.Say("debrief.decisions"), ui.NewText("decisions/none", d.Say("debrief.decisions-none"), ui.Body().At(14)))
	}
	return ui.Pane("decisions", d.Say("debrief.decisions"), list)
}

func (s *Scene) did(x view.Did) *ui.Node {
	d := s.desk
	open := d.finalOpen == x.No
	at := id("decision", int(x.No))
	ink := ui.Mist
	switch {
	case x.Points > 0:
		ink = ui.Teal
	case x.Points < 0:
		ink = ui.Stamp
	}
	head := ui.HBox(10,
		ui.NewText("", d.Say("debrief.number", "N", int(x.No)), ui.Body().In(ui.Fog).At(14)).Wide(24),
		ui.NewText("", x.Text, ui.Body().Strong().In(ui.Pale).At(14)).Grows(1),
		ui.NewText("", x.Value, ui.Body().Strong().In(ink).At(15)).Stiff())
	n := ui.NewItem(at, d.Say("debrief.decision", "N", int(x.No), "What", x.Text, "Points", x.Value), debriefOpen{x.No}, head)
	n.Box.Gap, n.Box.Pad = 6, ui.Sides(8, 8)
	n.Look.Border = ui.Line
	n.Flagged(ui.Collapsed)
	if !open {
		return n
	}
	n.State = n.State&^ui.Collapsed | ui.Expanded | ui.Selected
	n.Filled(ui.Amberwash, ui.Brass, 2)
	for _, e := range x.Lines {
		n.Children = append(n.Children, ui.HBox(8, ui.Space(24), ui.NewText("", e.Text, ui.Body().At(14)).Grows(1),
			ui.NewText("", pointsOrDot(e), ui.Body().In(ui.Mist).At(14)).Stiff()))
	}
	if len(x.Lines) == 0 {
		n.Children = append(n.Children, ui.HBox(8, ui.Space(24), ui.NewText("", d.Say("debrief.nothing"), ui.Body().At(14)).Grows(1)))
	}
	return n
}

func pointsOrDot(e view.Entry) string {
	if e.Delta == 0 {
		return "·"
	}
	return e.Points
}

// questionSheet is what the case turned on, what really happened, and what the
// player could not see.
func (s *Scene) questionSheet(f *view.Debrief) *ui.Node {
	d := s.desk
	sheet := ui.SheetOf("question", d.Say("debrief.question"),
		inkLabel("question/title", 2, d.Say("debrief.question")), ui.NewText("question/text", f.Question, ui.Doc().At(17)), ui.Divider(ui.Rule))
	sheet.Children = append(sheet.Children, s.lines("hidden", d.Say("debrief.hidden"), d.Say("debrief.hidden-none"), f.Hidden)...)
	sheet.Children = append(sheet.Children, s.lines("never", d.Say("debrief.never"), d.Say("debrief.never-none"), f.Never)...)
	sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), inkLabel("happened", 2, d.Say("debrief.happened")))
	for i, p := range f.Happened {
		sheet.Children = append(sheet.Children, inkText(id("happened", i), p))
	}
	sheet.Children = append(sheet.Children, inkSoft("happened/cite", d.Say("debrief.source", "Source", f.Cite)))
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(20, 24))
}

// lines is a list of sentences on paper under a label.
func (s *Scene) lines(at ui.ID, title, none string, lines []string) []*ui.Node {
	out := []*ui.Node{inkLabel(at+"/title", 2, title)}
	if len(lines) == 0 {
		return append(out, inkSoft(at+"/none", none))
	}
	list := ui.NewList(at, title)
	list.Box.Gap = 4
	for i, l := range lines {
		list.Children = append(list.Children, ui.NewItem(id(string(at), i), l, nil, ui.NewText("", l, ui.Body().In(ui.Ink).At(14))))
	}
	return append(out, list)
}
