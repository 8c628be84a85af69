package view

import (
	"tearline/game/play"
	"tearline/game/rules"
)

// Debrief is what is said after the last watch.
type Debrief struct {
	Total     rules.Points
	Outcome   play.Outcome
	Accounts  []Final
	Decisions []Did
	Hidden    []string // what happened that the seat did not see, in order
	Never     []string // the reports that never came
	Knew      []Row    // the same by service, as Held tells by report
	Held      []Held
	Question  string
	Happened  []string
	Cite      string
}

// Final is an account as it really stands, with its ledger.
type Final struct {
	ID     rules.Account
	Name   string
	Points rules.Points
	Value  string
	Lines  []Entry // oldest first
}

// Did is one decision and what came of it, over the whole game.
type Did struct {
	No     rules.DecisionNo
	Watch  rules.Watch
	When   string
	Text   string
	Points rules.Points
	Value  string
	Lines  []Entry // with and without points
}

// Debrief tells a game that is over.
func (d *Desk) Debrief(o play.Outcome) Debrief {
	out := Debrief{
		Total: o.Accounts.Total(), Question: d.Words.Debrief.Question, Happened: d.Words.Debrief.Happened, Cite: d.Words.Debrief.Cite,
		Outcome: o, Accounts: d.finals(o), Decisions: d.did(o), Held: d.Held(o),
	}
	out.Knew = d.knew(out.Held)
	var never, hidden []rules.Event
	for _, ch := range o.Chapters {
		for _, e := range ch.Events {
			switch {
			case e.Kind == rules.ReportNeverCame && e.Who == d.K.Seat:
				never = append(never, e)
			case d.unseen(e):
				hidden = append(hidden, e)
			}
		}
	}
	out.Never, out.Hidden = d.dated(never), append(d.traits(o), d.dated(hidden)...)
	return out
}

// dated tells events with when they happened.
func (d *Desk) dated(events []rules.Event) []string {
	var out []string
	for _, l := range d.fold(events, false) {
		out = append(out, d.Say("debrief.line", "When", d.Moment(max(l.e.Watch, 1)), "Text", d.tell(l)))
	}
	return out
}

// traitKeys are the sentences for the hidden attributes of a service: when
// there was none of it, and when there was.
var traitKeys = map[rules.AttributeKind][2]string{
	rules.Penetration: {"trait.penetration-none", "trait.penetration"},
	rules.Discipline:  {"trait.discipline", "trait.discipline"},
	rules.Publicity:   {"trait.publicity-none", "trait.publicity"},
}

// traits tells what the services were really like, where that was hidden.
func (d *Desk) traits(o play.Outcome) []string {
	var out []string
	for _, t := range o.Hidden {
		if said := d.trait(t); said != "" {
			out = append(out, said)
		}
	}
	return out
}

// trait tells what a service was really like in one respect; "" for what is not told.
func (d *Desk) trait(t rules.Trait) string {
	key := traitKeys[t.Attribute][min(t.Level, 1)]
	if key == "" {
		return ""
	}
	return capital(d.Say(key, "Who", d.Name(t.Service), "Odds", d.Odds(t.Level), "Rival", d.Name(d.rival())))
}

// rival is the first rival of the case; 0 for none.
func (d *Desk) rival() rules.ServiceID {
	for v := range d.Rules.ServiceIDs() {
		if d.Rules.Services[v].Kind == rules.Rival {
			return v
		}
	}
	return 0
}

// unseen reports whether something that touches the seat happened behind its
// back and is worth telling.
func (d *Desk) unseen(e rules.Event) bool {
	if e.Who != d.K.Seat || e.Seen.Has(d.K.Seat) || eventKeys[e.Kind] == "" {
		return false
	}
	return e.Kind != rules.SuspicionMoved || e.Amount != e.Was
}

func (d *Desk) finals(o play.Outcome) []Final {
	var out []Final
	for a := rules.SourcesProtected; a <= rules.HarmAverted; a++ {
		f := Final{ID: a, Name: d.AccountName(a), Points: o.Accounts[a], Value: d.Points(o.Accounts[a], a != rules.SourcesProtected)}
		var booked []rules.Event
		for _, ch := range o.Chapters {
			for _, e := range ch.Events {
				struck := a == rules.HarmAverted && e.Kind == rules.ThreatStruck
				if struck || e.Account == a && e.Delta != 0 && e.Who == d.K.Seat {
					booked = append(booked, e)
				}
			}
		}
		f.Lines = d.entries(booked, true)
		out = append(out, f)
	}
	return out
}

// did lists the decisions but for the ends of watches, each with what it caused
// then and later.
func (d *Desk) did(o play.Outcome) []Did {
	var out []Did
	for _, ch := range o.Chapters {
		if _, ended := ch.Decision.(rules.EndWatch); ch.Decision == nil || ended {
			continue
		}
		x := Did{No: ch.No, Watch: ch.Watch, When: d.Moment(ch.Watch), Text: d.Decision(ch.Decision)}
		var came []rules.Event
		for _, later := range o.Chapters {
			for _, e := range later.Events {
				if e.Cause == ch.No && e.Who == d.K.Seat && eventKeys[e.Kind] != "" && !repeats(e) {
					came = append(came, e)
					x.Points += e.Delta
				}
			}
		}
		x.Lines = d.entries(came, true)
		x.Value = d.Points(x.Points, true)
		out = append(out, x)
	}
	return out
}

// repeats reports whether an event only says again what the decision was.
func repeats(e rules.Event) bool {
	if e.Delta != 0 {
		return false
	}
	switch e.Kind {
	case rules.Shared, rules.ConsentAsked, rules.ConsentGiven, rules.ConsentDenied, rules.InformationAsked, rules.AssurancesAsked,
		rules.StoryBuilt, rules.BringingOut, rules.SuspicionMoved, rules.TrustMoved:
		return true
	}
	return false
}
