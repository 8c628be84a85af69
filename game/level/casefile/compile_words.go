package casefile

import (
	"tearline/game/level"
	"tearline/game/rules"
)

// wordsOf takes the texts out of a file.
func wordsOf(f *File) level.Words {
	w := level.Words{
		Title: f.Title, Summary: f.Summary, Briefing: f.Briefing, Aims: f.Aims, Debrief: level.Debrief(f.Debrief),
		Services: make([]level.ServiceWords, 1), Sources: make([]level.SourceWords, 1), Topics: make([]string, 1), Reports: make([]level.ReportWords, 1),
		Portions: make([]level.PortionWords, 1), Threats: make([]level.ThreatWords, 1), Requests: make([]string, 1), Streams: make([]string, 1),
	}
	for _, line := range f.Wire {
		w.Wire = append(w.Wire, level.Wire(line))
	}
	for i := range f.Services {
		w.Services = append(w.Services, serviceWords(&f.Services[i].Value))
	}
	for i := range f.Sources {
		s := &f.Sources[i].Value
		words := level.SourceWords{Name: s.Name, About: s.About, Lost: s.Lost}
		for _, e := range s.Explanations {
			words.Explanations = append(words.Explanations, e.Name)
		}
		w.Sources = append(w.Sources, words)
	}
	for i := range f.Reports {
		addReport(&w, &f.Reports[i].Value)
	}
	for i := range f.Bulk {
		w.Streams = append(w.Streams, f.Bulk[i].Value.Title)
		for _, item := range items(&f.Bulk[i]) {
			addReport(&w, &item.Value)
		}
	}
	for i := range f.Topics {
		w.Topics = append(w.Topics, f.Topics[i].Value.Name)
		if f.Topics[i].Value.Question != nil {
			w.Portions = append(w.Portions, level.PortionWords{})
		}
	}
	for i := range f.Threats {
		t := &f.Threats[i].Value
		w.Threats = append(w.Threats, level.ThreatWords{Name: t.Name, Stopped: t.Stopped, Struck: t.Struck, Empty: t.Empty})
	}
	for i := range f.Requests {
		w.Requests = append(w.Requests, f.Requests[i].Value.Text)
	}
	return w
}

// addReport adds the words of a report and of its portions.
func addReport(w *level.Words, r *Report) {
	words := level.ReportWords{Title: r.Title, Station: r.Station, Marking: r.Marking, DTG: r.DTG}
	if r.Finding != nil {
		words.Search[rules.Confirmed] = r.Finding.Confirmed
		words.Search[rules.Contradicted] = r.Finding.Contradicted
		words.Search[rules.Circular] = r.Finding.Circular
	}
	w.Reports = append(w.Reports, words)
	for _, p := range r.Portions {
		w.Portions = append(w.Portions, level.PortionWords{Full: p.Full, General: p.General})
	}
}

// sayingNames are the format's words for the occasions.
var sayingNames = enumOf[Service]("says")

func serviceWords(s *Service) level.ServiceWords {
	w := level.ServiceWords{Name: s.Name, Short: s.Short, About: s.About}
	if s.Person != nil {
		w.Person = level.Person(*s.Person)
	}
	for i, name := range sayingNames {
		if k := s.Says.Index(name); k >= 0 {
			w.Says[i] = s.Says[k].Value
		}
	}
	return w
}
