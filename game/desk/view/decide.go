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
	case rules.AnswerAssurances:
		key := "did.decline"
		if x.Given {
			key = "did.pledge"
		}
		return b.Say(key, "Who", b.Name(b.Rules.Requests[x.Request].From))
	case rules.Warn, rules.AskActionOn, rules.Act:
		return b.threatDecision(x)
	case rules.Grade, rules.Corroborate, rules.NoticeFabrication:
		return b.evaluation(x)
	case rules.Protect, rules.Arrange, rules.Revoke, rules.Suspend, rules.Resume, rules.Repair:
		return b.standingDecision(x)
	}
	return b.Say("did.end-watch")
}

func (b *Book) threatDecision(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Warn:
		key := "did.warn"
		if x.Through != 0 {
			key = "did.warn-through"
		}
		th := b.Rules.Threats[x.Threat]
		return b.Say(key, "Who", b.Name(th.Victim), "Threat", b.Threat(x.Threat), "Through", b.Name(x.Through))
	case rules.Act:
		if x.Cover == 0 {
			return b.Say("did.act", "Threat", b.Threat(x.Threat))
		}
		return b.Say("did.act-covered", "Threat", b.Threat(x.Threat), "Story", b.Explanation(b.Rules.Threats[x.Threat].Source, int(x.Cover)))
	case rules.AskActionOn:
		return b.Say("did.ask-action-on", "Who", b.Name(x.Of), "Report", b.Title(x.Report))
	}
	return ""
}

func (b *Book) evaluation(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Grade:
		return b.Say("did.grade", "Report", b.Title(x.Report), "Grade", unpacked(x.Pack()))
	case rules.Corroborate:
		return b.Say("did.corroborate", "Report", b.Title(x.Report))
	case rules.NoticeFabrication:
		return b.Say("did.notice", "Report", b.Title(x.Report))
	}
	return ""
}

func (b *Book) standingDecision(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Protect:
		switch x.Means {
		case rules.BringOut:
			return b.Say("did.bring-out", "Source", b.Source(x.Source))
		case rules.Rest:
			return b.Say("did.rest", "Source", b.Source(x.Source))
		}
		return b.Say("did.story", "Source", b.Source(x.Source), "Story", b.Explanation(x.Source, int(x.Candidate)))
	case rules.Arrange:
		key := "did.arrange"
		if x.OwnOnly {
			key = "did.arrange-own"
		}
		return b.Say(key, "Who", b.Name(x.With), "Topic", b.Topic(x.Topic), "Form", b.Say(wordingKeys[x.Form]), "Channel", b.Say(byChannelKeys[x.Channel]))
	case rules.Revoke:
		return b.Say("did.revoke", "Who", b.Name(x.With), "Topic", b.Topic(x.Topic))
	case rules.Suspend:
		return b.Say("did.suspend", "Who", b.Name(x.With))
	case rules.Resume:
		return b.Say("did.resume", "Who", b.Name(x.With))
	case rules.Repair:
		key := "did.repair"
		if x.Measure == rules.ChangeProcedure {
			key = "did.change-procedure"
		}
		return b.Say(key, "Who", b.Name(x.With))
	}
	return ""
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

func (b *Book) shared(x rules.Share) string {
	said := b.Say(didShare[b.sharing(x)], "Who", b.Name(x.To), "Report", b.Title(x.Report), "Channel", b.Say(byChannelKeys[x.Channel]))
	if x.Marked {
		return b.Say("did.marked", "What", said)
	}
	return said
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
