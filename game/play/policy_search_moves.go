package play

import (
	"cmp"
	"slices"

	"tearline/game/rules"
)

// The most lines of a menu from which a search makes alternatives.
const (
	searchedShares    = 8
	searchedQuestions = 8
)

// alternatives lists what a search tries, each once: first what would usually
// be decided, then to wait, then what the menu offers.
func alternatives(c *rules.Case, k *rules.Knowledge, menu *rules.Menu, usual rules.Decision) []rules.Decision {
	m := moves{c: c, k: k, p: &doctrine{c: c}}
	m.add(usual)
	m.add(rules.EndWatch{})
	for _, l := range menu.AnswerConsent {
		m.add(rules.AnswerConsent{Request: l.Request})
		m.add(answerFull(l))
	}
	for _, l := range m.shares(menu) {
		m.share(l)
	}
	m.ask(menu)
	m.doubt(menu)
	m.arrange(menu)
	for _, d := range complete(menu) {
		switch d.(type) {
		case rules.AskInformation, rules.Corroborate, rules.NoticeFabrication: // picked above
		default:
			m.add(d)
		}
	}
	return m.list
}

// moves collects alternatives.
type moves struct {
	c    *rules.Case
	k    *rules.Knowledge
	p    *doctrine // what it thinks needful is where the alternatives begin
	list []rules.Decision
}

func (m *moves) add(d rules.Decision) {
	if d.Cost() <= m.k.Hours && !slices.Contains(m.list, d) {
		m.list = append(m.list, d)
	}
}

// shares picks the lines that concern their recipient most urgently.
func (m *moves) shares(menu *rules.Menu) []rules.ShareLine {
	lines := slices.DeleteFunc(slices.Clone(menu.Share), func(l rules.ShareLine) bool { return !m.p.concerns(m.k, l.To, l.Report) })
	slices.SortStableFunc(lines, func(a, b rules.ShareLine) int {
		return cmp.Compare(m.p.deadline(m.k, a.To, a.Report), m.p.deadline(m.k, b.To, b.Report))
	})
	return lines[:min(len(lines), searchedShares)]
}

// share adds the ways of sharing that differ most: what is needful with and
// without leave, the tearline, what is needful shown, and everything at once.
func (m *moves) share(l rules.ShareLine) {
	needed := m.p.needed(m.k, l.To, l.Report, l.Most)
	d := rules.Share{
		Report: l.Report, To: l.To, Forms: granted(m.c, m.k, l.To, l.Report, needed), Channel: m.p.channel(m.k, l),
		Caveats: rules.OriginatorControl | rules.NamedRecipients,
	}
	m.send(l, d)
	d.Forms = needed
	m.send(l, d)
	if m.c.Channels[d.Channel].InPerson {
		shown := d
		shown.Manner = rules.Shown
		m.send(l, shown)
	}
	d.Forms = m.tearline(l, needed)
	m.send(l, d)
	if l.Mark && m.p.doubtful(l.To) && d.Forms.Any(rules.General) {
		marked := d
		marked.Marked = true
		m.send(l, marked)
	}
	m.send(l, rules.Share{Report: l.Report, To: l.To, Forms: l.Most, Channel: fastest(m.c, l.Channels)})
}

// tearline returns forms with nothing in full.
func (m *moves) tearline(l rules.ShareLine, forms rules.Forms) rules.Forms {
	for i := range int(m.c.Reports[l.Report].Count) {
		forms = forms.With(i, min(forms.At(i), rules.General))
	}
	return forms
}

func (m *moves) send(l rules.ShareLine, d rules.Share) {
	if d.Forms.Above(l.Had) {
		m.add(d)
	}
}

// ask adds the leave that is needed for what could be shared, and questions on
// what was not asked before.
func (m *moves) ask(menu *rules.Menu) {
	for _, l := range menu.AskConsent {
		needed := m.p.needed(m.k, l.To, l.Report, l.Most)
		if m.p.concerns(m.k, l.To, l.Report) && needed.Above(l.Had) && needed.Above(l.Left) {
			m.add(rules.AskConsent{Of: l.Of, Report: l.Report, To: l.To, Forms: needed})
		}
	}
	asked := 0
	for _, d := range menu.AskInformation {
		if asked < searchedQuestions && !askedBefore(m.k, rules.InformationAsked, d.Of, d.Topic) {
			m.add(d)
			asked++
		}
	}
}

// doubt adds what can be done about a report that may be made up and on which
// somebody could act.
func (m *moves) doubt(menu *rules.Menu) {
	for _, d := range menu.Corroborate {
		if m.p.suspect(d.Report) && m.p.matters(d.Report) {
			m.add(d)
		}
	}
	for _, l := range menu.Grade {
		if m.p.suspect(l.Report) && m.p.matters(l.Report) && l.Credibility != lowCredibility {
			m.add(rules.Grade{Report: l.Report, Reliability: l.Reliability, Credibility: lowCredibility})
		}
	}
	for _, d := range menu.Notice {
		if m.p.disbelieved(m.k, d.Report) {
			m.add(d)
		}
	}
}

// lowCredibility is the credibility "doubtful", for a report that may be made up.
const lowCredibility = '4'

// arrange adds standing arrangements about what comes by the hundred.
func (m *moves) arrange(menu *rules.Menu) {
	bulk := bulkTopics(m.c)
	for _, l := range menu.Arrange {
		if !bulk.Has(l.Topic) || !m.c.Services[l.With].Interests.Has(l.Topic) {
			continue
		}
		d := rules.Arrange{With: l.With, Topic: l.Topic, Form: rules.General, Channel: quietest(m.c, l.Channels)}
		m.add(d)
		d.OwnOnly = true
		m.add(d)
		d.Form = rules.Full
		m.add(d)
	}
}
