package view

import (
	"slices"

	"tearline/game/rules"
)

// Way is something that can be decided, with what it does.
type Way struct {
	Name, About string
	Decision    rules.Decision
	Goes        []Goes // what it takes along
}

// Goes is a paper of which something is taken along.
type Goes struct {
	Text   string // which, and whose it is
	Breach bool   // somebody was not asked
}

// Worth is what the seat makes of a report, and what it can still find out.
type Worth struct {
	Lines     []string // what is known
	Ways      []Way
	Grade     rules.Grade // as it stands: the seat's own, or else the originator's
	CanGrade  bool
	Threatens bool // it helps against something about which more can be done than to share
}

// Weigh says what the seat makes of a report.
func (d *Desk) Weigh(r rules.ReportID) Worth {
	rep, g := &d.Rules.Reports[r], d.K.Grading(r)
	w := Worth{Grade: rules.Grade{Report: r, Reliability: rep.Reliability, Credibility: rep.Credibility}}
	if g.Reliability != 0 {
		w.Grade.Reliability, w.Grade.Credibility = g.Reliability, g.Credibility
		w.Lines = append(w.Lines, d.Say("weigh.graded", "Grade", d.GradeOf(w.Grade), "Was", d.Grade(r)))
	}
	if slices.ContainsFunc(d.K.News, func(e rules.Event) bool { return e.Kind == rules.ProvedFalse && e.Report == r }) {
		w.Lines = append(w.Lines, d.Say("weigh.proved-false"))
	}
	_, told := d.TrueReport(r) // which tells what was found as well
	if g.Looked && !told {
		w.Lines = append(w.Lines, capital(d.Say(foundKeys[g.Finding], "Report", d.Title(r))))
	}
	if g.Noticed {
		w.Lines = append(w.Lines, d.Say("weigh.noticed"))
	}
	for _, m := range d.K.Matters {
		if m.Kind == rules.CorroborationPending && m.Report == r && !told {
			w.Lines = append(w.Lines, d.Say("weigh.looking"))
		}
	}
	d.actingOn(&w, r)
	w.Ways = d.waysToWeigh(r)
	w.CanGrade = slices.ContainsFunc(d.Menu.Grade, func(l rules.GradeLine) bool { return l.Report == r })
	w.Threatens = d.threatens(r)
	return w
}

// actingOn tells of the leave to act on a report.
func (d *Desk) actingOn(w *Worth, r rules.ReportID) {
	owners := d.Rules.Owners(r)
	for v := range d.Rules.ServiceIDs() {
		if v == d.K.Seat || !owners.Has(v) {
			continue
		}
		if d.K.Leave(d.Rules, v, d.K.Seat, d.Rules.Reports[r].First) == rules.Full {
			w.Lines = append(w.Lines, capital(d.Say("weigh.act-leave", "Who", d.Name(v))))
		}
		for _, m := range d.K.Matters {
			if m.Kind == rules.ActionOnPending && m.Report == r && m.From == v {
				w.Lines = append(w.Lines, capital(d.Say("weigh.act-pending", "Who", d.Name(v))))
			}
		}
	}
}

func (d *Desk) waysToWeigh(r rules.ReportID) []Way {
	var out []Way
	for _, x := range d.Menu.Corroborate {
		if x.Report == r {
			out = append(out, Way{Name: d.Say("weigh.corroborate"), Decision: x})
		}
	}
	for _, x := range d.Menu.AskActionOn {
		if x.Report == r {
			out = append(out, Way{Name: d.Say("weigh.act-on", "Who", d.Name(x.Of)), Decision: x})
		}
	}
	for _, x := range d.Menu.Notice {
		if x.Report == r {
			out = append(out, Way{Name: d.Say("weigh.notice"), About: d.Say("weigh.notice-about"), Decision: x})
		}
	}
	return out
}

// threatens reports whether a report helps against a threat that the seat can
// warn of or act against.
func (d *Desk) threatens(r rules.ReportID) bool {
	for _, t := range d.Threats() {
		helps := slices.ContainsFunc(d.Rules.Threats[t.ID].Helps, func(h rules.Help) bool { return d.Rules.Portions[h.Portion].Report == r })
		if helps && len(t.Ways) > 0 {
			return true
		}
	}
	return false
}

// Arranged is something that goes to a service by itself.
type Arranged struct {
	Topic, Words string
	Revoke       rules.Revoke
}

// Standing lists what goes to a service by itself.
func (d *Desk) Standing(v rules.ServiceID) []Arranged {
	var out []Arranged
	for _, a := range d.K.Arranged {
		if a.With != v {
			continue
		}
		key := "partner.standing-one"
		if a.OwnOnly {
			key = "partner.standing-own"
		}
		words := d.Say(key, "Topic", d.Topic(a.Topic), "Form", d.Say(wordingKeys[a.Form]), "Channel", d.Say(byChannelKeys[a.Channel]))
		if d.K.Standing(v).Suspended {
			words = d.Say("partner.standing-resting", "What", words)
		}
		out = append(out, Arranged{d.Topic(a.Topic), words, rules.Revoke{With: v, Topic: a.Topic}})
	}
	return out
}
