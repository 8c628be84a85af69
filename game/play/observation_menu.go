package play

import "tearline/game/rules"

// seenMenu is a rules.Menu by names. Decisions holds those that can be sent as
// they are; the others are to be filled in.
type seenMenu struct {
	Share     []menuLine `json:"share"`
	Consent   []menuLine `json:"ask-consent"`
	Answer    []menuLine `json:"answer"`
	Grade     []menuLine `json:"grade"`
	Arrange   []menuLine `json:"arrange"`
	Decisions []spelled  `json:"decisions"`
}

// menuLine stands for every decision with forms up to Most, of which one at
// least is above Had, and one above Left; for every grade but the present one,
// and none better than the originator's unless Better; for an arrangement in
// either form.
type menuLine struct {
	Request string            `json:"request,omitempty"`
	Of      string            `json:"of,omitempty"`
	Report  string            `json:"report,omitempty"`
	To      string            `json:"to,omitempty"`
	With    string            `json:"with,omitempty"`
	About   string            `json:"about,omitempty"`
	By      []string          `json:"by,omitempty"`
	Mark    bool              `json:"mark,omitempty"`   // there are the hours to mark it
	Grade   string            `json:"grade,omitempty"`  // the present one
	Better  bool              `json:"better,omitempty"` // the report was confirmed
	Most    map[string]string `json:"most,omitempty"`
	Had     map[string]string `json:"had,omitempty"`
	Left    map[string]string `json:"left,omitempty"`
}

func (o observer) menu(k *rules.Knowledge) seenMenu {
	m := k.Menu(o.c)
	out := seenMenu{Share: []menuLine{}, Consent: []menuLine{}, Answer: []menuLine{}, Grade: []menuLine{}, Arrange: []menuLine{}, Decisions: []spelled{}}
	for _, l := range m.Share {
		out.Share = append(out.Share, menuLine{
			Report: o.report(l.Report), To: o.service(l.To), By: o.channels(l.Channels), Mark: l.Mark,
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
	for _, l := range m.Grade {
		out.Grade = append(out.Grade, menuLine{Report: o.report(l.Report), Grade: gradeWord(l.Reliability, l.Credibility), Better: l.Better})
	}
	for _, l := range m.Arrange {
		out.Arrange = append(out.Arrange, menuLine{With: o.service(l.With), About: o.topic(l.Topic), By: o.channels(l.Channels)})
	}
	for _, d := range complete(&m) {
		out.Decisions = append(out.Decisions, spell(o.c, d))
	}
	return out
}

// complete returns the decisions of a menu that need nothing filled in.
func complete(m *rules.Menu) []rules.Decision {
	var ds []rules.Decision
	ds = add(ds, m.Warn)
	ds = add(ds, m.AskInformation)
	ds = add(ds, m.AskAssurances)
	for _, id := range m.Pledge {
		ds = append(ds, rules.AnswerAssurances{Request: id, Given: true}, rules.AnswerAssurances{Request: id})
	}
	ds = add(ds, m.Corroborate)
	ds = add(ds, m.Notice)
	ds = add(ds, m.AskActionOn)
	ds = add(ds, m.Act)
	ds = add(ds, m.Revoke)
	ds = add(ds, m.Suspend)
	ds = add(ds, m.Resume)
	ds = add(ds, m.Protect)
	ds = add(ds, m.Repair)
	if m.EndWatch {
		ds = append(ds, rules.EndWatch{})
	}
	return ds
}

func add[D rules.Decision](ds []rules.Decision, more []D) []rules.Decision {
	for _, d := range more {
		ds = append(ds, d)
	}
	return ds
}
