package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/rules"
)

// debriefParts are the parts of the debrief, one at a time in every room.
var debriefParts = [...]struct {
	key  string
	draw func(s *Scene, f *view.Debrief, room ui.Size) *ui.Node
}{
	{"debrief.tab.review", (*Scene).reviewPart},
	{"debrief.tab.accounts", (*Scene).accountsPart},
	{"debrief.tab.knew", (*Scene).knewPart},
	{"debrief.tab.courses", (*Scene).coursesPart},
	{"debrief.tab.happened", (*Scene).happenedPart},
}

// The parts to which something leads: what each decision was worth, and who knew
// what.
const tabReview, tabKnew = 0, 2

// finalOf tells the whole truth of a game that is over; it is put together once.
func (s *Scene) finalOf(d *desk) *view.Debrief {
	if d.final == nil {
		o, ok := s.outcomeOf(d)
		if !ok {
			return &view.Debrief{}
		}
		final := d.Debrief(o)
		d.final = &final
	}
	return d.final
}

// outcomeOf is what became of a game that is over.
func (s *Scene) outcomeOf(d *desk) (o play.Outcome, ok bool) {
	if d.outcome == nil {
		o, err := d.game.Outcome()
		if err != nil {
			s.notice = err.Error()
			return o, false
		}
		d.outcome = &o
	}
	return *d.outcome, true
}

// debriefTree is the screen after the last watch. In a small room what leads on
// stands at the end of the page.
func (s *Scene) debriefTree(room ui.Size) *ui.Node {
	d := s.desk
	d.spent = false
	f := &view.Debrief{} // the review does without, and comes first
	if d.finalTab != tabReview {
		f = s.finalOf(d)
	}
	part := debriefParts[d.finalTab].draw(s, f, room)
	brand := s.brand(d.Say("debrief.below", "Case", d.Words.Title))
	head, tabs := ui.HBox(12, brand.Grows(1), s.menu()), s.debriefTabs()
	switch {
	case room.H < 560 || room.W < 500:
		part.Children = append(part.Children, s.debriefButtons(), s.takeAway())
	case room.W < 900:
		head, tabs = ui.VBox(8, head, s.debriefButtons()), ui.VBox(8, tabs, s.takeAway())
	default:
		head = ui.HBox(16, brand.Grows(1), withKids(s.debriefButtons(), s.menu()).Stiff())
		tabs = ui.Wrap(12, tabs, s.takeAway()).Justified(ui.Between).Aligned(ui.Center)
	}
	return ui.VBox(12, head, tabs, s.gaveTold(), part.Grows(1)).Padded(ui.Sides(14, roomy(room)))
}

// debriefButtons lead on from the debrief.
func (s *Scene) debriefButtons() *ui.Node {
	d := s.desk
	row := ui.Wrap(8)
	if d.from != nil {
		row.Children = append(row.Children, ui.MainButton("debrief/back", d.Say("branch.back"), backToReview{}))
	}
	return withKids(row, ui.LineButton("debrief/cases", d.Say("debrief.cases"), toTitle{}),
		ui.LineButton("debrief/another", d.Say("debrief.another"), start{d.c}),
		ui.LineButton("debrief/again", d.Say("debrief.again"), again{}))
}

// roomy is the margin at the sides of a room.
func roomy(room ui.Size) float64 {
	if room.W >= 900 {
		return 24
	}
	return 12
}

func (s *Scene) debriefTabs() *ui.Node {
	d := s.desk
	list := ui.NewTabList("tabs", d.Say("debrief.list"))
	list.Box.Dir, list.Box.Gap = ui.Flow, 4
	for i, p := range debriefParts {
		on := d.finalTab == i
		t := ui.NewTab(id("tabs", i), d.Say(p.key), on, debriefTab{i}).Styled(ui.Body().In(ui.Mist).At(14)).
			Padded(ui.Sides(5, 12)).Written(ui.Center, ui.Center).AtLeast(0, 32).Filled(ui.PanelUp.Alpha(0.6), ui.Edging, 3)
		if on {
			t.Styled(ui.Body().Strong().In(ui.Lit).At(14)).Filled(ui.Amberwash, ui.Brass, 3)
		}
		list.Children = append(list.Children, t)
	}
	return list
}

// scrolled is a part of the debrief that scrolls as one page, no wider than is
// good to read.
func scrolled(at ui.ID, most float64, part *ui.Node) *ui.Node {
	return ui.VBox(12, part.AtMost(most, 0).SelfAt(map[bool]ui.Align{true: ui.Center, false: ui.Stretch}[most > 0])).Padded(ui.Insets{Right: 8, Bottom: 8}).Marked(at).Scrolling()
}

// accountsPart is the result and the four accounts with all their lines.
func (s *Scene) accountsPart(f *view.Debrief, room ui.Size) *ui.Node {
	panes := s.finals(f)
	if room.W < 900 {
		return scrolled("debrief/accounts", 0, ui.VBox(12, append([]*ui.Node{s.total(f)}, panes...)...))
	}
	half := len(panes) / 2
	left, right := ui.VBox(12, panes[:half]...), ui.VBox(12, panes[half:]...)
	wide := (room.W - 2*roomy(room) - 8 - 16) / 2
	return scrolled("debrief/accounts", 0, ui.VBox(12, s.total(f), ui.HBox(16, left.Wide(wide), right.Grows(1)).Aligned(ui.Start)))
}

// knewPart is who held something of each report, and when.
func (s *Scene) knewPart(f *view.Debrief, room ui.Size) *ui.Node {
	return scrolled("debrief/knew", 0, s.knewSheet(f, room))
}

// coursesPart is how trust and the exposure of sources went.
func (s *Scene) coursesPart(_ *view.Debrief, room ui.Size) *ui.Node {
	return scrolled("debrief/courses", 0, ui.VBox(12, s.trustSection(room), s.exposureSection(room)))
}

// happenedPart is what the case turned on, what could not be seen, and its source.
func (s *Scene) happenedPart(f *view.Debrief, _ ui.Size) *ui.Node {
	return scrolled("debrief/page", 980, s.questionSheet(f))
}

// total is the result beside what it is measured by.
func (s *Scene) total(f *view.Debrief) *ui.Node {
	d := s.desk
	pane := ui.Pane("total", d.Say("debrief.total"),
		ui.NewText("total/points", d.Points(f.Total, true), ui.Style{Face: ui.Typewriter, Bold: true, Size: 40, Color: ui.Pale, Leading: 1.1}))
	if d.par == nil {
		par := s.shelf.Par(d.game)
		d.par = &par
	}
	if d.par.HasNothing {
		add(pane, ui.NewFigure("total/scale", d.Say("debrief.scale"), s.measured(), s.scalePaint(f.Total)).High(58), s.scaleKey(),
			ui.NewText("total/par", s.measured(), ui.Body().At(14)))
	}
	pane.Children = append(pane.Children, ui.NewText("total/numbers", d.Say("debrief.numbers"), ui.Body().In(ui.Fog).At(13)))
	return pane
}

// scaleKey says which sign of the scale is what.
func (s *Scene) scaleKey() *ui.Node {
	d := s.desk
	row := ui.Wrap(16)
	mark := func(sign *ui.Node, key string) {
		add(row, ui.HBox(6, sign, ui.NewText("", d.Say(key), ui.Body().In(ui.Mist).At(13))).Aligned(ui.Center))
	}
	mark(ui.Picture(ui.IconDown, 14, ui.Brass), "debrief.scale-yours")
	bar := ui.Polyline(ui.Point{X: 7, Y: 0}, ui.Point{X: 7, Y: 14})
	mark(ui.Ornament(ui.Drawing{ui.Stroked(bar, ui.Fog, 2)}, 14, 14), "debrief.scale-nothing")
	if d.par.HasGood {
		mark(ui.Picture(ui.IconStar, 14, ui.Teal), "debrief.scale-good")
	}
	return row
}

// measured says what a total is measured by.
func (s *Scene) measured() string {
	d := s.desk
	if d.par.HasGood {
		return d.Say("debrief.luck-good", "Nothing", d.Points(d.par.Nothing, true), "Good", d.Points(d.par.Good, true))
	}
	return d.Say("debrief.luck", "Nothing", d.Points(d.par.Nothing, true))
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
func (s *Scene) finals(f *view.Debrief) (panes []*ui.Node) {
	for _, a := range f.Accounts {
		look := accountLooks[a.ID]
		at := id("final", int(a.ID))
		head := ui.HBox(8, ui.Picture(look.icon, 20, look.ink), ui.NewHeading(at+"/title", 3, a.Name, ui.Body().Strong().In(ui.Pale)).Grows(1),
			ui.NewText(at+"/points", a.Value, ui.Body().Strong().In(ui.Pale).At(16)).Stiff()).Aligned(ui.Center)
		list := ui.NewList(at+"/lines", a.Name)
		list.Box.Gap = 2
		for i, e := range a.Lines {
			list.Children = append(list.Children, s.finalLine(id(string(at), i), e))
		}
		panes = append(panes, ui.BarePane(at, a.Name, head, list))
	}
	return panes
}

// finalLine is a line of a ledger that leads to its decision.
func (s *Scene) finalLine(at ui.ID, e view.Entry) *ui.Node {
	ink := ui.Teal
	if e.Delta < 0 {
		ink = ui.Stamp
	}
	d := s.desk
	var on ui.Action
	no, words := ui.Space(22), d.Say("debrief.line", "When", e.When, "Text", e.Text)
	said := words
	if e.Cause != 0 {
		no = ui.NewText("", d.Say("debrief.number", "N", int(e.Cause)), ui.Body().Strong().In(ui.Brass).At(14)).Wide(22)
		on = debriefOpen{e.Cause}
		said = d.Say("debrief.caused", "N", int(e.Cause), "Text", words)
	}
	return ui.NewItem(at, said+" "+e.Points, on, ui.HBox(8, no,
		ui.NewText("", words, ui.Body().In(ui.Mist).At(14)).Grows(1),
		ui.NewText("", pointsOrDot(e), ui.Body().Strong().In(ink).At(14)).Stiff())).Padded(ui.Sides(4, 0))
}

func pointsOrDot(e view.Entry) string {
	if e.Delta == 0 {
		return "·"
	}
	return e.Points
}

// questionSheet is what the case turned on, where it comes from, and, longer than
// both, what the player could not see.
func (s *Scene) questionSheet(f *view.Debrief) *ui.Node {
	d := s.desk
	sheet := ui.SheetOf("question", d.Say("debrief.question"),
		inkLabel("question/title", 2, d.Say("debrief.question")), ui.NewText("question/text", f.Question, ui.Doc().At(17)), ui.Divider(ui.Rule))
	sheet.Children = append(sheet.Children, inkLabel("happened", 2, d.Say("debrief.happened")))
	for i, p := range f.Happened {
		sheet.Children = append(sheet.Children, inkText(id("happened", i), p))
	}
	sheet.Children = append(sheet.Children, inkSoft("happened/cite", d.Say("debrief.source", "Source", f.Cite)))
	add(sheet, ui.Divider(ui.Rule))
	sheet.Children = append(sheet.Children, s.lines("never", d.Say("debrief.never"), d.Say("debrief.never-none"), f.Never)...)
	sheet.Children = append(sheet.Children, s.lines("hidden", d.Say("debrief.hidden"), d.Say("debrief.hidden-none"), f.Hidden)...)
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
