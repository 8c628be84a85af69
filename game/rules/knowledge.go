package rules

import "slices"

// Knowledge is what one seat knows: all that a screen, a mirror or a wire
// message may be made from. It is built field by field from the State, so that
// nothing gets in by being forgotten. Two states with equal Knowledge look the
// same to the seat.
type Knowledge struct {
	Seat    ServiceID
	Watch   Watch
	Hours   Hours
	Ended   bool // the seat has ended the watch and waits for others
	Over    bool
	Decided DecisionNo // the number of the seat's last decision

	Held     []Held      // by the seat, in the order in which it came
	Given    []Passed    // by the seat to others, in the order in which it went
	Partners []Standing  // one for each service that can be reached, by ServiceID
	Sources  []OwnSource // the seat's sources, by SourceID
	Threats  []ThreatID  // not yet due of which the seat has word
	Matters  []Matter    // pending, oldest first
	Consents []Consent   // that the seat has been granted
	Gradings []Grading   // what the seat has made of reports
	Arranged []Arrangement
	Orders   []Order  // the threats against which it will act
	Accounts Accounts // as far as the seat knows
	News     []Event  // all that the seat has learned, oldest first
}

// Accounts holds the four accounts, indexed by Account; NoAccount stays zero.
type Accounts [accounts]Points

// Total returns the sum of the accounts.
func (a Accounts) Total() Points {
	var sum Points
	for _, p := range a {
		sum += p
	}
	return sum
}

// Held is a portion that the seat holds.
type Held struct {
	Portion PortionID
	Form    Form // as it can be handed on
	Since   Watch
	From    ServiceID // 0 for what its own sources brought
}

// Passed is a portion that the seat passed to somebody, as it meant to.
type Passed struct {
	Portion PortionID
	Form    Form
	To      ServiceID
	Since   Watch // when it arrives
	Channel ChannelKind
	Manner  Manner
	Caveats Caveats
	Cause   DecisionNo
	Marked  bool       // the copy can be told from others
	Breach  bool       // somebody's leave was missing
	Found   ServiceSet // and these of them know
}

// Standing is how a service stands to the seat.
type Standing struct {
	Service  ServiceID
	Handling PerMille // expected, of it in the seat
	Use      PerMille
	Flow     Tier // what it lets flow to the seat
	Assured  bool // it has given assurances
	Firm     bool // and under suspension

	Suspended bool // the seat has suspended sharing with it
	Bound     bool // the seat has given it assurances
	Aggrieved bool // it knows of a breach by the seat
	Reformed  bool // for which the seat has changed its procedure
}

// Order is a threat against which a seat has decided to act.
type Order struct {
	Threat ThreatID
	Cover  uint8 // the candidate that covers the act; 0 without cover
}

// OwnSource is one of the seat's sources.
type OwnSource struct {
	Source  SourceID
	Status  SourceStatus
	OutAt   Watch                   // at whose close it is out, while Leaving, or back, while Resting
	Eased   Decibans                // what resting has taken from the rival's evidence
	Stories [MaxCandidates]Decibans // second explanations built, by candidate
}

// Know returns what a seat knows.
func (s *State) Know(seat ServiceID) Knowledge {
	k := Knowledge{News: s.c.news(nil, seat, s.past)}
	s.know(&k, seat)
	return k
}

// know writes what a seat knows into k, in the lists that k has, beside the news,
// which are there already.
func (s *State) know(k *Knowledge, seat ServiceID) {
	*k = Knowledge{
		Seat: seat, Watch: s.watch, Hours: s.hours[seat], Ended: s.ended.Has(seat), Over: s.over,
		Held: k.Held[:0], Given: k.Given[:0], Partners: k.Partners[:0], Sources: k.Sources[:0], Threats: k.Threats[:0],
		Matters: k.Matters[:0], Consents: k.Consents[:0], Gradings: k.Gradings[:0], Arranged: k.Arranged[:0],
		Orders: k.Orders[:0], News: k.News,
	}
	for ch := s.past; ch != nil && k.Decided == 0; ch = ch.Before {
		if ch.By == seat {
			k.Decided = ch.No
		}
	}
	s.knowHoldings(k)
	s.knowServices(k)
	s.knowSources(k)
	s.knowThreats(k)
	s.knowWork(k)
	for _, m := range s.matters.all() {
		if m.Seat == seat {
			k.Matters = append(k.Matters, m)
		}
	}
	for _, c := range s.consents.all() {
		if c.Seat == seat {
			k.Consents = append(k.Consents, c)
		}
	}
	for i := range k.News {
		if e := &k.News[i]; e.Who == seat {
			k.Accounts[e.Account] += e.Delta
		}
	}
}

// knowWork lists what the seat has set going.
func (s *State) knowWork(k *Knowledge) {
	for _, g := range s.gradings.all() {
		if g.Seat == k.Seat {
			k.Gradings = append(k.Gradings, g)
		}
	}
	for _, a := range s.arranged.all() {
		if a.Seat == k.Seat {
			k.Arranged = append(k.Arranged, a)
		}
	}
	for id := range s.c.ThreatIDs() {
		if th := &s.threats[id]; th.ordered.Has(k.Seat) && !th.settled {
			k.Orders = append(k.Orders, Order{id, th.cover})
		}
	}
}

// news appends the events that a seat has seen up to the last chapter, oldest first.
func (c *Case) news(to []Event, seat ServiceID, last *Chapter) []Event {
	n := len(to)
	for ch := last; ch != nil; ch = ch.Before {
		for i := range ch.Events {
			if ch.Events[i].Seen.Has(seat) {
				n++
			}
		}
	}
	to = slices.Grow(to, n-len(to))[:n]
	for ch := last; ch != nil; ch = ch.Before {
		for i := len(ch.Events) - 1; i >= 0; i-- {
			if ch.Events[i].Seen.Has(seat) {
				n--
				to[n] = c.asSeen(seat, &ch.Events[i])
			}
		}
	}
	return to
}

// hear appends those of some events that a seat sees.
func (c *Case) hear(to []Event, seat ServiceID, events []Event) []Event {
	for i := range events {
		if events[i].Seen.Has(seat) {
			to = append(to, c.asSeen(seat, &events[i]))
		}
	}
	return to
}

// asSeen returns an event as a seat sees it: with nobody else's accounts, with
// no odds that hang on what others hold, and with the worth of a source as the
// seat must reckon it, who cannot see the rival's suspicion.
func (c *Case) asSeen(seat ServiceID, as *Event) Event {
	e := *as
	e.Seen = 0
	if e.Who != seat {
		e.Account, e.Delta, e.Cause = NoAccount, 0, 0
	}
	switch src := &c.Sources[e.Source]; {
	case e.Kind == ThreatStopped, e.Kind == ThreatStruck:
		e.Amount = 0
	case e.Kind == Published && e.Whom != seat: // the press does not say from whom it has it, nor whose copy it was
		e.Whom, e.Cause = 0, 0
	case e.Kind == BroughtOut && e.Who == seat:
		e.Account, e.Delta = SourcesProtected, src.Worth.Of(src.Kept)-src.Worth
	case e.Kind == SourceCompromised && e.Who == seat:
		e.Cause = 0
		e.Account, e.Delta = SourcesProtected, -src.Worth
	}
	return e
}

func (s *State) knowHoldings(k *Knowledge) {
	for i := range s.holdings {
		h := &s.holdings[i]
		switch {
		case h.Service == k.Seat && h.Since <= s.watch:
			k.Held = append(k.Held, Held{h.Portion, h.Recall(), h.Since, h.From})
		case h.sentBy(k.Seat):
			k.Given = append(k.Given, Passed{
				Portion: h.Portion, Form: h.Written, To: h.Service, Since: h.Since, Channel: h.Channel, Manner: h.Manner,
				Caveats: h.Caveats, Cause: h.Cause, Found: h.Found, Marked: h.Trace&Marked != 0,
				Breach: s.offended(k.Seat, h.Service, h.Portion, h.Written) != 0,
			})
		}
	}
}

func (s *State) knowServices(k *Knowledge) {
	for v := range s.c.ServiceIDs() {
		if s.c.Services[v].Channels == 0 || v == k.Seat {
			continue
		}
		t := s.trust[v][k.Seat]
		k.Partners = append(k.Partners, Standing{
			Service: v, Handling: t[Handling].Expect(), Use: t[Use].Expect(), Flow: s.flow[v][k.Seat],
			Assured: s.assured[k.Seat].Has(v), Firm: s.firm[k.Seat].Has(v),
			Suspended: s.suspended[k.Seat].Has(v), Bound: s.bound[k.Seat].Has(v),
			Aggrieved: s.aggrieved(k.Seat, v), Reformed: s.reformed[k.Seat].Has(v),
		})
	}
}

func (s *State) knowSources(k *Knowledge) {
	for id := range s.c.SourceIDs() {
		if s.c.Sources[id].Owner == k.Seat {
			now := &s.sources[id]
			k.Sources = append(k.Sources, OwnSource{id, now.status, now.outAt, now.eased, now.stories})
		}
	}
}

// knowThreats lists the threats of which the seat holds a portion that helps.
func (s *State) knowThreats(k *Knowledge) {
	for id := range s.c.ThreatIDs() {
		th := &s.c.Threats[id]
		held := slices.ContainsFunc(th.Helps, func(h Help) bool { return s.best(k.Seat, h.Portion) > Withheld })
		if held && !s.threats[id].settled {
			k.Threats = append(k.Threats, id)
		}
	}
}

// Holds returns the fullest form in which the seat holds a portion.
func (k *Knowledge) Holds(p PortionID) Form {
	best := Withheld
	for _, h := range k.Held {
		if h.Portion == p {
			best = max(best, h.Form)
		}
	}
	return best
}

// GaveTo returns the fullest form in which the seat passed a portion to a service.
func (k *Knowledge) GaveTo(to ServiceID, p PortionID) Form {
	best := Withheld
	for _, g := range k.Given {
		if g.To == to && g.Portion == p {
			best = max(best, g.Form)
		}
	}
	return best
}

// Leave returns the fullest form in which an owner lets the seat pass a portion
// to a service.
func (k *Knowledge) Leave(c *Case, owner, to ServiceID, p PortionID) Form {
	return k.Lets(owner, to, c.Portions[p].Report).At(c.Index(p))
}

// Lets returns the fullest forms in which an owner lets the seat pass a report to a
// service.
func (k *Knowledge) Lets(owner, to ServiceID, r ReportID) (best Forms) {
	for _, l := range k.Consents {
		if l.Owner != owner || l.To != to || l.Report != r {
			continue
		}
		for i := range MaxPortions {
			best = best.With(i, max(best.At(i), l.Forms.At(i)))
		}
	}
	return best
}

// Missing returns the owners whose leave the seat does not have to pass a report
// to a service in these forms.
func (k *Knowledge) Missing(c *Case, to ServiceID, r ReportID, forms Forms) ServiceSet {
	var set ServiceSet
	if c.Services[to].Kind == Principal {
		return 0
	}
	for owner := range (c.Owners(r) &^ SetOf(k.Seat, to)).All() {
		if forms.Above(k.Lets(owner, to, r)) {
			set = set.With(owner)
		}
	}
	return set
}

// Standing returns how a service stands to the seat.
func (k *Knowledge) Standing(v ServiceID) Standing {
	for _, p := range k.Partners {
		if p.Service == v {
			return p
		}
	}
	return Standing{Service: v}
}
