package scene

import (
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/level"
	"tearline/game/rules"
)

// note is the lesson that is on now.
func (s *Scene) note() (level.Lesson, bool) {
	d := s.desk
	if s.set.NoNotes {
		return level.Lesson{}, false
	}
	for d.lesson < len(d.c.Lessons) && rules.Watch(d.c.Lessons[d.lesson].Watch) < d.K.Watch {
		d.lesson++
	}
	for d.lesson < len(d.c.Lessons) && d.steps[stepOf(d.c.Lessons[d.lesson])] {
		d.lesson++
	}
	if d.lesson >= len(d.c.Lessons) || rules.Watch(d.c.Lessons[d.lesson].Watch) > d.K.Watch {
		return level.Lesson{}, false
	}
	return d.c.Lessons[d.lesson], true
}

// lessonStep is something that a lesson waits for.
type lessonStep struct {
	watch        int
	what, report string
}

func stepOf(n level.Lesson) lessonStep { return lessonStep{n.Watch, n.Do, n.Report} }

// learn goes on to the next lesson when the present one has been done. A step
// taken before its lesson is remembered, so that nobody is told to do again what
// is done; the forms are not such a step, as they can be set in many ways.
func (s *Scene) learn(what string, report rules.ReportID) {
	n, ok := s.note()
	switch {
	case !ok:
	case s.fits(n, what, report):
		if what != "set-form" || s.formed(report) {
			s.desk.lesson++
		}
	case what == "choose-recipient" || what == "choose-channel":
		s.desk.steps[lessonStep{int(s.desk.K.Watch), what, s.desk.Rules.Reports[report].Name}] = true
	}
}

// formed reports whether a lesson on forms has been followed. The second in a
// row is about what tells of the source, none of which may be left in full.
func (s *Scene) formed(report rules.ReportID) bool {
	d := s.desk
	if d.lesson == 0 || stepOf(d.c.Lessons[d.lesson-1]) != stepOf(d.c.Lessons[d.lesson]) {
		return true
	}
	for p := range d.Rules.PortionIDs(report) {
		if d.Rules.Portions[p].Role != rules.Substance && d.draft(report).Forms.At(d.Rules.Index(p)) == rules.Full {
			return false
		}
	}
	return true
}

func (s *Scene) fits(n level.Lesson, what string, report rules.ReportID) bool {
	return n.Do == what && (n.Report == "" || report == 0 || n.Report == s.desk.Rules.Reports[report].Name)
}

// learnDecision goes on past every lesson of the watch that a decision leaves
// behind.
func (s *Scene) learnDecision(d rules.Decision) {
	what, report := "", rules.ReportID(0)
	switch d := d.(type) {
	case rules.Share:
		what, report = "share", d.Report
	case rules.AskConsent:
		what, report = "ask-consent", d.Report
	case rules.AskInformation:
		what = "ask-information"
	case rules.EndWatch:
		what = "end-watch"
	}
	if _, ok := s.note(); !ok || what == "" {
		return
	}
	for i := s.desk.lesson; i < len(s.desk.c.Lessons); i++ {
		n := s.desk.c.Lessons[i]
		if rules.Watch(n.Watch) <= s.desk.K.Watch && s.fits(n, what, report) {
			s.desk.lesson = i + 1
			return
		}
	}
}

func (nextNote) do(s *Scene)  { s.desk.lesson++ }
func (skipNotes) do(s *Scene) { s.set.NoNotes = true }

// lessonAt draws the note of the present lesson where it belongs: beside the
// thing that it is about, if that is on the screen.
func (s *Scene) lessonAt(about ...string) *ui.Node {
	if n, ok := s.note(); ok && slices.Contains(about, n.Do) {
		return s.noteOnce(n)
	}
	return nil
}

// lessonElsewhere draws a note on a report that does not lie on the desk.
func (s *Scene) lessonElsewhere() *ui.Node {
	n, ok := s.note()
	if !ok || n.Report == "" || s.onDesk(n.Report) {
		return nil
	}
	return s.noteOnce(n)
}

// onDesk reports whether a report of that name lies open.
func (s *Scene) onDesk(report string) bool {
	p, ok := s.desk.paper()
	return ok && p.Kind == view.ReportPaper && s.desk.Rules.Reports[p.Report].Name == report
}

// pointAt puts a frame of the colour of notes around what the present lesson is
// about.
func (s *Scene) pointAt(n *ui.Node, about ...string) {
	if l, ok := s.note(); ok && slices.Contains(about, l.Do) && (l.Report == "" || s.onDesk(l.Report)) {
		n.Look.Border, n.Look.Edge = ui.Brass, 2
	}
}

// lessonElse draws the note that has found no place of its own.
func (s *Scene) lessonElse() *ui.Node {
	if n, ok := s.note(); ok {
		return s.noteOnce(n)
	}
	return nil
}

// noteOnce draws a note unless the screen has it already.
func (s *Scene) noteOnce(n level.Lesson) *ui.Node {
	if s.noted || s.desk.news {
		return nil
	}
	s.noted = true
	return s.noteNode(n)
}

// A note is yellower than the papers around it.
const (
	noteLit ui.Color = 0xF3E3ACFF
	noteFar ui.Color = 0xE6D290FF
)

func (s *Scene) noteNode(n level.Lesson) *ui.Node {
	d := s.desk
	head := ui.HBox(8,
		ui.Picture(ui.IconStar, 13, ui.InkBrass),
		ui.NewHeading("note/title", 3, d.Say("lesson.title"), ui.Body().Strong().In(ui.InkBrass).At(13)).Limited(1).Grows(1),
		inkLink("note/skip", d.Say("lesson.skip"), skipNotes{}),
	).Aligned(ui.Center)
	text := n.Text
	if n.Report != "" && !s.onDesk(n.Report) && n.Do != "open-report" {
		text = d.Say("lesson.on", "Report", s.titleOf(n.Report), "Text", text)
	}
	node := ui.NewRegion("note", d.Say("lesson.title"), head, ui.NewStatus("note/text", text, ui.Body().In(ui.Ink).At(14)))
	next := inkButton("note/next", d.Say("lesson.next"), nextNote{}).AtLeast(0, 28).Padded(ui.Sides(2, 10))
	switch n.Do {
	case "look-before-sending":
		head.Children = append(head.Children, next)
	case "read": // in the tray, which is narrow
		node.Children = append(node.Children, next.SelfAt(ui.End))
	}
	node.Box.Gap = 2
	node.Look.Fill, node.Look.Fade, node.Look.Border = noteLit, noteFar, ui.InkBrass
	return node.Padded(ui.Insets{Top: 4, Right: 12, Bottom: 10, Left: 12}).Decorated(ui.Leaf)
}

// titleOf is the title of the report of that name.
func (s *Scene) titleOf(name string) string {
	for id := range s.desk.Rules.Reports {
		if s.desk.Rules.Reports[id].Name == name {
			return s.desk.Title(rules.ReportID(id))
		}
	}
	return name
}
