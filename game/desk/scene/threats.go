package scene

import (
	"fmt"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// threatsButton opens what threatens; nil while nothing is known of.
func (s *Scene) threatsButton(at ui.ID) *ui.Node {
	if len(s.desk.K.Threats) == 0 {
		return nil
	}
	return ui.GhostButton(at, s.desk.Say("threats.open"), show{threats{}}).Shortcut("t").AtLeast(0, 40)
}

// threats is the panel of what threatens, and of what can be done about it other
// than sharing.
type threats struct{}

func (threats) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	var kids []*ui.Node
	for i, x := range d.Threats() {
		if i > 0 {
			kids = append(kids, ui.Divider(ui.Rule))
		}
		kids = append(kids, s.threat(x)...)
	}
	if kids == nil {
		kids = append(kids, inkText("threats/none", d.Say("threats.none")))
	}
	return s.sheet("threats", d.Say("threats.title"), 680, kids...)
}

func (s *Scene) threat(x view.Threat) []*ui.Node {
	at := id("threat", int(x.ID))
	out := []*ui.Node{ui.VBox(2,
		ui.NewHeading(at, 3, view.Capital(x.Name), ui.Doc().At(17)),
		ui.Wrap(16, ui.NewText(at+"/due", x.Due, ui.Body().Strong().In(ui.InkRed).At(14)), inkSoft(at+"/harm", x.Harm)))}
	for i, line := range x.Stands {
		out = append(out, inkText(id(string(at)+"/stands", i), line))
	}
	for i, w := range x.Ways {
		n := s.offered(id(string(at)+"/way", i), w.Name, w.About, w.Decision)
		if b := n.Children[0]; b.State&ui.Disabled == 0 {
			b.Described(view.Capital(x.Name)) // the same can often be done about several
		}
		for j, line := range w.Goes {
			n.Children = append(n.Children, goes(id(fmt.Sprintf("%s/way/%d/goes", at, i), j), line))
		}
		out = append(out, n)
	}
	for i, line := range x.Warnings {
		out = append(out, ui.HBox(6, ui.Picture(ui.IconWarning, 12, ui.InkBrass), inkSoft(id(string(at)+"/warning", i), line).Grows(1)).Aligned(ui.Center))
	}
	return out
}

// goes is a paper that goes along, with a sign where it is a breach.
func goes(at ui.ID, x view.Goes) *ui.Node {
	if !x.Breach {
		return inkSoft(at, x.Text)
	}
	return ui.HBox(6, ui.Picture(ui.IconWarning, 12, ui.InkRed).Padded(ui.Insets{Top: 4}).High(16),
		ui.NewText(at, x.Text, ui.Body().In(ui.InkRed).At(14)).Grows(1))
}
