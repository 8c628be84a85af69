package view

import "tearline/game/rules"

// Could says what could be decided, as it stands after "the best was to": in full,
// so that no two decisions are told alike.
func (b *Book) Could(x rules.Decision) string {
	p := b.phrase(x)
	return b.Say(p.could, p.gaps...)
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
