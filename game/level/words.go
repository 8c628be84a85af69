package level

import "tearline/game/rules"

// Words are all the texts of a case. The slices are indexed by the identifiers
// of the rules, so their element 0 is empty.
type Words struct {
	Title    string
	Summary  string
	Briefing []string // paragraphs
	Aims     []string // lines
	Services []ServiceWords
	Sources  []SourceWords
	Topics   []string
	Reports  []ReportWords
	Streams  []string       // titles of the streams of bulk reports
	Portions []PortionWords // empty for the portions of questions
	Threats  []ThreatWords
	Requests []string // what is asked, in the words of the one who asks
	Wire     []Wire   // in the order of their watches
	Debrief  Debrief
}

// ServiceWords are the words of a service.
type ServiceWords struct {
	Name, Short, About string
	Person             Person // empty if nobody speaks for it
	Says               [sayings]string
}

// Person is who speaks for a service, and what he or she is.
type Person struct{ Name, Post string }

// SourceWords are the words of a source.
type SourceWords struct {
	Name, About  string
	Lost         string   // when the rival has found it; may be empty
	Explanations []string // in the order of the candidates
}

// ReportWords are the words of a report.
type ReportWords struct {
	Title   string
	Station string                          // may be empty
	Marking string                          // one of UNCLASSIFIED, CONFIDENTIAL, SECRET, TOP SECRET
	DTG     string                          // date-time group; empty for an item of a stream
	Search  [len(rules.FindingWords)]string // what a search for other evidence came back with, by finding; may be empty
}

// PortionWords are the two wordings of a portion.
type PortionWords struct{ Full, General string }

// In returns the wording of a form; nothing is said of what is withheld.
func (p PortionWords) In(form rules.Form) string {
	switch form {
	case rules.Full:
		return p.Full
	case rules.General:
		return p.General
	}
	return ""
}

// ThreatWords are the words of a threat.
type ThreatWords struct {
	Name, Stopped, Struck string
	Empty                 string // when there was none; empty for a threat that there surely is
}

// Wire is one line of news from outside.
type Wire struct {
	Watch int    // in which it is read
	Time  string // of day, as in 0412
	Text  string
}

// Debrief is what is said after the last watch.
type Debrief struct {
	Question string   // what the case turned on
	Happened []string // the real facts, a paragraph each
	Cite     string   // where the facts are from
}

// Saying is an occasion on which a service says something to the player.
type Saying uint8

// The occasions, in the order of the format's words for them.
const (
	ConsentGranted Saying = iota
	ConsentLesser
	ConsentRefused
	InformationGiven
	InformationDenied
	AssurancesGiven
	AssurancesDenied
	BreachDiscovered
	BreachOwned
	Thanks
	RequestMissed
	WarningMissed
	FlowChoked
	FlowReopened
	ActionOnGranted
	ActionOnRefused
	NoticeReceived
	AssurancesKept
	AssurancesBroken
	Suspended
	Resumed
	Arranged
	Warned
	Misled
	ProcedureChanged
	sayings
)

// sayingOf lists the occasions that follow from the kind of an event alone.
var sayingOf = map[rules.EventKind]Saying{
	rules.ConsentRefused: ConsentRefused, rules.InformationGiven: InformationGiven, rules.InformationDenied: InformationDenied,
	rules.AssurancesGiven: AssurancesGiven, rules.AssurancesDenied: AssurancesDenied, rules.BreachDiscovered: BreachDiscovered,
	rules.BreachOwned: BreachOwned, rules.RequestMissed: RequestMissed, rules.WarningMissed: WarningMissed,
	rules.ActionOnGranted: ActionOnGranted, rules.ActionOnRefused: ActionOnRefused, rules.NoticeSent: NoticeReceived,
	rules.AssurancesKept: AssurancesKept, rules.AssurancesBroken: AssurancesBroken, rules.SharingSuspended: Suspended,
	rules.SharingResumed: Resumed, rules.Arranged: Arranged, rules.Warned: Warned, rules.Misled: Misled,
	rules.ProcedureChanged: ProcedureChanged,
}

// Says returns what the Whom of an event says to its Who about it, or "" if
// nothing: if the occasion is none, or the case has no words for it. What is
// thanked for is a share that is of use.
func (w *Words) Says(e rules.Event) string {
	saying, ok := sayingOf[e.Kind]
	switch {
	case ok:
	case e.Kind == rules.ConsentGranted && e.Amount == e.Was:
		saying = ConsentGranted
	case e.Kind == rules.ConsentGranted:
		saying = ConsentLesser
	case e.Kind == rules.Shared && e.Amount > 0:
		saying = Thanks
	case e.Kind == rules.FlowMoved && e.Amount < e.Was:
		saying = FlowChoked
	case e.Kind == rules.FlowMoved:
		saying = FlowReopened
	default:
		return ""
	}
	return w.Services[e.Whom].Says[saying]
}
