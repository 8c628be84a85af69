package view

import (
	"tearline/game/rules"
)

// Recipient is a service to which a paper can go.
type Recipient struct {
	ID       rules.ServiceID
	Name     string
	FullName string
	About    string
	Person   string
	Spied    string // what is known of the rival's people in it
	Loose    string // how it keeps what it is given
	Danger   string // the larger of what spies and the press may take from it
	Trust    [2]Faith
	Gives    string // what it lets flow to the seat, in a sentence
	Line     string // that and its trust, in a sentence
	Tier     rules.Tier
	Stands   []string // what else stands between it and the seat
	Likely   bool     // spies or loose talk are to be reckoned with
}

// Faith is what a service thinks of the seat in one respect.
type Faith struct {
	Name  string
	Level rules.PerMille
	Pips  int    // filled, of 5
	Words string // the level in words
}

// Recipients lists the services that the seat can reach.
func (d *Desk) Recipients() []Recipient {
	var out []Recipient
	for _, s := range d.K.Partners {
		out = append(out, d.Recipient(s.Service))
	}
	return out
}

// Recipient says what is known of a service.
func (d *Desk) Recipient(v rules.ServiceID) Recipient {
	s, read := d.K.Standing(v), d.mean(v, rules.Penetration)
	r := Recipient{
		ID: v, Name: d.Name(v), FullName: d.FullName(v), About: d.Words.Services[v].About, Person: d.Person(v),
		Spied: d.spied(v), Loose: d.loose(v), Gives: d.gives(s), Line: d.relation(s, d.FullName(v)), Tier: s.Flow, Stands: d.stands(s),
	}
	r.Likely = read > 0
	r.Danger = r.Spied
	if press := d.mean(v, rules.Publicity); press > read {
		r.Danger = d.Say("spied.press", "Odds", d.Odds(press))
	}
	r.Trust[0], r.Trust[1] = d.faith(0, s.Handling), d.faith(1, s.Use)
	return r
}

// gives says what a service lets flow to the seat. A principal is briefed, and
// with whom sharing is suspended that is what counts.
func (d *Desk) gives(s rules.Standing) string {
	switch {
	case d.Rules.Services[s.Service].Kind == rules.Principal:
		return d.Say("route.briefed")
	case s.Suspended:
		return d.Say("route.suspended")
	}
	return d.Say("route.flow", "Flow", d.Say(flowKeys[s.Flow]))
}

// relation says what flows and how far a service trusts the seat.
func (d *Desk) relation(s rules.Standing, who string) string {
	key := "net.line"
	switch {
	case d.Rules.Services[s.Service].Kind == rules.Principal:
		key = "net.line-principal"
	case s.Suspended:
		key = "net.line-suspended"
	}
	return capital(d.Say(key, "Who", who, "Flow", d.Say(flowKeys[s.Flow]), "Handling", d.Percent(s.Handling), "Use", d.Percent(s.Use)))
}

// stands says what has been agreed or broken between a service and the seat.
func (d *Desk) stands(s rules.Standing) []string {
	var out []string
	add := func(is bool, key string) {
		if is {
			out = append(out, d.Say(key))
		}
	}
	add(d.Rules.Services[s.Service].Kind == rules.Principal, "route.about-principal")
	add(s.Suspended, "route.suspended")
	add(s.Assured, "route.assured")
	add(s.Bound, "route.bound")
	add(s.Aggrieved && !s.Reformed, "route.aggrieved")
	add(s.Aggrieved && s.Reformed, "route.reformed")
	return out
}

func (d *Desk) faith(i int, level rules.PerMille) Faith {
	pips := int(level+100) / 200
	return Faith{
		Name: d.Say(dimensionKeys[i]), Level: level, Pips: pips,
		Words: d.Say("trust.words", "Dimension", d.Say(dimensionKeys[i]), "N", pips, "Percent", d.Percent(level)),
	}
}

// spied puts into words what may be believed of penetration now. Where it is not
// known, that is told as the chance that somebody is there at all.
func (d *Desk) spied(v rules.ServiceID) string {
	a := d.believed(v, rules.Penetration)
	var some rules.PerMille
	for i := range a.N {
		if a.Levels[i] > 0 {
			some += a.Priors[i]
		}
	}
	switch {
	case some == 0:
		return d.Say("spied.none")
	case some < rules.One:
		return d.Say("spied.perhaps", "Odds", d.Odds(some))
	case a.Mean() < hardly:
		return d.Say("spied.hardly", "Odds", d.Odds(a.Mean()))
	}
	return d.Say("spied.surely", "Odds", d.Odds(a.Mean()))
}

// hardly is the chance of loss in a watch under which a service counts as tight.
const hardly rules.PerMille = 50

// loose puts into words how far a service keeps things to itself, by what may be
// believed of it now.
func (d *Desk) loose(v rules.ServiceID) string {
	key := "loose.tight"
	s, kept, press := &d.Rules.Services[v], d.mean(v, rules.Discipline), d.mean(v, rules.Publicity)
	confides := s.Confidants != 0 && kept < rules.One
	switch {
	case confides && press > 0:
		key = "loose.both"
	case confides:
		key = "loose.confides"
	case press > 0:
		key = "loose.press"
	}
	return d.Say(key, "Who", d.list(d.names(s.Confidants)), "Kept", d.Odds(rules.One-kept), "Press", d.Odds(press))
}

// ChannelChoice is a channel by which a service can be reached.
type ChannelChoice struct {
	Kind     rules.ChannelKind
	Name     string
	Delay    string // now, or in how many watches
	About    string // who ends up knowing, and what may slip out
	InPerson bool
}

// ChannelsTo lists the channels to a service.
func (d *Desk) ChannelsTo(to rules.ServiceID) []ChannelChoice {
	var out []ChannelChoice
	for k := range channelKeys {
		kind := rules.ChannelKind(k)
		if !d.Rules.Services[to].Channels.Has(kind) {
			continue
		}
		ch := d.Rules.Channels[kind]
		delay := d.Say("channel.now")
		if ch.Delay > 0 {
			delay = d.Count("channel.delay", int(ch.Delay))
		}
		out = append(out, ChannelChoice{Kind: kind, Name: d.Channel(kind), Delay: delay, About: d.channelAbout(ch), InPerson: ch.InPerson})
	}
	return out
}

func (d *Desk) channelAbout(ch rules.Channel) string {
	key := "channel.breadth.usual"
	switch {
	case ch.Breadth < 900:
		key = "channel.breadth.narrow"
	case ch.Breadth > 3000:
		key = "channel.breadth.public"
	case ch.Breadth > 1100:
		key = "channel.breadth.wide"
	}
	if ch.Overstep > 0 {
		return d.Say("channel.overstep", "Breadth", d.Say(key), "Odds", d.Odds(ch.Overstep))
	}
	return d.Say(key)
}

// Questions lists what a service can be asked about now.
func (d *Desk) Questions(of rules.ServiceID) []rules.TopicID {
	var out []rules.TopicID
	for _, a := range d.Menu.AskInformation {
		if a.Of == of {
			out = append(out, a.Topic)
		}
	}
	return out
}

// Permission is an owner whose leave a draft lacks.
type Permission struct {
	Owner   rules.ServiceID
	Title   string // who, and how the question stands
	Why     string // why it is theirs to give, and when they answer
	Ask     rules.AskConsent
	CanAsk  bool
	Pending bool
}

// Missing lists the owners without whose leave the draft would go.
func (d *Desk) Missing(draft rules.Share) []Permission {
	if draft.To == 0 {
		return nil
	}
	var out []Permission
	set := d.K.Missing(d.Rules, draft.To, draft.Report, draft.Forms)
	for v := range d.Rules.ServiceIDs() {
		if set.Has(v) {
			out = append(out, d.permission(v, draft))
		}
	}
	return out
}

func (d *Desk) permission(owner rules.ServiceID, draft rules.Share) Permission {
	p := Permission{Owner: owner, Ask: rules.AskConsent{Of: owner, Report: draft.Report, Forms: draft.Forms, To: draft.To}}
	who, to := d.Name(owner), d.Name(draft.To)
	p.CanAsk = d.Menu.Has(d.Rules, p.Ask)
	p.Title, p.Why = capital(d.Say("leave.unasked", "Who", who)), d.ownership(owner, draft.Report)
	for _, m := range d.K.Matters {
		if m.Kind == rules.ConsentPending && m.From == owner && m.Third == draft.To && m.Report == draft.Report {
			p.Pending = true
			p.Title, p.Why = capital(d.Say("leave.pending", "Who", who)), d.Say("leave.pending-when", "When", d.Moment(m.Due))
			return p
		}
	}
	switch d.answered(owner, draft) {
	case rules.ConsentRefused:
		p.Title = capital(d.Say("leave.refused", "Who", who, "To", to))
	case rules.ConsentGranted:
		p.Title = capital(d.Say("leave.lesser", "Who", who))
	}
	return p
}

// answered returns how an owner has answered for this report and recipient last.
func (d *Desk) answered(owner rules.ServiceID, draft rules.Share) rules.EventKind {
	var last rules.EventKind
	for _, e := range d.K.News {
		if (e.Kind == rules.ConsentGranted || e.Kind == rules.ConsentRefused) &&
			e.Whom == owner && e.Third == draft.To && e.Report == draft.Report {
			last = e.Kind
		}
	}
	return last
}

// ownership says why somebody's leave is needed and when they would answer.
func (d *Desk) ownership(owner rules.ServiceID, report rules.ReportID) string {
	rep := &d.Rules.Reports[report]
	key := "leave.originator"
	if rep.Originator != owner {
		key = "leave.co-owner"
	}
	answers := d.Count("leave.answers", int(d.Rules.Services[owner].AnswersIn))
	return d.Say(key, "Source", d.Source(rep.Source), "Answers", answers)
}

// Release says what the main button does.
func (d *Desk) Release(draft rules.Share) string {
	said := d.Say(doesShare[d.sharing(draft)], "Who", d.Name(draft.To), "Channel", d.Say(byChannelKeys[draft.Channel]))
	if draft.Marked {
		return d.Say("release.marked", "What", said)
	}
	return said
}
