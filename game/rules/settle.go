package rules

// faith is one piece of evidence about how far a service keeps faith.
type faith struct {
	dimension    Dimension
	kept, broken Count
}

// faithOf lists what each kind of event says about the service that decided it.
// The truster is the event's Whom, the trusted its Who.
var faithOf = [eventKinds]faith{
	ConsentAsked:      {Use, 0, 800},
	ConsentGranted:    {Handling, 3_000, 0},
	ConsentRefused:    {Handling, 1_000, 0},
	ConsentGiven:      {Use, 6_000, 0},
	ConsentDenied:     {Use, 0, 2_000},
	InformationAsked:  {Use, 0, 2_500},
	AssurancesAsked:   {Use, 0, 1_500},
	RequestMet:        {Use, 6_000, 0},
	RequestMissed:     {Use, 0, 6_000},
	BreachOwned:       {Handling, 4_000, 8_000},
	BreachDiscovered:  {Handling, 0, 24_000},
	ThreatStopped:     {Use, 12_000, 0},
	WarningMissed:     {Use, 0, 20_000},
	SourceCompromised: {Handling, 0, 40_000},
	SourceBurned:      {Handling, 0, 40_000},

	Warned:             {Use, 8_000, 0},
	ActionOnAsked:      {Use, 0, 400},
	ActionOnGranted:    {Handling, 3_000, 0},
	ActionOnRefused:    {Handling, 1_000, 0},
	ActedUnasked:       {Use, 0, 20_000},
	Misled:             {Use, 0, 24_000},
	NoticeSent:         {Use, 2_000, 2_000},
	Arranged:           {Use, 2_000, 0},
	ArrangementRevoked: {Use, 0, 3_000},
	SharingSuspended:   {Use, 0, 3_000},
	SharingResumed:     {Use, 2_000, 0},
	AssurancesPledged:  {Handling, 3_000, 0},
	AssurancesDeclined: {Use, 0, 3_000},
	AssurancesBroken:   {Handling, 0, 20_000},
	AssurancesKept:     {Handling, 6_000, 0},
	ProcedureChanged:   {Handling, 14_000, 0},
}

// settleTrust turns what happened in this watch into trust.
func (t *turn) settleTrust() {
	t.missRequests()
	t.keepPledges()
	settled := t.n
	for ch := t.s.past; ch != nil && ch.Watch+1 >= t.s.watch; ch = ch.Before {
		for i := range ch.Events {
			if ch.Events[i].Watch == t.s.watch { // also what came as the watch opened, at the end of the one before
				t.learn(&ch.Events[i])
			}
		}
	}
	for i := range settled {
		t.learn(t.at(i))
	}
}

// learn adds what one event says to the trust of the service it concerns.
func (t *turn) learn(ev *Event) {
	f := faithOf[ev.Kind]
	if f == (faith{}) && ev.Kind != Shared {
		return
	}
	e := *ev
	switch e.Kind {
	case Shared:
		f = faith{Use, Count(e.Amount) * Once / Count(One), 0}
		t.mend(&e, f.kept)
	case InformationAsked:
		if e.Amount == 1 { // in return for something
			return
		}
	case BreachDiscovered:
		f.broken = f.broken.of(t.s.c.breachWeight(e.Portion, e.Form))
		if e.Amount == 1 { // under duty
			f.broken = f.broken.of(dutyShare)
		}
	case BreachOwned:
		if e.Amount == 1 { // under duty
			f = faith{f.dimension, f.kept.of(dutyShare), f.broken.of(dutyShare)}
		}
	case Misled:
		f.broken = f.broken.of(PerMille(e.Amount))
	case ActedUnasked:
		if !e.Seen.Has(e.Whom) {
			return
		}
	case ThreatStopped:
		if e.Cause == 0 {
			return
		}
	}
	if f.kept == 0 && f.broken == 0 || e.Whom == 0 || !t.s.c.Services[e.Whom].Kind.keeps() {
		return
	}
	t.trust(&e, f)
}

// of returns a share of an amount of evidence.
func (n Count) of(p PerMille) Count { return Count(int64(n) * int64(p) / int64(One)) }

// mend lets what is of use to an aggrieved partner speak for the seat's
// handling too, half as much, once the seat has changed its procedure.
func (t *turn) mend(e *Event, use Count) {
	if use > 0 && t.s.reformed[e.Who].Has(e.Whom) {
		t.trust(e, faith{Handling, use / 2, 0})
	}
}

// breachWeight returns how hard a breach hits trust: by role and form.
func (c *Case) breachWeight(p PortionID, form Form) PerMille {
	w := One
	if c.Portions[p].Role == Substance {
		w = 600
	}
	if form == General {
		w = w.Of(500)
	}
	return w
}

func (t *turn) trust(e *Event, f faith) {
	r := &t.s.trust[e.Whom][e.Who][f.dimension]
	was := r.Expect()
	r.Kept += f.kept
	r.Broken += f.broken
	t.emit(Event{
		Kind: TrustMoved, Who: e.Who, Whom: e.Whom, Dimension: f.dimension, Cause: e.Cause,
		Was: int32(was), Amount: int32(r.Expect()), Seen: SetOf(e.Who, e.Whom),
	})
}

// moveFlows reopens or chokes what partners let flow to the seats.
func (t *turn) moveFlows() {
	s := t.s
	seats := s.c.seats()
	for v := range s.c.ofKind(Partner).All() {
		for w := range seats.All() {
			if now := s.c.Services[v].tier(s.trust[v][w]); now != s.flow[v][w] {
				t.emit(Event{
					Kind: FlowMoved, Who: w, Whom: v, Was: int32(s.flow[v][w]), Amount: int32(now), Seen: SetOf(v, w),
				})
				s.flow[v][w] = now
			}
		}
	}
}
