package scene

import (
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// knewSheet is a diagram for each report that went from hand to hand: who held
// something of it, from when, and how it passed from one to the other. Beside that
// stands what would have been held with the best in place of the decision that is
// picked.
func (s *Scene) knewSheet(_ *view.Debrief, _ ui.Size) *ui.Node {
	d := s.desk
	told := s.review()
	x := s.besideBest(told)
	keys := ui.Wrap(16, s.knewKey(d.Say("debrief.legend-full"), ui.HoldingSpan{To: 1, Ink: ui.InkSoft}),
		s.knewKey(d.Say("debrief.legend-general"), ui.HoldingSpan{To: 1, Ink: ui.InkSoft, General: true}),
		s.knewKey(d.Say("debrief.legend-decision"), ui.HoldingSpan{To: 1, Ink: ui.InkSoft, Mark: d.Say("debrief.number", "N", 1)}))
	keys.Box.LineGap = 2
	sheet := ui.SheetOf("knew", d.Say("debrief.who-knew"), inkLabel("knew/title", 2, d.Say("debrief.who-knew")), keys)
	held, about := s.heldOf(), d.Say("knew.best-none")
	if x != nil {
		held, about = x.Held, x.About
		add(keys, s.knewKey(d.Say("debrief.legend-best", "N", d.reviewed.picked), ui.HoldingSpan{To: 1, Ghost: true}))
	}
	add(sheet, s.lettersKey(held), inkText("knew/best", about), s.besideSteps(told))
	if x != nil && x.Same {
		add(sheet, inkText("knew/same", d.Say("knew.best-same")))
	}
	var stayed []string
	for _, x := range held {
		if x.Moved {
			add(sheet, ui.Divider(ui.Rule), s.heldFigure(&x))
		} else {
			stayed = append(stayed, x.Title)
		}
	}
	if len(stayed) > 0 {
		add(sheet, ui.Divider(ui.Rule), inkSoft("knew/stayed", d.Stayed(stayed)))
	}
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(20, 24))
}

// heldOf is who held what; it is put together once.
func (s *Scene) heldOf() []view.Held {
	d := s.desk
	if o, ok := s.outcomeOf(d); ok && d.held == nil {
		d.held = d.Held(o)
	}
	return d.held
}

// lettersKey says whose letters stand at the rows.
func (s *Scene) lettersKey(held []view.Held) *ui.Node {
	d := s.desk
	in := map[rules.ServiceID]bool{}
	for _, x := range held {
		for _, h := range x.Holders {
			in[h.Who] = true
		}
	}
	row := ui.Wrap(16)
	row.Box.LineGap = 2
	for v := range d.Rules.ServiceIDs() {
		if in[v] {
			add(row, inkSoft(id("knew/letters", int(v)), d.Say("knew.letters", "Letters", d.Letters(v), "Name", d.Name(v))))
		}
	}
	return row
}

// besideBest is what would have been known with the best in place of the decision that
// is picked; nil where nothing was better or it is not known yet. It is found once.
func (s *Scene) besideBest(told *view.Review) *view.Beside {
	d := s.desk
	r := &d.reviewed
	best := told.BestOf(r.picked)
	if r.beside == nil && best != nil {
		j := s.judged(told)
		if d.held == nil && d.spare() {
			s.heldOf()
		}
		if j != nil && d.spare() {
			o, doctrine, err := s.shelf.Instead(d.game, r.picked, best)
			if d.spent = err == nil; d.spent { // else it took no time
				r.beside = d.Beside(s.heldOf(), j, o, doctrine)
			}
		}
	}
	return r.beside
}

// besideSteps lead to the decisions before and after the one that is picked for
// which there was something better.
func (s *Scene) besideSteps(told *view.Review) *ui.Node {
	d := s.desk
	before, after := 0, 0
	for _, st := range told.Stops {
		switch {
		case told.BestOf(st.No) == nil:
		case st.No < d.reviewed.picked:
			before = st.No
		case st.No > d.reviewed.picked && after == 0:
			after = st.No
		}
	}
	row := ui.Wrap(8)
	for _, to := range []struct {
		at        ui.ID
		key, keys string
		no        int
	}{{"knew/before", "knew.best-before", "Shift+m", before}, {"knew/after", "knew.best-after", "m", after}} {
		if to.no > 0 {
			add(row, inkButton(to.at, d.Say(to.key, "N", to.no), besidePick{to.no}).Shortcut(to.keys))
		}
	}
	return row
}

// besidePick picks a decision and stays where who knew what is shown.
type besidePick struct{ no int }

func (a besidePick) do(s *Scene) { s.desk.reviewed.pick(a.no) }

// mostBeside is how many diagrams stand beside a decision.
const mostBeside = 2

// besideOf shows who would have known otherwise, with the best in place of the
// decision that is picked; nil where nobody would.
func (s *Scene) besideOf(told *view.Review) *ui.Node {
	d := s.desk
	x := s.besideBest(told)
	if x == nil || x.Same {
		return nil
	}
	part := ui.VBox(8, inkLabel("judged/knew-title", 3, d.Say("knew.best-title")), inkSoft("judged/knew-about", x.About),
		ui.Wrap(16, s.knewKey(d.Say("knew.best-game"), ui.HoldingSpan{To: 1, Ink: ui.InkSoft}),
			s.knewKey(d.Say("debrief.legend-best", "N", d.reviewed.picked), ui.HoldingSpan{To: 1, Ghost: true})))
	n := 0
	for i := range x.Held {
		if n < mostBeside && x.Held[i].Differs {
			n++
			add(part, s.heldFigure(&x.Held[i]))
		}
	}
	return withKids(part, inkButton("judged/knew-all", d.Say("knew.best-all"), debriefTab{tabKnew}).SelfAt(ui.Start))
}

// knewKey says what a pattern means.
func (s *Scene) knewKey(words string, span ui.HoldingSpan) *ui.Node {
	sample := ui.Ornament(ui.PaintFunc(func(size ui.Size) []ui.Shape {
		return span.Shapes(ui.Rect{Y: 5, W: size.W, H: 12})
	}), 36, 22)
	return ui.HBox(6, sample, inkSoft("", words)).Aligned(ui.Center)
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
		for j, b := range holder.Would {
			span := ui.HoldingSpan{From: d.Begins(b), To: 1, General: b.Form == rules.General}
			if j+1 < len(holder.Would) {
				span.To = d.Begins(holder.Would[j+1])
			}
			if x.Differs {
				row.Ghosts = append(row.Ghosts, span)
			}
		}
		h.Rows = append(h.Rows, row)
	}
	for w := range d.Rules.Watches {
		h.Ticks = append(h.Ticks, ui.ChartLevel{Value: float64(w) / float64(d.Rules.Watches), Label: d.Moment(w + 1)})
	}
	figure := ui.VBox(6, ui.NewHeading(at+"/title", 3, x.Title, ui.Body().Strong().In(ui.Ink).At(15)),
		ui.NewHoldings(at, x.Title, d.Say("debrief.figure"), h, bars...))
	if len(x.Otherwise) > 0 {
		add(figure, s.otherwise(at+"/best", x))
	}
	return figure
}

// otherwise says who would have known otherwise with the best.
func (s *Scene) otherwise(at ui.ID, x *view.Held) *ui.Node {
	list := ui.NewList(at, s.desk.Say("debrief.legend-best", "N", s.desk.reviewed.picked))
	list.Box.Gap = 2
	for i, said := range x.Otherwise {
		add(list, ui.NewItem(id(string(at), i), said, nil, ui.NewText("", said, ui.Body().In(ui.InkTeal).At(14))))
	}
	return list
}
