package view

import (
	"slices"
	"strings"

	"tearline/game/belief"
	"tearline/game/rules"
)

// Leak is something that the press has printed, and who may have lost it; or a
// source that was found, and who may have given it away.
type Leak struct {
	At       int // the position of the event in the news; of the first, of several paragraphs
	Report   rules.ReportID
	Source   rules.SourceID // that was found; then there is no report
	Ask      string         // the question
	Head     string         // what was printed or found, and when
	Words    []string       // as it was printed
	Traced   string         // that a marked copy gives it away; or ""
	Act      string         // how likely an act did; or ""
	Suspects []Suspect

	printed []rules.Event
	by      [rules.MaxServices]rules.PerMille
	watch   rules.Watch
}

// Suspect is a service that may have lost what was printed, or given a source
// away.
type Suspect struct {
	Who   rules.ServiceID
	Name  string
	Now   Likelihood
	Had   string // how it came to have it, or may have
	Said  string // who and how likely, to be read out
	Known bool   // it can be reached, so that there is a page about it
}

// Leaks is all that the press has printed, newest first. Paragraphs of one
// report that came out together and have the same suspects are one.
func (d *Desk) Leaks() []Leak {
	var out []Leak
	for _, b := range d.inference().Leaks {
		out = d.addLeak(out, b)
	}
	for i := range out {
		d.finish(&out[i])
	}
	slices.Reverse(out)
	return out
}

// LeaksAt is what was printed with the event at a position of the news, or the
// source that was found there.
func (d *Desk) LeaksAt(news int) []Leak {
	e := d.K.News[news]
	if e.Kind != rules.Published {
		return slices.DeleteFunc(d.Losses(), func(l Leak) bool { return l.At != news })
	}
	return slices.DeleteFunc(d.Leaks(), func(l Leak) bool { return l.watch != e.Watch || l.Report != d.reportOf(e) })
}

// LeaksOf is what a service may have lost, and the sources that it may have given
// away.
func (d *Desk) LeaksOf(v rules.ServiceID) []Leak {
	return slices.DeleteFunc(append(d.Losses(), d.Leaks()...), func(l Leak) bool { return l.by[v] == 0 })
}

func (d *Desk) addLeak(all []Leak, b belief.LeakBelief) []Leak {
	e, traced := d.K.News[b.News], d.traced(b.News)
	for i := range all {
		if l := &all[i]; l.watch == e.Watch && l.Report == d.reportOf(e) && l.by == b.By && l.Traced == traced {
			l.printed = append(l.printed, e)
			return all
		}
	}
	return append(all, Leak{At: b.News, Ask: d.ask(e), Report: d.reportOf(e), Traced: traced, printed: []rules.Event{e}, by: b.By, watch: e.Watch})
}

// wordingOf is what was printed, as far as the seat can read it.
func (d *Desk) wordingOf(e rules.Event) string {
	w := d.Words.Portions[e.Portion]
	if e.Form == rules.Full {
		return w.Full
	}
	return w.General
}

// traced says whose marked copy a print gives away.
func (d *Desk) traced(news int) string {
	if news+1 < len(d.K.News) {
		if e := d.K.News[news+1]; e.Kind == rules.CopyTraced && e.Portion == d.K.News[news].Portion {
			return d.Say("leak.traced", "Who", d.Name(e.Whom))
		}
	}
	return ""
}

func (d *Desk) finish(l *Leak) {
	slices.SortStableFunc(l.printed, func(a, b rules.Event) int { return int(a.Portion) - int(b.Portion) })
	var numbers []int
	for _, e := range l.printed {
		if n := d.Rules.Index(e.Portion) + 1; !slices.Contains(numbers, n) {
			numbers, l.Words = append(numbers, n), append(l.Words, d.wordingOf(e))
		}
	}
	l.Head = d.Say("leak.head", "Report", d.Title(l.Report), "Paragraphs", d.paragraphs(numbers), "When", d.Moment(l.watch+1))
	portion := l.printed[0].Portion
	for v := range d.Rules.ServiceIDs() {
		had := d.had(v, portion, l.watch)
		if had == "" && l.by[v] == 0 || v == d.K.Seat {
			continue
		}
		if had == "" {
			had = d.heardOf(v, func(s rules.ServiceID) bool { return l.by[s] > 0 || d.had(s, portion, l.watch) != "" })
		}
		d.suspect(l, Suspect{Who: v, Had: had}, l.by[v])
	}
}

// suspect adds a suspect, the likeliest before the others.
func (d *Desk) suspect(l *Leak, s Suspect, p rules.PerMille) {
	s.Name, s.Now = capital(d.Name(s.Who)), d.Likelihood(p)
	s.Said = d.Say("leak.suspect", "Who", s.Name, "Words", s.Now.Words)
	s.Known = slices.ContainsFunc(d.K.Partners, func(p rules.Standing) bool { return p.Service == s.Who })
	l.Suspects = append(l.Suspects, s)
	slices.SortStableFunc(l.Suspects, func(a, b Suspect) int { return int(b.Now.Chance) - int(a.Now.Chance) })
}

// had says how a service came to have a portion before a close, as far as the
// seat knows; "" if it does not.
func (d *Desk) had(v rules.ServiceID, p rules.PortionID, by rules.Watch) string {
	rep := &d.Rules.Reports[d.Rules.Portions[p].Report]
	for _, g := range d.K.Given {
		if g.To == v && g.Portion == p && g.Since <= by {
			key := "leak.had"
			if g.Marked {
				key = "leak.had-marked"
			}
			return d.Say(key, "Channel", d.Say(byChannelKeys[g.Channel]), "When", d.Moment(g.Since), "Form", d.Say(wordingKeys[g.Form]))
		}
	}
	switch {
	case rep.Originator == v:
		return d.Say("leak.own")
	case rep.To.Has(v) && rep.Arrives > 0 && rep.Arrives <= by:
		return capital(d.Say("leak.sent", "Who", d.Name(rep.Originator)))
	}
	return ""
}

// heardOf says from whom of some a service may have heard what nobody sent it.
func (d *Desk) heardOf(v rules.ServiceID, some func(rules.ServiceID) bool) string {
	var from []string
	for s := range d.Rules.ServiceIDs() {
		if d.Rules.Services[s].Confidants.Has(v) && some(s) {
			from = append(from, d.Name(s))
		}
	}
	return d.Say("leak.heard", "Who", d.either(from))
}

// either joins names of which one will do: A, B or C.
func (b *Book) either(names []string) string {
	if len(names) < 2 {
		return b.list(names)
	}
	last := len(names) - 1
	return b.Say("leak.or", "A", strings.Join(names[:last], b.Say("number.comma")), "B", names[last])
}
