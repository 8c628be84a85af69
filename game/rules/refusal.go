package rules

// Code is the stable name of a reason for refusal.
type Code string

// The reasons why a decision cannot be taken at all. A decision that can be
// taken and is unwise is never refused.
const (
	GameOver        Code = "game-over"
	NotASeat        Code = "not-a-seat"
	WatchEnded      Code = "watch-ended"       // this seat has ended the watch
	NoHours         Code = "no-hours"          // not enough staff hours are left
	NoSuchService   Code = "no-such-service"   // or the seat itself
	NoSuchReport    Code = "no-such-report"    // or not held by the seat
	NoSuchTopic     Code = "no-such-topic"     //
	NoSuchSource    Code = "no-such-source"    // or not the seat's
	NoSuchRequest   Code = "no-such-request"   // or not open
	NoSuchPortion   Code = "no-such-portion"   // a form is set beyond the report's last portion
	NoSuchChannel   Code = "no-such-channel"   //
	NotInReach      Code = "not-in-reach"      // the service has no such channel with the seat
	NotInPerson     Code = "not-in-person"     // cannot be shown by this channel
	NotHeldSo       Code = "not-held-so"       // the seat holds less than it would pass
	NothingNew      Code = "nothing-new"       // the recipient has had all of it from the seat
	AlreadyAsked    Code = "already-asked"     // and not yet answered, or answered for good
	NoLeaveNeeded   Code = "no-leave-needed"   // the service asked has no say in it
	TooMuchPending  Code = "too-much-pending"  // the limit of open matters is reached
	NotWorking      Code = "not-working"       // the source is out, leaving or lost
	CannotBeDone    Code = "cannot-be-done"    // the case gives no such means
	NothingToRepair Code = "nothing-to-repair" // no breach against the service that this would mend
	NoSuchThreat    Code = "no-such-threat"    // or nothing known of it, or over
	NotAnActor      Code = "not-an-actor"      // the seat has nobody who could act, or they act without being told
	Suspended       Code = "suspended"         // sharing with the service is suspended
	NotSuspended    Code = "not-suspended"     // it is not
	Unsupported     Code = "unsupported"       // a better grade than the originator's, and nothing that confirms it
	AlreadySo       Code = "already-so"        // the decision would change nothing
	UnknownDecision Code = "unknown-decision"  // a form, caveat or means that does not exist
)

// Refusal says that a decision is impossible. The state is as it was.
type Refusal struct {
	Code Code
}

// Error returns the code. Screens turn codes into sentences of their own.
func (r *Refusal) Error() string { return "refused (" + string(r.Code) + ")" }

func refuse(c Code) *Refusal { return &Refusal{Code: c} }
