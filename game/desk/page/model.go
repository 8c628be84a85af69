package page

import (
	words "tearline/assets/strings"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// page is all that is said, in the order in which it is said.
type page struct {
	Lang     string
	Case     string
	Seat     string
	Progress string // what of the review is missing; "" for nothing
	Marks    []mark // grade and totals
	Line     *line  // nil while no decision is weighed
	view.Debrief
	Decisions []decision
	Knew      *holdings
	Trust     []course
	Exposure  []course
}

// mark is a figure with what it is.
type mark struct{ Name, Value, Words string }

// decision is one decision with all that is said of it.
type decision struct {
	view.Did
	Judged string // the judgement in words; "" before it is weighed
	Figure string
	Knew   column
	Turned column
	Best   string // what would have been best; "" if it was that itself
	class  string
}

// column is one of the two sides of a decision.
type column struct {
	Chance string   // before and after
	Lines  []string // sentences
}

func pageOf(say *words.Catalogue, g play.Game, r *review.Report) (*page, error) {
	o, err := g.Outcome()
	if err != nil {
		return nil, err
	}
	d := view.NewBook(g.Case(), say).At(g.Knowledge())
	p := &page{
		Lang: "en", Case: d.Words.Title, Seat: d.FullName(g.Seat()), Debrief: d.Debrief(o),
	}
	p.Marks = append(p.Marks, mark{d.Say("debrief.total"), d.Points(p.Total, true), ""})
	p.addReview(d, g, r)
	p.Knew = holdingsOf(d, p.Debrief.Knew)
	p.addCourses(d, g)
	return p, nil
}

// addReview adds what has been weighed.
func (p *page) addReview(d *view.Desk, g play.Game, r *review.Report) {
	weighed := map[rules.DecisionNo]*review.Decision{}
	if r != nil {
		for i := range r.Decisions {
			weighed[rules.DecisionNo(r.Decisions[i].No)] = &r.Decisions[i]
		}
		p.Line = lineOf(d, r)
	}
	if r == nil || !r.Whole {
		p.Progress = d.Say("page.part", "Done", len(weighed), "Of", g.Decided())
	}
	for _, did := range p.Debrief.Decisions {
		x := decision{Did: did}
		if w := weighed[did.No]; w != nil {
			x.weigh(d, w)
		}
		p.Decisions = append(p.Decisions, x)
	}
}

// weigh adds what a decision was worth.
func (x *decision) weigh(d *view.Desk, w *review.Decision) {
	x.class = review.JudgementWords[w.Judgement]
	x.Judged = d.Say("record.judged." + x.class)
	x.Knew.Chance = change(d, w.Best.Chance, w.Made.Chance)
	x.Turned.Chance = change(d, w.Best.TurnedChance, w.Made.TurnedChance)
	if w.Loss > 0 {
		x.Best = d.Decision(w.Best.Decision)
		x.Figure = d.Points(-w.Loss, true)
	}
}

func change(d *view.Desk, best, made rules.PerMille) string {
	return d.Say("page.chances", "Best", d.Percent(best), "Made", d.Percent(made))
}

// Class is the judgement as the style sheet names it.
func (x decision) Class() string { return x.class }
