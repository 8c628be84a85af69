package view

import (
	"slices"

	"tearline/game/belief"
	"tearline/game/rules"
)

// ask is the question to which something in the news leads: who lost what was
// printed, or who gave a source away; "" of all else.
func (d *Desk) ask(e rules.Event) string {
	switch {
	case e.Kind == rules.Published:
		return d.Say("leak.title")
	case e.Kind == rules.SourceCompromised, e.Kind == rules.SourceBurned && !d.heardOfLoss(e.Source):
		return d.Say("loss.title")
	}
	return ""
}

// heardOfLoss reports whether the seat was told of the loss of a source as such.
func (d *Desk) heardOfLoss(id rules.SourceID) bool {
	return slices.ContainsFunc(d.K.News, func(e rules.Event) bool { return e.Kind == rules.SourceCompromised && e.Source == id })
}

// Losses is every source that was found, newest first, and who may have let the
// rival have what pointed at it.
func (d *Desk) Losses() []Leak {
	var out []Leak
	for _, b := range d.inference().Losses {
		out = append(out, d.loss(b))
	}
	slices.Reverse(out)
	return out
}

func (d *Desk) loss(b belief.LossBelief) Leak {
	e := d.K.News[b.News]
	l := Leak{At: b.News, Source: b.Source, by: b.From, watch: e.Watch, Ask: d.ask(e)}
	l.Head = d.Say("loss.head", "Source", d.Source(b.Source), "When", d.Moment(e.Watch+1))
	for v := range d.Rules.ServiceIDs() {
		had := d.pointers(v, b.Source, e.Watch)
		if v == d.K.Seat || len(had) == 0 && b.From[v] == 0 {
			continue
		}
		s := Suspect{Who: v, Had: d.Say("loss.had", "Reports", d.list(had))}
		if len(had) == 0 {
			s.Had = d.heardOf(v, func(s rules.ServiceID) bool { return b.From[s] > 0 || len(d.pointers(s, b.Source, e.Watch)) > 0 })
		}
		d.suspect(&l, s, b.From[v])
	}
	if b.Act > 0 {
		l.Act = d.Say("loss.act", "Rival", capital(d.Name(d.Rules.Sources[b.Source].Rival)), "Words", d.Likelihood(b.Act).Words)
	}
	return l
}

// pointers names the reports that point at a source of which a service had
// something at a close, as far as the seat knows.
func (d *Desk) pointers(v rules.ServiceID, id rules.SourceID, by rules.Watch) []string {
	var out []string
	for r := range d.Rules.ReportIDs() {
		points := false
		for p := range d.Rules.PortionIDs(r) {
			points = points || d.Rules.Portions[p].Source == id && d.had(v, p, by) != ""
		}
		if points && d.known(r) {
			out = append(out, d.Say("name.quoted", "Name", d.Title(r)))
		}
	}
	return out
}

// readOf says what became of the sources at which what a service had points:
// from that it shows whether a rival reads it.
func (d *Desk) readOf(v rules.ServiceID) []string {
	var out []string
	for id := range d.Rules.SourceIDs() {
		src := &d.Rules.Sources[id]
		if src.Rival == 0 || src.Owner != d.K.Seat && src.CoOwner != d.K.Seat && !d.heardOfBurning(id) {
			continue
		}
		by, key := d.closed(), "belief.why.source-lives"
		for _, e := range d.K.News {
			switch lost := e.Kind == rules.SourceCompromised || e.Kind == rules.SourceBurned; {
			case e.Source != id:
			case lost:
				by, key = e.Watch, "belief.why.source-lost"
			case e.Kind == rules.BroughtOut:
				by = min(by, e.Watch)
			}
		}
		if had := d.pointers(v, id, by); len(had) > 0 {
			out = append(out, d.Say(key, "Reports", d.list(had), "Source", d.Source(id)))
		}
	}
	if out == nil {
		out = append(out, d.Say(d.unread(v)))
	}
	return out
}

// unread is the key of what is said where nothing that was sent to a service
// shows whether a rival reads it.
func (d *Desk) unread(v rules.ServiceID) string {
	if b, ok := d.inference().Trait(v, rules.Penetration); ok && b.Chances != d.Rules.Services[v].Penetration.Priors {
		return "belief.why.read-heard"
	}
	return "belief.why.penetration"
}

// heardOfBurning reports whether the seat was told that a source of somebody
// else's was found through it.
func (d *Desk) heardOfBurning(id rules.SourceID) bool {
	return slices.ContainsFunc(d.K.News, func(e rules.Event) bool { return e.Kind == rules.SourceBurned && e.Source == id })
}
