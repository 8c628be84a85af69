package rules

import "slices"

// strike lets the threats that are due happen, unless somebody stops them.
func (t *turn) strike() {
	for id := range t.s.c.ThreatIDs() {
		th := &t.s.c.Threats[id]
		if th.Due != t.s.watch || t.s.threats[id].settled {
			continue
		}
		t.s.threats[id].settled = true
		t.settle(id, th)
	}
}

// settle decides one threat. Each actor tries for itself; the first to succeed stops it.
func (t *turn) settle(id ThreatID, th *Threat) {
	if th.RealIf != 0 && t.s.sources[th.RealIf].false {
		t.cryWolf(id, th)
		return
	}
	var best PerMille
	var cause DecisionNo
	for _, a := range th.Actors {
		if t.s.waits(id, a.Service) {
			continue
		}
		ready, by := t.s.readiness(th, a.Service, false)
		if t.s.threats[id].ordered.Has(a.Service) {
			by = t.s.threats[id].order
		}
		odds := ready.Of(a.Preparedness)
		if odds >= best {
			best, cause = odds, by
		}
		if t.s.draw(drawStop, subject(int(id), int(a.Service), 0, 0)) < odds {
			t.stopped(id, a.Service, odds, by)
			t.answerFor(id, a.Service)
			return
		}
		t.answerFor(id, a.Service)
	}
	t.emit(Event{Kind: ThreatStruck, Threat: id, Whom: th.Victim, Cause: cause, Amount: int32(best), Seen: ^ServiceSet(0)})
	t.blame(id, th)
}

// answerFor charges a seat that acted by its own decision.
func (t *turn) answerFor(id ThreatID, actor ServiceID) {
	if t.s.c.Services[actor].Kind == Seat && t.s.c.Threats[id].ByOrder {
		t.unasked(id, actor, t.s.threats[id].order)
	}
}

// cryWolf settles a threat that does not exist: who believes in it acts for nothing.
func (t *turn) cryWolf(id ThreatID, th *Threat) {
	for _, a := range th.Actors {
		if t.s.waits(id, a.Service) {
			continue
		}
		ready, cause := t.s.readiness(th, a.Service, true)
		if cause == 0 && !t.s.threats[id].ordered.Has(a.Service) ||
			t.s.draw(drawStop, subject(int(id), int(a.Service), 0, 0)) >= ready.Of(a.Preparedness) {
			continue
		}
		for seat := range t.s.c.ServiceIDs() {
			if t.s.c.Services[seat].Kind == Seat {
				t.emit(Event{Kind: FalseAlarm, Who: seat, Whom: a.Service, Threat: id, Cause: cause, Seen: ^ServiceSet(0)})
			}
		}
		return
	}
	t.emit(Event{Kind: ThreatEmpty, Threat: id, Seen: ^ServiceSet(0)})
}

func (t *turn) stopped(id ThreatID, by ServiceID, odds PerMille, cause DecisionNo) {
	for seat := range t.s.c.ServiceIDs() {
		if t.s.c.Services[seat].Kind == Seat {
			t.emit(Event{
				Kind: ThreatStopped, Who: seat, Whom: by, Threat: id, Cause: cause, Amount: int32(odds), Seen: ^ServiceSet(0),
			})
		}
	}
	th, st := &t.s.c.Threats[id], &t.s.threats[id]
	st.cause = cause
	if th.Source != 0 && cause != 0 && t.s.draw(drawSeen, subject(int(id), 0, 0, 0)) < th.Seen {
		st.seen, st.fresh = true, true
		t.emit(Event{Kind: ActSeen, Who: t.s.c.Sources[th.Source].Owner, Third: t.s.c.Sources[th.Source].Rival, Threat: id, Cause: cause})
	}
}

// readiness returns how ready a service is to stop a threat, and the decision
// that added most to it. Only what arrived by the lead time counts; a report
// of doubtful grade, or with nothing said of its source, counts for less. What
// is false helps only those who believe themselves ready.
func (s *State) readiness(th *Threat, v ServiceID, believed bool) (PerMille, DecisionNo) {
	var sum, most PerMille
	var cause DecisionNo
	for i, help := range th.Helps {
		add, by := s.helped(th, v, help, believed)
		add = max(0, add-s.alreadyHelped(th, v, i, believed))
		if add > most {
			most, cause = add, by
		}
		sum += add
	}
	return sum.clamp(), cause
}

// alreadyHelped returns what of the i-th help is there without it: the same item
// by another door counts once, and one hit of a stream is as good as several.
func (s *State) alreadyHelped(th *Threat, v ServiceID, i int, believed bool) (once PerMille) {
	p := th.Helps[i].Portion
	first, stream := s.c.Origin(p), s.c.Reports[s.c.Portions[p].Report].Stream
	for j, other := range th.Helps {
		door := first != p && other.Portion == first
		hit := stream != 0 && j < i && s.c.Reports[s.c.Portions[other.Portion].Report].Stream == stream
		if door || hit {
			add, _ := s.helped(th, v, other, believed)
			once = max(once, add)
		}
	}
	return once
}

// helped returns what one portion adds to the readiness of a service, and the
// first decision by which it came.
func (s *State) helped(th *Threat, v ServiceID, help Help, believed bool) (add PerMille, by DecisionNo) {
	for i := range s.of(help.Portion) {
		h := &s.holdings[i]
		if h.Service != v || h.Since+th.Lead > th.Due ||
			!believed && s.madeUp(s.c.Portions[h.Portion].Report) {
			continue
		}
		if worth := help.of(h.Form).Of(conditionUse(h, shownReady)).Of(s.credit(v, h)); worth > 0 && worth >= add {
			add, by = worth, h.Cause
		}
	}
	return add, by
}

func (h Help) of(form Form) PerMille { return [...]PerMille{0, h.General, h.Full}[form] }

// credit returns how far a holder believes a portion.
func (s *State) credit(v ServiceID, h *Holding) PerMille {
	rep := &s.c.Reports[s.c.Portions[h.Portion].Report]
	belief := grade(s.gradeBy(h.Giver, s.c.Portions[h.Portion].Report))
	if g := s.gradings.of(h.Giver, s.c.Portions[h.Portion].Report); g != nil && g.Noticed {
		belief = belief.Of(noticed)
	}
	if h.From != 0 && !s.toldOfSource(v, rep) {
		belief = belief.Of(unsourced)
	}
	return belief
}

// unsourced is the share of belief that is left when nothing is said of the source.
const unsourced PerMille = 700

// toldOfSource reports whether a service has been told anything of how the
// originator knows, or there was nothing to tell.
func (s *State) toldOfSource(v ServiceID, rep *Report) bool {
	any := false
	for i := range PortionID(rep.Count) {
		if s.c.Portions[rep.First+i].Role == SourceRole {
			any = true
			if s.best(v, rep.First+i) > Withheld {
				return true
			}
		}
	}
	return !any
}

// grade returns the belief that an Admiralty grade earns. F and 6 mean that it
// cannot be judged, not that it is worst.
func grade(reliability, credibility byte) PerMille {
	r := [...]PerMille{1000, 960, 880, 720, 500, 760}[min(max(reliability, 'A'), 'F')-'A']
	c := [...]PerMille{1000, 960, 880, 720, 500, 760}[min(max(credibility, '1'), '6')-'1']
	return r.Of(c)
}

// blame lets those hit learn, perhaps, that a seat sat on a warning.
func (t *turn) blame(id ThreatID, th *Threat) {
	for seat := range t.s.c.ServiceIDs() {
		if t.s.c.Services[seat].Kind != Seat || !t.s.satOn(id, th, seat) {
			continue
		}
		if t.s.draw(drawGrievance, subject(int(id), int(seat), 0, 0)) < grievance {
			t.emit(Event{Kind: WarningMissed, Who: seat, Whom: th.Victim, Threat: id, Seen: SetOf(seat, th.Victim)})
		}
	}
}

// grievance is the chance that it comes out who could have warned.
const grievance PerMille = 700

// satOn reports whether a seat held in time what would have helped others and
// gave those who could act none of it.
func (s *State) satOn(id ThreatID, th *Threat, seat ServiceID) bool {
	if th.Victim == seat || s.threats[id].warned.Has(seat) || slices.ContainsFunc(th.Actors, func(a Actor) bool { return a.Service == seat }) {
		return false
	}
	held := false
	for _, help := range th.Helps {
		for i := range s.of(help.Portion) {
			h := &s.holdings[i]
			held = held || h.Service == seat && h.Since+th.Lead <= th.Due
			for _, a := range th.Actors {
				if h.Service == a.Service && h.From == seat {
					return false
				}
			}
		}
	}
	return held
}
