package play

import (
	"tearline/game/level"
	"tearline/game/rules"
)

// matters names what is waited for in an observation.
var matters = vocabulary{"matter", []string{"", "consent", "information", "assurances", "request", "action-on", "corroboration"}}

// observer puts one seat's Knowledge into names. Words that a case lacks stay
// empty.
type observer struct {
	c     *rules.Case
	words *level.Words
}

// at returns the i-th of a case's words, or nothing for a case told without.
func at[T any, ID ~uint8 | ~uint16](list []T, id ID) T {
	var none T
	if int(id) >= len(list) {
		return none
	}
	return list[id]
}

func (o observer) setting(s *Session) setting {
	c := s.c
	out := setting{
		Protocol: AgentProtocol, Case: c.ID, Hash: c.Hash, Rules: rules.Version, Seed: uint64(s.seed), Seat: o.service(c.Seat),
		Title: c.Words.Title, Briefing: c.Words.Briefing, Watches: int(o.c.Watches), Topics: map[string]string{},
		Carried: s.carried,
	}
	for id := range o.c.ServiceIDs() {
		v, words := &o.c.Services[id], at(o.words.Services, id)
		line := settingService{v.Name, sorts.name(int(v.Kind)), words.Name, words.About, o.channels(v.Channels), []string{}, o.services(v.Reaches)}
		for t := range o.c.TopicIDs() {
			if v.Interests.Has(t) {
				line.Interests = append(line.Interests, o.c.Topics[t].Name)
			}
		}
		out.Services = append(out.Services, line)
	}
	for id := range o.c.TopicIDs() {
		out.Topics[o.c.Topics[id].Name] = at(o.words.Topics, id)
	}
	return out
}

func (o observer) service(id rules.ServiceID) string { return unless0(services(o.c), id) }
func (o observer) report(id rules.ReportID) string   { return reportIf(o.c, id) }
func (o observer) topic(id rules.TopicID) string     { return unless0(topics(o.c), id) }

func (o observer) channels(set rules.ChannelSet) []string {
	words := []string{}
	for i, word := range channels.names {
		if set.Has(rules.ChannelKind(i)) {
			words = append(words, word)
		}
	}
	return words
}

func (o observer) services(set rules.ServiceSet) []string {
	words := []string{}
	for id := range o.c.ServiceIDs() {
		if set.Has(id) {
			words = append(words, o.service(id))
		}
	}
	return words
}

func (o observer) see(k *rules.Knowledge) observation {
	out := observation{
		Watch: int(k.Watch), Hours: int(k.Hours), Reports: o.reports(k), Given: o.given(k), Accounts: amounts(k.Accounts), Menu: o.menu(k),
		Matters: o.matters(k), Partners: []seenPartner{}, Sources: []seenSource{}, Threats: []seenThreat{}, Consents: []seenConsent{},
		Arranged: []seenArrangement{},
	}
	for _, p := range k.Partners {
		out.Partners = append(out.Partners, seenPartner{
			o.service(p.Service), int(p.Handling), int(p.Use), tiers.name(int(p.Flow)), p.Assured, p.Firm, p.Suspended, p.Bound, p.Aggrieved, p.Reformed,
		})
	}
	for _, s := range k.Sources {
		src := &o.c.Sources[s.Source]
		out.Sources = append(out.Sources, seenSource{
			src.Name, Amount(src.Worth), statuses.name(int(s.Status)), o.service(src.CoOwner), int(s.OutAt), int(s.Eased),
		})
	}
	for _, id := range k.Threats {
		out.Threats = append(out.Threats, o.threat(k, id))
	}
	for _, l := range k.Consents {
		out.Consents = append(out.Consents, seenConsent{o.service(l.Owner), o.report(l.Report), o.service(l.To), spellForms(o.c, l.Report, l.Forms)})
	}
	for _, a := range k.Arranged {
		out.Arranged = append(out.Arranged, seenArrangement{
			o.service(a.With), o.topic(a.Topic), channels.name(int(a.Channel)), forms.name(int(a.Form)), a.OwnOnly,
		})
	}
	return out
}

func (o observer) threat(k *rules.Knowledge, id rules.ThreatID) seenThreat {
	th, actors := &o.c.Threats[id], rules.ServiceSet(0)
	for _, a := range th.Actors {
		actors = actors.With(a.Service)
	}
	seen := seenThreat{
		Threat: th.Name, Name: at(o.words.Threats, id).Name, Due: int(th.Due), Lead: int(th.Lead), Cost: Amount(th.Cost),
		Victim: o.service(th.Victim), Actors: o.services(actors),
	}
	if th.ByOrder && actors.Has(k.Seat) {
		seen.Order = "awaited"
	}
	for _, order := range k.Orders {
		if order.Threat == id {
			seen.Order, seen.Cover = "given", unless0(explanations(o.c, th.Source), order.Cover)
		}
	}
	return seen
}

func (o observer) reports(k *rules.Knowledge) []seenReport {
	list := []seenReport{}
	for r := range o.c.ReportIDs() {
		rep := &o.c.Reports[r]
		var held []seenPortion
		for p := range o.c.PortionIDs(r) {
			if form := k.Holds(p); form > rules.Withheld {
				words := at(o.words.Portions, p)
				held = append(held, seenPortion{
					o.c.Portions[p].Name, roles.name(int(o.c.Portions[p].Role)), forms.name(int(form)), words.In(form), words.General,
				})
			}
		}
		if len(held) == 0 {
			continue
		}
		seen := seenReport{
			Report: rep.Name, Title: at(o.words.Reports, r).Title, From: o.service(rep.Originator), Source: sources(o.c).name(int(rep.Source)),
			Grade: gradeWord(rep.Reliability, rep.Credibility), Controlled: rep.Controlled, Topic: topics(o.c).name(int(rep.Topic)),
			Owners: o.services(o.c.Owners(r)), Portions: held,
		}
		g := k.Grading(r)
		if seen.Noticed = g.Noticed; g.Reliability != 0 {
			seen.OwnGrade = gradeWord(g.Reliability, g.Credibility)
		}
		if g.Looked {
			seen.Finding = findings.name(int(g.Finding))
		}
		list = append(list, seen)
	}
	return list
}

func (o observer) given(k *rules.Knowledge) []seenGiven {
	list := []seenGiven{}
	for _, g := range k.Given {
		list = append(list, seenGiven{
			teller{o.c}.portion(g.Portion), forms.name(int(g.Form)), o.service(g.To), int(g.Since), channels.name(int(g.Channel)),
			g.Manner == rules.Shown, caveatWords(g.Caveats), g.Marked, g.Breach, o.services(g.Found),
		})
	}
	return list
}

func (o observer) matters(k *rules.Knowledge) []seenMatter {
	list := []seenMatter{}
	for _, m := range k.Matters {
		list = append(list, seenMatter{
			matters.name(int(m.Kind)), o.service(m.From), o.service(m.Third), o.report(m.Report), o.topic(m.Topic),
			unless0(requests(o.c), m.Request), at(o.words.Requests, m.Request), int(m.Due),
		})
	}
	return list
}

// amounts names what stands in the accounts, with their total.
func amounts(a rules.Accounts) map[string]Amount {
	named := map[string]Amount{"total": Amount(a.Total())}
	for i := rules.SourcesProtected; i <= rules.HarmAverted; i++ {
		named[accounts.name(int(i))] = Amount(a[i])
	}
	return named
}
