package review

import (
	"slices"

	"tearline/game/belief"
	"tearline/game/rules"
)

// SourceCourse is the course of what a rival makes of a source.
type SourceCourse struct {
	Source    rules.SourceID
	Rival     rules.ServiceID
	Threshold rules.PerMille   // P(truth) at which the rival finds it
	Truth     []rules.PerMille // the rival's P(truth), as it really stood
	Known     []Reckoned       // beside it, what the seat could reckon with, as far as that has been found
	Moves     []Exposure       // in order; those of a watch add up to its change
	Found     rules.Watch      // at whose close it was found; 0 if never
	Out       rules.Watch      // at whose close it was out; 0 if never
}

// Reckoned is what a seat could reckon with of a source, by what it knew.
type Reckoned struct {
	Mean  rules.PerMille // P(truth) at the end if nobody decides anything more, over worlds that agree
	Worst rules.PerMille // P(truth) if the rival had all that has been given
	Found bool           // whether it has been reckoned yet
}

// Means is the way in which a rival came to think otherwise of a source.
type Means uint8

// The ways.
const (
	Told    Means = iota // a portion got to the rival
	Acted                // the rival saw how a threat was stopped
	Storied              // a second explanation was built
	Eased                // the source was rested
)

// Exposure is one thing that moved what a rival makes of a source.
type Exposure struct {
	Watch    rules.Watch      // at whose close
	By       rules.DecisionNo // that led to it; 0 for none of the seat's
	Means    Means
	Portion  rules.PortionID   // that was told
	Form     rules.Form        // as it got there
	Had      rules.Form        // what the rival had of it before
	Route    []rules.ServiceID // by whom it went, from who had it first to the rival
	Press    bool              // the last of them but the rival lost it to the press
	Threat   rules.ThreatID    // that was stopped
	Story    int               // the candidate that was given a second explanation
	Was, Now rules.PerMille    // the rival's P(truth)

	// Bits is what that told the rival of the truth: log2 of its P(truth) now over
	// before; less than nothing where it has been led away. Guess is the same of the
	// likeliest explanation, whichever it is: min-entropy leakage after Smith (2009).
	Bits, Guess belief.MilliBits

	// Then is what the seat could reckon with once it had taken decision By.
	Then Reckoned
}

// concerns reports whether a course says something to the seat: its own source,
// or one that its decisions exposed.
func (w *walk) concerns(id rules.SourceID, x SourceCourse) bool {
	src := &w.c.Sources[id]
	if x.Rival == 0 || len(src.Candidates) == 0 || src.Opens != rules.Working {
		return false
	}
	return src.Owner == w.seat || slices.ContainsFunc(x.Moves, func(m Exposure) bool { return m.By != 0 })
}

func (w *walk) exposureOf(id rules.SourceID) SourceCourse {
	src := &w.c.Sources[id]
	x := SourceCourse{Source: id, Rival: src.Rival, Threshold: w.c.Threshold}
	if src.Rival == 0 || len(src.Candidates) == 0 {
		return x
	}
	m := mind{walk: w, id: id, status: src.Opens, forms: map[rules.PortionID]rules.Form{}, covers: map[rules.ThreatID]int32{}}
	m.stand = m.reckon()
	for _, watch := range w.watches() {
		if watch > 0 {
			x.Moves = append(x.Moves, m.close(watch, &x)...)
		}
		x.Truth = append(x.Truth, m.stand.truth)
	}
	return x
}

// asked lists after how many decisions what the seat could reckon with is told:
// first as the watches closed, then as what moved something had been decided.
func (w *walk) asked(sources []SourceCourse) (list []int) {
	for _, watch := range w.watches() {
		list = append(list, w.at(watch))
	}
	for _, x := range sources {
		for _, m := range x.Moves {
			if m.By != 0 && !slices.Contains(list, int(m.By)) {
				list = append(list, int(m.By))
			}
		}
	}
	return list
}

// Reckon finds what the seat could reckon with at one more moment, which takes some
// milliseconds, and reports whether there is more to find.
func (f *Following) Reckon() bool {
	if len(f.left) == 0 {
		return false
	}
	n := f.left[0]
	f.left = f.left[1:]
	k := f.walk.s.StateAt(n).Know(f.walk.seat)
	forecast := belief.Expect(f.walk.c, &k, nil)
	for i := range f.Sources {
		x := &f.Sources[i]
		found := Reckoned{forecast.Truth[x.Source], belief.Worst(f.walk.c, &k, x.Source, nil)[0], true}
		for _, watch := range f.walk.watches() {
			if f.walk.at(watch) == n {
				x.Known = append(x.Known, found)
			}
		}
		for j := range x.Moves {
			if n > 0 && int(x.Moves[j].By) == n {
				x.Moves[j].Then = found
			}
		}
	}
	return len(f.left) > 0
}

// mind is what a rival has that bears on one source, weighed as the rules weigh
// it (suspect.go there), but step by step, so that each has its own share.
type mind struct {
	*walk
	id     rules.SourceID
	status rules.SourceStatus
	rested rules.DecisionNo
	l      [rules.MaxCandidates]int32
	forms  map[rules.PortionID]rules.Form
	covers map[rules.ThreatID]int32 // the candidate that covers an act
	stand  stand
}

// close weighs what came of a watch. What was handed on to the rival, and what it
// saw, at one close it weighs at the next.
func (m *mind) close(watch rules.Watch, x *SourceCourse) (moves []Exposure) {
	move := func(e Exposure, by rules.DecisionNo) {
		was := m.stand
		m.stand = m.reckon()
		e.Watch, e.By, e.Was, e.Now = watch, by, was.truth, m.stand.truth
		e.Bits, e.Guess = m.stand.bits-was.bits, m.stand.guess-was.guess
		if e.Was == e.Now && e.Bits == 0 {
			return
		}
		moves = append(moves, e)
	}
	m.plans(watch)
	if m.watched() {
		m.protect(watch, move)
		m.hear(watch, move)
		m.see(watch, move)
	}
	m.end(watch, x)
	return moves
}

func (m *mind) watched() bool {
	return m.status == rules.Working || m.status == rules.Leaving || m.status == rules.Resting
}

// plans notes what was decided in a watch that bears on how it closes.
func (m *mind) plans(watch rules.Watch) {
	for _, e := range m.events[watch] {
		switch {
		case e.Kind == rules.ActOrdered:
			m.covers[e.Threat] = e.Amount
		case e.Kind == rules.SourceResting && e.Source == m.id:
			m.status, m.rested = rules.Resting, e.Cause
		case e.Kind == rules.BringingOut && e.Source == m.id:
			m.status = rules.Leaving
		}
	}
}

// protect weighs the stories and the rest of a watch.
func (m *mind) protect(watch rules.Watch, move func(Exposure, rules.DecisionNo)) {
	src := &m.c.Sources[m.id]
	for _, e := range m.events[watch] {
		if e.Kind == rules.StoryBuilt && e.Source == m.id {
			m.l[e.Amount] += int32(src.Story)
			move(Exposure{Means: Storied, Story: int(e.Amount)}, e.Cause)
		}
	}
	if m.status == rules.Resting {
		m.l[0] -= int32(src.RestEases)
		move(Exposure{Means: Eased}, m.rested)
	}
}

// hear weighs the portions that are new to the rival.
func (m *mind) hear(watch rules.Watch, move func(Exposure, rules.DecisionNo)) {
	for _, e := range m.events[watch-1] {
		if e.Kind == rules.PassedOn && e.Third == m.c.Sources[m.id].Rival {
			m.learn(e, move)
		}
	}
	for _, e := range m.events[watch] {
		if e.Kind == rules.Published || e.Kind == rules.CollectedBy && e.Third == m.c.Sources[m.id].Rival {
			m.learn(e, move)
		}
	}
}

// learn adds a portion. A better form replaces the weaker one and adds the
// difference only, and the same item by another door is no other.
func (m *mind) learn(e rules.Event, move func(Exposure, rules.DecisionNo)) {
	p := m.c.Origin(e.Portion)
	had := m.forms[p]
	if m.c.Portions[e.Portion].Source != m.id || e.Form <= had {
		return
	}
	tells := &m.c.Portions[p].Tells
	for i := range m.l {
		m.l[i] += int32(tells[e.Form][i]) - int32(tells[had][i])
	}
	m.forms[p] = e.Form
	route := append(m.route(e.Portion, e.Whom, e.Cause, e.Watch), m.c.Sources[m.id].Rival)
	move(Exposure{Portion: e.Portion, Form: e.Form, Had: had, Route: route, Press: e.Kind == rules.Published}, e.Cause)
}

// see weighs the acts that the rival saw at the close before.
func (m *mind) see(watch rules.Watch, move func(Exposure, rules.DecisionNo)) {
	for _, e := range m.events[watch-1] {
		if e.Kind != rules.ActSeen || m.c.Threats[e.Threat].Source != m.id {
			continue
		}
		th := &m.c.Threats[e.Threat]
		for i, tell := range th.Tells {
			m.l[i] += int32(tell)
		}
		if cover := m.covers[e.Threat]; cover > 0 {
			m.l[cover] += int32(th.Cover)
		}
		move(Exposure{Means: Acted, Threat: e.Threat}, e.Cause)
	}
}

// end notes what became of the source at a close.
func (m *mind) end(watch rules.Watch, x *SourceCourse) {
	for _, e := range m.events[watch] {
		if e.Source != m.id {
			continue
		}
		switch e.Kind {
		case rules.SourceCompromised:
			m.status, x.Found = rules.Compromised, watch
		case rules.BroughtOut:
			m.status, x.Out = rules.Out, watch
		case rules.SourceRested:
			m.status = rules.Working
		}
	}
}

// route returns by whom a portion came to a holder through a decision, from who
// had it first to the holder.
func (w *walk) route(p rules.PortionID, holder rules.ServiceID, by rules.DecisionNo, until rules.Watch) []rules.ServiceID {
	if first, ok := w.firstHand(holder, by); ok {
		return append(first, holder)
	}
	for watch := until - 1; watch >= 1; watch-- {
		for _, e := range w.events[watch] {
			if e.Kind == rules.PassedOn && e.Third == holder && e.Portion == p && e.Cause == by {
				return append(w.route(p, e.Whom, by, watch), holder)
			}
		}
	}
	return []rules.ServiceID{holder}
}

// firstHand returns who is before a holder to whom a decision itself gave
// something.
func (w *walk) firstHand(holder rules.ServiceID, by rules.DecisionNo) ([]rules.ServiceID, bool) {
	seat := []rules.ServiceID{w.seat}
	switch d := w.decision(by).(type) {
	case rules.Share:
		return seat, d.To == holder
	case rules.AskInformation:
		return seat, d.Of == holder
	case rules.Arrange:
		return seat, d.With == holder
	case rules.AnswerConsent:
		q := &w.c.Requests[d.Request]
		return append(seat, q.From), q.Third == holder
	case rules.Warn:
		if victim := w.c.Threats[d.Threat].Victim; victim == holder && d.Through != 0 {
			return append(seat, d.Through), true
		}
		return seat, w.c.Threats[d.Threat].Victim == holder || d.Through == holder
	}
	return nil, false
}
