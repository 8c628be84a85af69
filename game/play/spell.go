package play

import (
	"fmt"

	"tearline/game/rules"
)

// spell is the inverse of resolve.
func spell(c *rules.Case, d rules.Decision) spelled {
	service := services(c)
	switch d := d.(type) {
	case rules.Share:
		return spellShare(c, d)
	case rules.Warn:
		return spelled{Do: doWarn, Threat: threats(c).name(int(d.Threat)), Through: unless0(service, d.Through)}
	case rules.AskConsent:
		return spelled{
			Do: doConsent, Of: service.name(int(d.Of)), Report: reportName(c, d.Report),
			To: service.name(int(d.To)), Forms: spellForms(c, d.Report, d.Forms),
		}
	case rules.AnswerConsent:
		return spelled{
			Do: doAnswer, Request: requests(c).name(int(d.Request)), Forms: spellForms(c, asked(c, d.Request), d.Forms),
		}
	case rules.AskInformation:
		return spelled{Do: doInformation, Of: service.name(int(d.Of)), About: topics(c).name(int(d.Topic))}
	case rules.AskAssurances:
		return spelled{Do: doAssurances, Of: service.name(int(d.Of))}
	case rules.AnswerAssurances:
		return spelled{Do: doAnswer, Request: requests(c).name(int(d.Request)), Answer: answerWord(d.Given)}
	case rules.AskActionOn:
		return spelled{Do: doActionOn, Of: service.name(int(d.Of)), Report: reportName(c, d.Report)}
	case rules.Act:
		return spellAct(c, d)
	case rules.Corroborate:
		return spelled{Do: doCorroborate, Report: reportName(c, d.Report)}
	case rules.Grade:
		return spelled{Do: doGrade, Report: reportName(c, d.Report), Grade: gradeWord(d.Reliability, d.Credibility)}
	case rules.NoticeFabrication:
		return spelled{Do: doNotice, Report: reportName(c, d.Report)}
	case rules.Protect:
		return spellProtect(c, d)
	case rules.EndWatch:
		return spelled{Do: doEnd}
	}
	return spellRelation(c, d)
}

func spellRelation(c *rules.Case, d rules.Decision) spelled {
	service, topic := services(c), topics(c)
	switch d := d.(type) {
	case rules.Arrange:
		return spelled{
			Do: doArrange, With: service.name(int(d.With)), About: topic.name(int(d.Topic)), By: channels.name(int(d.Channel)),
			Form: arranged.name(int(d.Form)), Own: d.OwnOnly,
		}
	case rules.Revoke:
		return spelled{Do: doRevoke, With: service.name(int(d.With)), About: topic.name(int(d.Topic))}
	case rules.Suspend:
		return spelled{Do: doSuspend, With: service.name(int(d.With))}
	case rules.Resume:
		return spelled{Do: doResume, With: service.name(int(d.With))}
	case rules.Repair:
		return spelled{Do: doRepair, With: service.name(int(d.With)), By: unless0(measures, d.Measure)}
	}
	return spelled{Do: fmt.Sprintf("%T", d)}
}

// asked returns the report for which a request asks leave; 0 for none.
func asked(c *rules.Case, id rules.RequestID) rules.ReportID {
	if int(id) >= len(c.Requests) {
		return 0
	}
	return c.Requests[id].Report
}

func spellShare(c *rules.Case, d rules.Share) spelled {
	return spelled{
		Do: doShare, Report: reportName(c, d.Report), To: services(c).name(int(d.To)),
		By: channels.name(int(d.Channel)), Forms: spellForms(c, d.Report, d.Forms), Shown: d.Manner == rules.Shown,
		Caveats: caveatWords(d.Caveats), Marked: d.Marked, InReturn: unless0(topics(c), d.InReturn),
	}
}

func caveatWords(set rules.Caveats) []string {
	var words []string
	for i, word := range caveats.names {
		if set&(1<<i) != 0 {
			words = append(words, word)
		}
	}
	return words
}

func spellAct(c *rules.Case, d rules.Act) spelled {
	s := spelled{Do: doAct, Threat: threats(c).name(int(d.Threat))}
	if d.Cover != 0 && int(d.Threat) < len(c.Threats) {
		s.Cover = explanations(c, c.Threats[d.Threat].Source).name(int(d.Cover))
	}
	return s
}

func spellProtect(c *rules.Case, d rules.Protect) spelled {
	s := spelled{Do: doProtect, Source: sources(c).name(int(d.Source)), By: means.name(int(d.Means))}
	if d.Means == rules.BuildStory && int(d.Source) < len(c.Sources) {
		s.Explanation = explanations(c, d.Source).name(int(d.Candidate))
	}
	return s
}

func answerWord(given bool) string {
	if given {
		return answerGive
	}
	return answerRefuse
}

// gradeWord writes an Admiralty grade, as in C4.
func gradeWord(reliability, credibility byte) string { return string([]byte{reliability, credibility}) }

func spellForms(c *rules.Case, r rules.ReportID, f rules.Forms) map[string]string {
	words := map[string]string{}
	if int(r) < len(c.Reports) {
		for i, name := range portions(c, r).names {
			words[name] = forms.name(int(f.At(i)))
		}
	}
	return words
}
