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
				for _, h := range d.heldBy(o, e, ch) {
					if h.who == v {
						row.add(h.Span)
					}
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

// gain is what somebody came to hold.
type gain struct {
	who rules.ServiceID
	Span
}

// heldBy says who came to hold what by an event.
func (d *Desk) heldBy(o play.Outcome, e rules.Event, ch play.Chapter) []gain {
	r := e.Report
	if r == 0 {
		r = d.Rules.Portions[e.Portion].Report
	}
	from := max(e.Watch, 1)
	switch e.Kind {
	case rules.ReportArrived:
		return d.gain(e.Who, r, from, rules.Full)
	case rules.PassedOn:
		return d.gain(e.Third, r, from+1, e.Form)
	case rules.CollectedBy:
		return d.gain(e.Third, r, from, e.Form)
	case rules.Shared:
		form, delay := d.sentBy(o, e, ch)
		return d.gain(e.Whom, r, from+delay, form)
	case rules.Warned:
		return d.warned(o, e)
	}
	return nil
}

// gain makes the one gain of a report, or of the stream of which it is an item.
func (d *Desk) gain(who rules.ServiceID, r rules.ReportID, from rules.Watch, form rules.Form) []gain {
	if r == 0 {
		return nil
	}
	title := d.Title(r)
	if stream := d.Rules.Reports[r].Stream; stream != 0 {
		title = d.Words.Streams[stream]
		for r > 1 && d.Rules.Reports[r-1].Stream == stream {
			r--
		}
	}
	return []gain{{who, Span{r, title, from, form}}}
}

// sentBy returns the fullest form that a share was in and how long it was on its
// way: the seat's own, or one under a standing arrangement.
func (d *Desk) sentBy(o play.Outcome, e rules.Event, ch play.Chapter) (form rules.Form, delay rules.Watch) {
	if share, ok := ch.Decision.(rules.Share); ok && e.Cause == ch.No {
		for i := range rules.MaxPortions {
			form = max(form, share.Forms.At(i))
		}
		return form, d.Rules.Channels[share.Channel].Delay
	}
	for _, c := range o.Chapters {
		if a, ok := c.Decision.(rules.Arrange); ok && c.No == e.Cause {
			return a.Form, d.Rules.Channels[a.Channel].Delay
		}
	}
	return rules.General, 0
}

// warned lists what a warning told: the substance that helps, as far as it had
// come to the seat.
func (d *Desk) warned(o play.Outcome, e rules.Event) (all []gain) {
	from := max(e.Watch, 1) + d.Rules.Channels[rules.Emergency].Delay
	for _, help := range d.Rules.Threats[e.Threat].Helps {
		p := &d.Rules.Portions[help.Portion]
		if p.Role != rules.Substance || !arrived(o, e.Who, p.Report, e.Watch) {
			continue
		}
		if e.Third != 0 {
			all = append(all, d.gain(e.Third, p.Report, from, rules.General)...)
			all = append(all, d.gain(e.Whom, p.Report, from+1, rules.General)...)
			continue
		}
		all = append(all, d.gain(e.Whom, p.Report, from, rules.General)...)
	}
	return all
}

// arrived reports whether a report had come to a service by a watch.
func arrived(o play.Outcome, who rules.ServiceID, r rules.ReportID, by rules.Watch) bool {
	for _, ch := range o.Chapters {
		for _, e := range ch.Events {
			if e.Kind == rules.ReportArrived && e.Who == who && e.Report == r && e.Watch <= by {
				return true
			}
		}
	}
	return false
}
