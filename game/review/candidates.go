package review

import (
	"cmp"
	"slices"

	"tearline/game/rules"
)

// candidates lists what the seat could have decided in place of made, made
// itself first and each once: every local change to it, whatever the menu
// offers by the line, and to wait.
func candidates(c *rules.Case, k *rules.Knowledge, made rules.Decision) []rules.Decision {
	menu := k.Menu(c)
	l := list{c: c, k: k, menu: &menu}
	l.all = append(l.all, made)
	l.add(rules.EndWatch{})
	l.addChanges(made)
	l.addOffers()
	return l.all
}

// quietly lists what the seat could share by the way by which the fewest end up
// knowing. To look for a line of play it is not needed: a line is bettered step by step.
func quietly(c *rules.Case, k *rules.Knowledge) []rules.Decision {
	menu := k.Menu(c)
	l := list{c: c, k: k, menu: &menu}
	l.addShares(l.quietTo)
	return l.all
}

// list collects decisions that can be taken.
type list struct {
	c    *rules.Case
	k    *rules.Knowledge
	menu *rules.Menu
	all  []rules.Decision
}

func (l *list) add(d rules.Decision) {
	if d.Cost() <= l.k.Hours && l.menu.Has(l.c, d) && !slices.Contains(l.all, d) {
		l.all = append(l.all, d)
	}
}

// addChanges adds what differs from a decision in one respect.
func (l *list) addChanges(made rules.Decision) {
	switch d := made.(type) {
	case rules.Share:
		l.changeShare(d)
	case rules.AskConsent:
		n := int(l.c.Reports[d.Report].Count)
		l.changeForms(d.Forms, n, func(f rules.Forms) { d.Forms = f; l.add(d) })
		l.add(rules.Share{Report: d.Report, Forms: d.Forms, To: d.To, Channel: l.channelTo(d.To)})
	case rules.AnswerConsent:
		for _, line := range l.menu.AnswerConsent {
			if line.Request == d.Request {
				n := int(line.Portions)
				l.add(rules.AnswerConsent{Request: d.Request})
				l.changeForms(d.Forms, n, func(f rules.Forms) { l.add(rules.AnswerConsent{Request: d.Request, Forms: f}) })
			}
		}
	case rules.AnswerAssurances:
		l.add(rules.AnswerAssurances{Request: d.Request, Given: !d.Given})
	case rules.Grade:
		for _, r := range []byte("ABCDEF") {
			l.add(rules.Grade{Report: d.Report, Reliability: r, Credibility: d.Credibility})
		}
		for _, n := range []byte("123456") {
			l.add(rules.Grade{Report: d.Report, Reliability: d.Reliability, Credibility: n})
		}
	case rules.Arrange:
		l.changeArrangement(d)
	}
}

// changeForms calls f with every change of one portion, and with all of one form.
func (l *list) changeForms(forms rules.Forms, n int, f func(rules.Forms)) {
	for i := range n {
		for form := rules.Withheld; form <= rules.Full; form++ {
			f(forms.With(i, form))
		}
	}
	f(rules.AllForms(n, rules.General))
	f(rules.AllForms(n, rules.Full))
}

// changeShare adds a share in every other form, to every other recipient, by
// every other channel, in the other manner, under other caveats and marked, and
// the leave that could be asked for it first.
func (l *list) changeShare(d rules.Share) {
	n := int(l.c.Reports[d.Report].Count)
	l.changeForms(d.Forms, n, func(f rules.Forms) { x := d; x.Forms = f; l.add(x) })
	for _, line := range l.menu.Share {
		if line.Report == d.Report {
			x := d
			if x.To = line.To; !line.Channels.Has(x.Channel) {
				x.Channel, x.Manner = l.channelTo(line.To), rules.Released
			}
			l.add(x)
		}
	}
	for ch := rules.LiaisonOfficer; ch <= rules.Open; ch++ {
		x := d
		x.Channel = ch
		if !l.c.Channels[ch].InPerson {
			x.Manner = rules.Released
		}
		l.add(x)
	}
	x := d
	x.Manner = rules.Shown - d.Manner
	l.add(x)
	for caveats := range rules.OriginatorControl | rules.NamedRecipients + 1 {
		x := d
		x.Caveats = caveats
		l.add(x)
	}
	x = d
	x.Marked = !d.Marked
	l.add(x)
	l.askFirst(d)
}

// askFirst adds the leave that owners could be asked for before a share.
func (l *list) askFirst(d rules.Share) {
	for _, line := range l.menu.AskConsent {
		if line.Report == d.Report && line.To == d.To {
			l.add(rules.AskConsent{Of: line.Of, Report: d.Report, Forms: d.Forms, To: d.To})
		}
	}
}

func (l *list) changeArrangement(d rules.Arrange) {
	for form := rules.General; form <= rules.Full; form++ {
		for _, own := range []bool{false, true} {
			l.add(rules.Arrange{With: d.With, Topic: d.Topic, Form: form, Channel: d.Channel, OwnOnly: own})
		}
	}
}

// addOffers adds a few decisions for each line of the menu; what can be shared or
// asked for in each of the usual forms.
func (l *list) addOffers() {
	m := l.menu
	l.addShares(l.channelTo)
	for _, line := range pick(l, m.AskConsent, func(x rules.ConsentLine) rules.ReportID { return x.Report }) {
		for _, f := range l.usual(line.Report, line.Most) {
			l.add(rules.AskConsent{Of: line.Of, Report: line.Report, Forms: f, To: line.To})
		}
	}
	for _, line := range m.AnswerConsent {
		l.add(rules.AnswerConsent{Request: line.Request, Forms: rules.AllForms(int(line.Portions), rules.General)})
		l.add(rules.AnswerConsent{Request: line.Request})
	}
	for _, id := range m.Pledge {
		l.add(rules.AnswerAssurances{Request: id, Given: true})
		l.add(rules.AnswerAssurances{Request: id})
	}
	addEach(l, m.Warn)
	addEach(l, m.Protect)
	addEach(l, m.AskAssurances)
	addEach(l, m.AskInformation)
	addEach(l, pick(l, m.Corroborate, func(d rules.Corroborate) rules.ReportID { return d.Report }))
	addEach(l, pick(l, m.Notice, func(d rules.NoticeFabrication) rules.ReportID { return d.Report }))
	addEach(l, m.AskActionOn)
	addEach(l, m.Act)
	addEach(l, m.Suspend)
	addEach(l, m.Resume)
	addEach(l, m.Revoke)
	addEach(l, m.Repair)
}

// addShares adds what can be shared in each of the usual forms, by the channel to each
// service that is given.
func (l *list) addShares(channel func(rules.ServiceID) rules.ChannelKind) {
	for _, line := range pick(l, l.menu.Share, func(x rules.ShareLine) rules.ReportID { return x.Report }) {
		for _, f := range l.usual(line.Report, line.Most) {
			l.add(rules.Share{Report: line.Report, Forms: f, To: line.To, Channel: channel(line.To)})
		}
	}
}

// offered is from how many lines of a kind decisions are made. Only where reports
// come by the hundred there are more.
const offered = 36

// pick takes the first lines, those first that are about a report on which a
// threat hangs.
func pick[T any](l *list, lines []T, report func(T) rules.ReportID) []T {
	if len(lines) <= offered {
		return lines
	}
	var helpful, others []T
	for _, x := range lines {
		if l.helps(report(x)) {
			helpful = append(helpful, x)
		} else {
			others = append(others, x)
		}
	}
	return append(helpful, others...)[:offered]
}

// helps reports whether a report helps against a threat.
func (l *list) helps(r rules.ReportID) bool {
	for id := range l.c.ThreatIDs() {
		for _, h := range l.c.Threats[id].Helps {
			if l.c.Portions[h.Portion].Report == r {
				return true
			}
		}
	}
	return false
}

func addEach[D rules.Decision](l *list, ds []D) {
	for _, d := range ds {
		l.add(d)
	}
}

// usual returns the forms in which a report is commonly passed, none above most:
// all in general wording, all in full, and the tearline: the substance in full
// and the source in general wording.
func (l *list) usual(r rules.ReportID, most rules.Forms) [3]rules.Forms {
	n, tearline := int(l.c.Reports[r].Count), rules.Forms(0)
	for p := range l.c.PortionIDs(r) {
		form := [...]rules.Form{rules.Substance: rules.Full, rules.SourceRole: rules.General, rules.Method: rules.Withheld}[l.c.Portions[p].Role]
		tearline = tearline.With(l.c.Index(p), form)
	}
	return [3]rules.Forms{
		most.Least(rules.AllForms(n, rules.General)), most.Least(rules.AllForms(n, rules.Full)), most.Least(tearline),
	}
}

// channelTo returns the fastest way to a service, and of those the narrowest.
func (l *list) channelTo(to rules.ServiceID) rules.ChannelKind {
	return l.first(to, func(a, b *rules.Channel) int {
		return cmp.Or(cmp.Compare(a.Delay, b.Delay), cmp.Compare(a.Breadth, b.Breadth))
	})
}

// quietTo returns the narrowest way to a service, and of those the fastest.
func (l *list) quietTo(to rules.ServiceID) rules.ChannelKind {
	return l.first(to, func(a, b *rules.Channel) int {
		return cmp.Or(cmp.Compare(a.Breadth, b.Breadth), cmp.Compare(a.Delay, b.Delay))
	})
}

// first returns the channel to a service that comes before all others.
func (l *list) first(to rules.ServiceID, compare func(a, b *rules.Channel) int) rules.ChannelKind {
	best, found := rules.LiaisonOfficer, false
	for ch := rules.LiaisonOfficer; ch <= rules.Open; ch++ {
		if l.c.Services[to].Channels.Has(ch) && (!found || compare(&l.c.Channels[ch], &l.c.Channels[best]) < 0) {
			best, found = ch, true
		}
	}
	return best
}
