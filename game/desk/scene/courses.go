package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// coursesOf follows trust and exposure through the game; it is put together once.
func (s *Scene) coursesOf() *view.Courses {
	d := s.desk
	if d.courses == nil {
		found, more := s.shelf.Courses(d.game)
		told := d.Courses(found)
		d.courses, d.unfound = &told, more
	}
	return d.courses
}

// reckon finds a little more of what could be reckoned with, so that no frame has
// to wait for all of it.
func (s *Scene) reckon(x *view.Courses) {
	d := s.desk
	if d.unfound {
		found, more := s.shelf.Courses(d.game)
		x.Sources, d.unfound, d.reckons = d.Exposures(found), more, more
	}
}

// spare reports whether there is time for something dear before the screen is seen.
// There is once; what has to wait is done when the screen is built again.
func (d *desk) spare() bool {
	if d.spent {
		d.reckons = true
		return false
	}
	d.spent = true
	return true
}

// Reckoning reports whether the screen that was built last would say more if it
// were built again.
func (s *Scene) Reckoning() bool {
	if s.desk == nil || !s.desk.reckons {
		return false
	}
	s.desk.reckons = false
	return true
}

// trustSection is the course of the trust of each partner and what never came for
// want of it, for a part of the debrief. It scrolls with what it stands in and is
// as wide as that; room is the window.
func (s *Scene) trustSection(room ui.Size) *ui.Node {
	d := s.desk
	x := s.coursesOf()
	pane := ui.Pane("trust", d.Say("courses.trust"), ui.NewText("trust/about", d.Say("courses.trust-about"), ui.Body().In(ui.Mist).At(14)))
	for _, t := range x.Trust {
		pane.Children = append(pane.Children, ui.Divider(ui.Line), s.trustCourse(x, &t, room))
	}
	pane.Children = append(pane.Children, ui.Divider(ui.Line), ui.NewHeading("missed/title", 3, d.Say("debrief.never"), ui.Label()))
	if len(x.Missed) == 0 {
		add(pane, ui.NewText("missed/none", d.Say("debrief.never-none"), ui.Body().At(14)))
		return pane
	}
	list := ui.NewList("missed", d.Say("debrief.never"))
	for i, m := range x.Missed {
		list.Children = append(list.Children, s.courseLine(id("missed", i), m, ""))
	}
	add(pane, list)
	return pane
}

// exposureSection is the course of the exposure of each source, for a part of the
// debrief, like trustSection.
func (s *Scene) exposureSection(room ui.Size) *ui.Node {
	d := s.desk
	x := s.coursesOf()
	s.reckon(x)
	pane := ui.Pane("exposure", d.Say("courses.exposure"), ui.NewText("exposure/about", d.Say("courses.exposure-about"), ui.Body().In(ui.Mist).At(14)))
	for _, line := range x.Sources {
		pane.Children = append(pane.Children, ui.Divider(ui.Line), s.exposureCourse(x, &line, room))
	}
	if len(x.Sources) == 0 {
		add(pane, ui.NewText("exposure/none", d.Say("courses.exposure-none"), ui.Body().At(14)))
	}
	return pane
}

// broken are the dimensions of trust: the first is a whole line, the second a
// broken one, so that they are told apart without their colours.
var broken = [2]bool{false, true}

func (s *Scene) trustCourse(x *view.Courses, t *view.TrustLine, room ui.Size) *ui.Node {
	d := s.desk
	p := coursePart{at: id("trust", int(t.Who)), name: t.Name, said: spoken(t.Now, t.Flows), marks: t.Marks, key: ui.Wrap(14)}
	p.head = ui.HBox(8, ui.Seal(t.Letters, 16, inksOf(d, t.Who).night, 0), ui.NewHeading(p.at+"/title", 3, t.Name, ui.Body().Strong().In(ui.Pale))).Aligned(ui.Center)
	p.chart = ui.Chart{Steps: len(x.Steps), Names: x.Steps, Levels: chartLevels(t.Needs)}
	inks := [2]ui.Color{ui.Brass, ui.Teal}
	for i := range t.Values {
		p.chart.Lines = append(p.chart.Lines, ui.ChartLine{Values: units(t.Values[i]), Ink: inks[i], Width: 2.5, Broken: broken[i]})
		add(p.key, lineKey(t.Names[i], inks[i], broken[i]))
	}
	for _, m := range t.Marks {
		value := t.Values[m.Line][m.Step]
		p.chart.Marks = append(p.chart.Marks, ui.ChartMark{Step: m.Step, Value: unit(value), Ink: inks[m.Line], Label: m.No, Under: value < t.Values[1-m.Line][m.Step]})
	}
	for _, l := range t.Lines {
		p.lines = append(p.lines, view.Disclosed{Told: l})
	}
	return s.course(&p, room)
}

func (s *Scene) exposureCourse(x *view.Courses, line *view.SourceLine, room ui.Size) *ui.Node {
	d := s.desk
	p := coursePart{at: id("exposure", int(line.Source)), name: line.Name, said: spoken(line.Now, line.Last), marks: line.Marks, lines: line.Lines}
	p.head = ui.NewHeading(p.at+"/title", 3, line.Name, ui.Body().Strong().In(ui.Pale))
	p.key = ui.Wrap(14, lineKey(d.Say("courses.legend-truth"), ui.Stamp, false), lineKey(d.Say("courses.legend-reckoned"), ui.Mist, true))
	p.chart = ui.Chart{Steps: len(x.Steps), Names: x.Steps, Levels: chartLevels([]view.Level{line.Threshold}), Lines: []ui.ChartLine{
		{Values: units(line.Reckoned), Ink: ui.Mist, Width: 2, Broken: true}, {Values: units(line.Truth), Ink: ui.Stamp, Width: 2.5}}}
	for _, m := range line.Marks {
		under := m.Step < len(line.Reckoned) && line.Truth[m.Step] < line.Reckoned[m.Step]
		p.chart.Marks = append(p.chart.Marks, ui.ChartMark{Step: m.Step, Value: unit(line.Truth[m.Step]), Ink: ui.Stamp, Label: m.No, Under: under,
			Icon: ui.IconWarning, Sign: m.Step == line.Found})
	}
	return s.course(&p, room)
}

// coursePart is what a course is shown with.
type coursePart struct {
	at    ui.ID
	name  string
	head  *ui.Node
	key   *ui.Node // which line is which
	chart ui.Chart
	marks []view.CourseMark
	said  []string // of the whole of it
	lines []view.Disclosed
}

// course is a figure and what is said of it: under it, or beside it in a wide room.
func (s *Scene) course(p *coursePart, room ui.Size) *ui.Node {
	chart := ui.NewChart(p.at+"/chart", s.desk.Say("courses.figure", "Name", p.name), p.said[0], p.chart, s.courseColumns(p.at, p.chart.Steps, p.marks)...).High(courseHigh)
	figure := ui.VBox(6, ui.Wrap(12, p.head, p.key).Justified(ui.Between), chart)
	for i, words := range p.said {
		add(figure, ui.NewText(id(string(p.at)+"/said", i), words, ui.Body().In(ui.Mist).At(14)))
	}
	if len(p.lines) == 0 {
		return figure
	}
	list := ui.NewList(p.at+"/lines", p.name)
	for i, l := range p.lines {
		list.Children = append(list.Children, s.courseLine(id(string(p.at)+"/line", i), l.Told, l.Then))
	}
	if room.W < 1160 {
		add(figure, list)
		return figure
	}
	return ui.HBox(28, figure.Wide(room.W*0.46), list.Grows(1)).Aligned(ui.Start)
}

// spoken leaves out what is not said.
func spoken(sentences ...string) (list []string) {
	for _, s := range sentences {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}

// courseHigh is the height of the figure of a course, CSS pixels.
const courseHigh = 168

// courseColumns lays a button over each step at which something moved, which leads
// to the decision that moved most.
func (s *Scene) courseColumns(at ui.ID, steps int, marks []view.CourseMark) []*ui.Node {
	columns := make([]*ui.Node, steps)
	for i := range columns {
		columns[i] = ui.Spacer()
	}
	best := make([]*view.CourseMark, steps)
	for i := range marks {
		m := &marks[i]
		if m.By != 0 && (best[m.Step] == nil || best[m.Step].Far < m.Far) {
			best[m.Step] = m
			columns[m.Step] = ui.ChartColumn(id(string(at)+"/step", m.Step), m.Text, false, debriefOpen{m.By})
		}
	}
	return columns
}

// courseLine is a sentence that leads to its decision, with a second one under it.
func (s *Scene) courseLine(at ui.ID, t view.Told, then string) *ui.Node {
	var on ui.Action
	no := ui.Space(26)
	if t.By != 0 {
		on = debriefOpen{t.By}
		no = ui.NewText("", s.desk.Say("debrief.number", "N", int(t.By)), ui.Body().Strong().In(ui.Brass).At(14)).Wide(26)
	}
	words := ui.VBox(2, ui.NewText("", t.Text, ui.Body().In(ui.Mist).At(14))).Grows(1)
	name := t.Text
	if then != "" {
		name = s.desk.Say("courses.and-then", "Text", t.Text, "Then", then)
		add(words, ui.NewText("", then, ui.Body().In(ui.Fog).At(13)))
	}
	return ui.NewItem(at, name, on, ui.HBox(8, no, words)).Padded(ui.Sides(3, 0))
}

// lineKey says what a line is.
func lineKey(name string, ink ui.Color, broken bool) *ui.Node {
	sample := ui.Ornament(ui.PaintFunc(func(size ui.Size) []ui.Shape {
		path := ui.Polyline(ui.Point{Y: size.H / 2}, ui.Point{X: size.W, Y: size.H / 2})
		if broken {
			path = ui.Dashed(path, 5, 4)
		}
		return []ui.Shape{ui.Stroked(path, ink, 2.5)}
	}), 28, 16)
	return ui.HBox(6, sample, ui.NewText("", name, ui.Body().In(ui.Mist).At(13))).Aligned(ui.Center)
}

func chartLevels(list []view.Level) (out []ui.ChartLevel) {
	for _, l := range list {
		out = append(out, ui.ChartLevel{Value: unit(l.Value), Label: l.Label})
	}
	return out
}

// unit is a chance as figures take it, from 0 to 1.
func unit(p rules.PerMille) float64 { return float64(p) / float64(rules.One) }

func units(values []rules.PerMille) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = unit(v)
	}
	return out
}
