package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// knewSheet is the diagram of who held something of which report, and when.
func (s *Scene) knewSheet(f *view.Debrief, _ ui.Size) *ui.Node {
	d := s.desk
	sheet := ui.SheetOf("knew", d.Say("debrief.who-knew"), inkLabel("knew/title", 2, d.Say("debrief.who-knew")))
	list := ui.NewList("knew/list", d.Say("debrief.figure"))
	list.Box.Gap = 6
	for _, r := range f.Knew {
		ink := inksOf(d, r.Who).paper
		words := d.Say("debrief.holding", "Who", r.Name, "What", r.Words)
		if r.Words == "" {
			words = d.Say("debrief.holding-none", "Who", r.Name)
		}
		bars := ui.NewFigure(id("knew/bars", int(r.Who)), r.Name, words, s.spans(r, ink)).
			High(max(18, float64(len(r.Spans))*18)).Grows(1)
		list.Children = append(list.Children, ui.NewItem(id("knew", int(r.Who)), words, nil,
			ui.HBox(12, ui.Seal(r.Letters, 16, ink, 0), bars).Aligned(ui.Center)))
	}
	axis := ui.HBox(12, ui.Space(32), ui.Ornament(s.axis(), 0, 20).Grows(1))
	sheet.Children = append(sheet.Children, list, axis, ui.Wrap(16,
		ui.HBox(6, ui.Ornament(ui.Drawing{ui.Filled(ui.Rect{Y: 3, W: 28, H: 10}.Box(), ui.InkSoft)}, 28, 16), inkSoft("", d.Say("debrief.legend-full"))).Aligned(ui.Center),
		ui.HBox(6, ui.Ornament(ui.Drawing{ui.Outlined(ui.Rect{Y: 3, W: 28, H: 10}.Box(), 0, ui.InkSoft, 1), ui.Hatched(ui.Rect{Y: 3, W: 28, H: 10}, ui.InkSoft, 3)}, 28, 16), inkSoft("", d.Say("debrief.legend-general"))).Aligned(ui.Center)))
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(20, 24))
}

// spans are the bars of one service: solid for the full wording, hatched for
// the general one, each with the report's title.
func (s *Scene) spans(r view.Row, ink ui.Color) ui.Paint {
	watches := float64(s.desk.Rules.Watches)
	return ui.PaintFunc(func(size ui.Size) []ui.Shape {
		var out []ui.Shape
		if len(r.Spans) == 0 {
			out = append(out, ui.Filled(ui.Rect{Y: size.H/2 - 0.5, W: size.W, H: 1}.Box(), ui.Rule))
		}
		for i, sp := range r.Spans {
			x := min(float64(sp.From-1)/watches, 0.97) * size.W
			bar := ui.Rect{X: x, Y: float64(i)*18 + 1, W: size.W - x, H: 16}
			style := ui.Body().In(ui.PaperLit).At(13)
			if sp.Form == rules.Full {
				out = append(out, ui.Filled(bar.Box(), ink))
			} else {
				out = append(out, ui.Outlined(bar.Box(), ui.PaperLit, ink, 1.5), ui.Hatched(ui.Rect{X: x, Y: bar.Y, W: 10, H: bar.H}, ink, 3))
				style = style.In(ink)
			}
			anchor, at, room := ui.Start, ui.Point{X: x + 14, Y: bar.Y + 12.5}, bar.W-20
			if x > size.W*0.5 { // a short bar has its title before it
				anchor, at.X, room, style = ui.End, x-6, x-12, style.In(ink)
			}
			out = append(out, ui.Words(fitted(sp.Title, room), at, anchor, style))
		}
		return out
	})
}

// fitted cuts a title to what a bar of that width can hold.
func fitted(text string, w float64) string {
	most := max(int(w/6.6), 0)
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	if most < 4 {
		return ""
	}
	return string(letters[:most-1]) + "…"
}

// axis names the watches under the diagram.
func (s *Scene) axis() ui.Paint {
	d := s.desk
	n := int(d.Rules.Watches)
	return ui.PaintFunc(func(size ui.Size) []ui.Shape {
		var out []ui.Shape
		for w := range n {
			label := d.Moment(rules.Watch(w + 1))
			if size.W/float64(n) < 64 {
				label = d.Say("debrief.number", "N", w+1)
			}
			out = append(out, ui.Words(label, ui.Point{X: float64(w) / float64(n) * size.W, Y: 14}, ui.Start, ui.Body().In(ui.InkSoft).At(13)))
		}
		return out
	})
}
