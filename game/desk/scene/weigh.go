package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/rules"
)

// weigh is what is known of the worth of the report on the desk, and what can be
// done about that, and about it, other than passing it on.
func (s *Scene) weigh(r rules.ReportID) *ui.Node {
	d := s.desk
	w := d.Weigh(r)
	out := ui.VBox(6)
	for i, line := range w.Lines {
		out.Children = append(out.Children, inkText(id("weigh/line", i), line))
	}
	row := ui.Wrap(8)
	for i, x := range w.Ways {
		row.Children = append(row.Children, s.costed(id("weigh/way", i), x.Name, x.Decision).Described(x.About))
	}
	if w.CanGrade {
		row.Children = append(row.Children, inkButton("weigh/grade", d.Say("weigh.grade"), show{grading{w.Grade}}))
	}
	if w.Threatens {
		row.Children = append(row.Children, inkButton("weigh/threats", d.Say("threats.see"), show{threats{}}))
	}
	if len(row.Children) > 0 {
		out.Children = append(out.Children, row)
	}
	if len(out.Children) == 0 {
		return nil
	}
	return ui.VBox(6, ui.Divider(ui.Rule), inkLabel("weigh", 3, d.Say("weigh.title")), out)
}

// grading is the panel in which a report gets a grade of the seat's own.
type grading struct{ draft rules.Grade }

func (p grading) draw(s *Scene, _ ui.Size) *ui.Node {
	d, x := s.desk, p.draft
	sources, said := ui.NewRadioGroup("grading/source", d.Say("weigh.reliability")), ui.NewRadioGroup("grading/said", d.Say("weigh.credibility"))
	for i := range byte(6) {
		a, b := x, x
		a.Reliability, b.Credibility = 'A'+i, '1'+i
		sources.Children = append(sources.Children, paperRadio(id("grading/source", int(i)), d.ReliabilityWords(a.Reliability), a == x, show{grading{a}}))
		said.Children = append(said.Children, paperRadio(id("grading/said", int(i)), d.CredibilityWords(b.Credibility), b == x, show{grading{b}}))
	}
	sources.Box.Dir, sources.Box.Gap, said.Box.Dir, said.Box.Gap = ui.Column, 4, ui.Column, 4
	do := s.costed("grading/do", d.Say("weigh.do", "Grade", d.GradeOf(x)), x)
	switch now := d.Weigh(x.Report).Grade; {
	case x == now:
		do = deadInk(do, d.Say("refusal.already-so"))
	case !d.Menu.Has(d.Rules, x):
		do = deadInk(do, d.Say("refusal.unsupported"))
	}
	return s.sheet("grading", d.Say("weigh.grade-title", "Report", d.Title(x.Report)), 640,
		inkSoft("grading/about", d.Say("weigh.about")),
		ui.HBox(16, ui.VBox(6, inkLabel("grading/source-label", 3, d.Say("weigh.reliability")), sources).Grows(1),
			ui.VBox(6, inkLabel("grading/said-label", 3, d.Say("weigh.credibility")), said).Grows(1)),
		do.SelfAt(ui.Start))
}

// pledge lets the seat bind itself, or not.
func (s *Scene) pledge(q rules.RequestID) []*ui.Node {
	d := s.desk
	give := ui.MainButton("send", d.Say("request.pledge"), decide{rules.AnswerAssurances{Request: q, Given: true}}).Shortcut("Control+Enter")
	decline := inkButton("refuse", d.Say("request.decline"), decide{rules.AnswerAssurances{Request: q}}).AtLeast(0, 38)
	return []*ui.Node{
		inkText("paper/pledge-about", d.Say("request.pledge-about", "Who", d.Name(d.Rules.Requests[q].From))),
		ui.Wrap(12, give, decline),
	}
}
