package view

import (
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Held is a report, or all of a stream, and who came to hold something of it.
type Held struct {
	Report  rules.ReportID // the first of a stream
	Title   string
	Holders []Holder // the seat first, then in the order in which they got it, the rivals last
	Moved   bool     // whether it came to anybody but those to whom it was sent at first

	Differs   bool     // whether anything of it would be held otherwise, had the best been decided
	Otherwise []string // by whom and how, a sentence each

	items map[rules.ServiceID]map[rules.ReportID]bool // of a stream, by holder
}

// Holder is a service and what it had of something; nothing, if it is a rival
// that looked for it in vain.
type Holder struct {
	Who     rules.ServiceID
	Name    string
	Letters string
	Kind    rules.ServiceKind
	Bars    []Had // each from its own time to that of the next
	Would   []Had // what they would be, had the best been decided; none for whose own it is

	forms rules.Forms
}

// Had is a time of knowing, until more was known.
type Had struct {
	Watch   rules.Watch
	AtClose bool             // from its close on, and not as it opened
	From    rules.ServiceID  // who passed it on or lost it; 0 for nobody
	By      rules.DecisionNo // of the seat, that led to it; 0 for none
	Form    rules.Form       // the fullest of its paragraphs
	Words   string

	all bool // whether all paragraphs are in that form
	how string
}

// Begins is when a time of knowing begins, from 0 at the opening of the case to 1
// at its end.
func (d *Desk) Begins(h Had) float64 {
	at := float64(h.Watch - 1)
	if h.AtClose {
		at += 0.85
	}
	return at / float64(d.Rules.Watches)
}

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

// knew lays out by service who came to hold something of which report, and when.
func (d *Desk) knew(all []Held) []Row {
	var rows []Row
	for v := range d.Rules.ServiceIDs() {
		row := Row{Who: v, Name: capital(d.Name(v)), Letters: d.Letters(v), Kind: d.Rules.Services[v].Kind}
		for _, x := range all {
			for _, h := range x.Holders {
				if h.Who == v {
					row.Spans = append(row.Spans, x.spans(h)...)
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

// spans are the times of a holder from which it had something, and had it in full.
func (x *Held) spans(h Holder) (list []Span) {
	for i, b := range h.Bars {
		if i == 0 || b.Form > h.Bars[i-1].Form {
			list = append(list, Span{x.Report, x.Title, b.Watch, b.Form})
		}
	}
	return list
}

// gain is a paragraph that somebody came to hold.
type gain struct {
	who     rules.ServiceID
	report  rules.ReportID
	portion int // its place in the report
	form    rules.Form
	had     Had
}

// Held lists who held what in a game that is over, in the order in which it first came to anybody.
func (d *Desk) Held(o play.Outcome) []Held {
	var gains []gain
	for _, ch := range o.Chapters {
		for _, e := range ch.Events {
			gains = append(gains, d.gains(o, e)...)
		}
	}
	slices.SortStableFunc(gains, func(a, b gain) int { return int(a.had.Watch) - int(b.had.Watch) })
	var out []Held
	at := map[rules.ReportID]int{}
	for _, g := range gains {
		if g.had.Watch > d.Rules.Watches {
			continue // on its way when the case ended
		}
		key, title := d.folded(g.report)
		i, ok := at[key]
		if !ok {
			i, at[key] = len(out), len(out)
			out = append(out, d.opened(key, title, g.report))
		}
		out[i].gain(d, g)
	}
	for i := range out {
		d.complete(&out[i])
	}
	return out
}

// folded names what a report is told as: itself, or its stream by the first item.
func (d *Desk) folded(r rules.ReportID) (rules.ReportID, string) {
	stream := d.Rules.Reports[r].Stream
	if stream == 0 {
		return r, d.Title(r)
	}
	for r > 1 && d.Rules.Reports[r-1].Stream == stream {
		r--
	}
	return r, d.Words.Streams[stream]
}

// opened begins with whose report it is, who has it as soon as anybody.
func (d *Desk) opened(key rules.ReportID, title string, first rules.ReportID) Held {
	x := Held{Report: key, Title: title, items: map[rules.ServiceID]map[rules.ReportID]bool{}}
	rep := &d.Rules.Reports[first]
	if rep.Originator != 0 && rep.Originator != d.K.Seat {
		for i := range int(rep.Count) {
			x.gain(d, gain{rep.Originator, first, i, rules.Full, Had{Watch: max(1, rep.Arrives), how: "own"}})
		}
		x.Moved = false
	}
	return x
}

// gain notes a paragraph, unless its holder has as much of it already.
func (x *Held) gain(d *Desk, g gain) {
	i := slices.IndexFunc(x.Holders, func(h Holder) bool { return h.Who == g.who })
	if i < 0 {
		i = len(x.Holders)
		x.Holders = append(x.Holders, Holder{Who: g.who, Name: d.Name(g.who), Letters: d.Letters(g.who), Kind: d.Rules.Services[g.who].Kind})
		x.items[g.who] = map[rules.ReportID]bool{}
	}
	h := &x.Holders[i]
	x.items[g.who][g.report] = true
	if g.form <= h.forms.At(g.portion) {
		return
	}
	h.forms = h.forms.With(g.portion, g.form)
	x.Moved = x.Moved || g.had.how != "own" && g.had.how != "came"
	if n := len(h.Bars); n == 0 || h.Bars[n-1].Watch != g.had.Watch || h.Bars[n-1].AtClose != g.had.AtClose {
		h.Bars = append(h.Bars, g.had)
	}
	h.Bars[len(h.Bars)-1].measure(h.forms, int(d.Rules.Reports[g.report].Count))
}

// measure says how full what is known has become.
func (h *Had) measure(forms rules.Forms, n int) {
	h.Form, h.all = rules.Withheld, true
	for i := range n {
		h.Form = max(h.Form, forms.At(i))
	}
	for i := range n {
		h.all = h.all && forms.At(i) == h.Form
	}
}

// complete puts the holders in order, adds the rival that looks for the source, and
// finds the words.
func (d *Desk) complete(x *Held) {
	if v := d.Rules.Sources[d.Rules.Reports[x.Report].Source].Rival; v != 0 && x.items[v] == nil {
		x.Holders = append(x.Holders, Holder{Who: v, Name: d.Name(v), Letters: d.Letters(v), Kind: rules.Rival})
	}
	slices.SortStableFunc(x.Holders, func(a, b Holder) int { return d.place(a) - d.place(b) })
	for i := range x.Holders {
		for j := range x.Holders[i].Bars {
			b := &x.Holders[i].Bars[j]
			b.Words = d.howHad(x, &x.Holders[i], b)
		}
	}
}

// place is where a holder stands: the seat first, the rivals last.
func (d *Desk) place(h Holder) int {
	switch {
	case h.Who == d.K.Seat:
		return 0
	case h.Kind == rules.Rival:
		return 2
	}
	return 1
}

// hadKeys are the sentences for how somebody came to know: through a decision of
// the seat, and otherwise.
var hadKeys = map[string][2]string{
	"own":     {"knew.own", "knew.own"},
	"came":    {"knew.came-asked", "knew.came"},
	"given":   {"knew.given", "knew.given"},
	"passed":  {"knew.passed", "knew.passed-own"},
	"taken":   {"knew.taken", "knew.taken-own"},
	"printed": {"knew.printed", "knew.printed-own"},
}

// howHad is the sentence of a time of knowing.
func (d *Desk) howHad(x *Held, h *Holder, b *Had) string {
	key := hadKeys[b.how][0]
	if b.By == 0 {
		key = hadKeys[b.how][1]
	}
	what := d.Say("name.quoted", "Name", x.Title)
	if d.Rules.Reports[x.Report].Stream != 0 {
		what = d.Count("knew.items", len(x.items[h.Who]), "Title", x.Title)
	}
	return capital(d.Say(key, "Who", h.Name, "What", what, "Form", d.howFull(b), "When", d.Moment(b.opens()), "Whom", d.Name(b.From), "N", int(b.By)))
}

// Stayed says that reports never left those who had them first.
func (d *Desk) Stayed(titles []string) string {
	for i := range titles {
		titles[i] = d.Say("name.quoted", "Name", titles[i])
	}
	return d.Count("knew.stayed", len(titles), "List", d.list(titles))
}
