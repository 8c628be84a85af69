package page

import (
	"strconv"

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
	Points   string
	Par      string // what the points are measured by
	*view.Review
	Grade     *view.Graded // nil while not all is weighed
	Line      *chart       // nil while nothing is
	Decisions []decision
	Accounts  []view.Final
	Held      []holding
	Stayed    string // what nobody else came to hold
	Trust     []course
	Exposure  []course
	Never     []string
	Hidden    []string
	Question  string
	Happened  []string
	Cite      string
	Luck      string
}

// decision is one decision with all that is said of it.
type decision struct {
	*view.Judged
	Class string // the judgement as the style sheet names it
	Brief bool   // that a watch was ended, and rightly, needs few words
}

func pageOf(say *words.Catalogue, s *play.Session, r *review.Report) (*page, error) {
	o, err := s.Outcome()
	if err != nil {
		return nil, err
	}
	book := view.NewBook(s.Case(), say)
	d := book.At(s.Knowledge())
	told := d.Debrief(o)
	p := &page{
		Lang: "en", Case: d.Words.Title, Seat: d.FullName(s.Seat()), Points: d.Points(told.Total, true), Review: d.Review(o, r),
		Accounts: told.Accounts, Hidden: told.Hidden, Question: told.Question, Happened: told.Happened, Cite: told.Cite,
		Luck: strconv.FormatUint(uint64(s.Seed()), 10),
	}
	p.Grade, p.Line = p.Review.Grade(), valueLine(d, p.Review)
	if r != nil && r.Par > r.Nothing {
		p.Par = d.Say("debrief.against-good", "Nothing", d.Points(r.Nothing, true), "Good", d.Points(r.Par, true))
	}
	if r == nil || !r.Whole {
		p.Progress = d.Say("page.part", "Done", p.Weighed, "Of", s.Decided())
	}
	for _, stop := range p.Stops {
		at := book.At(s.StateAt(stop.No - 1).Know(s.Seat()))
		p.Decisions = append(p.Decisions, decisionOf(p.Judge(stop.No, at), s.DecisionAt(stop.No)))
	}
	p.hold(d, told.Held)
	p.addCourses(d, s)
	return p, nil
}

func decisionOf(j *view.Judged, made rules.Decision) decision {
	x := decision{Judged: j}
	_, ended := made.(rules.EndWatch)
	x.Brief = ended && (!j.Weighed || j.Judgement <= review.Sound && j.Special != review.EndedBadly)
	if j.Weighed && !j.Moot {
		x.Class = review.JudgementWords[j.Judgement]
	}
	x.Others = j.Others[:min(len(j.Others), mostOthers)]
	return x
}

// mostOthers is how many alternatives stand with a decision on paper, so that two
// decisions go on a page.
const mostOthers = 3

// hold adds who knew what when.
func (p *page) hold(d *view.Desk, all []view.Held) {
	var stayed []string
	for i := range all {
		if all[i].Moved {
			p.Held = append(p.Held, heldOf(d, &all[i]))
		} else {
			stayed = append(stayed, all[i].Title)
		}
	}
	if len(stayed) > 0 {
		p.Stayed = d.Stayed(stayed)
	}
}

func id(part string, n int) string { return part + "-" + strconv.Itoa(n) }
