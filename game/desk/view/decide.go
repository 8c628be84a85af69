package view

import (
	"errors"

	"tearline/game/rules"
)

// Decision tells a decision in one sentence.
func (b *Book) Decision(x rules.Decision) string {
	p := b.phrase(x)
	said := b.Say(p.did, p.gaps...)
	if x, shared := x.(rules.Share); shared && x.Marked {
		return b.Say("did.marked", "What", said)
	}
	return said
}

// sharing picks the sentence for how a report is passed on: to a service as a
// tearline or whole, released or shown, and the same to a principal.
var (
	didShare = [...]string{"did.share-tearline", "did.share-whole", "did.show-tearline", "did.show-whole",
		"did.brief-tearline", "did.brief-whole", "did.brief-tearline-shown", "did.brief-whole-shown"}
	doesShare = [...]string{"release.tearline", "release.whole", "release.show-tearline", "release.show-whole",
		"release.brief-tearline", "release.brief-whole", "release.brief-tearline-shown", "release.brief-whole-shown"}
)

func (b *Book) sharing(x rules.Share) int {
	i, whole := 0, true
	for p := range b.Rules.PortionIDs(x.Report) {
		whole = whole && x.Forms.At(b.Rules.Index(p)) == rules.Full
	}
	if whole {
		i++
	}
	if x.Manner == rules.Shown {
		i += 2
	}
	if b.Rules.Services[x.To].Kind == rules.Principal {
		i += 4
	}
	return i
}

var refusalKeys = map[rules.Code]string{
	rules.GameOver: "refusal.game-over", rules.NotASeat: "refusal.not-a-seat", rules.WatchEnded: "refusal.watch-ended",
	rules.NoHours: "refusal.no-hours", rules.NoSuchService: "refusal.no-such-service", rules.NoSuchReport: "refusal.no-such-report",
	rules.NoSuchTopic: "refusal.no-such-topic", rules.NoSuchSource: "refusal.no-such-source",
	rules.NoSuchRequest: "refusal.no-such-request", rules.NoSuchPortion: "refusal.no-such-portion",
	rules.NoSuchChannel: "refusal.no-such-channel", rules.NotInReach: "refusal.not-in-reach",
	rules.NotInPerson: "refusal.not-in-person", rules.NotHeldSo: "refusal.not-held-so", rules.NothingNew: "refusal.nothing-new",
	rules.AlreadyAsked: "refusal.already-asked", rules.NoLeaveNeeded: "refusal.no-leave-needed",
	rules.TooMuchPending: "refusal.too-much-pending", rules.NotWorking: "refusal.not-working",
	rules.CannotBeDone: "refusal.cannot-be-done", rules.NothingToRepair: "refusal.nothing-to-repair",
	rules.UnknownDecision: "refusal.unknown-decision", rules.NoSuchThreat: "refusal.no-such-threat",
	rules.NotAnActor: "refusal.not-an-actor", rules.Suspended: "refusal.suspended", rules.NotSuspended: "refusal.not-suspended",
	rules.Unsupported: "refusal.unsupported", rules.AlreadySo: "refusal.already-so",
}

// Refusal says in a sentence why a decision could not be taken.
func (b *Book) Refusal(err error) string {
	var r *rules.Refusal
	if errors.As(err, &r) {
		if key, ok := refusalKeys[r.Code]; ok {
			return b.Say(key)
		}
	}
	return b.Say("refusal.else", "Problem", err)
}

// WhyNotShare says why a draft cannot be sent, or "".
func (d *Desk) WhyNotShare(draft rules.Share) string {
	switch {
	case d.K.Over:
		return d.Say("refusal.game-over")
	case draft.To == 0:
		return d.Say("why.no-recipient")
	case draft.Forms == 0:
		return d.Say("why.all-withheld")
	case d.K.Standing(draft.To).Suspended:
		return d.Say("refusal.suspended")
	case draft.Marked && !draft.Forms.Any(rules.General):
		return d.Say("why.nothing-to-mark")
	case d.K.Hours < draft.Cost():
		return d.Say("refusal.no-hours")
	case !d.Menu.Has(d.Rules, draft):
		return d.Say("refusal.nothing-new")
	}
	return ""
}
