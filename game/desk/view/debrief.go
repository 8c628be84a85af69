package view

import (
	"tearline/game/play"
	"tearline/game/rules"
)

// Debrief is what is said after the last watch.
type Debrief struct {
	Total     rules.Points
	Accounts  []Final
	Decisions []Did
	Hidden    []string // what happened that the seat did not see, in order
	Never     []string // the reports that never came
	Knew      []Row
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
		Accounts: d.finals(o), Decisions: d.did(o), Knew: d.knew(o),
	}
	for _, ch := range o.Chapters {
		for _, e := range ch.Events {
			line := d.Say("debrief.line", "When", d.Moment(max(e.Watch, 1)), "Text", d.Event(e))
			switch {
			case e.Kind == rules.ReportNeverCame && e.Who == d.K.Seat:
				out.Never = append(out.Never, line)
			case d.unseen(e):
				out.Hidden = append(out.Hidden, line)
			}
		}
	}
	return out
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
		for _, ch := range o.Chapters {
			for i, e := range ch.Events {
				struck := a == rules.HarmAverted && e.Kind == rules.ThreatStruck
				if struck || e.Account == a && e.Delta != 0 && e.Who == d.K.Seat {
					f.Lines = append(f.Lines, d.entry(i, e))
				}
			}
		}
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
		x := Did{No: ch.No, When: d.Moment(ch.Watch), Text: d.Decision(ch.Decision)}
		for _, later := range o.Chapters {
			for i, e := range later.Events {
				if e.Cause == ch.No && e.Who == d.K.Seat && eventKeys[e.Kind] != "" && !repeats(e) {
					x.Lines = append(x.Lines, d.entry(i, e))
					x.Points += e.Delta
				}
			}
		}
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
