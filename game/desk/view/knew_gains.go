package view

import (
	"tearline/game/play"
	"tearline/game/rules"
)

// gains lists what paragraphs somebody came to hold by an event.
func (d *Desk) gains(o play.Outcome, e rules.Event) []gain {
	h := Had{Watch: max(e.Watch, 1), From: e.Whom, By: e.Cause}
	switch e.Kind {
	case rules.ReportArrived:
		h.how = "came"
		if e.Who == e.Whom {
			h.how = "own"
		}
		return d.all(e.Who, e.Report, rules.Full, h)
	case rules.PassedOn:
		h.how, h.Watch = "passed", h.Watch+1
		return d.one(e.Third, e, h)
	case rules.CollectedBy:
		h.how, h.AtClose = "taken", true
		return d.one(e.Third, e, h)
	case rules.Published:
		return d.printed(e, h)
	case rules.Overstepped:
		h.how, h.From, h.Watch = "given", e.Who, h.Watch+d.delay(o, e.Cause)
		return d.one(e.Whom, e, h)
	case rules.Shared:
		h.how, h.From, h.Watch = "given", e.Who, h.Watch+d.delay(o, e.Cause)
		return d.sent(o, e, h)
	case rules.ConsentGiven:
		h.how, h.Watch = "passed", h.Watch+1
		return d.forms(e.Third, e.Report, rules.Forms(e.Amount), h)
	case rules.Warned:
		h.how, h.From, h.Watch = "given", e.Who, h.Watch+d.Rules.Channels[rules.Emergency].Delay
		return d.warned(o, e, h)
	}
	return nil
}

// one is the paragraph that an event names.
func (d *Desk) one(who rules.ServiceID, e rules.Event, h Had) []gain {
	r := d.Rules.Portions[e.Portion].Report
	if r == 0 {
		return nil // what somebody asked is no report
	}
	return []gain{{who, r, d.Rules.Index(e.Portion), e.Form, h}}
}

// all is a whole report in one form.
func (d *Desk) all(who rules.ServiceID, r rules.ReportID, form rules.Form, h Had) []gain {
	return d.forms(who, r, rules.AllForms(int(d.Rules.Reports[r].Count), form), h)
}

func (d *Desk) forms(who rules.ServiceID, r rules.ReportID, forms rules.Forms, h Had) (out []gain) {
	for i := range int(d.Rules.Reports[r].Count) {
		if form := forms.At(i); form > rules.Withheld {
			out = append(out, gain{who, r, i, form, h})
		}
	}
	return out
}

// printed is a paragraph in the press, which every rival reads.
func (d *Desk) printed(e rules.Event, h Had) (out []gain) {
	h.how, h.AtClose = "printed", true
	for v := range d.Rules.ServiceIDs() {
		if d.Rules.Services[v].Kind == rules.Rival {
			out = append(out, d.one(v, e, h)...)
		}
	}
	return out
}

// decision is that of a number; nil for none.
func decision(o play.Outcome, no rules.DecisionNo) rules.Decision {
	for _, ch := range o.Chapters {
		if ch.No == no {
			return ch.Decision
		}
	}
	return nil
}

// delay is how long what a decision sends is on its way.
func (d *Desk) delay(o play.Outcome, by rules.DecisionNo) rules.Watch {
	switch x := decision(o, by).(type) {
	case rules.Share:
		return d.Rules.Channels[x.Channel].Delay
	case rules.Arrange:
		return d.Rules.Channels[x.Channel].Delay
	}
	return 0
}

// sent is what a share sent: as it was decided, or under an arrangement the
// substance in the form arranged and the source in general wording.
func (d *Desk) sent(o play.Outcome, e rules.Event, h Had) []gain {
	switch x := decision(o, e.Cause).(type) {
	case rules.Share:
		if x.Report == e.Report {
			return d.forms(e.Whom, e.Report, x.Forms, h)
		}
	case rules.Arrange:
		var forms rules.Forms
		for p := range d.Rules.PortionIDs(e.Report) {
			switch d.Rules.Portions[p].Role {
			case rules.Substance:
				forms = forms.With(d.Rules.Index(p), x.Form)
			case rules.SourceRole:
				forms = forms.With(d.Rules.Index(p), rules.General)
			}
		}
		return d.forms(e.Whom, e.Report, forms, h)
	}
	return nil
}

// warned lists what a warning told: the substance that helps, in general wording,
// as far as it had come to the seat.
func (d *Desk) warned(o play.Outcome, e rules.Event, h Had) (out []gain) {
	for _, help := range d.Rules.Threats[e.Threat].Helps {
		p := &d.Rules.Portions[help.Portion]
		if p.Role != rules.Substance || !arrived(o, e.Who, p.Report, e.Watch) {
			continue
		}
		g := gain{e.Whom, p.Report, d.Rules.Index(help.Portion), rules.General, h}
		if e.Third != 0 {
			carried := g
			carried.who = e.Third
			out = append(out, carried)
			g.had.From, g.had.Watch, g.had.how = e.Third, h.Watch+1, "passed"
		}
		out = append(out, g)
	}
	return out
}

// arrived reports whether a report had come to a service by a watch.
func arrived(o play.Outcome, who rules.ServiceID, r rules.ReportID, by rules.Watch) bool {
	for _, ch := range o.Chapters {
		for _, e := range ch.Events {
			if e.Kind == rules.ReportArrived && e.Who == who && e.Report == r && e.Watch <= by {
				return true
			}
		}
	}
	return false
}
