package scene

import (
	"strconv"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// foot is the wire, the clock and the end of the watch.
func (s *Scene) foot(room ui.Size) *ui.Node {
	lines := 3
	if room.W < 1240 {
		lines = 2
	}
	if frameOf(room) == tall {
		lines = 1
	}
	buttons := ui.HBox(8, s.threatsButton("threats/open"), s.undoButton(), s.endButton()).Aligned(ui.Center).Stiff()
	row := ui.HBox(16, s.clock(room).Grows(1), buttons).Aligned(ui.Center)
	wire := s.wireRow(lines)
	if room.H < 680 {
		wire, buttons.Children = nil, append([]*ui.Node{s.wireButton().AtLeast(0, 40)}, buttons.Children...)
	}
	pane := ui.NewRegion("foot", s.desk.Say("clock.title"), wire, row).Padded(ui.Sides(10, 16)).Filled(ui.Panel, ui.Line, 4)
	pane.Box.Gap = 10
	return pane
}

// wireRow is the newest of the wire in one line; it opens all of it.
func (s *Scene) wireRow(lines int) *ui.Node {
	d := s.desk
	row := ui.HBox(16, s.wireButton()).Aligned(ui.Center)
	list := ui.NewList("wire", d.Say("wire.title")).Grows(1)
	list.Box.Dir, list.Box.Gap = ui.Row, 20
	for i, n := range d.Wire() {
		if i == lines {
			break
		}
		list.Children = append(list.Children, s.wireLine(n, 1).Grows(1))
	}
	row.Children = append(row.Children, list)
	return row
}

func (s *Scene) wireButton() *ui.Node {
	return ui.GhostButton("wire/open", s.desk.Say("wire.title"), show{wholeWire{}}).Shortcut("w")
}

// wire is the newest of the wire, one under the other.
func (s *Scene) wire(_ ui.Size, lines int) *ui.Node {
	d := s.desk
	list := ui.NewList("wire", d.Say("wire.title"))
	list.Box.Gap = 6
	for i, n := range d.Wire() {
		if i == lines {
			break
		}
		list.Children = append(list.Children, s.wireLine(n, 0))
	}
	return ui.Pane("wire-pane", d.Say("wire.title"), list)
}

func (s *Scene) wireLine(n view.News, lines int) *ui.Node {
	ink := ui.Pale
	if n.Hurts {
		ink = ui.Stamp
	}
	style := ui.Body().In(ink).At(14)
	if n.Ask != "" {
		style = style.Lined(ui.Solid)
	}
	return ui.NewItem(ui.ID(n.Key), s.asked(n), whoLostIt(n), ui.NewRich("",
		ui.Run{Text: n.Time, Style: ui.Style{Face: ui.Typewriter, Bold: true, Size: 14, Color: ui.Fog}},
		ui.Run{Text: " " + n.Text, Style: style}).Limited(lines))
}

// wholeWire is the panel of everything that has happened.
type wholeWire struct{}

func (wholeWire) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	list := ui.NewList("wire/list", d.Say("wire.title"))
	list.Box.Gap = 8
	day := rules.Watch(-1)
	for _, n := range d.Wire() {
		if n.Watch != day {
			day = n.Watch
			list.Children = append(list.Children, inkLabel(id("wire/day", int(day)), 3, d.Say("clock.cell", "N", int(day), "When", n.Day)))
		}
		ink := ui.Ink
		if n.Hurts {
			ink = ui.InkRed
		}
		words := ui.VBox(2, ui.NewText("", n.Text, ui.Body().In(ink).At(15)))
		if n.Said != "" {
			words.Children = append(words.Children, ui.NewText("", n.Said, ui.Body().In(ui.InkSoft).At(14)))
		}
		time := ui.NewText("", n.Time, ui.Style{Face: ui.Typewriter, Bold: true, Size: 15, Color: ui.InkSoft}).Wide(56)
		if n.Ask != "" {
			words.Children = append(words.Children, ui.NewText("", n.Ask, ui.Body().In(ui.InkSoft).At(14).Lined(ui.Solid)))
		}
		list.Children = append(list.Children, ui.NewItem(ui.ID("wire/"+n.Key), s.asked(n), whoLostIt(n), ui.HBox(8, time, words.Grows(1))))
	}
	return s.sheet("whole-wire", d.Say("wire.title"), 720, list)
}

var markIcons = map[view.MarkKind]ui.Icon{
	view.MarkThreat: ui.IconDown, view.MarkOwed: ui.IconWarning, view.MarkAnswer: ui.IconDiamond,
	view.MarkDelivery: ui.IconTick, view.MarkOut: ui.IconShield,
}

var markInks = map[view.MarkKind]ui.Color{
	view.MarkThreat: ui.Stamp, view.MarkOwed: ui.Amber, view.MarkAnswer: ui.Brass, view.MarkDelivery: ui.Mist, view.MarkOut: ui.Teal,
}

var paperMarkInks = map[view.MarkKind]ui.Color{
	view.MarkThreat: ui.InkRed, view.MarkOwed: ui.InkBrass, view.MarkAnswer: ui.InkBrass, view.MarkDelivery: ui.InkSoft, view.MarkOut: ui.InkTeal,
}

// clock is the strip of watches with what is expected in them.
func (s *Scene) clock(room ui.Size) *ui.Node {
	d := s.desk
	strip := ui.NewList("clock", d.Say("clock.title"))
	strip.Box.Dir, strip.Box.Gap = ui.Row, 6
	for _, c := range d.Clock() {
		strip.Children = append(strip.Children, s.cell(c, room))
	}
	return strip
}

func (s *Scene) cell(c view.WatchCell, room ui.Size) *ui.Node {
	d := s.desk
	bar := &ui.Node{Box: ui.Box{Height: 12}, Look: ui.Look{Fill: 0x22384CFF, Radius: 1}}
	style := ui.Body().At(13).In(ui.Fog)
	label := c.Label
	switch {
	case c.Now:
		bar.Look.Fill, style, label = ui.Brass, style.Strong().In(ui.Lit), d.Say("clock.now", "When", c.Label)
	case !c.Past:
		bar.Look.Fill, bar.Look.Border = 0x18242FFF, ui.Line
	}
	seen := label
	switch {
	case room.W < 820:
		label = strconv.Itoa(int(c.Watch))
		seen = label
	case room.W < 1150 && c.Now:
		seen = d.Say("clock.just-now")
	}
	said := d.Say("clock.cell", "N", int(c.Watch), "When", label)
	for _, m := range c.Marks {
		said = d.Say("clock.marks", "Cell", said, "Marks", d.Say("clock.mark", "When", m.When, "What", m.Text))
	}
	n := ui.NewItem(id("clock", int(c.Watch)), said, nil, bar, ui.NewText("", seen, style).Limited(1), cellMarks(c, room)).Grows(1)
	n.Box.Gap = 3
	return n
}

// markText is as much of what is expected as there is room for.
func markText(m view.Mark, room ui.Size) string {
	switch {
	case m.Until == "":
		return m.Text
	case room.W < 1150:
		return m.Until
	}
	return m.Brief
}

// cellMarks are what is expected in a watch: the first in words, where there is
// room, and a sign for each of the others.
func cellMarks(c view.WatchCell, room ui.Size) *ui.Node {
	row := ui.HBox(5).Aligned(ui.Center).AtLeast(0, 19)
	for i, m := range c.Marks {
		row.Children = append(row.Children, ui.Picture(markIcons[m.Kind], 11, markInks[m.Kind]))
		if i == 0 && (room.W >= 1150 || room.W >= 820 && len(c.Marks) < 3) {
			row.Children = append(row.Children, ui.NewText("", markText(m, room), ui.Body().In(markInks[m.Kind]).At(13)).Limited(1))
		}
	}
	return row
}

// endButton ends the watch.
func (s *Scene) endButton() *ui.Node {
	d := s.desk
	key := "time-strip.end"
	if d.K.Watch == d.Rules.Watches {
		key = "time-strip.end-last"
	}
	// The end of each watch is a thing of its own: the focus must not wait on it
	// for a key struck once too often.
	b := ui.LineButton(id("end", int(d.K.Watch)), d.Say(key), s.endWatch()).Shortcut("e")
	if d.K.Hours > 0 {
		b = b.Described(d.Count("time-strip.hours", int(d.K.Hours)))
	}
	if !d.Menu.EndWatch {
		b = ui.Dead(b, d.Say("refusal.watch-ended"))
	}
	return b
}

// undoButton takes the last decision of the watch back.
func (s *Scene) undoButton() *ui.Node {
	b := ui.GhostButton("undo", s.desk.Say("time-strip.undo"), undo{}).Shortcut("Control+z u").AtLeast(0, 40)
	if !s.desk.game.CanUndo() {
		b = ui.Dead(b, s.desk.Say("time-strip.undo-none"))
	}
	return b
}
