package scene

import (
	"cmp"
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/review"
	"tearline/game/rules"
)

// valuePane is the chance of a good outcome, decision by decision, w CSS pixels
// wide. Each decision on it can be picked; the arrows go along the line.
func (s *Scene) valuePane(told *view.Review, w float64, room ui.Size) *ui.Node {
	d := s.desk
	head := ui.Wrap(12, ui.NewHeading("value/title", 2, d.Say("review.value"), ui.Label()), s.progress(told, room)).Justified(ui.Between).Aligned(ui.Center)
	all := spansOf(len(told.Stops), w)
	shown := d.reviewed.shownSpan(all)
	part := told.Part(all[shown].from, all[shown].to)
	steps := ui.NewList("value/steps", d.Say("review.value"), &ui.Node{Box: ui.Box{Grow: 1}}).Grows(1)
	steps.Box.Dir = ui.Row
	for _, st := range part.Stops {
		add(steps, s.step(st))
	}
	chart := ui.NewChart("value/chart", d.Say("review.value"), told.Course, s.valueChart(part), steps).High(chartHeight(room))
	pane := ui.BarePane("value", d.Say("review.value"), head)
	if len(all) > 1 {
		add(pane, s.wholeLine(told, all, shown))
	}
	add(pane, chart, s.valueKey(told))
	pane.Box.Gap = 4
	return pane
}

func chartHeight(room ui.Size) float64 {
	switch {
	case room.H >= 1000:
		return 220
	case room.H >= 850:
		return 164
	}
	return 124
}

// step is one decision of the line of value.
func (s *Scene) step(st view.Stop) *ui.Node {
	n := ui.NewItem(id("value", st.No), st.Said, reviewPick{st.No}).Grows(1).Described(st.About)
	n.Look.Hide = true
	if st.No == s.desk.reviewed.picked {
		n.Flagged(ui.Selected).Filled(ui.Brass.Alpha(0.10), 0, 0)
	}
	return n
}

func (s *Scene) valueChart(told *view.Review) ui.Chart {
	d := s.desk
	c := ui.Chart{Steps: len(told.Stops) + 1, Names: []string{""}}
	for _, p := range []rules.PerMille{rules.One, rules.One / 2, 0} {
		c.Levels = append(c.Levels, ui.ChartLevel{Value: share(p), Label: d.Percent(p)})
	}
	watch := rules.Watch(0)
	for i, st := range told.Stops {
		c.Names = append(c.Names, d.Say("debrief.number", "N", st.No))
		if st.Watch != watch {
			watch = st.Watch
			c.Parts = append(c.Parts, ui.ChartPart{From: i + 1, Label: d.Say("review.watch", "N", int(watch))})
		}
	}
	c.Lines = append(c.Lines, s.bestBranch(told)...)
	c.Lines = append(c.Lines, lines(told, chanceTurned, 0, ui.ChartLine{Ink: ui.Fog, Width: 1.5})...)
	c.Lines = append(c.Lines, lines(told, chanceKnown, told.Start, ui.ChartLine{Ink: ui.Brass, Width: 3})...)
	s.addMarks(&c, told)
	return c
}

func chanceKnown(st view.Stop) rules.PerMille  { return st.Chance }
func chanceTurned(st view.Stop) rules.PerMille { return st.Turned }

// lines joins what has been weighed. Where something between is not, there is a gap.
func lines(told *view.Review, of func(view.Stop) rules.PerMille, start rules.PerMille, look ui.ChartLine) (all []ui.ChartLine) {
	line := look
	end := func() {
		if len(line.Values) > 1 {
			all = append(all, line)
		}
		line = look
	}
	for i, st := range told.Stops {
		switch {
		case !st.Weighed:
			end()
			continue
		case i == 0 && start > 0:
			line.Values = append(line.Values, share(start))
		case len(line.Values) == 0:
			line.From = i + 1
		}
		line.Values = append(line.Values, share(of(st)))
	}
	end()
	return all
}

// ahead is how many decisions on the best branch is drawn.
const ahead = 2

// bestBranch is where the best in place of the decision that is picked would have
// led, with what the seat knew.
func (s *Scene) bestBranch(told *view.Review) []ui.ChartLine {
	i := slices.IndexFunc(told.Stops, func(st view.Stop) bool { return st.No == s.desk.reviewed.picked })
	if i < 0 || !told.Stops[i].Weighed || told.Stops[i].Best <= told.Stops[i].Chance {
		return nil
	}
	st := told.Stops[i]
	line := ui.ChartLine{From: i + 1, Ink: ui.Teal, Width: 2, Broken: true}
	switch {
	case i == 0:
		line.From, line.Values = 0, []float64{share(told.Start)}
	case told.Stops[i-1].Weighed:
		line.From, line.Values = i, []float64{share(told.Stops[i-1].Chance)}
	}
	for k := 0; k <= ahead && i+k < len(told.Stops); k++ {
		line.Values = append(line.Values, share(st.Best))
	}
	return []ui.ChartLine{line}
}

// mostWords is how many decisions have their words on the line, beside the one that
// is picked.
const mostWords = 3

// addMarks puts the sign of each decision on the line. The one that is picked and
// those that lost most have their words beside it, as far as there is room.
func (s *Scene) addMarks(c *ui.Chart, told *view.Review) {
	d := s.desk
	order := slices.Clone(told.Stops)
	slices.SortStableFunc(order, func(a, b view.Stop) int {
		if a.No == d.reviewed.picked || b.No == d.reviewed.picked {
			return map[bool]int{true: -1, false: 1}[a.No == d.reviewed.picked]
		}
		if a.Slip() != b.Slip() {
			return map[bool]int{true: -1, false: 1}[a.Slip()]
		}
		return cmp.Compare(b.Drop, a.Drop)
	})
	for i, st := range order {
		m := s.valueMark(st, st.No-told.Stops[0].No+1)
		if i > mostWords {
			m.Label = ""
		}
		c.Marks = append(c.Marks, m)
	}
}

// valueMark is the sign of a decision at a step of the line.
func (s *Scene) valueMark(st view.Stop, step int) ui.ChartMark {
	d := s.desk
	look := marks[st.Judgement]
	m := ui.ChartMark{Step: step, Value: share(st.Chance), Ink: look.night, Icon: look.icon, Sign: look.sign, Under: st.Chance > 250, Spare: st.No != d.reviewed.picked}
	switch {
	case !st.Weighed:
		return ui.ChartMark{Step: step, Ink: ui.Edging, Small: true}
	case st.Moot:
		m.Sign, m.Small, m.Ink = false, true, ui.Fog
	}
	switch {
	case st.No != d.reviewed.picked && (st.Judgement < review.Mistake || !st.Slip()):
	case st.Moot:
		m.Label = st.Verdict
	case st.Drop > 0:
		m.Label = d.Say("review.mark", "Judgement", d.Judgement(st.Judgement), "Figure", st.Figure)
	default:
		m.Label = d.Judgement(st.Judgement)
	}
	return m
}

// valueKey says what the signs and the lines mean.
func (s *Scene) valueKey(told *view.Review) *ui.Node {
	d := s.desk
	row := ui.Wrap(14).Aligned(ui.Center)
	row.Box.LineGap = 2
	small := func(text string) *ui.Node { return ui.NewText("", text, ui.Body().In(ui.Mist).At(13)) }
	stroke := func(ink ui.Color, w float64, broken bool) *ui.Node {
		path := ui.Polyline(ui.Point{X: 0, Y: 7}, ui.Point{X: 26, Y: 7})
		if broken {
			path = ui.Dashed(path, 5, 4)
		}
		return ui.Ornament(ui.Drawing{ui.Stroked(path, ink, w)}, 26, 14)
	}
	for _, l := range []struct {
		key  string
		line *ui.Node
	}{{"review.knew", stroke(ui.Brass, 3, false)}, {"review.truth-line", stroke(ui.Fog, 1.5, false)}, {"review.best-line", stroke(ui.Teal, 2, true)}} {
		row.Children = append(row.Children, ui.HBox(6, l.line, small(d.Say(l.key))).Aligned(ui.Center))
	}
	counts := told.Counts()
	for j := review.Best; j <= review.Blunder; j++ {
		words := d.Judgement(j)
		if told.Weighed > 0 {
			words = d.Say("review.count", "Judgement", words, "N", counts[j])
		}
		row.Children = append(row.Children, ui.HBox(4, signOf(view.Stop{Weighed: true, Judgement: j}, 13, false), small(words)).Aligned(ui.Center))
	}
	return withKids(row, ui.HBox(4, signOf(view.Stop{Weighed: true, Moot: true}, 13, false), small(d.Say("review.moot"))).Aligned(ui.Center))
}
