package rules

// Decision is something that a seat can decide. The set is closed: Share,
// AskConsent, AnswerConsent, AskInformation, AskAssurances, Protect, Repair and
// EndWatch.
type Decision interface {
	// Cost returns the staff hours that the decision takes.
	Cost() Hours
	// check says why the seat cannot take it, or nil. It is called only while
	// the seat may decide at all and has the hours.
	check(s *State, by ServiceID) *Refusal
}

// Share passes a report on, each portion in its form.
type Share struct {
	Report   ReportID
	Forms    Forms
	To       ServiceID
	Channel  ChannelKind
	Manner   Manner
	Caveats  Caveats
	InReturn TopicID // asked for in return; 0 for nothing
}

// AskConsent asks an owner for leave to pass a report to a third service.
type AskConsent struct {
	Of     ServiceID
	Report ReportID
	Forms  Forms
	To     ServiceID
}

// AnswerConsent answers a partner's request for leave; no forms refuse it.
type AnswerConsent struct {
	Request RequestID
	Forms   Forms
}

// AskInformation asks a partner what it knows about a topic (RFI).
type AskInformation struct {
	Of    ServiceID
	Topic TopicID
}

// AskAssurances asks a partner to bind itself: to pass nothing on and to keep
// what it gets among few.
type AskAssurances struct {
	Of ServiceID
}

// Means is a way of protecting a source.
type Means uint8

// The means of protection.
const (
	BringOut   Means = iota // safe, and its flow ends
	BuildStory              // a second explanation for what it told us
)

// Protect protects one of the seat's sources.
type Protect struct {
	Source    SourceID
	Means     Means
	Candidate uint8 // for BuildStory: which innocent explanation, from 1
}

// Repair owns the breaches against a service that it does not know of yet.
type Repair struct {
	With ServiceID
}

// EndWatch ends the watch for a seat. When all seats have ended it, it closes.
type EndWatch struct{}

// Cost of a share is one hour, whatever its size.
func (Share) Cost() Hours { return 1 }

// Cost of asking for leave is one hour.
func (AskConsent) Cost() Hours { return 1 }

// Cost of answering is nothing: not to answer would cost as much thought.
func (AnswerConsent) Cost() Hours { return 0 }

// Cost of a question is one hour.
func (AskInformation) Cost() Hours { return 1 }

// Cost of asking for assurances is one hour.
func (AskAssurances) Cost() Hours { return 1 }

// Cost of protecting a source is two hours.
func (Protect) Cost() Hours { return 2 }

// Cost of owning a breach is one hour.
func (Repair) Cost() Hours { return 1 }

// Cost of ending the watch is nothing.
func (EndWatch) Cost() Hours { return 0 }
