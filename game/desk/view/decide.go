package view

import (
	"errors"

	"tearline/game/rules"
)

// Decision tells a decision in one sentence.
func (b *Book) Decision(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Share:
		return b.shared(x)
	case rules.AskConsent:
		return b.Say("did.ask-consent", "Who", b.Name(x.Of), "To", b.Name(x.To), "Report", b.Title(x.Report))
	case rules.AnswerConsent:
		q := &b.Rules.Requests[x.Request]
		key := "did.let"
		if x.Forms == 0 {
			key = "did.refuse"
		}
		return b.Say(key, "Who", b.Name(q.From), "To", b.Name(q.Third), "Report", b.Title(q.Report))
	case rules.AskInformation:
		return b.Say("did.ask-information", "Who", b.Name(x.Of), "Topic", b.Topic(x.Topic))
	case rules.AskAssurances:
		return b.Say("did.ask-assurances", "Who", b.Name(x.Of))
	case rules.Protect:
		if x.Means == rules.BringOut {
			return b.Say("did.bring-out", "Source", b.Source(x.Source))
		}
		return b.Say("did.story", "Source", b.Source(x.Source), "Story", b.Explanation(x.Source, int(x.Candidate)))
	case rules.Repair:
		return b.Say("did.repair", "Who", b.Name(x.With))
	}
	return b.Say("did.end-watch")
}

func (b *Book) shared(x rules.Share) string {
	whole, n := true, int(b.Rules.Reports[x.Report].Count)
	for i := range n {
		whole = whole && x.Forms.At(i) == rules.Full
	}
	key := "did.share-tearline"
	if whole {
		key = "did.share-whole"
	}
	if x.Manner == rules.Shown {
		key = "did.show-tearline"
		if whole {
			key = "did.show-whole"
		}
	}
	return b.Say(key, "Who", b.Name(x.To), "Report", b.Title(x.Report), "Channel", b.Say(byChannelKeys[x.Channel]))
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
	rules.UnknownDecision: "refusal.unknown-decision",
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
	case d.K.Hours < draft.Cost():
		return d.Say("refusal.no-hours")
	case !d.Menu.Has(d.Rules, draft):
		return d.Say("refusal.nothing-new")
	}
	return ""
}
