package rules

import "slices"

// freeLines adds what takes no hours.
func (k *Knowledge) freeLines(c *Case, m *Menu, x *tally) {
	for _, q := range k.Matters {
		if q.Kind == RequestPending && c.Requests[q.Request].Pledge {
			m.Pledge = append(m.Pledge, q.Request)
		}
	}
	for _, a := range k.Arranged {
		m.Revoke = append(m.Revoke, Revoke{a.With, a.Topic})
	}
	for _, p := range k.Partners {
		if p.Suspended {
			m.Resume = append(m.Resume, Resume{p.Service})
		}
	}
	if !c.Doubtful() {
		return
	}
	for r := range c.ReportIDs() {
		if g := k.Grading(r); x.held[r] != 0 && (g.Seat != 0 || len(k.Gradings) < c.mostGradings()) {
			line := GradeLine{r, c.Reports[r].Reliability, c.Reports[r].Credibility, g.Finding == Confirmed}
			if g.Reliability != 0 {
				line.Reliability, line.Credibility = g.Reliability, g.Credibility
			}
			m.Grade = append(m.Grade, line)
		}
	}
}

// has reports whether a grade is one of those that the line stands for.
func (l GradeLine) has(c *Case, d Grade) bool {
	if l.Report != d.Report || d.Reliability == l.Reliability && d.Credibility == l.Credibility || d.Reliability < 'A' || d.Reliability > 'F' || d.Credibility < '1' || d.Credibility > '6' {
		return false
	}
	rep := &c.Reports[d.Report]
	return l.Better || grade(d.Reliability, d.Credibility) <= grade(rep.Reliability, rep.Credibility)
}

// Grading returns what the seat has made of a report; its Seat is 0 for nothing.
func (k *Knowledge) Grading(r ReportID) Grading {
	for _, g := range k.Gradings {
		if g.Report == r {
			return g
		}
	}
	return Grading{}
}

// threatLines adds what can be done about the threats of which the seat knows.
func (k *Knowledge) threatLines(c *Case, m *Menu) {
	for _, id := range k.Threats {
		th := &c.Threats[id]
		if th.Victim != 0 && th.Victim != k.Seat && k.hasNews(c, th) {
			k.warnLines(c, id, m)
		}
		if th.ByOrder && th.actor(k.Seat) && !slices.ContainsFunc(k.Orders, func(o Order) bool { return o.Threat == id }) {
			k.actLines(c, id, m)
		}
	}
}

// hasNews reports whether a warning would tell the victim anything new.
func (k *Knowledge) hasNews(c *Case, th *Threat) bool {
	return slices.ContainsFunc(th.Helps, func(h Help) bool {
		return c.Portions[h.Portion].Role == Substance && k.Holds(h.Portion) > Withheld && k.GaveTo(th.Victim, h.Portion) == Withheld
	})
}

func (k *Knowledge) warnLines(c *Case, id ThreatID, m *Menu) {
	victim := c.Threats[id].Victim
	if c.Services[victim].Channels.Has(Emergency) {
		m.Warn = append(m.Warn, Warn{Threat: id})
	}
	for _, p := range k.Partners {
		if c.Services[p.Service].Reaches.Has(victim) && p.Service != victim {
			m.Warn = append(m.Warn, Warn{id, p.Service})
		}
	}
}

func (k *Knowledge) actLines(c *Case, id ThreatID, m *Menu) {
	th := &c.Threats[id]
	m.Act = append(m.Act, Act{Threat: id})
	if th.Cover == 0 || k.Hours < (Act{Cover: 1}).Cost() {
		return
	}
	for i := 1; i < len(c.Sources[th.Source].Candidates); i++ {
		m.Act = append(m.Act, Act{id, uint8(i)})
	}
}

// relationLines adds what can be arranged with partners as such.
func (k *Knowledge) relationLines(c *Case, m *Menu) {
	for _, p := range k.Partners {
		if p.Suspended {
			continue
		}
		if c.partnerInReach(p.Service) {
			m.Suspend = append(m.Suspend, Suspend{p.Service})
		}
		if k.Hours < (Arrange{}).Cost() || len(k.Arranged) >= c.mostStanding() {
			continue
		}
		arranged := k.arranged(p.Service)
		for t := range c.TopicIDs() {
			if !arranged.Has(t) {
				m.Arrange = append(m.Arrange, ArrangeLine{p.Service, t, c.Services[p.Service].Channels})
			}
		}
	}
}

// arranged returns the topics about which there is an arrangement with a service.
func (k *Knowledge) arranged(with ServiceID) (set TopicSet) {
	for i := range k.Arranged {
		if a := &k.Arranged[i]; a.With == with {
			set = set.With(a.Topic)
		}
	}
	return set
}

// evaluationLines adds what can be done to know what a report is worth, and to
// be allowed to act on it.
func (k *Knowledge) evaluationLines(c *Case, m *Menu, x *tally) {
	doubtful := c.Doubtful()
	for r := range c.ReportIDs() {
		if x.held[r] == 0 {
			continue
		}
		k.actionOnLines(c, r, m)
		if doubtful {
			k.doubtLines(c, r, m)
		}
	}
	if !doubtful {
		return
	}
	for r := range c.ReportIDs() {
		gave := slices.ContainsFunc(k.Given, func(g Passed) bool { return c.Portions[g.Portion].Report == r })
		g := k.Grading(r)
		if gave && !g.Noticed && (g.Seat != 0 || len(k.Gradings) < c.mostGradings()) {
			m.Notice = append(m.Notice, NoticeFabrication{r})
		}
	}
}

func (k *Knowledge) doubtLines(c *Case, r ReportID, m *Menu) {
	g := k.Grading(r)
	pending := slices.ContainsFunc(k.Matters, func(x Matter) bool { return x.Kind == CorroborationPending && x.Report == r })
	if k.Hours >= (Corroborate{}).Cost() && !pending && !g.Looked && c.mayAsk(len(k.Matters)) &&
		(g.Seat != 0 || len(k.Gradings) < c.mostGradings()) {
		m.Corroborate = append(m.Corroborate, Corroborate{r})
	}
}

func (k *Knowledge) actionOnLines(c *Case, r ReportID, m *Menu) {
	if !c.actsOn(k.Seat, r) || !c.mayAskLeave(len(k.Matters), len(k.Consents)) {
		return
	}
	for of := range (c.Owners(r) &^ SetOf(k.Seat)).All() {
		pending := func(x Matter) bool { return x.Kind == ActionOnPending && x.From == of && x.Report == r }
		if k.Leave(c, of, k.Seat, c.Reports[r].First) < Full && !slices.ContainsFunc(k.Matters, pending) {
			m.AskActionOn = append(m.AskActionOn, AskActionOn{of, r})
		}
	}
}
