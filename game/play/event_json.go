package play

import (
	"tearline/game/rules"
)

// eventKinds names the kinds of event, by their values.
var eventKinds = vocabulary{"event", []string{
	"", "source-opened", "report-arrived", "report-never-came", "request-opened", "shared", "consent-breached", "consent-asked",
	"consent-granted", "consent-refused", "consent-given", "consent-denied", "information-asked", "information-given",
	"information-denied", "assurances-asked", "assurances-given", "assurances-denied", "request-met", "request-missed", "story-built",
	"bringing-out", "brought-out", "breach-owned", "passed-on", "overstepped", "published", "collected", "suspicion-moved",
	"source-compromised", "source-burned", "threat-stopped", "threat-struck", "act-seen", "warning-missed", "breach-discovered",
	"trust-moved", "flow-moved", "copy-traced", "warned", "action-on-asked", "action-on-granted", "action-on-refused", "act-ordered",
	"acted-unasked", "corroboration-asked", "corroborated", "graded", "proved-false", "misled", "notice-sent", "false-alarm",
	"threat-empty", "arranged", "arrangement-revoked", "sharing-suspended", "sharing-resumed", "assurances-pledged",
	"assurances-declined", "assurances-broken", "assurances-kept", "procedure-changed", "source-resting", "source-rested",
}}

// EventJSON is an event by names. What an event does not carry is left out.
type EventJSON struct {
	Kind      string            `json:"kind"`
	Text      string            `json:"text"` // as Describe tells it
	Watch     int               `json:"watch"`
	Cause     int               `json:"cause,omitempty"` // the number of the decision that led to it
	Who       string            `json:"who,omitempty"`
	Whom      string            `json:"whom,omitempty"`
	Third     string            `json:"third,omitempty"`
	Source    string            `json:"source,omitempty"`
	Threat    string            `json:"threat,omitempty"`
	Topic     string            `json:"topic,omitempty"`
	Request   string            `json:"request,omitempty"`
	Report    string            `json:"report,omitempty"`
	Portion   string            `json:"portion,omitempty"` // report/portion
	Form      string            `json:"form,omitempty"`
	Forms     map[string]string `json:"forms,omitempty"`     // of a leave
	Dimension string            `json:"dimension,omitempty"` // of trust
	Grade     string            `json:"grade,omitempty"`
	Finding   string            `json:"finding,omitempty"`
	Cover     string            `json:"cover,omitempty"` // the explanation that covers an act
	Was       int               `json:"was,omitempty"`
	Amount    int               `json:"amount,omitempty"`
	Account   string            `json:"account,omitempty"`
	Delta     Amount            `json:"delta,omitzero"`
}

// Amount is a number of points, written with two decimals.
type Amount rules.Points

// MarshalJSON writes a number of points, as in -2.40.
func (p Amount) MarshalJSON() ([]byte, error) { return []byte(Points(rules.Points(p))), nil }

// ByName writes an event by the names of its case.
func ByName(c *rules.Case, e rules.Event) EventJSON {
	j := EventJSON{
		Kind: eventKinds.name(int(e.Kind)), Text: Describe(c, e), Watch: int(e.Watch), Cause: int(e.Cause),
		Who: unless0(services(c), e.Who), Whom: unless0(services(c), e.Whom), Third: unless0(services(c), e.Third),
		Source: unless0(sources(c), e.Source), Threat: unless0(threats(c), e.Threat), Topic: unless0(topics(c), e.Topic),
		Request: unless0(requests(c), e.Request), Report: reportIf(c, e.Report), Form: unless0(forms, e.Form),
		Was: int(e.Was), Amount: int(e.Amount), Account: unless0(accounts, e.Account), Delta: Amount(e.Delta),
	}
	if e.Portion != 0 {
		j.Portion = teller{c}.portion(e.Portion)
	}
	switch e.Kind {
	case rules.ConsentGranted, rules.ConsentGiven:
		j.Forms, j.Was, j.Amount = spellForms(c, e.Report, rules.Forms(e.Amount)), 0, 0
	case rules.TrustMoved:
		j.Dimension = dimensions.name(int(e.Dimension))
	case rules.Graded:
		j.Grade, j.Amount = packed(&e), 0
	case rules.Corroborated:
		j.Finding, j.Amount = findings.name(int(e.Amount)), 0
	case rules.ActOrdered:
		if e.Amount != 0 {
			j.Cover, j.Amount = teller{c}.cover(&e), 0
		}
	}
	return j
}

// unless0 returns the word for an identifier, or "" for none.
func unless0[ID ~uint8 | ~uint16](v vocabulary, id ID) string {
	if id == 0 {
		return ""
	}
	return v.name(int(id))
}
