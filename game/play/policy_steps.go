package play

import (
	"slices"

	"tearline/game/rules"
)

// answer lets a partner pass on the substance in general, and gives it the
// assurances that it asks for.
func (p *doctrine) answer(_ *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, l := range menu.AnswerConsent {
		d := rules.AnswerConsent{Request: l.Request}
		for id := range p.c.PortionIDs(asked(p.c, d.Request)) {
			if p.c.Portions[id].Role == rules.Substance {
				d.Forms = d.Forms.With(p.c.Index(id), rules.General)
			}
		}
		all = append(all, d)
	}
	for _, id := range menu.Pledge {
		all = append(all, rules.AnswerAssurances{Request: id, Given: true})
	}
	return all
}

// trace shuts the door to a service whose marked copy got away, until it has
// bound itself.
func (p *doctrine) trace(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.Resume {
		if k.Standing(d.With).Assured {
			all = append(all, d)
		}
	}
	var leaked rules.ServiceSet
	for i := range k.News {
		if e := &k.News[i]; e.Kind == rules.CopyTraced {
			leaked = leaked.With(e.Whom)
		}
	}
	for _, d := range menu.Suspend {
		if leaked.Has(d.With) && !k.Standing(d.With).Assured {
			all = append(all, d)
		}
	}
	return all
}

// notice tells those who were given a report that other evidence contradicts it.
func (p *doctrine) notice(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.Notice {
		if p.disbelieved(k, d.Report) {
			all = append(all, d)
		}
	}
	return all
}

// disbelieved reports whether a report is not to be used: other evidence
// contradicts it, or it proved false.
func (p *doctrine) disbelieved(k *rules.Knowledge, r rules.ReportID) bool {
	if k.Grading(r).Finding == rules.Contradicted {
		return true
	}
	for i := range k.News {
		if e := &k.News[i]; e.Kind == rules.ProvedFalse && e.Report == r {
			return true
		}
	}
	return false
}

// corroborate looks for other evidence of what may be made up, before others or
// the seat's own people act on it.
func (p *doctrine) corroborate(_ *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.Corroborate {
		if p.suspect(d.Report) && p.matters(d.Report) {
			all = append(all, d)
		}
	}
	return all
}

// suspect reports whether a report may well be made up.
func (p *doctrine) suspect(r rules.ReportID) bool {
	rep := &p.c.Reports[r]
	v := &p.c.Services[rep.Originator]
	return p.c.Sources[rep.Source].Fabricated >= madeUp || v.Candour.N > 0 && rules.One-v.Candour.Mean() >= madeUp
}

// matters reports whether somebody could act on a report.
func (p *doctrine) matters(r rules.ReportID) bool {
	return slices.ContainsFunc(p.c.Threats, func(th rules.Threat) bool {
		return slices.ContainsFunc(th.Helps, func(h rules.Help) bool { return p.c.Portions[h.Portion].Report == r })
	})
}

// assure asks a doubtful service to bind itself before it is given anything.
func (p *doctrine) assure(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.AskAssurances {
		wanted := slices.ContainsFunc(menu.Share, func(l rules.ShareLine) bool { return l.To == d.Of && p.concerns(k, l.To, l.Report) })
		again := k.Standing(d.Of).Suspended
		if again || wanted && p.doubtful(d.Of) && !askedBefore(k, rules.AssurancesAsked, d.Of, 0) {
			all = append(all, d)
		}
	}
	return all
}

func (p *doctrine) doubtful(v rules.ServiceID) bool {
	s := &p.c.Services[v]
	return s.Penetration.Mean() >= doubtful || s.Publicity.Mean() >= doubtful
}

// askActionOn asks the owners of what the seat's own people would act on.
func (p *doctrine) askActionOn(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.AskActionOn {
		if !askedToAct(k, d) && !p.disbelieved(k, d.Report) {
			all = append(all, d)
		}
	}
	return all
}

// warn does the duty to warn when no time is left for anything better.
func (p *doctrine) warn(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.Warn {
		th := &p.c.Threats[d.Threat]
		last := th.Due - th.Lead - p.c.Channels[rules.Emergency].Delay
		if d.Through != 0 {
			last--
		}
		if k.Watch == last && p.believes(k, th) {
			all = append(all, d)
		}
	}
	return all
}

// believes reports whether the seat holds something of use against a threat that
// nothing speaks against.
func (p *doctrine) believes(k *rules.Knowledge, th *rules.Threat) bool {
	return slices.ContainsFunc(th.Helps, func(h rules.Help) bool {
		return k.Holds(h.Portion) > rules.Withheld && !p.disbelieved(k, p.c.Portions[h.Portion].Report)
	})
}

// act lets the seat's own people act in the last watch in which they can, under
// cover if the case has one and the hours are there.
func (p *doctrine) act(k *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	var all []rules.Decision
	for _, d := range menu.Act {
		th := &p.c.Threats[d.Threat]
		if k.Watch < th.Due || !p.believes(k, th) {
			continue
		}
		covers := th.Cover > 0 && k.Hours >= (rules.Act{Cover: 1}).Cost()
		if !covers && d.Cover == 0 || covers && d.Cover == likeliest(&p.c.Sources[th.Source]) {
			all = append(all, d)
		}
	}
	return all
}

// repair owns what a leader said too much of, and mends what went wrong.
func (p *doctrine) repair(_ *rules.Knowledge, menu *rules.Menu) []rules.Decision {
	return add(nil, menu.Repair)
}
