package view

import (
	"fmt"
	"slices"

	"tearline/game/rules"
)

// News is a line of the wire.
type News struct {
	Key   string // stable
	Watch rules.Watch
	Day   string // the moment of the watch, for a heading
	Time  string
	Text  string
	Said  string // what somebody says to it, with who; or ""
	Hurts bool
	Good  bool

	Ask string // the question to which it leads, who lost it or who gave it away; or ""
	At  int    // the position in the news of what that is about
}

// told are the kinds of event that make a line of the wire by themselves.
var told = map[rules.EventKind]bool{
	rules.ReportArrived: true, rules.RequestOpened: true, rules.ConsentGranted: true, rules.ConsentRefused: true,
	rules.InformationGiven: true, rules.InformationDenied: true, rules.AssurancesGiven: true, rules.AssurancesDenied: true,
	rules.RequestMet: true, rules.RequestMissed: true, rules.BroughtOut: true, rules.Published: true,
	rules.SourceCompromised: true, rules.SourceBurned: true, rules.ThreatStopped: true, rules.ThreatStruck: true,
	rules.WarningMissed: true, rules.BreachDiscovered: true, rules.FlowMoved: true,
	rules.ActionOnGranted: true, rules.ActionOnRefused: true, rules.Corroborated: true, rules.CopyTraced: true,
	rules.ProvedFalse: true, rules.Misled: true, rules.FalseAlarm: true, rules.ThreatEmpty: true,
	rules.AssurancesBroken: true, rules.AssurancesKept: true, rules.SourceRested: true,
}

// atClose are those that happen as a watch closes; they are read in the next.
var atClose = map[rules.EventKind]bool{
	rules.RequestMissed: true, rules.BroughtOut: true, rules.Published: true, rules.SourceCompromised: true,
	rules.SourceBurned: true, rules.ThreatStopped: true, rules.ThreatStruck: true, rules.WarningMissed: true, rules.BreachDiscovered: true, rules.FlowMoved: true,
	rules.CopyTraced: true, rules.ProvedFalse: true, rules.Misled: true, rules.FalseAlarm: true, rules.ThreatEmpty: true,
	rules.AssurancesBroken: true, rules.AssurancesKept: true, rules.SourceRested: true,
}

// Wire lists what has happened, newest first. The list is not to be changed.
func (d *Desk) Wire() []News {
	if d.wire == nil {
		d.wire = d.lines()
	}
	return d.wire
}

func (d *Desk) lines() []News {
	out := []News{}
	for _, l := range d.fold(d.K.News, false) {
		if n, ok := d.news(l); ok {
			out = append(out, n)
		}
	}
	for i, w := range d.Words.Wire {
		if watch := rules.Watch(w.Watch); watch <= d.K.Watch {
			out = append(out, News{Key: fmt.Sprintf("wire/%d", i), Watch: watch, Day: d.Moment(watch), Time: w.Time, Text: w.Text})
		}
	}
	slices.SortStableFunc(out, func(a, b News) int {
		return d.minute(b) - d.minute(a)
	})
	return out
}

// minute orders the wire: by watch, and in it by the time of day, which may run
// past midnight.
func (d *Desk) minute(n News) int {
	var hour, minute int
	_, _ = fmt.Sscanf(n.Time, "%02d%02d", &hour, &minute)
	opens := d.hourOf(n.Watch) % 24
	since := (hour - opens + 24) % 24
	if since > d.Every {
		since -= 24 // it happened before the watch and is read in it
	}
	return (int(n.Watch)*24+since)*60 + minute
}

func (d *Desk) news(l line) (News, bool) {
	e := l.e
	if !told[e.Kind] || e.Who != d.K.Seat && e.Who != 0 {
		return News{}, false
	}
	n := News{
		Key: fmt.Sprintf("news/%d", l.at), Watch: e.Watch, Text: d.tell(l), Said: d.quote(e),
		Hurts: Hurts(e), Good: Helps(e),
		Ask: d.ask(e), At: l.at,
	}
	if atClose[e.Kind] {
		n.Watch++
	}
	n.Watch = max(n.Watch, 1)
	n.Day, n.Time = d.Moment(n.Watch), d.TimeOfDay(n.Watch)
	n.Text = d.toldBy(e, n.Text)
	return n, true
}

// toldBy puts the author's words in place of ours where there are any.
func (b *Book) toldBy(e rules.Event, ours string) string {
	theirs := ""
	switch e.Kind {
	case rules.ThreatStopped:
		theirs = b.Words.Threats[e.Threat].Stopped
	case rules.ThreatStruck:
		theirs = b.Words.Threats[e.Threat].Struck
	case rules.FalseAlarm, rules.ThreatEmpty:
		theirs = b.Words.Threats[e.Threat].Empty
	case rules.Corroborated:
		theirs = b.Words.Reports[e.Report].Search[e.Amount]
	case rules.SourceCompromised:
		theirs = b.Words.Sources[e.Source].Lost
	}
	if theirs == "" {
		return ours
	}
	return theirs
}

// quote is what somebody says to an event, with who says it; or "".
func (b *Book) quote(e rules.Event) string {
	says := b.Says(e)
	if says == "" {
		return ""
	}
	who := b.Words.Services[e.Whom].Person.Name
	if who == "" {
		who = b.Name(e.Whom)
	}
	return b.Say("wire.said", "Text", says, "Who", who)
}

// Night is the account of a watch's close: what hurts first.
type Night struct {
	Title   string
	Lines   []Turn
	Delta   rules.Points // over all accounts, as far as the seat knows
	Balance string
}

// Turn is one thing that came of a close.
type Turn struct {
	Head  string // what it was, in a few words
	Text  string
	Said  string
	Delta string // of the accounts; or ""
	Hurts bool
	Good  bool

	Ask string // the question to which it leads, who lost it or who gave it away; or ""
	At  int    // the position in the news of what that is about
}

// NightBefore tells what came of the close of the watch before this one.
func (d *Desk) NightBefore() Night {
	closed := d.K.Watch - 1
	if d.K.Over {
		closed = d.K.Watch
	}
	n := Night{Title: d.Say("night.title", "Watch", int(closed), "From", d.Moment(closed), "To", d.Moment(closed+1))}
	var arrived []string
	for _, l := range d.fold(d.K.News, false) {
		e := l.e
		if e.Watch == closed && e.Account != rules.NoAccount {
			n.Delta += e.Delta
		}
		happened := e.Watch == closed && atClose[e.Kind] || e.Watch == closed+1 && told[e.Kind] && !atClose[e.Kind]
		switch {
		case happened && e.Kind == rules.ReportArrived && e.Who == d.K.Seat:
			if l.items > 1 {
				n.Lines = append(n.Lines, Turn{Head: d.tell(l)})
				continue
			}
			arrived = append(arrived, d.Say("name.quoted", "Name", d.Title(e.Report)))
		case happened && (e.Who == d.K.Seat || e.Who == 0):
			n.Lines = append(n.Lines, d.turnOf(l))
		}
	}
	if len(arrived) > 0 {
		n.Lines = append(n.Lines, Turn{Head: d.Say("night.arrived", "Reports", d.list(arrived))})
	}
	slices.SortStableFunc(n.Lines, func(a, b Turn) int { return weight(b) - weight(a) })
	n.Balance = d.Say("night.balance", "Points", d.Points(n.Delta, true), "Total", d.Points(d.K.Accounts.Total(), false))
	return n
}

func weight(t Turn) int {
	switch {
	case t.Hurts:
		return 2
	case t.Good:
		return 1
	}
	return 0
}

func (d *Desk) turnOf(l line) Turn {
	e := l.e
	t := Turn{Head: d.tell(l), Said: d.quote(e), Hurts: Hurts(e), Good: Helps(e), Ask: d.ask(e), At: l.at}
	if theirs := d.toldBy(e, ""); theirs != "" {
		t.Text = theirs
	}
	if e.Delta != 0 && e.Who == d.K.Seat {
		t.Delta = d.Say("night.delta", "Points", d.Points(e.Delta, true), "Account", d.AccountName(e.Account))
	}
	return t
}
