package play

import (
	"fmt"
	"slices"
	"strings"

	"tearline/game/rules"
)

// happening is one line of what came of a decision.
type happening struct {
	text   string
	hidden bool // the seat did not see it
}

// String marks what the seat did not see with "~ ".
func (h happening) String() string {
	if h.hidden {
		return "~ " + h.text
	}
	return h.text
}

// implied lists the kinds of event that only say again what was decided.
var implied = map[rules.EventKind]bool{
	rules.SourceOpened: true, rules.Shared: true, rules.ConsentAsked: true, rules.ConsentGiven: true, rules.ConsentDenied: true,
	rules.InformationAsked: true, rules.AssurancesAsked: true, rules.StoryBuilt: true, rules.BringingOut: true,
	rules.Warned: true, rules.ActionOnAsked: true, rules.ActOrdered: true, rules.CorroborationAsked: true, rules.Graded: true,
	rules.Arranged: true, rules.ArrangementRevoked: true, rules.SharingSuspended: true, rules.SharingResumed: true,
	rules.AssurancesPledged: true, rules.AssurancesDeclined: true, rules.ProcedureChanged: true, rules.SourceResting: true,
}

// dull reports whether an event goes without saying: it only says again what was
// decided, is a partner's own post, or is the traffic behind a suspicion that is
// told anyway and was nobody's breach.
func dull(e *rules.Event, seat rules.ServiceID) bool {
	switch e.Kind {
	case rules.ReportArrived:
		return e.Who != seat
	case rules.PassedOn, rules.CollectedBy:
		return e.Amount == 0
	}
	return implied[e.Kind]
}

// sentOn reports whether something was shared by a standing arrangement, in the
// step in which it came, and so by nobody's decision.
func sentOn(e *rules.Event, events []rules.Event) bool {
	return e.Kind == rules.Shared && slices.ContainsFunc(events, func(o rules.Event) bool {
		return o.Kind == rules.ReportArrived && o.Report == e.Report && o.Who == e.Who
	})
}

// digest tells what came of a decision in as few lines as a reader needs: what
// goes without saying is left out, several moves of one figure become one, and
// events that can share a line do, where the first of them stood; items of one
// stream of bulk are counted there. hidden says what the seat did not see.
func digest(c *rules.Case, seat rules.ServiceID, events []rules.Event, hidden func(*rules.Event) bool) []happening {
	var lines []digestLine
	for _, e := range merged(events) {
		if dull(&e, seat) && !sentOn(&e, events) {
			continue
		}
		l := digestLine{phrase: phrased(c, &e), hidden: hidden(&e)}
		i := slices.IndexFunc(lines, func(o digestLine) bool {
			return l.item != "" && o.before == l.before && o.after == l.after && o.hidden == l.hidden
		})
		if i < 0 {
			i, lines = len(lines), append(lines, l)
		}
		lines[i].add(l.item, teller{c}.bulk(&e, l.item))
	}
	told := make([]happening, len(lines))
	for i, l := range lines {
		told[i] = happening{l.before + strings.Join(l.items(), ", ") + l.after, l.hidden}
	}
	return told
}

// digestLine is a line that several events share.
type digestLine struct {
	phrase
	hidden bool
	groups []group
}

// group is one item of a line, or several items of one stream of bulk.
type group struct {
	item, bulk string
	n          int
}

func (l *digestLine) add(item, bulk string) {
	for i := range l.groups {
		if g := &l.groups[i]; bulk != "" && g.bulk == bulk {
			g.n++
			return
		}
	}
	l.groups = append(l.groups, group{item, bulk, 1})
}

func (l *digestLine) items() []string {
	words := make([]string, len(l.groups))
	for i, g := range l.groups {
		if words[i] = g.item; g.n > 1 {
			words[i] = fmt.Sprintf("%d of %s", g.n, g.bulk)
		}
	}
	return words
}

// merged makes one move of several moves of the same figure, where the last of
// them stood. A figure that came back to where it was is left out.
func merged(events []rules.Event) []rules.Event {
	type figure struct {
		kind      rules.EventKind
		who, whom rules.ServiceID
		dimension rules.Dimension
		source    rules.SourceID
	}
	of := func(e *rules.Event) figure { return figure{e.Kind, e.Who, e.Whom, e.Dimension, e.Source} }
	was, last := map[figure]int32{}, map[figure]int{}
	for i := range events {
		if e := &events[i]; e.Kind == rules.TrustMoved || e.Kind == rules.SuspicionMoved {
			if _, moved := was[of(e)]; !moved {
				was[of(e)] = e.Was
			}
			last[of(e)] = i
		}
	}
	var out []rules.Event
	for i, e := range events {
		if from, moves := was[of(&e)]; moves {
			if e.Was = from; last[of(&e)] != i || e.Was == e.Amount {
				continue
			}
		}
		out = append(out, e)
	}
	return out
}

// unseen reports what a seat did not see of the events of a step.
func unseen(seat rules.ServiceID) func(*rules.Event) bool {
	return func(e *rules.Event) bool { return !e.Seen.Has(seat) }
}

// News tells events that the seat has seen, as Decide returns them, in lines
// for a reader.
func News(c *rules.Case, seat rules.ServiceID, events []rules.Event) []string {
	var lines []string
	for _, h := range digest(c, seat, events, func(*rules.Event) bool { return false }) {
		lines = append(lines, h.text)
	}
	return lines
}
