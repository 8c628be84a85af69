package view

import (
	"slices"

	"tearline/game/rules"
)

// Account is one of the four tiles at the head of the desk.
type Account struct {
	ID     rules.Account
	Name   string
	Value  string
	Remark string
	Bad    bool // something has been lost in it
}

var accountKeys = [...]string{"", "account.sources", "account.trust", "account.breach", "account.harm"}

// AccountName is the name of an account.
func (b *Book) AccountName(a rules.Account) string { return b.Say(accountKeys[a]) }

// Accounts are the four, as far as the seat knows.
func (d *Desk) Accounts() []Account {
	return []Account{d.sourcesAccount(), d.trustAccount(), d.breachAccount(), d.harmAccount()}
}

func (d *Desk) sourcesAccount() Account {
	has := d.K.Accounts[rules.SourcesProtected]
	var all rules.Points
	for _, own := range d.K.Sources {
		all += d.Rules.Sources[own.Source].Worth
	}
	return Account{
		ID: rules.SourcesProtected, Name: d.AccountName(rules.SourcesProtected), Bad: has < all,
		Value: d.Points(has, false), Remark: d.Say("account.of", "All", d.Points(all, false)),
	}
}

func (d *Desk) trustAccount() Account {
	a := Account{ID: rules.TrustEarned, Name: d.AccountName(rules.TrustEarned)}
	has := d.K.Accounts[rules.TrustEarned]
	a.Value, a.Bad = d.Points(has, true), has < 0
	moved := map[rules.ServiceID]rules.Points{}
	for _, e := range d.K.News {
		if e.Account == rules.TrustEarned {
			moved[e.Whom] += e.Delta
		}
	}
	var most rules.ServiceID
	for v := range d.Rules.ServiceIDs() {
		if abs(moved[v]) > abs(moved[most]) {
			most = v
		}
	}
	if most != 0 {
		a.Remark = d.Say("account.trust-most", "Who", d.Name(most), "Points", d.Points(moved[most], true))
	}
	return a
}

func abs(p rules.Points) rules.Points { return max(p, -p) }

func (d *Desk) breachAccount() Account {
	has := d.K.Accounts[rules.BreachDamage]
	a := Account{ID: rules.BreachDamage, Name: d.AccountName(rules.BreachDamage), Value: d.Points(has, false), Bad: has < 0}
	if has == 0 {
		a.Remark = d.Say("account.no-breach")
	}
	return a
}

// harmAccount shows what is at stake while something is, and what was averted.
func (d *Desk) harmAccount() Account {
	a := Account{ID: rules.HarmAverted, Name: d.AccountName(rules.HarmAverted)}
	has := d.K.Accounts[rules.HarmAverted]
	var stake rules.Points
	for _, id := range d.K.Threats {
		stake += d.Rules.Threats[id].Cost
	}
	a.Value = d.Points(has, true)
	if stake > 0 {
		a.Remark = d.Say("account.at-stake", "Points", d.Points(stake, false))
	}
	for _, e := range d.K.News {
		a.Bad = a.Bad || e.Kind == rules.ThreatStruck
	}
	return a
}

// Entry is one line of a ledger.
type Entry struct {
	Watch  rules.Watch
	When   string
	Text   string
	Delta  rules.Points
	Points string
	Cause  rules.DecisionNo // 0 for what nobody decided
}

// Ledger lists the lines of an account, newest first, as far as the seat knows.
func (d *Desk) Ledger(a rules.Account) []Entry {
	var booked []rules.Event
	for _, e := range d.K.News {
		if e.Account == a && e.Delta != 0 && e.Who == d.K.Seat {
			booked = append(booked, e)
		}
	}
	out := d.entries(booked, false)
	slices.Reverse(out)
	return out
}

// entries are the lines of a ledger for events, in their order; see fold.
func (b *Book) entries(events []rules.Event, across bool) []Entry {
	var out []Entry
	for _, l := range b.fold(events, across) {
		e := l.e
		out = append(out, Entry{
			Watch: e.Watch, When: b.Moment(max(e.Watch, 1)), Text: b.tell(l), Delta: e.Delta, Points: b.Points(e.Delta, true), Cause: e.Cause,
		})
	}
	return out
}

// AccountAbout says what an account counts.
func (b *Book) AccountAbout(a rules.Account) string { return b.Say(aboutKeys[a]) }

var aboutKeys = [...]string{"", "account.about.sources", "account.about.trust", "account.about.breach", "account.about.harm"}
