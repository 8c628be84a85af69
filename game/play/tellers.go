package play

import (
	"strconv"

	"tearline/game/rules"
)

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
		return phrase{"consent breached: ", t.portion(e.Portion), " to " + t.service(e.Third) + " without " + t.service(e.Whom) + underDuty(e)}
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
		if e.Whom == 0 { // the press does not say from whom it has it
			return phrase{"published: ", t.formed(e), ""}
		}
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
		return phrase{"breach discovered: ", t.portion(e.Portion), " to " + t.service(e.Third) + underDuty(e) + ", by " + t.service(e.Whom)}
	},
	rules.TrustMoved: func(t teller, e *rules.Event) phrase {
		return phrase{"trust ", t.service(e.Whom) + " " + dimensions.name(int(e.Dimension)) + moved(e), ""}
	},
	rules.FlowMoved: func(t teller, e *rules.Event) phrase {
		return phrase{"trust ", t.service(e.Whom) + " flow " + tiers.name(int(e.Was)) + " -> " + tiers.name(int(e.Amount)), ""}
	},
	rules.CopyTraced: func(t teller, e *rules.Event) phrase {
		return phrase{"traced to the copy of " + t.service(e.Whom) + ": ", t.portion(e.Portion), ""}
	},
	rules.Warned: func(t teller, e *rules.Event) phrase {
		if e.Third != 0 {
			return whole("warned ", t.service(e.Whom), " of ", t.threat(e.Threat), " through ", t.service(e.Third))
		}
		return whole("warned ", t.service(e.Whom), " of ", t.threat(e.Threat))
	},
	rules.ActionOnAsked: func(t teller, e *rules.Event) phrase {
		return whole("asked ", t.service(e.Whom), " for leave to act on ", t.report(e.Report))
	},
	rules.ActionOnGranted: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Whom) + " lets act on ", t.report(e.Report), ""}
	},
	rules.ActionOnRefused: func(t teller, e *rules.Event) phrase {
		return phrase{t.service(e.Whom) + " refuses leave to act on ", t.report(e.Report), ""}
	},
	rules.ActOrdered: func(t teller, e *rules.Event) phrase {
		if e.Amount != 0 {
			return whole("to act on ", t.threat(e.Threat), ", covered by ", t.cover(e))
		}
		return whole("to act on ", t.threat(e.Threat))
	},
	rules.ActedUnasked: func(t teller, e *rules.Event) phrase {
		return phrase{"acted unasked on ", t.report(e.Report), " of " + t.service(e.Whom) + ", against " + t.threat(e.Threat)}
	},
	rules.CorroborationAsked: func(t teller, e *rules.Event) phrase {
		return phrase{"looking for other evidence of ", t.report(e.Report), ""}
	},
	rules.Corroborated: func(t teller, e *rules.Event) phrase {
		return phrase{"other evidence: ", t.report(e.Report) + " " + findings.name(int(e.Amount)), ""}
	},
	rules.Graded: func(t teller, e *rules.Event) phrase {
		return whole("graded ", t.report(e.Report), " as ", packed(e))
	},
	rules.ProvedFalse: func(t teller, e *rules.Event) phrase {
		return phrase{"proved false: ", t.report(e.Report), ""}
	},
	rules.Misled: func(t teller, e *rules.Event) phrase {
		return phrase{"misled by " + t.report(e.Report) + ": ", t.service(e.Whom), ""}
	},
	rules.NoticeSent: func(t teller, e *rules.Event) phrase {
		return phrase{"told ", t.service(e.Whom), " that " + t.report(e.Report) + " is false"}
	},
	rules.FalseAlarm: func(t teller, e *rules.Event) phrase {
		return phrase{"false alarm: ", t.threat(e.Threat), ", by " + t.service(e.Whom)}
	},
	rules.ThreatEmpty: func(t teller, e *rules.Event) phrase {
		return phrase{"nothing in it: ", t.threat(e.Threat), ""}
	},
	rules.Arranged: func(t teller, e *rules.Event) phrase {
		return whole("arranged for ", t.service(e.Whom), " about ", t.topic(e.Topic), ": ", forms.name(int(e.Form)))
	},
	rules.ArrangementRevoked: func(t teller, e *rules.Event) phrase {
		return whole("arranged no longer for ", t.service(e.Whom), " about ", t.topic(e.Topic))
	},
	rules.SharingSuspended: func(t teller, e *rules.Event) phrase {
		return whole("sharing with ", t.service(e.Whom), " suspended")
	},
	rules.SharingResumed: func(t teller, e *rules.Event) phrase {
		return whole("sharing with ", t.service(e.Whom), " resumed")
	},
	rules.AssurancesPledged: func(t teller, e *rules.Event) phrase {
		return whole("gave ", t.service(e.Whom), " assurances")
	},
	rules.AssurancesDeclined: func(t teller, e *rules.Event) phrase {
		return whole("gave ", t.service(e.Whom), " no assurances")
	},
	rules.AssurancesBroken: func(t teller, e *rules.Event) phrase {
		return phrase{"assurances to " + t.service(e.Whom) + " broken: ", t.report(e.Report), ""}
	},
	rules.AssurancesKept: func(t teller, e *rules.Event) phrase {
		return phrase{"assurances kept: ", t.service(e.Whom), ""}
	},
	rules.ProcedureChanged: func(t teller, e *rules.Event) phrase {
		return whole("procedure changed for ", t.service(e.Whom))
	},
	rules.SourceResting: func(t teller, e *rules.Event) phrase {
		return whole(t.source(e.Source), " rests to the close of watch ", strconv.Itoa(int(e.Amount)))
	},
	rules.SourceRested: func(t teller, e *rules.Event) phrase {
		return phrase{"at work again: ", t.source(e.Source), ""}
	},
}

// underDuty marks what was passed to warn somebody.
func underDuty(e *rules.Event) string {
	if e.Amount == 1 {
		return " under duty"
	}
	return ""
}

// packed reads the grade of a Graded event.
func packed(e *rules.Event) string { return gradeWord(byte(e.Amount>>8), byte(e.Amount)) }

// cover names the explanation that covers the act of an ActOrdered event.
func (t teller) cover(e *rules.Event) string {
	if int(e.Threat) >= len(t.c.Threats) {
		return "explanation?"
	}
	return explanations(t.c, t.c.Threats[e.Threat].Source).name(int(e.Amount))
}
