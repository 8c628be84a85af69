package rules

func (d AskActionOn) check(s *State, by ServiceID) *Refusal {
	c := s.c
	switch {
	case int(d.Of) >= len(c.Services) || d.Of == 0 || d.Of == by:
		return refuse(NoSuchService)
	case d.Report == 0 || int(d.Report) >= len(c.Reports) || !s.holdsAny(by, d.Report):
		return refuse(NoSuchReport)
	case !c.Owners(d.Report).Has(d.Of):
		return refuse(NoLeaveNeeded)
	case !c.mayAskLeave(s.matters.of(by), s.consents.of(by)):
		return refuse(TooMuchPending)
	case !c.actsOn(by, d.Report):
		return refuse(NotAnActor)
	case s.leave(d.Of, by, by, c.Reports[d.Report].First) == Full:
		return refuse(AlreadyAsked)
	}
	pending := s.matters.find(func(m *Matter) bool {
		return m.Kind == ActionOnPending && m.Seat == by && m.From == d.Of && m.Report == d.Report
	})
	if pending >= 0 {
		return refuse(AlreadyAsked)
	}
	return nil
}

func (d AskActionOn) apply(t *turn, by ServiceID) {
	t.s.matters.add(Matter{
		Kind: ActionOnPending, Seat: by, From: d.Of, Report: d.Report,
		Due: t.s.watch + t.s.c.Services[d.Of].AnswersIn, Cause: t.cause,
	})
	t.emit(Event{Kind: ActionOnAsked, Who: by, Whom: d.Of, Report: d.Report, Cause: t.cause, Seen: SetOf(by, d.Of)})
}

// actsOn reports whether a seat could act by its own decision on a report.
func (c *Case) actsOn(seat ServiceID, r ReportID) bool {
	for i := 1; i < len(c.Threats); i++ {
		th := &c.Threats[i]
		if !th.ByOrder || !th.actor(seat) {
			continue
		}
		for _, help := range th.Helps {
			if c.Portions[help.Portion].Report == r {
				return true
			}
		}
	}
	return false
}

// answerActionOn decides on leave to act. It is recorded as leave to pass the
// report to the seat itself.
func (t *turn) answerActionOn(m Matter) {
	s := t.s
	ready := s.trust[m.From][m.Seat][Handling].Expect() + leaveBonus
	if lets := s.c.Consent[m.From][m.Seat]; lets > 0 {
		ready = lets.Of(ready)
	}
	e := Event{Kind: ActionOnRefused, Who: m.Seat, Whom: m.From, Report: m.Report, Cause: m.Cause, Seen: SetOf(m.Seat, m.From)}
	if s.drawAt(0, drawConsent, subject(int(m.From), int(m.Seat), int(m.Report), 0)) < ready.clamp() {
		e.Kind = ActionOnGranted
		all := AllForms(int(s.c.Reports[m.Report].Count), Full)
		s.consents.add(Consent{Owner: m.From, Seat: m.Seat, To: m.Seat, Report: m.Report, Forms: all})
	}
	t.emit(e)
}

func (d Act) check(s *State, by ServiceID) *Refusal {
	if !s.knownThreat(by, d.Threat) {
		return refuse(NoSuchThreat)
	}
	th := &s.c.Threats[d.Threat]
	switch {
	case !th.ByOrder || !th.actor(by):
		return refuse(NotAnActor)
	case s.threats[d.Threat].ordered.Has(by):
		return refuse(AlreadySo)
	case d.Cover != 0 && (th.Cover == 0 || int(d.Cover) >= len(s.c.Sources[th.Source].Candidates)):
		return refuse(CannotBeDone)
	}
	return nil
}

// actor reports whether a service can act against the threat.
func (th *Threat) actor(v ServiceID) bool {
	for _, a := range th.Actors {
		if a.Service == v {
			return true
		}
	}
	return false
}

func (d Act) apply(t *turn, by ServiceID) {
	th := &t.s.threats[d.Threat]
	th.ordered, th.order, th.cover = th.ordered.With(by), t.cause, d.Cover
	t.emit(Event{Kind: ActOrdered, Who: by, Threat: d.Threat, Amount: int32(d.Cover), Cause: t.cause, Seen: SetOf(by)})
}

// waits reports whether an actor is a seat that has not decided to act.
func (s *State) waits(id ThreatID, actor ServiceID) bool {
	return s.c.Threats[id].ByOrder && s.c.Services[actor].Kind == Seat && !s.threats[id].ordered.Has(actor)
}

// unasked charges a seat that acts for the reports of others that it acts on
// without their leave. They learn of it surely when the act is seen.
func (t *turn) unasked(id ThreatID, by ServiceID, cause DecisionNo) {
	s, th := t.s, &t.s.c.Threats[id]
	var charged ReportID
	for _, help := range th.Helps {
		r := s.c.Portions[help.Portion].Report
		if r == charged || s.best(by, help.Portion) == Withheld {
			continue
		}
		charged = r
		owners := s.c.Owners(r)
		for owner := range s.c.ServiceIDs() {
			if !owners.Has(owner) || owner == by || s.leave(owner, by, by, s.c.Reports[r].First) == Full {
				continue
			}
			e := Event{Kind: ActedUnasked, Who: by, Whom: owner, Report: r, Portion: help.Portion, Threat: id, Cause: cause, Seen: SetOf(by)}
			if s.threats[id].seen || s.draw(drawUnasked, subject(int(owner), int(by), int(r), 0)) < heardOfAct {
				e.Seen = e.Seen.With(owner)
			}
			t.emit(e)
		}
	}
}

// heardOfAct is the chance that an owner hears of an act that no rival saw.
const heardOfAct PerMille = 500
