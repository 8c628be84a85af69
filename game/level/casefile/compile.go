package casefile

import (
	"slices"
	"strings"

	"tearline/game/level"
	"tearline/game/rules"
)

// compiler builds the tables of the rules from a File whose names all resolve.
type compiler struct {
	f       *File
	c       *rules.Case
	streams []rules.ReportID // the first item of each
}

// compile makes a case. The identifiers follow the order of the file.
func compile(f *File) *level.Case {
	k := compiler{f: f, c: &rules.Case{
		Name: f.ID, Watches: rules.Watch(f.Clock.Watches), Hours: rules.Hours(f.Clock.Hours), Threshold: rules.PerMille(f.Threshold),
		Channels: rules.StandardChannels(),
		Services: make([]rules.Service, 1), Sources: make([]rules.Source, 1), Topics: make([]rules.Topic, 1),
		Reports: make([]rules.Report, 1), Portions: make([]rules.Portion, 1), Threats: make([]rules.Threat, 1),
		Requests: make([]rules.Request, 1), Streams: make([]rules.Stream, 1),
	}}
	if k.c.Threshold == 0 {
		k.c.Threshold = 600
	}
	for i := range f.Services {
		k.service(rules.ServiceID(i+1), &f.Services[i])
	}
	for i := range f.Sources {
		k.source(&f.Sources[i])
	}
	for i := range f.Reports {
		k.report(rules.ReportID(i+1), &f.Reports[i])
	}
	k.echoes()
	for i := range f.Bulk {
		k.stream(rules.StreamID(i+1), &f.Bulk[i])
	}
	for i := range f.Topics {
		k.topic(&f.Topics[i])
	}
	for i := range f.Threats {
		k.threat(&f.Threats[i])
	}
	for i := range f.Requests {
		k.request(&f.Requests[i])
	}
	k.channels()
	return k.whole()
}

// whole puts the case together of what the rules compute with and the rest.
func (k *compiler) whole() *level.Case {
	f := k.f
	c := &level.Case{
		Rules: k.c, Words: wordsOf(f), ID: f.ID, Episode: f.Episode, Minutes: f.Minutes, Competences: f.Competences,
		Carries: f.Carries, Seat: k.serviceID(f.Seat), Starts: f.Clock.Starts, Every: f.Clock.Every,
		Uncertainties: k.uncertainties(),
	}
	for _, l := range f.Lessons {
		c.Lessons = append(c.Lessons, level.Lesson(l))
	}
	return c
}

// The identifiers of names; "" gives 0, which is nobody.
func (k *compiler) serviceID(name string) rules.ServiceID {
	return rules.ServiceID(k.f.Services.Index(name) + 1)
}
func (k *compiler) sourceID(name string) rules.SourceID {
	return rules.SourceID(k.f.Sources.Index(name) + 1)
}
func (k *compiler) topicID(name string) rules.TopicID {
	return rules.TopicID(k.f.Topics.Index(name) + 1)
}
func (k *compiler) reportID(name string) rules.ReportID {
	return rules.ReportID(k.f.Reports.Index(name) + 1)
}

func (k *compiler) serviceSet(names []string) rules.ServiceSet {
	var set rules.ServiceSet
	for _, n := range names {
		set = set.With(k.serviceID(n))
	}
	return set
}

// meaning returns the value that a word of the rules stands for; one that is not
// among them, such as the tier "any", stands for the first.
func meaning[V ~uint8](words []string, word string) V { return V(max(0, slices.Index(words, word))) }

func channel(word string) rules.ChannelKind {
	return meaning[rules.ChannelKind](rules.ChannelWords[:], word)
}

func (k *compiler) service(id rules.ServiceID, e *Entry[Service]) {
	s := &e.Value
	v := rules.Service{
		Name: e.Key, Kind: meaning[rules.ServiceKind](rules.KindWords[:], s.Kind), Discipline: attribute(s.Discipline), Publicity: attribute(s.Publicity),
		Penetration: attribute(s.Penetration), Dependence: rules.PerMille(s.Dependence), Confidants: k.serviceSet(s.Confides),
		AnswersIn: rules.Watch(max(1, s.Answers)), Weight: points(s.Weight), Candour: attribute(s.Candour), Reaches: k.serviceSet(s.Reaches),
	}
	if s.Aggrieved {
		v.Aggrieved = k.serviceSet([]string{k.f.Seat})
	}
	if s.Discipline == nil {
		v.Discipline = rules.Known(rules.One)
	}
	for _, name := range s.Channels {
		v.Channels = v.Channels.With(channel(name))
	}
	for _, name := range s.Interests {
		v.Interests = v.Interests.With(k.topicID(name))
	}
	if s.Flow != nil {
		v.VitalLevel, v.LowLevel = rules.PerMille(s.Flow.Vital), rules.PerMille(s.Flow.Low)
	}
	for _, t := range s.Trust {
		k.c.Trust[id][k.serviceID(t.Key)] = rules.Trust{reputation(t.Value.Handling), reputation(t.Value.Use)}
	}
	for _, l := range s.Lets {
		k.c.Consent[id][k.serviceID(l.Key)] = rules.PerMille(l.Value)
	}
	k.c.Services = append(k.c.Services, v)
}

func points(n int) rules.Points { return rules.Points(n) * rules.Point }

func reputation(r Reputation) rules.Reputation {
	return rules.Reputation{Kept: rules.Count(r.Kept) * rules.Once, Broken: rules.Count(r.Broken) * rules.Once}
}

func attribute(levels Attribute) rules.Attribute {
	a := rules.Attribute{N: uint8(len(levels))}
	for i, l := range levels {
		a.Levels[i], a.Priors[i] = rules.PerMille(l.Level), rules.PerMille(l.Prior)
	}
	return a
}

func (k *compiler) source(e *Entry[Source]) {
	s := &e.Value
	src := rules.Source{
		Name: e.Key, Owner: k.serviceID(s.Owner), CoOwner: k.serviceID(s.CoOwner), Rival: k.serviceID(s.Rival),
		Worth: points(s.Worth), Story: rules.Decibans(s.Story), Fabricated: rules.PerMille(s.Fabricated),
	}
	if s.Rest != nil {
		src.RestFor, src.RestEases = rules.Watch(s.Rest.For), rules.Decibans(s.Rest.Eases)
	}
	if s.BringOut != nil {
		src.OutAfter, src.Kept = rules.Watch(s.BringOut.After), rules.PerMille(s.BringOut.Keeps)
	}
	for _, x := range s.Explanations {
		src.Candidates = append(src.Candidates, rules.Candidate{Name: x.ID, Prior: rules.PerMille(x.Prior)})
	}
	k.c.Sources = append(k.c.Sources, src)
}

func (k *compiler) report(id rules.ReportID, e *Entry[Report]) {
	r := &e.Value
	rep := rules.Report{
		Name: e.Key, Originator: k.serviceID(r.From), Source: k.sourceID(r.Source), Reliability: r.Grade[0], Credibility: r.Grade[1],
		Controlled: r.Controlled, First: rules.PortionID(len(k.c.Portions)), Count: uint8(len(r.Portions)), To: k.serviceSet(r.To),
		Arrives: rules.Watch(r.Arrives), Tier: meaning[rules.Tier](rules.TierWords[:], r.Tier), Topic: k.topicID(r.Topic),
		Echoes: k.reportID(r.Echoes), Exposed: rules.Watch(r.Exposed),
	}
	for _, p := range r.Portions {
		portion := rules.Portion{
			Name: p.ID, Report: id, Role: meaning[rules.Role](rules.RoleWords[:], p.Role), Use: rules.PerMille(p.Use), Severity: points(p.Severity),
			Source: rep.Source,
		}
		if p.Tells != nil {
			portion.Tells[rules.General] = k.tells(rep.Source, p.Tells.General)
			portion.Tells[rules.Full] = k.tells(rep.Source, p.Tells.Full)
		}
		k.c.Portions = append(k.c.Portions, portion)
	}
	k.c.Reports = append(k.c.Reports, rep)
}

// echoes lets the portions of an echo point where those of the report point of
// which it is one, whatever it says of its source itself.
func (k *compiler) echoes() {
	for i := range k.c.Portions {
		p := &k.c.Portions[i]
		if of := k.c.Reports[p.Report].Echoes; of != 0 {
			p.Source = k.c.Reports[of].Source
		}
	}
}

// stream adds the items of a stream of bulk reports.
func (k *compiler) stream(id rules.StreamID, e *Entry[Stream]) {
	k.streams = append(k.streams, rules.ReportID(len(k.c.Reports)))
	for _, item := range items(e) {
		k.report(rules.ReportID(len(k.c.Reports)), &item)
		k.c.Reports[len(k.c.Reports)-1].Stream = id
	}
	k.c.Streams = append(k.c.Streams, rules.Stream{Name: e.Key})
}

// tells puts decibans in the order of a source's candidates.
func (k *compiler) tells(source rules.SourceID, written Map[int]) [rules.MaxCandidates]rules.Decibans {
	var tells [rules.MaxCandidates]rules.Decibans
	for i, x := range k.c.Sources[source].Candidates {
		if j := written.Index(x.Name); j >= 0 {
			tells[i] = rules.Decibans(written[j].Value)
		}
	}
	return tells
}

// topic adds a topic and, if asking about it tells something, the portion that
// stands for the question. It belongs to report 0 and comes after all reports'.
func (k *compiler) topic(e *Entry[Topic]) {
	t := rules.Topic{Name: e.Key}
	if q := e.Value.Question; q != nil {
		t.Question = rules.PortionID(len(k.c.Portions))
		p := rules.Portion{Name: e.Key + "?", Role: rules.Question, Source: k.sourceID(q.Source)}
		p.Tells[rules.Full] = k.tells(p.Source, q.Tells)
		k.c.Portions = append(k.c.Portions, p)
	}
	k.c.Topics = append(k.c.Topics, t)
}

func (k *compiler) threat(e *Entry[Threat]) {
	t := &e.Value
	th := rules.Threat{
		Name: e.Key, Due: rules.Watch(t.Due), Lead: rules.Watch(t.Lead), Cost: points(t.Cost), Victim: k.serviceID(t.Victim),
		Seen: rules.PerMille(t.Seen), ByOrder: t.ByOrder, Cover: rules.Decibans(t.Cover), RealIf: k.sourceID(t.RealIf), FalseAlarm: points(t.False),
	}
	for _, h := range t.Helps {
		for _, p := range k.portionIDs(h.Key) {
			th.Helps = append(th.Helps, rules.Help{
				Portion: p, General: rules.PerMille(h.Value.General), Full: rules.PerMille(h.Value.Full),
			})
		}
	}
	for _, a := range t.Actors {
		th.Actors = append(th.Actors, rules.Actor{Service: k.serviceID(a.Key), Preparedness: rules.PerMille(a.Value)})
	}
	if t.Tells != nil {
		th.Source = k.sourceID(t.Tells.Source)
		th.Tells = k.tells(th.Source, t.Tells.Tells)
	}
	k.c.Threats = append(k.c.Threats, th)
}

// portionIDs finds a portion written report/portion, or all those that stream/hit
// stands for.
func (k *compiler) portionIDs(name string) []rules.PortionID {
	report, portion, _ := strings.Cut(name, "/")
	i := k.f.Reports.Index(report)
	if i < 0 {
		var hits []rules.PortionID
		i = k.f.Bulk.Index(report)
		for _, n := range hitsOf(&k.f.Bulk[i]) {
			hits = append(hits, k.c.Reports[k.streams[i]+rules.ReportID(n-1)].First)
		}
		return hits
	}
	at := slices.IndexFunc(k.f.Reports[i].Value.Portions, func(p Portion) bool { return p.ID == portion })
	return []rules.PortionID{k.c.Reports[i+1].First + rules.PortionID(at)}
}

func (k *compiler) request(e *Entry[Request]) {
	q := &e.Value
	r := rules.Request{
		Name: e.Key, From: k.serviceID(q.From), To: k.serviceID(k.f.Seat), Asked: rules.Watch(q.Asked), Due: rules.Watch(q.Due),
		Topic: k.topicID(q.Topic), Report: k.reportID(q.Report), Third: k.serviceID(q.Third), OnlyIf: q.If, Pledge: q.Pledge,
	}
	if r.Report != 0 {
		r.Forms = rules.AllForms(int(k.c.Reports[r.Report].Count), rules.Full)
	}
	k.c.Requests = append(k.c.Requests, r)
}

// channels applies what the case changes of the standard channels.
func (k *compiler) channels() {
	for _, e := range k.f.Channels {
		ch := &k.c.Channels[channel(e.Key)]
		if e.Value.Delay != nil {
			ch.Delay = rules.Watch(*e.Value.Delay)
		}
		if e.Value.Breadth != nil {
			ch.Breadth = rules.PerMille(*e.Value.Breadth)
		}
		if e.Value.Overstep != nil {
			ch.Overstep = rules.PerMille(*e.Value.Overstep)
		}
	}
}
