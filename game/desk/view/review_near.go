package view

import (
	"tearline/game/review"
	"tearline/game/rules"
)

// about is the report of which a decision sends something, or asks to, and to whom.
func about(x rules.Decision) (rules.ReportID, rules.ServiceID) {
	switch x := x.(type) {
	case rules.Share:
		return x.Report, x.To
	case rules.AskConsent:
		return x.Report, x.To
	}
	return 0, 0
}

// near says what would have been best with the same report for the same recipient,
// where the best is something else: it is nearer to what the player had in mind.
// Where asking first comes to about the same, it is that.
func (t telling) near() string {
	made := t.w.Made.Decision
	report, to := about(made)
	if r, who := about(t.w.Best.Decision); report == 0 || r == report && who == to {
		return ""
	}
	var best, ask *review.Alternative
	for i := range t.w.Others {
		a := &t.w.Others[i]
		if r, who := about(a.Decision); r != report || who != to || a.Gain < little {
			continue
		}
		best = better(best, a)
		if _, asks := a.Decision.(rules.AskConsent); asks {
			ask = better(ask, a)
		}
	}
	switch {
	case best == nil:
		return ""
	case ask != nil && ask.Gain*10 >= best.Gain*9:
		best = ask
	}
	return t.Say("review.near", "What", t.Instead(best.Decision, made), "Gain", t.inPoints(best.Gain))
}

func better(a, b *review.Alternative) *review.Alternative {
	if a == nil || b.Gain > a.Gain {
		return b
	}
	return a
}
