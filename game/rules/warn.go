package rules

func (d Warn) check(s *State, by ServiceID) *Refusal {
	c := s.c
	if !s.knownThreat(by, d.Threat) {
		return refuse(NoSuchThreat)
	}
	victim := c.Threats[d.Threat].Victim
	switch {
	case victim == 0 || victim == by || int(d.Through) >= len(c.Services) || d.Through == by || d.Through == victim:
		return refuse(NoSuchService)
	case d.Through == 0 && !c.Services[victim].Channels.Has(Emergency):
		return refuse(NotInReach)
	case d.Through != 0 && (c.Services[d.Through].Channels == 0 || !c.Services[d.Through].Reaches.Has(victim)):
		return refuse(NotInReach)
	}
	for _, help := range c.Threats[d.Threat].Helps {
		if s.warns(by, victim, help.Portion) {
			return nil
		}
	}
	return refuse(NothingNew)
}

// knownThreat reports whether a seat holds something that helps against a threat
// that is not settled.
func (s *State) knownThreat(seat ServiceID, id ThreatID) bool {
	if id == 0 || int(id) >= len(s.c.Threats) || s.threats[id].settled {
		return false
	}
	for _, help := range s.c.Threats[id].Helps {
		if s.best(seat, help.Portion) > Withheld {
			return true
		}
	}
	return false
}

// warns reports whether a portion belongs into a warning of the seat: it is
// substance, held, and new to the victim.
func (s *State) warns(seat, victim ServiceID, p PortionID) bool {
	return s.c.Portions[p].Role == Substance && s.best(seat, p) > Withheld && s.told(seat, victim, p) == Withheld
}

// told returns the fullest form in which a seat passed a portion to a service,
// also by a warning through another.
func (s *State) told(seat, to ServiceID, p PortionID) Form {
	best := Withheld
	for i := range s.of(p) {
		if h := &s.holdings[i]; h.Service == to && h.sentBy(seat) {
			best = max(best, h.Written)
		}
	}
	return best
}

// sentBy reports whether a holding is what a seat itself passed, or had carried
// as a warning, and not what others made of it.
func (h *Holding) sentBy(seat ServiceID) bool {
	return h.Giver == seat && (h.From == seat || h.Trace&UnderDuty != 0 && h.Channel == Emergency)
}

func (d Warn) apply(t *turn, by ServiceID) {
	th := &t.s.c.Threats[d.Threat]
	t.emit(Event{
		Kind: Warned, Who: by, Whom: th.Victim, Third: d.Through, Threat: d.Threat, Cause: t.cause,
		Seen: SetOf(by, th.Victim, d.Through) &^ 1,
	})
	for _, help := range th.Helps {
		if t.s.warns(by, th.Victim, help.Portion) {
			t.warn(by, th.Victim, d.Through, help.Portion)
		}
	}
	t.s.threats[d.Threat].warned = t.s.threats[d.Threat].warned.With(by)
}

// warn tells the victim one portion in general wording.
func (t *turn) warn(by, victim, through ServiceID, p PortionID) {
	s := t.s
	h := Holding{
		Service: victim, Portion: p, Form: General, Written: General, From: by, Giver: by,
		Since: s.watch + s.c.Channels[Emergency].Delay, Channel: Emergency, Trace: UnderDuty, Cause: t.cause,
	}
	_, h.Parent = s.fullest(by, p)
	if through != 0 {
		carried := h
		carried.Service = through
		t.holdUnderDuty(carried)
		h.From, h.Parent = through, uint16(len(t.s.holdings))
		h.Since++
	}
	t.holdUnderDuty(h)
	t.meetRequest(by, victim, s.c.Reports[s.c.Portions[p].Report].Topic)
}

// holdUnderDuty records a holding passed to warn somebody, and whose leave was
// missing: a breach still, and the least of them.
func (t *turn) holdUnderDuty(h Holding) {
	offended := t.s.offended(h.Giver, h.Service, h.Portion, h.Form)
	for owner := range t.s.c.ServiceIDs() {
		if offended.Has(owner) {
			t.emit(Event{
				Kind: ConsentBreached, Who: h.Giver, Whom: owner, Third: h.Service, Portion: h.Portion, Form: h.Form,
				Amount: 1, Cause: h.Cause, Seen: SetOf(h.Giver),
			})
		}
	}
	if offended != 0 {
		h.Trace |= InBreach
	}
	t.hold(h)
}
