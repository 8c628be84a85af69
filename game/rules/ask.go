package rules

func (d AskConsent) check(s *State, by ServiceID) *Refusal {
	c := s.c
	switch {
	case int(d.Of) >= len(c.Services) || d.Of == 0 || d.Of == by:
		return refuse(NoSuchService)
	case int(d.To) >= len(c.Services) || d.To == 0 || d.To == by || d.To == d.Of || c.Services[d.To].Channels == 0:
		return refuse(NoSuchService)
	case d.Report == 0 || int(d.Report) >= len(c.Reports):
		return refuse(NoSuchReport)
	case !c.Owners(d.Report).Has(d.Of) || c.Services[d.To].Kind == Principal:
		return refuse(NoLeaveNeeded)
	case !c.mayAskLeave(s.matters.of(by), s.consents.of(by)):
		return refuse(TooMuchPending)
	}
	if r := checkForms(s, by, d.To, d.Report, d.Forms); r != nil {
		return r
	}
	if s.asked(d, by) {
		return refuse(AlreadyAsked)
	}
	return nil
}

// asked reports whether the same leave is pending or has been granted already.
func (s *State) asked(d AskConsent, by ServiceID) bool {
	pending := s.matters.find(func(m *Matter) bool {
		return m.Kind == ConsentPending && m.Seat == by && m.From == d.Of && m.Third == d.To && m.Report == d.Report
	})
	if pending >= 0 {
		return true
	}
	for p := range s.c.PortionIDs(d.Report) {
		if d.Forms.At(s.c.Index(p)) > s.leave(d.Of, by, d.To, p) {
			return false
		}
	}
	return true
}

func (d AskConsent) apply(t *turn, by ServiceID) {
	t.s.matters.add(Matter{
		Kind: ConsentPending, Seat: by, From: d.Of, Third: d.To, Report: d.Report, Forms: d.Forms,
		Due: t.s.watch + t.s.c.Services[d.Of].AnswersIn, Cause: t.cause,
	})
	t.emit(Event{Kind: ConsentAsked, Who: by, Whom: d.Of, Third: d.To, Report: d.Report, Cause: t.cause, Seen: SetOf(by, d.Of)})
}

func (d AskInformation) check(s *State, by ServiceID) *Refusal {
	switch {
	case int(d.Of) >= len(s.c.Services) || d.Of == 0 || d.Of == by:
		return refuse(NoSuchService)
	case d.Topic == 0 || int(d.Topic) >= len(s.c.Topics):
		return refuse(NoSuchTopic)
	case !s.c.partnerInReach(d.Of):
		return refuse(NotInReach)
	case !s.c.mayAsk(s.matters.of(by)):
		return refuse(TooMuchPending)
	}
	pending := s.matters.find(func(m *Matter) bool {
		return m.Kind == InformationPending && m.Seat == by && m.From == d.Of && m.Topic == d.Topic
	})
	if pending >= 0 {
		return refuse(AlreadyAsked)
	}
	return nil
}

func (d AskInformation) apply(t *turn, by ServiceID) { t.askInformation(by, d.Of, d.Topic, false) }

// askInformation puts a question. The question itself is something passed on:
// it tells what the asker looks for.
func (t *turn) askInformation(by, of ServiceID, topic TopicID, traded bool) {
	s := t.s
	s.matters.add(Matter{
		Kind: InformationPending, Seat: by, From: of, Topic: topic, Traded: traded,
		Due: s.watch + s.c.Services[of].AnswersIn, Cause: t.cause,
	})
	e := Event{Kind: InformationAsked, Who: by, Whom: of, Topic: topic, Cause: t.cause, Seen: SetOf(by, of)}
	if traded {
		e.Amount = 1
	}
	t.emit(e)
	if q := s.c.Topics[topic].Question; q != 0 && s.given(by, of, q) == Withheld {
		t.hold(Holding{
			Service: of, Portion: q, Form: Full, Written: Full, Since: s.watch, From: by, Giver: by,
			Channel: SecureLink, Cause: t.cause,
		})
	}
}

func (d AskAssurances) check(s *State, by ServiceID) *Refusal {
	switch {
	case int(d.Of) >= len(s.c.Services) || d.Of == 0 || d.Of == by:
		return refuse(NoSuchService)
	case !s.c.partnerInReach(d.Of):
		return refuse(NotInReach)
	case s.assured[by].Has(d.Of):
		return refuse(AlreadyAsked)
	case !s.c.mayAsk(s.matters.of(by)):
		return refuse(TooMuchPending)
	}
	pending := s.matters.find(func(m *Matter) bool {
		return m.Kind == AssurancesPending && m.Seat == by && m.From == d.Of
	})
	if pending >= 0 {
		return refuse(AlreadyAsked)
	}
	return nil
}

func (d AskAssurances) apply(t *turn, by ServiceID) {
	t.s.matters.add(Matter{
		Kind: AssurancesPending, Seat: by, From: d.Of, Due: t.s.watch + t.s.c.Services[d.Of].AnswersIn, Cause: t.cause,
	})
	t.emit(Event{Kind: AssurancesAsked, Who: by, Whom: d.Of, Cause: t.cause, Seen: SetOf(by, d.Of)})
}

func (d AnswerConsent) check(s *State, by ServiceID) *Refusal {
	i := s.matters.find(func(m *Matter) bool {
		return m.Kind == RequestPending && m.Seat == by && m.Request == d.Request && m.Report != 0
	})
	if i < 0 {
		return refuse(NoSuchRequest)
	}
	rep := &s.c.Reports[s.matters.list[i].Report]
	if d.Forms>>(2*rep.Count) != 0 {
		return refuse(NoSuchPortion)
	}
	for k := range int(rep.Count) {
		if d.Forms.At(k) > Full {
			return refuse(UnknownDecision)
		}
	}
	return nil
}

func (d AnswerConsent) apply(t *turn, by ServiceID) {
	i := t.s.matters.find(func(m *Matter) bool {
		return m.Kind == RequestPending && m.Seat == by && m.Request == d.Request
	})
	m := t.s.matters.list[i]
	t.s.matters.remove(i)
	e := Event{
		Kind: ConsentDenied, Who: by, Whom: m.From, Third: m.Third, Report: m.Report, Request: m.Request,
		Cause: t.cause, Seen: SetOf(by, m.From),
	}
	if d.Forms != 0 {
		e.Kind, e.Amount = ConsentGiven, int32(d.Forms)
		t.sendOn(m, d.Forms)
	}
	t.emit(e)
}

// sendOn lets the asker pass the seat's report to the third service, as far as
// the asker has kept it: what it was only shown it can tell in general form.
func (t *turn) sendOn(m Matter, forms Forms) {
	for p := range t.s.c.PortionIDs(m.Report) {
		best, parent := t.s.fullest(m.From, p)
		form := min(forms.At(t.s.c.Index(p)), best)
		if form > Withheld && form > t.s.best(m.Third, p) {
			t.hold(Holding{
				Service: m.Third, Portion: p, Form: form, Written: form, Since: t.s.watch + 1, From: m.From, Giver: m.Seat,
				Channel: SecureLink, Parent: parent, Cause: t.cause,
			})
		}
	}
}
