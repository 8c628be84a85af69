package view

import (
	"fmt"
	"slices"
	"strings"

	"tearline/game/rules"
)

// PaperKind is what lies in the in-tray.
type PaperKind uint8

// The kinds of paper.
const (
	ReportPaper  PaperKind = iota // a report, which can be passed on
	RequestPaper                  // what a partner asks
	LetterPaper                   // what a partner answers or has to say
	StreamPaper                   // all items that have come of a stream
)

// Paper is one thing in the in-tray.
type Paper struct {
	Key     string // stable: report/3, request/1, letter/12, stream/1
	Kind    PaperKind
	Report  rules.ReportID
	Request rules.RequestID
	Stream  rules.StreamID
	Event   int // position in the news, of a letter
	From    rules.ServiceID
	Title   string
	Marking string // classification and grade, or what kind of letter it is
	Waits   string // who waits for an answer or for what is in it; or ""
	Went    string // to whom the seat has sent some of it; or ""
	Done    bool   // answered, or over
	Watch   rules.Watch
}

// Tray lists the papers that have come, newest on top. The list is not to be changed.
func (d *Desk) Tray() []Paper {
	if d.tray == nil {
		d.tray = d.papers()
	}
	return d.tray
}

func (d *Desk) papers() []Paper {
	out := []Paper{}
	seen := map[rules.ReportID]bool{}
	streams := map[rules.StreamID]int{}
	for i, e := range d.K.News {
		switch {
		case e.Kind == rules.ReportArrived && e.Who == d.K.Seat && d.Rules.Reports[e.Report].Stream != 0:
			streams[d.Rules.Reports[e.Report].Stream]++
			out = d.stack(out, e, streams)
		case e.Kind == rules.ReportArrived && e.Who == d.K.Seat && !seen[e.Report]:
			seen[e.Report] = true
			out = append(out, d.report(e.Report, e.Watch))
		case e.Kind == rules.RequestOpened && e.Who == d.K.Seat:
			out = append(out, d.request(e.Request, e.Watch))
		case isLetter(e, d.K.Seat):
			if p := d.letter(i, e); !slices.ContainsFunc(out, p.repeats) {
				out = append(out, p)
			}
		}
	}
	slices.Reverse(out)
	return out
}

// stack puts an item of a stream on top of the others of it.
func (d *Desk) stack(out []Paper, e rules.Event, count map[rules.StreamID]int) []Paper {
	rep := &d.Rules.Reports[e.Report]
	title := d.Say("stream.title", "Stream", d.Words.Streams[rep.Stream], "N", count[rep.Stream])
	for i := range out {
		if out[i].Kind != StreamPaper || out[i].Stream != rep.Stream {
			continue
		}
		out[i].Title = title
		if out[i].Watch < e.Watch {
			out[i].Watch = e.Watch
			top := out[i]
			out = append(slices.Delete(out, i, i+1), top)
		}
		return out
	}
	return append(out, Paper{
		Key: fmt.Sprintf("stream/%d", rep.Stream), Kind: StreamPaper, Stream: rep.Stream, From: rep.Originator, Title: title,
		Marking: d.Say("paper.marking", "Mark", d.shortBanner(e.Report), "Grade", d.Grade(e.Report)), Watch: e.Watch,
	})
}

// Stamp tells a paper from the same one as it lay there before more came of it.
func (p Paper) Stamp() string {
	if p.Kind == StreamPaper {
		return fmt.Sprintf("%s@%d", p.Key, p.Watch)
	}
	return p.Key
}

func isLetter(e rules.Event, seat rules.ServiceID) bool {
	if e.Who != seat {
		return false
	}
	switch e.Kind {
	case rules.ConsentGranted, rules.ConsentRefused, rules.InformationDenied, rules.AssurancesGiven, rules.AssurancesDenied,
		rules.BreachDiscovered, rules.WarningMissed, rules.RequestMissed, rules.RequestMet, rules.FlowMoved,
		rules.ActionOnGranted, rules.ActionOnRefused, rules.Corroborated, rules.Misled, rules.AssurancesBroken, rules.AssurancesKept:
		return true
	}
	return false
}

func (d *Desk) report(id rules.ReportID, came rules.Watch) Paper {
	p := Paper{Key: fmt.Sprintf("report/%d", id), Kind: ReportPaper, Report: id, From: d.Rules.Reports[id].Originator, Watch: came}
	p.Title, p.Marking = d.Title(id), d.Say("paper.marking", "Mark", d.shortBanner(id), "Grade", d.Grade(id))
	p.Went = d.went(id)
	topic := d.Rules.Reports[id].Topic
	for _, m := range d.K.Matters {
		if m.Kind == rules.RequestPending && m.Report == 0 && m.Topic == topic && m.From != p.From && !d.gave(m.From, id) {
			p.Waits = capital(d.Say("paper.asked-about", "Who", d.Name(m.From)))
		}
	}
	return p
}

// went says to whom the seat has sent some of a report; "" for nobody.
func (d *Desk) went(id rules.ReportID) string {
	var to []string
	for v := range d.Rules.ServiceIDs() {
		if d.gave(v, id) {
			to = append(to, d.Name(v))
		}
	}
	if len(to) == 0 {
		return ""
	}
	return d.Say("paper.went", "Who", d.list(to))
}

// gave reports whether a service has had any of a report from the seat.
func (d *Desk) gave(to rules.ServiceID, id rules.ReportID) bool {
	for p := range d.Rules.PortionIDs(id) {
		if d.K.GaveTo(to, p) > rules.Withheld {
			return true
		}
	}
	return false
}

func (d *Desk) holdsAny(id rules.ReportID) bool {
	for p := range d.Rules.PortionIDs(id) {
		if d.K.Holds(p) > rules.Withheld {
			return true
		}
	}
	return false
}

func (d *Desk) request(id rules.RequestID, came rules.Watch) Paper {
	q := &d.Rules.Requests[id]
	p := Paper{Key: fmt.Sprintf("request/%d", id), Kind: RequestPaper, Request: id, From: q.From, Watch: came}
	p.Title, p.Marking = d.Asked(id), d.Say("paper.kind.question")
	switch {
	case q.Report != 0:
		p.Marking = d.Say("paper.kind.leave")
	case q.Pledge:
		p.Marking = d.Say("paper.kind.pledge")
	}
	if _, open := d.Open(id); open {
		p.Waits = d.Due(q.Due)
	} else {
		p.Done = true
		p.Marking = d.Say("paper.kind.answered")
		if d.missed(id) {
			p.Marking = d.Say("paper.kind.missed")
		}
	}
	return p
}

// Asked is what a partner asks, in a few words; "" for no request.
func (b *Book) Asked(id rules.RequestID) string {
	switch q := &b.Rules.Requests[id]; {
	case id == 0:
		return ""
	case q.Report != 0:
		return b.Say("paper.leave", "Report", b.Title(q.Report), "Third", b.Name(q.Third))
	case q.Pledge:
		return b.Say("paper.pledge")
	default:
		return b.Say("paper.question", "Topic", b.Topic(q.Topic))
	}
}

// Due says by when an answer is owed.
func (d *Desk) Due(w rules.Watch) string {
	if w <= d.K.Watch {
		return d.Say("paper.due-now", "When", d.By(w))
	}
	return d.Say("paper.due", "When", d.By(w))
}

// Deadline says in a sentence by when an answer is owed.
func (d *Desk) Deadline(w rules.Watch) string {
	if w <= d.K.Watch {
		return d.Say("request.due-now", "When", d.By(w))
	}
	return d.Say("request.due", "When", d.By(w))
}

// Settled says how a request that is no longer open ended.
func (d *Desk) Settled(id rules.RequestID) string {
	if d.missed(id) {
		return d.Say("request.missed")
	}
	return d.Say("request.met")
}

// missed reports whether a request was left without an answer.
func (d *Desk) missed(id rules.RequestID) bool {
	return slices.ContainsFunc(d.K.News, func(e rules.Event) bool { return e.Kind == rules.RequestMissed && e.Request == id })
}

// Open returns what is pending of a partner's request, if it still is.
func (d *Desk) Open(id rules.RequestID) (rules.Matter, bool) {
	for _, m := range d.K.Matters {
		if m.Kind == rules.RequestPending && m.Request == id {
			return m, true
		}
	}
	return rules.Matter{}, false
}

var letterKeys = map[rules.EventKind]string{
	rules.ConsentGranted:    "letter.consent-granted",
	rules.ConsentRefused:    "letter.consent-refused",
	rules.InformationDenied: "letter.information-denied",
	rules.AssurancesGiven:   "letter.assurances-given",
	rules.AssurancesDenied:  "letter.assurances-denied",
	rules.BreachDiscovered:  "letter.breach-discovered",
	rules.WarningMissed:     "letter.warning-missed",
	rules.RequestMissed:     "letter.request-missed",
	rules.RequestMet:        "letter.request-met",
	rules.FlowMoved:         "letter.flow-choked",
	rules.ActionOnGranted:   "letter.action-on-granted",
	rules.ActionOnRefused:   "letter.action-on-refused",
	rules.Corroborated:      "letter.corroborated",
	rules.Misled:            "letter.misled",
	rules.AssurancesBroken:  "letter.assurances-broken",
	rules.AssurancesKept:    "letter.assurances-kept",
}

func (d *Desk) letter(i int, e rules.Event) Paper {
	key := letterKeys[e.Kind]
	switch {
	case e.Kind == rules.ConsentGranted && e.Amount != e.Was:
		key = "letter.consent-lesser"
	case e.Kind == rules.FlowMoved && e.Amount > e.Was:
		key = "letter.flow-reopened"
	}
	return Paper{
		Key: fmt.Sprintf("letter/%d", i), Kind: LetterPaper, Event: i, From: d.writer(e), Watch: e.Watch, Done: true,
		Title: capital(d.Say(key, d.gaps(e)...)), Marking: d.Say("paper.kind.letter"),
	}
}

// writer is who writes a letter about an event: who it is about, or the seat's
// own house.
func (d *Desk) writer(e rules.Event) rules.ServiceID {
	if e.Whom == 0 {
		return d.K.Seat
	}
	return e.Whom
}

// repeats reports whether a letter says what another of the same watch says.
func (p Paper) repeats(q Paper) bool {
	return q.Kind == LetterPaper && q.From == p.From && q.Watch == p.Watch && q.Title == p.Title
}

// Find returns the paper of that key, if it lies in the tray, or in a stream of it.
func (d *Desk) Find(key string) (Paper, bool) {
	var item rules.ReportID
	if _, err := fmt.Sscanf(key, "report/%d", &item); err == nil && int(item) < len(d.Rules.Reports) && d.Rules.Reports[item].Stream != 0 {
		return d.report(item, d.Rules.Reports[item].Arrives), d.holdsAny(item)
	}
	for _, p := range d.Tray() {
		if p.Key == key {
			return p, true
		}
	}
	return Paper{}, false
}

// Letter is how a letter reads.
type Letter struct {
	From, Person string
	Quote        string // in the words of who writes; or ""
	Meaning      string // what it means for the seat
	Leave        []Leave
}

// meanings tell every event for which a letter stands.
func (d *Desk) meanings(i int) []string {
	p := d.letter(i, d.K.News[i])
	var out []string
	for j, e := range d.K.News {
		if !isLetter(e, d.K.Seat) || !p.repeats(d.letter(j, e)) {
			continue
		}
		if s := d.Event(e); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// Leave is what an owner lets go of one portion.
type Leave struct {
	Mark  string
	Words string
	Form  rules.Form
	Asked rules.Form
}

// Letter opens the letter at a position of the news.
func (d *Desk) Letter(i int) Letter {
	e := d.K.News[i]
	l := Letter{From: d.FullName(d.writer(e)), Quote: d.Says(e), Meaning: strings.Join(d.meanings(i), "\n")}
	if e.Whom != 0 {
		l.Person = d.Person(e.Whom)
	}
	if e.Kind == rules.Corroborated {
		l.Quote = d.toldBy(e, "")
	}
	if e.Kind != rules.ConsentGranted {
		return l
	}
	for p := range d.Rules.PortionIDs(e.Report) {
		at := d.Rules.Index(p)
		l.Leave = append(l.Leave, Leave{
			Mark: d.PortionMark(e.Report), Words: d.Words.Portions[p].Full,
			Form: rules.Forms(e.Amount).At(at), Asked: rules.Forms(e.Was).At(at),
		})
	}
	return l
}
