package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// judgedSheet is the decision that is picked, on paper w CSS pixels wide.
func (s *Scene) judgedSheet(told *view.Review, j *view.Judged, w float64) *ui.Node {
	d := s.desk
	title := d.Say("review.none-picked")
	if j == nil {
		words := d.Say("review.pick")
		switch {
		case d.reviewed.picked > 0:
			words = d.Say("review.laid-out", "N", d.reviewed.picked)
		case !d.reviewed.last.Over && !d.reviewed.stopped:
			words = d.Say("review.first")
		}
		sheet := ui.SheetOf("judged", title, inkText("judged/none", words))
		if d.reviewed.picked == 0 {
			add(sheet, s.came()...)
		}
		if d.reviewed.fault != "" {
			add(sheet, ui.NewAlert("judged/fault", d.reviewed.fault, ui.Body().In(ui.InkRed).At(14)))
		}
		sheet.Box.Gap = 12
		return sheet.Padded(ui.All(20))
	}
	sheet := ui.SheetOf(id("judged", j.No), j.Said, s.judgedHead(told, j))
	knew, turned := s.column("knew", "review.knew", j, j.Knew), s.column("turned", "review.turned-label", j, j.Turned)
	columns := ui.VBox(16, knew, turned)
	if w >= 600 {
		half := (w - 2*sheetSide - 1) / 2
		columns = ui.HBox(0, knew.Padded(ui.Insets{Right: 16}).Wide(half), ui.Upright(ui.Rule), turned.Padded(ui.Insets{Left: 16}).Wide(half))
	}
	sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), columns)
	if knew := s.besideOf(told); knew != nil {
		add(sheet, ui.Divider(ui.Rule), knew)
	}
	if len(j.Came) > 0 {
		sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), s.cameOf(j))
	}
	if len(j.Others) > 0 {
		sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), s.othersOf(j))
	}
	sheet.Box.Gap = 12
	return sheet.Padded(ui.Sides(16, sheetSide))
}

// came is what the game came to, which is known before any decision is opened.
func (s *Scene) came() []*ui.Node {
	d := s.desk
	o, ok := s.outcomeOf(d)
	if !ok {
		return nil
	}
	list := ui.NewList("judged/accounts", d.Say("debrief.accounts"))
	list.Box.Gap = 4
	for a := rules.SourcesProtected; a <= rules.HarmAverted; a++ {
		name, points := d.AccountName(a), d.Points(o.Accounts[a], a != rules.SourcesProtected)
		add(list, ui.NewItem(id("judged/account", int(a)), d.Say("page.account", "Name", name, "Points", points), nil,
			ui.HBox(12, ui.NewText("", name, ui.Body().In(ui.Ink).At(15)).Grows(1), ui.NewText("", points, ui.Body().Strong().In(ui.Ink).At(15)).Stiff())))
	}
	return []*ui.Node{ui.Divider(ui.Rule), inkLabel("judged/total-title", 2, d.Say("debrief.total")),
		ui.NewText("judged/total", d.Points(o.Accounts.Total(), true), ui.Doc().At(32)), list.AtMost(360, 0)}
}

// sheetSide is the margin of the paper at its sides.
const sheetSide = 22

// judgedHead says what was decided and what that amounts to.
func (s *Scene) judgedHead(told *view.Review, j *view.Judged) *ui.Node {
	d := s.desk
	where := d.Say("review.where", "N", j.No, "Watch", int(j.Watch), "When", j.When)
	top := ui.Wrap(6, append([]*ui.Node{inkLabel("judged/where", 2, where).Grows(1).AtLeast(230, 0)}, s.slips(told)...)...).Aligned(ui.Center)
	words := ui.VBox(3, top, ui.NewText("judged/what", j.Text, ui.Doc().At(18)))
	if j.What != "" {
		words.Children = append(words.Children, inkSoft("judged/particulars", j.What))
	}
	ink := marks[j.Judgement].paper
	if j.Moot {
		ink = ui.InkSoft
	}
	verdict := inkText("judged/verdict", j.Head).Styled(ui.Body().Strong().In(ink).At(15))
	if !j.Weighed {
		verdict = inkSoft("judged/verdict", d.Say("review.not-yet"))
	}
	words.Children = append(words.Children, ui.HBox(8, signOf(j.Stop, 18, true).Padded(ui.Insets{Top: 2}).High(20), verdict.Grows(1)))
	if j.Particular != "" {
		words.Children = append(words.Children, inkText("judged/special", j.Particular))
	}
	if j.Best != "" {
		words.Children = append(words.Children, ui.HBox(8, ui.Picture(ui.IconStar, 18, ui.InkTeal).Padded(ui.Insets{Top: 2}).High(20),
			ui.NewText("judged/best", d.Say("review.best-found", "Best", j.Best), ui.Body().Strong().In(ui.InkTeal).At(15)).Grows(1)))
	}
	if j.Near != "" {
		words.Children = append(words.Children, inkText("judged/near", j.Near))
	}
	words.Children = append(words.Children, s.branchButtons(j).Padded(ui.Insets{Top: 6}))
	return words
}

// column is one side of the judgement.
func (s *Scene) column(at ui.ID, key string, j *view.Judged, c view.Column) *ui.Node {
	d := s.desk
	at = "judged/" + at
	n := ui.VBox(8, inkLabel(at, 3, d.Say(key)))
	if j.Weighed {
		bars := ui.VBox(4, s.chance(at+"/made", d.Say("review.yours"), c.Made, c.Words[0], ui.BarBrass, false))
		if j.Best != "" {
			bars.Children = append(bars.Children, s.chance(at+"/best", d.Say("review.best"), c.Best, c.Words[1], ui.BarTeal, true))
		}
		n.Children = append(n.Children, bars)
	}
	for i, said := range c.Sentences {
		n.Children = append(n.Children, inkText(id(string(at), i), said))
	}
	return n
}

// chance is a chance of a good outcome as a bar with its words.
func (s *Scene) chance(at ui.ID, who string, p rules.PerMille, words string, ink ui.Color, striped bool) *ui.Node {
	bar := ui.PaintFunc(func(size ui.Size) []ui.Shape {
		full := ui.Rect{Y: 2, W: size.W, H: size.H - 4}
		part := ui.Rect{Y: 2, W: size.W * share(p), H: size.H - 4}
		out := []ui.Shape{ui.Filled(full.Box(), ui.Rule.Alpha(0.4)), ui.Filled(part.Box(), ink)}
		if striped && part.W > 4 {
			out = append(out, ui.Hatched(part, ui.Paper.Alpha(0.35), 4))
		}
		return out
	})
	return ui.HBox(8, ui.NewText("", who, ui.Body().In(ui.InkSoft).At(13)).Wide(44),
		ui.NewMeter(at, s.desk.Say("review.chance-of", "Who", who), words, bar).High(14).Grows(1),
		ui.NewText("", words, ui.Body().Strong().In(ui.Ink).At(14)).Wide(148)).Aligned(ui.Center)
}

// cameOf lists what came of a decision, in the ledgers and else.
func (s *Scene) cameOf(j *view.Judged) *ui.Node {
	list := ui.NewList("judged/came", s.desk.Say("review.came"))
	list.Box.Gap = 5
	for i, e := range j.Came {
		ink := ui.InkTeal
		switch {
		case e.Delta < 0:
			ink = ui.InkRed
		case e.Delta == 0:
			ink = ui.InkSoft
		}
		list.Children = append(list.Children, ui.NewItem(id("judged/came", i), e.When+", "+e.Text+" "+e.Points, nil, ui.HBox(10,
			ui.NewText("", e.When, ui.Style{Face: ui.Typewriter, Bold: true, Size: 14, Color: ui.InkSoft}).Wide(84),
			ui.NewText("", e.Text, ui.Body().In(ui.Ink).At(14)).Grows(1),
			ui.NewText("", pointsOrDot(e), ui.Body().Strong().In(ink).At(14)).Stiff())))
	}
	return ui.VBox(8, inkLabel("judged/came-title", 3, s.desk.Say("review.came")), list)
}

// branchButtons lead to the desk as it was, and on from the best.
func (s *Scene) branchButtons(j *view.Judged) *ui.Node {
	d := s.desk
	row := ui.Wrap(8, inkButton("judged/as-it-was", d.Say("review.as-it-was"), branchOff{j.No, nil}))
	if j.Instead != nil {
		row.Children = append(row.Children, inkButton("judged/from-best", d.Say("review.from-best"), branchOff{j.No, j.Instead}))
	}
	if d.reviewed.fault != "" {
		return ui.VBox(6, row, ui.NewAlert("judged/fault", d.reviewed.fault, ui.Body().In(ui.InkRed).At(14)))
	}
	return row
}

// othersOf lists what else was weighed.
func (s *Scene) othersOf(j *view.Judged) *ui.Node {
	d := s.desk
	list := ui.NewList("judged/others", d.Say("review.others"))
	list.Box.Gap = 6
	for i, x := range j.Others {
		list.Children = append(list.Children, ui.NewItem(id("judged/others", i), x.Said, nil, ui.HBox(10,
			ui.NewText("", x.Text, ui.Body().In(ui.Ink).At(14)).Grows(1),
			ui.NewText("", x.Gain, ui.Body().Strong().In(ui.Ink).At(14)).Wide(52).Written(ui.End, ui.Start),
			ui.NewText("", x.Ahead, ui.Body().In(ui.InkSoft).At(13)).Wide(92).Written(ui.End, ui.Start))))
	}
	return ui.VBox(8, inkLabel("judged/others-title", 3, d.Count("review.others-title", j.OthersN)),
		inkSoft("judged/others-about", d.Say("review.others-about")), list)
}
