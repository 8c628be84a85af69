package review

import "tearline/game/rules"

// Missed is a report that never came to the seat, and why.
type Missed struct {
	Report rules.ReportID
	Of     rules.ServiceID  // its originator
	Watch  rules.Watch      // in which it would have come
	By     rules.DecisionNo // that cost it most, or, where trust was wanting and none had, at which it would have come; 0 for none of the seat's

	// Dry is what had become of the source, if it was that; Working if the trust of
	// the originator was wanting. Then the rest says how much of it.
	Dry       rules.SourceStatus
	Tier      rules.Tier      // of the flow that would have carried it
	Dimension rules.Dimension // in which the seat was trusted least
	Wanted    rules.PerMille  // in both dimensions
	Had       rules.PerMille
	Fell      rules.PerMille // by how much decision By had lowered it
	Suspended bool           // the trust would have been enough, but sharing was suspended
}

// missed lists the reports that never came, in order.
func (w *walk) missed(trust []TrustCourse) []Missed {
	var out []Missed
	for n := range w.s.Decided() + 1 {
		for _, e := range w.s.StateAt(n).Past().Events {
			if e.Kind == rules.ReportNeverCame && e.Who == w.seat {
				out = append(out, w.why(n, e, trust))
			}
		}
	}
	return out
}

// why says why a report did not come as the n-th decision had been taken.
func (w *walk) why(n int, e rules.Event, trust []TrustCourse) Missed {
	state := w.s.StateAt(n)
	m := Missed{Report: e.Report, Of: e.Whom, Watch: e.Watch, Tier: w.c.Reports[e.Report].Tier, Dry: state.Source(e.Source)}
	switch m.Dry {
	case rules.Out, rules.Compromised, rules.Resting:
		m.By = w.dried(e.Source, e.Watch, m.Dry)
		return m
	}
	m.Dry = rules.Working
	own := state.Trust(e.Whom, w.seat)
	if own[rules.Use].Expect() < own[rules.Handling].Expect() {
		m.Dimension = rules.Use
	}
	m.Wanted, m.Had = needed(&w.c.Services[e.Whom], m.Tier), own[m.Dimension].Expect()
	if m.Had >= m.Wanted {
		m.Suspended, m.By = true, w.last(rules.SharingSuspended, e.Whom, e.Watch)
		return m
	}
	if m.By, m.Fell = fall(trust, m); m.Fell == 0 {
		m.By = rules.DecisionNo(n)
	}
	return m
}

// needed returns the trust from which a service lets a tier flow: who depends on
// the seat asks for less.
func needed(v *rules.Service, tier rules.Tier) rules.PerMille {
	level := [...]rules.PerMille{rules.LowLevel: v.LowLevel, rules.Vital: v.VitalLevel}[tier]
	return level * (rules.One - v.Dependence/2) / rules.One
}

// dried returns the decision through which a source had dried up by a watch.
func (w *walk) dried(id rules.SourceID, by rules.Watch, status rules.SourceStatus) rules.DecisionNo {
	kind := map[rules.SourceStatus]rules.EventKind{
		rules.Out: rules.BringingOut, rules.Compromised: rules.SourceCompromised, rules.Resting: rules.SourceResting,
	}[status]
	return w.find(by, func(e *rules.Event) bool { return e.Kind == kind && e.Source == id })
}

// last returns the decision of the last event of a kind with a service up to a watch.
func (w *walk) last(kind rules.EventKind, whom rules.ServiceID, by rules.Watch) rules.DecisionNo {
	return w.find(by, func(e *rules.Event) bool { return e.Kind == kind && e.Whom == whom })
}

// find returns the decision that led to the last of some events up to a watch;
// 0 for none.
func (w *walk) find(by rules.Watch, is func(*rules.Event) bool) (no rules.DecisionNo) {
	for watch := range by + 1 {
		for i := range w.events[watch] {
			if e := &w.events[watch][i]; is(e) {
				no = e.Cause
			}
		}
	}
	return no
}

// fall returns the decision that had lowered a trust most before a report was
// missed for it, and by how much.
func fall(trust []TrustCourse, m Missed) (by rules.DecisionNo, most rules.PerMille) {
	down := map[rules.DecisionNo]rules.PerMille{}
	for _, course := range trust {
		if course.Of != m.Of {
			continue
		}
		for _, x := range course.Moves {
			if x.Watch >= m.Watch || x.Dimension != m.Dimension || x.By == 0 {
				continue
			}
			down[x.By] += x.Was - x.Now
			if down[x.By] > most {
				by, most = x.By, down[x.By]
			}
		}
	}
	return by, most
}
