package scene

import (
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// knewSheet is a diagram for each report that went from hand to hand: who held
// something of it, from when, and how it passed from one to the other.
func (s *Scene) knewSheet(f *view.Debrief, _ ui.Size) *ui.Node {
	d := s.desk
	sheet := ui.SheetOf("knew", d.Say("debrief.who-knew"), inkLabel("knew/title", 2, d.Say("debrief.who-knew")),
		ui.Wrap(16, s.knewKey("debrief.legend-full", ui.HoldingSpan{To: 1, Ink: ui.InkSoft}),
			s.knewKey("debrief.legend-general", ui.HoldingSpan{To: 1, Ink: ui.InkSoft, General: true}),
			s.knewKey("debrief.legend-decision", ui.HoldingSpan{To: 1, Ink: ui.InkSoft, Mark: d.Say("debrief.number", "N", 1)})))
	var stayed []string
	for _, x := range f.Held {
		if x.Moved {
			sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), s.heldFigure(&x))
		} else {
			stayed = append(stayed, x.Title)
		}
	}
	if len(stayed) > 0 {
		sheet.Children = append(sheet.Children, ui.Divider(ui.Rule), inkSoft("knew/stayed", d.Stayed(stayed)))
	}
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(20, 24))
}

// knewKey says what a pattern means.
func (s *Scene) knewKey(key string, span ui.HoldingSpan) *ui.Node {
	sample := ui.Ornament(ui.PaintFunc(func(size ui.Size) []ui.Shape {
		return span.Shapes(ui.Rect{Y: 5, W: size.W, H: 12})
	}), 36, 22)
	return ui.HBox(6, sample, inkSoft("", s.desk.Say(key))).Aligned(ui.Center)
}

// heldFigure is the diagram of one report. Each bar leads to the decision that
// led to it.
func (s *Scene) heldFigure(x *view.Held) *ui.Node {
	d := s.desk
	at := id("knew/report", int(x.Report))
	var h ui.Holdings
	var bars []*ui.Node
	for i, holder := range x.Holders {
		ink := inksOf(d, holder.Who).paper
		row := ui.HoldingRow{Label: holder.Letters}
		for j, b := range holder.Bars {
			span := ui.HoldingSpan{From: d.Begins(b), To: 1, Ink: ink, General: b.Form == rules.General}
			if j+1 < len(holder.Bars) {
				span.To = d.Begins(holder.Bars[j+1])
			}
			var on ui.Action
			if b.By != 0 {
				on, span.Mark = debriefOpen{b.By}, d.Say("debrief.number", "N", int(b.By))
			}
			row.Spans = append(row.Spans, span)
			bars = append(bars, ui.HoldingBar(id(string(at)+"/"+string(id("by", int(holder.Who))), j), b.Words, on))
			if from := slices.IndexFunc(x.Holders, func(o view.Holder) bool { return o.Who == b.From }); from >= 0 && from != i {
				h.Passes = append(h.Passes, ui.Pass{From: from, To: i, At: span.From, Ink: ink})
			}
		}
		h.Rows = append(h.Rows, row)
	}
	for w := range d.Rules.Watches {
		h.Ticks = append(h.Ticks, ui.ChartLevel{Value: float64(w) / float64(d.Rules.Watches), Label: d.Moment(w + 1)})
	}
	return ui.VBox(6, ui.NewHeading(at+"/title", 3, x.Title, ui.Body().Strong().In(ui.Ink).At(15)),
		ui.NewHoldings(at, x.Title, d.Say("debrief.figure"), h, bars...))
}
