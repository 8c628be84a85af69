package rules

func (d AnswerAssurances) check(s *State, by ServiceID) *Refusal {
	if s.pledge(by, d.Request) < 0 {
		return refuse(NoSuchRequest)
	}
	return nil
}

// pledge returns the position of a partner's open request for assurances, or -1.
func (s *State) pledge(seat ServiceID, id RequestID) int {
	return s.matters.find(func(m *Matter) bool {
		return m.Kind == RequestPending && m.Seat == seat && m.Request == id && s.c.Requests[id].Pledge
	})
}

func (d AnswerAssurances) apply(t *turn, by ServiceID) {
	i := t.s.pledge(by, d.Request)
	m := t.s.matters.list[i]
	t.s.matters.remove(i)
	e := Event{Kind: AssurancesDeclined, Who: by, Whom: m.From, Request: m.Request, Cause: t.cause, Seen: SetOf(by, m.From)}
	if d.Given {
		e.Kind = AssurancesPledged
		t.s.bound[by] = t.s.bound[by].With(m.From)
	}
	t.emit(e)
}

// keepPledges thanks the seats, at the end, for the assurances that they kept.
func (t *turn) keepPledges() {
	if t.s.watch != t.s.c.Watches {
		return
	}
	for seat, bound := range t.s.bound {
		for v := range t.s.c.ServiceIDs() {
			if bound.Has(v) && !t.s.wrongedBy(ServiceID(seat), v) {
				t.emit(Event{Kind: AssurancesKept, Who: ServiceID(seat), Whom: v, Seen: SetOf(ServiceID(seat), v)})
			}
		}
	}
}

// aggrieved reports whether a service knows of a breach by a seat against it, in
// this game or before.
func (s *State) aggrieved(seat, v ServiceID) bool {
	return s.c.Services[v].Aggrieved.Has(seat) || s.wrongedBy(seat, v)
}

// wrongedBy reports whether a service has learned of a breach by a seat against
// it in this game.
func (s *State) wrongedBy(seat, v ServiceID) bool {
	for i := range s.holdings {
		if h := &s.holdings[i]; h.Giver == seat && h.Trace&InBreach != 0 && h.Found.Has(v) {
			return true
		}
	}
	return false
}
