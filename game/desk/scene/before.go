package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// before is what could come of the draft: the rival's explanations, who else
// may end up with it, and how ready it makes those who can act.
func (s *Scene) before() *ui.Node {
	d := s.desk
	p, ok := d.paper()
	if !ok || p.Kind != view.ReportPaper {
		return s.sourcesPane()
	}
	draft := d.draft(p.Report)
	b := d.forecast(draft)
	pane := ui.BarePane("before", d.Say("before.title"), ui.PaneHead("before", d.Say("before.title"), b.Title), s.lessonAt("look-before-sending"))
	s.pointAt(pane, "look-before-sending")
	if b.Quiet != "" {
		pane.Children = append(pane.Children, ui.NewText("before/quiet", b.Quiet, ui.Body().In(ui.Mist).At(14)))
	} else {
		pane.Children = append(pane.Children, s.bars(b), s.verdict(b))
	}
	if draft.To != 0 && draft.Forms != 0 {
		pane.Children = append(pane.Children, s.reach(b)...)
		pane.Children = append(pane.Children, s.ready(b)...)
	}
	return pane
}

// figures is a table of names, meters and values, a line for each where the
// names are short enough.
func (s *Scene) figures(cells []*ui.Node) *ui.Node {
	t := ui.Table(10, []ui.Track{ui.Fr(2.3), ui.Fr(1), ui.Track(s.fit(94))}, cells...).Aligned(ui.Center)
	t.Box.LineGap = 3
	return t
}

// bars are the candidate explanations, now and after. A tick marks the truth.
func (s *Scene) bars(b view.Before) *ui.Node {
	var cells []*ui.Node
	for i, x := range b.Bars {
		style, value := ui.Body().In(ui.Mist).At(14), ui.Body().In(ui.Mist).At(14)
		if x.Truth {
			style, value = ui.Body().Strong().In(ui.Teal).At(14), ui.Body().Strong().In(ui.Pale).At(14)
			if b.Danger {
				value = value.In(ui.Stamp)
			}
		}
		at := id("before/bar", i)
		meter := ui.NewMeter(at, x.Name, x.Words, barPaint(x, b)).High(20)
		name := ui.NewText("", x.Name, style.At(13).Led(1.2)).Written(ui.Start, ui.Center)
		if x.Truth {
			name = ui.HBox(5, ui.Picture(ui.IconTick, 12, ui.Teal), name.Grows(1)).Aligned(ui.Center)
		}
		cells = append(cells, name, meter, ui.NewText("", x.Words, value).Written(ui.Start, ui.Center))
	}
	return s.figures(cells)
}

// barPaint draws one explanation: what is now, and what is added or taken away.
func barPaint(x view.Bar, b view.Before) ui.Paint {
	f := func(p rules.PerMille) float64 { return float64(p) / float64(rules.One) }
	base, more := ui.Steel, ui.Color(0x6F88A3FF)
	if x.Truth {
		base, more = ui.Color(0x2F7F77FF), ui.Red
	}
	parts := []ui.BarPart{{To: f(min(x.Now, x.After)), Fill: base}}
	switch {
	case x.After > x.Now:
		parts = append(parts, ui.BarPart{From: f(x.Now), To: f(x.After), Fill: more, Hatch: 0x00000055})
	case x.After < x.Now:
		parts = append(parts, ui.BarPart{From: f(x.After), To: f(x.Now), Fill: 0x27384AFF, Hatch: 0x4A648088})
	}
	threshold := 0.0
	if x.Truth {
		threshold = f(b.Threshold)
	}
	return ui.HatchedBar(threshold, parts...)
}

func (s *Scene) verdict(b view.Before) *ui.Node {
	style := ui.Body().In(ui.Mist).At(14)
	if b.Danger {
		style = style.In(ui.Stamp)
	}
	return ui.NewStatus("before/verdict", b.Verdict, style)
}

// reach lists who else may end up with some of it, as bars.
func (s *Scene) reach(b view.Before) []*ui.Node {
	d := s.desk
	line := ui.Divider(ui.Line)
	if len(b.Reach) == 0 {
		return []*ui.Node{line, ui.NewText("before/reach-none", d.Say("before.reach-none"), ui.Body().In(ui.Mist).At(14))}
	}
	row := ui.Wrap(12, ui.NewHeading("before/reach", 3, d.Say("before.reach"), ui.Body().In(ui.Fog).At(13))).Aligned(ui.Center)
	row.Box.LineGap = 3
	for _, r := range b.Reach {
		ink := inksOf(d, r.Who)
		style := ui.Body().In(ui.Mist).At(14)
		if r.Hostile {
			style = ui.Body().Strong().In(ui.Stamp).At(14)
		}
		words := d.Say("before.reach-one", "Who", r.Name, "Chance", r.Words)
		row.Children = append(row.Children, ui.HBox(6, ui.Seal(d.Letters(r.Who), 15, ink.night, ink.ground),
			ui.NewText(id("before/reach", int(r.Who)), words, style)).Aligned(ui.Center))
	}
	return []*ui.Node{line, row}
}

func (s *Scene) ready(b view.Before) []*ui.Node {
	if len(b.Ready) == 0 {
		return nil
	}
	var cells, late []*ui.Node
	for i, r := range b.Ready {
		at := id("before/ready", i)
		f := func(p rules.PerMille) float64 { return float64(p) / float64(rules.One) }
		bar := ui.NewMeter(at, r.Name, r.Words, ui.HatchedBar(0,
			ui.BarPart{To: f(r.Now), Fill: 0x8A6A2BFF}, ui.BarPart{From: f(r.Now), To: f(r.After), Fill: ui.Brass})).High(20)
		cells = append(cells, ui.NewText("", r.Name, ui.Body().In(ui.Pale).At(13).Led(1.2)).Written(ui.Start, ui.Center), bar,
			ui.NewText("", r.Change, ui.Body().Strong().In(ui.Lit).At(14)).Written(ui.Start, ui.Center))
		if r.Late != "" {
			late = append(late, ui.HBox(6, ui.Picture(ui.IconWarning, 12, ui.Amber),
				ui.NewText(at+"/late", r.Late, ui.Body().In(ui.Amber).At(14)).Grows(1)).Aligned(ui.Center))
		}
	}
	head := ui.NewHeading("before/ready", 3, b.ReadyOf, ui.Body().In(ui.Fog).At(13))
	return append([]*ui.Node{ui.Divider(ui.Line), ui.VBox(3, head, s.figures(cells))}, late...)
}
