package play

import (
	"slices"

	"tearline/game/rules"
)

// mirror decides as its partners did: see Mirror.
type mirror struct{ c *rules.Case }

func (p mirror) Next(k *rules.Knowledge) rules.Decision {
	menu, news := k.Menu(p.c), reckon(p.c, k)
	switch {
	case len(menu.AnswerConsent) > 0:
		return p.answer(news, menu.AnswerConsent[0])
	case len(menu.Pledge) > 0:
		id := menu.Pledge[0]
		return rules.AnswerAssurances{Request: id, Given: k.Standing(p.c.Requests[id].From).Assured}
	}
	for _, l := range menu.Share {
		if l.To != p.c.Reports[l.Report].Originator && news.gave[l.To] < news.got[l.To] {
			return rules.Share{Report: l.Report, Forms: l.Most, To: l.To, Channel: fastest(p.c, l.Channels)}
		}
	}
	for _, l := range menu.AskConsent {
		if news.askedLeave[l.Of] < news.wantedLeave[l.Of] {
			return rules.AskConsent{Of: l.Of, Report: l.Report, Forms: l.Most, To: l.To}
		}
	}
	i := slices.IndexFunc(menu.AskInformation, func(d rules.AskInformation) bool {
		return news.asked[d.Of] < news.wanted[d.Of] && !askedBefore(k, rules.InformationAsked, d.Of, d.Topic)
	})
	if i >= 0 {
		return menu.AskInformation[i]
	}
	return rules.EndWatch{}
}

// answer gives leave to those who have not refused it.
func (p mirror) answer(news reckoning, l rules.AnswerLine) rules.Decision {
	if news.refused[p.c.Requests[l.Request].From] {
		return rules.AnswerConsent{Request: l.Request}
	}
	return answerFull(l)
}

// reckoning counts, by service, what it did to the seat and the seat to it.
type reckoning struct {
	got, gave               [rules.MaxServices]int // reports
	wanted, asked           [rules.MaxServices]int // questions
	wantedLeave, askedLeave [rules.MaxServices]int
	refused                 [rules.MaxServices]bool // leave, when last asked
}

func reckon(c *rules.Case, k *rules.Knowledge) reckoning {
	var r reckoning
	for i := range k.News {
		switch e := &k.News[i]; e.Kind {
		case rules.ReportArrived:
			r.got[c.Reports[e.Report].Originator]++
		case rules.Shared:
			r.gave[e.Whom]++
		case rules.RequestOpened:
			if c.Requests[e.Request].Report != 0 {
				r.wantedLeave[e.Whom]++
			} else {
				r.wanted[e.Whom]++
			}
		case rules.InformationAsked:
			r.asked[e.Whom]++
		case rules.ConsentAsked:
			r.askedLeave[e.Whom]++
		case rules.ConsentGranted, rules.ConsentRefused:
			r.refused[e.Whom] = e.Kind == rules.ConsentRefused
		}
	}
	return r
}
