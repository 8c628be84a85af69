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
}

var dimensionKeys = [...]string{"trust.handling", "trust.use"}

// wordingKeys say within a sentence in which form something was told.
var wordingKeys = [...]string{"wording.withheld", "wording.general", "wording.full"}

var flowKeys = [...]string{"flow.none", "flow.low", "flow.vital"}

// Event tells what happened in one sentence.
func (b *Book) Event(e rules.Event) string {
	key := eventKeys[e.Kind]
	switch e.Kind {
	case rules.ConsentGranted:
		if e.Was != e.Amount {
			key = "event.consent-lesser"
		}
	case rules.RequestOpened:
		q := &b.Rules.Requests[e.Request]
		if q.Report != 0 {
			key = "event.leave-asked"
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
	case rules.BringingOut:
		return b.Say(key, "Source", b.Source(e.Source), "When", b.Moment(rules.Watch(e.Amount+1)))
	}
	return b.Say(key, b.gaps(e)...)
}

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
	case rules.Published, rules.SourceCompromised, rules.SourceBurned, rules.ThreatStruck, rules.WarningMissed, rules.BreachDiscovered, rules.RequestMissed:
		return true
	case rules.FlowMoved:
		return e.Amount < e.Was
	}
	return false
}
