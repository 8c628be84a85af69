package view

import (
	"tearline/game/belief"
	"tearline/game/rules"
)

// Source is one of the seat's sources, or one that its papers come from.
type Source struct {
	ID      rules.SourceID
	Name    string
	About   string
	Status  string
	Works   bool
	Worth   string
	Risk    rules.PerMille // of the way to being found, if everything got out
	Words   string         // the risk in words
	Protect []Protection
}

// Protection is a way of protecting a source that can be chosen now.
type Protection struct {
	Decision rules.Protect
	Name     string
	About    string
}

var statusKeys = map[rules.SourceStatus]string{
	rules.Working: "source.working", rules.Leaving: "source.leaving", rules.Out: "source.out",
	rules.Compromised: "source.lost", rules.Resting: "source.resting",
}

// Sources lists the seat's sources.
func (d *Desk) Sources() []Source {
	var out []Source
	for _, own := range d.K.Sources {
		out = append(out, d.source(own))
	}
	return out
}

func (d *Desk) source(own rules.OwnSource) Source {
	src := &d.Rules.Sources[own.Source]
	s := Source{
		ID: own.Source, Name: d.Source(own.Source), About: d.Words.Sources[own.Source].About,
		Status: d.Say(statusKeys[own.Status], "When", d.Moment(own.OutAt+1)), Works: own.Status == rules.Working,
	}
	if src.Worth > 0 {
		s.Worth = d.Say("source.worth", "Points", d.Points(src.Worth, false))
	}
	if src.Rival != 0 && len(src.Candidates) > 0 && !d.gone(own.Source) {
		now := belief.Worst(d.Rules, &d.K, own.Source, nil)[0]
		s.Risk = d.risk(own)
		s.Words = capital(d.Say("source.risk", "Rival", d.Name(src.Rival), "Now", d.Percent(now), "Line", d.Percent(d.Rules.Threshold)))
	}
	for _, p := range d.Menu.Protect {
		if p.Source == own.Source {
			s.Protect = append(s.Protect, d.protection(p))
		}
	}
	return s
}

// risk is how much of the way from the prior to the threshold lies behind the
// rival if everything that was given out has reached it.
func (d *Desk) risk(own rules.OwnSource) rules.PerMille {
	src := &d.Rules.Sources[own.Source]
	if own.Status == rules.Compromised {
		return rules.One
	}
	prior := src.Candidates[0].Prior
	if d.Rules.Threshold <= prior {
		return 0
	}
	now := belief.Worst(d.Rules, &d.K, own.Source, nil)[0]
	return min(max((now-prior)*rules.One/(d.Rules.Threshold-prior), 0), rules.One)
}

func (d *Desk) protection(p rules.Protect) Protection {
	src := &d.Rules.Sources[p.Source]
	name := d.Source(p.Source)
	switch p.Means {
	case rules.BringOut:
		return Protection{
			Decision: p, Name: d.Say("protect.out", "Source", name),
			About: d.Count("protect.out-about", int(src.OutAfter), "Kept", d.Points(src.Worth.Of(src.Kept), false)),
		}
	case rules.Rest:
		return Protection{
			Decision: p, Name: d.Say("protect.rest", "Source", name),
			About: d.Count("protect.rest-about", int(src.RestFor), "Source", name, "Rival", d.Name(src.Rival)),
		}
	}
	story := d.Explanation(p.Source, int(p.Candidate))
	return Protection{
		Decision: p, Name: d.Say("protect.story", "Source", name, "Story", story),
		About: d.Say("protect.story-about", "Source", name, "Rival", d.Name(src.Rival), "Story", story),
	}
}
