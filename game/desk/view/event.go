package view

import "tearline/game/rules"

// eventKeys holds the sentence for each kind of event. Kinds without one are
// never told by themselves.
var eventKeys = map[rules.EventKind]string{
	rules.SourceOpened:      "event.source-opened",
	rules.ReportArrived:     "event.report-arrived",
	rules.ReportNeverCame:   "event.report-never-came",
	rules.RequestOpened:     "event.request-opened",
	rules.Shared:            "event.shared",
	rules.ConsentBreached:   "event.consent-breached",
	rules.ConsentAsked:      "event.consent-asked",
	rules.ConsentGranted:    "event.consent-granted",
	rules.ConsentRefused:    "event.consent-refused",
	rules.ConsentGiven:      "event.consent-given",
	rules.ConsentDenied:     "event.consent-denied",
	rules.InformationAsked:  "event.information-asked",
	rules.InformationGiven:  "event.information-given",
	rules.InformationDenied: "event.information-denied",
	rules.AssurancesAsked:   "event.assurances-asked",
	rules.AssurancesGiven:   "event.assurances-given",
	rules.AssurancesDenied:  "event.assurances-denied",
	rules.RequestMet:        "event.request-met",
	rules.RequestMissed:     "event.request-missed",
	rules.StoryBuilt:        "event.story-built",
	rules.BringingOut:       "event.bringing-out",
	rules.BroughtOut:        "event.brought-out",
	rules.BreachOwned:       "event.breach-owned",
	rules.PassedOn:          "event.passed-on",
	rules.Overstepped:       "event.overstepped",
	rules.Published:         "event.published",
	rules.CollectedBy:       "event.collected",
	rules.SuspicionMoved:    "event.suspicion-moved",
	rules.SourceCompromised: "event.source-compromised",
	rules.SourceBurned:      "event.source-burned",
	rules.ThreatStopped:     "event.threat-stopped",
	rules.ThreatStruck:      "event.threat-struck",
	rules.ActSeen:           "event.act-seen",
	rules.WarningMissed:     "event.warning-missed",
	rules.BreachDiscovered:  "event.breach-discovered",
	rules.TrustMoved:        "event.trust-up",
	rules.FlowMoved:         "event.flow-moved",

	rules.CopyTraced:         "event.copy-traced",
	rules.Warned:             "event.warned",
	rules.ActionOnAsked:      "event.action-on-asked",
	rules.ActionOnGranted:    "event.action-on-granted",
	rules.ActionOnRefused:    "event.action-on-refused",
	rules.ActOrdered:         "event.act-ordered",
	rules.ActedUnasked:       "event.acted-unasked",
	rules.CorroborationAsked: "event.corroboration-asked",
	rules.Corroborated:       "event.nothing-found",
	rules.Graded:             "event.graded",
	rules.ProvedFalse:        "event.proved-false",
	rules.Misled:             "event.misled",
	rules.NoticeSent:         "event.notice-sent",
	rules.FalseAlarm:         "event.false-alarm",
	rules.ThreatEmpty:        "event.threat-empty",
	rules.Arranged:           "event.arranged",
	rules.ArrangementRevoked: "event.revoked",
	rules.SharingSuspended:   "event.suspended",
	rules.SharingResumed:     "event.resumed",
	rules.AssurancesPledged:  "event.pledged",
	rules.AssurancesDeclined: "event.declined",
	rules.AssurancesBroken:   "event.assurances-broken",
	rules.AssurancesKept:     "event.assurances-kept",
	rules.ProcedureChanged:   "event.procedure-changed",
	rules.SourceResting:      "event.source-resting",
	rules.SourceRested:       "event.source-rested",
}

// foundKeys are the sentences for what a search for other evidence found.
var foundKeys = map[rules.Finding]string{
	rules.NothingFound: "event.nothing-found", rules.Confirmed: "event.confirmed",
	rules.Contradicted: "event.contradicted", rules.Circular: "event.circular",
}

var dimensionKeys = [...]string{"trust.handling", "trust.use"}

// wordingKeys say within a sentence in which form something was told.
var wordingKeys = [...]string{"wording.withheld", "wording.general", "wording.full"}

var flowKeys = [...]string{"flow.none", "flow.low", "flow.vital"}

// Event tells what happened in one sentence.
func (b *Book) Event(e rules.Event) string { return capital(b.event(e)) }

func (b *Book) event(e rules.Event) string {
	key := eventKeys[e.Kind]
	if topic := b.asked(e.Portion); topic != 0 && askedKeys[e.Kind] != "" {
		return b.Say(askedKeys[e.Kind], "Whom", b.Name(e.Whom), "Third", b.Name(e.Third), "Topic", b.Topic(topic))
	}
	switch e.Kind {
	case rules.ConsentGranted:
		if e.Was != e.Amount {
			key = "event.consent-lesser"
		}
	case rules.RequestOpened:
		q := &b.Rules.Requests[e.Request]
		switch {
		case q.Report != 0:
			key = "event.leave-asked"
		case q.Pledge:
			key = "event.pledge-asked"
		}
		return b.Say(key, "Whom", b.Name(e.Whom), "Topic", b.Topic(q.Topic), "Report", b.Title(q.Report), "Third", b.Name(q.Third))
	case rules.SuspicionMoved:
		if b.Percent(rules.PerMille(e.Was)) == b.Percent(rules.PerMille(e.Amount)) {
			key = "event.suspicion-little"
		}
	case rules.StoryBuilt:
		return b.Say(key, "Source", b.Source(e.Source), "Story", b.Explanation(e.Source, int(e.Amount)))
	case rules.TrustMoved:
		return b.trustMoved(e)
	case rules.FlowMoved:
		return b.Say(key, "Whom", b.Name(e.Whom), "Flow", b.Say(flowKeys[e.Amount]))
	case rules.ThreatStruck:
		return b.Say(key, "Threat", b.Threat(e.Threat), "Cost", b.Points(b.Rules.Threats[e.Threat].Cost, false))
	case rules.BringingOut, rules.SourceResting:
		return b.Say(key, "Source", b.Source(e.Source), "When", b.Moment(rules.Watch(e.Amount+1)))
	case rules.Published:
		if e.Whom == 0 {
			key = "event.published-by-nobody"
		}
	case rules.Warned:
		if e.Third != 0 {
			key = "event.warned-through"
		}
	case rules.ActOrdered:
		return b.acted(e)
	case rules.Corroborated:
		key = foundKeys[rules.Finding(e.Amount)]
	case rules.Graded:
		return b.Say(key, "Report", b.Title(e.Report), "Grade", unpacked(e.Amount))
	}
	return b.Say(key, b.gaps(e)...)
}

// askedKeys are the sentences for what became of a question, which is no report.
var askedKeys = map[rules.EventKind]string{rules.PassedOn: "event.passed-on-question", rules.CollectedBy: "event.collected-question"}

// asked is what a portion that is a question is about; 0 of any other.
func (b *Book) asked(p rules.PortionID) rules.TopicID {
	for t := range b.Rules.TopicIDs() {
		if p != 0 && b.Rules.Topics[t].Question == p {
			return t
		}
	}
	return 0
}

// acted tells the order to act, with what it is to point at.
func (b *Book) acted(e rules.Event) string {
	if e.Amount == 0 {
		return b.Say("event.act-ordered", "Threat", b.Threat(e.Threat))
	}
	story := b.Explanation(b.Rules.Threats[e.Threat].Source, int(e.Amount))
	return b.Say("event.act-covered", "Threat", b.Threat(e.Threat), "Story", story)
}

// unpacked is the grade that Grade.Pack has put into a number.
func unpacked(n int32) string { return string([]byte{byte(n >> 8), byte(n)}) }

func (b *Book) trustMoved(e rules.Event) string {
	key := "event.trust-up"
	was, now := b.Percent(rules.PerMille(e.Was)), b.Percent(rules.PerMille(e.Amount))
	switch less := e.Amount < e.Was; {
	case less && was == now:
		key = "event.trust-down-little"
	case less:
		key = "event.trust-down"
	case was == now:
		key = "event.trust-up-little"
	}
	return b.Say(key, "Whom", b.Name(e.Whom), "Dimension", b.Say(dimensionKeys[e.Dimension]), "Was", was, "Now", now)
}

// gaps fills the gaps that the sentences of events have.
func (b *Book) gaps(e rules.Event) []any {
	report := b.reportOf(e)
	gaps := []any{"Who", b.Name(e.Who), "Whom", b.Name(e.Whom), "Third", b.Name(e.Third), "Source", b.Source(e.Source)}
	gaps = append(gaps, "Threat", b.Threat(e.Threat), "Topic", b.Topic(e.Topic), "Report", b.Title(report))
	gaps = append(gaps, "Form", b.Say(wordingKeys[e.Form]), "Chance", b.Percent(rules.PerMille(e.Amount)), "Was", b.Percent(rules.PerMille(e.Was)))
	if e.Portion != 0 && report != 0 {
		gaps = append(gaps, "Paragraphs", b.paragraphs([]int{b.Rules.Index(e.Portion) + 1}))
	}
	return gaps
}

// Says is what somebody says about an event, or "".
func (b *Book) Says(e rules.Event) string {
	return b.Words.Says(e)
}

// Hurts reports whether an event is one that stops the desk for a moment.
func Hurts(e rules.Event) bool {
	switch e.Kind {
	case rules.Misled, rules.FalseAlarm, rules.AssurancesBroken, rules.Published, rules.SourceCompromised, rules.SourceBurned, rules.ThreatStruck, rules.WarningMissed, rules.BreachDiscovered, rules.RequestMissed:
		return true
	case rules.FlowMoved:
		return e.Amount < e.Was
	}
	return false
}

// Helps reports whether an event is one to be glad of.
func Helps(e rules.Event) bool {
	switch e.Kind {
	case rules.ThreatStopped, rules.RequestMet, rules.ConsentGranted, rules.ActionOnGranted, rules.AssurancesKept:
		return true
	case rules.Corroborated:
		return rules.Finding(e.Amount) == rules.Confirmed
	}
	return false
}
