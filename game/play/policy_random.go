package play

import "tearline/game/rules"

// purposeRandom keeps the dice of the random policy apart from those of the rules.
const purposeRandom rules.Purpose = 200

type random struct {
	c    *rules.Case
	seed rules.Seed
}

// die answers one question after another about one decision.
type die struct {
	seed rules.Seed
	k    *rules.Knowledge
	n    uint64
}

// roll returns 0 <= i < n.
func (d *die) roll(n int) int {
	d.n++
	x := rules.Draw(d.seed, d.k.Watch, purposeRandom, uint64(d.k.Decided)<<32|d.n)
	return int(x) * n / int(rules.One)
}

// forms returns forms up to most, with some portion above each of the floors
// that most is above.
func (d *die) forms(most rules.Forms, floors ...rules.Forms) rules.Forms {
	var f rules.Forms
	for i := range rules.MaxPortions {
		f = f.With(i, rules.Form(d.roll(int(most.At(i))+1)))
	}
	for _, floor := range floors {
		var could []int
		for i := range rules.MaxPortions {
			if most.At(i) > floor.At(i) {
				could = append(could, i)
			}
		}
		if len(could) > 0 && !f.Above(floor) {
			i := could[d.roll(len(could))]
			f = f.With(i, most.At(i))
		}
	}
	return f
}

func (p random) Next(k *rules.Knowledge) rules.Decision {
	d, menu := &die{p.seed, k, 0}, k.Menu(p.c)
	var choices []func() rules.Decision
	for _, l := range menu.Share {
		choices = append(choices, func() rules.Decision { return p.share(d, l) })
	}
	for _, l := range menu.AskConsent {
		choices = append(choices, func() rules.Decision {
			return rules.AskConsent{Of: l.Of, Report: l.Report, To: l.To, Forms: d.forms(l.Most, l.Had, l.Left)}
		})
	}
	for _, l := range menu.AnswerConsent {
		choices = append(choices, func() rules.Decision {
			return rules.AnswerConsent{Request: l.Request, Forms: d.forms(rules.AllForms(int(l.Portions), rules.Full), 0)}
		}, func() rules.Decision { return rules.AnswerConsent{Request: l.Request} })
	}
	for _, l := range menu.Grade {
		if l.Reliability != worstReliability || l.Credibility != worstCredibility {
			choices = append(choices, func() rules.Decision { return p.grade(d, l) })
		}
	}
	for _, l := range menu.Arrange {
		choices = append(choices, func() rules.Decision {
			return rules.Arrange{
				With: l.With, Topic: l.Topic, Form: rules.General + rules.Form(d.roll(2)), Channel: p.channel(d, l.Channels), OwnOnly: d.roll(2) == 0,
			}
		})
	}
	for _, whole := range complete(&menu) {
		choices = append(choices, func() rules.Decision { return whole })
	}
	return choices[d.roll(len(choices))]()
}

func (p random) share(d *die, l rules.ShareLine) rules.Decision {
	share := rules.Share{
		Report: l.Report, To: l.To, Forms: d.forms(l.Most, l.Had), Channel: p.channel(d, l.Channels), Caveats: rules.Caveats(d.roll(4)),
	}
	if p.c.Channels[share.Channel].InPerson {
		share.Manner = rules.Manner(d.roll(2))
	}
	if l.Mark && share.Forms.Any(rules.General) {
		share.Marked = d.roll(4) == 0
	}
	return share
}

// channel picks one of a set that is not empty.
func (p random) channel(d *die, set rules.ChannelSet) rules.ChannelKind {
	var ways []rules.ChannelKind
	for i := range p.c.Channels {
		if kind := rules.ChannelKind(i); set.Has(kind) {
			ways = append(ways, kind)
		}
	}
	return ways[d.roll(len(ways))]
}

// grade takes a grade, which is not the worst, down in one respect or both.
func (p random) grade(d *die, l rules.GradeLine) rules.Decision {
	g := rules.Grade{Report: l.Report, Reliability: worstReliability, Credibility: worstCredibility}
	switch half := d.roll(3); {
	case half == 0 && l.Reliability != worstReliability:
		g.Credibility = l.Credibility
	case half == 1 && l.Credibility != worstCredibility:
		g.Reliability = l.Reliability
	}
	return g
}

// The worst grade; F and 6 say that it cannot be judged, which is not as bad.
const (
	worstReliability = 'E'
	worstCredibility = '5'
)
