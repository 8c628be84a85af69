package rules

// tenths holds 10^(i/10) in units of 10^-12, rounded to the nearest.
var tenths = [10]uint64{
	1000000000000, 1258925411794, 1584893192461, 1995262314969, 2511886431510,
	3162277660168, 3981071705535, 5011872336273, 6309573444802, 7943282347243,
}

// Weigh returns what evidence makes of the candidate explanations:
// P(c) = p(c) 10^(L(c)/10) / sum over k of p(k) 10^(L(k)/10) for
// each candidate, each rounded to the nearest per mille, from their priors and
// the decibans l for each. All weights are taken relative to the heaviest, so
// that any evidence can be weighed; a candidate that is more than 120 decibans
// behind counts for nothing.
func Weigh(candidates []Candidate, l *[MaxCandidates]int32) [MaxCandidates]PerMille {
	top := l[0]
	for i := range candidates {
		top = max(top, l[i])
	}
	var w [MaxCandidates]uint64
	var sum uint64
	for i, c := range candidates {
		w[i] = uint64(c.Prior) * power(l[i]-top)
		sum += w[i]
	}
	var p [MaxCandidates]PerMille
	for i := range candidates {
		if sum > 0 {
			p[i] = PerMille((w[i]*uint64(One)*2 + sum) / (2 * sum))
		}
	}
	return p
}

// power returns 10^(d/10) in units of 10^-12 for d <= 0.
func power(d int32) uint64 {
	whole, tenth := -d/10, -d%10
	if tenth > 0 {
		whole, tenth = whole+1, 10-tenth
	}
	if whole > 12 {
		return 0
	}
	p := tenths[tenth]
	for range whole {
		p /= 10
	}
	return p
}

// evidence is what a rival has that bears on one source: for each portion the
// fullest form in which it has it, the acts it saw and the stories it was told.
type evidence struct {
	c      *Case
	source SourceID
	l      [MaxCandidates]int32
	forms  []Form // by PortionID
}

// addForm counts a portion in a form. A better form replaces the weaker one and
// adds the difference only; the same portion by two routes counts once.
func (e *evidence) addForm(p PortionID, form Form) {
	was := e.forms[p]
	if form <= was {
		return
	}
	e.forms[p] = form
	tells := &e.c.Portions[p].Tells
	for k := range e.l {
		e.l[k] += int32(tells[form][k]) - int32(tells[was][k])
	}
}

func (e *evidence) truth() PerMille {
	return Weigh(e.c.Sources[e.source].Candidates, &e.l)[0]
}

// suspect lets each rival weigh what is new and act where it is sure enough.
func (t *turn) suspect() {
	var buf [256]uint16 // spares an allocation in all but the largest games
	rivals := t.s.ofRivals(buf[:0])
	for id := range t.s.c.SourceIDs() {
		if t.s.watched(id) {
			t.weighSource(id, rivals)
		}
	}
	for id := range t.s.c.SourceIDs() {
		t.endSource(id)
	}
}

// watched reports whether a rival still looks for a source.
func (s *State) watched(id SourceID) bool {
	status := s.sources[id].status
	return s.c.Sources[id].Rival != 0 && (status == Working || status == Leaving || status == Resting)
}

// ofRivals appends the places of the holdings that rivals have.
func (s *State) ofRivals(to []uint16) []uint16 {
	rivals := s.c.ofKind(Rival)
	for i := range s.holdings {
		if rivals.Has(s.holdings[i].Service) {
			to = append(to, uint16(i))
		}
	}
	return to
}

// weighSource lets a rival weigh a source on its holdings, which are among those of
// rivals.
func (t *turn) weighSource(id SourceID, rivals []uint16) {
	s, src := t.s, &t.s.c.Sources[id]
	if s.sources[id].status == Resting {
		s.sources[id].eased += src.RestEases
	}
	var buf [1024]Form // spares an allocation in all but the largest cases
	e := s.known(id, buf[:0])
	e.l = s.sources[id].heard(s, id)
	for _, i := range rivals { // what was known before, without a word
		if h := &s.holdings[i]; h.Service == src.Rival && h.Since < s.watch && e.bears(h) {
			e.addForm(s.c.Origin(h.Portion), h.Form)
		}
	}
	t.move(id, e.truth(), t.s.sources[id].storyBy)
	for _, i := range rivals { // what is new, one by one, so that each step has its cause
		if h := s.holdings[i]; h.Service == src.Rival && h.Since == s.watch && e.bears(&h) {
			e.addForm(s.c.Origin(h.Portion), h.Form)
			t.move(id, e.truth(), h.Cause)
		}
	}
	t.weighActs(id, e)
}

// known opens the evidence about a source on a buffer that is lent for the purpose.
func (s *State) known(id SourceID, buf []Form) evidence {
	n := len(s.c.Portions)
	if n > cap(buf) {
		buf = make([]Form, n)
	}
	buf = buf[:n]
	clear(buf)
	return evidence{c: s.c, source: id, forms: buf}
}

func (e *evidence) bears(h *Holding) bool { return e.c.Portions[h.Portion].Source == e.source }

// heard returns the stories and the acts that were weighed at earlier closes.
func (now *sourceState) heard(s *State, id SourceID) [MaxCandidates]int32 {
	var l [MaxCandidates]int32
	for k, w := range now.stories {
		l[k] += int32(w)
	}
	l[0] -= int32(now.eased)
	for th := range s.c.ThreatIDs() {
		if st := &s.threats[th]; st.seen && !st.fresh && s.c.Threats[th].Source == id {
			for k, w := range s.c.Threats[th].Tells {
				l[k] += int32(w)
			}
			l[st.cover] += int32(s.c.coverTells(th, st.cover))
		}
	}
	return l
}

// weighActs adds the acts that the rival saw since the last close.
func (t *turn) weighActs(id SourceID, e evidence) {
	for th := range t.s.c.ThreatIDs() {
		st := &t.s.threats[th]
		if !st.fresh || t.s.c.Threats[th].Source != id {
			continue
		}
		st.fresh = false
		for k, w := range t.s.c.Threats[th].Tells {
			e.l[k] += int32(w)
		}
		e.l[st.cover] += int32(t.s.c.coverTells(th, st.cover))
		t.move(id, e.truth(), st.cause)
	}
}

// coverTells returns what a cover adds to the candidate that it points at.
func (c *Case) coverTells(id ThreatID, cover uint8) Decibans {
	if cover == 0 {
		return 0
	}
	return c.Threats[id].Cover
}

// move records where the rival's suspicion of a source has come to.
func (t *turn) move(id SourceID, p PerMille, cause DecisionNo) {
	now, src := &t.s.sources[id], &t.s.c.Sources[id]
	if p == now.truth {
		return
	}
	t.emit(Event{
		Kind: SuspicionMoved, Who: src.Owner, Third: src.Rival, Source: id, Cause: cause,
		Was: int32(now.truth), Amount: int32(p),
	})
	now.truth = p
}

// endSource closes the game of a source that is out or found.
func (t *turn) endSource(id SourceID) {
	now, src := &t.s.sources[id], &t.s.c.Sources[id]
	switch {
	case t.s.watched(id) && now.truth >= t.s.c.Threshold:
		now.status = Compromised
		t.emit(Event{
			Kind: SourceCompromised, Who: src.Owner, Whom: src.CoOwner, Third: src.Rival, Source: id,
			Cause: t.crossing(id), Seen: SetOf(src.Owner, src.CoOwner),
		})
		t.burn(id)
	case now.status == Resting && now.outAt <= t.s.watch:
		now.status = Working
		t.emit(Event{Kind: SourceRested, Who: src.Owner, Source: id, Cause: now.storyBy, Seen: SetOf(src.Owner)})
	case now.status == Leaving && now.outAt <= t.s.watch:
		now.status = Out
		t.emit(Event{Kind: BroughtOut, Who: src.Owner, Source: id, Cause: t.cause, Seen: SetOf(src.Owner, src.CoOwner)})
	}
}

// burn charges the seats through whose breaches a rival found somebody else's source.
func (t *turn) burn(id SourceID) {
	var charged ServiceSet
	src := &t.s.c.Sources[id]
	for i := range t.s.holdings {
		h := t.s.holdings[i]
		if h.Service != src.Rival || h.Trace&InBreach == 0 || t.s.c.Portions[h.Portion].Source != id ||
			h.Giver == src.Owner || charged.Has(h.Giver) {
			continue
		}
		charged = charged.With(h.Giver)
		t.emit(Event{
			Kind: SourceBurned, Who: h.Giver, Whom: src.Owner, Third: src.Rival, Source: id, Cause: h.Cause,
			Seen: SetOf(h.Giver, src.Owner),
		})
	}
}

// crossing returns the decision behind the move that took suspicion of a source over
// the line in this step.
func (t *turn) crossing(id SourceID) DecisionNo {
	for i := t.n - 1; i >= 0; i-- {
		if e := t.at(i); e.Kind == SuspicionMoved && e.Source == id && e.Was < int32(t.s.c.Threshold) {
			return e.Cause
		}
	}
	return 0
}
