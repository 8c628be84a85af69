package rules

func (d Share) check(s *State, by ServiceID) *Refusal {
	c := s.c
	switch {
	case int(d.To) >= len(c.Services) || d.To == 0 || d.To == by:
		return refuse(NoSuchService)
	case d.Report == 0 || int(d.Report) >= len(c.Reports):
		return refuse(NoSuchReport)
	case d.Channel >= channels:
		return refuse(NoSuchChannel)
	case !c.Services[d.To].Channels.Has(d.Channel):
		return refuse(NotInReach)
	case d.Manner > Shown || d.Caveats > OriginatorControl|NamedRecipients:
		return refuse(UnknownDecision)
	case d.Manner == Shown && !c.Channels[d.Channel].InPerson:
		return refuse(NotInPerson)
	case s.suspended[by].Has(d.To):
		return refuse(Suspended)
	case d.Marked && !d.Forms.Any(General):
		return refuse(CannotBeDone)
	}
	if d.InReturn != 0 {
		if r := (AskInformation{d.To, d.InReturn}).check(s, by); r != nil {
			return r
		}
	}
	return checkForms(s, by, d.To, d.Report, d.Forms)
}

// checkForms says whether the seat can pass the report in these forms and the
// recipient would get something new.
func checkForms(s *State, by, to ServiceID, r ReportID, forms Forms) *Refusal {
	rep, adds, held := &s.c.Reports[r], false, false
	if forms>>(2*rep.Count) != 0 {
		return refuse(NoSuchPortion)
	}
	for i := range int(rep.Count) {
		p, form := rep.First+PortionID(i), forms.At(i)
		if form > Full {
			return refuse(UnknownDecision)
		}
		has := s.best(by, p)
		held = held || has > Withheld
		if form > has {
			if !held {
				return refuse(NoSuchReport)
			}
			return refuse(NotHeldSo)
		}
		adds = adds || form > s.given(by, to, p)
	}
	if !held {
		return refuse(NoSuchReport)
	}
	if !adds {
		return refuse(NothingNew)
	}
	return nil
}

func (d Share) apply(t *turn, by ServiceID) {
	rep := &t.s.c.Reports[d.Report]
	i := t.n
	t.emit(Event{Kind: Shared, Who: by, Whom: d.To, Report: d.Report, Cause: t.cause, Seen: SetOf(by, d.To)})
	for k := range int(rep.Count) {
		if form := d.Forms.At(k); form > Withheld {
			use := t.pass(d, by, rep.First+PortionID(k), form)
			t.at(i).Amount += int32(use)
		}
	}
	if t.at(i).Amount > 0 {
		t.meetRequest(by, d.To, rep.Topic)
	}
	if d.InReturn != 0 {
		t.askInformation(by, d.To, d.InReturn, true)
	}
}

// meetRequest settles what the recipient had asked for, if this was it.
func (t *turn) meetRequest(by, to ServiceID, topic TopicID) {
	i := t.s.matters.find(func(m *Matter) bool {
		return m.Kind == RequestPending && m.Seat == by && m.From == to && m.Report == 0 && m.Topic == topic
	})
	if i >= 0 {
		e := Event{Kind: RequestMet, Who: by, Whom: to, Request: t.s.matters.list[i].Request, Cause: t.cause, Seen: SetOf(by, to)}
		t.s.matters.remove(i)
		t.emit(e)
	}
}

// pass gives one portion to the recipient and returns of what use it is to them.
func (t *turn) pass(d Share, by ServiceID, p PortionID, written Form) PerMille {
	s, ch := t.s, &t.s.c.Channels[d.Channel]
	form, before := written, s.given(by, d.To, p)
	best, parent := s.fullest(by, p)
	if written < best && s.draw(drawOverstep, subject(int(by), int(d.To), int(p), 0)) < ch.Overstep {
		form = Full
		t.emit(Event{Kind: Overstepped, Who: by, Whom: d.To, Portion: p, Form: form, Cause: t.cause})
	}
	h := Holding{
		Service: d.To, Portion: p, Form: form, Written: written, Since: s.watch + ch.Delay, From: by, Giver: by,
		Channel: d.Channel, Manner: d.Manner, Caveats: d.Caveats, Cause: t.cause, Parent: parent,
	}
	if t.breach(by, d.To, p, form, written) {
		h.Trace |= InBreach
	}
	if d.Marked && written == General {
		h.Trace |= Marked
	}
	t.hold(h)
	return s.useTo(d.To, &h, before)
}

// breach records whose leave was missing and reports whether any was.
func (t *turn) breach(by, to ServiceID, p PortionID, form, written Form) bool {
	set := t.s.offended(by, to, p, form)
	known := t.s.offended(by, to, p, written)
	for owner := range t.s.c.ServiceIDs() {
		if !set.Has(owner) {
			continue
		}
		e := Event{
			Kind: ConsentBreached, Who: by, Whom: owner, Third: to, Portion: p, Form: form, Cause: t.cause,
		}
		if known.Has(owner) {
			e.Seen = SetOf(by)
		}
		t.emit(e)
	}
	return set != 0
}

// generalUse is what the general wording leaves of the use of a portion.
const generalUse PerMille = 600

// useTo returns of what use a holding, as it was written, is to its holder beyond
// what they had from the same seat, per mille of one experience.
func (s *State) useTo(v ServiceID, h *Holding, before Form) PerMille {
	p := &s.c.Portions[h.Portion]
	if !s.c.Services[v].Interests.Has(s.c.Reports[p.Report].Topic) {
		return 0
	}
	share := formUse(h.Written) - formUse(before)
	return max(0, p.Use.Of(share).Of(conditionUse(h, shownUse)))
}

// formUse returns what a form leaves of the use of a portion.
func formUse(f Form) PerMille { return [...]PerMille{0, generalUse, One}[f] }

// conditionUse returns what is left of a holding's use under its conditions,
// with shown for what was only shown.
func conditionUse(h *Holding, shown PerMille) PerMille {
	left := One
	if h.Manner == Shown {
		left = left.Of(shown)
	}
	if h.Caveats&NamedRecipients != 0 {
		left = left.Of(namedUse)
	}
	return left
}
