package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// letterhead begins a paper that somebody wrote.
func (s *Scene) letterhead(p view.Paper, from, person string) []*ui.Node {
	d := s.desk
	ink := inksOf(d, p.From).paper
	who := ui.VBox(0, ui.NewText("paper/from", from, ui.Doc().At(17)))
	if person != "" {
		who.Children = append(who.Children, ui.NewText("paper/person", person, ui.Doc().Plain().At(15)))
	}
	return []*ui.Node{
		ui.HBox(16, ui.Seal(d.Letters(p.From), 26, ink, 0), who.Grows(1)).Aligned(ui.Center),
		ui.Divider(ui.Rule),
		ui.NewHeading("paper/title", 2, p.Title, ui.Doc().At(19)),
	}
}

// letterPaper is what a partner answers or has to say.
func (s *Scene) letterPaper(p view.Paper, w float64) *ui.Node {
	d := s.desk
	l := d.Letter(p.Event)
	sheet := ui.SheetOf("paper", p.Title, s.letterhead(p, l.From, l.Person)...)
	if l.Quote != "" {
		sheet.Children = append(sheet.Children, ui.NewText("paper/quote", l.Quote, ui.Doc().Plain().At(docSize(w)).Led(1.5)))
	}
	sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), inkText("paper/meaning", l.Meaning))
	if len(l.Leave) > 0 {
		sheet.Children = append(sheet.Children, inkLabel("paper/leave", 3, d.Say("letter-paper.leave")))
	}
	for i, x := range l.Leave {
		style := ui.Doc().Plain().At(15)
		switch x.Form {
		case rules.Withheld:
			style = style.Barred()
		case rules.General:
			style = style.Lined(ui.Dotted)
		}
		words := ui.NewRich(id("paper/leave", i), ui.Run{Text: x.Words, Style: style})
		words.Name = d.Say("letter-paper.line", "Form", d.Form(x.Form), "Text", x.Words)
		form := ui.NewText("", d.Form(x.Form), ui.Body().Strong().In(ui.Ink).At(13)).Wide(72)
		sheet.Children = append(sheet.Children, ui.HBox(12, form, words.Grows(1)))
	}
	sheet.Box.Gap = 12
	return sheet.Padded(ui.Sides(24, 28))
}

// requestPaper is what a partner asks of the seat.
func (s *Scene) requestPaper(p view.Paper, w float64) *ui.Node {
	d := s.desk
	q := &d.Rules.Requests[p.Request]
	sheet := ui.SheetOf("paper", p.Title, s.letterhead(p, d.FullName(q.From), d.Person(q.From))...)
	sheet.Children = append(sheet.Children,
		ui.NewText("paper/quote", d.Words.Requests[p.Request], ui.Doc().Plain().At(docSize(w)).Led(1.5)), ui.Divider(ui.Rule))
	m, open := d.Open(p.Request)
	if !open {
		sheet.Children = append(sheet.Children, inkText("paper/meaning", d.Settled(p.Request)))
	} else {
		sheet.Children = append(sheet.Children, ui.NewText("paper/due", d.Deadline(q.Due), ui.Body().Strong().In(ui.InkBrass).At(15)))
		switch {
		case q.Report != 0:
			sheet.Children = append(sheet.Children, s.leaveForm(p.Request, m, w)...)
		case q.Pledge:
			sheet.Children = append(sheet.Children, s.pledge(p.Request)...)
		default:
			sheet.Children = append(sheet.Children, s.onTopic(q)...)
		}
	}
	sheet.Box.Gap = 12
	return sheet.Padded(ui.Sides(24, 28))
}

// onTopic lists the papers that would answer a question.
func (s *Scene) onTopic(q *rules.Request) []*ui.Node {
	d := s.desk
	out := []*ui.Node{inkLabel("paper/held", 3, d.Say("request.held"))}
	for _, p := range d.Tray() {
		if p.Kind == view.ReportPaper && d.Rules.Reports[p.Report].Topic == q.Topic {
			name := d.Say("request.open", "Report", p.Title, "Who", d.Name(q.From))
			out = append(out, inkButton(id("paper/held", int(p.Report)), name, openFor{p.Report, q.From}).SelfAt(ui.Start))
		}
		if p.Kind == view.StreamPaper && d.Stream(p.Stream).Topic == q.Topic {
			out = append(out, inkButton(id("paper/held-stream", int(p.Stream)), p.Title, openPaper{p.Key}).SelfAt(ui.Start))
		}
	}
	if len(out) == 1 {
		out = append(out, inkSoft("paper/held-none", d.Say("request.held-none")))
	}
	return out
}

// leaveForm lets the seat say what of its report may go on.
func (s *Scene) leaveForm(r rules.RequestID, m rules.Matter, w float64) []*ui.Node {
	d := s.desk
	to := d.Name(m.Third)
	out := []*ui.Node{inkLabel("paper/go", 3, d.Say("request.go", "Who", to))}
	forms := d.answer(r)
	for _, x := range d.Read(rules.Share{Report: m.Report, Forms: forms}).Portions {
		at := id("leave", x.Index)
		x.Most = rules.Full
		form := s.formSwitch(at+"/form", x, func(f rules.Form) ui.Action { return setLeave{r, x.Index, f} })
		out = append(out, s.portionRow(at, form, x, s.wording(at, x, docSize(w)), w))
	}
	return out
}

// leaveButtons answer a request for leave. They stand beside the paper, which may
// be longer than the room.
func (s *Scene) leaveButtons(r rules.RequestID, m rules.Matter) *ui.Node {
	d, forms := s.desk, s.desk.answer(r)
	let := ui.MainButton("send", d.Say("request.answer", "Who", d.Name(m.Third)), decide{rules.AnswerConsent{Request: r, Forms: forms}}).Shortcut("Control+Enter")
	if forms == 0 {
		let = ui.Dead(let, d.Say("why.all-withheld"))
	}
	return ui.HBox(8, let.Grows(1), ui.LineButton("refuse", d.Say("request.refuse"), decide{rules.AnswerConsent{Request: r}}))
}
