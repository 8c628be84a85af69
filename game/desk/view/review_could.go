package view

import "tearline/game/rules"

// Could says what could be decided, as it stands after "the best was to": in full,
// so that no two decisions are told alike.
func (b *Book) Could(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Share:
		return b.couldShare(x)
	case rules.AskConsent:
		return b.Say("could.ask-consent", "Who", b.Name(x.Of), "To", b.Name(x.To), "Report", b.Title(x.Report), "Forms", b.formsOf(x.Report, x.Forms))
	case rules.AnswerConsent:
		q := &b.Rules.Requests[x.Request]
		key := "could.let"
		if x.Forms == 0 {
			key = "could.refuse"
		}
		return b.Say(key, "Who", b.Name(q.From), "To", b.Name(q.Third), "Report", b.Title(q.Report), "Forms", b.formsOf(q.Report, x.Forms))
	case rules.AskInformation:
		return b.Say("could.ask-information", "Who", b.Name(x.Of), "Topic", b.Topic(x.Topic))
	case rules.AskAssurances:
		return b.Say("could.ask-assurances", "Who", b.Name(x.Of))
	case rules.AnswerAssurances:
		key := "could.decline"
		if x.Given {
			key = "could.pledge"
		}
		return b.Say(key, "Who", b.Name(b.Rules.Requests[x.Request].From))
	case rules.Warn, rules.Act:
		return b.couldThreat(x)
	case rules.Grade, rules.Corroborate, rules.NoticeFabrication, rules.AskActionOn:
		return b.couldEvaluate(x)
	case rules.Protect:
		return b.couldProtect(x)
	case rules.Arrange, rules.Revoke, rules.Suspend, rules.Resume, rules.Repair:
		return b.couldStanding(x)
	}
	return b.Say("could.wait")
}

func (b *Book) couldThreat(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Warn:
		key := "could.warn"
		if x.Through != 0 {
			key = "could.warn-through"
		}
		return b.Say(key, "Who", b.Name(b.Rules.Threats[x.Threat].Victim), "Threat", b.Threat(x.Threat), "Through", b.Name(x.Through))
	case rules.Act:
		if x.Cover != 0 {
			return b.Say("could.act-covered", "Threat", b.Threat(x.Threat), "Story", b.Explanation(b.Rules.Threats[x.Threat].Source, int(x.Cover)))
		}
		return b.Say("could.act", "Threat", b.Threat(x.Threat))
	}
	return ""
}

func (b *Book) couldEvaluate(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Grade:
		return b.Say("could.grade", "Report", b.Title(x.Report), "Grade", unpacked(x.Pack()))
	case rules.Corroborate:
		return b.Say("could.corroborate", "Report", b.Title(x.Report))
	case rules.NoticeFabrication:
		return b.Say("could.notice", "Report", b.Title(x.Report))
	case rules.AskActionOn:
		return b.Say("could.ask-action-on", "Who", b.Name(x.Of), "Report", b.Title(x.Report))
	}
	return ""
}

func (b *Book) couldProtect(x rules.Protect) string {
	switch x.Means {
	case rules.BringOut:
		return b.Say("could.bring-out", "Source", b.Source(x.Source))
	case rules.Rest:
		return b.Say("could.rest", "Source", b.Source(x.Source))
	}
	return b.Say("could.story", "Source", b.Source(x.Source), "Story", b.Explanation(x.Source, int(x.Candidate)))
}

func (b *Book) couldStanding(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Arrange:
		key := "could.arrange"
		if x.OwnOnly {
			key = "could.arrange-own"
		}
		return b.Say(key, "Who", b.Name(x.With), "Topic", b.Topic(x.Topic), "Form", b.Say(wordingKeys[x.Form]), "Channel", b.Say(byChannelKeys[x.Channel]))
	case rules.Revoke:
		return b.Say("could.revoke", "Who", b.Name(x.With), "Topic", b.Topic(x.Topic))
	case rules.Suspend:
		return b.Say("could.suspend", "Who", b.Name(x.With))
	case rules.Resume:
		return b.Say("could.resume", "Who", b.Name(x.With))
	case rules.Repair:
		key := "could.repair"
		if x.Measure == rules.ChangeProcedure {
			key = "could.change-procedure"
		}
		return b.Say(key, "Who", b.Name(x.With))
	}
	return ""
}

func (b *Book) couldShare(x rules.Share) string {
	key := "could.share"
	switch principal := b.Rules.Services[x.To].Kind == rules.Principal; {
	case principal && x.Manner == rules.Shown:
		key = "could.brief-shown"
	case principal:
		key = "could.brief"
	case x.Manner == rules.Shown:
		key = "could.show"
	}
	return b.Say(key, "Who", b.Name(x.To), "Report", b.Title(x.Report), "Channel", b.Say(byChannelKeys[x.Channel]), "Forms", b.particulars(x))
}

// particulars says which paragraphs go in which form with a decision, and what
// else is particular about it; "" where there is nothing of the kind.
func (b *Book) particulars(x rules.Decision) string {
	switch x := x.(type) {
	case rules.Share:
		said := b.formsOf(x.Report, x.Forms)
		for _, extra := range b.extras(x) {
			said = b.Say("could.extra", "What", said, "Extra", extra)
		}
		return said
	case rules.AskConsent:
		return b.formsOf(x.Report, x.Forms)
	case rules.AnswerConsent:
		if x.Forms != 0 {
			return b.formsOf(b.Rules.Requests[x.Request].Report, x.Forms)
		}
	}
	return ""
}

// extras are what else is particular about a share.
func (b *Book) extras(x rules.Share) (all []string) {
	if x.Marked {
		all = append(all, b.Say("could.marked"))
	}
	if x.Caveats&rules.OriginatorControl != 0 {
		all = append(all, b.Say("could.orcon"))
	}
	if x.Caveats&rules.NamedRecipients != 0 {
		all = append(all, b.Say("could.named"))
	}
	if x.InReturn != 0 {
		all = append(all, b.Say("could.in-return", "Topic", b.Topic(x.InReturn)))
	}
	return all
}

// formsOf says which paragraphs of a report go in which form.
func (b *Book) formsOf(r rules.ReportID, forms rules.Forms) string {
	n := int(b.Rules.Reports[r].Count)
	var in [rules.Full + 1][]int
	for i := range n {
		in[forms.At(i)] = append(in[forms.At(i)], i+1)
	}
	switch n {
	case len(in[rules.Full]):
		return b.Say("could.whole")
	case len(in[rules.General]):
		return b.Say("could.all-general")
	}
	return b.inForms(in)
}

// inForms names paragraphs by the form that they are in.
func (b *Book) inForms(in [rules.Full + 1][]int) string {
	var parts []string
	for _, form := range []rules.Form{rules.Full, rules.General, rules.Withheld} {
		if len(in[form]) > 0 {
			parts = append(parts, b.Say(couldFormKeys[form], "Paragraphs", b.paragraphs(in[form])))
		}
	}
	return b.list(parts)
}

var couldFormKeys = [...]string{"could.withheld", "could.general", "could.full"}

// Instead says what could have been decided in place of something: only in what
// it differs, where that is less to read.
func (b *Book) Instead(x, made rules.Decision) string {
	if a, ok := x.(rules.AskConsent); ok {
		was, both := made.(rules.AskConsent)
		if both && a.Report == was.Report && a.Of == was.Of && a.To == was.To && a.Forms != was.Forms {
			return b.Say("instead.same", "But", b.changedForms(rules.Share{Report: a.Report, Forms: a.Forms}, rules.Share{Forms: was.Forms}))
		}
	}
	a, ok := x.(rules.Share)
	was, both := made.(rules.Share)
	if !ok || !both || a.Report != was.Report {
		return b.Could(x)
	}
	var parts []string
	if a.To != was.To {
		parts = append(parts, b.Say("instead.to", "Who", b.Name(a.To)))
	}
	if a.Channel != was.Channel {
		parts = append(parts, b.Say(byChannelKeys[a.Channel]))
	}
	if a.Manner != was.Manner {
		parts = append(parts, b.Say([...]string{"instead.released", "instead.shown"}[a.Manner]))
	}
	if a.Forms != was.Forms {
		parts = append(parts, b.changedForms(a, was))
	}
	parts = append(parts, b.changedExtras(a, was)...)
	if len(parts) > 2 {
		return b.Could(x)
	}
	return b.Say("instead.same", "But", b.list(parts))
}

// changedForms says which paragraphs go in another form.
func (b *Book) changedForms(a, was rules.Share) string {
	n := int(b.Rules.Reports[a.Report].Count)
	var in [rules.Full + 1][]int
	for i := range n {
		if a.Forms.At(i) != was.Forms.At(i) {
			in[a.Forms.At(i)] = append(in[a.Forms.At(i)], i+1)
		}
	}
	switch {
	case a.Forms == rules.AllForms(n, rules.Full):
		return b.Say("could.whole")
	case a.Forms == rules.AllForms(n, rules.General):
		return b.Say("could.all-general")
	}
	return b.inForms(in)
}

func (b *Book) changedExtras(a, was rules.Share) (all []string) {
	if a.Marked != was.Marked {
		all = append(all, b.Say(map[bool]string{true: "could.marked", false: "instead.unmarked"}[a.Marked]))
	}
	for _, c := range []struct {
		caveat    rules.Caveats
		with, out string
	}{{rules.OriginatorControl, "could.orcon", "instead.no-orcon"}, {rules.NamedRecipients, "could.named", "instead.no-named"}} {
		switch has := a.Caveats&c.caveat != 0; {
		case has == (was.Caveats&c.caveat != 0):
		case has:
			all = append(all, b.Say(c.with))
		default:
			all = append(all, b.Say(c.out))
		}
	}
	switch {
	case a.InReturn == was.InReturn:
	case a.InReturn == 0:
		all = append(all, b.Say("instead.no-return"))
	default:
		all = append(all, b.Say("could.in-return", "Topic", b.Topic(a.InReturn)))
	}
	return all
}
