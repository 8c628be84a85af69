package scene

import (
	"cmp"
	"strings"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// The rows of the register for cases that are made when they are opened. They
// stand in the place of ids, and no case has these.
const (
	dailyRow    = "daily"
	practiceRow = "practice"
)

// hardest is the greatest difficulty of a made case; the least is 1.
const hardest = 5

// madeRows are the last group of the register; the one at is picked, 0 or 1.
func (s *Scene) madeRows(at int, below *ui.Node) *ui.Node {
	group := ui.VBox(0, s.actHead(len(actKeys), "title.made"))
	for i, m := range []Made{s.daily(), s.training()} {
		row, title := dailyRow, "title.daily"
		if i == 1 {
			row, title = practiceRow, "title.practice"
		}
		n := s.row(row, s.say.Say(title), i == at, s.standing(m.Cover), ui.Space(0))
		if n.Value = s.standingWords(m.Cover); i == 0 {
			n.Value = s.say.Say("title.row-daily", "Date", s.date(m), "Standing", n.Value)
		}
		group.Children = append(group.Children, n)
		if i == at && below != nil {
			group.Children = append(group.Children, below)
		}
	}
	return group
}

// daily is the case of the day, asked for once while the title is shown.
func (s *Scene) daily() Made {
	if s.today.Cover.ID == "" {
		s.today = s.shelf.Daily()
	}
	return s.today
}

// training is the practice case that is offered: the one that lies open, or one
// that nobody has seen.
func (s *Scene) training() Made {
	if s.practice.Cover.ID == "" {
		hard := cmp.Or(s.practice.Difficulty, 1)
		if s.practice = s.shelf.Practice(); s.practice.Cover.ID == "" {
			s.practice = s.shelf.Fresh(hard)
		}
	}
	return s.practice
}

// date writes the date of the case of a day.
func (s *Scene) date(m Made) string {
	return s.say.Say("title.date", "Day", view.Weekday(s.say, m.Weekday), "N", m.Day, "Month", view.Month(s.say, m.Month), "Year", m.Year)
}

// dailyCover is the sheet of the case of the day.
func (s *Scene) dailyCover() *ui.Node {
	m, at := s.daily(), ui.ID("case/"+dailyRow)
	title := s.say.Say("title.daily")
	return s.coverSheet(at, s.date(m), title, m.Cover.Minutes,
		ui.NewText(at+"/summary", s.say.Say("title.daily-about"), s.typed().In(ui.Ink).Led(1.5)),
		ui.NewText(at+"/hard", s.say.Say("title.hard-of", "N", m.Difficulty, "All", hardest), s.typed().In(ui.InkSoft)),
		ui.Spacer(), ui.Divider(ui.Rule), s.madeFoot(at, m, title))
}

// practiceCover is the sheet on which a case to practise on is chosen.
func (s *Scene) practiceCover() *ui.Node {
	m, at := s.training(), ui.ID("case/"+practiceRow)
	title, ink := s.say.Say("title.practice"), s.typed().In(ui.Ink)
	grades := ui.NewRadioGroup(at+"/hard", s.say.Say("title.hard"))
	grades.Box.Dir, grades.Box.Gap = ui.Flow, 6
	for n := 1; n <= hardest; n++ {
		grades.Children = append(grades.Children, s.paperChip(id(string(at)+"/hard", n), s.say.Say("title.hard-of", "N", n, "All", hardest),
			s.say.Say("number.plain", "N", n), n == m.Difficulty, practise{n}))
	}
	hard := ui.Wrap(12, ui.NewHeading(at+"/hard-title", 3, s.say.Say("title.hard"), s.typedHead(ui.InkRed)), grades).Aligned(ui.Center)
	number := ui.Wrap(12, ui.NewText(at+"/name", s.say.Say("title.name-of", "Name", m.Cover.ID), ink.Strong()),
		inkButton(at+"/another", s.say.Say("title.another"), practise{m.Difficulty}).Styled(ink)).Aligned(ui.Center)
	return s.coverSheet(at, s.say.Say("title.made"), title, m.Cover.Minutes,
		ui.NewText(at+"/summary", s.say.Say("title.practice-about"), ink.Led(1.5)), hard, number,
		ui.NewText(at+"/name-about", s.say.Say("title.name-about"), s.typed().In(ui.InkSoft)),
		ui.Spacer(), ui.Divider(ui.Rule), s.madeFoot(at, m, title))
}

// paperChip is a choice on paper that is shorter to see than to hear.
func (s *Scene) paperChip(at ui.ID, said, seen string, on bool, act ui.Action) *ui.Node {
	style := s.typed().In(ui.Ink)
	word := ui.NewText("", seen, style).Written(ui.Center, ui.Center).Grows(1)
	n := ui.NewRadio(at, said, on, act, word).Padded(ui.Sides(4, 8)).Filled(0, ui.Rule, 3).AtLeast(36, 34)
	if on {
		word.Styled(style.Strong())
		n.Filled(ui.Wash, ui.InkBrass, 3)
	}
	return n
}

// madeFoot is the foot of a made case. One that another has to make room for says so.
func (s *Scene) madeFoot(at ui.ID, m Made, title string) *ui.Node {
	stands := view.Capital(s.standingWords(m.Cover))
	if kept := s.shelf.Practice().Cover; strings.HasSuffix(string(at), practiceRow) && kept.ID != "" && kept.ID != m.Cover.ID {
		stands = s.say.Say("title.gives-up", "Name", kept.ID)
	}
	return s.caseFoot(at, m.Cover, title, stands, s.say.Say("title.making"))
}
