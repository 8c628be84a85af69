package play

import (
	"errors"

	"tearline/game/rules"
)

// reasons say in plain words why a decision cannot be taken.
var reasons = map[rules.Code]string{
	rules.GameOver:        "the game is over",
	rules.NotASeat:        "this service is not a seat",
	rules.WatchEnded:      "this watch has been ended",
	rules.NoHours:         "not enough staff hours are left in this watch",
	rules.NoSuchService:   "this service cannot be the one meant here",
	rules.NoSuchReport:    "this report is not held",
	rules.NoSuchTopic:     "there is no such topic",
	rules.NoSuchSource:    "this source is not one of ours",
	rules.NoSuchRequest:   "no such request for leave is open",
	rules.NoSuchPortion:   "the report has no such portion",
	rules.NoSuchChannel:   "there is no such channel",
	rules.NotInReach:      "the service cannot be reached by this channel",
	rules.NotInPerson:     "nothing can be shown by this channel, only released",
	rules.NotHeldSo:       "a portion is held in a lesser form than it would be passed in",
	rules.NothingNew:      "the recipient has had all of it already",
	rules.AlreadyAsked:    "this has been asked already",
	rules.NoLeaveNeeded:   "the service asked has no say in this report",
	rules.TooMuchPending:  "too many questions are open",
	rules.NotWorking:      "the source is not at work",
	rules.CannotBeDone:    "the case gives no such means",
	rules.NothingToRepair: "there is no breach against the service that this would mend",
	rules.NoSuchThreat:    "no word of such a threat is held, or it is over",
	rules.NotAnActor:      "none of our people wait for an order here",
	rules.Suspended:       "sharing with the service is suspended",
	rules.NotSuspended:    "sharing with the service is not suspended",
	rules.Unsupported:     "nothing confirms a better grade than the originator's",
	rules.AlreadySo:       "it is so already",
	rules.UnknownDecision: "there is no such decision",
	tooManyDecisions:      "the game has had as many decisions as a game may have; only a watch can be ended",
}

// Reason says why a decision was not taken: of a *rules.Refusal in plain words
// with its code, of any other error the error itself.
func Reason(err error) string {
	var refusal *rules.Refusal
	if !errors.As(err, &refusal) {
		return err.Error()
	}
	return reasons[refusal.Code] + " (" + string(refusal.Code) + ")"
}
