package scene

import (
	"slices"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// partners are the services that can be reached, while no paper lies open.
func (s *Scene) partners() *ui.Node {
	d := s.desk
	pane := ui.Pane("route", d.Say("briefing.people"))
	for i, r := range d.Recipients() {
		if i > 0 {
			pane.Children = append(pane.Children, ui.Divider(ui.Line))
		}
		pane.Children = append(pane.Children, s.partnerCard(r))
	}
	add(pane, s.lessonAt("ask-information"))
	s.pointAt(pane, "ask-information")
	return pane
}

// partnerCard is a service in brief, which opens its panel.
func (s *Scene) partnerCard(r view.Recipient) *ui.Node {
	d := s.desk
	ink := inksOf(d, r.ID)
	soft := ui.Body().In(ui.Mist).At(14)
	trust := ui.Wrap(12, pips(r.Trust[0], ui.Brass, soft), pips(r.Trust[1], ui.Brass, soft))
	trust.Box.LineGap = 2
	words := ui.VBox(2,
		ui.HBox(8, ui.NewText("", r.FullName, ui.Body().Strong().In(ui.Pale).At(15)).Grows(1), s.aboutButton(id("partner", int(r.ID)), r)).Aligned(ui.Center),
		ui.NewText("", r.Danger, soft),
		trust,
		ui.NewText("", r.Gives, soft))
	return ui.HBox(12, ui.Seal(d.Letters(r.ID), 22, ink.night, ink.ground), words.Grows(1))
}

// aboutButton opens the panel of a service.
func (s *Scene) aboutButton(at ui.ID, r view.Recipient) *ui.Node {
	b := ui.GhostButton(at, s.desk.Say("route.more"), show{partner{r.ID}}).Described(s.desk.Say("route.more-of", "Who", r.Name))
	return b.Styled(ui.Body().In(ui.Mist).At(13)).Padded(ui.Sides(1, 8)).AtLeast(0, 24)
}

// partnerPane is one service on the right of a letter from it.
func (s *Scene) partnerPane(v rules.ServiceID) *ui.Node {
	d := s.desk
	r := d.Recipient(v)
	return ui.BarePane("route", d.Say("partner.title", "Who", r.Name), s.partnerCard(r),
		ui.NewText("who/about", r.About, ui.Body().In(ui.Mist).At(14)))
}

// partner is the panel of a service: all that is known of it and all that can
// be asked of it.
type partner struct{ of rules.ServiceID }

func (p partner) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	r := d.Recipient(p.of)
	ink := inksOf(d, p.of).paper
	who := ui.VBox(2, ui.NewText("partner/name", r.FullName, ui.Doc().At(17)))
	if r.Person != "" {
		who.Children = append(who.Children, inkSoft("partner/person", r.Person))
	}
	head := ui.HBox(16, ui.Seal(d.Letters(p.of), 28, ink, 0), who.Grows(1)).Aligned(ui.Center)
	keeps := ui.VBox(3, inkLabel("partner/keeps", 3, d.Say("partner.keeps")), inkText("partner/spied", view.Capital(r.Spied)), inkText("partner/loose", r.Loose))
	soft := ui.Body().In(ui.Ink).At(15)
	trust := ui.VBox(3, inkLabel("partner/trust", 3, d.Say("partner.trust")),
		pips(r.Trust[0], ui.InkBrass, soft), pips(r.Trust[1], ui.InkBrass, soft))
	if !slices.Contains(r.Stands, r.Gives) {
		trust.Children = append(trust.Children, inkText("partner/flow", view.Capital(r.Gives)))
	}
	for i, line := range r.Stands {
		trust.Children = append(trust.Children, inkText(id("partner/stands", i), view.Capital(line)))
	}
	gave := ui.VBox(3, append([]*ui.Node{inkLabel("partner/gave", 3, d.Say("partner.gave"))}, s.gaveTo(p.of)...)...)
	if sent := s.gifts("partner/sent", d.SentBy(p.of)); sent != nil {
		gave = ui.VBox(10, gave, ui.VBox(3, append([]*ui.Node{inkLabel("partner/sent", 3, d.Say("partner.sent"))}, sent...)...))
	}
	kids := []*ui.Node{head, inkText("partner/about", r.About), ui.Divider(ui.Rule),
		ui.HBox(24, keeps.Grows(1), trust.Grows(1)), gave}
	kids = append(append(kids, s.beliefs(p.of)...), ui.Divider(ui.Rule))
	kids = append(kids, s.asks(p.of)...)
	return s.sheet("partner", d.Say("partner.title", "Who", r.Name), 680, append(kids, s.relations(p.of)...)...)
}

// gaveTo lists the reports of which a service has had something.
func (s *Scene) gaveTo(v rules.ServiceID) []*ui.Node {
	out := s.gifts("partner/gave", s.desk.GaveTo(v))
	if out == nil {
		out = append(out, inkSoft("partner/gave-none", s.desk.Say("partner.gave-none")))
	}
	return out
}

// gifts are links to reports.
func (s *Scene) gifts(part string, list []view.Gift) []*ui.Node {
	var out []*ui.Node
	for i, x := range list {
		at := id(part, i)
		if x.Report == 0 {
			out = append(out, inkText(at, x.Title))
			continue
		}
		out = append(out, s.openLink(at, x.Report, x.Title))
	}
	return out
}

// asks are the things that can be asked of a service now.
func (s *Scene) asks(v rules.ServiceID) []*ui.Node {
	d := s.desk
	short := d.K.Hours < 1
	why := d.Say("refusal.no-hours")
	button := func(at ui.ID, name string, x rules.Decision) *ui.Node {
		b := inkButton(at, name, decide{x})
		if short {
			b = deadInk(b, why)
		}
		return b
	}
	var out []*ui.Node
	if topics := d.Questions(v); len(topics) > 0 {
		row := ui.Wrap(8)
		for _, t := range topics {
			row.Children = append(row.Children, button(id("partner/ask", int(t)), view.Capital(d.Topic(t)), rules.AskInformation{Of: v, Topic: t}))
		}
		out = append(out, inkLabel("partner/questions", 3, d.Say("partner.questions")), inkSoft("partner/questions-about", d.Say("partner.questions-about")), row)
	}
	for _, a := range d.Menu.AskAssurances {
		if a.Of == v {
			out = append(out, button("partner/assurances", d.Say("partner.assurances"), a).SelfAt(ui.Start), inkSoft("partner/assurances-about", d.Say("partner.assurances-about")))
		}
	}
	if out == nil {
		out = append(out, inkSoft("partner/none", d.Say("partner.none")))
		if short {
			out[0].Name = why
		}
	}
	return out
}

// deadInk is a button on paper that cannot be worked now, and why.
func deadInk(b *ui.Node, why string) *ui.Node {
	b.Off(true, why)
	b.Look.Text = b.Look.Text.Plain().In(ui.InkSoft)
	b.Look.Border = ui.Rule
	return b
}
