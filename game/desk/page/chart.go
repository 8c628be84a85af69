package page

import (
	"fmt"
	"slices"
	"strings"

	"tearline/game/desk/view"
	"tearline/game/review"
	"tearline/game/rules"
)

// The sizes of a picture, in the units of its own viewBox: a page is 700 wide.
const (
	pageWidth             = 700
	chartLeft, chartRight = 44, 8
	chartHead, chartFoot  = 20, 26
	valueHeight           = 230
	courseHeight          = 130
)

// chart is a course of chances from step to step.
type chart struct {
	ID            string
	Name          string
	Width, Height int
	Levels        []level
	Ticks         []tick
	Lines         []polyline
	Marks         []sign

	steps int
}

// level is a line across, with the foot of its label.
type level struct {
	Y, Under int
	Label    string
	Broken   bool
}

// tick is a label under a step.
type tick struct {
	X, Y  int
	Label string
}

// polyline is one course; the second is thin and dashed.
type polyline struct {
	Points string
	Thin   bool
}

// sign stands on a line; its form says what it means also without its colour.
type sign struct {
	X, Y   int
	Form   string // ring, dot or corners
	Points string // of corners
	Ink    string // of the style sheet
	Label  string
	LabelY int
}

func newChart(id, name string, steps, height int) *chart {
	return &chart{ID: id, Name: name, Width: pageWidth, Height: height, steps: steps}
}

// at is where a value stands at a step, from 0.
func (c *chart) at(step int, v rules.PerMille) (x, y int) {
	x = chartLeft + (pageWidth-chartLeft-chartRight)*(2*step+1)/(2*c.steps)
	return x, chartHead + int(rules.One-v)*(c.Height-chartHead-chartFoot)/int(rules.One)
}

func (c *chart) level(v rules.PerMille, label string, broken bool) {
	_, y := c.at(0, v)
	c.Levels = append(c.Levels, level{y, y + 4, label, broken})
}

func (c *chart) line(values []rules.PerMille, thin bool) {
	points := make([]string, len(values))
	for i, v := range values {
		x, y := c.at(i, v)
		points[i] = fmt.Sprintf("%d,%d", x, y)
	}
	c.Lines = append(c.Lines, polyline{strings.Join(points, " "), thin})
}

// tick names a step.
func (c *chart) tick(step int, label string) {
	x, _ := c.at(step, 0)
	c.Ticks = append(c.Ticks, tick{x, c.Height - 6, label})
}

// mark puts a sign on a value; under puts its label below it.
func (c *chart) mark(step int, v rules.PerMille, form, ink, label string, under bool) {
	s := sign{Form: form, Ink: ink, Label: label}
	s.X, s.Y = c.at(step, v)
	if corners := corners[form]; corners != nil {
		points := make([]string, len(corners))
		for i, p := range corners {
			points[i] = fmt.Sprintf("%d,%d", s.X+p[0], s.Y+p[1])
		}
		s.Form, s.Points = "corners", strings.Join(points, " ")
	}
	s.LabelY = s.Y - 11
	if under || s.LabelY < 12 {
		s.LabelY = s.Y + 19
	}
	c.Marks = append(c.Marks, s)
}

var corners = map[string][][2]int{
	"triangle": {{0, -7}, {7, 6}, {-7, 6}},
	"diamond":  {{0, -8}, {8, 0}, {0, 8}, {-8, 0}},
	"star":     {{0, -8}, {2, -3}, {8, -2}, {3, 1}, {5, 7}, {0, 4}, {-5, 7}, {-3, 1}, {-8, -2}, {-2, -3}},
	"hanging":  {{0, 7}, {7, -6}, {-7, -6}},
	"up":       {{0, -5}, {5, 4}, {-5, 4}},
	"down":     {{0, 5}, {5, -4}, {-5, -4}},
}

// signs are the marks of the judgements, as on the desk.
var signs = [...]struct{ form, ink string }{
	review.Best: {"star", "teal"}, review.Sound: {"ring", "ink"}, review.Inaccuracy: {"triangle", "brass"},
	review.Mistake: {"hanging", "red"}, review.Blunder: {"diamond", "red"},
}

// mootSign is that of what could not matter.
var mootSign = struct{ form, ink string }{"dot", "ink"}

// crammed is how near to each other levels may not be.
const crammed rules.PerMille = 140

// crowded is how many stops have their numbers on the line; of more, every fifth has.
const crowded = 34

// valueLine draws the chance of a good outcome from decision to decision; nil while
// none is weighed.
func valueLine(d *view.Desk, r *view.Review) *chart {
	if r.Weighed == 0 {
		return nil
	}
	c := newChart("value", d.Say("page.line"), r.Weighed+1, valueHeight)
	c.scale(d, nil)
	knew, turned := []rules.PerMille{r.Start}, []rules.PerMille{}
	for _, s := range r.Stops {
		if s.Weighed {
			knew, turned = append(knew, s.Chance), append(turned, s.Turned)
		}
	}
	c.line(append([]rules.PerMille{turned[0]}, turned...), true)
	c.line(knew, false)
	step := 0
	for _, s := range r.Stops {
		if !s.Weighed {
			continue
		}
		step++
		label, lost := "", s.Judgement > review.Sound
		if r.Weighed <= crowded || s.No%5 == 0 || lost {
			label = d.Say("debrief.number", "N", s.No)
		}
		look := signs[s.Judgement]
		if s.Moot {
			look = mootSign
		}
		c.mark(step, s.Chance, look.form, look.ink, label, lost)
	}
	return c
}

// scale draws the levels of a chart of chances, but for one whose label would run
// into that of another that is drawn.
func (c *chart) scale(d *view.Desk, others []view.Level) {
	for _, n := range []int{0, 50, 100} {
		v := rules.PerMille(n * 10)
		if !slices.ContainsFunc(others, func(l view.Level) bool { return l.Value > v-crammed && l.Value < v+crammed }) {
			c.level(v, d.Say("number.percent", "N", n), false)
		}
	}
}

// courseChart draws a course over the watches.
func courseChart(d *view.Desk, id, name string, steps []string, lines [][]rules.PerMille, levels []view.Level, marks []view.CourseMark) *chart {
	c := newChart(id, name, len(steps), courseHeight)
	c.scale(d, levels)
	for _, l := range levels {
		c.level(l.Value, l.Label, true)
	}
	for i, s := range steps {
		c.tick(i, s)
	}
	for i, l := range lines {
		c.line(l, i > 0)
	}
	under := map[int]bool{} // where the label of a step is, so that that of the other line is on the other side
	for _, m := range marks {
		form := "down"
		if m.Up {
			form = "up"
		}
		low, taken := under[m.Step]
		under[m.Step] = !m.Up
		if taken {
			under[m.Step] = !low
		}
		c.mark(m.Step, lines[m.Line][m.Step], form, "ink", m.No, under[m.Step])
	}
	return c
}
