package play

import (
	"fmt"
	"strings"

	"tearline/game/rules"
)

// teller puts events into words, by the author's names.
type teller struct {
	c *rules.Case
}

func (t teller) service(id rules.ServiceID) string { return services(t.c).name(int(id)) }
func (t teller) source(id rules.SourceID) string   { return sources(t.c).name(int(id)) }
func (t teller) report(id rules.ReportID) string   { return reportName(t.c, id) }
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

// moved tells from where to where a figure moved.
func moved(e *rules.Event) string { return fmt.Sprintf(" %d -> %d", e.Was, e.Amount) }

// hurts lists the kinds of event that a reader must not overlook.
var hurts = map[rules.EventKind]bool{
	rules.ConsentBreached: true, rules.Published: true, rules.SourceCompromised: true, rules.SourceBurned: true,
	rules.ThreatStruck: true, rules.WarningMissed: true, rules.BreachDiscovered: true, rules.RequestMissed: true,
	rules.Overstepped: true, rules.CollectedBy: true, rules.ActedUnasked: true, rules.ProvedFalse: true, rules.Misled: true,
	rules.FalseAlarm: true, rules.AssurancesBroken: true,
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

// bulk names the item of a phrase by its stream, if it is of a bulk report, and
// else returns "".
func (t teller) bulk(e *rules.Event, item string) string {
	r, name := e.Report, t.report(e.Report)
	if e.Portion != 0 && int(e.Portion) < len(t.c.Portions) {
		r, name = t.c.Portions[e.Portion].Report, t.portion(e.Portion)
	}
	if int(r) >= len(t.c.Reports) || t.c.Reports[r].Stream == 0 || !strings.Contains(item, name) {
		return ""
	}
	return strings.Replace(item, name, t.c.Streams[t.c.Reports[r].Stream].Name, 1)
}

// Describe says in one plain line what happened. What hurts begins with "! ".
func Describe(c *rules.Case, e rules.Event) string { return phrased(c, &e).String() }
