package scene

import (
	"slices"

	"tearline/game/desk/ui"
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
	if d.lesson >= len(d.c.Lessons) || rules.Watch(d.c.Lessons[d.lesson].Watch) > d.K.Watch {
		return level.Lesson{}, false
	}
	return d.c.Lessons[d.lesson], true
}

// learn goes on to the next lesson when the present one has been done.
func (s *Scene) learn(what string, report rules.ReportID) {
	if n, ok := s.note(); ok && s.fits(n, what, report) {
		s.desk.lesson++
	}
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
	node := ui.NewRegion("note", d.Say("lesson.title"), head, ui.NewStatus("note/text", n.Text, ui.Body().In(ui.Ink).At(14)))
	if n.Do == "read" || n.Do == "look-before-sending" {
		node.Children = append(node.Children, inkButton("note/next", d.Say("lesson.next"), nextNote{}).SelfAt(ui.End))
	}
	node.Box.Gap = 2
	node.Look.Fill, node.Look.Fade, node.Look.Border = noteLit, noteFar, ui.InkBrass
	return node.Padded(ui.Insets{Top: 4, Right: 12, Bottom: 10, Left: 12}).Decorated(ui.Leaf)
}
