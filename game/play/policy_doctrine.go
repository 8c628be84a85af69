package play

import (
	"tearline/game/belief"
	"tearline/game/rules"
)

// doctrine decides as the practice of liaison would: see Doctrine. Its steps are
// in policy_steps.go and policy_sharing.go.
type doctrine struct {
	c *rules.Case

	given    int             // how much had been given out when exposure was forecast
	watch    rules.Watch     // and in which watch
	forecast belief.Forecast // of what has been given out
}

// What the doctrine takes for much, per mille.
const (
	doubtful  rules.PerMille = 50  // penetration or publicity of a recipient that calls for assurances
	restRisk  rules.PerMille = 100 // chance to lose a source that calls for resting it
	storyRisk rules.PerMille = 150 // chance to lose a source that calls for a second explanation
	outRisk   rules.PerMille = 500 // chance to lose a source that calls for bringing it out
	madeUp    rules.PerMille = 100 // chance that a report is made up that calls for other evidence
)

// step is one part of the practice: all that it would decide now, the most
// urgent first.
type step func(k *rules.Knowledge, menu *rules.Menu) []rules.Decision

// asking lists the steps that wait for answers, sending those that come when
// what was asked for is there. Protection comes before both.
func (p *doctrine) asking() []step {
	return []step{p.answer, p.trace, p.notice, p.corroborate, p.assure, p.arrange, p.ask, p.askActionOn}
}

func (p *doctrine) sending() []step { return []step{p.share, p.warn, p.act, p.repair} }

// Next tries the steps of the practice in their order of urgency.
func (p *doctrine) Next(k *rules.Knowledge) rules.Decision {
	menu := k.Menu(p.c)
	for _, steps := range [][]step{{p.answer, p.protect}, p.asking(), p.sending()} {
		for _, s := range steps {
			for _, d := range s(k, &menu) {
				if d.Cost() <= k.Hours {
					return d
				}
			}
		}
	}
	return rules.EndWatch{}
}

// round returns all that the steps would decide now, as far as the hours go,
// and how many are left then. It is how imagined games are played, in which
// there is no time to look again after each decision.
func (p *doctrine) round(k *rules.Knowledge, menu *rules.Menu, steps []step) (all []rules.Decision, left rules.Hours) {
	left = k.Hours
	for _, s := range steps {
		for _, d := range s(k, menu) {
			if d.Cost() <= left {
				all = append(all, d)
				left -= d.Cost()
			}
		}
	}
	return all, left
}

// protect saves what is likely to be lost, and tells a story where that may do.
func (p *doctrine) protect(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	if len(menu.Protect) == 0 || len(k.Given) == 0 {
		return nil
	}
	if p.given != len(k.Given) || p.watch != k.Watch {
		p.forecast, p.given, p.watch = belief.Expect(p.c, k, nil), len(k.Given), k.Watch
	}
	var all []rules.Decision
	for _, d := range menu.Protect {
		lost, src := p.forecast.Lost[d.Source], &p.c.Sources[d.Source]
		switch {
		case d.Means == rules.BringOut && lost >= outRisk && src.Kept > rules.One-lost,
			d.Means == rules.BuildStory && lost >= storyRisk && d.Candidate == likeliest(src) && src.Worth > 0,
			d.Means == rules.Rest && lost >= restRisk:
			all = append(all, d)
		}
	}
	return all
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
