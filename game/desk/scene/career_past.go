package scene

import "tearline/game/desk/ui"

// addSure adds how well estimates fitted what was so, if any were asked for.
func (s *Scene) addSure(pane *ui.Node) {
	if len(s.record.Sure) == 0 {
		return
	}
	add(pane, ui.Divider(ui.Line), ui.NewHeading("sure", 3, s.say.Say("estimate.calibration"), ui.Body().Strong().In(ui.Pale).At(14)))
	for i, l := range s.record.Sure {
		at := id("sure", i)
		add(pane, ui.NewText(at, l.Words, ui.Body().In(ui.Mist).At(14)))
		if l.Word {
			add(pane, ui.NewMeter(at+"/so", s.say.Say("estimate.so"), l.Words, ui.Interval(0, share(l.So), min(max(share(l.So), 0.02), 0.98), share(l.Said), ui.Teal)).High(16))
		}
	}
	add(pane, ui.NewText("sure/key", s.say.Say("estimate.key"), ui.Body().In(ui.Fog).At(13)))
}

// pastGames lists the games that the record rests on.
func (s *Scene) pastGames() *ui.Node {
	if s.record.Games == 0 {
		return nil
	}
	title := s.say.Say("record.games")
	list := ui.NewList("games/list", title)
	list.Box.Gap = 6
	for i, g := range s.record.Past {
		add(list, ui.NewItem(id("games", i), s.say.Say("record.game-said", "Game", g.Title, "Went", g.Went), nil,
			ui.NewText("", g.Title, ui.Body().Strong().In(ui.Pale).At(14)), ui.NewText("", g.Went, ui.Body().In(ui.Mist).At(13))))
	}
	return ui.Pane("games", title, list)
}
