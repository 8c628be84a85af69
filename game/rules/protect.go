package rules

func (d Protect) check(s *State, by ServiceID) *Refusal {
	if d.Source == 0 || int(d.Source) >= len(s.c.Sources) || s.c.Sources[d.Source].Owner != by {
		return refuse(NoSuchSource)
	}
	src, now := &s.c.Sources[d.Source], &s.sources[d.Source]
	if now.status != Working {
		return refuse(NotWorking)
	}
	switch {
	case d.Means == BringOut && src.OutAfter > 0:
		return nil
	case d.Means == BuildStory && src.Story > 0 && d.Candidate > 0 && int(d.Candidate) < len(src.Candidates):
		if now.stories[d.Candidate] > 0 {
			return refuse(AlreadyAsked)
		}
		return nil
	case d.Means == Rest && src.RestFor > 0:
		return nil
	case d.Means > Rest:
		return refuse(UnknownDecision)
	}
	return refuse(CannotBeDone)
}

func (d Protect) apply(t *turn, by ServiceID) {
	src, now := &t.s.c.Sources[d.Source], &t.s.sources[d.Source]
	e := Event{Who: by, Source: d.Source, Cause: t.cause, Seen: SetOf(by)}
	switch d.Means {
	case BringOut:
		now.status, now.outAt = Leaving, t.s.watch+src.OutAfter-1
		e.Kind, e.Amount = BringingOut, int32(now.outAt)
	case BuildStory:
		now.stories[d.Candidate], now.storyBy = src.Story, t.cause
		e.Kind, e.Amount = StoryBuilt, int32(d.Candidate)
	case Rest:
		now.status, now.outAt, now.storyBy = Resting, t.s.watch+src.RestFor-1, t.cause
		e.Kind, e.Amount = SourceResting, int32(now.outAt)
	}
	t.emit(e)
}

func (d Repair) check(s *State, by ServiceID) *Refusal {
	if int(d.With) >= len(s.c.Services) || d.With == 0 || d.With == by {
		return refuse(NoSuchService)
	}
	switch d.Measure {
	case OwnBreach:
		for i := range s.holdings {
			if s.owes(&s.holdings[i], by, d.With) {
				return nil
			}
		}
	case ChangeProcedure:
		if s.aggrieved(by, d.With) && !s.reformed[by].Has(d.With) {
			return nil
		}
	default:
		return refuse(UnknownDecision)
	}
	return refuse(NothingToRepair)
}

// owes reports whether a holding is a breach by the seat, known to it, against
// an owner who does not know of it.
func (s *State) owes(h *Holding, by, owner ServiceID) bool {
	return h.Trace&InBreach != 0 && !h.Found.Has(owner) && h.sentBy(by) &&
		s.offended(by, h.Service, h.Portion, h.Written).Has(owner)
}

func (d Repair) apply(t *turn, by ServiceID) {
	if d.Measure == ChangeProcedure {
		t.s.reformed[by] = t.s.reformed[by].With(d.With)
		t.emit(Event{Kind: ProcedureChanged, Who: by, Whom: d.With, Cause: t.cause, Seen: SetOf(by, d.With)})
		return
	}
	t.touchHoldings()
	var last Event
	for i := range t.s.holdings {
		h := &t.s.holdings[i]
		if !t.s.owes(h, by, d.With) {
			continue
		}
		h.Found = h.Found.With(d.With)
		r, duty := t.s.c.Portions[h.Portion].Report, int32(h.Trace&UnderDuty/UnderDuty)
		if r != last.Report || h.Service != last.Third && duty*last.Amount == 0 { // a warning is one, whoever carried it
			last = Event{
				Kind: BreachOwned, Who: by, Whom: d.With, Report: r, Third: h.Service, Amount: duty, Cause: t.cause, Seen: SetOf(by, d.With),
			}
			t.emit(last)
		}
	}
}

func (EndWatch) check(*State, ServiceID) *Refusal { return nil }

func (EndWatch) apply(t *turn, by ServiceID) {
	t.s.ended = t.s.ended.With(by)
	if t.s.ended == t.s.c.seats() {
		t.closeWatch()
		t.openWatch()
	}
}
