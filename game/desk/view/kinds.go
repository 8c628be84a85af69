package view

import "tearline/game/rules"

// phrase is what there is to say of a decision, for all kinds of them: the
// sentence for one that was taken, the words for one that could be, what fills
// both, and what it is about.
type phrase struct {
	did, could string
	gaps       []any
	who        rules.ServiceID // who receives, is asked or is answered; 0 for none
	hangs      rules.ReportID  // whose truth it hangs on; 0 for none
}

// phrase finds what there is to say of a decision.
func (b *Book) phrase(x rules.Decision) phrase {
	switch x := x.(type) {
	case rules.Share:
		return b.phraseShare(x)
	case rules.AskConsent, rules.AskInformation, rules.AskAssurances, rules.AskActionOn:
		return b.phraseAsk(x)
	case rules.AnswerConsent, rules.AnswerAssurances:
		return b.phraseAnswer(x)
	case rules.Warn, rules.Act:
		return b.phraseThreat(x)
	case rules.Grade, rules.Corroborate, rules.NoticeFabrication:
		return b.phraseEvaluate(x)
	case rules.Protect:
		return b.phraseProtect(x)
	case rules.Arrange, rules.Revoke, rules.Suspend, rules.Resume, rules.Repair:
		return b.phraseStanding(x)
	}
	return phrase{did: "did.end-watch", could: "could.wait"}
}

func (b *Book) phraseShare(x rules.Share) phrase {
	could := "could.share"
	switch principal := b.Rules.Services[x.To].Kind == rules.Principal; {
	case principal && x.Manner == rules.Shown:
		could = "could.brief-shown"
	case principal:
		could = "could.brief"
	case x.Manner == rules.Shown:
		could = "could.show"
	}
	gaps := []any{"Who", b.Name(x.To), "Report", b.Title(x.Report), "Channel", b.Say(byChannelKeys[x.Channel]), "Forms", b.particulars(x)}
	return phrase{did: didShare[b.sharing(x)], could: could, gaps: gaps, who: x.To}
}

func (b *Book) phraseAsk(x rules.Decision) phrase {
	switch x := x.(type) {
	case rules.AskConsent:
		gaps := []any{"Who", b.Name(x.Of), "To", b.Name(x.To), "Report", b.Title(x.Report), "Forms", b.formsOf(x.Report, x.Forms)}
		return phrase{"did.ask-consent", "could.ask-consent", gaps, x.To, 0}
	case rules.AskInformation:
		return phrase{"did.ask-information", "could.ask-information", []any{"Who", b.Name(x.Of), "Topic", b.Topic(x.Topic)}, x.Of, 0}
	case rules.AskActionOn:
		return phrase{"did.ask-action-on", "could.ask-action-on", []any{"Who", b.Name(x.Of), "Report", b.Title(x.Report)}, x.Of, x.Report}
	case rules.AskAssurances:
		return phrase{"did.ask-assurances", "could.ask-assurances", []any{"Who", b.Name(x.Of)}, x.Of, 0}
	}
	return phrase{}
}

func (b *Book) phraseAnswer(x rules.Decision) phrase {
	switch x := x.(type) {
	case rules.AnswerConsent:
		q := &b.Rules.Requests[x.Request]
		gaps := []any{"Who", b.Name(q.From), "To", b.Name(q.Third), "Report", b.Title(q.Report), "Forms", b.formsOf(q.Report, x.Forms)}
		if x.Forms == 0 {
			return phrase{"did.refuse", "could.refuse", gaps, q.Third, 0}
		}
		return phrase{"did.let", "could.let", gaps, q.Third, 0}
	case rules.AnswerAssurances:
		from := b.Rules.Requests[x.Request].From
		if x.Given {
			return phrase{"did.pledge", "could.pledge", []any{"Who", b.Name(from)}, from, 0}
		}
		return phrase{"did.decline", "could.decline", []any{"Who", b.Name(from)}, from, 0}
	}
	return phrase{}
}

func (b *Book) phraseThreat(x rules.Decision) phrase {
	switch x := x.(type) {
	case rules.Warn:
		gaps := []any{"Who", b.Name(b.Rules.Threats[x.Threat].Victim), "Threat", b.Threat(x.Threat), "Through", b.Name(x.Through)}
		if x.Through != 0 {
			return phrase{did: "did.warn-through", could: "could.warn-through", gaps: gaps}
		}
		return phrase{did: "did.warn", could: "could.warn", gaps: gaps}
	case rules.Act:
		gaps := []any{"Threat", b.Threat(x.Threat)}
		if x.Cover == 0 {
			return phrase{did: "did.act", could: "could.act", gaps: gaps}
		}
		return phrase{did: "did.act-covered", could: "could.act-covered", gaps: append(gaps, "Story", b.Explanation(b.Rules.Threats[x.Threat].Source, int(x.Cover)))}
	}
	return phrase{}
}

func (b *Book) phraseEvaluate(x rules.Decision) phrase {
	switch x := x.(type) {
	case rules.Grade:
		return phrase{"did.grade", "could.grade", []any{"Report", b.Title(x.Report), "Grade", unpacked(x.Pack())}, 0, x.Report}
	case rules.Corroborate:
		return phrase{"did.corroborate", "could.corroborate", []any{"Report", b.Title(x.Report)}, 0, x.Report}
	case rules.NoticeFabrication:
		return phrase{"did.notice", "could.notice", []any{"Report", b.Title(x.Report)}, 0, x.Report}
	}
	return phrase{}
}

func (b *Book) phraseProtect(x rules.Protect) phrase {
	gaps := []any{"Source", b.Source(x.Source)}
	switch x.Means {
	case rules.BringOut:
		return phrase{did: "did.bring-out", could: "could.bring-out", gaps: gaps}
	case rules.Rest:
		return phrase{did: "did.rest", could: "could.rest", gaps: gaps}
	}
	return phrase{did: "did.story", could: "could.story", gaps: append(gaps, "Story", b.Explanation(x.Source, int(x.Candidate)))}
}

func (b *Book) phraseStanding(x rules.Decision) phrase {
	with := func(did, could string, who rules.ServiceID, gaps ...any) phrase {
		return phrase{did, could, append(gaps, "Who", b.Name(who)), who, 0}
	}
	switch x := x.(type) {
	case rules.Arrange:
		gaps := []any{"Topic", b.Topic(x.Topic), "Form", b.Say(wordingKeys[x.Form]), "Channel", b.Say(byChannelKeys[x.Channel])}
		if x.OwnOnly {
			return with("did.arrange-own", "could.arrange-own", x.With, gaps...)
		}
		return with("did.arrange", "could.arrange", x.With, gaps...)
	case rules.Revoke:
		return with("did.revoke", "could.revoke", x.With, "Topic", b.Topic(x.Topic))
	case rules.Suspend:
		return with("did.suspend", "could.suspend", x.With)
	case rules.Resume:
		return with("did.resume", "could.resume", x.With)
	case rules.Repair:
		if x.Measure == rules.ChangeProcedure {
			return with("did.change-procedure", "could.change-procedure", x.With)
		}
		return with("did.repair", "could.repair", x.With)
	}
	return phrase{}
}
