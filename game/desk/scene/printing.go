package scene

import "tearline/game/desk/ui"

type (
	printReview  struct{}
	exportReview struct{}
)

func (printReview) do(s *Scene) {
	where, err := s.shelf.Print(s.desk.game)
	s.given("print.shown", "print.written", where, err)
}

func (exportReview) do(s *Scene) {
	where, err := s.shelf.Export(s.desk.game)
	s.given("print.downloaded", "print.exported", where, err)
}

// given says where something was given to the player, or why not. The keys are for
// what the browser has taken and for what has a place.
func (s *Scene) given(taken, written, where string, err error) {
	d := s.desk
	switch d.notGave = err != nil; {
	case err != nil:
		d.gave = err.Error()
	case where == "":
		d.gave = d.Say(taken)
	default:
		d.gave = d.Say(written, "Where", where)
	}
}

// takeAway are the ways from the debrief to what can be kept of it.
func (s *Scene) takeAway() *ui.Node {
	return ui.HBox(6,
		ui.GhostButton("debrief/print", s.say.Say("print.page"), printReview{}).AtLeast(0, 32),
		ui.GhostButton("debrief/export", s.say.Say("print.export"), exportReview{}).AtLeast(0, 32),
		ui.GhostButton("debrief/record", s.say.Say("record.open"), toRecord{}).AtLeast(0, 32))
}

// gaveTold says what has come of that.
func (s *Scene) gaveTold() *ui.Node {
	switch d := s.desk; {
	case d.gave == "":
		return nil
	case d.notGave:
		return ui.NewAlert("debrief/gave", d.gave, ui.Body().In(ui.Amber).At(14))
	default:
		return ui.NewStatus("debrief/gave", d.gave, ui.Body().In(ui.Teal).At(14))
	}
}
