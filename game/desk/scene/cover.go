package scene

import (
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/level"
)

// cover is the sheet of the case that is picked: what it is about, what it
// practises, how it stands, and what can be done with it.
func (s *Scene) cover(i int, c level.Cover) *ui.Node {
	ink, at := s.typed().In(ui.Ink), ui.ID("case/"+c.ID)
	return s.coverSheet(at, s.say.Say("title.case", "N", i+1), c.Title, c.Minutes,
		ui.NewText(at+"/summary", c.Summary, ink.Led(1.5)),
		ui.Spacer(), s.practised(at, c, ink), ui.Divider(ui.Rule),
		s.caseFoot(at, c, c.Title, s.advice(i, c), s.say.Say("title.fetching")))
}

// coverSheet is a sheet with a line over it, a title, and what stands below that.
func (s *Scene) coverSheet(at ui.ID, over, title string, minutes int, kids ...*ui.Node) *ui.Node {
	sheet := ui.NewRegion("cover", title,
		ui.HBox(16, ui.NewText(at+"/number", over, s.typedHead(ui.InkRed)).Grows(1),
			ui.NewText(at+"/minutes", s.say.Say("title.minutes", "N", minutes), s.typed().In(ui.InkSoft)).Stiff()),
		ui.Divider(ui.Rule),
		ui.NewHeading(at+"/title", 2, title, ui.Doc().At(s.typeSize()+10)))
	add(sheet, kids...)
	sheet.Box.Gap = 12
	return sheet.Decorated(ui.Sheet).Padded(ui.Sides(22, 28))
}

// advice is how a case stands. Somebody new is told where to start.
func (s *Scene) advice(i int, c level.Cover) string {
	if i == 0 && !s.anyPlayed() {
		return s.say.Say("title.first")
	}
	return view.Capital(s.standingWords(c))
}

// anyPlayed says whether a game of any case was begun.
func (s *Scene) anyPlayed() bool {
	for _, c := range slices.Concat(s.shelf.Covers(), []level.Cover{s.daily().Cover, s.training().Cover}) {
		if st := s.standing(c); st.Played || st.Watch > 0 {
			return true
		}
	}
	return false
}

// practised names the competences that a case calls for.
func (s *Scene) practised(at ui.ID, c level.Cover, ink ui.Style) *ui.Node {
	if len(c.Competences) == 0 {
		return nil
	}
	list := ui.NewList(at+"/competences", s.say.Say("title.competences"))
	for i, k := range c.Competences {
		list.Children = append(list.Children, ui.NewItem(id(string(at+"/competence"), i), s.say.Say("competence."+k), nil).Styled(ink))
	}
	list.Box.Gap = 2
	return ui.VBox(4, ui.NewHeading(at+"/practise", 3, s.say.Say("title.competences"), s.typedHead(ui.InkRed)), list)
}

// caseFoot is what can be done with a case, and how it stands; or that it is coming.
func (s *Scene) caseFoot(at ui.ID, c level.Cover, title, stands, coming string) *ui.Node {
	soft := s.typed().In(ui.InkSoft)
	if s.Making() {
		return ui.NewStatus(at+"/making", coming, soft.In(ui.InkRed)).Written(ui.Start, ui.Center).AtLeast(0, 42)
	}
	return ui.Wrap(12, s.caseButtons(at, c, title), ui.NewText(at+"/standing", stands, soft).Grows(1).AtLeast(160, 0)).Aligned(ui.Center)
}

func (s *Scene) caseButtons(at ui.ID, c level.Cover, title string) *ui.Node {
	st := s.standing(c)
	main := func(id ui.ID, key string, on action) *ui.Node {
		return s.named(ui.MainButton(id, s.say.Say(key), openCase{c.ID, on}).Styled(s.typed().Strong().In(ui.Ink)).AtLeast(112, 42), title)
	}
	second := func(id ui.ID, key string, on action) *ui.Node {
		return s.named(inkButton(id, s.say.Say(key), openCase{c.ID, on}).Styled(s.typed().Strong().In(ui.Ink)).AtLeast(0, 42), title)
	}
	switch {
	case st.Watch > 0:
		return ui.Wrap(8, main(at+"/resume", "title.resume", resume{c.ID}), second(at+"/play", "title.afresh", toBriefing{c.ID}))
	case st.Kept:
		return ui.Wrap(8, main(at+"/play", "title.again", toBriefing{c.ID}), second(at+"/review", "title.review", resume{c.ID}))
	case st.Played:
		return main(at+"/play", "title.again", toBriefing{c.ID})
	}
	return main(at+"/play", "title.play", toBriefing{c.ID})
}

// named gives a button of a case a name that tells it from those of the others,
// for those who hear it, and leaves its words as they are for those who see it.
func (s *Scene) named(b *ui.Node, title string) *ui.Node {
	word := ui.NewText("", b.Name, b.Look.Text).Written(ui.Center, ui.Center).Grows(1)
	b.Name, b.Children = s.say.Say("title.of", "Do", b.Name, "Case", title), []*ui.Node{word}
	return b
}
