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
	Of          string            `json:"of,omitempty"`
	With        string            `json:"with,omitempty"`
	To          string            `json:"to,omitempty"`
	By          string            `json:"by,omitempty"`
	About       string            `json:"about,omitempty"`
	Explanation string            `json:"explanation,omitempty"`
	Forms       map[string]string `json:"forms,omitempty"`
	Shown       bool              `json:"shown,omitempty"`
	Caveats     []string          `json:"caveats,omitempty"`
	InReturn    string            `json:"in-return,omitempty"`
}

// The kinds of decision, as `do` names them.
const (
	doShare       = "share"
	doConsent     = "ask-consent"
	doAnswer      = "answer"
	doInformation = "ask-information"
	doAssurances  = "ask-assurances"
	doProtect     = "protect"
	doRepair      = "repair"
	doEnd         = "end-watch"
)

// keysOf lists the keys that each kind of decision takes beside `do`.
var keysOf = map[string][]string{
	doShare:       {"report", "to", "by", "forms", "shown", "caveats", "in-return"},
	doConsent:     {"of", "report", "to", "forms"},
	doAnswer:      {"request", "forms"},
	doInformation: {"of", "about"},
	doAssurances:  {"of"},
	doProtect:     {"source", "by", "explanation"},
	doRepair:      {"with"},
	doEnd:         {},
}

// kinds holds the names of the kinds, for messages.
var kinds = vocabulary{"decision", []string{
	doShare, doConsent, doAnswer, doInformation, doAssurances, doProtect, doRepair, doEnd,
}}

// The ways of protecting a source.
const (
	byBringOut = "bring-out"
	byStory    = "story"
)

// all stands for every portion of a report, unless one is called so.
const all = "all"

// resolver looks names up and remembers the first that was not there.
type resolver struct {
	c   *rules.Case
	err error
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

// resolve turns names into a decision. The error is a *nameError.
func (s *spelled) resolve(c *rules.Case) (rules.Decision, error) {
	r := &resolver{c: c}
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
	case doConsent:
		d := rules.AskConsent{Of: r.service("of", s.Of), Report: r.report(s.Report), To: r.service("to", s.To)}
		d.Forms = r.forms(d.Report, s.Forms)
		return d
	case doAnswer:
		id := rules.RequestID(r.find(requests(r.c), "request", s.Request))
		return rules.AnswerConsent{Request: id, Forms: r.forms(r.c.Requests[id].Report, s.Forms)}
	case doInformation:
		return rules.AskInformation{Of: r.service("of", s.Of), Topic: r.topic("about", s.About)}
	case doAssurances:
		return rules.AskAssurances{Of: r.service("of", s.Of)}
	case doProtect:
		return s.protect(r)
	case doRepair:
		return rules.Repair{With: r.service("with", s.With)}
	case doEnd:
		return rules.EndWatch{}
	}
	r.find(kinds, "do", s.Do)
	return nil
}

func (s *spelled) share(r *resolver) rules.Decision {
	d := rules.Share{
		Report: r.report(s.Report), To: r.service("to", s.To), Channel: rules.ChannelKind(r.find(channels, "by", s.By)),
	}
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

func (s *spelled) protect(r *resolver) rules.Decision {
	id := rules.SourceID(r.find(sources(r.c), "source", s.Source))
	if s.By == byBringOut {
		if s.Explanation != "" && r.err == nil {
			r.err = &nameError{"explanation", "bring-out takes no explanation", ""}
		}
		return rules.Protect{Source: id, Means: rules.BringOut}
	}
	r.find(vocabulary{"means", []string{byBringOut, byStory}}, "by", s.By)
	return rules.Protect{
		Source: id, Means: rules.BuildStory, Candidate: uint8(r.find(explanations(r.c, id), "explanation", s.Explanation)),
	}
}

// forms resolves the forms of a report's portions; those not named are withheld.
func (r *resolver) forms(id rules.ReportID, words map[string]string) rules.Forms {
	v, f := portions(r.c, id), rules.Forms(0)
	if len(words) == 0 && r.err == nil {
		r.err = &nameError{"forms", "the forms of the portions are missing, as in all=general", ""}
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

// spell is the inverse of resolve.
func spell(c *rules.Case, d rules.Decision) spelled {
	switch d := d.(type) {
	case rules.Share:
		return spellShare(c, d)
	case rules.AskConsent:
		return spelled{
			Do: doConsent, Of: services(c).name(int(d.Of)), Report: reports(c).name(int(d.Report)),
			To: services(c).name(int(d.To)), Forms: spellForms(c, d.Report, d.Forms),
		}
	case rules.AnswerConsent:
		return spelled{
			Do: doAnswer, Request: requests(c).name(int(d.Request)), Forms: spellForms(c, asked(c, d.Request), d.Forms),
		}
	case rules.AskInformation:
		return spelled{Do: doInformation, Of: services(c).name(int(d.Of)), About: topics(c).name(int(d.Topic))}
	case rules.AskAssurances:
		return spelled{Do: doAssurances, Of: services(c).name(int(d.Of))}
	case rules.Protect:
		return spellProtect(c, d)
	case rules.Repair:
		return spelled{Do: doRepair, With: services(c).name(int(d.With))}
	case rules.EndWatch:
		return spelled{Do: doEnd}
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
	s := spelled{
		Do: doShare, Report: reports(c).name(int(d.Report)), To: services(c).name(int(d.To)),
		By: channels.name(int(d.Channel)), Forms: spellForms(c, d.Report, d.Forms), Shown: d.Manner == rules.Shown,
		Caveats: caveatWords(d.Caveats),
	}
	if d.InReturn != 0 {
		s.InReturn = topics(c).name(int(d.InReturn))
	}
	return s
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

func spellProtect(c *rules.Case, d rules.Protect) spelled {
	s := spelled{Do: doProtect, Source: sources(c).name(int(d.Source)), By: byBringOut}
	if d.Means == rules.BuildStory {
		s.By = byStory
		if int(d.Source) < len(c.Sources) {
			s.Explanation = explanations(c, d.Source).name(int(d.Candidate))
		}
	}
	return s
}

func spellForms(c *rules.Case, r rules.ReportID, f rules.Forms) map[string]string {
	words := map[string]string{}
	if int(r) < len(c.Reports) {
		for i, name := range portions(c, r).names {
			words[name] = forms.name(int(f.At(i)))
		}
	}
	return words
}
