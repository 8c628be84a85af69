package rules

// Decision is something that a seat can decide. The set is closed: its members
// are the types of this file.
type Decision interface {
	// Cost returns the staff hours that the decision takes.
	Cost() Hours
	// check says why the seat cannot take it, or nil. It is called only while
	// the seat may decide at all and has the hours.
	check(s *State, by ServiceID) *Refusal
}

// Share passes a report on, each portion in its form. To a principal it is a
// briefing.
type Share struct {
	Report   ReportID
	Forms    Forms
	To       ServiceID
	Channel  ChannelKind
	Manner   Manner
	Caveats  Caveats
	InReturn TopicID // asked for in return; 0 for nothing
	Marked   bool    // general wordings are this recipient's alone
}

// Warn tells the victim of a threat what helps against it: the substance, in
// general wording, by the emergency channel (ICD 191, duty to warn).
type Warn struct {
	Threat  ThreatID
	Through ServiceID // who carries it where there is no channel; 0 for nobody
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

// AnswerAssurances answers a partner that asks the seat to bind itself.
type AnswerAssurances struct {
	Request RequestID
	Given   bool
}

// Grade sets the seat's own Admiralty grade of a report, which counts with all
// who have it from the seat.
type Grade struct {
	Report      ReportID
	Reliability byte // of the source, 'A' to 'F'
	Credibility byte // of the information, '1' to '6'
}

// Corroborate looks for evidence of a report that does not come from its source.
// The Finding comes when the next watch opens.
type Corroborate struct {
	Report ReportID
}

// NoticeFabrication tells everybody to whom the seat gave a report that it is false.
type NoticeFabrication struct {
	Report ReportID
}

// AskActionOn asks an owner for leave to act on its report.
type AskActionOn struct {
	Of     ServiceID
	Report ReportID
}

// Act lets the seat's own people act against a threat when it is due.
type Act struct {
	Threat ThreatID
	Cover  uint8 // the innocent explanation that the act is made to point at, from 1; 0 without cover
}

// Means is a way of protecting a source.
type Means uint8

// The means of protection.
const (
	BringOut   Means = iota // safe, and its flow ends
	BuildStory              // a second explanation for what it told us
	Rest                    // it sends nothing for a while, and suspicion eases
)

// Protect protects one of the seat's sources.
type Protect struct {
	Source    SourceID
	Means     Means
	Candidate uint8 // for BuildStory: which innocent explanation, from 1
}

// Arrange makes a standing arrangement: what arrives on a topic goes to a
// service by itself, its substance in the form given, its source in general
// wording and nothing of the method, until it is revoked.
type Arrange struct {
	With    ServiceID
	Topic   TopicID
	Form    Form
	Channel ChannelKind
	OwnOnly bool // only what needs nobody's leave
}

// Revoke ends a standing arrangement.
type Revoke struct {
	With  ServiceID
	Topic TopicID
}

// Suspend stops all sharing with a service.
type Suspend struct {
	With ServiceID
}

// Resume lets sharing with a service go on.
type Resume struct {
	With ServiceID
}

// Measure is a way of mending a relation.
type Measure uint8

// The measures of repair.
const (
	OwnBreach       Measure = iota // tell them of a breach that they do not know of
	ChangeProcedure                // see to it that one they know of does not happen again; what is of use to them mends from then on
)

// Repair mends what a breach has done to a relation.
type Repair struct {
	With    ServiceID
	Measure Measure
}

// EndWatch ends the watch for a seat. When all seats have ended it, it closes.
type EndWatch struct{}

// Cost of a share is one hour, whatever its size, and one more for marking it.
func (d Share) Cost() Hours {
	if d.Marked {
		return 2
	}
	return 1
}

// Cost of a warning is one hour.
func (Warn) Cost() Hours { return 1 }

// Cost of asking for leave is one hour.
func (AskConsent) Cost() Hours { return 1 }

// Cost of answering is nothing: not to answer would cost as much thought.
func (AnswerConsent) Cost() Hours { return 0 }

// Cost of a question is one hour.
func (AskInformation) Cost() Hours { return 1 }

// Cost of asking for assurances is one hour.
func (AskAssurances) Cost() Hours { return 1 }

// Cost of answering is nothing.
func (AnswerAssurances) Cost() Hours { return 0 }

// Cost of a grade is nothing.
func (Grade) Cost() Hours { return 0 }

// Cost of looking for other evidence is two hours.
func (Corroborate) Cost() Hours { return 2 }

// Cost of a notice is one hour.
func (NoticeFabrication) Cost() Hours { return 1 }

// Cost of asking for leave to act is one hour.
func (AskActionOn) Cost() Hours { return 1 }

// Cost of acting is one hour, and two more for a cover.
func (d Act) Cost() Hours {
	if d.Cover > 0 {
		return 3
	}
	return 1
}

// Cost of protecting a source is two hours, of resting it one.
func (d Protect) Cost() Hours {
	if d.Means == Rest {
		return 1
	}
	return 2
}

// Cost of an arrangement is two hours.
func (Arrange) Cost() Hours { return 2 }

// Cost of revoking is nothing.
func (Revoke) Cost() Hours { return 0 }

// Cost of suspending is one hour.
func (Suspend) Cost() Hours { return 1 }

// Cost of resuming is nothing.
func (Resume) Cost() Hours { return 0 }

// Cost of owning a breach is one hour, of changing the procedure two.
func (d Repair) Cost() Hours {
	if d.Measure == ChangeProcedure {
		return 2
	}
	return 1
}

// Cost of ending the watch is nothing.
func (EndWatch) Cost() Hours { return 0 }
