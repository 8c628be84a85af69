package rules

// discover lets owners learn of breaches: surely from the press, perhaps from
// the recipient, perhaps never.
func (t *turn) discover() {
	for i := range t.s.holdings {
		h := t.s.holdings[i]
		if h.Trace&InBreach == 0 || h.Trace&Found != 0 || h.Since > t.s.watch || h.From != h.Giver {
			continue
		}
		owners := t.s.offended(h.From, h.Service, h.Portion, h.Form)
		for owner := range t.s.c.ServiceIDs() {
			if owners.Has(owner) && t.s.finds(i, owner) {
				t.find(i, owner)
			}
		}
	}
}

// finds reports whether an owner learns of a breach at this close.
func (s *State) finds(i int, owner ServiceID) bool {
	h := &s.holdings[i]
	if s.public(h.Portion) {
		return true
	}
	odds := (One - s.level(h.Service, Discipline)) / 2
	if s.c.Services[h.Service].Confidants.Has(owner) {
		odds *= 2
	}
	return s.draw(drawDiscover, subject(int(owner), int(h.Service), int(h.Portion), 0)) < odds
}

// public reports whether a portion has been in the press.
func (s *State) public(p PortionID) bool {
	for i := range s.holdings {
		if s.holdings[i].Portion == p && s.holdings[i].Trace&InPress != 0 {
			return true
		}
	}
	return false
}

func (t *turn) find(i int, owner ServiceID) {
	t.touchHoldings()
	h := &t.s.holdings[i]
	h.Trace |= Found
	t.emit(Event{
		Kind: BreachDiscovered, Who: h.From, Whom: owner, Third: h.Service, Portion: h.Portion, Form: h.Form,
		Cause: h.Cause, Seen: SetOf(h.From, owner),
	})
}
