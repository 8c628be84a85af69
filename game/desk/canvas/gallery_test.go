package canvas

import (
	"fmt"
	"strings"

	"tearline/game/desk/ui"
)

// deskPicture rebuilds the picture that the desk was designed by, with its
// words, out of the kit. Rooms narrower than 1180 CSS pixels put the route in
// a narrower column.
func deskPicture(room ui.Size) *ui.Node { return deskWith(room, ui.FormGeneral) }

func deskWith(room ui.Size, second ui.FormKind) *ui.Node {
	side, right, gap := 252.0, 412.0, 24.0
	if room.W < 1300 {
		side, right, gap = 232, 356, 16
	}
	last := ui.VBox(12, route(), before(), net()).Wide(right)
	body := ui.HBox(gap, tray().Wide(side), document(second).Grows(1), last).Grows(1)
	if room.W < 1180 {
		last.Children = append([]*ui.Node{tray()}, last.Children...)
		body = ui.HBox(gap, document(second).Grows(1), last).Grows(1)
	}
	if room.H < 860 {
		last.Marked("aside").Scrolling().Padded(ui.Insets{Top: 6, Left: 6, Right: 12}).Wide(right + 14)
	}
	desk := ui.VBox(14, head(), body, bottom()).Padded(ui.Insets{Top: 12, Right: 24, Bottom: 20, Left: 24}).Grows(1)
	return ui.Room(desk)
}

func head() *ui.Node {
	title := ui.VBox(0,
		ui.NewHeading("title", 1, "Tearline", ui.Style{Face: ui.Typewriter, Bold: true, Size: 20, Color: ui.Pale, Spacing: 4, Upper: true}),
		ui.NewText("case", "The ministry line", ui.Label())).Wide(200)
	watch := ui.VBox(0,
		ui.NewText("watch", "Watch 3 of 6", ui.Body().Strong().In(ui.Pale)),
		ui.NewText("when", "Tuesday 0600 – 1200 · 3 staff hours left", ui.Label()))
	return ui.HBox(8, title, watch.Grows(1),
		ui.Account("sources", "Sources", "50", "of 50", ui.IconShield, ui.Teal, "sources"),
		ui.Account("trust", "Trust", "+4", "Corrin +4", ui.IconRings, ui.Brass, "trust"),
		ui.Account("breaches", "Breaches", "0", "", ui.IconBreach, ui.Red, "breaches"),
		ui.Account("harm", "Harm at stake", "60", "watch 5", ui.IconHourglass, ui.Amber, "harm"),
	).Aligned(ui.Center)
}

func tray() *ui.Node {
	list := ui.NewList("tray", "In-tray",
		ui.TrayCard("tray/1", ui.Card{Seal: "ALD", Title: "Karsk order for the port", Marking: "S//OC CORRIN · B2", Waits: "Vesk has asked about the port", Ink: ui.InkTeal, Open: true}, 1),
		ui.TrayCard("tray/2", ui.Card{Seal: "COR", Title: "Code change, ministry net", Marking: "TS//OC CORRIN · A1", Ink: ui.InkBrass}, 2),
		ui.TrayCard("tray/3", ui.Card{Seal: "VSK", Title: "Request: threats to shipping", Marking: "C//REL ALDANE", Waits: "answer due watch 4", Ink: ui.InkBlue}, 3),
		ui.TrayCard("tray/4", ui.Card{Seal: "COR", Title: "Thanks, and a list of names", Marking: "S//REL ALDANE · C3", Ink: ui.InkBrass, Done: true}, 4),
	)
	list.Box.Gap = 10
	return ui.VBox(10, ui.NewHeading("tray/title", 2, "In-tray", ui.Label()), list).Padded(ui.Insets{Top: 6})
}

func form(i int, kind ui.FormKind) *ui.Node {
	id := ui.ID(fmt.Sprintf("portion/%d/form", i))
	return ui.FormSwitch(id, fmt.Sprintf("Form of portion %d", i),
		ui.FormChoice{ID: id + "/w", Name: "Held", Chosen: kind == ui.FormHeld, Kind: ui.FormHeld, On: "w"},
		ui.FormChoice{ID: id + "/g", Name: "General", Chosen: kind == ui.FormGeneral, Kind: ui.FormGeneral, On: "g"},
		ui.FormChoice{ID: id + "/f", Name: "Full", Chosen: kind == ui.FormFull, Kind: ui.FormFull, On: "f"})
}

func document(second ui.FormKind) *ui.Node {
	wording := []*ui.Node{
		ui.GeneralWording("portion/2/words", "It is meant for the end of this week."),
		ui.Note("portion/2/note", "tearline wording · full: “0340 on Friday, at the change of the pilot boat”"),
	}
	if second != ui.FormGeneral {
		wording = []*ui.Node{ui.Wording("portion/2/words", "The hour is 0340 on Friday, at the change of the pilot boat.")}
	}
	portions := ui.VBox(18,
		portion("portion/1", form(1, ui.FormFull), "(S//REL)", ui.Wording("portion/1/words", "Karsk will back an attack on the grain terminal at Vesk's main port.")),
		portion("portion/2", form(2, second), "(S//OC)", wording...),
		portion("portion/3", form(3, ui.FormFull), "(S//REL)", ui.Wording("portion/3/words", "Two men of the Arvan cell came by the Monday ferry; one is called Dace.")),
		ui.CutLine("tear", "Tearline"),
		portion("portion/4", form(4, ui.FormGeneral), "(TS//OC)", ui.GeneralWording("portion/4/words", "A reliable source with good access reports it.")),
		portion("portion/5", form(5, ui.FormHeld), "(TS//OC)", ui.HeldWording("portion/5/words", "KESTREL had it from the minister's own driver on Sunday.", "withheld")),
	).Marked("portions").Scrolling().Grows(1)
	sheet := ui.SheetOf("document", "Karsk order for the port",
		ui.Banner("banner/top", "SECRET // ORCON CORRIN // REL ALDANE"),
		ui.Divider(ui.Rule),
		fields(2, "FROM", "Aldane, station K", "DTG", "160412Z MAY", "SOURCE", "KESTREL", "GRADE", "B2"),
		ui.Divider(ui.Rule),
		portions,
		ui.Typed("reads", "Vesk will read 4 of 5 portions. Nothing names KESTREL; “Dace” is known to eleven people in Karsk."),
		ui.Banner("banner/foot", "SECRET // ORCON CORRIN // REL ALDANE").Padded(ui.Insets{Top: 6}),
	)
	sheet.Box.Gap = 12
	return sheet
}

func route() *ui.Node {
	pips := ui.HBox(6, ui.NewText("", "handling", ui.Body().At(14)), ui.Pips(3, 5, ui.Brass),
		ui.NewText("", "use", ui.Body().At(14)), ui.Pips(2, 5, ui.Brass), ui.Spacer()).Aligned(ui.Center)
	to := ui.HBox(12, ui.Seal("VSK", 22, ui.Violet, 0x151C33FF),
		ui.VBox(0, ui.NewText("to", "Vesk, Port Security Bureau", ui.Body().Strong().In(ui.Pale)),
			ui.NewText("risk", "perhaps penetrated, 1 in 3", ui.Body().At(14)), pips).Grows(1)).Aligned(ui.Center)
	consent := ui.HBox(8,
		ui.VBox(2, ui.HBox(6, ui.Picture(ui.IconWarning, 12, ui.Amber),
			ui.NewText("asked", "Corrin has not been asked", ui.Body().Strong().In(ui.Amber).At(14))).Aligned(ui.Center),
			ui.NewText("owner", "co-owns KESTREL · answers in 1 watch", ui.Body().At(14))).Grows(1),
		ui.GhostButton("ask", "Ask consent", "ask").SelfAt(ui.Center))
	return ui.BarePane("route", "Route",
		ui.PaneHead("route", "Route", "1 of 2 recipients"), to,
		ui.Chips("channel", "Channel",
			ui.Chip("channel/lo", "Liaison officer · 1 watch", true, "lo"),
			ui.Chip("channel/link", "Secure link · now", false, "link"),
			ui.Chip("channel/lead", "Leader", false, "lead")),
		ui.Wrap(6, ui.Chips("show", "Shown or released",
			ui.Chip("show/rel", "Released", true, "rel"), ui.Chip("show/shown", "Shown", false, "shown")),
			ui.TickChip("return/arvan", "+ ask for the Arvan file", false, "arvan")),
		ui.Divider(ui.Line), consent)
}

func before() *ui.Node {
	bar := func(name string, was, now float64, fill, hatch ui.Color) []*ui.Node {
		lo, hi := min(was, now), max(was, now)
		words := fmt.Sprintf("%.0f → %.0f %%", was*100, now*100)
		value := ui.NewRich("", ui.Run{Text: words, Style: ui.Body().At(14)})
		if now > was {
			value = ui.NewRich("", ui.Run{Text: fmt.Sprintf("%.0f → ", was*100), Style: ui.Body().At(14)},
				ui.Run{Text: fmt.Sprintf("%.0f %%", now*100), Style: ui.Body().Strong().In(ui.Stamp).At(14)})
		}
		return []*ui.Node{
			ui.NewText("", name, ui.Body().In(ui.Pale).At(14)),
			ui.NewMeter(ui.ID("bar/"+strings.ToLower(name[:3])), name, words, ui.HatchedBar(0.61,
				ui.BarPart{From: 0, To: lo, Fill: ui.Steel}, ui.BarPart{From: lo, To: hi, Fill: fill, Hatch: hatch})).High(20).SelfAt(ui.Center),
			value,
		}
	}
	cells := bar("KESTREL", 0.10, 0.31, ui.Red, 0xA02F2AFF)
	cells = append(cells, bar("broken cipher", 0.30, 0.24, 0x2E4358FF, ui.Steel)...)
	cells = append(cells, bar("informer in the cell", 0.40, 0.33, 0x2E4358FF, ui.Steel)...)
	cells = append(cells, bar("Corrin's own line", 0.20, 0.12, 0x2E4358FF, ui.Steel)...)
	table := ui.Table(6, []ui.Track{130, ui.Fr(1), 84}, cells...)
	strong := ui.Body().Strong().At(14)
	return ui.BarePane("before", "Before you send",
		ui.PaneHead("before", "Before you send", "If all of it reached Karsk"), table,
		ui.NewRich("risk/words",
			ui.Run{Text: "Karsk acts at 60 %. With the hour in full: ", Style: ui.Body().At(14)}, ui.Run{Text: "58 %", Style: strong.In(ui.Stamp)},
			ui.Run{Text: ". Vesk's readiness ", Style: ui.Body().At(14)}, ui.Run{Text: "82 %", Style: strong.In(ui.Pale)}, ui.Run{Text: ", was 0.", Style: ui.Body().At(14)}),
		ui.MainButton("send", "Release tearline to Vesk by liaison officer", "send").Shortcut("Control+Enter"))
}

func net() *ui.Node {
	figure := ui.NewFigure("net/figure", "The net", "Aldane passes vital reports to Corrin and low-level ones to Vesk.", ui.PaintFunc(func(s ui.Size) []ui.Shape {
		at := func(x, y float64) ui.Point { return ui.Point{X: x * s.W, Y: y * s.H} }
		return ui.Net(
			[]ui.NetLine{
				{From: 0, To: 1, Bend: 22, Width: 6, Ink: ui.Brass},
				{From: 0, To: 2, Bend: -16, Width: 3, Ink: ui.Brass, Strand: ui.StrandLow},
				{From: 2, To: 3, Bend: -8, Width: 2.5, Ink: ui.Red, Strand: ui.StrandNone}},
			[]ui.NetSeal{
				{Letters: "ALD", At: at(0.18, 0.60), R: 23, Ink: ui.Teal, Ground: 0x10242CFF},
				{Letters: "COR", At: at(0.60, 0.28), R: 20, Ink: ui.Brass, Ground: 0x10202BFF},
				{Letters: "VSK", At: at(0.69, 0.76), R: 20, Ink: ui.Violet, Ground: 0x141C33FF},
				{Letters: "KRS", At: at(0.91, 0.42), R: 21, Ink: ui.Red, Ground: 0x2A1218FF, Closing: 0.2, Arc: ui.Stamp}})
	}))
	head := ui.NewHeading("net/title", 2, "The net", ui.Label()).Pinned(16, 12)
	pane := ui.NewRegion("net", "The net", figure.Grows(1), head).Filled(ui.Panel, ui.Line, 4).Grows(1).AtLeast(0, 96)
	pane.Box.Clip = true
	return pane
}

func bottom() *ui.Node {
	wire := ui.NewList("wire", "The wire",
		wireLine("wire/1", "0412", "KESTREL's report in by the night bag."),
		wireLine("wire/2", "0520", "Vesk asks every friendly service about its port."),
		wireLine("wire/3", "0555", "Karsk changes the codes of its ministry net, for the second time this month."))
	wire.Box.Dir, wire.Box.Gap, wire.Box.LineGap = ui.Flow, 20, 4
	clock := clockStrip("clock", "The clock",
		watchMark{Label: "Mon 1800"}, watchMark{Label: "Tue 0000"},
		watchMark{Label: "now · Tue 0600", State: watchNow},
		watchMark{Label: "answer owed to Vesk", Icon: ui.IconDiamond, Mark: true, State: watchToCome},
		watchMark{Label: "the attack, if the hour is right", Icon: ui.IconDown, Mark: true, Ink: ui.Stamp, State: watchToCome},
		watchMark{Label: "Wed 0000", State: watchToCome})
	pane := ui.BarePane("time", "The wire and the clock",
		ui.HBox(12, ui.NewHeading("wire/title", 2, "The wire", ui.Label()).Wide(100).Padded(ui.Insets{Top: 1}), wire.Grows(1)),
		ui.HBox(36, clock.Grows(1), ui.LineButton("end", "End the watch", "end").AtLeast(150, 40).SelfAt(ui.Center)))
	pane.Box.Gap = 12
	return pane
}
