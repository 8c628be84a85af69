package view

import (
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// Review is what each decision of a finished game was worth, in words and figures,
// as far as it has been weighed.
type Review struct {
	Start    rules.PerMille // the chance of a good outcome before the first decision, if that is weighed
	Stops    []Stop         // all decisions of the game, weighed or not, in their order
	Weighed  int            // how many of them are
	Measure  string         // what the chance of a good outcome means; "" before anything is weighed
	Course   string         // how the chance went, for those who do not see it
	Worst    int            // the number of the decision that lost most; 0 for none
	Finest   int            // the number of the decision that was furthest ahead of all others; 0 for none
	desk     *Desk          // after the last watch
	outcome  play.Outcome
	report   *review.Report
	decision map[int]*review.Decision
}

// Stop is one decision on the line of value.
type Stop struct {
	No        int // from 1
	Watch     rules.Watch
	When      string
	Text      string // what was decided
	Weighed   bool   // what follows is known
	Judgement review.Judgement
	Special   review.Special
	Moot      bool           // it could not matter: no judgement is passed
	Until     int            // the number of the last decision right after it at which the same was still the best and worth as much; 0 for none
	Chance    rules.PerMille // of a good outcome after it, with what the seat knew
	Turned    rules.PerMille // the same for somebody who knew all that was hidden, and not what luck would bring
	Best      rules.PerMille // with the best in its place, and what the seat knew
	Drop      rules.PerMille
	Verdict   string // the judgement in a word or two
	Figure    string // the drop
	Said      string // decision and judgement, to be read out
	About     string // both chances in words
}

// judgementKeys are the words for the judgements, in their order.
var judgementKeys = [...]string{"record.judged.best", "record.judged.sound", "record.judged.inaccuracy", "record.judged.mistake", "record.judged.blunder"}

// Judgement is the word for a judgement.
func (b *Book) Judgement(j review.Judgement) string { return b.Say(judgementKeys[j]) }

// Review tells a game that is over with what has been weighed of it; the report
// may be nil.
func (d *Desk) Review(o play.Outcome, report *review.Report) *Review {
	r := &Review{desk: d, outcome: o, report: report, decision: map[int]*review.Decision{}}
	if report != nil {
		for i := range report.Decisions {
			r.decision[report.Decisions[i].No] = &report.Decisions[i]
		}
		r.Measure = d.Say("review.measure", "Par", d.Points(report.Par, false), "Nothing", d.Points(report.Nothing, false))
	}
	for _, ch := range o.Chapters {
		if ch.Decision == nil || ch.By != d.K.Seat {
			continue
		}
		r.Stops = append(r.Stops, r.stop(ch))
	}
	r.putOff()
	r.sumUp()
	return r
}

func (r *Review) stop(ch play.Chapter) Stop {
	d := r.desk
	s := Stop{No: int(ch.No), Watch: ch.Watch, When: d.Moment(ch.Watch), Text: d.Decision(ch.Decision)}
	w := r.decision[s.No]
	if w == nil {
		s.Verdict, s.Figure = d.Say("review.waiting"), d.Say("review.no-figure")
		s.Said = d.Say("review.said-waiting", "N", s.No, "Watch", int(s.Watch), "What", s.Text)
		return s
	}
	s.Weighed, s.Judgement, s.Special, s.Drop = true, w.Judgement, w.Special, w.Drop
	s.Chance, s.Turned, s.Best = w.Made.Chance, w.Truth, bestChance(w)
	s.Verdict = d.Judgement(w.Judgement)
	s.Moot = w.Moot()
	switch key := specialKeys[w.Special]; {
	case s.Moot:
		s.Verdict = d.Say(key)
	case key != "":
		s.Verdict = d.Say("review.verdict-special", "Judgement", s.Verdict, "Special", d.Say(key))
	}
	s.Figure = d.Say("review.no-drop")
	said := "review.said"
	if w.Loss > 0 {
		s.Figure = d.Say("review.drop", "N", d.Percent(w.Drop))
		said = "review.said-lost"
	}
	s.Said = d.Say(said, "N", s.No, "Watch", int(s.Watch), "What", s.Text, "Verdict", s.Verdict, "Loss", d.inPoints(w.Loss), "Drop", d.Percent(w.Drop))
	s.About = d.Say("review.chances", "Knew", d.Percent(s.Chance), "Turned", d.Percent(s.Turned))
	return s
}

// Part is the review of the decisions after the first from, up to to: what came
// before them is where they start.
func (r *Review) Part(from, to int) *Review {
	part := *r
	part.Stops = r.Stops[from:to]
	if from > 0 {
		part.Start = r.Stops[from-1].Chance
	}
	return &part
}

// BestOf is the best in place of a decision, where there was something better; else
// nil.
func (r *Review) BestOf(no int) *review.Alternative {
	if w := r.decision[no]; w != nil && w.Loss > 0 {
		return &w.Best
	}
	return nil
}

// bestChance and bestKnown say what the best would have come to, measured from
// what was made: the difference is of the same worlds, the two means are not.
func bestChance(w *review.Decision) rules.PerMille { return min(w.Made.Chance+w.Drop, rules.One) }

func bestKnown(w *review.Decision) rules.Points { return w.Made.Known + w.Loss }

var specialKeys = map[review.Special]string{
	review.Forced: "special.forced", review.AlreadyLost: "special.already-lost",
	review.ForTheAsk: "special.for-the-ask", review.EndedBadly: "special.ended-badly",
}

// inPoints writes points with what they are: 46.9 points.
func (b *Book) inPoints(p rules.Points) string {
	n := 2
	if b.Points(p, false) == "1" {
		n = 1
	}
	return b.Count("review.points", n, "Points", b.Points(p, false))
}

// sumUp says how the chance went.
func (r *Review) sumUp() {
	d, first, last, worst := r.desk, (*Stop)(nil), (*Stop)(nil), (*Stop)(nil)
	for i := range r.Stops {
		s := &r.Stops[i]
		if !s.Weighed {
			continue
		}
		r.Weighed++
		if first == nil {
			first = s
		}
		last = s
		if s.Drop > 0 && (worst == nil || s.Drop > worst.Drop) {
			worst = s
		}
	}
	if first == nil {
		return
	}
	r.Start, r.Finest = first.Best, r.finest()
	gaps := []any{"Start", d.Percent(first.Best), "First", first.No, "Last", last.No,
		"Knew", d.Percent(last.Chance), "Turned", d.Percent(last.Turned)}
	key := "review.course"
	if worst != nil {
		r.Worst, key = worst.No, "review.course-worst"
		gaps = append(gaps, "Worst", worst.No, "Drop", d.Percent(worst.Drop), "What", worst.Text)
	}
	r.Course = d.Say(key, gaps...)
}
