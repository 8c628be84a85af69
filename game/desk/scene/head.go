package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// brand is the name of the game as it stands at the head of every screen.
func (s *Scene) brand(below string) *ui.Node {
	name := ui.NewHeading("brand", 1, s.say.Say("title.name"),
		ui.Style{Face: ui.Typewriter, Bold: true, Size: 19, Color: ui.Pale, Spacing: 5.4, Upper: true, Leading: 1.3})
	return ui.VBox(2, name, ui.NewText("brand/below", below, ui.Label()).Limited(1))
}

// head has the case, the watch and the four accounts.
func (s *Scene) head(room ui.Size) *ui.Node {
	d := s.desk
	row, level := ui.HBox(16).Aligned(ui.Center), 1
	if room.W >= 1240 || frameOf(room) == tall {
		row.Children = append(row.Children, s.brand(d.Words.Title).Stiff())
		level = 2
	}
	row.Children = append(row.Children, s.watch(level).Grows(1))
	if frameOf(room) == tall {
		row.Children = append(row.Children, s.menu())
		return ui.VBox(10, row, s.accounts(room))
	}
	row.Children = append(row.Children, s.accounts(room).Stiff(), s.menu())
	return row
}

// smallHead is one line.
func (s *Scene) smallHead(room ui.Size) *ui.Node {
	return ui.HBox(12, s.watch(1).Grows(1), s.menu()).Aligned(ui.Center)
}

// watch says which watch it is, as a heading of a level: the first of the screen
// where the name of the game has no room.
func (s *Scene) watch(level int) *ui.Node {
	d := s.desk
	head := d.Say("time-strip.watch", "N", int(d.K.Watch), "All", int(d.Rules.Watches))
	hours := d.Count("time-strip.hours", int(d.K.Hours))
	if d.K.Hours == 0 {
		hours = d.Say("time-strip.no-hours")
	}
	when := d.Say("time-strip.when", "From", d.Moment(d.K.Watch), "To", d.Moment(d.K.Watch+1))
	first := ui.Wrap(10, ui.NewHeading("watch", level, head, ui.Body().Strong().In(ui.Pale).At(15)),
		ui.NewText("watch/hours", hours, ui.Body().In(hoursInk(d.K.Hours)).At(14))).Aligned(ui.Center)
	first.Box.LineGap = 2
	return ui.VBox(2, first, ui.NewText("watch/when", when, ui.Label()).Limited(1))
}

func hoursInk(h rules.Hours) ui.Color {
	if h == 0 {
		return ui.Amber
	}
	return ui.Mist
}

// menu opens what is not part of the game.
func (s *Scene) menu() *ui.Node {
	return ui.HBox(6,
		ui.GhostButton("menu/keys", s.say.Say("time-strip.keys"), show{keys{}}).Shortcut("?").Described(s.say.Say("keys.title")).AtLeast(36, 36),
		ui.GhostButton("menu/settings", s.say.Say("time-strip.menu"), show{settings{}}).AtLeast(0, 36))
}

var accountLooks = map[rules.Account]struct {
	icon ui.Icon
	ink  ui.Color
}{
	rules.SourcesProtected: {ui.IconShield, ui.Teal},
	rules.TrustEarned:      {ui.IconRings, ui.Brass},
	rules.BreachDamage:     {ui.IconBreach, ui.Red},
	rules.HarmAverted:      {ui.IconHourglass, ui.Amber},
}

// accounts are the four tiles; each opens its ledger.
func (s *Scene) accounts(room ui.Size) *ui.Node {
	row := ui.HBox(8)
	if frameOf(room) == small {
		row = ui.Wrap(8)
	}
	for _, a := range s.desk.Accounts() {
		look := accountLooks[a.ID]
		remark := a.Remark
		if frameOf(room) == wide && room.W < 1240 {
			remark = ""
		}
		tile := ui.Account(id("account", int(a.ID)), a.Name, a.Value, remark, look.icon, look.ink, show{ledger{a.ID}})
		tile.Shortcut([...]string{"", "1", "2", "3", "4"}[a.ID]).Described(s.desk.AccountAbout(a.ID))
		tile.Box.MinW = 112
		if a.Bad {
			tile.Look.Border = ui.Red
		}
		if frameOf(room) != wide {
			tile.Grows(1)
		}
		row.Children = append(row.Children, tile)
	}
	return row
}

// ledger is the panel of one account.
type ledger struct{ account rules.Account }

func (p ledger) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	list := ui.NewList("ledger/lines", d.AccountName(p.account))
	list.Box.Gap = 8
	for i, e := range d.Ledger(p.account) {
		list.Children = append(list.Children, s.entry(id("ledger", i), e, ""))
	}
	body := list
	if len(list.Children) == 0 {
		body = inkSoft("ledger/empty", d.Say("account.empty"))
	}
	total := d.Points(d.K.Accounts[p.account], true)
	return s.sheet("ledger", d.Say("account.ledger", "Name", d.AccountName(p.account)), 640,
		inkSoft("ledger/about", d.AccountAbout(p.account)),
		ui.Divider(ui.Rule), body, ui.Divider(ui.Rule),
		ui.HBox(12, ui.NewText("ledger/total", d.Say("account.total"), ui.Body().Strong().In(ui.Ink)).Grows(1),
			ui.NewText("ledger/sum", total, ui.Body().Strong().In(ui.Ink)).Stiff()))
}

// entry is a line of a ledger: when, what, points, and the decision behind it.
func (s *Scene) entry(at ui.ID, e view.Entry, cause string) *ui.Node {
	ink := ui.InkTeal
	if e.Delta < 0 {
		ink = ui.InkRed
	}
	words := ui.VBox(1, ui.NewText("", e.Text, ui.Body().In(ui.Ink).At(14)))
	if cause == "" {
		cause = s.causeOf(e.Cause)
	}
	if cause != "" {
		words.Children = append(words.Children, ui.NewText("", cause, ui.Body().In(ui.InkSoft).At(13)))
	}
	points := ui.NewText("", e.Points, ui.Body().Strong().In(ink).At(15)).Stiff()
	if e.Delta == 0 {
		points = ui.NewText("", "·", ui.Body().In(ui.InkSoft).At(15)).Stiff()
	}
	when := ui.NewText("", e.When, ui.Style{Face: ui.Typewriter, Bold: true, Size: 14, Color: ui.InkSoft}).Wide(84)
	return ui.NewItem(at, e.When+", "+e.Text+" "+e.Points, nil, ui.HBox(12, when, words.Grows(1), points))
}

// causeOf names the decision that led to something.
func (s *Scene) causeOf(no rules.DecisionNo) string {
	d := s.desk
	if no == 0 {
		return d.Say("account.no-cause")
	}
	if _, end := d.game.DecisionAt(int(no)).(rules.EndWatch); end { // it has no number in the list of decisions
		return d.Say("account.close")
	}
	return d.Say("account.cause", "N", int(no), "What", d.Decision(d.game.DecisionAt(int(no))))
}
