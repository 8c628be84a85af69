package rules

// discover lets owners learn of breaches: surely from the press, perhaps from
// the recipient, perhaps never. Who learns of one portion learns of all of the
// report that went the same way.
func (t *turn) discover() {
	for i := range t.s.holdings {
		if h := &t.s.holdings[i]; h.Trace&InBreach == 0 || h.Since > t.s.watch || !h.sentBy(h.Giver) {
			continue
		}
		h := t.s.holdings[i]
		owners := t.s.wronged(&h) &^ h.Found
		for owner := range t.s.c.ServiceIDs() {
			if owners.Has(owner) && t.finds(&h, owner) {
				t.find(&h, owner)
			}
		}
	}
}

// wronged returns the owners in breach of whom a holding was passed, or was lost
// by the principal who had been told of it.
func (s *State) wronged(h *Holding) ServiceSet {
	if s.c.Services[h.Service].Kind == Principal {
		return s.c.Owners(s.c.Portions[h.Portion].Report) &^ SetOf(h.Giver)
	}
	return s.offended(h.Giver, h.Service, h.Portion, h.Form)
}

// finds reports whether an owner learns of a breach at this close.
func (t *turn) finds(h *Holding, owner ServiceID) bool {
	s := t.s
	report := s.c.Portions[h.Portion].Report
	if s.public(report) {
		return true
	}
	odds := s.c.FindOdds(h.Service, owner, s.level(h.Service, Discipline))
	if s.seen != nil && h.Giver == s.seen.seat {
		return t.boundFinds(h, owner, report, odds)
	}
	return s.chance(s.watch, drawDiscover).befalls(odds, subject(int(owner), int(h.Service), int(report), 0))
}

// public reports whether something of a report has been in the press.
func (s *State) public(r ReportID) bool {
	for i := range s.holdings {
		if h := &s.holdings[i]; h.Trace&InPress != 0 && s.c.Portions[h.Portion].Report == r {
			return true
		}
	}
	return false
}

// find tells an owner of all of a report that went from one service to another in
// breach, by the worst of it.
func (t *turn) find(first *Holding, owner ServiceID) {
	t.touchHoldings()
	report := t.s.c.Portions[first.Portion].Report
	e := Event{
		Kind: BreachDiscovered, Who: first.Giver, Whom: owner, Third: first.Service, Report: report, Portion: first.Portion,
		Form: first.Form, Cause: first.Cause, Seen: SetOf(first.Giver, owner),
	}
	duty := true
	for i := range t.s.holdings {
		h := &t.s.holdings[i]
		if h.Trace&InBreach == 0 || h.From != first.From || h.Service != first.Service || t.s.c.Portions[h.Portion].Report != report {
			continue
		}
		h.Found = h.Found.With(owner)
		duty = duty && h.Trace&UnderDuty != 0
		if t.s.c.breachWeight(h.Portion, h.Form) > t.s.c.breachWeight(e.Portion, e.Form) {
			e.Portion, e.Form = h.Portion, h.Form
		}
	}
	if duty {
		e.Amount = 1
	}
	t.emit(e)
	if t.s.bound[e.Who].Has(owner) {
		t.emit(Event{Kind: AssurancesBroken, Who: e.Who, Whom: owner, Report: report, Cause: e.Cause, Seen: SetOf(e.Who, owner)})
	}
}
