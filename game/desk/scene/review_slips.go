package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// slips lead from one decision that lost something to the next, and back.
func (s *Scene) slips(told *view.Review) []*ui.Node {
	before, after := told.Slips(s.desk.reviewed.picked)
	return []*ui.Node{s.slip("before", before).Shortcut("Shift+m"), s.slip("after", after).Shortcut("m")}
}

var slipKeys = map[string][3]string{
	"before": {"review.slip-before", "review.slip-first", "review.slip-none-before"},
	"after":  {"review.slip-after", "review.slip-last", "review.slip-none-after"},
}

// slip leads to a decision that lost something; where there is none it lies dead, so
// that the other stays where it is.
func (s *Scene) slip(way string, to *view.Stop) *ui.Node {
	d, at, keys := s.desk, ui.ID("judged/slip-"+way), slipKeys[way]
	if to == nil {
		return deadInk(inkButton(at, d.Say(keys[1]), nil), d.Say(keys[2]))
	}
	return inkButton(at, d.Say(keys[0], "N", to.No, "Judgement", d.Judgement(to.Judgement), "Figure", to.Figure), reviewPick{to.No})
}
