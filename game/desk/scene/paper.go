package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// paperColumn is the middle of the desk: the paper, and with it the note on it.
func (s *Scene) paperColumn(w float64) *ui.Node {
	about := []string{"set-form"}
	if s.room.H < 800 { // beside the figures there is no room for it
		about = append(about, "look-before-sending")
	}
	return ui.VBox(12, s.lessonAt(about...), s.paper(w).Marked("paper").Scrolling().Grows(1))
}

// paper is what lies in the middle of the desk, w CSS pixels wide.
func (s *Scene) paper(w float64) *ui.Node {
	p, ok := s.desk.paper()
	if !ok {
		return s.emptyPaper()
	}
	switch p.Kind {
	case view.RequestPaper:
		return s.requestPaper(p, w)
	case view.LetterPaper:
		return s.letterPaper(p, w)
	case view.StreamPaper:
		return s.streamPaper(p)
	}
	return s.reportPaper(p, w)
}

// emptyPaper is the blotter while no paper lies on it: what is at stake, and
// what is expected when.
func (s *Scene) emptyPaper() *ui.Node {
	d := s.desk
	sheet := ui.SheetOf("paper", d.Words.Title,
		ui.NewHeading("paper/title", 2, d.Words.Title, ui.Doc().At(22)),
		ui.NewText("paper/empty", d.Say("paper.empty"), ui.Doc().In(ui.InkRed).At(16)),
		ui.Divider(ui.Rule), inkLabel("paper/aims", 3, d.Say("briefing.aims")))
	for i, aim := range d.Words.Aims {
		sheet.Children = append(sheet.Children, bullet(id("paper/aim", i), ui.IconDiamond, ui.InkRed, aim))
	}
	sheet.Children = append(sheet.Children, ui.Space(4), ui.Divider(ui.Rule), inkLabel("paper/expected", 3, d.Say("paper.expected")))
	n := 0
	for _, c := range d.Clock() {
		for _, m := range c.Marks {
			line := d.Say("paper.expected-line", "When", view.Capital(m.When), "What", m.Text)
			sheet.Children = append(sheet.Children, bullet(id("paper/expected", n), markIcons[m.Kind], paperMarkInks[m.Kind], line))
			n++
		}
	}
	if n == 0 {
		sheet.Children = append(sheet.Children, inkSoft("paper/expected-none", d.Say("paper.expected-none")))
	}
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(28, 36))
}

// bullet is a line of a list on paper with a sign before it.
func bullet(at ui.ID, icon ui.Icon, ink ui.Color, text string) *ui.Node {
	return ui.HBox(12, ui.Picture(icon, 11, ink).Padded(ui.Insets{Top: 5}).High(18),
		ui.NewText(at, text, ui.Doc().Plain().At(16)).Grows(1))
}

// docSize is the size of a document's letters on a paper of width w.
func docSize(w float64) float64 {
	switch {
	case w < 640:
		return 15
	case w < 700:
		return 16
	case w < 900:
		return 17
	}
	return 19
}

func sized(n *ui.Node, size float64) *ui.Node {
	n.Look.Text.Size = size
	for i := range n.Look.Runs {
		n.Look.Runs[i].Style.Size = size
	}
	return n
}

func (s *Scene) reportPaper(p view.Paper, w float64) *ui.Node {
	d := s.desk
	draft := d.draft(p.Report)
	doc := d.Read(draft)
	title := ui.NewHeading("paper/title", 2, doc.Title, ui.Doc().At(docSize(w)+2))
	sheet := ui.SheetOf("paper", doc.Title, ui.Banner("paper/banner", doc.Banner), ui.Divider(ui.Rule),
		s.fields(doc.Head, w), s.doubt(p.Report), ui.Divider(ui.Rule),
		titled(title, s.setAll(p.Report), w))
	for _, x := range doc.Portions {
		if x.Cut {
			sheet.Children = append(sheet.Children, ui.CutLine("paper/cut", d.Say("paper.tearline")).Moving(ui.Fade))
		}
		row := s.portion(p.Report, x, w)
		if d.torn == p.Report {
			tear(row)
		}
		sheet.Children = append(sheet.Children, row)
	}
	sheet.Children = append(sheet.Children, ui.Spacer(),
		sized(ui.Typed("paper/reads", doc.Reads), max(docSize(w)-2, 14)).Moving(ui.Fade))
	add(sheet, s.weigh(p.Report),
		ui.Banner("paper/foot", doc.Banner).Moving(ui.Fade))
	sheet.Box.Gap = 12
	return sheet
}

// tear lets what changes in a tree come in as paper that is torn.
func tear(n *ui.Node) {
	if n.Look.Motion != ui.Cut {
		n.Moving(ui.Tear)
	}
	for _, c := range n.Children {
		tear(c)
	}
}

// titled puts the title and what holds for all paragraphs side by side where
// there is room.
func titled(title, all *ui.Node, w float64) *ui.Node {
	if w < 500 {
		return ui.VBox(4, title, all)
	}
	return ui.HBox(12, title.Grows(1), all.Stiff()).Aligned(ui.Center)
}

// fields is the header block: the first two side by side where there is room,
// the others a line each.
func (s *Scene) fields(head []view.Field, w float64) *ui.Node {
	const name, second = 92, 48
	short := ui.Table(4, []ui.Track{name, ui.Fr(1)})
	if w >= 500 {
		short.Box.Cols = []ui.Track{name, ui.Fr(1), second, 120}
	}
	long := ui.Table(4, []ui.Track{name, ui.Fr(1)})
	short.Box.LineGap, long.Box.LineGap = 1, 1
	for i, f := range head {
		t := short
		if i > 1 {
			t = long
		}
		t.Children = append(t.Children, ui.NewText("", f.Name, ui.Doc().Plain().At(15)), ui.NewText("", f.Value, ui.Doc().At(15)))
	}
	return ui.VBox(1, short, long)
}

// setAll gives every paragraph one form.
func (s *Scene) setAll(r rules.ReportID) *ui.Node {
	d := s.desk
	return ui.Wrap(4,
		inkLink("paper/all-held", d.Say("paper.all-held"), setAll{r, rules.Withheld}),
		inkLink("paper/all-general", d.Say("paper.all-general"), setAll{r, rules.General}),
		inkLink("paper/all-full", d.Say("paper.all-full"), setAll{r, rules.Full}))
}

func (s *Scene) portion(r rules.ReportID, x view.Portion, w float64) *ui.Node {
	at := id("portion", x.Index)
	form := s.formSwitch(at+"/form", x, func(f rules.Form) ui.Action { return setForm{r, x.Index, f} })
	return s.portionRow(at, form, x, s.wording(at, x, docSize(w)), w)
}

// portionRow sets a paragraph beside its form, under which stand its portion
// mark and what kind of knowledge it is; on a narrow paper under both.
func (s *Scene) portionRow(at ui.ID, form *ui.Node, x view.Portion, wording []*ui.Node, w float64) *ui.Node {
	mark := ui.NewRich(at+"/mark",
		ui.Run{Text: x.Mark, Style: ui.Stencil().Spaced(0).At(13)}, ui.Run{Text: " " + x.Role, Style: ui.Body().In(ui.InkSoft).At(13)})
	words := ui.VBox(1, wording...).Moving(ui.Fade)
	gutter := s.fit(gutterWide)
	form.Wide(s.fit(ui.FormWide))
	if w < 2*paperPad+gutter+leastWording {
		return ui.VBox(4, ui.Wrap(10, form, mark).Aligned(ui.Center), words).Marked(at).Moving(ui.Fade)
	}
	return ui.HBox(14, ui.VBox(3, form, mark.Limited(1)).Wide(gutter), words.Grows(1)).Marked(at).Moving(ui.Fade)
}

// The gutter is as wide as the switch and the longest role beside its mark;
// wording that would become narrower than this stands under it.
const (
	gutterWide   = ui.FormWide + 4.0
	leastWording = 260.0
	paperPad     = 28.0
)

// wording is a paragraph as it will be read, with what is to be said of it.
func (s *Scene) wording(at ui.ID, x view.Portion, size float64) []*ui.Node {
	d := s.desk
	var out []*ui.Node
	switch x.Form {
	case rules.Withheld:
		out = append(out, sized(ui.HeldWording(at+"/words", x.Text, d.Say("paper.held-said", "Text", x.Text)), size))
	case rules.General:
		out = append(out, sized(ui.GeneralWording(at+"/words", x.Text), size))
	default:
		out = append(out, sized(ui.Wording(at+"/words", x.Text), size))
	}
	if x.Full != "" {
		out = append(out, ui.Note(at+"/full", x.Full))
	}
	if x.Had != "" {
		out = append(out, ui.NewText(at+"/had", x.Had, ui.Body().In(ui.InkTeal).At(13)))
	}
	return out
}

var formNames = [...]struct {
	name string
	kind ui.FormKind
}{
	{"form.withheld", ui.FormHeld},
	{"form.general", ui.FormGeneral},
	{"form.full", ui.FormFull},
}

// formSwitch lets one of the three forms be chosen, up to the fullest there is.
func (s *Scene) formSwitch(at ui.ID, x view.Portion, on func(rules.Form) ui.Action) *ui.Node {
	d := s.desk
	var choices []ui.FormChoice
	for i, f := range formNames {
		form := rules.Form(i)
		c := ui.FormChoice{
			ID: id(string(at), i), Name: d.Say(f.name), Kind: f.kind, Chosen: x.Form == form, On: on(form),
		}
		if form > x.Most {
			c.Off = d.Say("paper.not-held")
		}
		choices = append(choices, c)
	}
	return ui.FormSwitch(at, d.Say("form.group", "N", x.Index+1, "Role", x.Role), choices...)
}
