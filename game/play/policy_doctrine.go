package play

import (
	"cmp"
	"slices"

	"tearline/game/belief"
	"tearline/game/rules"
)

// doctrine decides as the practice of liaison would: see Doctrine.
type doctrine struct {
	c     *rules.Case
	brisk bool // spares itself the forecast, and protects nothing

	given    int             // how much had been given out when exposure was forecast
	watch    rules.Watch     // and in which watch
	forecast belief.Forecast // of what has been given out
}

// What the doctrine takes for much, per mille.
const (
	doubtful  rules.PerMille = 50  // penetration or publicity of a recipient that calls for assurances
	storyRisk rules.PerMille = 150 // chance to lose a source that calls for a second explanation
	outRisk   rules.PerMille = 500 // chance to lose a source that calls for bringing it out
)

// Next tries the steps of the practice in their order of urgency.
func (p *doctrine) Next(k *rules.Knowledge) rules.Decision {
	menu := k.Menu(p.c)
	for _, step := range []func(*rules.Knowledge, *rules.Menu) rules.Decision{
		p.answer, p.protect, p.assure, p.ask, p.share, p.repair,
	} {
		if d := step(k, &menu); d != nil {
			return d
		}
	}
	return rules.EndWatch{}
}

// answer lets a partner pass on the substance in general.
func (p *doctrine) answer(_ *rules.Knowledge, menu *rules.Menu) rules.Decision {
	if len(menu.AnswerConsent) == 0 {
		return nil
	}
	d := rules.AnswerConsent{Request: menu.AnswerConsent[0].Request}
	for id := range p.c.PortionIDs(asked(p.c, d.Request)) {
		if p.c.Portions[id].Role == rules.Substance {
			d.Forms = d.Forms.With(p.c.Index(id), rules.General)
		}
	}
	return d
}

// protect saves what is likely to be lost, and tells a story where that may do.
func (p *doctrine) protect(k *rules.Knowledge, menu *rules.Menu) rules.Decision {
	if p.brisk || len(menu.Protect) == 0 || len(k.Given) == 0 {
		return nil
	}
	if p.given != len(k.Given) || p.watch != k.Watch {
		p.forecast, p.given, p.watch = belief.Expect(p.c, k, nil), len(k.Given), k.Watch
	}
	for _, d := range menu.Protect {
		lost, src := p.forecast.Lost[d.Source], &p.c.Sources[d.Source]
		switch {
		case d.Means == rules.BringOut && lost >= outRisk && src.Kept > rules.One-lost:
			return d
		case d.Means == rules.BuildStory && lost >= storyRisk && d.Candidate == likeliest(src) && src.Worth > 0:
			return d
		}
	}
	return nil
}

// likeliest returns the innocent explanation that the rival believes soonest.
func likeliest(src *rules.Source) uint8 {
	best := 1
	for i := range src.Candidates {
		if i > 0 && src.Candidates[i].Prior > src.Candidates[best].Prior {
			best = i
		}
	}
	return uint8(best)
}

// assure asks a doubtful service to bind itself before it is given anything.
func (p *doctrine) assure(k *rules.Knowledge, menu *rules.Menu) rules.Decision {
	for _, d := range menu.AskAssurances {
		wanted := slices.ContainsFunc(menu.Share, func(l rules.ShareLine) bool { return l.To == d.Of && p.concerns(k, l.To, l.Report) })
		if wanted && p.doubtful(d.Of) && !askedBefore(k, rules.AssurancesAsked, d.Of, 0) {
			return d
		}
	}
	return nil
}

func (p *doctrine) doubtful(v rules.ServiceID) bool {
	s := &p.c.Services[v]
	return s.Penetration.Mean() >= doubtful || s.Publicity.Mean() >= doubtful
}

// ask asks the owners for what a recipient needs.
func (p *doctrine) ask(k *rules.Knowledge, menu *rules.Menu) rules.Decision {
	for _, l := range menu.AskConsent {
		forms := p.needed(k, l.To, l.Report, l.Most)
		if p.concerns(k, l.To, l.Report) && !askedLeave(k, l.Of, l.To, l.Report) && forms.Above(l.Had) && forms.Above(l.Left) {
			return rules.AskConsent{Of: l.Of, Report: l.Report, To: l.To, Forms: forms}
		}
	}
	return nil
}

// share gives what is needed and may go, first where time is shortest.
func (p *doctrine) share(k *rules.Knowledge, menu *rules.Menu) rules.Decision {
	lines := slices.DeleteFunc(slices.Clone(menu.Share), func(l rules.ShareLine) bool {
		return !p.concerns(k, l.To, l.Report) || p.waits(k, l) || !p.may(k, l).Above(l.Had)
	})
	if len(lines) == 0 {
		return nil
	}
	l := slices.MinFunc(lines, func(a, b rules.ShareLine) int {
		return cmp.Compare(p.deadline(k, a.To, a.Report), p.deadline(k, b.To, b.Report))
	})
	d := rules.Share{
		Report: l.Report, To: l.To, Forms: p.may(k, l), Channel: p.channel(k, l), Caveats: rules.OriginatorControl,
	}
	if p.doubtful(l.To) {
		d.Caveats |= rules.NamedRecipients
	}
	return d
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
// for this, or assurances, while there is time.
func (p *doctrine) waits(k *rules.Knowledge, l rules.ShareLine) bool {
	due := p.deadline(k, l.To, l.Report)
	return slices.ContainsFunc(k.Matters, func(m rules.Matter) bool {
		return m.Due <= due && (m.Kind == rules.ConsentPending && m.Third == l.To && m.Report == l.Report ||
			m.Kind == rules.AssurancesPending && m.From == l.To)
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

// repair owns what a leader said too much of.
func (p *doctrine) repair(_ *rules.Knowledge, menu *rules.Menu) rules.Decision {
	if len(menu.Repair) > 0 {
		return menu.Repair[0]
	}
	return nil
}
