package play

import (
	"fmt"

	"tearline/game/rules"
)

// teller puts events into words, one plain line each, by the author's names.
type teller struct {
	c *rules.Case
}

func (t teller) service(id rules.ServiceID) string { return services(t.c).name(int(id)) }
func (t teller) source(id rules.SourceID) string   { return sources(t.c).name(int(id)) }
func (t teller) report(id rules.ReportID) string   { return reports(t.c).name(int(id)) }
func (t teller) topic(id rules.TopicID) string     { return topics(t.c).name(int(id)) }
func (t teller) threat(id rules.ThreatID) string   { return threats(t.c).name(int(id)) }
func (t teller) request(id rules.RequestID) string { return requests(t.c).name(int(id)) }

// portion names a portion with its report; a question has none.
func (t teller) portion(id rules.PortionID) string {
	if int(id) >= len(t.c.Portions) {
		return fmt.Sprintf("portion?%d", id)
	}
	p := &t.c.Portions[id]
	if p.Report == 0 {
		return t.question(id)
	}
	return t.report(p.Report) + "/" + p.Name
}

func (t teller) question(id rules.PortionID) string {
	for topic := range t.c.TopicIDs() {
		if t.c.Topics[topic].Question == id {
			return "question/" + t.topic(topic)
		}
	}
	return "question"
}

// formed names a portion in a form.
func (t teller) formed(e *rules.Event) string {
	return t.portion(e.Portion) + " " + forms.name(int(e.Form))
}

// leave says what of a report may go to whom.
func (t teller) leave(e *rules.Event, to rules.ServiceID) string {
	return t.report(e.Report) + " to " + t.service(to) + " " + formWords(t.c, e.Report, rules.Forms(e.Amount))
}

// tellers say what happened, by kind.
var tellers = map[rules.EventKind]func(teller, *rules.Event) string{
	rules.SourceOpened: func(t teller, e *rules.Event) string {
		return "source " + t.source(e.Source)
	},
	rules.ReportArrived: func(t teller, e *rules.Event) string {
		return "arrived " + t.report(e.Report)
	},
	rules.ReportNeverCame: func(t teller, e *rules.Event) string {
		return "never came: " + t.report(e.Report)
	},
	rules.RequestOpened: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " requests " + t.request(e.Request)
	},
	rules.Shared: func(t teller, e *rules.Event) string {
		return "shared " + t.report(e.Report) + " with " + t.service(e.Whom)
	},
	rules.ConsentBreached: func(t teller, e *rules.Event) string {
		return "consent breached: " + t.portion(e.Portion) + " to " + t.service(e.Third) + " without " + t.service(e.Whom)
	},
	rules.ConsentAsked: func(t teller, e *rules.Event) string {
		return "asked consent of " + t.service(e.Whom) + " for " + t.report(e.Report) + " to " + t.service(e.Third)
	},
	rules.ConsentGranted: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " lets go " + t.leave(e, e.Third)
	},
	rules.ConsentRefused: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " refuses " + t.report(e.Report) + " to " + t.service(e.Third)
	},
	rules.ConsentGiven: func(t teller, e *rules.Event) string {
		return "let " + t.service(e.Whom) + " pass on " + t.leave(e, e.Third)
	},
	rules.ConsentDenied: func(t teller, e *rules.Event) string {
		return "refused " + t.service(e.Whom) + " to pass on " + t.report(e.Report) + " to " + t.service(e.Third)
	},
	rules.InformationAsked: func(t teller, e *rules.Event) string {
		return "asked " + t.service(e.Whom) + " about " + t.topic(e.Topic)
	},
	rules.InformationGiven: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " answers about " + t.topic(e.Topic)
	},
	rules.InformationDenied: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " has nothing about " + t.topic(e.Topic)
	},
	rules.AssurancesAsked: func(t teller, e *rules.Event) string {
		return "asked assurances of " + t.service(e.Whom)
	},
	rules.AssurancesGiven: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " gives assurances"
	},
	rules.AssurancesDenied: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " gives no assurances"
	},
	rules.RequestMet: func(t teller, e *rules.Event) string {
		return "request met: " + t.request(e.Request)
	},
	rules.RequestMissed: func(t teller, e *rules.Event) string {
		return "request missed: " + t.request(e.Request)
	},
	rules.StoryBuilt: func(t teller, e *rules.Event) string {
		return "story for " + t.source(e.Source) + ": " + explanations(t.c, e.Source).name(int(e.Amount))
	},
	rules.BringingOut: func(t teller, e *rules.Event) string {
		return fmt.Sprintf("%s is brought out at the close of watch %d", t.source(e.Source), e.Amount)
	},
	rules.BroughtOut: func(t teller, e *rules.Event) string {
		return t.source(e.Source) + " is out"
	},
	rules.BreachOwned: func(t teller, e *rules.Event) string {
		return "owned to " + t.service(e.Whom) + ": " + t.report(e.Report) + " to " + t.service(e.Third)
	},
	rules.PassedOn: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " passed " + t.formed(e) + " on to " + t.service(e.Third)
	},
	rules.Overstepped: func(t teller, e *rules.Event) string {
		return "said more than written: " + t.formed(e) + " to " + t.service(e.Whom)
	},
	rules.Published: func(t teller, e *rules.Event) string {
		return "published: " + t.formed(e) + ", lost by " + t.service(e.Whom)
	},
	rules.CollectedBy: func(t teller, e *rules.Event) string {
		return t.service(e.Third) + " collected " + t.formed(e) + " from " + t.service(e.Whom)
	},
	rules.SuspicionMoved: func(t teller, e *rules.Event) string {
		return fmt.Sprintf("suspicion of %s %d -> %d", t.source(e.Source), e.Was, e.Amount)
	},
	rules.SourceCompromised: func(t teller, e *rules.Event) string {
		return "source lost: " + t.source(e.Source) + ", found by " + t.service(e.Third)
	},
	rules.SourceBurned: func(t teller, e *rules.Event) string {
		return "source burned: " + t.source(e.Source) + " of " + t.service(e.Whom)
	},
	rules.ThreatStopped: func(t teller, e *rules.Event) string {
		return "stopped: " + t.threat(e.Threat) + ", by " + t.service(e.Whom)
	},
	rules.ThreatStruck: func(t teller, e *rules.Event) string {
		return "struck: " + t.threat(e.Threat)
	},
	rules.ActSeen: func(t teller, e *rules.Event) string {
		return t.service(e.Third) + " saw how " + t.threat(e.Threat) + " was stopped"
	},
	rules.WarningMissed: func(t teller, e *rules.Event) string {
		return t.service(e.Whom) + " learned that there was word of " + t.threat(e.Threat)
	},
	rules.BreachDiscovered: func(t teller, e *rules.Event) string {
		return "breach discovered: " + t.portion(e.Portion) + " to " + t.service(e.Third) + ", by " + t.service(e.Whom)
	},
	rules.TrustMoved: func(t teller, e *rules.Event) string {
		return fmt.Sprintf("trust %s %s %d -> %d", t.service(e.Whom), dimensions.name(int(e.Dimension)), e.Was, e.Amount)
	},
	rules.FlowMoved: func(t teller, e *rules.Event) string {
		return fmt.Sprintf("flow from %s %s -> %s", t.service(e.Whom), tiers.name(int(e.Was)), tiers.name(int(e.Amount)))
	},
}

// hurts lists the kinds of event that a reader must not overlook.
var hurts = map[rules.EventKind]bool{
	rules.ConsentBreached: true, rules.Published: true, rules.SourceCompromised: true, rules.ThreatStruck: true,
	rules.WarningMissed: true, rules.BreachDiscovered: true, rules.RequestMissed: true, rules.Overstepped: true,
	rules.CollectedBy: true, rules.SourceBurned: true,
}

// Describe says in one plain line what happened. What hurts begins with "! ".
func Describe(c *rules.Case, e rules.Event) string {
	tell, known := tellers[e.Kind]
	if !known {
		return fmt.Sprintf("event?%d", e.Kind)
	}
	line := tell(teller{c}, &e)
	if hurts[e.Kind] {
		return "! " + line
	}
	return line
}
