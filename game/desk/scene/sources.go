package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// sourcesPane is the seat's sources on the desk, while no report lies open.
func (s *Scene) sourcesPane() *ui.Node {
	d := s.desk
	pane := ui.Pane("before", d.Say("source.title"))
	for i, x := range d.Sources() {
		style := ui.Body().In(ui.Mist).At(14)
		words := ui.VBox(1,
			ui.HBox(8, ui.NewText("", x.Name, ui.Body().Strong().In(ui.Teal).At(15)), ui.NewText("", x.Status, style).Grows(1)))
		if x.Words != "" {
			words.Children = append(words.Children, ui.NewText("", x.Words, style))
		}
		pane.Children = append(pane.Children, words.Marked(id("source/line", i)))
	}
	b := ui.GhostButton("sources/open", d.Say("source.open"), show{sources{}}).SelfAt(ui.Start)
	pane.Children = append(pane.Children, b)
	return pane
}

// sources is the panel in which sources are protected.
type sources struct{}

func (sources) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	var kids []*ui.Node
	for i, x := range d.Sources() {
		if i > 0 {
			kids = append(kids, ui.Divider(ui.Rule))
		}
		kids = append(kids, s.sourceNodes(x)...)
	}
	return s.sheet("sources", d.Say("source.title"), 680, kids...)
}

func (s *Scene) sourceNodes(x view.Source) []*ui.Node {
	d := s.desk
	at := id("source", int(x.ID))
	head := ui.Wrap(12, ui.NewHeading(at, 3, x.Name, ui.Doc().At(17)), inkSoft(at+"/status", x.Status), inkSoft(at+"/worth", x.Worth)).Aligned(ui.Center)
	if x.Worth == "" {
		head.Children = head.Children[:2]
	}
	out := []*ui.Node{head, inkText(at+"/about", x.About)}
	if n := s.sound(x.ID); n != nil {
		out = append(out, n)
	}
	if x.Words != "" {
		f := float64(x.Risk) / float64(rules.One)
		out = append(out, ui.NewMeter(at+"/risk", d.Say("net.arc"), x.Words, paperBar(f)).High(12), inkSoft(at+"/words", x.Words))
	}
	for i, p := range x.Protect {
		out = append(out, s.offered(id(string(at)+"/protect", i), p.Name, p.About, p.Decision))
	}
	return out
}

// paperBar is a bar on paper, filled with red up to f.
func paperBar(f float64) ui.Paint {
	return ui.PaintFunc(func(size ui.Size) []ui.Shape {
		all := ui.Rect{Y: 3, W: size.W, H: 6}
		part := ui.Rect{Y: 3, W: size.W * f, H: 6}
		return []ui.Shape{ui.Outlined(all.Box(), 0, ui.Rule, 1), ui.Filled(part.Box(), ui.InkRed), ui.Hatched(part, 0xFFFFFF55, 3)}
	})
}
