package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// judgment is how well it was decided beside how well it went.
func (s *Scene) judgment(told *view.Review) *ui.Node {
	d := s.desk
	pane := ui.Pane("judgment", d.Say("review.judgment"))
	g := s.graded(told)
	if g == nil {
		pane = withKids(pane, ui.NewText("judgment/later", d.Say("review.judgment-later"), ui.Body().At(14)))
		if told.Measure != "" {
			pane = withKids(pane, ui.NewText("judgment/measure", told.Measure, ui.Body().In(ui.Fog).At(13)))
		}
		return pane
	}
	pane = withKids(pane,
		ui.Wrap(28, graded("judgment/decisions", g.Decisions, ui.Pale), graded("judgment/outcome", g.Outcome, ui.Fog)),
		ui.NewText("judgment/verdict", g.Verdict, ui.Body().In(ui.Pale).At(15)),
		ui.NewText("judgment/bounds", g.Bounds, ui.Body().In(ui.Fog).At(13)),
		ui.Divider(ui.Line))
	if !g.Apart.Some {
		pane = withKids(pane, ui.NewText("judgment/apart-name", g.Apart.Name, ui.Body().Strong().In(ui.Pale).At(14)),
			ui.NewText("judgment/apart-words", g.Apart.Words, ui.Body().At(14)))
	} else {
		pane = withKids(pane, s.signal("judgment/apart", g.Apart, -1, 3.5, false, ui.Teal), s.signal("judgment/lean", g.Lean, -1.5, 1.5, true, ui.Brass))
	}
	return withKids(pane, s.calibration(told)...)
}

func withKids(n *ui.Node, kids ...*ui.Node) *ui.Node {
	n.Children = append(n.Children, kids...)
	return n
}

func graded(at ui.ID, m view.GradeMark, ink ui.Color) *ui.Node {
	letter := ui.NewText("", m.Letter, ui.Style{Face: ui.Typewriter, Bold: true, Size: 40, Color: ink, Leading: 1.05})
	n := ui.VBox(0, letter, ui.NewText("", m.Name, ui.Label()), ui.NewText("", m.Words, ui.Body().In(ui.Mist).At(13)))
	n.Role, n.ID, n.Name = ui.Text, at, m.Said
	return n
}

// signal is a measure on a track from low to high, with how sure it is.
func (s *Scene) signal(at ui.ID, m view.Signal, low, high float64, leans bool, ink ui.Color) *ui.Node {
	place := func(v float64) float64 { return min(max((v-low)/(high-low), 0.02), 0.98) }
	middle := 0.0
	if leans {
		middle = place(0)
	}
	track := ui.Interval(place(m.From), place(m.To), place(m.At), middle, ink)
	return ui.VBox(3, ui.NewText("", m.Name, ui.Body().At(14)), ui.NewText("", m.Value, ui.Body().Strong().In(ui.Pale).At(14)),
		ui.NewMeter(at, m.Name, m.Value, track).High(18),
		ui.NewText(at+"-words", m.Words, ui.Body().In(ui.Fog).At(13)))
}
