package play

import (
	"tearline/game/level"
	"tearline/game/rules"
)

// setting is what a seat knows of a case before the first watch.
type setting struct {
	Protocol int               `json:"protocol"`
	Case     string            `json:"case"`
	Hash     string            `json:"hash"`
	Rules    int               `json:"rules"`
	Seed     uint64            `json:"seed"`
	Seat     string            `json:"seat"`
	Title    string            `json:"title"`
	Briefing []string          `json:"briefing"`
	Watches  int               `json:"watches"`
	Services []settingService  `json:"services"`
	Topics   map[string]string `json:"topics"`
}

type settingService struct {
	Service   string   `json:"service"`
	Name      string   `json:"name"`
	About     string   `json:"about"`
	Channels  []string `json:"channels"`
	Interests []string `json:"interests"`
}

// observation is a seat's Knowledge by names, with the wording of what it holds
// and what it can decide. Probabilities and trust are per mille.
type observation struct {
	Watch    int               `json:"watch"`
	Hours    int               `json:"hours"`
	Reports  []seenReport      `json:"reports"`
	Given    []seenGiven       `json:"given"`
	Partners []seenPartner     `json:"partners"`
	Sources  []seenSource      `json:"sources"`
	Threats  []seenThreat      `json:"threats"`
	Matters  []seenMatter      `json:"matters"`
	Consents []seenConsent     `json:"consents"`
	Accounts map[string]Amount `json:"accounts"`
	Menu     seenMenu          `json:"menu"`
}

type seenReport struct {
	Report     string        `json:"report"`
	Title      string        `json:"title"`
	From       string        `json:"from"`
	Source     string        `json:"source"`
	Grade      string        `json:"grade"`
	Controlled bool          `json:"controlled"`
	Topic      string        `json:"topic"`
	Owners     []string      `json:"owners"` // whose leave it takes to pass it on
	Portions   []seenPortion `json:"portions"`
}

type seenPortion struct {
	Portion string `json:"portion"`
	Role    string `json:"role"`
	Form    string `json:"form"` // as the seat holds it
	Text    string `json:"text"`
	General string `json:"general"` // the tearline wording
}

type seenGiven struct {
	Portion string   `json:"portion"`
	Form    string   `json:"form"`
	To      string   `json:"to"`
	Since   int      `json:"since"`
	By      string   `json:"by"`
	Shown   bool     `json:"shown"`
	Caveats []string `json:"caveats,omitempty"`
	Breach  bool     `json:"breach"`
	Found   []string `json:"found"` // the owners who know of the breach
}

type seenPartner struct {
	Service  string `json:"service"`
	Handling int    `json:"handling"`
	Use      int    `json:"use"`
	Flow     string `json:"flow"`
	Assured  bool   `json:"assured"`
}

type seenSource struct {
	Source  string `json:"source"`
	Worth   Amount `json:"worth"`
	Status  string `json:"status"`
	CoOwner string `json:"co-owner,omitempty"`
}

type seenThreat struct {
	Threat string   `json:"threat"`
	Name   string   `json:"name"`
	Due    int      `json:"due"`
	Lead   int      `json:"lead"`
	Cost   Amount   `json:"cost"`
	Victim string   `json:"victim"`
	Actors []string `json:"actors"`
}

type seenMatter struct {
	Kind    string `json:"kind"`
	From    string `json:"from"`
	To      string `json:"to,omitempty"`
	Report  string `json:"report,omitempty"`
	About   string `json:"about,omitempty"`
	Request string `json:"request,omitempty"`
	Text    string `json:"text,omitempty"`
	Due     int    `json:"due"`
}

type seenConsent struct {
	Of     string            `json:"of"`
	Report string            `json:"report"`
	To     string            `json:"to"`
	Forms  map[string]string `json:"forms"`
}

// matters names what is waited for in an observation.
var matters = vocabulary{"matter", []string{"", "consent", "information", "assurances", "request"}}

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
	}
	for id := range o.c.ServiceIDs() {
		v, words := &o.c.Services[id], at(o.words.Services, id)
		line := settingService{v.Name, words.Name, words.About, o.channels(v.Channels), []string{}}
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
func (o observer) report(id rules.ReportID) string   { return unless0(reports(o.c), id) }

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
	}
	for _, p := range k.Partners {
		out.Partners = append(out.Partners, seenPartner{o.service(p.Service), int(p.Handling), int(p.Use), tiers.name(int(p.Flow)), p.Assured})
	}
	for _, s := range k.Sources {
		src := &o.c.Sources[s.Source]
		out.Sources = append(out.Sources, seenSource{src.Name, Amount(src.Worth), statuses.name(int(s.Status)), o.service(src.CoOwner)})
	}
	for _, id := range k.Threats {
		th, actors := &o.c.Threats[id], rules.ServiceSet(0)
		for _, a := range th.Actors {
			actors = actors.With(a.Service)
		}
		out.Threats = append(out.Threats, seenThreat{
			th.Name, at(o.words.Threats, id).Name, int(th.Due), int(th.Lead), Amount(th.Cost), o.service(th.Victim), o.services(actors),
		})
	}
	for _, l := range k.Consents {
		out.Consents = append(out.Consents, seenConsent{o.service(l.Owner), o.report(l.Report), o.service(l.To), spellForms(o.c, l.Report, l.Forms)})
	}
	return out
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
		if len(held) > 0 {
			list = append(list, seenReport{
				rep.Name, at(o.words.Reports, r).Title, o.service(rep.Originator), sources(o.c).name(int(rep.Source)),
				string([]byte{rep.Reliability, rep.Credibility}), rep.Controlled, topics(o.c).name(int(rep.Topic)), o.services(o.c.Owners(r)), held,
			})
		}
	}
	return list
}

func (o observer) given(k *rules.Knowledge) []seenGiven {
	list := []seenGiven{}
	for _, g := range k.Given {
		list = append(list, seenGiven{
			teller{o.c}.portion(g.Portion), forms.name(int(g.Form)), o.service(g.To), int(g.Since), channels.name(int(g.Channel)),
			g.Manner == rules.Shown, caveatWords(g.Caveats), g.Breach, o.services(g.Found),
		})
	}
	return list
}

func (o observer) matters(k *rules.Knowledge) []seenMatter {
	list := []seenMatter{}
	for _, m := range k.Matters {
		list = append(list, seenMatter{
			matters.name(int(m.Kind)), o.service(m.From), o.service(m.Third), o.report(m.Report), unless0(topics(o.c), m.Topic),
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
