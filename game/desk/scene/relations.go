package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// relations are what can be done about the relation with a service as such: what
// goes to it by itself, whether anything does, and what mends a breach.
func (s *Scene) relations(v rules.ServiceID) []*ui.Node {
	d := s.desk
	var out []*ui.Node
	for _, x := range d.Menu.Repair {
		switch {
		case x.With != v:
		case x.Measure == rules.ChangeProcedure:
			out = append(out, s.offered("partner/procedure", d.Say("partner.procedure"), d.Say("partner.procedure-about", "Who", d.Name(v)), x))
		default:
			out = append(out, s.offered("partner/repair", d.Say("partner.repair"), d.Say("partner.repair-about", "Who", d.Name(v)), x))
		}
	}
	out = append(out, s.arrangements(v)...)
	for _, x := range d.Menu.Suspend {
		if x.With == v {
			out = append(out, s.offered("partner/suspend", d.Say("partner.suspend"), d.Say("partner.suspend-about", "Who", d.Name(v)), x))
		}
	}
	for _, x := range d.Menu.Resume {
		if x.With == v {
			out = append(out, s.costed("partner/resume", d.Say("partner.resume"), x).SelfAt(ui.Start))
		}
	}
	if out == nil {
		return nil
	}
	return append([]*ui.Node{ui.Divider(ui.Rule)}, out...)
}

// arrangements lists what goes to a service by itself, and lets more be arranged.
func (s *Scene) arrangements(v rules.ServiceID) []*ui.Node {
	d := s.desk
	var out []*ui.Node
	for i, a := range d.Standing(v) {
		at := id("partner/standing", i)
		end := inkLink(at+"/revoke", d.Say("partner.revoke"), decide{a.Revoke}).Described(d.Say("partner.revoke-of", "Topic", a.Topic))
		out = append(out, ui.HBox(12, inkText(at, view.Capital(a.Words)).Grows(1), end).Aligned(ui.Center))
	}
	if len(out) > 0 {
		out = append([]*ui.Node{inkLabel("partner/standing", 3, d.Say("partner.standing"))}, out...)
	}
	if first, ok := s.firstArrangement(v); ok {
		out = append(out, ui.VBox(2, inkButton("partner/arrange", d.Say("partner.arrange"), show{first}).SelfAt(ui.Start),
			inkSoft("partner/arrange-about", d.Say("partner.arrange-about", "Who", d.Name(v)))))
	}
	return out
}

// firstArrangement is the panel for an arrangement with a service with nothing
// chosen that need not be; not ok when none can be made.
func (s *Scene) firstArrangement(v rules.ServiceID) (arrange, bool) {
	for _, l := range s.desk.Menu.Arrange {
		if l.With == v {
			return arrange{rules.Arrange{With: v, Form: rules.General, Channel: s.desk.ChannelsTo(v)[0].Kind}}, true
		}
	}
	return arrange{}, false
}

// arrange is the panel in which a standing arrangement is made.
type arrange struct{ draft rules.Arrange }

func (p arrange) draw(s *Scene, _ ui.Size) *ui.Node {
	d, x := s.desk, p.draft
	with := func(change func(*rules.Arrange)) ui.Action {
		next := p
		change(&next.draft)
		return show{next}
	}
	topics := ui.NewRadioGroup("arrange/topic", d.Say("arrange.topic"))
	topics.Box.Dir, topics.Box.Gap = ui.Flow, 6
	for _, l := range d.Menu.Arrange {
		if l.With == x.With {
			topics.Children = append(topics.Children, paperRadio(id("arrange/topic", int(l.Topic)), view.Capital(d.Topic(l.Topic)), x.Topic == l.Topic,
				with(func(a *rules.Arrange) { a.Topic = l.Topic })))
		}
	}
	forms := ui.NewRadioGroup("arrange/form", d.Say("arrange.form"))
	for _, f := range []rules.Form{rules.General, rules.Full} {
		forms.Children = append(forms.Children, paperRadio(id("arrange/form", int(f)), d.Form(f), x.Form == f, with(func(a *rules.Arrange) { a.Form = f })))
	}
	channels := ui.NewRadioGroup("arrange/channel", d.Say("arrange.channel"))
	channels.Box.Dir = ui.Flow
	for _, c := range d.ChannelsTo(x.With) {
		name := d.Say("channel.choice", "Name", c.Name, "Delay", c.Delay)
		channels.Children = append(channels.Children, paperRadio(id("arrange/channel", int(c.Kind)), name, x.Channel == c.Kind, with(func(a *rules.Arrange) { a.Channel = c.Kind })))
	}
	forms.Box.Gap, channels.Box.Gap = 6, 6
	own := paperTick("arrange/own", d.Say("arrange.own"), x.OwnOnly, with(func(a *rules.Arrange) { a.OwnOnly = !a.OwnOnly })).Described(d.Say("arrange.own-about"))
	do := s.costed("arrange/do", d.Say("arrange.do", "Who", d.Name(x.With), "Topic", d.Topic(x.Topic)), x)
	if x.Topic == 0 {
		do = deadInk(s.costed("arrange/do", d.Say("partner.arrange"), x), d.Say("arrange.none"))
	}
	return s.sheet("arrange", d.Say("arrange.title", "Who", d.Name(x.With)), 620,
		inkSoft("arrange/about", d.Say("partner.arrange-about", "Who", d.Name(x.With))),
		inkLabel("arrange/topic-label", 3, d.Say("arrange.topic")), topics,
		inkLabel("arrange/form-label", 3, d.Say("arrange.form")), forms,
		inkLabel("arrange/channel-label", 3, d.Say("arrange.channel")), channels, own, do.SelfAt(ui.Start))
}
