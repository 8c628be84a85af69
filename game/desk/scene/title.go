package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/level"
)

// title is the list of cases, as folders on the desk.
func (s *Scene) title(room ui.Size) *ui.Node {
	pad := 20.0
	if room.W >= 900 {
		pad = 48
	}
	menu := ui.HBox(6,
		ui.GhostButton("menu/keys", s.say.Say("title.keys"), show{keys{}}).Shortcut("?").AtLeast(0, 36),
		ui.GhostButton("menu/settings", s.say.Say("title.settings"), show{settings{}}).AtLeast(0, 36))
	head := ui.HBox(16, ui.Spacer(), menu)
	name := ui.NewHeading("brand", 1, s.say.Say("title.name"),
		ui.Style{Face: ui.Typewriter, Bold: true, Size: titleSize(room), Color: ui.Pale, Spacing: titleSize(room) * 0.26, Upper: true, Leading: 1.2})
	lead := ui.VBox(10, name, tornLine(), ui.NewText("title/line", s.say.Say("title.line"), ui.Body().In(ui.Brass).At(18)),
		ui.NewText("title/lead", s.say.Say("title.lead"), ui.Body().At(16).Led(1.5)).AtMost(720, 0))
	cases := s.cases(room)
	body := ui.VBox(32, lead, cases)
	if low(room) {
		body.Box.Gap = 16
	}
	if s.notice != "" {
		body.Children = append(body.Children, ui.NewAlert("title/notice", s.notice, ui.Body().In(ui.Amber)))
	}
	most := max(1320, room.W*0.8)
	center := ui.VBox(0, body).AtMost(most, 0).SelfAt(ui.Center)
	center.Box.MinW = min(room.W-2*pad, most)
	page := ui.VBox(0, head, ui.VBox(0, ui.Spacer(), center, ui.Spacer(), ui.Spacer()).Grows(1))
	return page.Marked("title/page").Scrolling().Padded(ui.Sides(20, pad))
}

// low reports whether a room is so low that the cases would not be seen whole.
func low(room ui.Size) bool { return room.H < 720 }

func titleSize(room ui.Size) float64 {
	if room.W < 700 || low(room) {
		return 34
	}
	return 52
}

// tornLine is where a paper is torn.
func tornLine() *ui.Node {
	return ui.Ornament(ui.PaintFunc(func(size ui.Size) []ui.Shape {
		line := ui.Polyline(ui.Point{X: 0, Y: 4}, ui.Point{X: size.W, Y: 4})
		return []ui.Shape{ui.Stroked(ui.Dashed(line, 8, 6), ui.Edging, 1.5)}
	}), 0, 8)
}

func (s *Scene) cases(room ui.Size) *ui.Node {
	list := ui.NewRegion("cases", s.say.Say("title.cases"))
	list.Box.Gap = 20
	if room.W >= 900 {
		list.Box.Dir = ui.Row
	}
	all := s.shelf.Covers()
	for i, c := range all {
		list.Children = append(list.Children, s.folder(i, c, room).Grows(1))
	}
	if len(all) == 0 {
		list.Children = append(list.Children, ui.NewText("cases/none", s.say.Say("title.none"), ui.Body()))
	}
	return list
}

// folder is one case: a dossier with its tab, what it is about and how it stands.
func (s *Scene) folder(i int, c level.Cover, room ui.Size) *ui.Node {
	pad, high := 20.0, 280.0
	if low(room) {
		pad, high = 14, 0
	}
	st := s.shelf.Standing(c)
	at := ui.ID("case/" + c.ID)
	tab := ui.HBox(0, ui.NewText(at+"/tab", s.say.Say("title.case", "N", i+1), stamped(1)).
		Padded(ui.Sides(5, 14)).Filled(ui.LeafFar, 0, 3))
	standing := s.say.Say("title.new")
	switch {
	case st.Watch > 0:
		standing = s.say.Say("title.standing", "Watch", int(st.Watch), "All", c.Watches)
	case st.Played:
		standing = s.say.Say("title.result", "Last", view.Points(s.say, st.Last), "Best", view.Points(s.say, st.Best))
	}
	buttons := ui.Wrap(8)
	if st.Watch > 0 {
		buttons.Children = append(buttons.Children,
			s.named(ui.MainButton(at+"/resume", s.say.Say("title.resume"), resume{c.ID}), c),
			s.named(inkButton(at+"/play", s.say.Say("title.afresh"), toBriefing{c.ID}).AtLeast(0, 38), c))
	} else {
		key := "title.play"
		if st.Played {
			key = "title.again"
		}
		buttons.Children = append(buttons.Children, s.named(ui.MainButton(at+"/play", s.say.Say(key), toBriefing{c.ID}), c))
	}
	sheet := ui.NewRegion(at, c.Title,
		ui.NewHeading(at+"/title", 2, c.Title, ui.Doc().At(20)),
		ui.NewText(at+"/about", s.say.Say("title.about", "Minutes", s.say.Say("title.minutes", "N", c.Minutes), "Standing", standing), ui.Body().In(ui.InkBrass).At(14)),
		ui.Divider(ui.Rule),
		ui.NewText(at+"/summary", c.Summary, ui.Doc().Plain().At(15).Led(1.45)), ui.Spacer(), ui.Space(4), buttons)
	sheet.Box.Gap = 10
	return ui.VBox(0, tab, sheet.Decorated(ui.Sheet).Padded(ui.Sides(pad, 24)).Grows(1).AtLeast(0, high))
}

// named gives a button of a case a name that tells it from those of the others,
// for those who hear it, and leaves its words as they are for those who see it.
func (s *Scene) named(b *ui.Node, c level.Cover) *ui.Node {
	word := ui.NewText("", b.Name, b.Look.Text).Written(ui.Center, ui.Center).Grows(1)
	b.Name, b.Children = s.say.Say("title.of", "Do", b.Name, "Case", c.Title), []*ui.Node{word}
	return b
}
