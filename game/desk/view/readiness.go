package view

import "tearline/game/rules"

// readiness reckons how ready a service is to stop a threat with what the seat
// has passed to it and a draft, if not nil: as the rules do, from what the seat
// knows. What others may have told it is not in it.
func (d *Desk) readiness(id rules.ThreatID, of rules.ServiceID, draft *rules.Share) rules.PerMille {
	th := &d.Rules.Threats[id]
	given := d.givenTo(of, draft)
	var sum rules.PerMille
	for _, help := range th.Helps {
		var best rules.PerMille
		for _, g := range given {
			if g.Portion == help.Portion && g.Since+th.Lead <= th.Due {
				worth := [...]rules.PerMille{0, help.General, help.Full}[g.Form]
				best = max(best, worth.Of(condition(g)).Of(d.credit(g.Portion, given)))
			}
		}
		sum += best
	}
	return min(sum, rules.One)
}

// givenTo lists what a service has from the seat, and would have from the draft.
func (d *Desk) givenTo(of rules.ServiceID, draft *rules.Share) []rules.Passed {
	var out []rules.Passed
	for _, g := range d.K.Given {
		if g.To == of {
			out = append(out, g)
		}
	}
	if draft == nil {
		return out
	}
	since := d.K.Watch + d.Rules.Channels[draft.Channel].Delay
	for p := range d.Rules.PortionIDs(draft.Report) {
		if form := draft.Forms.At(d.Rules.Index(p)); form > rules.Withheld {
			out = append(out, rules.Passed{Portion: p, Form: form, To: of, Since: since, Manner: draft.Manner, Caveats: draft.Caveats})
		}
	}
	return out
}

// What conditions and a missing word on the source leave of the use of
// something, as in the rules.
const (
	shownUse  rules.PerMille = 850
	namedUse  rules.PerMille = 850
	unsourced rules.PerMille = 700
)

func condition(g rules.Passed) rules.PerMille {
	left := rules.One
	if g.Manner == rules.Shown {
		left = left.Of(shownUse)
	}
	if g.Caveats&rules.NamedRecipients != 0 {
		left = left.Of(namedUse)
	}
	return left
}

// credit is how far a recipient believes a portion: by the grade of its report,
// and by whether anything is said of the source.
func (d *Desk) credit(p rules.PortionID, given []rules.Passed) rules.PerMille {
	rep := &d.Rules.Reports[d.Rules.Portions[p].Report]
	r := [...]rules.PerMille{1000, 960, 880, 720, 500, 760}[min(max(rep.Reliability, 'A'), 'F')-'A']
	c := [...]rules.PerMille{1000, 960, 880, 720, 500, 760}[min(max(rep.Credibility, '1'), '6')-'1']
	belief := r.Of(c)
	sourced, told := false, false
	for q := range d.Rules.PortionIDs(d.Rules.Portions[p].Report) {
		if d.Rules.Portions[q].Role != rules.SourceRole {
			continue
		}
		sourced = true
		for _, g := range given {
			told = told || g.Portion == q
		}
	}
	if sourced && !told {
		belief = belief.Of(unsourced)
	}
	return belief
}
