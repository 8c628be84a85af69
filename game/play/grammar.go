package play

import (
	"fmt"
	"maps"
	"slices"

	"tearline/game/level"
)

// grammar holds what takes the rest of a decision, by its first word.
var grammar = map[string]func(*parser) spelled{
	"share":       (*parser).share,
	"warn":        (*parser).warn,
	"ask":         (*parser).ask,
	"answer":      (*parser).answer,
	"act":         (*parser).act,
	"corroborate": (*parser).corroborate,
	"grade":       (*parser).grade,
	"notice":      (*parser).notice,
	"arrange":     (*parser).arrange,
	"revoke":      (*parser).revoke,
	"suspend":     (*parser).suspend,
	"resume":      (*parser).resume,
	"protect":     (*parser).protect,
	"repair":      (*parser).repair,
	"end":         (*parser).endWatch,
}

func (p *parser) decision() spelled {
	verb := p.take("a decision")
	p.at["do"] = verb.column
	if rest := grammar[verb.text]; rest != nil {
		return rest(p)
	}
	verbs := slices.Sorted(maps.Keys(grammar))
	p.fail(verb.column, fmt.Sprintf("there is no decision %q", clip(verb.text))+level.DidYouMean(verb.text, verbs))
	return spelled{}
}

func (p *parser) share() spelled {
	s := spelled{Do: doShare, Report: p.name("report", "the report")}
	p.expect("to")
	s.To = p.name("to", "the recipient")
	p.expect("by")
	s.By = p.name("by", "the channel")
	s.Forms = p.forms()
	p.options = append([]string{"shown", "marked", "in-return"}, caveats.names...)
	for p.err == nil && len(p.words) > 0 {
		word := p.words[0].text
		_, caveat := caveats.find("", word)
		switch {
		case word == "shown":
			s.Shown = true
		case word == "marked":
			s.Marked = true
		case caveat == nil:
			s.Caveats = append(s.Caveats, word)
		case word != "in-return":
			return s
		}
		p.take("")
		if word == "in-return" {
			s.InReturn = p.name("in-return", "the topic")
		}
	}
	return s
}

func (p *parser) warn() spelled {
	p.expect("about")
	s := spelled{Do: doWarn, Threat: p.name("threat", "the threat")}
	if p.option("through") {
		s.Through = p.name("through", "who carries the warning")
	}
	return s
}

func (p *parser) ask() spelled {
	switch {
	case p.next(1, "about"):
		s := spelled{Do: doInformation, Of: p.name("of", "")}
		p.expect("about")
		s.About = p.name("about", "the topic")
		return s
	case p.keyword("assurances"):
		p.expect("of")
		return spelled{Do: doAssurances, Of: p.name("of", "the service")}
	case p.keyword("consent"):
		p.expect("of")
		s := spelled{Do: doConsent, Of: p.name("of", "the owner")}
		p.expect("for")
		s.Report = p.name("report", "the report")
		p.expect("to")
		s.To = p.name("to", "the recipient")
		s.Forms = p.forms()
		return s
	case p.keyword("action-on"):
		p.expect("of")
		s := spelled{Do: doActionOn, Of: p.name("of", "the owner")}
		p.expect("for")
		s.Report = p.name("report", "the report")
		return s
	}
	w := p.take("what is asked")
	p.fail(w.column, "ask consent of ..., ask assurances of ..., ask action-on of ..., or ask SERVICE about TOPIC")
	return spelled{}
}

func (p *parser) answer() spelled {
	s := spelled{Do: doAnswer, Request: p.name("request", "the request")}
	for _, word := range answers.names {
		if p.next(0, word) {
			s.Answer = p.name("answer", "")
			return s
		}
	}
	s.Forms = p.forms()
	return s
}

func (p *parser) act() spelled {
	p.expect("on")
	s := spelled{Do: doAct, Threat: p.name("threat", "the threat")}
	if p.option("cover") {
		s.Cover = p.name("cover", "the explanation")
	}
	return s
}

func (p *parser) corroborate() spelled {
	return spelled{Do: doCorroborate, Report: p.name("report", "the report")}
}

func (p *parser) grade() spelled {
	s := spelled{Do: doGrade, Report: p.name("report", "the report")}
	p.expect("as")
	s.Grade = p.name("grade", "the grade")
	return s
}

func (p *parser) notice() spelled {
	return spelled{Do: doNotice, Report: p.name("report", "the report")}
}

func (p *parser) arrange() spelled {
	s := p.relation(doArrange)
	p.expect("by")
	s.By = p.name("by", "the channel")
	s.Form = p.name("form", `"full" or "general"`)
	s.Own = p.option("own")
	return s
}

func (p *parser) revoke() spelled { return p.relation(doRevoke) }

// relation takes a service and the topic that concerns it.
func (p *parser) relation(do string) spelled {
	s := spelled{Do: do, With: p.name("with", "the service")}
	p.expect("about")
	s.About = p.name("about", "the topic")
	return s
}

func (p *parser) suspend() spelled {
	return spelled{Do: doSuspend, With: p.name("with", "the service")}
}

func (p *parser) resume() spelled { return spelled{Do: doResume, With: p.name("with", "the service")} }

func (p *parser) protect() spelled {
	s := spelled{Do: doProtect, Source: p.name("source", "the source")}
	p.expect("by")
	s.By = p.name("by", `"bring-out", "story" or "rest"`)
	if s.By == byStory {
		s.Explanation = p.name("explanation", "the explanation")
	}
	return s
}

func (p *parser) repair() spelled {
	p.expect("with")
	s := spelled{Do: doRepair, With: p.name("with", "the service")}
	if p.option("by") {
		s.By = p.name("by", `"procedure"`)
	}
	return s
}

func (p *parser) endWatch() spelled {
	p.expect("watch")
	return spelled{Do: doEnd}
}
