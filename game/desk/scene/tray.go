package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
)

// tray is the in-tray, newest on top. Where it has a column of its own it
// scrolls by itself.
func (s *Scene) tray(scrolls bool) *ui.Node {
	d := s.desk
	remark := d.Say("tray.read")
	if n := d.unread(); n > 0 {
		remark = d.Count("tray.unread", n)
	}
	list := ui.NewList("tray/list", d.Say("tray.title"))
	list.Box.Gap = 8
	for _, p := range d.Tray() {
		list.Children = append(list.Children, s.card(p))
	}
	note := s.lessonAt("open-report", "read")
	if note == nil {
		note = s.lessonElsewhere()
	}
	body := ui.VBox(8, note, list.Padded(ui.All(4)))
	if scrolls {
		body.Marked("tray/scroll").Scrolling().Grows(1)
	}
	region := ui.NewRegion("tray", d.Say("tray.title"), ui.PaneHead("tray", d.Say("tray.title"), remark), body)
	region.Box.Gap = 4
	return region
}

func (s *Scene) card(p view.Paper) *ui.Node {
	d := s.desk
	unread := !d.read[p.Stamp()]
	card := ui.Card{
		Seal: d.Letters(p.From), Title: p.Title, Marking: p.Marking, Waits: p.Waits, Went: p.Went,
		Ink: inksOf(d, p.From).paper, Open: p.Key == d.open, Done: p.Done && !unread,
	}
	n := ui.TrayCard(ui.ID("tray/"+p.Key), card, openPaper{p.Key})
	n.Described(p.Went)
	if unread {
		n.Detail = d.Say("tray.new")
		n.Children = append(n.Children, unreadBadge())
	}
	return n
}

// unreadBadge sits on the seal of a paper that has not been opened.
func unreadBadge() *ui.Node {
	at := ui.Point{X: 6, Y: 6}
	return ui.Ornament(ui.Drawing{ui.Filled(ui.Circle(at, 6), ui.LeafLit), ui.Filled(ui.Circle(at, 4), ui.InkRed)}, 12, 12).Pinned(0, 0)
}
