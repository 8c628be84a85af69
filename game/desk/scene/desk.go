package scene

import "tearline/game/desk/ui"

// deskTree is the desk with everything on it, arranged for a room. Over that of a
// branch stands where it was branched off.
func (s *Scene) deskTree(room ui.Size) *ui.Node {
	s.noted, s.room = false, room
	if s.desk.from == nil {
		return s.deskIn(room)
	}
	return ui.VBox(0, s.branchBanner(), s.deskIn(room).Grows(1))
}

func (s *Scene) deskIn(room ui.Size) *ui.Node {
	switch frameOf(room) {
	case wide:
		return s.wideDesk(room)
	case tall:
		return s.tallDesk(room)
	}
	return s.smallDesk(room)
}

// wideDesk has the tray and the net on the left, the paper in the middle, the
// route and what could come of it on the right.
func (s *Scene) wideDesk(room ui.Size) *ui.Node {
	gap, left, right := 16.0, 208.0, 336.0
	switch {
	case room.W >= 1700:
		gap, left, right = 24, 328, 480
	case room.W >= 1400:
		gap, left, right = 20, 252, 440
	case room.W >= 1240:
		gap, left, right = 16, 252, 408
	}
	side := ui.VBox(12, s.tray(true).Grows(1), s.smallNet(left, netHeight(room)))
	middle := ui.HBox(gap, side.Wide(left), s.paperColumn(room.W-left-right-4*gap).Grows(1), s.rightColumn(true).Wide(right))
	page := ui.VBox(12, s.head(room), middle.Grows(1), s.foot(room))
	return page.Padded(ui.Sides(12, gap))
}

func netHeight(room ui.Size) float64 {
	switch {
	case room.H >= 1000:
		return 240
	case room.H >= 820:
		return 176
	}
	return 132
}

// tallDesk is for a tablet held upright.
func (s *Scene) tallDesk(room ui.Size) *ui.Node {
	const gap = 16.0
	left := 232.0
	side := ui.VBox(12, s.tray(true).Grows(1), s.smallNet(left, 152))
	over := ui.HBox(gap, side.Wide(left), s.paperColumn(room.W-left-3*gap).Grows(1))
	page := ui.VBox(12, s.head(room), over.Grows(1), s.rightColumn(false).High(room.H*0.36), s.foot(room))
	return page.Padded(ui.Sides(12, gap))
}

// smallDesk shows one part at a time. All of it scrolls as one page, but for
// what must always be in reach.
func (s *Scene) smallDesk(room ui.Size) *ui.Node {
	var part *ui.Node
	switch s.desk.tab {
	case tabPaper:
		part = s.paper(room.W - 24)
	case tabRoute:
		part = ui.VBox(12, s.route())
	case tabBefore:
		part = ui.VBox(12, s.before())
	case tabNet:
		part = ui.VBox(12, s.smallNet(room.W-24, 200), s.threatsButton("threats/open"), s.clock(room), s.wire(room, 6), s.accounts(room))
	default:
		part = ui.VBox(12, s.tray(false))
	}
	body := ui.VBox(12, part, s.told()).Padded(ui.Insets{Right: 6, Bottom: 8}).Marked("desk/page").Scrolling().Grows(1)
	page := ui.VBox(8, s.smallHead(room), s.tabs(), body, s.sendRow(room))
	return page.Padded(ui.Sides(8, 12))
}

var tabKeys = [...]string{"tab.tray", "tab.paper", "tab.route", "tab.before", "tab.net"}

func (s *Scene) tabs() *ui.Node {
	d := s.desk
	list := ui.NewTabList("tabs", d.Say("tab.list"))
	list.Box.Dir, list.Box.Gap = ui.Flow, 4
	for i, key := range tabKeys {
		name := d.Say(key)
		if n := d.unread(); i == 0 && n > 0 {
			name = d.Say("tab.tray-n", "N", n)
		}
		on := d.tab == tab(i)
		t := ui.NewTab(id("tabs", i), name, on, setTab{tab(i)}).Styled(ui.Body().In(ui.Mist).At(14)).
			Padded(ui.Sides(5, 10)).Written(ui.Center, ui.Center).AtLeast(0, 32).Filled(ui.PanelUp.Alpha(0.6), ui.Edging, 3)
		if on {
			t.Styled(ui.Body().Strong().In(ui.Lit).At(14)).Filled(ui.Amberwash, ui.Brass, 3)
		}
		list.Children = append(list.Children, t)
	}
	return list
}

// told is what was just done, or why it could not be.
func (s *Scene) told() *ui.Node {
	d := s.desk
	style := ui.Body().In(ui.Mist).At(14)
	if d.failed {
		style = style.In(ui.Amber)
	}
	return ui.NewStatus("told", d.told, style)
}
