package rules

// EventKind says what happened.
type EventKind uint8

// The kinds of event. The comment says which fields carry what beside Watch,
// Cause, Seen, Account and Delta.
const (
	SourceOpened       EventKind = iota + 1 // Source: its worth is booked to Who
	ReportArrived                           // Report reached Who
	ReportNeverCame                         // Report was kept back from Who by its originator Whom
	RequestOpened                           // Request was put to Who by Whom
	Shared                                  // Who passed Report to Whom; Amount: its use to them, per mille of one experience
	ConsentBreached                         // Who passed Portion in Form to Third without the leave of Whom
	ConsentAsked                            // Who asked Whom for leave to pass Report to Third
	ConsentGranted                          // Whom lets Who pass Report to Third; Amount: the Forms
	ConsentRefused                          // Whom does not let Who pass Report to Third
	ConsentGiven                            // Who let Whom pass Report to Third; Amount: the Forms
	ConsentDenied                           // Who did not let Whom pass Report to Third
	InformationAsked                        // Who asked Whom about Topic; Amount 1: in return for something
	InformationGiven                        // Whom answered Who about Topic
	InformationDenied                       // Whom had nothing for Who about Topic, or said so
	AssurancesAsked                         // Who asked Whom for assurances
	AssurancesGiven                         // Whom gave them to Who
	AssurancesDenied                        // Whom did not
	RequestMet                              // Who answered Request of Whom in time
	RequestMissed                           // Who did not
	StoryBuilt                              // Who gave Source a second explanation; Amount: the candidate's index
	BringingOut                             // Who began to bring Source out; Amount: the watch at whose close it is out
	BroughtOut                              // Source of Who is out; its flow has ended
	BreachOwned                             // Who told Whom of a breach before they knew; Report, Third: to whom it went; Amount 1: under duty
	PassedOn                                // Whom passed Portion in Form on to Third; Amount 1: in breach of Who
	Overstepped                             // more was said to Whom of Portion than Who wrote: Form
	Published                               // Portion in Form appeared in the press, lost by Whom; Amount 1: in breach of Who
	CollectedBy                             // the rival Third collected Portion in Form from Whom; Amount 1: in breach of Who
	SuspicionMoved                          // the rival Third's P(truth) about Source went to Amount per mille
	SourceCompromised                       // Source of Who was found by the rival Third
	SourceBurned                            // Source of Whom was found through a breach of Who
	ThreatStopped                           // Whom stopped Threat; Amount: the chance it had, per mille
	ThreatStruck                            // Threat struck; Amount: the chance it had of being stopped, per mille
	ActSeen                                 // the rival Third saw how Threat was stopped
	WarningMissed                           // Whom learned that Who sat on a warning of Threat
	BreachDiscovered                        // Whom learned that Who passed Report to Third without leave; Portion in Form was the worst of it
	TrustMoved                              // Whom's trust in Who moved in Dimension to Amount per mille
	FlowMoved                               // what Whom lets flow to Who became the tier Amount
	CopyTraced                              // what was lost was the marked copy that Who gave Whom: Portion
	Warned                                  // Who warned Whom of Threat; Third: through whom
	ActionOnAsked                           // Who asked Whom for leave to act on Report
	ActionOnGranted                         // Whom gave it
	ActionOnRefused                         // Whom did not
	ActOrdered                              // Who decided to act on Threat; Amount: the candidate that covers it
	ActedUnasked                            // Who acted on Report of Whom without leave, against Threat
	CorroborationAsked                      // Who looks for other evidence of Report
	Corroborated                            // Who found, of Report, the Finding Amount
	Graded                                  // Who graded Report; Amount: as Grade.Pack gives it
	ProvedFalse                             // Report, of which Who holds some, proved false
	Misled                                  // Who had given Whom the false Report; Amount: how far it was believed, per mille
	NoticeSent                              // Who told Whom that Report is false
	FalseAlarm                              // Whom acted on Threat, and there was none
	ThreatEmpty                             // there was no Threat, and nobody acted
	Arranged                                // Who arranged that Topic goes to Whom by itself
	ArrangementRevoked                      // Who ended that
	SharingSuspended                        // Who suspended sharing with Whom
	SharingResumed                          // Who resumed it
	AssurancesPledged                       // Who gave Whom assurances
	AssurancesDeclined                      // Who did not
	AssurancesBroken                        // Whom learned that Who broke assurances; Report
	AssurancesKept                          // Who kept its assurances to Whom to the end
	ProcedureChanged                        // Who changed its procedure after a breach against Whom
	SourceResting                           // Who rests Source; Amount: the watch at whose close it works again
	SourceRested                            // Source of Who works again
	eventKinds
)

// Event is something that happened. It is one flat record rather than a type
// for each kind, because a step makes many and must not allocate for each.
type Event struct {
	Kind      EventKind
	Account   Account // in which Delta is booked, to the account of Who
	Form      Form
	Dimension Dimension
	Who       ServiceID // the seat concerned
	Whom      ServiceID
	Third     ServiceID
	Source    SourceID
	Threat    ThreatID
	Topic     TopicID
	Request   RequestID
	Report    ReportID
	Portion   PortionID
	Watch     Watch
	Cause     DecisionNo // the decision that led to it; 0 for what nobody decided
	Seen      ServiceSet // who knows that it happened, before the case is over
	Was       int32      // what Amount was before, where it moved
	Amount    int32
	Delta     Points
}
