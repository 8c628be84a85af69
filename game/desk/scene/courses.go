package scene

import "tearline/game/desk/ui"

// trustSection is the course of the trust of each partner, for a part of the
// debrief. It scrolls with what it stands in and is as wide as that; room is the
// window.
func (s *Scene) trustSection(_ ui.Size) *ui.Node {
	return ui.Pane("trust", s.desk.Say("courses.trust"))
}

// exposureSection is the course of the exposure of each source, for a part of
// the debrief, like trustSection.
func (s *Scene) exposureSection(_ ui.Size) *ui.Node {
	return ui.Pane("exposure", s.desk.Say("courses.exposure"))
}
