package scene

import (
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/review"
)

// reviewed is what the debrief has of the review of its game.
type reviewed struct {
	last    Reviewing    // how far it has come
	stopped bool         // the player has ended it
	told    *view.Review // last in words
	picked  int          // the number of the decision that is shown; 0 before any is
	judged  *view.Judged // that decision in words
	late    bool         // it has been weighed since
	graded  *view.Graded // all of them; nil until that is known
	beside  *view.Beside // who would have known what with the best in its place
	looked  int          // the number of a decision in the part of the line of value that is looked at; 0 for that of the one that is picked
	fault   string       // why a branch could not be opened; or ""
}

type (
	reviewPick struct{ no int }
	reviewStop struct{}
	reviewGoOn struct{}
)

func (a reviewPick) do(s *Scene) {
	s.desk.finalTab = tabReview
	s.desk.reviewed.pick(a.no)
}

func (r *reviewed) pick(no int) {
	r.picked, r.judged, r.late, r.beside, r.looked, r.fault = no, nil, false, nil, 0, ""
}

func (reviewStop) do(s *Scene) {
	s.shelf.StopReview()
	s.desk.reviewed.stopped = true
}

func (reviewGoOn) do(s *Scene) { s.desk.reviewed.stopped = false }

// review asks how far the review is and puts what is new into words.
func (s *Scene) review() *view.Review {
	d := s.desk
	r := &d.reviewed
	if !r.stopped && !r.last.Over {
		now := s.shelf.Review(d.game)
		if r.told == nil || now.Over || now.Done > r.last.Done {
			r.last, r.told = now, nil
			r.late = r.judged != nil && !r.judged.Weighed // it may be by now
		}
	}
	if r.told == nil {
		o, _ := s.outcomeOf(d)
		r.told, r.graded, d.spent = d.Review(o, r.last.Report), nil, true
	}
	switch {
	case r.picked > 0:
	case r.worthOpening():
		r.picked = r.told.Worst
	case r.told.Worst == 0 && r.last.Over:
		r.picked = r.told.Finest
	}
	return r.told
}

// worthOpening reports whether the worst decision that is known is one to begin
// with: at least a mistake, or likely to stay the worst, as the greatest losses come
// first. What is open is not changed while it is read.
func (r *reviewed) worthOpening() bool {
	i := slices.IndexFunc(r.told.Stops, func(st view.Stop) bool { return st.No == r.told.Worst })
	return i >= 0 && (r.told.Stops[i].Judgement >= review.Mistake || r.last.Over || r.stopped || 3*r.last.Done >= r.last.Of)
}

// graded says how well the game was decided, once that is known.
func (s *Scene) graded(told *view.Review) *view.Graded {
	r := &s.desk.reviewed
	if whole := r.last.Report != nil && r.last.Report.Whole; whole && r.graded == nil && s.desk.spare() {
		r.graded = told.Grade()
	}
	return r.graded
}

// judged is the decision that is shown, in words; nil for none.
func (s *Scene) judged(told *view.Review) *view.Judged {
	d := s.desk
	r := &d.reviewed
	if (r.judged == nil || r.late) && r.picked > 0 && d.spare() {
		r.late = false
		at, err := s.shelf.Branch(d.game, r.picked, nil)
		if err != nil {
			r.fault, d.spent = err.Error(), false // it took no time
			return nil
		}
		r.judged = told.Judge(r.picked, d.At(at.Knowledge()))
	}
	return r.judged
}

// marks are how judgements look: each has a sign of its own.
var marks = [...]struct {
	icon         ui.Icon
	sign         bool // icon is drawn; else a dot
	night, paper ui.Color
}{
	review.Best:       {ui.IconStar, true, ui.Teal, ui.InkTeal},
	review.Sound:      {0, false, ui.Mist, ui.InkSoft},
	review.Inaccuracy: {ui.IconWarning, true, ui.Amber, ui.InkBrass},
	review.Mistake:    {ui.IconDown, true, 0xFF9A76FF, ui.InkRed},
	review.Blunder:    {ui.IconDiamond, true, ui.Stamp, ui.InkRed},
}

// signOf draws the sign of a decision, size CSS pixels wide.
func signOf(st view.Stop, size float64, paper bool) *ui.Node {
	m := marks[st.Judgement]
	ink := m.night
	if paper {
		ink = m.paper
	}
	c := ui.Point{X: size / 2, Y: size / 2}
	var shapes ui.Drawing
	switch {
	case !st.Weighed:
		shapes = ui.Drawing{ui.Stroked(ui.Circle(c, size/4), ui.Fog, 1.5)}
	case st.Moot:
		shapes = ui.Drawing{ui.Filled(ui.Circle(c, size/6), ui.Fog)}
	case m.sign:
		shapes = m.icon.Shapes(ui.Point{}, size, ink)
	default:
		shapes = ui.Drawing{ui.Filled(ui.Circle(c, size/3.2), ink)}
	}
	return ui.Ornament(shapes, size, size).Stiff()
}

// reviewPart is what each decision was worth: the line of value, the decisions,
// the one that is picked, and judgment.
func (s *Scene) reviewPart(_ *view.Debrief, room ui.Size) *ui.Node {
	told := s.review()
	j := s.judged(told)
	inner := room.W - 2*roomy(room)
	switch {
	case besideSheet(room):
		left, right := max(268, inner*0.22), max(284, inner*0.235)
		list := s.decisions(told).Wide(left)
		sheet := s.judgedSheet(told, j, inner-left-right-32).Scrolling().Grows(1)
		side := ui.VBox(12, s.judgment(told)).Marked("review/right").Scrolling().Wide(right)
		return ui.VBox(12, s.valuePane(told, inner, room), ui.HBox(16, list, sheet, side).Grows(1))
	case room.W >= 900 && room.H >= 560:
		left := inner * 0.34
		side := ui.VBox(12, s.decisions(told), s.judgment(told)).Marked("review/left").Following().Wide(left)
		sheet := s.judgedSheet(told, j, inner-left-16).Scrolling().Grows(1)
		return ui.VBox(12, s.valuePane(told, inner, room), ui.HBox(16, side, sheet).Grows(1))
	}
	// A page begins anew with each decision, so that it is seen when it is picked
	// from the list.
	inner -= 8
	page := ui.VBox(12, s.valuePane(told, inner, room), s.judgedSheet(told, j, inner), s.decisions(told), s.judgment(told))
	return page.Padded(ui.Insets{Right: 8, Bottom: 8}).Marked(id("review/page", s.desk.reviewed.picked)).Scrolling()
}

// besideSheet reports whether there is room for judgment beside the decision.
func besideSheet(room ui.Size) bool { return room.W >= 1160 && room.H >= 600 }

// progress says how far the review is, and ends it or lets it go on; then it says the
// grades, where they would not be seen else.
func (s *Scene) progress(told *view.Review, room ui.Size) *ui.Node {
	d := s.desk
	r := &d.reviewed
	style := ui.Body().In(ui.Mist).At(14)
	row := ui.Wrap(10).Aligned(ui.Center)
	said := d.Count("review.all-weighed", r.last.Of)
	switch {
	case r.last.Fault != "":
		said, style = d.Say("review.fault", "Problem", r.last.Fault, "N", r.last.Done, "Of", r.last.Of), style.In(ui.Amber)
	case r.last.Over:
		if g := s.graded(told); g != nil && !besideSheet(room) { // judgment stands further down
			said = d.Say("review.grades", "Decisions", g.Decisions.Letter, "Outcome", g.Outcome.Letter)
			style = ui.Body().Strong().In(ui.Pale).At(15)
		}
	case r.stopped:
		said = d.Count("review.stopped", r.last.Of, "Done", r.last.Done)
		row.Children = append(row.Children, ui.GhostButton("review/go-on", d.Say("review.go-on"), reviewGoOn{}))
	default:
		said = d.Count("review.weighing", r.last.Of, "Done", r.last.Done)
		row.Children = append(row.Children, ui.GhostButton("review/stop", d.Say("review.stop"), reviewStop{}))
	}
	status := ui.NewStatus("review/progress", said, style).Written(ui.Start, ui.Center).AtLeast(0, 30) // as high as the button, so that nothing moves when that goes
	if !r.last.Over && !r.stopped {
		status.Flagged(ui.Busy)
	}
	row.Children = append([]*ui.Node{status}, row.Children...)
	return row
}

// decisions lists what was decided, each with its judgement.
func (s *Scene) decisions(told *view.Review) *ui.Node {
	d := s.desk
	list := ui.NewList("decisions/list", d.Say("debrief.decisions")).Following().Grows(1)
	watch := 0
	for _, st := range told.Stops {
		if int(st.Watch) != watch {
			watch = int(st.Watch)
			list.Children = append(list.Children, ui.NewText(id("decisions/watch", watch),
				d.Say("clock.cell", "N", watch, "When", st.When), ui.Label()).Padded(ui.Insets{Top: 10, Bottom: 4, Left: 8}))
		}
		list.Children = append(list.Children, s.decided(st))
	}
	return ui.Pane("decisions", d.Say("debrief.decisions"), list)
}

// decided is one decision in the list.
func (s *Scene) decided(st view.Stop) *ui.Node {
	d := s.desk
	ink := ui.Mist
	switch {
	case st.Moot:
		ink = ui.Fog
	case st.Weighed:
		ink = marks[st.Judgement].night
	}
	text := ui.VBox(0, ui.NewText("", st.Text, ui.Body().Strong().In(ui.Pale).At(14)),
		ui.HBox(8, ui.NewText("", st.Verdict, ui.Body().In(ui.Fog).At(13)).Grows(1), ui.NewText("", st.Figure, ui.Body().Strong().In(ink).At(14)).Stiff()))
	row := ui.HBox(8, ui.NewText("", d.Say("debrief.number", "N", st.No), ui.Body().In(ui.Fog).At(14)).Wide(20),
		signOf(st, 14, false).Padded(ui.Insets{Top: 3}).High(18), text.Grows(1))
	item := ui.NewItem(id("decision", st.No), st.Said, reviewPick{st.No}, row.Padded(ui.Insets{Top: 7, Right: 14, Bottom: 7, Left: 8}), ui.Divider(ui.Line)).
		Described(st.About)
	if st.No == d.reviewed.picked {
		item.Flagged(ui.Selected).Filled(ui.Amberwash, ui.Brass, 2)
	}
	return item
}
