package view

import (
	"tearline/game/belief"
	"tearline/game/rules"
)

// Before is what could come of a draft, drawn before it is sent.
type Before struct {
	Source    rules.SourceID
	Rival     rules.ServiceID
	Title     string // whose explanations these are
	Bars      []Bar
	Threshold rules.PerMille
	Verdict   string // the worst and the expected case in a sentence
	Danger    bool   // at the worst the rival would be sure enough
	Reach     []Reach
	Ready     []Ready
	ReadyOf   string // whose readiness it is
	Quiet     string // why there is nothing to draw; or ""
}

// Bar is one candidate explanation of the rival; the first is the truth.
type Bar struct {
	Name     string
	Truth    bool
	Now      rules.PerMille
	After    rules.PerMille // at the worst
	Expected rules.PerMille // of the truth only
	Words    string         // now and after
}

// Reach is a service that may end up with some of the draft.
type Reach struct {
	Who     rules.ServiceID
	Name    string
	Chance  rules.PerMille
	Words   string
	Hostile bool
}

// Ready is how ready the recipient of a draft is to stop a threat.
type Ready struct {
	Threat rules.ThreatID
	Name   string
	Now    rules.PerMille
	After  rules.PerMille
	Change string // now and after
	Words  string // the same in a sentence
	Late   string // that it would arrive too late; or ""
}

// BeforeYouSend reckons what could come of a draft. Without a recipient it
// tells how things stand.
func (d *Desk) BeforeYouSend(draft rules.Share) Before {
	b := Before{Source: d.Rules.Reports[draft.Report].Source, Threshold: d.Rules.Threshold}
	b.Title = d.Source(b.Source)
	sent := &draft
	if draft.To == 0 || draft.Forms == 0 {
		sent = nil
	}
	src := &d.Rules.Sources[b.Source]
	b.Rival = src.Rival
	forecast := d.inference().Expect(d.Rules, &d.K, sent)
	switch {
	case src.Rival == 0 || len(src.Candidates) == 0:
		b.Quiet = d.unwatched(draft.Report)
	case d.gone(b.Source):
		b.Quiet = d.Say("before.gone", "Source", d.Source(b.Source))
	default:
		d.drawBars(&b, sent, &forecast)
	}
	if sent != nil {
		b.Reach = d.reach(draft, &forecast)
		b.Ready = d.ready(draft)
		b.ReadyOf = d.Say("before.ready-of", "Who", d.Name(draft.To))
	}
	return b
}

// unwatched says what a report gives away of a source for which no rival looks.
func (d *Desk) unwatched(report rules.ReportID) string {
	rep := &d.Rules.Reports[report]
	owners := d.Rules.Owners(report) &^ rules.SetOf(d.K.Seat)
	switch {
	case d.Rules.Sources[rep.Source].Owner == d.K.Seat:
		return d.Say("before.unwatched", "Source", d.Source(rep.Source))
	case owners != 0:
		return d.Say("before.theirs", "Who", d.list(d.names(owners)))
	}
	return d.Say("before.free", "Who", d.Name(rep.Originator))
}

// gone reports whether a source of the seat is out or lost.
func (d *Desk) gone(id rules.SourceID) bool {
	for _, s := range d.K.Sources {
		if s.Source == id {
			return s.Status == rules.Out || s.Status == rules.Compromised
		}
	}
	return false
}

func (d *Desk) drawBars(b *Before, sent *rules.Share, f *belief.Forecast) {
	rival := d.Name(b.Rival)
	b.Title = d.Say("before.worst", "Rival", rival)
	now := belief.Worst(d.Rules, &d.K, b.Source, nil)
	after := belief.Worst(d.Rules, &d.K, b.Source, sent)
	for i := range d.Rules.Sources[b.Source].Candidates {
		x := Bar{Name: capital(d.Explanation(b.Source, i)), Truth: i == 0, Now: now[i], After: after[i]}
		x.Words = d.change(now[i], after[i])
		b.Bars = append(b.Bars, x)
	}
	b.Bars[0].Expected = f.Truth[b.Source]
	b.Danger = after[0] >= b.Threshold
	key := "before.safe"
	if b.Danger {
		key = "before.danger"
	}
	b.Verdict = capital(d.Say(key, "Rival", rival, "Line", d.Percent(b.Threshold), "Worst", d.Percent(after[0]),
		"Expected", d.Percent(f.Truth[b.Source]), "Source", d.Source(b.Source), "Lost", d.Percent(f.Lost[b.Source])))
}

// change is two chances, or one where nothing changes.
func (d *Desk) change(now, after rules.PerMille) string {
	if now == after {
		return d.Percent(now)
	}
	return d.Say("before.change", "Now", d.Percent(now), "After", d.Percent(after))
}

// reach lists who besides the recipient may end up with some of the draft.
func (d *Desk) reach(draft rules.Share, f *belief.Forecast) []Reach {
	var out []Reach
	for v := range d.Rules.ServiceIDs() {
		if v == draft.To || v == d.K.Seat || f.Reached[v] == 0 {
			continue
		}
		r := Reach{Who: v, Name: d.Name(v), Chance: f.Reached[v], Hostile: d.Rules.Services[v].Kind == rules.Rival}
		r.Words = d.Percent(r.Chance)
		out = append(out, r)
	}
	return out
}

// ready tells what the draft does for the readiness of its recipient against
// the threats of which the seat has word.
func (d *Desk) ready(draft rules.Share) []Ready {
	var out []Ready
	for _, id := range d.K.Threats {
		th := &d.Rules.Threats[id]
		for _, a := range th.Actors {
			if a.Service == draft.To {
				out = append(out, d.readyFor(id, draft))
			}
		}
	}
	return out
}

func (d *Desk) readyFor(id rules.ThreatID, draft rules.Share) Ready {
	th := &d.Rules.Threats[id]
	r := Ready{Threat: id, Name: d.Threat(id)}
	r.Now, r.After = rules.Ready(d.Rules, &d.K, nil, id, draft.To), rules.Ready(d.Rules, &d.K, &draft, id, draft.To)
	r.Change = d.change(r.Now, r.After)
	r.Words = capital(d.Say("before.ready", "Who", d.Name(draft.To), "Now", d.Percent(r.Now), "After", d.Percent(r.After)))
	if d.K.Watch+d.Rules.Channels[draft.Channel].Delay+th.Lead > th.Due {
		r.Late = d.Say("before.late", "Threat", r.Name)
	}
	return r
}
