package scene

import (
	"fmt"

	"tearline/game/desk/ui"
	"tearline/game/rules"
)

// branched is where a game was branched off a finished one.
type branched struct {
	desk  *desk // of the finished one, as it was left
	said  string
	short string // the same where there is little room
}

// branchOff lays the desk as it was before a decision of the game under review,
// or, with instead, as it would have been after that.
type branchOff struct {
	no      int
	instead rules.Decision
}

// backToReview leads back to the review of the finished game.
type backToReview struct{}

func (a branchOff) do(s *Scene) {
	old := s.desk
	g, err := s.shelf.Branch(old.game, a.no, a.instead)
	if err != nil {
		old.reviewed.fault = old.Refusal(err)
		return
	}
	from := &branched{old, old.branchWords(a), old.Say("branch.at", "N", a.no)}
	if a.instead != nil {
		from.short = old.Say("branch.from", "N", a.no)
	}
	s.play(g, nil)
	s.desk.from, s.desk.lesson = from, len(s.desk.c.Lessons) // nobody is taught the first steps here
	if a.instead == nil {
		s.lay(old.game.DecisionAt(a.no))
	}
}

// branchWords say where a branch begins.
func (d *desk) branchWords(a branchOff) string {
	j := d.reviewed.judged
	key, gaps := "branch.at", []any{"N", a.no}
	if j != nil {
		gaps = append(gaps, "Watch", int(j.Watch), "Did", j.Text, "Best", j.Best, "Yours", d.Percent(j.Chance), "Chance", d.Percent(j.Stop.Best))
		switch {
		case a.instead != nil:
			key = "branch.from-best"
		case j.Best != "":
			key = "branch.at-best"
		default:
			key = "branch.at-good"
		}
		if !j.Weighed {
			key = "branch.at-unweighed"
		}
	}
	return d.Say(key, gaps...)
}

// lay puts the paper on the desk that a decision was about, as it was sent.
func (s *Scene) lay(x rules.Decision) {
	var r rules.ReportID
	switch x := x.(type) {
	case rules.Share:
		r = x.Report
		s.desk.drafts[r] = x
	case rules.AskConsent:
		r = x.Report
	}
	if key := fmt.Sprintf("report/%d", r); r != 0 {
		if p, ok := s.desk.Find(key); ok {
			s.desk.open, s.desk.read[p.Stamp()] = key, true
		}
	}
}

func (backToReview) do(s *Scene) {
	if from := s.desk.from; from != nil {
		s.desk, s.at, s.panel, s.notice = from.desk, atDebrief, nil, ""
	}
}

// branchBanner says over a desk that it is one of a branch, and leads back.
func (s *Scene) branchBanner() *ui.Node {
	d := s.desk
	said := d.from.said
	if frameOf(s.room) == small {
		said = d.from.short
	}
	words := ui.NewText("branch/words", said, ui.Body().In(ui.Pale).At(14)).Grows(1).AtLeast(220, 0)
	row := ui.Wrap(12, words, ui.GhostButton("branch/back", d.Say("branch.back"), backToReview{}).AtLeast(0, 32)).Aligned(ui.Center)
	n := ui.NewRegion("branch", d.Say("branch.title"), row).Filled(ui.Amberwash, ui.Brass, 3).Padded(ui.Sides(6, 12))
	return ui.VBox(0, n).Padded(ui.Insets{Top: 8, Right: roomy(s.room), Left: roomy(s.room)})
}
