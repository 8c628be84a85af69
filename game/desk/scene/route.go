package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// rightColumn is the route, what could come of it, and the main button. Narrow
// rooms have them side by side.
func (s *Scene) rightColumn(upright bool) *ui.Node {
	if upright {
		parts := ui.VBox(12, s.route(), s.before()).Marked("right/scroll").Scrolling().Grows(1)
		return ui.VBox(12, parts, s.sendBox())
	}
	parts := ui.HBox(12, s.route().Grows(1), s.before().Grows(1))
	scroll := ui.VBox(0, parts).Marked("right/scroll").Scrolling().Grows(1)
	return ui.VBox(12, scroll, s.sendBox())
}

// route is to whom and how the paper on the desk would go; for a letter, what
// is known of who wrote it.
func (s *Scene) route() *ui.Node {
	d := s.desk
	p, ok := d.paper()
	if !ok {
		return s.partners()
	}
	if p.Kind != view.ReportPaper {
		return s.partnerPane(p.From)
	}
	draft := d.draft(p.Report)
	head := ui.Wrap(10, ui.NewHeading("route/title", 2, d.Say("route.to"), ui.Label()), s.recipients(draft)).Aligned(ui.Center)
	pane := ui.BarePane("route", d.Say("route.title"), head, s.lessonAt("choose-recipient"))
	s.pointAt(pane, "choose-recipient", "choose-channel", "ask-consent")
	if draft.To != 0 {
		pane.Children = append(pane.Children, s.recipient(d.Recipient(draft.To)), ui.Divider(ui.Line))
		add(pane, s.how(draft)...)
		add(pane, s.leaves(draft)...)
	}
	return pane
}

// recipients are those to whom the paper can go.
func (s *Scene) recipients(draft rules.Share) *ui.Node {
	d := s.desk
	chips := ui.Chips("route/to", d.Say("route.to"))
	for _, p := range d.K.Partners {
		n := ui.Chip(id("route/to", int(p.Service)), d.Called(p.Service), draft.To == p.Service, setTo{draft.Report, p.Service})
		chips.Children = append(chips.Children, n.Described(d.FullName(p.Service)))
	}
	return chips
}

// recipient says who somebody is and what is known of them.
func (s *Scene) recipient(r view.Recipient) *ui.Node {
	d := s.desk
	ink := inksOf(d, r.ID)
	soft := ui.Body().In(ui.Mist).At(14)
	spied := soft
	if r.Likely {
		spied = soft.In(ui.Stamp)
	}
	name := ui.HBox(8, ui.NewText("who/name", r.FullName, ui.Body().Strong().In(ui.Pale).At(15)).Grows(1), s.aboutButton("who/more", r)).Aligned(ui.Center)
	words := ui.VBox(2, name,
		ui.NewRich("who/spied", ui.Run{Text: view.Capital(r.Spied) + ". ", Style: spied}, ui.Run{Text: r.Loose, Style: soft}),
		ui.Wrap(14, pips(r.Trust[0], ui.Brass, soft), pips(r.Trust[1], ui.Brass, soft)))
	for i, line := range r.Stands {
		words.Children = append(words.Children, ui.NewText(id("who/stands", i), view.Capital(line), soft.In(ui.Pale)))
	}
	return ui.HBox(12, ui.Seal(d.Letters(r.ID), 20, ink.night, ink.ground), words.Grows(1)).Aligned(ui.Start)
}

// how is the channel, the manner, the caveats, and what is asked in return.
func (s *Scene) how(draft rules.Share) []*ui.Node {
	d, r := s.desk, draft.Report
	channels := ui.Chips("route/channel", d.Say("route.channel"))
	about := ""
	for _, c := range d.ChannelsTo(draft.To) {
		name := d.Say("channel.choice", "Name", c.Name, "Delay", c.Delay)
		on := c.Kind == draft.Channel
		if on {
			about = c.About
		}
		channels.Children = append(channels.Children,
			ui.Chip(id("route/channel", int(c.Kind)), name, on, setChannel{r, c.Kind}).Described(c.About))
	}
	released := ui.Chip("route/released", d.Say("route.released"), draft.Manner == rules.Released, setManner{r, rules.Released})
	shown := ui.Chip("route/shown", d.Say("route.shown"), draft.Manner == rules.Shown, setManner{r, rules.Shown})
	shown.Described(d.Say("route.about-shown"))
	if !d.Rules.Channels[draft.Channel].InPerson {
		shown = ui.Dead(shown, d.Say("why.no-channel"))
	}
	manner := ui.Chips("route/manner", d.Say("route.manner"), released.Described(d.Say("route.about-released")), shown)
	read := ui.NewText("route/about", about, ui.Body().In(ui.Fog).At(13)).Padded(ui.Insets{Left: 4})
	return []*ui.Node{
		channels, s.lessonAt("choose-channel"),
		ui.Wrap(6, append(append([]*ui.Node{manner}, s.conditions(draft)...), read)...).Aligned(ui.Center),
	}
}

func (s *Scene) conditions(draft rules.Share) []*ui.Node {
	d, r := s.desk, draft.Report
	tick := func(at ui.ID, name, about string, c rules.Caveats) *ui.Node {
		return ui.TickChip(at, d.Say(name), draft.Caveats&c != 0, setCaveat{r, c}).Described(d.Say(about))
	}
	ask := d.Say("route.in-return")
	if draft.InReturn != 0 {
		ask = d.Say("route.asking", "Topic", d.Topic(draft.InReturn))
	}
	back := ui.GhostButton("route/return", ask, show{inReturn{draft}}).Styled(ui.Body().In(ui.Mist).At(13)).AtLeast(0, 28).Padded(ui.Sides(3, 9))
	if draft.InReturn != 0 {
		back.Filled(ui.Amberwash, ui.Brass, 3).Styled(ui.Body().Strong().In(ui.Lit).At(13))
	} else if len(d.Questions(draft.To)) == 0 {
		back = ui.Dead(back, d.Say("partner.none"))
	}
	return []*ui.Node{
		tick("route/orcon", "route.orcon", "route.about-orcon", rules.OriginatorControl),
		tick("route/named", "route.named", "route.about-named", rules.NamedRecipients),
		s.marked(draft),
		back,
	}
}

// marked is whether the recipient gets general wording of its own.
func (s *Scene) marked(draft rules.Share) *ui.Node {
	d := s.desk
	chip := ui.TickChip("route/marked", d.Say("route.marked"), draft.Marked, setMarked{draft.Report, !draft.Marked})
	if !draft.Marked && !draft.Forms.Any(rules.General) {
		return ui.Dead(chip, d.Say("why.nothing-to-mark"))
	}
	return chip.Described(d.Say("route.about-marked", "Who", d.Name(draft.To)))
}

// leaves are the owners whose leave the draft lacks.
func (s *Scene) leaves(draft rules.Share) []*ui.Node {
	d := s.desk
	missing := d.Missing(draft)
	if len(missing) == 0 {
		return nil
	}
	out := []*ui.Node{ui.Divider(ui.Line), s.lessonAt("ask-consent")}
	for _, m := range missing {
		ink, icon := ui.Amber, ui.IconWarning
		if m.Pending {
			ink, icon = ui.Mist, ui.IconDiamond
		}
		at := id("leave-of", int(m.Owner))
		words := ui.VBox(1,
			ui.HBox(6, ui.Picture(icon, 12, ink), ui.NewText(at+"/title", m.Title, ui.Body().Strong().In(ink).At(15)).Grows(1)).Aligned(ui.Center),
			ui.NewText(at+"/why", m.Why, ui.Body().In(ui.Mist).At(14)))
		row := ui.HBox(10, words.Grows(1)).Aligned(ui.Center)
		if !m.Pending {
			ask := ui.GhostButton(at+"/ask", d.Say("leave.ask"), decide{m.Ask})
			ask.Detail = d.Say("leave.ask-of", "Who", d.Name(m.Owner))
			switch {
			case d.K.Hours < m.Ask.Cost():
				ask = ui.Dead(ask, d.Say("refusal.no-hours"))
			case !m.CanAsk:
				ask = ui.Dead(ask, d.Say("refusal.already-asked"))
			}
			row.Children = append(row.Children, ask)
		}
		out = append(out, row)
	}
	return out
}

// sendBox is the main button with what was last done above it.
func (s *Scene) sendBox() *ui.Node {
	return ui.VBox(8, s.told(), s.lessonElse(), s.sendButton())
}

// sendButton says in words what will happen, of a report or of a partner's request
// for leave. For another paper there is none.
func (s *Scene) sendButton() *ui.Node {
	d := s.desk
	p, ok := d.paper()
	if !ok {
		return nil
	}
	if m, open := d.Open(p.Request); open && p.Kind == view.RequestPaper && m.Report != 0 {
		return s.leaveButtons(p.Request, m)
	}
	if p.Kind != view.ReportPaper {
		return nil
	}
	draft := d.draft(p.Report)
	name := d.Say("release.none")
	if draft.To != 0 {
		name = d.Release(draft)
	}
	unasked := draft.To != 0 && len(d.Missing(draft)) > 0 && draft.Forms != 0
	if unasked {
		name = d.Say("release.unasked", "What", name)
	}
	b := ui.MainButton("send", name, decide{draft}).Shortcut("Control+Enter")
	if unasked {
		b.Filled(0x3A1517FF, ui.Red, 3).Styled(ui.Body().Strong().In(ui.Stamp).At(15))
	}
	if why := d.WhyNotShare(draft); why != "" {
		b = ui.Dead(b, why)
	}
	return b
}

// sendRow keeps what matters in reach on a small screen.
func (s *Scene) sendRow(room ui.Size) *ui.Node {
	row := ui.HBox(8)
	if b := s.sendButton(); b != nil {
		row.Children = append(row.Children, b.Grows(1))
	} else {
		row.Children = append(row.Children, ui.Spacer())
	}
	row.Children = append(row.Children, s.undoButton(), s.endButton())
	return ui.VBox(6, s.lessonElse(), row)
}

// inReturn is the choice of what is asked in return.
type inReturn struct{ draft rules.Share }

func (p inReturn) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	list := ui.NewRadioGroup("return", d.Say("route.in-return"))
	list.Box.Dir, list.Box.Gap = ui.Column, 6
	add := func(at ui.ID, name string, topic rules.TopicID) {
		list.Children = append(list.Children, paperRadio(at, name, p.draft.InReturn == topic, setReturn{p.draft.Report, topic}))
	}
	add("return/0", d.Say("route.nothing"), 0)
	for _, t := range d.Questions(p.draft.To) {
		add(id("return", int(t)), d.Topic(t), t)
	}
	return s.sheet("in-return", d.Say("route.return-title", "Who", d.Name(p.draft.To)), 460, inkSoft("return/about", d.Say("route.return-about")), list)
}

// paperRadio is a radio on paper, a line of its own.
func paperRadio(at ui.ID, name string, on bool, act ui.Action) *ui.Node {
	n := ui.NewRadio(at, name, on, act).Styled(ui.Body().In(ui.Ink).At(15)).Padded(ui.Sides(6, 12)).
		Filled(0, ui.Rule, 3).Written(ui.Start, ui.Center).AtLeast(0, 34)
	if on {
		n.Styled(ui.Body().Strong().In(ui.Ink).At(15)).Filled(ui.Wash, ui.InkBrass, 3)
	}
	return n
}
