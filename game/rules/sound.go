package rules

// Finding is what looking for other evidence of a report came to.
type Finding uint8

// The findings. NothingFound is also the zero value, before anybody looked.
const (
	NothingFound Finding = iota
	Confirmed            // from another source
	Contradicted         // by another source
	Circular             // another report that the seat holds is the same item by another door
)

// How often a search finds what it finds, beside Circular, which it always does.
const (
	confirmsTrue     PerMille = 550
	contradictsTrue  PerMille = 50
	confirmsFalse    PerMille = 50
	contradictsFalse PerMille = 600
)

// FindingOdds returns the chance of a finding other than Circular, for a report
// that is made up or not.
func FindingOdds(f Finding, madeUp bool) PerMille {
	confirms, contradicts := confirmsTrue, contradictsTrue
	if madeUp {
		confirms, contradicts = confirmsFalse, contradictsFalse
	}
	switch f {
	case Confirmed:
		return confirms
	case Contradicted:
		return contradicts
	case NothingFound:
		return One - confirms - contradicts
	}
	return 0
}

// Grading is what a seat has made of a report.
type Grading struct {
	Seat        ServiceID
	Report      ReportID
	Reliability byte // the seat's own; 0 for the originator's
	Credibility byte
	Finding     Finding
	Looked      bool // and Finding is the answer
	Noticed     bool // a fabrication notice has gone out
}

type gradings struct {
	list [MaxGradings]Grading
	n    uint8
}

func (g *gradings) all() []Grading { return g.list[:g.n] }

// of returns what a seat has made of a report, or nil.
func (g *gradings) of(seat ServiceID, r ReportID) *Grading {
	for i := range g.all() {
		if x := &g.list[i]; x.Seat == seat && x.Report == r {
			return x
		}
	}
	return nil
}

// full reports whether a seat can make no more of a report that it has made
// nothing of yet.
func (s *State) gradedOut(seat ServiceID, r ReportID) bool {
	n := 0
	for _, x := range s.gradings.all() {
		if x.Seat == seat {
			n++
		}
	}
	return n >= s.c.mostGradings() && s.gradings.of(seat, r) == nil
}

// mostGradings returns of how many reports a seat may make something.
func (c *Case) mostGradings() int { return MaxGradings / c.seatCount() }

// grading returns the place for what a seat makes of a report.
func (t *turn) grading(seat ServiceID, r ReportID) *Grading {
	g := &t.s.gradings
	if x := g.of(seat, r); x != nil {
		return x
	}
	g.list[g.n] = Grading{Seat: seat, Report: r}
	g.n++
	return &g.list[g.n-1]
}

// madeUp reports whether a report is false: its source makes its reports up, or
// who sent it was not candid.
func (s *State) madeUp(r ReportID) bool {
	rep := &s.c.Reports[r]
	if rep.Echoes != 0 {
		return s.madeUp(rep.Echoes)
	}
	if s.sources[rep.Source].false {
		return true
	}
	v := &s.c.Services[rep.Originator]
	return v.Kind == Partner && v.Candour.N > 0 &&
		s.drawAt(0, drawCandour, subject(int(rep.Originator), int(r), 0, 0)) >= s.level(rep.Originator, Candour)
}

// Fabricators lists the sources that made their reports up in this game, of
// those that might have, for the time after the game.
func (s *State) Fabricators() []SourceID {
	var list []SourceID
	for id := range s.c.SourceIDs() {
		if s.sources[id].false {
			list = append(list, id)
		}
	}
	return list
}

// Origin returns the portion of which p is the same by another door, or p.
func (c *Case) Origin(p PortionID) PortionID {
	rep := &c.Reports[c.Portions[p].Report]
	if rep.Echoes == 0 {
		return p
	}
	return c.Origin(c.Reports[rep.Echoes].First + (p - rep.First))
}

// SameItem reports whether two reports are one item by two doors.
func (c *Case) SameItem(a, b ReportID) bool {
	return c.Origin(c.Reports[a].First) == c.Origin(c.Reports[b].First)
}

func (d Grade) check(s *State, by ServiceID) *Refusal {
	switch {
	case d.Report == 0 || int(d.Report) >= len(s.c.Reports) || !s.holdsAny(by, d.Report):
		return refuse(NoSuchReport)
	case d.Reliability < 'A' || d.Reliability > 'F' || d.Credibility < '1' || d.Credibility > '6':
		return refuse(UnknownDecision)
	case !s.c.Doubtful():
		return refuse(CannotBeDone)
	case s.gradedOut(by, d.Report):
		return refuse(TooMuchPending)
	case !s.supports(by, d):
		return refuse(Unsupported)
	}
	if r, c := s.gradeBy(by, d.Report); r == d.Reliability && c == d.Credibility {
		return refuse(AlreadySo)
	}
	return nil
}

// Doubtful reports whether something in the case may be made up. Only then are
// there things to be corroborated and graded.
func (c *Case) Doubtful() bool {
	for i := range c.Sources {
		if c.Sources[i].Fabricated > 0 {
			return true
		}
	}
	for i := range c.Services {
		if c.Services[i].Candour.N > 0 {
			return true
		}
	}
	return false
}

// supports reports whether a seat has grounds for a grade: it may always be
// worse than the originator's, and better only for what was confirmed.
func (s *State) supports(seat ServiceID, d Grade) bool {
	rep := &s.c.Reports[d.Report]
	if grade(d.Reliability, d.Credibility) <= grade(rep.Reliability, rep.Credibility) {
		return true
	}
	g := s.gradings.of(seat, d.Report)
	return g != nil && g.Finding == Confirmed
}

// gradeBy returns the grade under which a seat passes a report on.
func (s *State) gradeBy(seat ServiceID, r ReportID) (reliability, credibility byte) {
	if g := s.gradings.of(seat, r); g != nil && g.Reliability != 0 {
		return g.Reliability, g.Credibility
	}
	return s.c.Reports[r].Reliability, s.c.Reports[r].Credibility
}

func (d Grade) apply(t *turn, by ServiceID) {
	g := t.grading(by, d.Report)
	g.Reliability, g.Credibility = d.Reliability, d.Credibility
	t.emit(Event{Kind: Graded, Who: by, Report: d.Report, Amount: d.Pack(), Cause: t.cause, Seen: SetOf(by)})
}

// Pack returns the two letters of the grade in one number, as in Graded.
func (d Grade) Pack() int32 { return int32(d.Reliability)<<8 | int32(d.Credibility) }

func (d Corroborate) check(s *State, by ServiceID) *Refusal {
	if d.Report == 0 || int(d.Report) >= len(s.c.Reports) || !s.holdsAny(by, d.Report) {
		return refuse(NoSuchReport)
	}
	if !s.c.Doubtful() {
		return refuse(CannotBeDone)
	}
	pending := s.matters.find(func(m *Matter) bool {
		return m.Kind == CorroborationPending && m.Seat == by && m.Report == d.Report
	})
	g := s.gradings.of(by, d.Report)
	switch {
	case pending >= 0 || g != nil && g.Looked:
		return refuse(AlreadyAsked)
	case !s.c.mayAsk(s.matters.of(by)) || s.gradedOut(by, d.Report):
		return refuse(TooMuchPending)
	}
	return nil
}

func (d Corroborate) apply(t *turn, by ServiceID) {
	t.grading(by, d.Report)
	t.s.matters.add(Matter{
		Kind: CorroborationPending, Seat: by, From: by, Report: d.Report, Due: t.s.watch + 1, Cause: t.cause,
	})
	t.emit(Event{Kind: CorroborationAsked, Who: by, Report: d.Report, Cause: t.cause, Seen: SetOf(by)})
}

// answerCorroboration says what the search has found.
func (t *turn) answerCorroboration(m Matter) {
	g := t.grading(m.Seat, m.Report)
	g.Looked, g.Finding = true, t.s.finding(m.Seat, m.Report)
	t.emit(Event{
		Kind: Corroborated, Who: m.Seat, Report: m.Report, Amount: int32(g.Finding), Cause: m.Cause, Seen: SetOf(m.Seat),
	})
}

func (s *State) finding(seat ServiceID, r ReportID) Finding {
	for other := range s.c.ReportIDs() {
		if other != r && s.c.SameItem(other, r) && s.holdsAny(seat, other) {
			return Circular
		}
	}
	made := s.madeUp(r)
	x := s.drawAt(0, drawCorroborate, subject(int(seat), int(r), 0, 0))
	for _, f := range []Finding{Confirmed, Contradicted} {
		odds := FindingOdds(f, made)
		if x < odds {
			return f
		}
		x -= odds
	}
	return NothingFound
}

func (d NoticeFabrication) check(s *State, by ServiceID) *Refusal {
	if d.Report == 0 || int(d.Report) >= len(s.c.Reports) {
		return refuse(NoSuchReport)
	}
	if !s.c.Doubtful() {
		return refuse(CannotBeDone)
	}
	if g := s.gradings.of(by, d.Report); g != nil && g.Noticed {
		return refuse(AlreadySo)
	}
	if s.gradedOut(by, d.Report) {
		return refuse(TooMuchPending)
	}
	for i := range s.holdings {
		if h := &s.holdings[i]; h.From == by && h.Giver == by && s.c.Portions[h.Portion].Report == d.Report {
			return nil
		}
	}
	return refuse(NothingNew)
}

func (d NoticeFabrication) apply(t *turn, by ServiceID) {
	t.grading(by, d.Report).Noticed = true
	var told ServiceSet
	for i := range t.s.holdings {
		h := &t.s.holdings[i]
		if h.From == by && h.Giver == by && t.s.c.Portions[h.Portion].Report == d.Report && !told.Has(h.Service) {
			told = told.With(h.Service)
			t.emit(Event{
				Kind: NoticeSent, Who: by, Whom: h.Service, Report: d.Report, Cause: t.cause, Seen: SetOf(by, h.Service),
			})
		}
	}
}

// expose lets it come out at this close which reports were false, and lets
// those who had them from a seat know what they were given.
func (t *turn) expose() {
	for id := range t.s.c.ReportIDs() {
		rep := &t.s.c.Reports[id]
		due := rep.Exposed
		if due == 0 {
			due = t.s.c.Watches
		}
		if due != t.s.watch || !t.s.madeUp(id) {
			continue
		}
		for seat := range t.s.c.ServiceIDs() {
			if t.s.c.Services[seat].Kind == Seat && t.s.holdsAny(seat, id) {
				t.emit(Event{Kind: ProvedFalse, Who: seat, Whom: rep.Originator, Report: id, Source: rep.Source, Seen: SetOf(seat)})
				t.mislead(seat, id)
			}
		}
	}
}

// mislead charges a seat with those to whom it gave a false report, as far as
// they believed it.
func (t *turn) mislead(seat ServiceID, r ReportID) {
	s := t.s
	var most [MaxServices]PerMille
	var cause [MaxServices]DecisionNo
	for i := range s.holdings {
		h := &s.holdings[i]
		if h.From == seat && h.Giver == seat && s.c.Portions[h.Portion].Report == r && h.Since <= s.watch {
			if b := s.credit(h.Service, h); b >= most[h.Service] {
				most[h.Service], cause[h.Service] = b, h.Cause
			}
		}
	}
	for v := range s.c.ServiceIDs() {
		if most[v] > 0 {
			t.emit(Event{
				Kind: Misled, Who: seat, Whom: v, Report: r, Amount: int32(most[v]), Cause: cause[v], Seen: SetOf(seat, v),
			})
		}
	}
}

// noticed is the share of belief that a fabrication notice leaves.
const noticed PerMille = 150
