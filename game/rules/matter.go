package rules

// MatterKind says what is pending.
type MatterKind uint8

// The kinds of pending matter.
const (
	ConsentPending     MatterKind = iota + 1 // From's leave for Report to go to Third
	InformationPending                       // From's answer about Topic
	AssurancesPending                        // From's assurances
	RequestPending                           // a seat's answer to Request of From
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

func (m *matters) full() bool { return m.n == MaxMatters }

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

// add records leave; when the list is full, the leave is as good as not given,
// which no case of the present size can reach.
func (k *consents) add(x Consent) {
	if k.n < MaxConsents {
		k.list[k.n] = x
		k.n++
	}
}

// form returns the fullest form in which a portion may be passed by the seat
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
// this form to a service.
func (s *State) offended(seat, to ServiceID, p PortionID, form Form) ServiceSet {
	var set ServiceSet
	owners := s.c.Owners(s.c.Portions[p].Report)
	for owner := range s.c.ServiceIDs() {
		if owners.Has(owner) && owner != seat && owner != to && s.leave(owner, seat, to, p) < form {
			set = set.With(owner)
		}
	}
	return set
}
