package rules

// Arrangement is a standing arrangement of a seat.
type Arrangement struct {
	Seat    ServiceID
	With    ServiceID
	Topic   TopicID
	Form    Form // of the substance
	Channel ChannelKind
	OwnOnly bool // only what needs nobody's leave
	Cause   DecisionNo
}

type arrangements struct {
	list [MaxStanding]Arrangement
	n    uint8
}

func (a *arrangements) all() []Arrangement { return a.list[:a.n] }

// find returns the position of the seat's arrangement with a service about a
// topic, or -1.
func (a *arrangements) find(seat, with ServiceID, topic TopicID) int {
	for i, x := range a.all() {
		if x.Seat == seat && x.With == with && x.Topic == topic {
			return i
		}
	}
	return -1
}

// of returns how many arrangements of a seat are in force.
func (a *arrangements) of(seat ServiceID) int {
	n := 0
	for _, x := range a.all() {
		if x.Seat == seat {
			n++
		}
	}
	return n
}

func (d Arrange) check(s *State, by ServiceID) *Refusal {
	c := s.c
	switch {
	case int(d.With) >= len(c.Services) || d.With == 0 || d.With == by:
		return refuse(NoSuchService)
	case d.Topic == 0 || int(d.Topic) >= len(c.Topics):
		return refuse(NoSuchTopic)
	case d.Channel >= channels:
		return refuse(NoSuchChannel)
	case !c.Services[d.With].Channels.Has(d.Channel):
		return refuse(NotInReach)
	case d.Form != General && d.Form != Full:
		return refuse(UnknownDecision)
	case s.suspended[by].Has(d.With):
		return refuse(Suspended)
	case s.arranged.find(by, d.With, d.Topic) >= 0:
		return refuse(AlreadySo)
	case s.arranged.of(by) >= c.mostStanding():
		return refuse(TooMuchPending)
	}
	return nil
}

// mostStanding returns how many arrangements a seat may have.
func (c *Case) mostStanding() int { return MaxStanding / c.seatCount() }

func (d Arrange) apply(t *turn, by ServiceID) {
	a := &t.s.arranged
	a.list[a.n] = Arrangement{by, d.With, d.Topic, d.Form, d.Channel, d.OwnOnly, t.cause}
	a.n++
	t.emit(Event{Kind: Arranged, Who: by, Whom: d.With, Topic: d.Topic, Form: d.Form, Cause: t.cause, Seen: SetOf(by, d.With)})
}

func (d Revoke) check(s *State, by ServiceID) *Refusal {
	if s.arranged.find(by, d.With, d.Topic) < 0 {
		return refuse(AlreadySo)
	}
	return nil
}

func (d Revoke) apply(t *turn, by ServiceID) {
	a := &t.s.arranged
	i := a.find(by, d.With, d.Topic)
	copy(a.list[i:a.n], a.list[i+1:a.n])
	a.n--
	a.list[a.n] = Arrangement{}
	t.emit(Event{
		Kind: ArrangementRevoked, Who: by, Whom: d.With, Topic: d.Topic, Cause: t.cause, Seen: SetOf(by, d.With),
	})
}

// shareArranged sends on what has come to the seats in this step and is under a
// standing arrangement.
func (t *turn) shareArranged() {
	if t.s.arranged.n == 0 {
		return
	}
	for i := range t.n {
		e := *t.at(i)
		if e.Kind != ReportArrived {
			continue
		}
		for _, a := range t.s.arranged.all() {
			if a.Seat == e.Who && a.Topic == t.s.c.Reports[e.Report].Topic {
				t.sendArranged(a, e.Report)
			}
		}
	}
}

// sendArranged sends one report under an arrangement: a share that nobody has
// to decide again, and for which the arrangement answers.
func (t *turn) sendArranged(a Arrangement, r ReportID) {
	s, rep := t.s, &t.s.c.Reports[r]
	if rep.Originator == a.With || s.suspended[a.Seat].Has(a.With) {
		return
	}
	forms := s.c.arrangedForms(r, a.Form)
	if a.OwnOnly && s.needsLeave(a.Seat, a.With, r, forms) || checkForms(s, a.Seat, a.With, r, forms) != nil {
		return
	}
	cause := t.cause
	t.cause = a.Cause
	Share{Report: r, Forms: forms, To: a.With, Channel: a.Channel}.apply(t, a.Seat)
	t.cause = cause
}

// arrangedForms returns the forms in which an arrangement sends a report.
func (c *Case) arrangedForms(r ReportID, substance Form) Forms {
	var f Forms
	for p := range c.PortionIDs(r) {
		form := [...]Form{Substance: substance, SourceRole: General, Method: Withheld, Question: Withheld}[c.Portions[p].Role]
		f = f.With(c.Index(p), form)
	}
	return f
}

// needsLeave reports whether somebody's leave is missing to pass a report in
// these forms.
func (s *State) needsLeave(seat, to ServiceID, r ReportID, forms Forms) bool {
	for p := range s.c.PortionIDs(r) {
		if form := forms.At(s.c.Index(p)); form > Withheld && s.offended(seat, to, p, form) != 0 {
			return true
		}
	}
	return false
}

func (d Suspend) check(s *State, by ServiceID) *Refusal {
	switch {
	case int(d.With) >= len(s.c.Services) || d.With == 0 || d.With == by:
		return refuse(NoSuchService)
	case !s.c.partnerInReach(d.With):
		return refuse(NotInReach)
	case s.suspended[by].Has(d.With):
		return refuse(AlreadySo)
	}
	return nil
}

// partnerInReach reports whether a service is a partner, or another seat, that
// the seats can reach.
func (c *Case) partnerInReach(v ServiceID) bool {
	return c.Services[v].Channels != 0 && c.Services[v].Kind != Principal
}

func (d Suspend) apply(t *turn, by ServiceID) {
	t.s.suspended[by] = t.s.suspended[by].With(d.With)
	t.emit(Event{Kind: SharingSuspended, Who: by, Whom: d.With, Cause: t.cause, Seen: SetOf(by, d.With)})
}

func (d Resume) check(s *State, by ServiceID) *Refusal {
	if !s.suspended[by].Has(d.With) {
		return refuse(NotSuspended)
	}
	return nil
}

func (d Resume) apply(t *turn, by ServiceID) {
	t.s.suspended[by] &^= SetOf(d.With)
	t.emit(Event{Kind: SharingResumed, Who: by, Whom: d.With, Cause: t.cause, Seen: SetOf(by, d.With)})
}

// proud is the dependence below which a partner answers a suspension in kind.
const proud PerMille = 600

// flows returns what a service now lets flow to a seat: a tier less while the
// seat shares nothing with it, unless it needs the seat too much for that.
func (s *State) flows(from, to ServiceID) Tier {
	tier := s.flow[from][to]
	if tier > NoFlow && s.suspended[to].Has(from) && s.c.Services[from].Dependence < proud {
		tier--
	}
	return tier
}
