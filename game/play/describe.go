package play

import (
	"fmt"
	"strconv"
	"strings"

	"tearline/game/rules"
)

// teller puts events into words, by the author's names.
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
func (t teller) leave(e *rules.Event) string {
	return t.report(e.Report) + " to " + t.service(e.Third) + " " + formWords(t.c, e.Report, rules.Forms(e.Amount))
}

// phrase is a line in three parts, so that several events that differ only in
// the middle can be told in one line.
type phrase struct{ before, item, after string }

func (p phrase) String() string { return p.before + p.item + p.after }

// whole is a phrase that cannot share its line.
func whole(parts ...string) phrase { return phrase{before: strings.Join(parts, "")} }

// tellers say what happened, by kind.
var tellers = map[rules.EventKind]func(teller, *rules.Event) phrase{
	rules.SourceOpened: func(t teller, e *rules.Event) phrase {
		return phrase{"source ", t.source(e.Source), ""}
	},
	rules.ReportArrived: func(t teller, e *rules.Event) phrase {
		return phrase{"arrived ", t.report(e.Report), ""}
	},
	rules.ReportNeverCame: func(t teller, e *rules.Event) phrase {
		return phrase{"never came: ", t.report(e.Report), ""}
	},
	rules.RequestOpened: func(t teller, e *rules.Event) phrase {
		return phrase{"requests: ", t.request(e.Request) + " from " + t.service(e.Whom), ""}
	},
	rules.Shared: func(t teller, e *rules.Event) phrase {
		return phrase{"shared ", t.report(e.Report), " with " + t.service(e.Whom)}
	},
	rules.ConsentBreached: func(t teller, e *rules.Event) phrase {
		return phrase{"consent breached: ", t.portion(e.Portion), " to " + t.service(e.Third) + " without " + t.service(e.Whom)}
	},
	rules.ConsentAsked: func(t teller, e *rules.Event) phrase {
		return whole("asked consent of ", t.service(e.Whom), " for ", t.report(e.Report), " to ", t.service(e.Third))
	},
	rules.ConsentGranted: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Whom) + " lets go ", t.leave(e), ""}
	},
	rules.ConsentRefused: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Whom) + " refuses ", t.report(e.Report), " to " + t.service(e.Third)}
	},
	rules.ConsentGiven: func(t teller, e *rules.Event) phrase {
		return whole("let ", t.service(e.Whom), " pass on ", t.leave(e))
	},
	rules.ConsentDenied: func(t teller, e *rules.Event) phrase {
		return whole("refused ", t.service(e.Whom), " to pass on ", t.report(e.Report), " to ", t.service(e.Third))
	},
	rules.InformationAsked: func(t teller, e *rules.Event) phrase {
		return phrase{"asked " + t.service(e.Whom) + " about ", t.topic(e.Topic), ""}
	},
	rules.InformationGiven: func(t teller, e *rules.Event) phrase {
		return phrase{"answers: ", t.service(e.Whom) + " about " + t.topic(e.Topic), ""}
	},
	rules.InformationDenied: func(t teller, e *rules.Event) phrase {
		return phrase{"nothing known: ", t.service(e.Whom) + " about " + t.topic(e.Topic), ""}
	},
	rules.AssurancesAsked: func(t teller, e *rules.Event) phrase {
		return phrase{"asked assurances of ", t.service(e.Whom), ""}
	},
	rules.AssurancesGiven: func(t teller, e *rules.Event) phrase {
		return whole(t.service(e.Whom), " gives assurances")
	},
	rules.AssurancesDenied: func(t teller, e *rules.Event) phrase {
		return whole(t.service(e.Whom), " gives no assurances")
	},
	rules.RequestMet: func(t teller, e *rules.Event) phrase {
		return phrase{"request met: ", t.request(e.Request), ""}
	},
	rules.RequestMissed: func(t teller, e *rules.Event) phrase {
		return phrase{"request missed: ", t.request(e.Request), ""}
	},
	rules.StoryBuilt: func(t teller, e *rules.Event) phrase {
		return whole("story for ", t.source(e.Source), ": ", explanations(t.c, e.Source).name(int(e.Amount)))
	},
	rules.BringingOut: func(t teller, e *rules.Event) phrase {
		return whole(t.source(e.Source), " is out at the close of watch ", strconv.Itoa(int(e.Amount)))
	},
	rules.BroughtOut: func(t teller, e *rules.Event) phrase {
		return whole(t.source(e.Source), " is out")
	},
	rules.BreachOwned: func(t teller, e *rules.Event) phrase {
		return phrase{"owned to " + t.service(e.Whom) + ": ", t.report(e.Report), " to " + t.service(e.Third)}
	},
	rules.PassedOn: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Whom) + " passed ", t.formed(e), " on to " + t.service(e.Third)}
	},
	rules.Overstepped: func(t teller, e *rules.Event) phrase {
		return phrase{"said more than written: ", t.formed(e), " to " + t.service(e.Whom)}
	},
	rules.Published: func(t teller, e *rules.Event) phrase {
		return phrase{"published: ", t.formed(e), ", lost by " + t.service(e.Whom)}
	},
	rules.CollectedBy: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Third) + " collected ", t.formed(e), " from " + t.service(e.Whom)}
	},
	rules.SuspicionMoved: func(t teller, e *rules.Event) phrase {
		return phrase{"suspicion of ", t.source(e.Source) + moved(e), ""}
	},
	rules.SourceCompromised: func(t teller, e *rules.Event) phrase {
		return phrase{"source lost: ", t.source(e.Source), ", found by " + t.service(e.Third)}
	},
	rules.SourceBurned: func(t teller, e *rules.Event) phrase {
		return phrase{"source burned: ", t.source(e.Source), " of " + t.service(e.Whom)}
	},
	rules.ThreatStopped: func(t teller, e *rules.Event) phrase {
		return phrase{"stopped: ", t.threat(e.Threat), ", by " + t.service(e.Whom)}
	},
	rules.ThreatStruck: func(t teller, e *rules.Event) phrase {
		return phrase{"struck: ", t.threat(e.Threat), ""}
	},
	rules.ActSeen: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Third) + " saw how ", t.threat(e.Threat), " was stopped"}
	},
	rules.WarningMissed: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Whom) + " learned that there was word of ", t.threat(e.Threat), ""}
	},
	rules.BreachDiscovered: func(t teller, e *rules.Event) phrase {
		return phrase{"breach discovered: ", t.portion(e.Portion), " to " + t.service(e.Third) + ", by " + t.service(e.Whom)}
	},
	rules.TrustMoved: func(t teller, e *rules.Event) phrase {
		return phrase{"trust ", t.service(e.Whom) + " " + dimensions.name(int(e.Dimension)) + moved(e), ""}
	},
	rules.FlowMoved: func(t teller, e *rules.Event) phrase {
		return phrase{"trust ", t.service(e.Whom) + " flow " + tiers.name(int(e.Was)) + " -> " + tiers.name(int(e.Amount)), ""}
	},
}

// moved tells from where to where a figure moved.
func moved(e *rules.Event) string { return fmt.Sprintf(" %d -> %d", e.Was, e.Amount) }

// hurts lists the kinds of event that a reader must not overlook.
var hurts = map[rules.EventKind]bool{
	rules.ConsentBreached: true, rules.Published: true, rules.SourceCompromised: true, rules.SourceBurned: true,
	rules.ThreatStruck: true, rules.WarningMissed: true, rules.BreachDiscovered: true, rules.RequestMissed: true,
	rules.Overstepped: true, rules.CollectedBy: true,
}

// phrased tells an event. What hurts begins with "! ".
func phrased(c *rules.Case, e *rules.Event) phrase {
	tell, known := tellers[e.Kind]
	if !known {
		return whole(eventKinds.name(int(e.Kind)))
	}
	p := tell(teller{c}, e)
	if hurts[e.Kind] {
		p.before = "! " + p.before
	}
	return p
}

// Describe says in one plain line what happened. What hurts begins with "! ".
func Describe(c *rules.Case, e rules.Event) string { return phrased(c, &e).String() }
