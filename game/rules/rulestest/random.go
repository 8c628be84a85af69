package rulestest

import "tearline/game/rules"

// Dice is a source of choices for random games, the same for the same seed on
// every machine.
type Dice uint64

// Intn returns a choice in [0, n).
func (d *Dice) Intn(n int) int {
	*d = *d*6364136223846793005 + 1442695040888963407
	return int(uint64(*d) >> 33 % uint64(n))
}

// Decision returns one decision of the menu, every kind as likely as any other.
func (d *Dice) Decision(c *rules.Case, m rules.Menu) rules.Decision {
	kinds := d.kinds(c, m)
	return kinds[d.Intn(len(kinds))]()
}

func (d *Dice) kinds(c *rules.Case, m rules.Menu) []func() rules.Decision {
	kinds := []func() rules.Decision{func() rules.Decision { return rules.EndWatch{} }}
	if len(m.Share) > 0 {
		kinds = append(kinds, func() rules.Decision { return d.share(c, m) }, func() rules.Decision { return d.share(c, m) })
	}
	if len(m.AskConsent) > 0 {
		kinds = append(kinds, func() rules.Decision { return d.askConsent(m) })
	}
	if len(m.AnswerConsent) > 0 {
		kinds = append(kinds, func() rules.Decision {
			l := m.AnswerConsent[d.Intn(len(m.AnswerConsent))]
			return rules.AnswerConsent{Request: l.Request, Forms: d.upTo(rules.AllForms(int(l.Portions), rules.Full))}
		})
	}
	kinds = pick(d, kinds, m.AskInformation)
	kinds = pick(d, kinds, m.AskAssurances)
	if len(m.Pledge) > 0 {
		kinds = append(kinds, func() rules.Decision {
			return rules.AnswerAssurances{Request: m.Pledge[d.Intn(len(m.Pledge))], Given: d.Intn(3) > 0}
		})
	}
	if len(m.Grade) > 0 {
		kinds = append(kinds, func() rules.Decision { return worst(m.Grade[d.Intn(len(m.Grade))]) })
	}
	if len(m.Arrange) > 0 {
		kinds = append(kinds, func() rules.Decision { return d.arrange(m) })
	}
	kinds = pick(d, kinds, m.Warn)
	kinds = pick(d, kinds, m.Corroborate)
	kinds = pick(d, kinds, m.Notice)
	kinds = pick(d, kinds, m.AskActionOn)
	kinds = pick(d, kinds, m.Act)
	kinds = pick(d, kinds, m.Revoke)
	kinds = pick(d, kinds, m.Suspend)
	kinds = pick(d, kinds, m.Resume)
	kinds = pick(d, kinds, m.Protect)
	return pick(d, kinds, m.Repair)
}

func pick[D rules.Decision](d *Dice, kinds []func() rules.Decision, from []D) []func() rules.Decision {
	if len(from) == 0 {
		return kinds
	}
	return append(kinds, func() rules.Decision { return from[d.Intn(len(from))] })
}

func (d *Dice) share(c *rules.Case, m rules.Menu) rules.Decision {
	l := m.Share[d.Intn(len(m.Share))]
	s := rules.Share{Report: l.Report, To: l.To, Caveats: rules.Caveats(d.Intn(4))}
	for s.Forms = d.upTo(l.Most); !s.Forms.Above(l.Had); {
		s.Forms = d.upTo(l.Most)
	}
	for s.Channel = d.channel(); !l.Channels.Has(s.Channel); {
		s.Channel = d.channel()
	}
	if c.Channels[s.Channel].InPerson {
		s.Manner = rules.Manner(d.Intn(2))
	}
	s.Marked = l.Mark && s.Forms.Any(rules.General) && d.Intn(3) == 0
	if ask := (rules.AskInformation{Of: s.To, Topic: rules.TopicID(d.Intn(len(c.Topics)))}); m.Has(c, ask) {
		s.InReturn = ask.Topic
	}
	return s
}

func (d *Dice) arrange(m rules.Menu) rules.Decision {
	l := m.Arrange[d.Intn(len(m.Arrange))]
	return rules.Arrange{
		With: l.With, Topic: l.Topic, Form: rules.General + rules.Form(d.Intn(2)), Channel: first(l.Channels), OwnOnly: d.Intn(2) == 0,
	}
}

func (d *Dice) channel() rules.ChannelKind { return rules.ChannelKind(d.Intn(int(rules.Open) + 1)) }

func (d *Dice) askConsent(m rules.Menu) rules.Decision {
	l := m.AskConsent[d.Intn(len(m.AskConsent))]
	forms := l.Most
	if f := d.upTo(l.Most); f.Above(l.Had) && f.Above(l.Left) {
		forms = f
	}
	return rules.AskConsent{Of: l.Of, Report: l.Report, Forms: forms, To: l.To}
}

func (d *Dice) upTo(most rules.Forms) rules.Forms {
	var f rules.Forms
	for i := range rules.MaxPortions {
		f = f.With(i, rules.Form(d.Intn(int(most.At(i))+1)))
	}
	return f
}

// Move is one step of a random game.
type Move struct {
	Before   *rules.State
	By       rules.ServiceID
	Decision rules.Decision
	After    *rules.State
	Events   []rules.Event
}

// Random plays a whole game at random from the given state and calls visit
// after each step. It panics if a decision of the menu is refused.
func Random(s *rules.State, dice Dice, visit func(Move)) *rules.State {
	c := s.Case()
	for !s.Over() {
		for seat := range c.ServiceIDs() {
			k := s.Know(seat)
			if c.Services[seat].Kind != rules.Seat || s.Over() || k.Ended {
				continue
			}
			d := dice.Decision(c, k.Menu(c))
			next, events, err := rules.Step(s, seat, d)
			if err != nil {
				panic(err)
			}
			visit(Move{s, seat, d, next, events})
			s = next
		}
	}
	return s
}
