package page

import (
	"fmt"
	"strings"

	"tearline/game/desk/view"
	"tearline/game/review"
	"tearline/game/rules"
)

// The picture of the value line, in the units of its own viewBox.
const (
	lineWidth, lineHeight = 700, 230
	lineLeft, lineRight   = 44, 8
	lineHead, lineFoot    = 24, 30
)

// line is the chance of a good outcome from decision to decision.
type line struct {
	Width, Height int
	Levels        []level
	Knew, Turned  string // the points of the two lines
	Stops         []stop
}

// level is a line across.
type level struct {
	Y     int
	Label string
	Under int // where its label stands
}

// stop is one decision on the line.
type stop struct {
	No           int
	X, Y         int
	Judgement    review.Judgement
	Judged       string
	Knew, Turned string // in words, for the table
	Numbered     bool
}

func lineOf(d *view.Desk, r *review.Report) *line {
	if len(r.Decisions) == 0 {
		return nil
	}
	l := &line{Width: lineWidth, Height: lineHeight}
	for _, c := range []rules.PerMille{0, 250, 500, 750, 1000} {
		l.Levels = append(l.Levels, level{heightOf(c), d.Say("number.percent", "N", int(c/10)), heightOf(c) + 4})
	}
	n := len(r.Decisions) + 1
	at := func(i int) int { return lineLeft + (lineWidth-lineLeft-lineRight)*(2*i+1)/(2*n) }
	first := &r.Decisions[0]
	knew := []string{point(at(0), first.Best.Chance)}
	turned := []string{point(at(0), first.Best.TurnedChance)}
	for i := range r.Decisions {
		w := &r.Decisions[i]
		x := at(i + 1)
		knew, turned = append(knew, point(x, w.Made.Chance)), append(turned, point(x, w.Made.TurnedChance))
		l.Stops = append(l.Stops, stop{
			No: w.No, X: x, Y: heightOf(w.Made.Chance), Judgement: w.Judgement, Judged: d.Say("record.judged." + review.JudgementWords[w.Judgement]),
			Knew: d.Percent(w.Made.Chance), Turned: d.Percent(w.Made.TurnedChance), Numbered: n <= 30 || w.No%5 == 0 || w.Judgement > review.Sound,
		})
	}
	l.Knew, l.Turned = strings.Join(knew, " "), strings.Join(turned, " ")
	return l
}

func heightOf(c rules.PerMille) int {
	return lineHead + int(rules.One-c)*(lineHeight-lineHead-lineFoot)/int(rules.One)
}

func point(x int, c rules.PerMille) string { return fmt.Sprintf("%d,%d", x, heightOf(c)) }

// Shape is how a judgement is marked, so that it is told apart without colour.
func (s stop) Shape() string {
	switch s.Judgement {
	case review.Best:
		return "circle"
	case review.Sound:
		return "ring"
	case review.Inaccuracy:
		return "triangle"
	case review.Mistake:
		return "square"
	}
	return "diamond"
}

// Corners are the points of a mark that has corners.
func (s stop) Corners() string {
	at := func(dx, dy int) string { return fmt.Sprintf("%d,%d", s.X+dx, s.Y+dy) }
	switch s.Judgement {
	case review.Inaccuracy:
		return strings.Join([]string{at(0, -7), at(7, 6), at(-7, 6)}, " ")
	case review.Mistake:
		return strings.Join([]string{at(-6, -6), at(6, -6), at(6, 6), at(-6, 6)}, " ")
	}
	return strings.Join([]string{at(0, -8), at(8, 0), at(0, 8), at(-8, 0)}, " ")
}

// LabelY is where the number of a decision stands: away from the line.
func (s stop) LabelY() int {
	if s.Judgement > review.Sound && s.Y < lineHeight-lineFoot-24 {
		return s.Y + 20
	}
	return s.Y - 11
}
