package view

import (
	"tearline/game/review"
	"tearline/game/rules"
)

// putOff finds what was lost at several decisions in a row, and for good only at the
// last of them: the same was still the best there, and still worth as much.
func (r *Review) putOff() {
	for i := range r.Stops {
		s := &r.Stops[i]
		for j := i + 1; j < len(r.Stops) && r.stillOpen(s, &r.Stops[j]); j++ {
			s.Until = r.Stops[j].No
		}
		if s.Until > 0 && s.Judgement >= review.Inaccuracy {
			s.Verdict = r.desk.Say("review.verdict-open", "Verdict", s.Verdict)
		}
	}
}

// asMuch is by how much a chance may fall and be told as the same, per mille.
const asMuch rules.PerMille = 30

func (r *Review) stillOpen(s, later *Stop) bool {
	best, then := r.BestOf(s.No), r.BestOf(later.No)
	return best != nil && then != nil && best.Decision == then.Decision && later.Best+asMuch >= s.Best
}

// Slip reports whether a decision lost something that shows, and for good.
func (s *Stop) Slip() bool {
	return s.Weighed && !s.Moot && s.Until == 0 && s.Judgement >= review.Inaccuracy
}

// Slips are the last before a decision and the first after it that lost something;
// nil for none.
func (r *Review) Slips(no int) (before, after *Stop) {
	for i := range r.Stops {
		switch s := &r.Stops[i]; {
		case !s.Slip():
		case s.No < no:
			before = s
		case s.No > no && after == nil:
			after = s
		}
	}
	return before, after
}

// Counts are how many decisions have each judgement.
func (r *Review) Counts() map[review.Judgement]int {
	n := map[review.Judgement]int{}
	for i := range r.Stops {
		if s := &r.Stops[i]; s.Weighed && !s.Moot {
			n[s.Judgement]++
		}
	}
	return n
}

// finest finds the decision that was furthest ahead of all that could have been
// decided instead.
func (r *Review) finest() (no int) {
	most := -1
	for i := range r.Stops {
		s := &r.Stops[i]
		w := r.decision[s.No]
		if w == nil || s.Moot || w.Loss > 0 || len(w.Others) == 0 {
			continue
		}
		next := int(w.Others[0].Gain)
		for j := range w.Others {
			next = max(next, int(w.Others[j].Gain))
		}
		if -next > most {
			no, most = s.No, -next
		}
	}
	return no
}
