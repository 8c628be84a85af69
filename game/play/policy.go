package play

import (
	"slices"

	"tearline/game/level"
	"tearline/game/rules"
)

// Policy is a way of playing by itself, from a seat's Knowledge alone.
type Policy struct {
	Name string
	// Open returns what decides one game of a case under a seed.
	Open func(c *rules.Case, seed rules.Seed) Player
}

// Player decides one game. Next returns a decision for the seat whose Knowledge
// it is given, in a watch that the seat has not ended.
type Player interface {
	Next(k *rules.Knowledge) rules.Decision
}

// The policies that a case is weighed against.
var (
	// ShareAll gives everything in full to every partner in reach, as soon as
	// possible, by the fastest channel, unasked.
	ShareAll = Policy{Name: "share-all", Open: func(c *rules.Case, _ rules.Seed) Player { return shareAll{c} }}
	// WithholdAll gives nothing and refuses what is asked.
	WithholdAll = Policy{Name: "withhold-all", Open: func(c *rules.Case, _ rules.Seed) Player { return withholdAll{c} }}
	// AskAll asks everybody for leave for everything and about every topic, and
	// gives in full whatever it has leave for.
	AskAll = Policy{Name: "ask-all", Open: func(c *rules.Case, _ rules.Seed) Player { return askAll{c} }}
	// Mirror does to each partner what it did: it gives as many reports as it
	// got, in full, and asks as often as it was asked.
	Mirror = Policy{Name: "mirror", Open: func(c *rules.Case, _ rules.Seed) Player { return mirror{c} }}
	// Random decides uniformly among what its menu offers.
	Random = Policy{Name: "random", Open: func(c *rules.Case, seed rules.Seed) Player { return random{c, seed} }}
	// Doctrine follows the practice of liaison: those who need to know, asked
	// first, as much as they need, by the way that tells the fewest.
	Doctrine = Policy{Name: "doctrine", Open: func(c *rules.Case, _ rules.Seed) Player { return &doctrine{c: c} }}
)

// Naive lists the habits that judgment must beat.
var Naive = []Policy{ShareAll, WithholdAll, AskAll, Mirror, Random}

// Policies lists them all.
var Policies = append(slices.Clone(Naive), Doctrine)

// Play plays a whole game by a policy. A decision that is refused ends the watch
// instead, so that no policy can stall; the policies here are never refused.
func Play(c *level.Case, seed rules.Seed, p Policy) (*Session, error) {
	s, err := NewSession(c, seed)
	if err != nil {
		return nil, err
	}
	player := p.Open(c.Rules, seed)
	for !s.Over() {
		k := s.Knowledge()
		if _, err := s.take(player.Next(&k)); err != nil {
			if _, err := s.take(rules.EndWatch{}); err != nil {
				return s, err
			}
		}
	}
	return s, nil
}

// Policy returns the policy that follows the plan, leaves out what cannot be
// done and ends the watches that are left.
func (p *Plan) Policy(name string) Policy {
	return Policy{Name: name, Open: func(c *rules.Case, _ rules.Seed) Player { return &planned{c, p.Decisions()} }}
}

type planned struct {
	c    *rules.Case
	left []rules.Decision
}

func (p *planned) Next(k *rules.Knowledge) rules.Decision {
	menu := k.Menu(p.c)
	for len(p.left) > 0 {
		d := p.left[0]
		p.left = p.left[1:]
		if menu.Has(p.c, d) && d.Cost() <= k.Hours {
			return d
		}
	}
	return rules.EndWatch{}
}

type withholdAll struct{ c *rules.Case }

func (p withholdAll) Next(k *rules.Knowledge) rules.Decision {
	menu := k.Menu(p.c)
	switch {
	case len(menu.AnswerConsent) > 0:
		return rules.AnswerConsent{Request: menu.AnswerConsent[0].Request}
	case len(menu.Pledge) > 0:
		return rules.AnswerAssurances{Request: menu.Pledge[0]}
	}
	return rules.EndWatch{}
}

type shareAll struct{ c *rules.Case }

func (p shareAll) Next(k *rules.Knowledge) rules.Decision {
	menu := k.Menu(p.c)
	if d := yes(&menu); d != nil {
		return d
	}
	if len(menu.Act) > 0 {
		return menu.Act[0]
	}
	bulk := bulkTopics(p.c)
	for _, l := range menu.Arrange {
		if bulk.Has(l.Topic) {
			return rules.Arrange{With: l.With, Topic: l.Topic, Form: rules.Full, Channel: fastest(p.c, l.Channels)}
		}
	}
	for _, l := range menu.Share {
		if l.To != p.c.Reports[l.Report].Originator {
			return rules.Share{Report: l.Report, Forms: l.Most, To: l.To, Channel: fastest(p.c, l.Channels)}
		}
	}
	return rules.EndWatch{}
}

// yes answers what a partner asks for: leave in full, and assurances.
func yes(menu *rules.Menu) rules.Decision {
	switch {
	case len(menu.AnswerConsent) > 0:
		return answerFull(menu.AnswerConsent[0])
	case len(menu.Pledge) > 0:
		return rules.AnswerAssurances{Request: menu.Pledge[0], Given: true}
	}
	return nil
}

func answerFull(l rules.AnswerLine) rules.Decision {
	return rules.AnswerConsent{Request: l.Request, Forms: rules.AllForms(int(l.Portions), rules.Full)}
}

// pick returns the first channel of a set, which is not empty, before which no
// other comes.
func pick(c *rules.Case, set rules.ChannelSet, before func(a, b *rules.Channel) bool) rules.ChannelKind {
	best, found := rules.LiaisonOfficer, false
	for i := range c.Channels {
		kind := rules.ChannelKind(i)
		if set.Has(kind) && (!found || before(&c.Channels[kind], &c.Channels[best])) {
			best, found = kind, true
		}
	}
	return best
}

type askAll struct{ c *rules.Case }

func (p askAll) Next(k *rules.Knowledge) rules.Decision {
	menu := k.Menu(p.c)
	if d := yes(&menu); d != nil {
		return d
	}
	for _, l := range menu.AskConsent {
		if l.To != p.c.Reports[l.Report].Originator && !askedLeave(k, l.Of, l.To, l.Report) {
			return rules.AskConsent{Of: l.Of, Report: l.Report, Forms: l.Most, To: l.To}
		}
	}
	for _, l := range menu.Share {
		forms := granted(p.c, k, l.To, l.Report, l.Most)
		if l.To != p.c.Reports[l.Report].Originator && forms.Above(l.Had) {
			return rules.Share{Report: l.Report, Forms: forms, To: l.To, Channel: quietest(p.c, l.Channels)}
		}
	}
	if len(menu.AskActionOn) > 0 && !askedToAct(k, menu.AskActionOn[0]) {
		return menu.AskActionOn[0]
	}
	if len(menu.Act) > 0 && len(menu.AskActionOn) == 0 {
		return menu.Act[0]
	}
	for _, d := range menu.AskAssurances {
		if !askedBefore(k, rules.AssurancesAsked, d.Of, 0) {
			return d
		}
	}
	for _, d := range menu.AskInformation {
		if !askedBefore(k, rules.InformationAsked, d.Of, d.Topic) {
			return d
		}
	}
	return rules.EndWatch{}
}

// fastest returns the channel by which it arrives first.
func fastest(c *rules.Case, set rules.ChannelSet) rules.ChannelKind {
	return pick(c, set, func(a, b *rules.Channel) bool { return a.Delay < b.Delay })
}

// quietest returns the channel by which the fewest end up knowing.
func quietest(c *rules.Case, set rules.ChannelSet) rules.ChannelKind {
	return pick(c, set, func(a, b *rules.Channel) bool { return a.Breadth < b.Breadth })
}

// askedLeave reports whether an owner has been asked, ever, to let a report go
// to a service.
func askedLeave(k *rules.Knowledge, of, to rules.ServiceID, r rules.ReportID) bool {
	for i := range k.News {
		e := &k.News[i]
		if e.Kind == rules.ConsentAsked && e.Whom == of && e.Third == to && e.Report == r {
			return true
		}
	}
	return false
}

// askedBefore reports whether a service has been asked, ever, about a topic or
// for assurances.
func askedBefore(k *rules.Knowledge, kind rules.EventKind, of rules.ServiceID, topic rules.TopicID) bool {
	for i := range k.News {
		if e := &k.News[i]; e.Kind == kind && e.Whom == of && e.Topic == topic {
			return true
		}
	}
	return false
}

// askedToAct reports whether an owner has been asked, ever, for leave to act on
// a report.
func askedToAct(k *rules.Knowledge, d rules.AskActionOn) bool {
	return slices.ContainsFunc(k.News, func(e rules.Event) bool {
		return e.Kind == rules.ActionOnAsked && e.Whom == d.Of && e.Report == d.Report
	})
}

// granted lowers forms to what every owner lets go to a service.
func granted(c *rules.Case, k *rules.Knowledge, to rules.ServiceID, r rules.ReportID, forms rules.Forms) rules.Forms {
	if c.Services[to].Kind == rules.Principal { // who needs nobody's leave
		return forms
	}
	for owner := range (c.Owners(r) &^ rules.SetOf(k.Seat, to)).All() {
		forms = forms.Least(k.Lets(owner, to, r))
	}
	return forms
}
