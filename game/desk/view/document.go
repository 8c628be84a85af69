package view

import (
	"tearline/game/rules"
)

// Field is a line of a document's header block.
type Field struct{ Name, Value string }

// Document is a report as the recipient of a draft would read it.
type Document struct {
	Title    string
	Banner   string
	Head     []Field
	Portions []Portion
	Reads    string // what the recipient will read, in a sentence
}

// Portion is one paragraph of a Document.
type Portion struct {
	ID    rules.PortionID
	Index int
	Mark  string
	Role  string
	Form  rules.Form // as the draft has it
	Most  rules.Form // the fullest that the seat holds
	Text  string     // in Form; the full wording when it is withheld
	Full  string     // the full wording, to be read under a general one; or ""
	Had   string     // what the recipient has of it already; or ""
	Cut   bool       // the tearline runs above it
}

var markingShort = map[string]string{"UNCLASSIFIED": "U", "CONFIDENTIAL": "C", "SECRET": "S", "TOP SECRET": "TS"}

// owners lists the letters of those whose leave a report needs.
func (b *Book) owners(id rules.ReportID, seat rules.ServiceID) []string {
	var out []string
	owners := b.Rules.Owners(id)
	for v := range b.Rules.ServiceIDs() {
		if owners.Has(v) && v != seat {
			out = append(out, b.Letters(v))
		}
	}
	return out
}

// Banner is the marking at the head and foot of a report.
func (d *Desk) Banner(id rules.ReportID) string {
	text := d.Words.Reports[id].Marking
	for _, o := range d.owners(id, d.K.Seat) {
		text = d.Say("paper.banner.orcon", "Mark", text, "Who", o)
	}
	return d.Say("paper.banner.rel", "Mark", text, "Who", d.Letters(d.K.Seat))
}

func (d *Desk) shortBanner(id rules.ReportID) string {
	text := markingShort[d.Words.Reports[id].Marking]
	if owners := d.owners(id, d.K.Seat); len(owners) > 0 {
		return d.Say("paper.banner.oc", "Mark", text, "Who", owners[0])
	}
	return d.Say("paper.banner.rel", "Mark", text, "Who", d.Letters(d.K.Seat))
}

// PortionMark is the mark before the portions of a report.
func (d *Desk) PortionMark(id rules.ReportID) string {
	key := "paper.mark.rel"
	if len(d.owners(id, d.K.Seat)) > 0 {
		key = "paper.mark.oc"
	}
	return d.Say(key, "Mark", markingShort[d.Words.Reports[id].Marking])
}

// Grade is the Admiralty grade of a report, as in B2.
func (b *Book) Grade(id rules.ReportID) string {
	r := &b.Rules.Reports[id]
	return string([]byte{r.Reliability, r.Credibility})
}

// GradeOf is a grade of the seat's own, as in C4.
func (b *Book) GradeOf(x rules.Grade) string { return unpacked(x.Pack()) }

// ReliabilityWords says what the letter of a grade means, 'A' to 'F'.
func (b *Book) ReliabilityWords(letter byte) string {
	return b.Say("weigh.letter", "Letter", string(rune(letter)), "Words", b.Say(reliabilityKeys[letter-'A']))
}

// CredibilityWords says what the figure of a grade means, '1' to '6'.
func (b *Book) CredibilityWords(figure byte) string {
	return b.Say("weigh.letter", "Letter", string(rune(figure)), "Words", b.Say(credibilityKeys[figure-'1']))
}

var reliabilityKeys = [...]string{"grade.a", "grade.b", "grade.c", "grade.d", "grade.e", "grade.f"}
var credibilityKeys = [...]string{"grade.1", "grade.2", "grade.3", "grade.4", "grade.5", "grade.6"}

// GradeWords says what the grade of a report means.
func (b *Book) GradeWords(id rules.ReportID) string {
	r := &b.Rules.Reports[id]
	return b.Say("grade.both", "Source", b.Say(reliabilityKeys[min(max(r.Reliability, 'A'), 'F')-'A']),
		"Report", b.Say(credibilityKeys[min(max(r.Credibility, '1'), '6')-'1']))
}

// Read lays a report on the desk as the draft would pass it on.
func (d *Desk) Read(draft rules.Share) Document {
	id := draft.Report
	doc := Document{Title: d.Title(id), Banner: d.Banner(id), Head: d.head(id)}
	was := rules.Substance
	for p := range d.Rules.PortionIDs(id) {
		x := d.portion(p, draft)
		role := d.Rules.Portions[p].Role
		x.Cut = x.Index > 0 && was == rules.Substance && role != rules.Substance
		was = role
		doc.Portions = append(doc.Portions, x)
	}
	doc.Reads = d.reads(draft, doc.Portions)
	return doc
}

func (d *Desk) head(id rules.ReportID) []Field {
	w, rep := d.Words.Reports[id], &d.Rules.Reports[id]
	from := d.called(rep.Originator)
	switch {
	case len(w.Station) == 1:
		from = d.Say("paper.station-letter", "Who", from, "Station", w.Station)
	case w.Station != "":
		from = d.Say("paper.station", "Who", from, "Station", w.Station)
	}
	handling := d.Say("handling.free")
	if owners := d.Rules.Owners(id) &^ rules.SetOf(d.K.Seat); owners != 0 {
		handling = d.Say("handling.ask", "Who", d.list(d.names(owners)))
	}
	dtg := w.DTG
	if dtg == "" { // an item of a stream
		dtg = d.Moment(max(rep.Arrives, 1))
	}
	return []Field{
		{d.Say("paper.from"), from}, {d.Say("paper.dtg"), dtg},
		{d.Say("paper.source"), d.Say("paper.graded", "Source", d.Source(rep.Source), "Grade", d.Grade(id), "Words", d.GradeWords(id))},
		{d.Say("paper.handling"), handling},
	}
}

func (d *Desk) portion(p rules.PortionID, draft rules.Share) Portion {
	i := d.Rules.Index(p)
	x := Portion{
		ID: p, Index: i, Mark: d.PortionMark(draft.Report), Role: d.Role(d.Rules.Portions[p].Role),
		Form: draft.Forms.At(i), Most: d.K.Holds(p),
	}
	w := d.Words.Portions[p]
	x.Text = w.Full
	if x.Form == rules.General || x.Most == rules.General {
		x.Text = w.General
	}
	if x.Form == rules.General && x.Most == rules.Full {
		x.Full = d.Say("portion.full", "Text", w.Full)
	}
	if draft.To != 0 {
		switch d.K.GaveTo(draft.To, p) {
		case rules.Full:
			x.Had = capital(d.Say("portion.had-full", "Who", d.Name(draft.To)))
		case rules.General:
			x.Had = capital(d.Say("portion.had-general", "Who", d.Name(draft.To)))
		}
	}
	return x
}

// reads says what the recipient will read, and what of source and method.
func (d *Desk) reads(draft rules.Share, portions []Portion) string {
	if draft.To == 0 {
		return d.Say("reads.nobody")
	}
	n, told := 0, rules.Withheld
	for _, p := range portions {
		if p.Form > rules.Withheld {
			n++
		}
		if role := d.Rules.Portions[p.ID].Role; role != rules.Substance {
			told = max(told, p.Form)
		}
	}
	who, source := d.Name(draft.To), d.Source(d.Rules.Reports[draft.Report].Source)
	if n == 0 {
		return capital(d.Say("reads.nothing", "Who", who))
	}
	tail := capital(d.Say([...]string{"reads.unsourced", "reads.sourced", "reads.named"}[told], "Source", source, "Who", who))
	return capital(d.Say("reads.some", "Who", who, "N", n, "All", d.Count("reads.portions", len(portions)), "Tail", tail))
}
