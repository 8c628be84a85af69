package rules

// closeWatch is what happens when a watch closes, in this order.
func (t *turn) closeWatch() {
	t.travel()
	t.strike()
	t.expose()
	t.discover()
	t.settleTrust()
	t.moveFlows()
	t.book()
	t.s.over = t.s.watch == t.s.c.Watches
}

// travel moves what has been given out: from partner to partner, to the press,
// to the rivals, and into what the rivals think.
func (t *turn) travel() {
	t.passOn()
	t.leak()
	t.collect()
	t.suspect()
}

// passOn lets partners hand holdings to those in whom they confide.
func (t *turn) passOn() {
	s := t.s
	lax, chance := s.keepers(Discipline, One), s.chance(s.watch, drawPassOn)
	for i := range s.holdings { // what is handed on now arrives next watch, so it is not handed on again
		if h := &s.holdings[i]; !lax.Has(h.Service) || h.Since > s.watch {
			continue
		}
		h := s.holdings[i]
		odds := s.c.PassOnOdds(&h, s.level(h.Service, Discipline), s.bond(&h))
		for to := range s.c.Services[h.Service].Confidants.All() {
			if chance.befalls(odds, subject(int(h.Service), int(to), int(h.Portion), 0)) &&
				s.learns(to, &h) {
				t.handOn(i, to)
			}
		}
	}
}

// keeps reports whether services of this kind hold things that they may lose by
// themselves.
func (k ServiceKind) keeps() bool { return k == Partner || k == Principal }

// keepers returns the services that keep things, but for those of whom an attribute
// makes sure that they lose nothing.
func (s *State) keepers(a AttributeKind, safe PerMille) (set ServiceSet) {
	for v := range s.c.ServiceIDs() {
		if s.c.Services[v].Kind.keeps() && s.level(v, a) != safe {
			set = set.With(v)
		}
	}
	return set
}

// taint marks as a breach what a principal is about to lose of what was not its
// own service's: it could be told, and that is as far as it goes.
func (t *turn) taint(i int) {
	if t.s.taints(&t.s.holdings[i]) {
		t.touchHoldings()
		t.s.holdings[i].Trace |= InBreach
	}
}

// taints reports whether it becomes a breach if a holding is lost.
func (s *State) taints(h *Holding) bool {
	return s.c.Services[h.Service].Kind == Principal && h.Giver != 0 && h.Trace&InBreach == 0 &&
		s.c.Owners(s.c.Portions[h.Portion].Report)&^SetOf(h.Giver) != 0
}

func (t *turn) handOn(i int, to ServiceID) {
	t.taint(i)
	h := t.s.holdings[i]
	t.emit(Event{
		Kind: PassedOn, Who: h.Giver, Whom: h.Service, Third: to, Portion: h.Portion, Form: h.Recall(),
		Cause: h.Cause, Amount: breachMark(&h),
	})
	t.hold(Holding{
		Service: to, Portion: h.Portion, Form: h.Recall(), Written: h.Recall(), Since: t.s.watch + 1, From: h.Service,
		Giver: h.Giver, Channel: SecureLink, Caveats: h.Caveats, Trace: h.Trace & inherited, Parent: uint16(i + 1), Cause: h.Cause,
	})
}

// breachMark is 1 for a holding passed in breach, for the Amount of an event.
func breachMark(h *Holding) int32 { return int32(h.Trace & InBreach) }

// leak lets holdings reach the press, and through it every rival.
func (t *turn) leak() {
	if t.s.seen != nil {
		for _, i := range t.boundLeaks() {
			t.publish(i)
		}
		return
	}
	public, chance := t.s.keepers(Publicity, 0), t.s.chance(t.s.watch, drawLeak)
	for i := range t.s.holdings {
		h := &t.s.holdings[i]
		if !public.Has(h.Service) {
			continue
		}
		odds, may := t.s.leakOdds(i)
		if may && chance.befalls(odds, subject(int(h.Service), int(h.Portion), int(h.From), 0)) {
			t.publish(i)
		}
	}
}

// leakOdds returns the chance that a holding goes to the press at this close, and
// whether it may at all.
func (s *State) leakOdds(i int) (odds PerMille, may bool) {
	h := &s.holdings[i]
	if !s.c.Services[h.Service].Kind.keeps() || h.Since > s.watch || h.Trace&InPress != 0 {
		return 0, false
	}
	return s.c.LeakOdds(h, s.level(h.Service, Publicity), s.bond(h)), true
}

// publish brings a holding into the press.
func (t *turn) publish(i int) {
	s := t.s
	t.touchHoldings()
	t.taint(i)
	s.holdings[i].Trace |= InPress
	h := s.holdings[i]
	t.emit(Event{
		Kind: Published, Who: h.Giver, Whom: h.Service, Portion: h.Portion, Form: h.Recall(), Cause: h.Cause,
		Amount: breachMark(&h), Seen: ^ServiceSet(0),
	})
	t.traceCopy(&h)
	for r := range s.c.ofKind(Rival).All() {
		t.gather(i, r)
	}
}

// traceCopy lets a seat learn whose copy was lost, if it had marked it.
func (t *turn) traceCopy(h *Holding) {
	if h.Trace&Marked == 0 {
		return
	}
	for h.From != h.Giver && h.Parent != 0 {
		h = &t.s.holdings[h.Parent-1]
	}
	t.emit(Event{Kind: CopyTraced, Who: h.Giver, Whom: h.Service, Portion: h.Portion, Cause: h.Cause, Seen: SetOf(h.Giver)})
}

// collect lets rivals take what penetrated services hold.
func (t *turn) collect() {
	s := t.s
	rivals, open, chance := s.c.ofKind(Rival), s.keepers(Penetration, 0), s.chance(s.watch, drawCollect)
	for i := range s.holdings {
		if h := &s.holdings[i]; !open.Has(h.Service) || h.Since > s.watch || h.Trace&Taken != 0 {
			continue
		}
		h := s.holdings[i]
		odds := s.c.CollectOdds(&h, s.level(h.Service, Penetration))
		for r := range rivals.All() {
			if chance.befalls(odds, subject(int(h.Service), int(r), int(h.Portion), int(h.From))) &&
				s.learns(r, &h) {
				t.touchHoldings()
				t.taint(i)
				s.holdings[i].Trace |= Taken
				h = s.holdings[i]
				t.emit(Event{
					Kind: CollectedBy, Who: h.Giver, Whom: h.Service, Third: r, Portion: h.Portion, Form: h.Recall(),
					Cause: h.Cause, Amount: breachMark(&h),
				})
				t.gather(i, r)
			}
		}
	}
}

// gather gives a rival what it took from the i-th holding.
func (t *turn) gather(i int, rival ServiceID) {
	h := t.s.holdings[i]
	t.hold(Holding{
		Service: rival, Portion: h.Portion, Form: h.Recall(), Written: h.Recall(), Since: t.s.watch, From: h.Service,
		Giver: h.Giver, Trace: h.Trace & inherited, Parent: uint16(i + 1), Cause: h.Cause,
	})
}
