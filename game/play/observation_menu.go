package play

import "tearline/game/rules"

// seenMenu is a rules.Menu by names. Decisions holds those that can be sent as
// they are; the others are to be filled in.
type seenMenu struct {
	Share     []menuLine `json:"share"`
	Consent   []menuLine `json:"ask-consent"`
	Answer    []menuLine `json:"answer"`
	Decisions []spelled  `json:"decisions"`
}

// menuLine stands for every decision with forms up to Most, of which one at
// least is above Had, and one above Left.
type menuLine struct {
	Request string            `json:"request,omitempty"`
	Of      string            `json:"of,omitempty"`
	Report  string            `json:"report,omitempty"`
	To      string            `json:"to,omitempty"`
	By      []string          `json:"by,omitempty"`
	Most    map[string]string `json:"most"`
	Had     map[string]string `json:"had,omitempty"`
	Left    map[string]string `json:"left,omitempty"`
}

func (o observer) menu(k *rules.Knowledge) seenMenu {
	m := k.Menu(o.c)
	out := seenMenu{Share: []menuLine{}, Consent: []menuLine{}, Answer: []menuLine{}, Decisions: []spelled{}}
	for _, l := range m.Share {
		out.Share = append(out.Share, menuLine{
			Report: o.report(l.Report), To: o.service(l.To), By: o.channels(l.Channels),
			Most: spellForms(o.c, l.Report, l.Most), Had: spellForms(o.c, l.Report, l.Had),
		})
	}
	for _, l := range m.AskConsent {
		out.Consent = append(out.Consent, menuLine{
			Of: o.service(l.Of), Report: o.report(l.Report), To: o.service(l.To), Most: spellForms(o.c, l.Report, l.Most),
			Had: spellForms(o.c, l.Report, l.Had), Left: spellForms(o.c, l.Report, l.Left),
		})
	}
	for _, l := range m.AnswerConsent {
		most := rules.AllForms(int(l.Portions), rules.Full)
		out.Answer = append(out.Answer, menuLine{Request: unless0(requests(o.c), l.Request), Most: spellForms(o.c, asked(o.c, l.Request), most)})
	}
	for _, d := range complete(&m) {
		out.Decisions = append(out.Decisions, spell(o.c, d))
	}
	return out
}

// complete returns the decisions of a menu that need nothing filled in.
func complete(m *rules.Menu) []rules.Decision {
	var ds []rules.Decision
	for _, d := range m.AskInformation {
		ds = append(ds, d)
	}
	for _, d := range m.AskAssurances {
		ds = append(ds, d)
	}
	for _, d := range m.Protect {
		ds = append(ds, d)
	}
	for _, d := range m.Repair {
		ds = append(ds, d)
	}
	if m.EndWatch {
		ds = append(ds, rules.EndWatch{})
	}
	return ds
}
