package rulestest

import (
	"slices"
	"strings"

	"tearline/game/rules"
)

func (w *world) setThreat(key, value string) bool {
	t := &w.c.Threats[len(w.c.Threats)-1]
	switch key {
	case "due":
		t.Due = rules.Watch(number(value))
	case "lead":
		t.Lead = rules.Watch(number(value))
	case "cost":
		t.Cost = rules.Points(number(value)) * rules.Point
	case "victim":
		t.Victim = w.service(value)
	case "seen":
		t.Seen = permille(value)
	case "by-order":
		t.ByOrder = value == "yes"
	case "cover":
		t.Cover = rules.Decibans(number(value))
	case "real-if":
		t.RealIf = w.source(value)
	case "false-alarm":
		t.FalseAlarm = rules.Points(number(value)) * rules.Point
	case "source":
		t.Source = w.source(value)
	case "tells":
		w.tells(t.Source, value, &t.Tells)
	case "actors":
		each(value, func(name, how string) {
			t.Actors = append(t.Actors, rules.Actor{Service: w.service(name), Preparedness: permille(how)})
		})
	case "helps":
		each(value, func(name, how string) {
			general, full, _ := strings.Cut(how, "/")
			t.Helps = append(t.Helps, rules.Help{Portion: Portion(w.c, name), General: permille(general), Full: permille(full)})
		})
	default:
		return false
	}
	return true
}

func (w *world) setRequest(key, value string) bool {
	q := &w.c.Requests[len(w.c.Requests)-1]
	switch key {
	case "from":
		q.From = w.service(value)
	case "to":
		q.To = w.service(value)
	case "asked":
		q.Asked = rules.Watch(number(value))
	case "due":
		q.Due = rules.Watch(number(value))
	case "topic":
		q.Topic = w.topic(value)
	case "report":
		q.Report = Report(w.c, value)
		q.Forms = rules.AllForms(int(w.c.Reports[q.Report].Count), rules.Full)
	case "for":
		q.Third = w.service(value)
	case "if-held":
		q.OnlyIf = value == "yes"
	case "assurances":
		q.Pledge = value == "yes"
	default:
		return false
	}
	return true
}

func (w *world) service(name string) rules.ServiceID { return Service(w.c, name) }

func (w *world) services(list string) rules.ServiceSet {
	var set rules.ServiceSet
	for _, name := range strings.Split(list, ",") {
		set = set.With(w.service(name))
	}
	return set
}

func (w *world) report(name string) rules.ReportID { return Report(w.c, name) }

func (w *world) source(name string) rules.SourceID {
	return rules.SourceID(index("source", name, slices.IndexFunc(w.c.Sources, func(s rules.Source) bool { return s.Name == name })))
}

// topic returns a topic by name and declares it if it is new.
func (w *world) topic(name string) rules.TopicID {
	i := slices.IndexFunc(w.c.Topics, func(t rules.Topic) bool { return t.Name == name })
	if i <= 0 {
		i = len(w.c.Topics)
		w.c.Topics = append(w.c.Topics, rules.Topic{Name: name})
	}
	return rules.TopicID(i)
}

// Service returns a service of a case by name. Like the other look-ups it
// panics when there is none.
func Service(c *rules.Case, name string) rules.ServiceID {
	return rules.ServiceID(index("service", name, slices.IndexFunc(c.Services, func(s rules.Service) bool { return s.Name == name })))
}

// Report returns a report of a case by name.
func Report(c *rules.Case, name string) rules.ReportID {
	return rules.ReportID(index("report", name, slices.IndexFunc(c.Reports, func(r rules.Report) bool { return r.Name == name })))
}

// Portion returns a portion of a case by report and name, as in port/hour.
func Portion(c *rules.Case, name string) rules.PortionID {
	report, part, _ := strings.Cut(name, "/")
	id := Report(c, report)
	for p := range c.PortionIDs(id) {
		if c.Portions[p].Name == part {
			return p
		}
	}
	panic("rulestest: no such portion: " + name)
}

func index(kind, name string, i int) int {
	if i <= 0 {
		panic("rulestest: no such " + kind + ": " + name)
	}
	return i
}
