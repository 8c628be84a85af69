package play

import (
	"cmp"
	"slices"

	"tearline/game/rules"
)

// ask asks the owners for what a recipient needs, an hour each, as far as the hours go.
func (p *doctrine) ask(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, l := range menu.AskConsent {
		if len(all) == int(k.Hours) {
			break
		}
		if !p.concerns(k, l.To, l.Report) {
			continue
		}
		forms := p.needed(k, l.To, l.Report, l.Most)
		if forms.Above(l.Had) && forms.Above(l.Left) && !askedLeave(k, l.Of, l.To, l.Report) && !p.disbelieved(k, l.Report) {
			all = append(all, rules.AskConsent{Of: l.Of, Report: l.Report, To: l.To, Forms: forms})
		}
	}
	return all
}

// share gives what is needed and may go, first where time is shortest.
func (p *doctrine) share(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	lines := slices.DeleteFunc(slices.Clone(menu.Share), func(l rules.ShareLine) bool {
		return !p.concerns(k, l.To, l.Report) || p.waits(k, l) || !p.may(k, l).Above(l.Had) || p.disbelieved(k, l.Report)
	})
	slices.SortStableFunc(lines, func(a, b rules.ShareLine) int {
		return cmp.Compare(p.deadline(k, a.To, a.Report), p.deadline(k, b.To, b.Report))
	})
	var all []rules.Decision
	for _, l := range lines {
		d := rules.Share{
			Report: l.Report, To: l.To, Forms: p.may(k, l), Channel: p.channel(k, l), Caveats: rules.OriginatorControl,
		}
		if p.doubtful(l.To) {
			d.Caveats |= rules.NamedRecipients
		}
		all = append(all, d)
	}
	return all
}

// may returns what is needed and every owner lets go.
func (p *doctrine) may(k *rules.Knowledge, l rules.ShareLine) rules.Forms {
	return granted(p.c, k, l.To, l.Report, p.needed(k, l.To, l.Report, l.Most))
}

// concerns reports whether a service has a use for a report: an interest in its
// topic, or a part in stopping what it warns of.
func (p *doctrine) concerns(k *rules.Knowledge, to rules.ServiceID, r rules.ReportID) bool {
	rep := &p.c.Reports[r]
	return to != rep.Originator && (p.c.Services[to].Interests.Has(rep.Topic) || p.deadline(k, to, r) < never)
}

// never is the deadline of what nobody waits for.
const never rules.Watch = 1 << 10

// deadline returns the watch in which a report must have arrived with a service
// to help it stop something; never if it would not.
func (p *doctrine) deadline(k *rules.Knowledge, to rules.ServiceID, r rules.ReportID) rules.Watch {
	first := never
	for _, id := range k.Threats {
		th := &p.c.Threats[id]
		acts := slices.ContainsFunc(th.Actors, func(a rules.Actor) bool { return a.Service == to })
		for _, h := range th.Helps {
			if acts && p.c.Portions[h.Portion].Report == r && th.Due-th.Lead >= k.Watch {
				first = min(first, th.Due-th.Lead)
			}
		}
	}
	return first
}

// needed returns the forms for a recipient: the substance in full to those who
// act on it and in general to others, the source in general, the method not.
func (p *doctrine) needed(k *rules.Knowledge, to rules.ServiceID, r rules.ReportID, most rules.Forms) rules.Forms {
	substance := rules.General
	if p.deadline(k, to, r) < never {
		substance = rules.Full
	}
	var f rules.Forms
	for id := range p.c.PortionIDs(r) {
		i := p.c.Index(id)
		form := [...]rules.Form{rules.Substance: substance, rules.SourceRole: rules.General, rules.Method: rules.Withheld}[p.c.Portions[id].Role]
		f = f.With(i, min(form, most.At(i)))
	}
	return f
}

// waits reports whether an answer that is still to come should be awaited: leave
// for this, assurances, or other evidence, while there is time.
func (p *doctrine) waits(k *rules.Knowledge, l rules.ShareLine) bool {
	return slices.ContainsFunc(k.Matters, func(m rules.Matter) bool {
		return (m.Kind == rules.ConsentPending && m.Third == l.To && m.Report == l.Report ||
			m.Kind == rules.AssurancesPending && m.From == l.To ||
			m.Kind == rules.CorroborationPending && m.Report == l.Report) && m.Due <= p.deadline(k, l.To, l.Report)
	})
}

// channel returns the way by which the fewest end up knowing and, if possible,
// it arrives in time and nothing more is said than was written.
func (p *doctrine) channel(k *rules.Knowledge, l rules.ShareLine) rules.ChannelKind {
	left := p.deadline(k, l.To, l.Report) - k.Watch
	late := func(ch *rules.Channel) int { return int(max(0, ch.Delay-left)) }
	return pick(p.c, l.Channels, func(a, b *rules.Channel) bool {
		return cmp.Or(cmp.Compare(late(a), late(b)), cmp.Compare(a.Overstep, b.Overstep), cmp.Compare(a.Breadth, b.Breadth)) < 0
	})
}

// arrange lets what comes by the hundred go by itself to those with an interest:
// in general, and only what needs nobody's leave.
func (p *doctrine) arrange(_ *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	bulk := bulkTopics(p.c)
	var all []rules.Decision
	for _, l := range menu.Arrange {
		if bulk.Has(l.Topic) && p.c.Services[l.With].Interests.Has(l.Topic) {
			all = append(all, rules.Arrange{
				With: l.With, Topic: l.Topic, Form: rules.General, Channel: quietest(p.c, l.Channels), OwnOnly: true,
			})
		}
	}
	return all
}

// bulkTopics returns the topics of what comes by the hundred.
func bulkTopics(c *rules.Case) rules.TopicSet {
	var set rules.TopicSet
	for r := range c.ReportIDs() {
		if c.Reports[r].Stream != 0 {
			set = set.With(c.Reports[r].Topic)
		}
	}
	return set
}
