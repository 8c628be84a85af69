package rules

// openSources books the worth of every source to its owner and sets the rivals'
// first suspicion.
func (t *turn) openSources() {
	for id := range t.s.c.SourceIDs() {
		src := &t.s.c.Sources[id]
		if len(src.Candidates) > 0 {
			t.s.sources[id].truth = src.Candidates[0].Prior
		}
		t.s.sources[id].status = src.Opens
		if src.Worth > 0 && src.Opens == Working {
			t.emit(Event{Kind: SourceOpened, Who: src.Owner, Source: id, Seen: SetOf(src.Owner)})
		}
	}
	t.book()
}

// openWatch begins the next watch, or ends the game after the last.
func (t *turn) openWatch() {
	s := t.s
	if s.over {
		return
	}
	s.watch++
	s.ended = 0
	for v := range s.c.ServiceIDs() {
		s.hours[v] = s.c.Hours
	}
	t.answerMatters()
	t.arrivals()
	t.shareArranged()
	t.openRequests()
	t.book()
}

// arrivals brings in the reports of the watch to those who get them.
func (t *turn) arrivals() {
	for id := range t.s.c.ReportIDs() {
		rep := &t.s.c.Reports[id]
		if rep.Arrives != t.s.watch {
			continue
		}
		for to := range rep.To.All() {
			t.deliver(id, to, 0)
		}
	}
}

// deliver gives a report to a service, if its source still works and the
// originator lets it flow. It reports whether it did.
func (t *turn) deliver(id ReportID, to ServiceID, cause DecisionNo) bool {
	rep, s := &t.s.c.Reports[id], t.s
	status := s.sources[rep.Source].status
	dry := status == Out || status == Compromised || status == Resting
	choked := rep.Originator != to && s.flows(rep.Originator, to) < rep.Tier
	if dry || choked {
		if s.c.Services[to].Kind == Seat {
			t.emit(Event{Kind: ReportNeverCame, Who: to, Whom: rep.Originator, Report: id, Source: rep.Source, Cause: cause})
		}
		return false
	}
	from := rep.Originator
	if from == to {
		from = 0
	}
	for p := range s.c.PortionIDs(id) {
		t.hold(Holding{Service: to, Portion: p, Form: Full, Written: Full, Since: s.watch, From: from, Cause: cause})
	}
	t.emit(Event{Kind: ReportArrived, Who: to, Whom: rep.Originator, Report: id, Cause: cause, Seen: SetOf(to, rep.Originator)})
	return true
}

// answerMatters brings the answers that are due.
func (t *turn) answerMatters() {
	for i := 0; i < int(t.s.matters.n); {
		m := t.s.matters.list[i]
		if m.Kind == RequestPending || m.Due > t.s.watch {
			i++
			continue
		}
		t.s.matters.remove(i)
		switch m.Kind {
		case ConsentPending:
			t.answerConsent(m)
		case InformationPending:
			t.answerInformation(m)
		case AssurancesPending:
			t.answerAssurances(m)
		case ActionOnPending:
			t.answerActionOn(m)
		case CorroborationPending:
			t.answerCorroboration(m)
		}
	}
}

// answerConsent decides on leave. The same question gets the same answer in any
// watch, but greater trust or a lesser form can change it.
func (t *turn) answerConsent(m Matter) {
	s := t.s
	ready := s.c.Consent[m.From][m.Third].Of(s.trust[m.From][m.Seat][Handling].Expect() + leaveBonus).clamp()
	x := s.drawAt(0, drawConsent, subject(int(m.From), int(m.Third), int(m.Report), 0))
	granted := Forms(0)
	for p := range s.c.PortionIDs(m.Report) {
		i := s.c.Index(p)
		granted = granted.With(i, s.c.lets(p, m.Forms.At(i), x, ready))
	}
	e := Event{
		Kind: ConsentRefused, Who: m.Seat, Whom: m.From, Third: m.Third, Report: m.Report, Cause: m.Cause, Seen: SetOf(m.Seat, m.From),
	}
	if granted != 0 {
		e.Kind, e.Amount, e.Was = ConsentGranted, int32(granted), int32(m.Forms)
		s.consents.add(Consent{Owner: m.From, Seat: m.Seat, To: m.Third, Report: m.Report, Forms: granted})
	}
	t.emit(e)
}

// leaveBonus lifts the readiness to give leave above bare trust: asking is
// itself a reason to say yes.
const leaveBonus PerMille = 150

// lets returns the form that an owner lets go: substance first, the general
// wording sooner than the full, the source and the method least. Who reaches
// too far may be refused what would have been granted for the asking.
func (c *Case) lets(p PortionID, asked Form, x, ready PerMille) Form {
	full := ready
	if c.Portions[p].Role != Substance {
		full = ready / 2
	}
	general := ready + (One-ready)*6/10
	switch {
	case asked == Full && x < full:
		return Full
	case asked == Full && x < (full+general)/2, asked == General && x < general:
		return General
	}
	return Withheld
}

// answerInformation lets a partner say what it knows, as far as its trust goes.
func (t *turn) answerInformation(m Matter) {
	e := Event{Kind: InformationDenied, Who: m.Seat, Whom: m.From, Topic: m.Topic, Cause: m.Cause, Seen: SetOf(m.Seat, m.From)}
	for id := range t.s.c.ReportIDs() {
		rep := &t.s.c.Reports[id]
		if rep.Arrives == 0 && rep.Originator == m.From && rep.Topic == m.Topic && rep.To.Has(m.Seat) &&
			t.s.best(m.Seat, rep.First) == Withheld && t.deliver(id, m.Seat, m.Cause) {
			e.Kind = InformationGiven
		}
	}
	t.emit(e)
}

// answerAssurances lets a partner bind itself; the more it needs the seat, the sooner.
func (t *turn) answerAssurances(m Matter) {
	v := &t.s.c.Services[m.From]
	e := Event{Kind: AssurancesDenied, Who: m.Seat, Whom: m.From, Cause: m.Cause, Seen: SetOf(m.Seat, m.From)}
	odds := t.s.trust[m.From][m.Seat].lesser() + v.Dependence + assuranceBonus
	suspended := t.s.suspended[m.Seat].Has(m.From)
	if suspended {
		odds += suspensionBonus
	}
	if t.s.drawAt(0, drawAssurance, subject(int(m.From), int(m.Seat), 0, 0)) < odds.clamp() {
		e.Kind = AssurancesGiven
		t.s.assured[m.Seat] = t.s.assured[m.Seat].With(m.From)
		if suspended {
			t.s.firm[m.Seat] = t.s.firm[m.Seat].With(m.From)
		}
	}
	t.emit(e)
}

// The readiness to promise that everybody has, and what a suspension adds.
const (
	assuranceBonus  PerMille = 200
	suspensionBonus PerMille = 300
)

// openRequests puts what partners ask in this watch to the seats.
func (t *turn) openRequests() {
	for i := 1; i < len(t.s.c.Requests); i++ {
		q := &t.s.c.Requests[i]
		if q.Asked != t.s.watch || !t.s.c.mayAsk(t.s.matters.of(q.To)) || q.OnlyIf && !t.s.holdsAny(q.From, q.Report) {
			continue
		}
		t.s.matters.add(Matter{
			Kind: RequestPending, Seat: q.To, From: q.From, Third: q.Third, Report: q.Report, Topic: q.Topic,
			Request: RequestID(i), Forms: q.Forms, Due: q.Due,
		})
		t.emit(Event{Kind: RequestOpened, Who: q.To, Whom: q.From, Request: RequestID(i), Seen: SetOf(q.To, q.From)})
	}
}

// holdsAny reports whether a service holds any part of a report.
func (s *State) holdsAny(v ServiceID, r ReportID) bool {
	for p := range s.c.PortionIDs(r) {
		if s.best(v, p) > Withheld {
			return true
		}
	}
	return false
}

// missRequests settles the requests whose time is over at this close.
func (t *turn) missRequests() {
	for i := 0; i < int(t.s.matters.n); {
		m := t.s.matters.list[i]
		if m.Kind != RequestPending || m.Due > t.s.watch {
			i++
			continue
		}
		t.s.matters.remove(i)
		t.emit(Event{Kind: RequestMissed, Who: m.Seat, Whom: m.From, Request: m.Request, Seen: SetOf(m.Seat, m.From)})
	}
}
