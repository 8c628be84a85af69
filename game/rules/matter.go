package rules

import "math/bits"

// MatterKind says what is pending.
type MatterKind uint8

// The kinds of pending matter.
const (
	ConsentPending       MatterKind = iota + 1 // From's leave for Report to go to Third
	InformationPending                         // From's answer about Topic
	AssurancesPending                          // From's assurances
	RequestPending                             // a seat's answer to Request of From
	ActionOnPending                            // From's leave to act on Report
	CorroborationPending                       // the seat's own search for other evidence of Report
)

// Matter is a question that has been put and not answered.
type Matter struct {
	Kind    MatterKind
	Seat    ServiceID
	From    ServiceID
	Third   ServiceID
	Report  ReportID
	Topic   TopicID
	Request RequestID
	Traded  bool // asked in return for something
	Forms   Forms
	Due     Watch // answered when this watch opens; for a request, at its close
	Cause   DecisionNo
}

// matters is a short list kept by value, so that copying a State copies it.
type matters struct {
	list [MaxMatters]Matter
	n    uint8
}

func (m *matters) all() []Matter { return m.list[:m.n] }

// of returns how many matters of a seat are open.
func (m *matters) of(seat ServiceID) int {
	n := 0
	for i := range m.all() {
		if m.list[i].Seat == seat {
			n++
		}
	}
	return n
}

func (m *matters) add(x Matter) {
	m.list[m.n] = x
	m.n++
}

func (m *matters) remove(i int) {
	copy(m.list[i:m.n], m.list[i+1:m.n])
	m.n--
	m.list[m.n] = Matter{}
}

// find returns the position of the first matter that fits, or -1.
func (m *matters) find(fits func(*Matter) bool) int {
	for i := range m.all() {
		if fits(&m.list[i]) {
			return i
		}
	}
	return -1
}

// Consent is an owner's leave for a seat to pass a report on, in these forms, to
// a named service.
type Consent struct {
	Owner, Seat, To ServiceID
	Report          ReportID
	Forms           Forms
}

type consents struct {
	list [MaxConsents]Consent
	n    uint8
}

func (k *consents) all() []Consent { return k.list[:k.n] }

func (k *consents) add(x Consent) {
	k.list[k.n] = x
	k.n++
}

// of returns how many leaves a seat has been granted.
func (k *consents) of(seat ServiceID) int {
	n := 0
	for i := range k.all() {
		if k.list[i].Seat == seat {
			n++
		}
	}
	return n
}

// mayAsk reports whether a seat with so many open matters may open another.
func (c *Case) mayAsk(open int) bool { return open < MaxMatters/c.seatCount() }

// mayAskLeave reports whether the answer to one more request for leave could be
// recorded, if all that are open are granted.
func (c *Case) mayAskLeave(open, granted int) bool {
	return c.mayAsk(open) && open+granted < MaxConsents/c.seatCount()
}

func (c *Case) seatCount() int { return max(1, bits.OnesCount16(uint16(c.seats()))) }

// leave returns the fullest form in which a portion may be passed by the seat
// with one owner's leave.
func (s *State) leave(owner, seat, to ServiceID, p PortionID) Form {
	best, r := Withheld, s.c.Portions[p].Report
	for i := range s.consents.all() {
		k := &s.consents.list[i]
		if k.Owner == owner && k.Seat == seat && k.To == to && k.Report == r {
			best = max(best, k.Forms.At(s.c.Index(p)))
		}
	}
	return best
}

// offended returns the owners without whose leave a seat passes a portion in
// this form to a service. A principal may be told everything.
func (s *State) offended(seat, to ServiceID, p PortionID, form Form) ServiceSet {
	var set ServiceSet
	if s.c.Services[to].Kind == Principal {
		return 0
	}
	for owner := range (s.c.Owners(s.c.Portions[p].Report) &^ SetOf(seat, to)).All() {
		if s.leave(owner, seat, to, p) < form {
			set = set.With(owner)
		}
	}
	return set
}
