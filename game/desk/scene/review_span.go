package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// A decision on the line of value is no narrower than leastStep, CSS pixels, so that
// it can be hit (WCAG 2.2, 2.5.8). Where there is no room for all, a part of the line
// is drawn, and over it the whole of it, small, to choose the part from.
const (
	leastStep = 24
	chartSide = 84 // of the pane of the line beside the steps
	wholeHigh = 40
)

// span is a part of the line of value: the decisions after the first from, up to to.
type span struct{ from, to int }

// spansOf divides n decisions over a line w CSS pixels wide into parts of about the
// same length.
func spansOf(n int, w float64) (all []span) {
	most := max(int((w-chartSide)/leastStep)-1, 3) // a step is for the start
	parts := max((n+most-1)/most, 1)
	for i := range parts {
		all = append(all, span{n * i / parts, n * (i + 1) / parts})
	}
	return all
}

// shownSpan is the part that is drawn: the one that was chosen, or that of the
// decision that is picked.
func (r *reviewed) shownSpan(all []span) (i int) {
	no := r.picked
	if r.looked > 0 {
		no = r.looked
	}
	for i < len(all)-1 && all[i].to < no {
		i++
	}
	return i
}

// lookAlong shows the part of the line with a decision, and leaves what is picked.
type lookAlong struct{ no int }

func (a lookAlong) do(s *Scene) { s.desk.reviewed.looked = a.no }

// wholeLine is the whole line of value, small, with its parts to choose from.
func (s *Scene) wholeLine(told *view.Review, all []span, shown int) *ui.Node {
	d := s.desk
	c := ui.Chart{Steps: len(told.Stops) + 1, Lines: lines(told, chanceKnown, told.Start, ui.ChartLine{Ink: ui.Brass, Width: 2})}
	figure := ui.NewFigure("value/whole", d.Say("review.whole"), told.Course, ui.PaintFunc(func(size ui.Size) []ui.Shape { return c.Small(size) }))
	row := ui.HBox(0)
	for i, p := range all {
		first, last := told.Stops[p.from], told.Stops[p.to-1]
		b := ui.ChartColumn(id("value/part", i), d.Say("review.part", "From", first.No, "To", last.No), i == shown, lookAlong{first.No})
		b.Box.Grow = float64(p.to - p.from)
		if i == 0 {
			b.Box.Grow++ // the step of the start
		}
		add(row, b)
	}
	return ui.Layers(figure, row).High(wholeHigh)
}
