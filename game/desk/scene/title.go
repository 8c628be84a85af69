package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/level"
)

// typed is the style of words on the title. They are set in the typewriter alone,
// in sizes at which its letters are a whole number of pixels wide, fives: what is
// seen first is there soonest.
func (s *Scene) typed() ui.Style {
	return ui.Style{Face: ui.Typewriter, Size: s.typeSize(), Color: ui.Mist, Leading: 1.4}
}

func (s *Scene) typeSize() float64 {
	if s.room.W >= 1800 && s.room.H >= 1000 {
		return 20
	}
	return 15
}

// typedHead is the style of a heading over a list.
func (s *Scene) typedHead(ink ui.Color) ui.Style {
	style := s.typed().Strong().In(ink).Spaced(1)
	style.Upper = true
	return style
}

// title is what there is to play: a register of the cases, and the cover of the
// one that is picked.
func (s *Scene) title(room ui.Size) *ui.Node {
	s.room = room
	over, pad := 12.0, 16.0
	if room.W >= 900 {
		over, pad = 20, 40
	}
	wide := min(room.W-2*pad, 86*s.typeSize())
	page := ui.VBox(20, s.titleHead(wide))
	if s.notice != "" {
		page.Children = append(page.Children, ui.NewAlert("title/notice", s.notice, s.typed().In(ui.Amber)))
	}
	covers := s.shelf.Covers()
	if len(covers) == 0 {
		page.Children = append(page.Children, ui.NewText("cases/none", s.say.Say("title.none"), s.typed()))
	} else {
		page.Children = append(page.Children, s.cases(covers, wide))
	}
	page.Wide(wide).SelfAt(ui.Center)
	outer := ui.VBox(0, ui.Spacer(), page, ui.Spacer(), ui.Spacer())
	return outer.Marked("title/page").Scrolling().Padded(ui.Sides(over, pad))
}

// titleHead is the name of the game and what it is about.
func (s *Scene) titleHead(wide float64) *ui.Node {
	size := s.typeSize() + 25
	if wide < 600 {
		size = 30
	}
	name := ui.NewHeading("brand", 1, s.say.Say("title.name"),
		ui.Style{Face: ui.Typewriter, Bold: true, Size: size, Color: ui.Pale, Spacing: size * 0.25, Upper: true, Leading: 1.2})
	menu := ui.HBox(6, s.recordButton(),
		s.typedButton("menu/keys", s.say.Say("title.keys"), show{keys{}}).Shortcut("?"),
		s.typedButton("menu/settings", s.say.Say("title.settings"), show{settings{}})).Aligned(ui.Center)
	return ui.VBox(10, ui.Wrap(12, name, menu).Justified(ui.Between).Aligned(ui.Center), tornLine(),
		ui.NewText("title/lead", s.say.Say("title.lead"), s.typed()).AtMost(54*s.typeSize(), 0))
}

// typedButton is a button of less weight in typewriter letters.
func (s *Scene) typedButton(id ui.ID, name string, on ui.Action) *ui.Node {
	return ui.GhostButton(id, name, on).Styled(s.typed().In(ui.Pale)).AtLeast(0, 36)
}

// tornLine is where a paper is torn.
func tornLine() *ui.Node {
	return ui.Ornament(ui.PaintFunc(func(size ui.Size) []ui.Shape {
		line := ui.Polyline(ui.Point{X: 0, Y: 4}, ui.Point{X: size.W, Y: 4})
		return []ui.Shape{ui.Stroked(ui.Dashed(line, 8, 6), ui.Edging, 1.5)}
	}), 0, 8)
}

// cases puts the register and the cover side by side, or the cover below, or
// into the register where that is one narrow column.
func (s *Scene) cases(covers []level.Cover, wide float64) *ui.Node {
	at := s.pickedOf(covers)
	var cover *ui.Node
	switch at - len(covers) {
	case 0:
		cover = s.dailyCover()
	case 1:
		cover = s.practiceCover()
	default:
		cover = s.cover(at, covers[at])
	}
	switch {
	case wide >= 900:
		return ui.HBox(32, s.register(covers, at, 2, nil).Grows(1), cover.Wide(wide*0.45))
	case wide >= 600:
		return ui.VBox(20, s.register(covers, at, 2, nil), cover)
	}
	return s.register(covers, at, 1, cover)
}

// pickedOf is which case the title shows: the one picked, or else the one to go
// on with, or the first that was not played yet. After the covers comes the case
// of the day, and after that practice.
func (s *Scene) pickedOf(covers []level.Cover) int {
	switch s.shown {
	case dailyRow:
		return len(covers)
	case practiceRow:
		return len(covers) + 1
	}
	fresh, open := -1, -1
	for i, c := range covers {
		if c.ID == s.shown {
			return i
		}
		st := s.standing(c)
		if open < 0 && st.Watch > 0 {
			open = i
		}
		if fresh < 0 && !st.Played {
			fresh = i
		}
	}
	switch {
	case open >= 0:
		return open
	case s.standing(s.daily().Cover).Watch > 0:
		return len(covers)
	case s.standing(s.training().Cover).Watch > 0:
		return len(covers) + 1
	}
	return max(fresh, 0)
}

// standing is how a case stands with the player, asked once while the title is
// shown.
func (s *Scene) standing(c level.Cover) Standing {
	st, ok := s.standings[c.ID]
	if !ok {
		st = s.shelf.Standing(c)
		s.standings[c.ID] = st
	}
	return st
}

// showTitle goes to the title with what may have changed since.
func (s *Scene) showTitle(notice string) {
	s.at, s.panel, s.notice = atTitle, nil, notice
	clear(s.standings)
	s.today = Made{}
	if s.desk != nil { // what was offered may have been played
		s.practice = Made{Difficulty: s.practice.Difficulty}
	}
}
