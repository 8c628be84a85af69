package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/rules"
)

// estimates is the panel that asks what the case wants judged before a watch
// ends.
type estimates struct{}

// setEstimate says how likely something is.
type setEstimate struct{ play.Estimate }

func (a setEstimate) do(s *Scene) {
	d := s.desk
	if err := d.game.Estimate(a.Estimate); err != nil {
		d.told, d.failed = err.Error(), true
		return
	}
	s.kept()
}

// endWatch is what ends the watch: the decision, or first the panel if something
// is to be judged that has not been.
func (s *Scene) endWatch() ui.Action {
	for _, a := range s.desk.Estimates(s.desk.game) {
		if !a.Said {
			return show{estimates{}}
		}
	}
	return decide{rules.EndWatch{}}
}

func (estimates) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	kids := []*ui.Node{inkText("estimates/why", d.Say("estimate.why"))}
	missing := false
	for i, a := range d.Estimates(d.game) {
		missing = missing || !a.Said
		kids = append(kids, ui.Divider(ui.Rule), s.estimate(id("estimate", i), a))
	}
	end := ui.MainButton("estimates/end", d.Say("time-strip.end"), decide{rules.EndWatch{}})
	foot := ui.Wrap(8, inkButton("estimates/close", d.Say("estimate.back"), closePanel{}).Shortcut("Escape"))
	if missing {
		end = ui.Dead(end, d.Say("estimate.missing"))
		foot.Children = append(foot.Children, inkButton("estimates/without", d.Say("estimate.without"), decide{rules.EndWatch{}}))
	}
	foot.Children = append(foot.Children, end)
	return ui.Modal("estimates", d.Say("estimate.title"), 620, closePanel{}, append(kids, ui.Divider(ui.Rule), foot.Justified(ui.End))...)
}

// calibration tells how well the estimates of the game fit; nothing if there are
// none.
func (s *Scene) calibration(told *view.Review) []*ui.Node {
	c := told.Calibration()
	if len(c.Lines) == 0 {
		return nil
	}
	title := s.desk.Say("estimate.calibration")
	list := ui.NewList("calibration", title)
	list.Box.Gap = 8
	for i, l := range c.Lines {
		list.Children = append(list.Children, ui.NewItem(id("calibration", i), l, nil, ui.NewText("", l, ui.Body().At(14))))
	}
	out := []*ui.Node{ui.Divider(ui.Line), ui.NewHeading("calibration/title", 3, title, ui.Body().Strong().In(ui.Pale).At(14)), list}
	if c.Sum != "" {
		out = append(out, ui.NewText("calibration/sum", c.Sum, ui.Body().In(ui.Fog).At(13)))
	}
	return out
}

// estimate is one question with its seven answers.
func (s *Scene) estimate(at ui.ID, a view.Asked) *ui.Node {
	group := ui.NewRadioGroup(at, a.Ask)
	group.Box.Dir, group.Box.Gap = ui.Column, 2
	for i, c := range a.Choices {
		mark, style := ui.Space(14), ui.Body().In(ui.Ink).At(15)
		if c.Chosen {
			mark, style = ui.Picture(ui.IconTick, 14, ui.InkTeal), style.Strong()
		}
		answer := ui.NewRadio(id(string(at), i), c.Words, c.Chosen, setEstimate{play.Estimate{Of: a.ID, Chance: c.Chance}},
			ui.HBox(10, mark, ui.NewText("", c.Words, style)).Aligned(ui.Center)).Padded(ui.Sides(5, 8)).Filled(0, ui.Rule, 3)
		if c.Chosen {
			answer.Filled(ui.Wash, ui.InkTeal, 3)
		}
		group.Children = append(group.Children, answer)
	}
	return ui.VBox(8, ui.NewHeading(at+"/ask", 3, a.Ask, ui.Doc().At(17)), group)
}
