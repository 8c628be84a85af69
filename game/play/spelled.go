package play

import (
	"fmt"
	"slices"

	"tearline/game/rules"
)

// spelled is a decision by names: what the words and the JSON form have in
// common. Its keys are those of the JSON form.
type spelled struct {
	Do          string            `json:"do"`
	Report      string            `json:"report,omitempty"`
	Request     string            `json:"request,omitempty"`
	Source      string            `json:"source,omitempty"`
	Threat      string            `json:"threat,omitempty"`
	Of          string            `json:"of,omitempty"`
	With        string            `json:"with,omitempty"`
	To          string            `json:"to,omitempty"`
	By          string            `json:"by,omitempty"`
	Through     string            `json:"through,omitempty"`
	About       string            `json:"about,omitempty"`
	Explanation string            `json:"explanation,omitempty"`
	Cover       string            `json:"cover,omitempty"`
	Grade       string            `json:"grade,omitempty"`
	Answer      string            `json:"answer,omitempty"`
	Form        string            `json:"form,omitempty"`
	Forms       map[string]string `json:"forms,omitempty"`
	Own         bool              `json:"own,omitempty"`
	Shown       bool              `json:"shown,omitempty"`
	Caveats     []string          `json:"caveats,omitempty"`
	Marked      bool              `json:"marked,omitempty"`
	InReturn    string            `json:"in-return,omitempty"`
}

// The kinds of decision, as `do` names them.
const (
	doShare       = "share"
	doWarn        = "warn"
	doConsent     = "ask-consent"
	doAnswer      = "answer"
	doInformation = "ask-information"
	doAssurances  = "ask-assurances"
	doActionOn    = "ask-action-on"
	doAct         = "act"
	doCorroborate = "corroborate"
	doGrade       = "grade"
	doNotice      = "notice"
	doArrange     = "arrange"
	doRevoke      = "revoke"
	doSuspend     = "suspend"
	doResume      = "resume"
	doProtect     = "protect"
	doRepair      = "repair"
	doEnd         = "end-watch"
)

// keysOf lists the keys that each kind of decision takes beside `do`.
var keysOf = map[string][]string{
	doShare:       {"report", "to", "by", "forms", "shown", "caveats", "marked", "in-return"},
	doWarn:        {"threat", "through"},
	doConsent:     {"of", "report", "to", "forms"},
	doAnswer:      {"request", "forms", "answer"},
	doInformation: {"of", "about"},
	doAssurances:  {"of"},
	doActionOn:    {"of", "report"},
	doAct:         {"threat", "cover"},
	doCorroborate: {"report"},
	doGrade:       {"report", "grade"},
	doNotice:      {"report"},
	doArrange:     {"with", "about", "by", "form", "own"},
	doRevoke:      {"with", "about"},
	doSuspend:     {"with"},
	doResume:      {"with"},
	doProtect:     {"source", "by", "explanation"},
	doRepair:      {"with", "by"},
	doEnd:         {},
}

// kinds holds the names of the kinds, for messages.
var kinds = vocabulary{"decision", []string{
	doShare, doWarn, doConsent, doAnswer, doInformation, doAssurances, doActionOn, doAct, doCorroborate, doGrade, doNotice, doArrange,
	doRevoke, doSuspend, doResume, doProtect, doRepair, doEnd,
}}

// The words that single kinds of decision take, by the values that they stand for.
var (
	means    = vocabulary{"means", []string{rules.BringOut: "bring-out", rules.BuildStory: byStory, rules.Rest: "rest"}}
	measures = vocabulary{"measure", []string{rules.ChangeProcedure: "procedure"}}        // to own a breach goes without a word
	arranged = vocabulary{"form", []string{rules.General: "general", rules.Full: "full"}} // of a standing arrangement
	answers  = vocabulary{"answer", []string{answerGive, answerRefuse}}
)

const (
	byStory      = "story"
	answerGive   = "give"
	answerRefuse = "refuse"
)

// all stands for every portion of a report, unless one is called so.
const all = "all"

// resolver looks names up and remembers the first that was not there.
type resolver struct {
	c   *rules.Case
	err error
}

func (r *resolver) fail(key, problem string) {
	if r.err == nil {
		r.err = &nameError{key, problem}
	}
}

func (r *resolver) find(v vocabulary, key, word string) int {
	id, err := v.find(key, word)
	if err != nil && r.err == nil {
		r.err = err
	}
	return id
}

func (r *resolver) service(key, word string) rules.ServiceID {
	return rules.ServiceID(r.find(services(r.c), key, word))
}

func (r *resolver) topic(key, word string) rules.TopicID {
	return rules.TopicID(r.find(topics(r.c), key, word))
}

func (r *resolver) report(word string) rules.ReportID {
	return rules.ReportID(r.find(reports(r.c), "report", word))
}

func (r *resolver) threat(word string) rules.ThreatID {
	return rules.ThreatID(r.find(threats(r.c), "threat", word))
}

func (r *resolver) channel(word string) rules.ChannelKind {
	return rules.ChannelKind(r.find(channels, "by", word))
}

// maybe looks a service up that may be left out.
func (r *resolver) maybe(key, word string) rules.ServiceID {
	if word == "" {
		return 0
	}
	return r.service(key, word)
}

// resolve turns names into a decision. The error is a *nameError.
func (s *spelled) resolve(c *rules.Case) (rules.Decision, error) {
	r := &resolver{c: c}
	if _, err := kinds.find("do", s.Do); err != nil {
		return nil, err
	}
	d := s.decision(r)
	if r.err != nil {
		return nil, r.err
	}
	return d, nil
}

func (s *spelled) decision(r *resolver) rules.Decision {
	switch s.Do {
	case doShare:
		return s.share(r)
	case doWarn:
		return rules.Warn{Threat: r.threat(s.Threat), Through: r.maybe("through", s.Through)}
	case doConsent:
		d := rules.AskConsent{Of: r.service("of", s.Of), Report: r.report(s.Report), To: r.service("to", s.To)}
		d.Forms = r.forms(d.Report, s.Forms)
		return d
	case doAnswer:
		return s.answer(r)
	case doInformation:
		return rules.AskInformation{Of: r.service("of", s.Of), Topic: r.topic("about", s.About)}
	case doAssurances:
		return rules.AskAssurances{Of: r.service("of", s.Of)}
	case doActionOn:
		return rules.AskActionOn{Of: r.service("of", s.Of), Report: r.report(s.Report)}
	case doAct:
		return s.act(r)
	case doCorroborate:
		return rules.Corroborate{Report: r.report(s.Report)}
	case doGrade:
		return s.grade(r)
	case doNotice:
		return rules.NoticeFabrication{Report: r.report(s.Report)}
	case doProtect:
		return s.protect(r)
	case doEnd:
		return rules.EndWatch{}
	}
	return s.relation(r)
}

// relation resolves what a decision makes of the relation with one service.
func (s *spelled) relation(r *resolver) rules.Decision {
	with := r.service("with", s.With)
	switch s.Do {
	case doArrange:
		return rules.Arrange{
			With: with, Topic: r.topic("about", s.About), Channel: r.channel(s.By), Form: rules.Form(r.find(arranged, "form", s.Form)), OwnOnly: s.Own,
		}
	case doRevoke:
		return rules.Revoke{With: with, Topic: r.topic("about", s.About)}
	case doSuspend:
		return rules.Suspend{With: with}
	case doResume:
		return rules.Resume{With: with}
	}
	d := rules.Repair{With: with}
	if s.By != "" {
		d.Measure = rules.Measure(r.find(measures, "by", s.By))
	}
	return d
}

func (s *spelled) share(r *resolver) rules.Decision {
	d := rules.Share{Report: r.report(s.Report), To: r.service("to", s.To), Channel: r.channel(s.By), Marked: s.Marked}
	d.Forms = r.forms(d.Report, s.Forms)
	if s.Shown {
		d.Manner = rules.Shown
	}
	for _, word := range s.Caveats {
		d.Caveats |= 1 << r.find(caveats, "caveats", word)
	}
	if s.InReturn != "" {
		d.InReturn = r.topic("in-return", s.InReturn)
	}
	return d
}

// answer resolves an answer: in forms to a request for leave, by a word to one
// for assurances. Leave can be refused by the word as well.
func (s *spelled) answer(r *resolver) rules.Decision {
	id := rules.RequestID(r.find(requests(r.c), "request", s.Request))
	pledge := r.c.Requests[id].Pledge
	switch {
	case s.Answer == "" && pledge:
		r.fail("request", fmt.Sprintf("%q asks for assurances: answer it with give or refuse", clip(s.Request)))
		return nil
	case s.Answer == "":
		return rules.AnswerConsent{Request: id, Forms: r.forms(r.c.Requests[id].Report, s.Forms)}
	}
	given := answers.names[r.find(answers, "answer", s.Answer)] == answerGive
	switch {
	case len(s.Forms) > 0:
		r.fail("forms", "give and refuse take no forms")
	case !pledge && given:
		r.fail("answer", fmt.Sprintf("%q asks for no assurances: answer it in forms, as in all=general", clip(s.Request)))
	case !pledge:
		return rules.AnswerConsent{Request: id}
	}
	return rules.AnswerAssurances{Request: id, Given: given}
}

func (s *spelled) act(r *resolver) rules.Decision {
	d := rules.Act{Threat: r.threat(s.Threat)}
	if s.Cover != "" {
		d.Cover = uint8(r.find(explanations(r.c, r.c.Threats[d.Threat].Source), "cover", s.Cover))
	}
	return d
}

func (s *spelled) grade(r *resolver) rules.Decision {
	d := rules.Grade{Report: r.report(s.Report)}
	switch g := s.Grade; {
	case g == "":
		r.fail("grade", "the grade is missing")
	case len(g) != 2 || g[0] < 'A' || g[0] > 'F' || g[1] < '1' || g[1] > '6':
		r.fail("grade", fmt.Sprintf("%q is no grade: a grade is a letter from A to F and a figure from 1 to 6, as in C4", clip(g)))
	default:
		d.Reliability, d.Credibility = g[0], g[1]
	}
	return d
}

func (s *spelled) protect(r *resolver) rules.Decision {
	d := rules.Protect{
		Source: rules.SourceID(r.find(sources(r.c), "source", s.Source)), Means: rules.Means(r.find(means, "by", s.By)),
	}
	switch {
	case d.Means == rules.BuildStory:
		d.Candidate = uint8(r.find(explanations(r.c, d.Source), "explanation", s.Explanation))
	case s.Explanation != "":
		r.fail("explanation", s.By+" takes no explanation")
	}
	return d
}

// forms resolves the forms of a report's portions; those not named are withheld.
func (r *resolver) forms(id rules.ReportID, words map[string]string) rules.Forms {
	v, f := portions(r.c, id), rules.Forms(0)
	if len(words) == 0 {
		r.fail("forms", "the forms of the portions are missing, as in all=general")
	}
	every := !slices.Contains(v.names, all)
	if word, ok := words[all]; ok && every {
		f = rules.AllForms(len(v.names), r.form(all, word))
	}
	for _, name := range sortedKeys(words) {
		if name != all || !every {
			i := r.find(v, formKey(name), name)
			f = f.With(i, r.form(name, words[name]))
		}
	}
	return f
}

func (r *resolver) form(portion, word string) rules.Form {
	return rules.Form(r.find(forms, formKey(portion), word))
}

func formKey(portion string) string { return "forms." + portion }

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
