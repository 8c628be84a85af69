package rulestest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tearline/game/rules"
)

// World builds a case from lines of the form
//
//	case watches=6 hours=9 threshold=600
//	service aldane kind=seat
//	service vesk channels=liaison-officer,secure-link interests=port trust=aldane:3/1/3/1
//	source kestrel owner=aldane rival=karsk worth=50 why=kestrel:100,cable:900
//	report port from=aldane source=kestrel to=aldane arrives=1 topic=port
//	portion port/hour use=500 severity=10 general=kestrel:3 full=kestrel:10
//	threat attack due=5 cost=60 actors=vesk:900 helps=port/hour:200/400
//	request wanted from=vesk to=aldane asked=1 due=3 topic=port
//
// Topics are declared by being named; sources and reports must stand before the
// lines that name them. It panics on what it cannot read: the world is part of
// the test.
func World(text string) *rules.Case {
	w := &world{c: &rules.Case{
		Watches: 6, Hours: 9, Threshold: 600, Channels: rules.StandardChannels(),
		Services: make([]rules.Service, 1), Sources: make([]rules.Source, 1), Topics: make([]rules.Topic, 1),
		Reports: make([]rules.Report, 1), Portions: make([]rules.Portion, 1), Threats: make([]rules.Threat, 1),
		Requests: make([]rules.Request, 1),
	}}
	var lines [][]string
	for line := range strings.Lines(text) {
		if words := strings.Fields(strings.SplitN(line, "#", 2)[0]); len(words) > 0 {
			lines = append(lines, words)
		}
	}
	for _, words := range lines { // services name each other, so all must be there first
		if words[0] == "service" {
			w.c.Services = append(w.c.Services, rules.Service{
				Name: words[1], Discipline: rules.Known(1000), Publicity: rules.Known(0), Penetration: rules.Known(0),
				AnswersIn: 1, Weight: 20 * rules.Point,
			})
		}
	}
	for _, words := range lines {
		w.line(words)
	}
	return w.c
}

type world struct {
	c       *rules.Case
	current rules.ServiceID // the service whose line is read
}

func (w *world) line(words []string) {
	name, pairs := "", words[1:]
	if words[0] != "case" {
		name, pairs = words[1], words[2:]
	}
	set := w.declare(words[0], name)
	for _, pair := range pairs {
		key, value, ok := strings.Cut(pair, "=")
		if !ok || !set(key, value) {
			panic(fmt.Sprintf("rulestest: %q: cannot read %q", strings.Join(words, " "), pair))
		}
	}
}

// declare adds an entity and returns what sets its properties.
func (w *world) declare(kind, name string) func(key, value string) bool {
	c := w.c
	switch kind {
	case "case":
		return w.setCase
	case "service":
		w.current = w.service(name)
		return w.setService
	case "source":
		c.Sources = append(c.Sources, rules.Source{Name: name})
		return w.setSource
	case "report":
		c.Reports = append(c.Reports, rules.Report{
			Name: name, Reliability: 'A', Credibility: '1', First: rules.PortionID(len(c.Portions)),
		})
		return w.setReport
	case "portion":
		r := &c.Reports[len(c.Reports)-1]
		r.Count++
		c.Portions = append(c.Portions, rules.Portion{
			Name: name[strings.IndexByte(name, '/')+1:], Report: rules.ReportID(len(c.Reports) - 1), Source: r.Source,
		})
		return w.setPortion
	case "threat":
		c.Threats = append(c.Threats, rules.Threat{Name: name})
		return w.setThreat
	case "request":
		c.Requests = append(c.Requests, rules.Request{Name: name})
		return w.setRequest
	}
	panic("rulestest: no such line: " + kind)
}

func (w *world) setCase(key, value string) bool {
	switch key {
	case "watches":
		w.c.Watches = rules.Watch(number(value))
	case "hours":
		w.c.Hours = rules.Hours(number(value))
	case "threshold":
		w.c.Threshold = permille(value)
	default:
		return false
	}
	return true
}

func (w *world) setService(key, value string) bool {
	id := w.current
	v := &w.c.Services[id]
	switch key {
	case "kind":
		v.Kind = rules.ServiceKind(word(rules.KindWords[:], value))
	case "discipline":
		v.Discipline = attribute(value)
	case "publicity":
		v.Publicity = attribute(value)
	case "penetration":
		v.Penetration = attribute(value)
	case "candour":
		v.Candour = attribute(value)
	case "reaches":
		v.Reaches = w.services(value)
	case "dependence":
		v.Dependence = permille(value)
	case "channels":
		for _, name := range strings.Split(value, ",") {
			v.Channels = v.Channels.With(rules.ChannelKind(word(rules.ChannelWords[:], name)))
		}
	case "confides":
		v.Confidants = w.services(value)
	case "interests":
		for _, t := range strings.Split(value, ",") {
			v.Interests = v.Interests.With(w.topic(t))
		}
	case "answers":
		v.AnswersIn = rules.Watch(number(value))
	case "flow":
		high, low, _ := strings.Cut(value, "/")
		v.VitalLevel, v.LowLevel = permille(high), permille(low)
	case "weight":
		v.Weight = rules.Points(number(value)) * rules.Point
	case "trust":
		each(value, func(in, counts string) { w.c.Trust[id][w.service(in)] = trust(counts) })
	case "lets":
		each(value, func(to, ready string) { w.c.Consent[id][w.service(to)] = permille(ready) })
	default:
		return false
	}
	return true
}

// word returns the value that a word of the rules stands for.
func word(words []string, w string) int {
	i := slices.Index(words, w)
	if i < 0 {
		panic("rulestest: no such word: " + w)
	}
	return i
}

func (w *world) setSource(key, value string) bool {
	s := &w.c.Sources[len(w.c.Sources)-1]
	switch key {
	case "owner":
		s.Owner = w.service(value)
	case "coowner":
		s.CoOwner = w.service(value)
	case "rival":
		s.Rival = w.service(value)
	case "worth":
		s.Worth = rules.Points(number(value)) * rules.Point
	case "out":
		after, keeps, _ := strings.Cut(value, "/")
		s.OutAfter, s.Kept = rules.Watch(number(after)), permille(keeps)
	case "story":
		s.Story = rules.Decibans(number(value))
	case "fabricated":
		s.Fabricated = permille(value)
	case "rest":
		length, eases, _ := strings.Cut(value, "/")
		s.RestFor, s.RestEases = rules.Watch(number(length)), rules.Decibans(number(eases))
	case "why":
		each(value, func(name, prior string) {
			s.Candidates = append(s.Candidates, rules.Candidate{Name: name, Prior: permille(prior)})
		})
	default:
		return false
	}
	return true
}

func (w *world) setReport(key, value string) bool {
	r := &w.c.Reports[len(w.c.Reports)-1]
	switch key {
	case "from":
		r.Originator = w.service(value)
	case "source":
		r.Source = w.source(value)
	case "grade":
		r.Reliability, r.Credibility = value[0], value[1]
	case "controlled":
		r.Controlled = value == "yes"
	case "to":
		r.To = w.services(value)
	case "arrives":
		r.Arrives = rules.Watch(number(value))
	case "tier":
		r.Tier = rules.Tier(word(rules.TierWords[:], value))
	case "topic":
		r.Topic = w.topic(value)
	case "echoes":
		r.Echoes = w.report(value)
	case "exposed":
		r.Exposed = rules.Watch(number(value))
	default:
		return false
	}
	return true
}

func (w *world) setPortion(key, value string) bool {
	p := &w.c.Portions[len(w.c.Portions)-1]
	switch key {
	case "role":
		p.Role = rules.Role(word(rules.RoleWords[:], value))
	case "use":
		p.Use = permille(value)
	case "severity":
		p.Severity = rules.Points(number(value)) * rules.Point
	case "general":
		w.tells(p.Source, value, &p.Tells[rules.General])
	case "full":
		w.tells(p.Source, value, &p.Tells[rules.Full])
	default:
		return false
	}
	return true
}

func (w *world) tells(source rules.SourceID, value string, into *[rules.MaxCandidates]rules.Decibans) {
	each(value, func(name, db string) {
		for i, c := range w.c.Sources[source].Candidates {
			if c.Name == name {
				into[i] = rules.Decibans(number(db))
				return
			}
		}
		panic("rulestest: no such explanation: " + name)
	})
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("rulestest: not a number: " + s)
	}
	return n
}

func permille(s string) rules.PerMille { return rules.PerMille(number(s)) }

// each calls f for every a:b of a list separated by commas.
func each(value string, f func(a, b string)) {
	for _, pair := range strings.Split(value, ",") {
		a, b, _ := strings.Cut(pair, ":")
		f(a, b)
	}
}

// attribute reads one level, or levels with priors as in 0:667,400:333.
func attribute(value string) rules.Attribute {
	if !strings.Contains(value, ":") {
		return rules.Known(permille(value))
	}
	var a rules.Attribute
	each(value, func(level, prior string) {
		a.Levels[a.N], a.Priors[a.N] = permille(level), permille(prior)
		a.N++
	})
	return a
}

// trust reads handling kept/broken, use kept/broken, as in 3/1/3/1.
func trust(counts string) rules.Trust {
	n := strings.Split(counts, "/")
	count := func(i int) rules.Count { return rules.Count(number(n[i])) * rules.Once }
	return rules.Trust{{Kept: count(0), Broken: count(1)}, {Kept: count(2), Broken: count(3)}}
}
