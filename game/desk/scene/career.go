package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/review"
	"tearline/game/rules"
)

// record is what the games of the player have shown, while it is looked at.
type record struct {
	view.Record
	of     *review.Profile
	open   review.Competence // whose evidence is shown; "" for none
	from   place             // where it was opened
	told   string            // what was just done, or why it was not
	failed bool
}

type (
	toRecord     struct{}
	leaveRecord  struct{}
	openSkill    struct{ c review.Competence }
	exportRecord struct{}
	wipeRecord   struct{}
)

func (toRecord) do(s *Scene) {
	s.record = &record{from: s.at}
	s.at, s.panel, s.notice = atRecord, nil, ""
	s.readRecord()
	if n := len(s.record.of.Games); n > 0 {
		s.record.open = s.record.weakest()
	}
}

// readRecord looks again at what is kept, if it is another than before.
func (s *Scene) readRecord() {
	r := s.record
	p, err := s.shelf.Profile()
	if err != nil {
		r.told, r.failed = err.Error(), true
	}
	if p != r.of {
		r.of, r.Record = p, view.RecordOf(s.say, p, s.shelf.Covers())
	}
}

// weakest is the competence known least of those with evidence; "" if there is none.
func (r *record) weakest() (least review.Competence) {
	known := rules.One + 1
	for _, m := range r.Skills {
		if len(m.Tries) > 0 && m.Known < known {
			least, known = m.ID, m.Known
		}
	}
	return least
}

func (leaveRecord) do(s *Scene) {
	from := s.record.from
	s.record, s.panel = nil, nil
	if from == atDebrief {
		s.at = atDebrief
		return
	}
	s.showTitle("")
}

func (a openSkill) do(s *Scene) {
	if s.record.open == a.c {
		a.c = ""
	}
	s.record.open = a.c
}

func (exportRecord) do(s *Scene) {
	s.panel = nil
	where, err := s.shelf.ExportProfile()
	switch r := s.record; {
	case err != nil:
		r.told, r.failed = err.Error(), true
	case where == "":
		r.told, r.failed = s.say.Say("record.downloaded"), false
	default:
		r.told, r.failed = s.say.Say("record.exported", "Where", where), false
	}
}

func (wipeRecord) do(s *Scene) {
	s.panel = nil
	r := s.record
	if err := s.shelf.WipeProfile(); err != nil {
		r.told, r.failed = err.Error(), true
		return
	}
	r.open, r.told, r.failed = "", s.say.Say("record.wiped"), false
}

// recordTree is the screen of what the games have shown.
func (s *Scene) recordTree(room ui.Size) *ui.Node {
	s.readRecord()
	head := ui.Wrap(16, s.brand(s.say.Say("record.below")), s.recordButtons()).Justified(ui.Between)
	page := ui.VBox(12, head)
	add(page, s.recordTold())
	if room.W >= 1160 && room.H >= 600 {
		left := ui.VBox(0, s.skills(false)).Marked("record/left").Scrolling()
		middle := ui.VBox(0, s.evidenceSheet()).Marked("record/middle").Scrolling()
		right := ui.VBox(12, s.playNext(), s.tells(), s.pastGames(), s.recordNote()).Marked("record/right").Scrolling()
		body := ui.HBox(16, left.Wide(room.W*0.29), middle.Grows(1), right.Wide(room.W*0.29)).Grows(1)
		page.Children = append(page.Children, body)
		return page.Padded(ui.Sides(16, 24))
	}
	parts := ui.VBox(12, s.playNext(), s.skills(true), s.tells(), s.pastGames(), s.recordNote()).
		Padded(ui.Insets{Right: 6, Bottom: 8}).Marked("record/page").Scrolling().Grows(1)
	page.Children = append(page.Children, parts)
	return page.Padded(ui.Sides(12, 16))
}

func (s *Scene) recordButtons() *ui.Node {
	take := ui.LineButton("record/export", s.say.Say("record.export"), exportRecord{})
	wipe := ui.LineButton("record/wipe", s.say.Say("record.wipe"), show{wiping{}})
	if s.record.Games == 0 {
		none := s.say.Say("record.empty")
		take, wipe = ui.Dead(take, none), ui.Dead(wipe, none)
	}
	back := ui.MainButton("record/back", s.say.Say("record.back"), leaveRecord{}).Shortcut("Escape")
	return ui.Wrap(8, take, wipe, back, s.menu())
}

// recordTold says what came of what was done last, or what went wrong with a case.
func (s *Scene) recordTold() *ui.Node {
	switch r := s.record; {
	case s.notice != "":
		return ui.NewAlert("record/told", s.notice, ui.Body().In(ui.Amber).At(14))
	case r.told == "":
		return nil
	case r.failed:
		return ui.NewAlert("record/told", r.told, ui.Body().In(ui.Amber).At(14))
	default:
		return ui.NewStatus("record/told", r.told, ui.Body().In(ui.Teal).At(14))
	}
}

// skills are the competences, each a bar that opens its evidence: below it in a
// narrow room, and else beside the list.
func (s *Scene) skills(below bool) *ui.Node {
	r := s.record
	list := ui.NewList("skills/list", s.say.Say("record.skills"))
	list.Box.Gap = 4
	for i, m := range r.Skills {
		item := s.skill(i, m)
		if below && r.open == m.ID {
			item = ui.VBox(0, item, s.evidenceSheet())
		}
		list.Children = append(list.Children, item)
	}
	return ui.Pane("skills", s.say.Say("record.skills"), ui.NewText("skills/lead", r.Lead, ui.Body().In(ui.Mist).At(14)), list)
}

func (s *Scene) skill(i int, m view.Mastery) *ui.Node {
	name, value := ui.Body().Strong().In(ui.Pale).At(14), ui.Body().Strong().In(ui.Lit).At(14)
	ink, hatch := ui.Teal, ui.Color(0)
	if len(m.Tries) == 0 { // what everybody begins with is no achievement
		value, ink, hatch = ui.Body().In(ui.Fog).At(14), ui.Steel, ui.Night
	}
	bar := ui.HatchedBar(0, ui.BarPart{To: share(m.Known), Fill: ink, Hatch: hatch})
	item := ui.NewItem(id("skill", i), s.say.Say("record.skill", "Name", m.Name, "Percent", m.Percent, "Rests", m.Rests), openSkill{m.ID},
		ui.HBox(8, ui.NewText("", m.Name, name).Grows(1), ui.NewText("", m.Percent, value).Stiff()),
		ui.Ornament(bar, 0, 18),
		ui.NewText("", m.Rests, ui.Body().In(ui.Fog).At(13)))
	item.Box.Gap, item.Box.Pad = 1, ui.Sides(5, 8)
	item.Look.Border = ui.Line
	if s.record.open != m.ID {
		return item.Flagged(ui.Collapsed)
	}
	return item.Flagged(ui.Expanded|ui.Selected).Filled(ui.Amberwash, ui.Brass, 2)
}

// share is a part of one, as the bars take it.
func share(p rules.PerMille) float64 { return float64(p) / float64(rules.One) }

// evidenceSheet is every decision that the mastery of a competence rests on.
func (s *Scene) evidenceSheet() *ui.Node {
	for _, m := range s.record.Skills {
		if m.ID == s.record.open {
			return s.evidence(m)
		}
	}
	return s.explained()
}

// explained says what each bar is of, while none is open.
func (s *Scene) explained() *ui.Node {
	title := s.say.Say("record.bars")
	list := ui.NewList("bars", title)
	list.Box.Gap = 8
	for i, m := range s.record.Skills {
		list.Children = append(list.Children, ui.NewItem(id("bars", i), s.say.Say("record.bar", "Name", m.Name, "About", m.About), nil,
			ui.NewText("", m.Name, ui.Body().Strong().In(ui.Ink).At(15)), ui.NewText("", m.About, ui.Body().In(ui.Ink).At(14))))
	}
	sheet := ui.SheetOf("evidence", title, inkLabel("bars/title", 2, title),
		inkText("bars/pick", s.say.Say("record.evidence-pick")), ui.Divider(ui.Rule), list)
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(20, 24))
}

func (s *Scene) evidence(m view.Mastery) *ui.Node {
	title := s.say.Say("record.evidence", "Name", m.Name)
	sheet := ui.SheetOf("evidence", title, inkLabel("evidence/title", 2, title),
		ui.NewText("evidence/about", m.About, ui.Doc().At(17)), ui.Divider(ui.Rule))
	sheet.Box.Gap = 10
	sheet.Padded(ui.Sides(20, 24))
	if len(m.Tries) == 0 {
		add(sheet, inkText("evidence/none", s.say.Say("record.evidence-none", "Percent", m.Percent)))
		return sheet
	}
	list := ui.NewList("evidence/list", title)
	list.Box.Gap = 12
	for i, t := range m.Tries {
		list.Children = append(list.Children, s.tried(id("evidence", i), t))
	}
	add(sheet, list)
	return sheet
}

// tried is one attempt: where it was, what was decided, what that was worth.
func (s *Scene) tried(at ui.ID, t view.Try) *ui.Node {
	icon, ink := ui.IconTick, ui.InkTeal
	if !t.Right {
		icon, ink = ui.IconWarning, ui.InkRed
	}
	spoken := s.say.Say("record.try", "Where", t.Where, "Did", t.Did, "Judged", t.Judged)
	words := ui.VBox(1, ui.NewText("", t.Where, ui.Body().In(ui.InkSoft).At(13)),
		ui.NewText("", t.Did, ui.Body().Strong().In(ui.Ink).At(15)),
		ui.NewText("", t.Judged, ui.Body().Strong().In(ink).At(14)))
	if t.Better != "" {
		add(words, ui.NewText("", t.Better, ui.Body().In(ui.Ink).At(14)))
		spoken = s.say.Say("record.try-better", "Try", spoken, "Better", t.Better)
	}
	return ui.NewItem(at, spoken, nil, ui.HBox(10, ui.Picture(icon, 16, ink), words.Grows(1)))
}

// playNext proposes a case.
func (s *Scene) playNext() *ui.Node {
	next := s.record.Next
	if next.Case == "" {
		return nil
	}
	open := ui.MainButton("next/brief", s.say.Say("record.brief"), openCase{next.Case, toBriefing{next.Case}}).SelfAt(ui.Start)
	if s.Making() {
		open = ui.NewStatus("next/coming", s.say.Say("title.fetching"), ui.Body().In(ui.Amber).At(14)).Written(ui.Start, ui.Center).AtLeast(0, 38)
	}
	return ui.Pane("next", s.say.Say("record.next"),
		ui.NewText("next/case", next.Title, ui.Doc().In(ui.Pale).At(18)),
		ui.NewText("next/why", next.Why, ui.Body().At(14)), open)
}

// tells are discrimination and bias.
func (s *Scene) tells() *ui.Node {
	r := s.record
	pane := ui.Pane("tells", s.say.Say("record.tells"))
	if len(r.Tells) == 0 {
		add(pane, ui.NewText("tells/none", s.say.Say("record.tells-none"), ui.Body().At(14)))
	} else {
		add(pane, s.measures()...)
	}
	s.addSure(pane)
	return pane
}

// measures are discrimination and bias with what they are counted from.
func (s *Scene) measures() []*ui.Node {
	var all []*ui.Node
	for i, m := range s.record.Tells {
		at := id("tell", i)
		ink := [...]ui.Color{ui.Teal, ui.Brass}[i%2]
		all = append(all, ui.VBox(2,
			ui.Wrap(8, ui.NewText(at+"/name", m.Name, ui.Body().In(ui.Mist).At(14)), ui.NewText(at+"/value", m.Value, ui.Body().Strong().In(ui.Pale).At(14))).Justified(ui.Between),
			ui.NewMeter(at, m.Name, m.Value, ui.Interval(share(m.From), share(m.To), share(m.At), share(m.Middle), ink)).High(20),
			ui.NewText(at+"/words", m.Words, ui.Body().In(ui.Fog).At(13))))
	}
	return append(all, ui.NewText("tells/counts", s.record.Weighs, ui.Body().In(ui.Fog).At(13)))
}

// recordNote says how mastery is reckoned.
func (s *Scene) recordNote() *ui.Node {
	pane := ui.Pane("note", s.say.Say("record.note.title"))
	for i, p := range s.record.Note {
		add(pane, ui.NewText(id("note", i), p, ui.Body().In(ui.Mist).At(13)))
	}
	return pane
}

// wiping asks whether the record is to be forgotten, and says what is lost.
type wiping struct{}

func (wiping) draw(s *Scene, _ ui.Size) *ui.Node {
	lost := s.say.Count("record.wipe-lost", s.record.Games)
	return ui.Modal("wiping", s.say.Say("record.wipe-title"), 520, closePanel{},
		inkText("wiping/lost", lost),
		ui.Wrap(8,
			inkButton("wiping/keep", s.say.Say("record.wipe-not"), closePanel{}),
			inkButton("wiping/export", s.say.Say("record.export"), exportRecord{}),
			inkButton("wiping/do", s.say.Say("record.wipe-do"), wipeRecord{}).Filled(0, ui.InkRed, 3)))
}

// Settle says that the first frame has been seen: what is not needed on it may come
// now. The caller asks for a new tree.
func (s *Scene) Settle() { s.settled = true }

// recordButton leads from the title to the record, once the title has been seen.
func (s *Scene) recordButton() *ui.Node {
	if !s.settled {
		return nil
	}
	return s.typedButton("menu/record", s.say.Say("record.open"), toRecord{})
}
