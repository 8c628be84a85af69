package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// night is the account of a watch's close, which stops the desk until it is read.
type night struct{}

func (night) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	n := d.NightBefore()
	list := ui.NewList("night/list", n.Title)
	list.Box.Gap = 10
	for i, t := range n.Lines {
		list.Children = append(list.Children, s.turnNode(id("night", i), t))
	}
	var body *ui.Node = list
	if len(n.Lines) == 0 {
		body = inkText("night/quiet", d.Say("night.quiet"))
	}
	go_ := d.Say("night.begin", "N", int(d.K.Watch))
	if d.K.Over {
		go_ = d.Say("night.debrief")
	}
	foot := ui.HBox(16, inkSoft("night/balance", n.Balance).Grows(1), ui.MainButton("night/go", go_, readNight{}).Stiff()).Aligned(ui.Center)
	return ui.Modal("night", n.Title, 680, readNight{}, ui.Divider(ui.Rule), body, ui.Divider(ui.Rule), foot)
}

func (s *Scene) turnNode(at ui.ID, t view.Turn) *ui.Node {
	d := s.desk
	icon, ink, said := ui.IconDiamond, ui.InkSoft, t.Head
	switch {
	case t.Hurts:
		icon, ink, said = ui.IconWarning, ui.InkRed, d.Say("night.line", "Kind", d.Say("night.hurts"), "Text", t.Head)
	case t.Good:
		icon, ink, said = ui.IconTick, ui.InkTeal, d.Say("night.line", "Kind", d.Say("night.good"), "Text", t.Head)
	}
	words := ui.VBox(2, ui.NewText("", t.Head, ui.Body().Strong().In(ink).At(15)))
	if t.Text != "" {
		words.Children = append(words.Children, ui.NewText("", t.Text, ui.Doc().Plain().At(15)))
	}
	if t.Said != "" {
		words.Children = append(words.Children, ui.NewText("", t.Said, ui.Body().In(ui.InkSoft).At(14)))
	}
	if t.Ask != "" {
		words.Children = append(words.Children, s.askWho(at+"/who", t.At, t.Ask, t.Head))
	}
	row := ui.HBox(10, ui.Picture(icon, 14, ink).Padded(ui.Insets{Top: 4}).High(18), words.Grows(1))
	if t.Delta != "" {
		row.Children = append(row.Children, ui.NewText("", t.Delta, ui.Body().Strong().In(ink).At(14)).Stiff())
	}
	return ui.NewItem(at, said, nil, row)
}
