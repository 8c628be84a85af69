package view

import (
	"slices"

	"tearline/game/rules"
)

// line is one or more events that are told in one sentence.
type line struct {
	at       int // position of the first in what was folded
	e        rules.Event
	portions []int // the numbers of its paragraphs, from 1, of events that name some
	items    int   // how many events about items of one stream there are; 0 for others
}

// fold tells events in as few lines as it can: what differs in nothing but the
// paragraph is one line, and so is what one decision did to one trust or one
// suspicion step by step. Points are added up. Unless across is set, only what
// happened in the same watch is folded.
func (b *Book) fold(events []rules.Event, across bool) []line {
	var out []line
	for i, e := range events {
		if i := b.joined(out, e, across); i >= 0 {
			out[i].join(e, b.number(e))
			continue
		}
		l := line{at: i, e: e}
		if b.stream(e) != 0 {
			l.items = 1
		}
		if n := b.number(e); n > 0 {
			l.portions = []int{n}
		}
		out = append(out, l)
	}
	return out
}

// number is that of the paragraph of an event that names one; else 0, as of what
// somebody asked.
func (b *Book) number(e rules.Event) int {
	if e.Portion == 0 || !byPortion[e.Kind] || b.Rules.Portions[e.Portion].Report == 0 {
		return 0
	}
	return b.Rules.Index(e.Portion) + 1
}

// byPortion are the kinds of event that happen to each paragraph by itself.
var byPortion = map[rules.EventKind]bool{
	rules.ConsentBreached: true, rules.PassedOn: true, rules.Overstepped: true, rules.Published: true, rules.CollectedBy: true,
}

// joined finds the line that an event belongs to, or -1.
func (b *Book) joined(lines []line, e rules.Event, across bool) int {
	for i, l := range slices.Backward(lines) {
		if !across && l.e.Watch != e.Watch {
			return -1
		}
		if b.alike(l.e, e) {
			if byPortion[e.Kind] || b.stream(e) != 0 || l.e.Amount == e.Was {
				return i
			}
			return -1 // something else moved it in between
		}
	}
	return -1
}

// alike reports whether two events may share a line.
func (b *Book) alike(x, y rules.Event) bool {
	same := x.Kind == y.Kind && x.Cause == y.Cause && x.Who == y.Who && x.Whom == y.Whom && x.Third == y.Third &&
		(x.Account == y.Account || x.Delta == 0 || y.Delta == 0)
	switch {
	case !same:
		return false
	case b.stream(x) != 0:
		return x.Form == y.Form && b.stream(x) == b.stream(y)
	case byPortion[x.Kind]:
		return x.Form == y.Form && b.reportOf(x) == b.reportOf(y)
	case x.Kind == rules.TrustMoved:
		return x.Dimension == y.Dimension
	}
	return x.Kind == rules.SuspicionMoved && x.Source == y.Source
}

// stream is that of whose item an event tells; 0 for none.
func (b *Book) stream(e rules.Event) rules.StreamID { return b.Rules.Reports[b.reportOf(e)].Stream }

// reportOf is the report that an event is about; 0 for none.
func (b *Book) reportOf(e rules.Event) rules.ReportID {
	if e.Report == 0 && e.Portion != 0 {
		return b.Rules.Portions[e.Portion].Report
	}
	return e.Report
}

func (l *line) join(e rules.Event, number int) {
	l.e.Delta += e.Delta
	if l.items > 0 {
		l.items++
		return
	}
	if !byPortion[e.Kind] {
		l.e.Amount, l.e.Account = e.Amount, max(l.e.Account, e.Account)
		return
	}
	if at, had := slices.BinarySearch(l.portions, number); !had {
		l.portions = slices.Insert(l.portions, at, number)
	}
}

// tell is the sentence of a line.
func (b *Book) tell(l line) string {
	if len(l.portions) == 0 && l.items < 2 {
		return b.Event(l.e)
	}
	if l.items > 1 {
		return b.tellItems(l)
	}
	return capital(b.Say(foldedKey(l.e), append(b.gaps(l.e), "Paragraphs", b.paragraphs(l.portions))...))
}

// foldedKey is the sentence for several events that are alike.
func foldedKey(e rules.Event) string {
	if e.Kind == rules.Published && e.Whom == 0 {
		return "event.published-by-nobody"
	}
	return eventKeys[e.Kind]
}

// tellItems is the sentence of a line about several items of a stream.
func (b *Book) tellItems(l line) string {
	key := foldedKey(l.e)
	if l.e.Kind == rules.ReportArrived {
		key = "event.items-arrived"
	}
	said := append(b.gaps(l.e), "Report", b.Words.Streams[b.stream(l.e)], "Paragraphs", b.Count("stream.items", l.items))
	return capital(b.Say(key, said...))
}

// paragraphs names paragraphs by their numbers.
func (b *Book) paragraphs(numbers []int) string {
	var names []string
	for _, n := range numbers {
		names = append(names, b.Say("number.plain", "N", n))
	}
	return b.Count("name.paragraphs", len(names), "List", b.list(names))
}
