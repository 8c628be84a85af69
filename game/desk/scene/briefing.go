package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// briefing is what the player is told before the first watch.
func (s *Scene) briefing(room ui.Size) *ui.Node {
	c := s.picked
	book := view.NewBook(c, s.say)
	sheet := ui.SheetOf("briefing", s.say.Say("briefing.title"),
		ui.HBox(16, ui.NewText("briefing/label", s.say.Say("briefing.title"), stamped(1.6)).Grows(1),
			ui.NewText("briefing/clock", s.say.Say("briefing.clock", "N", int(c.Rules.Watches), "Every", c.Every, "Hours", int(c.Rules.Hours)), ui.Doc().Plain().In(ui.InkSoft).At(14))),
		ui.Divider(ui.Rule),
		ui.NewHeading("briefing/title", 2, c.Words.Title, ui.Doc().At(26)),
		inkSoft("briefing/seat", s.say.Say("briefing.seat", "Service", c.Words.Services[c.Seat].Name)))
	for i, p := range c.Words.Briefing {
		sheet.Children = append(sheet.Children, ui.NewText(id("briefing/p", i), p, ui.Doc().Plain().At(17).Led(1.5)))
	}
	sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), inkLabel("briefing/aims", 2, s.say.Say("briefing.aims")))
	for i, a := range c.Words.Aims {
		sheet.Children = append(sheet.Children, bullet(id("briefing/aim", i), ui.IconDiamond, ui.InkRed, a))
	}
	sheet.Box.Gap = 12
	sheet.Padded(ui.Sides(28, 36)).Marked("briefing").Scrolling().Grows(1)

	foot := ui.HBox(12, ui.GhostButton("briefing/back", s.say.Say("briefing.back"), toTitle{}).AtLeast(0, 40), ui.Spacer(),
		ui.MainButton("briefing/begin", s.say.Say("briefing.begin"), start{c}).Shortcut("Control+Enter").AtLeast(180, 44))
	people := s.people(book).Marked("people").Scrolling()
	page := ui.VBox(16, s.brand(c.Words.Title))
	if room.W >= 1000 {
		page.Children = append(page.Children, ui.HBox(24, sheet.Grows(1), people.Wide(min(room.W*0.34, 480))).Grows(1))
	} else {
		sheet.Box.Scroll, people.Box.Scroll = false, false
		page.Children = append(page.Children, ui.VBox(16, sheet, people).Marked("briefing/scroll").Scrolling().Grows(1))
	}
	page.Children = append(page.Children, foot)
	outer := ui.VBox(0, page.Grows(1)).Padded(ui.Sides(20, 24))
	if room.W > 1500 {
		outer.Padded(ui.Sides(36, (room.W-1400)/2))
	}
	return outer
}

// people are the services of the case, with what is known of them.
func (s *Scene) people(book *view.Book) *ui.Node {
	pane := ui.Pane("people", s.say.Say("briefing.people"))
	d := &desk{Desk: book.At(rules.Knowledge{})}
	for v := range book.Rules.ServiceIDs() {
		w := book.Words.Services[v]
		ink := inksOf(d, v)
		words := ui.VBox(2, ui.NewText(id("people/name", int(v)), w.Name, ui.Body().Strong().In(ui.Pale).At(15)))
		if p := book.Person(v); p != "" {
			words.Children = append(words.Children, ui.NewText(id("people/person", int(v)), p, ui.Body().In(ink.night).At(14)))
		}
		words.Children = append(words.Children, ui.NewText(id("people/about", int(v)), w.About, ui.Body().At(14)))
		pane.Children = append(pane.Children, ui.HBox(14, ui.Seal(w.Short, 24, ink.night, ink.ground), words.Grows(1)))
	}
	pane.Box.Gap = 16
	return pane
}
