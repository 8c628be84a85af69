package view

import (
	"slices"

	"tearline/game/rules"
)

// moved says what bears on the belief about an attribute of a service.
func (d *Desk) moved(v rules.ServiceID, kind rules.AttributeKind) []string {
	switch kind {
	case rules.Publicity:
		return d.printedOf(v)
	case rules.Discipline:
		return d.learnedOf(v)
	case rules.Penetration:
		return d.readOf(v)
	case rules.Candour:
		own := func(r rules.ReportID) bool {
			return d.Rules.Reports[r].Originator == v && (d.Rules.Reports[r].Echoes == 0 || !d.circular(r))
		}
		return d.foundWhere(own) // what is known for an echo is as true as what it echoes
	}
	return nil
}

// printedOf says how many papers a service may have lost, and how many of them
// the press has had something of.
func (d *Desk) printedOf(v rules.ServiceID) []string {
	papers, printed, elsewhere, lost := 0, 0, 0, d.LeaksOf(v)
	for r := range d.Rules.ReportIDs() {
		if since := d.hadSince(v, r); since > 0 && since <= d.closed() {
			papers++
			switch {
			case slices.ContainsFunc(lost, func(l Leak) bool { return l.Report == r }):
				printed++
			case d.inPress(r):
				elsewhere++
			}
		}
	}
	count := d.counted(papers)
	switch {
	case papers == 0:
		return []string{d.Say("belief.why.no-papers")}
	case printed == 0 && elsewhere > 0:
		return []string{d.Count("belief.why.elsewhere", papers, "Count", capital(count))}
	case printed == 0:
		return []string{d.Count("belief.why.unprinted", papers, "Count", capital(count))}
	case papers == 1:
		return []string{d.Say("belief.why.one-printed")}
	}
	return []string{d.Count("belief.why.printed", printed, "Count", count, "Printed", d.counted(printed))}
}

// closed is the last watch that has closed.
func (d *Desk) closed() rules.Watch {
	if d.K.Over {
		return d.K.Watch
	}
	return d.K.Watch - 1
}

// hadSince is the watch from which a service has had something of a report, as
// far as the seat knows; 0 for never.
func (d *Desk) hadSince(v rules.ServiceID, r rules.ReportID) rules.Watch {
	rep := &d.Rules.Reports[r]
	var since rules.Watch
	if rep.To.Has(v) && rep.Arrives > 0 && d.known(r) {
		since = rep.Arrives
	}
	for _, g := range d.K.Given {
		if g.To == v && d.Rules.Portions[g.Portion].Report == r && (since == 0 || g.Since < since) {
			since = g.Since
		}
	}
	return since
}

// known reports whether the seat holds something of a report.
func (d *Desk) known(r rules.ReportID) bool {
	return slices.ContainsFunc(d.K.Held, func(h rules.Held) bool { return d.Rules.Portions[h.Portion].Report == r })
}

func (d *Desk) inPress(r rules.ReportID) bool {
	return slices.ContainsFunc(d.K.News, func(e rules.Event) bool { return e.Kind == rules.Published && d.reportOf(e) == r })
}

var numberKeys = [...]string{
	"belief.n.0", "belief.n.1", "belief.n.2", "belief.n.3", "belief.n.4", "belief.n.5", "belief.n.6", "belief.n.7", "belief.n.8", "belief.n.9",
}

// counted writes a number as a sentence does.
func (b *Book) counted(n int) string {
	if n < len(numberKeys) {
		return b.Say(numberKeys[n])
	}
	return b.Say("number.plain", "N", n)
}

// learnedOf says which owners have learned what went to a service unasked, and
// which have not: they learn it from those who talk.
func (d *Desk) learnedOf(v rules.ServiceID) []string {
	var out []string
	for _, g := range d.K.Given {
		if g.To != v || !g.Breach || g.Since > d.closed() {
			continue
		}
		r := d.Rules.Portions[g.Portion].Report
		owners := d.Rules.Owners(r) &^ rules.SetOf(d.K.Seat) &^ rules.SetOf(v)
		if found := owners & g.Found; found != 0 {
			out = d.note(out, "belief.why.learned", "Who", d.list(d.names(found)), "Report", d.Title(r))
		}
		if blind := owners &^ g.Found; blind != 0 {
			out = d.note(out, "belief.why.not-learned", "Who", d.list(d.names(blind)), "Report", d.Title(r))
		}
	}
	if to := d.names(d.Rules.Services[v].Confidants); len(to) > 0 {
		return d.note(out, "belief.why.confides", "Who", d.list(to))
	}
	if out == nil {
		out = d.note(out, "belief.why.slips")
	}
	return out
}

// note adds a sentence, unless it has been said.
func (d *Desk) note(said []string, key string, gaps ...any) []string {
	s := capital(d.Say(key, gaps...))
	if slices.Contains(said, s) {
		return said
	}
	return append(said, s)
}

// foundOf says what was found of the reports of a source, and of the threats
// that hang on it.
func (d *Desk) foundOf(id rules.SourceID) []string {
	shown := d.Shown(id)
	found := d.foundWhere(func(r rules.ReportID) bool { return d.Rules.Reports[r].Source == id })
	if len(shown) > 0 && slices.Contains(found, d.Say("belief.why.unlooked")) {
		return shown
	}
	return append(shown, found...)
}

// Shown says what the threats that hang on a source have shown of it.
func (d *Desk) Shown(id rules.SourceID) []string {
	var out []string
	for _, e := range d.K.News {
		if e.Threat == 0 || d.Rules.Threats[e.Threat].RealIf != id {
			continue
		}
		switch e.Kind {
		case rules.FalseAlarm, rules.ThreatEmpty:
			out = d.note(out, "belief.why.empty", "Threat", d.Threat(e.Threat))
		case rules.ThreatStopped, rules.ThreatStruck:
			out = d.note(out, "belief.why.real", "Threat", d.Threat(e.Threat))
		}
	}
	return out
}

// foundWhere says what was found of some of the reports that the seat holds.
func (d *Desk) foundWhere(some func(rules.ReportID) bool) []string {
	var out []string
	for r := range d.Rules.ReportIDs() {
		if !some(r) || !d.known(r) {
			continue
		}
		for _, s := range d.looked(r) {
			out = append(out, d.Say("belief.why.of", "Report", d.Title(r), "Found", s))
		}
	}
	if out == nil {
		out = append(out, d.Say("belief.why.unlooked"))
	}
	return out
}

// found says what was found of a report, and of others that stand or fall with
// it.
func (d *Desk) found(r rules.ReportID) []string {
	out := d.Found(r)
	for other := range d.Rules.ReportIDs() {
		if other == r || !d.known(other) || d.circular(other) || !d.standsWith(r, other) {
			continue
		}
		for _, s := range d.looked(other) {
			out = append(out, d.Say("belief.why.of", "Report", d.Title(other), "Found", s))
		}
	}
	if unlooked := d.Say("belief.why.unlooked"); len(out) > 1 && out[0] == unlooked {
		out = out[1:]
	}
	return out
}

// standsWith reports whether the seat knows that two reports are false together:
// they are of one source, or were found to be one item.
func (d *Desk) standsWith(a, b rules.ReportID) bool {
	return d.Rules.Reports[a].Source == d.Rules.Reports[b].Source || d.circular(a) && d.Rules.SameItem(a, b)
}

// circular reports whether a report was found to be the same item as another.
func (d *Desk) circular(r rules.ReportID) bool {
	g := d.K.Grading(r)
	return g.Looked && g.Finding == rules.Circular
}

// Found says what was found of a report itself.
func (d *Desk) Found(r rules.ReportID) []string {
	out := d.looked(r)
	for i := range out {
		out[i] = capital(out[i])
	}
	if out == nil {
		out = append(out, d.Say("belief.why.unlooked"))
	}
	return out
}

var findingKeys = map[rules.Finding]string{
	rules.NothingFound: "belief.why.nothing", rules.Confirmed: "belief.why.confirmed", rules.Contradicted: "belief.why.contradicted",
}

// looked says what looking into a report has come to, and what has come out.
func (d *Desk) looked(r rules.ReportID) []string {
	var out []string
	g := d.K.Grading(r)
	switch {
	case d.circular(r):
		out = append(out, d.Say("belief.why.circular", "Other", d.list(d.doors(r))))
	case g.Looked:
		out = append(out, d.Say(findingKeys[g.Finding]))
	case slices.ContainsFunc(d.K.Matters, func(m rules.Matter) bool { return m.Kind == rules.CorroborationPending && m.Report == r }):
		out = append(out, d.Say("belief.why.looking"))
	}
	due := d.Rules.Reports[r].Exposed
	if due == 0 {
		due = d.Rules.Watches
	}
	switch {
	case slices.ContainsFunc(d.K.News, func(e rules.Event) bool { return e.Kind == rules.ProvedFalse && e.Report == r }):
		out = append(out, d.Say("belief.why.false"))
	case due <= d.closed():
		out = append(out, d.Say("belief.why.stood"))
	}
	return out
}

// doors names the other reports that the seat holds of the same item.
func (d *Desk) doors(r rules.ReportID) []string {
	var out []string
	for other := range d.Rules.ReportIDs() {
		if other != r && d.known(other) && d.Rules.SameItem(r, other) {
			out = append(out, d.Say("name.quoted", "Name", d.Title(other)))
		}
	}
	return out
}
