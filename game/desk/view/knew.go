package view

import (
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Row is what one service held, watch by watch.
type Row struct {
	Who     rules.ServiceID
	Name    string
	Letters string
	Kind    rules.ServiceKind
	Spans   []Span
	Words   string
}

// Span says that a service held something of a report from a watch on.
type Span struct {
	Report rules.ReportID
	Title  string
	From   rules.Watch
	Form   rules.Form
}

// knew lays out who came to hold something of which report, and when.
func (d *Desk) knew(o play.Outcome) []Row {
	var rows []Row
	for v := range d.Rules.ServiceIDs() {
		row := Row{Who: v, Name: d.Name(v), Letters: d.Letters(v), Kind: d.Rules.Services[v].Kind}
		for _, ch := range o.Chapters {
			for _, e := range ch.Events {
				if who, span := d.heldBy(e, ch); who == v && span.Report != 0 {
					row.add(span)
				}
			}
		}
		slices.SortStableFunc(row.Spans, func(a, b Span) int { return int(a.From) - int(b.From) })
		var parts []string
		for _, s := range row.Spans {
			parts = append(parts, d.Say("debrief.from", "Report", s.Title, "When", d.Moment(s.From)))
		}
		row.Words = d.list(parts)
		rows = append(rows, row)
	}
	return rows
}

// add notes a span unless the row has as much of the report already.
func (r *Row) add(s Span) {
	for i, had := range r.Spans {
		if had.Report != s.Report {
			continue
		}
		if had.Form < s.Form && had.From == s.From {
			r.Spans[i] = s
			return
		}
		if had.Form >= s.Form {
			return
		}
	}
	r.Spans = append(r.Spans, s)
}

// heldBy says who came to hold what by an event.
func (d *Desk) heldBy(e rules.Event, ch play.Chapter) (rules.ServiceID, Span) {
	s := Span{Report: e.Report, From: max(e.Watch, 1), Form: e.Form}
	if s.Report == 0 {
		s.Report = d.Rules.Portions[e.Portion].Report
	}
	s.Title = d.Title(s.Report)
	switch e.Kind {
	case rules.ReportArrived:
		s.Form = rules.Full
		return e.Who, s
	case rules.PassedOn:
		s.From++
		return e.Third, s
	case rules.CollectedBy:
		return e.Third, s
	case rules.Shared:
		share, ok := ch.Decision.(rules.Share)
		if !ok {
			return 0, s
		}
		for i := range rules.MaxPortions {
			s.Form = max(s.Form, share.Forms.At(i))
		}
		s.From += d.Rules.Channels[share.Channel].Delay
		return e.Whom, s
	}
	return 0, s
}
