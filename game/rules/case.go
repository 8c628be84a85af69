package rules

import "iter"

// Case is all that is fixed when a game opens. It is shared by every State of
// every game of the case and never changes. Package level builds it from a file
// and checks it; the rules rely on that.
type Case struct {
	Name      string
	Watches   Watch    // how many; the game is over when the last is closed
	Hours     Hours    // staff hours of each watch, for each seat
	Threshold PerMille // P(truth) at which a rival acts against a source

	Services []Service
	Sources  []Source
	Topics   []Topic
	Reports  []Report
	Portions []Portion
	Threats  []Threat
	Channels [channels]Channel
	Requests []Request // what partners ask of the seats
	Streams  []Stream  // of bulk reports

	Trust   [MaxServices][MaxServices]Trust    // at the opening, of the first in the second
	Consent [MaxServices][MaxServices]PerMille // how ready the first is to let a report go to the second
}

// ServiceKind is what makes a service decide.
type ServiceKind uint8

// The kinds of service. All have the same attributes and can hold, pass on and lose things.
const (
	Partner   ServiceKind = iota // follows the policy of the rules
	Seat                         // a person decides
	Rival                        // collects against the others and explains what it finds
	Principal                    // a seat's own political master; briefing it needs nobody's leave
)

// Service is an agency.
type Service struct {
	Name string
	Kind ServiceKind

	Discipline  Attribute // chance in a watch that it does not pass a holding on
	Publicity   Attribute // chance in a watch that a holding reaches the press
	Penetration Attribute // chance in a watch that a rival collects a holding
	Candour     Attribute // chance that a report it sends to a seat is true; without levels it is certain
	Dependence  PerMille  // how much it needs the seats; lowers its levels of trust

	Channels   ChannelSet // by which a seat reaches it; none for a rival
	Confidants ServiceSet // to whom it passes things on
	Reaches    ServiceSet // who can be warned through it
	Aggrieved  ServiceSet // the seats that broke faith with it before the case opened
	Interests  TopicSet   // what it has a use for
	AnswersIn  Watch      // how long it takes to answer a question, at least 1
	VitalLevel PerMille   // trust from which it sends vital reports
	LowLevel   PerMille   // trust from which it sends low-level ones
	Weight     Points     // what a change of its trust from nothing to everything is worth
}

// Attribute is a property of a service. With one level it is known to all; with
// more it is hidden, drawn at the opening from priors that the seats do know.
type Attribute struct {
	Levels [3]PerMille
	Priors [3]PerMille // in per mille, adding up to 1000
	N      uint8       // how many levels there are; 0 means one level of zero
}

// Known returns an attribute of one level.
func Known(level PerMille) Attribute {
	return Attribute{Levels: [3]PerMille{level}, Priors: [3]PerMille{One}, N: 1}
}

// Hidden reports whether the seats do not know which level holds.
func (a Attribute) Hidden() bool { return a.N > 1 }

// at returns the level that a draw x picks out of the priors.
func (a *Attribute) at(x PerMille) uint8 {
	for i := range a.N {
		if x < a.Priors[i] {
			return i
		}
		x -= a.Priors[i]
	}
	return 0
}

// Mean returns the expected level under the prior.
func (a Attribute) Mean() PerMille {
	var sum PerMille
	for i := range a.N {
		sum += a.Levels[i] * a.Priors[i]
	}
	return sum / One
}

// Source is who or what produced intelligence.
type Source struct {
	Name     string
	Owner    ServiceID
	CoOwner  ServiceID // whose consent its reports need as well; 0 for none
	Rival    ServiceID // who looks for it; 0 when nobody does
	Worth    Points
	Kept     PerMille // what of its worth is left when it is brought out in time
	OutAfter Watch    // how many closes it takes to bring it out; 0 if that cannot be done

	Candidates []Candidate // the explanations a rival considers; the first is the truth
	Story      Decibans    // what one second explanation adds to an innocent candidate

	Opens      SourceStatus // Working, or Out or Compromised in an earlier game
	Fabricated PerMille     // chance that it makes its reports up
	RestFor    Watch        // how many closes it can be rested for; 0 if it cannot
	RestEases  Decibans     // what each of them takes from the rival's evidence for the truth
}

// Candidate is one answer to "how could they know?".
type Candidate struct {
	Name  string
	Prior PerMille // the priors of a source add up to 1000
}

// Topic is something that can be asked about.
type Topic struct {
	Name     string
	Question PortionID // what asking gives away; 0 when nothing
}

// Report is one piece of intelligence.
type Report struct {
	Name        string
	Originator  ServiceID
	Source      SourceID
	Reliability byte // of the source, 'A' to 'F'; F: cannot be judged
	Credibility byte // of the information, '1' to '6'; 6: cannot be judged
	Controlled  bool // not to be passed on without the originator's leave
	First       PortionID
	Count       uint8
	To          ServiceSet // who gets it when it comes
	Arrives     Watch      // 0: only when asked for
	Tier        Tier       // the flow that carries it from its originator
	Topic       TopicID
	Echoes      ReportID // the report of which it is the same item by another door; 0 for none
	Exposed     Watch    // at whose close it comes out if it was false; 0 for the last
	Stream      StreamID // of which it is a bulk item; 0 for none
}

// Stream is a class of bulk reports.
type Stream struct {
	Name string
}

// Portion is the smallest thing that can be shared: one paragraph. Sharing a
// report is sharing each of its portions.
type Portion struct {
	Name     string
	Report   ReportID
	Role     Role
	Use      PerMille // what it is worth, in full, to somebody with an interest
	Severity Points   // of passing it on in full without leave, if it gets to a rival
	Source   SourceID // whom it points at
	Tells    [3][MaxCandidates]Decibans
}

// Threat is something that will happen at the close of a watch unless a service
// able to act knows enough in time.
type Threat struct {
	Name   string
	Due    Watch
	Lead   Watch  // how many watches before Due a holding must have arrived to count
	Cost   Points // the harm if it is not stopped
	Victim ServiceID
	Helps  []Help
	Actors []Actor
	Seen   PerMille // chance that stopping it is seen, and so tells
	Source SourceID // at whom the act points
	Tells  [MaxCandidates]Decibans

	ByOrder    bool     // a seat among the actors acts only when it decides to
	Cover      Decibans // what a cover for the act adds to the innocent candidate it points at
	RealIf     SourceID // there is a threat only if this source is sound; 0 if there surely is
	FalseAlarm Points   // lost when somebody acts and there was none
}

// Help is how much one portion adds to the readiness of those who hold it.
type Help struct {
	Portion       PortionID
	General, Full PerMille
}

// Actor is a service that can stop a threat and how well it does so when fully ready.
type Actor struct {
	Service      ServiceID
	Preparedness PerMille
}

// Request is something a partner asks of a seat: information about a topic,
// leave to pass the seat's report on to a third service, or assurances.
type Request struct {
	Name   string
	From   ServiceID
	To     ServiceID // the seat
	Asked  Watch
	Due    Watch
	Topic  TopicID   // for information
	Report ReportID  // for leave
	Forms  Forms     // for leave, as asked
	Third  ServiceID // for leave, to whom
	OnlyIf bool      // asked only if From holds part of Report
	Pledge bool      // for assurances about what From gives
}

// ids yields the identifiers of a table from 1.
func ids[ID ~uint8 | ~uint16](n int) iter.Seq[ID] {
	return func(yield func(ID) bool) {
		for i := 1; i < n; i++ {
			if !yield(ID(i)) {
				return
			}
		}
	}
}

// ServiceIDs yields every service.
func (c *Case) ServiceIDs() iter.Seq[ServiceID] { return ids[ServiceID](len(c.Services)) }

// SourceIDs yields every source.
func (c *Case) SourceIDs() iter.Seq[SourceID] { return ids[SourceID](len(c.Sources)) }

// ReportIDs yields every report.
func (c *Case) ReportIDs() iter.Seq[ReportID] { return ids[ReportID](len(c.Reports)) }

// ThreatIDs yields every threat.
func (c *Case) ThreatIDs() iter.Seq[ThreatID] { return ids[ThreatID](len(c.Threats)) }

// TopicIDs yields every topic.
func (c *Case) TopicIDs() iter.Seq[TopicID] { return ids[TopicID](len(c.Topics)) }

// Index returns the position of a portion in its report, counted from 0.
func (c *Case) Index(p PortionID) int { return int(p - c.Reports[c.Portions[p].Report].First) }

// PortionIDs yields the portions of a report in its order.
func (c *Case) PortionIDs(r ReportID) iter.Seq[PortionID] {
	return func(yield func(PortionID) bool) {
		rep := &c.Reports[r]
		for i := range PortionID(rep.Count) {
			if !yield(rep.First + i) {
				return
			}
		}
	}
}

// Owners returns the services without whose leave a report may not be passed to
// others: the originator of a controlled report and the owners of its source.
func (c *Case) Owners(r ReportID) ServiceSet {
	rep, set := &c.Reports[r], ServiceSet(0)
	if rep.Controlled {
		set = set.With(rep.Originator)
	}
	if co := c.Sources[rep.Source].CoOwner; co != 0 {
		set = set.With(co).With(c.Sources[rep.Source].Owner)
	}
	return set &^ 1
}
