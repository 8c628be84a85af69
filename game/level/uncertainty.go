package level

import (
	"slices"

	"tearline/game/rules"
)

// Uncertainty is something that the player cannot see and is asked for an estimate
// of: how likely is it? Exactly one of the last three says what it is.
type Uncertainty struct {
	ID         string
	Watch      rules.Watch // in which it is asked
	Ask        string
	Penetrated rules.ServiceID // whether the rival collects anything there
	Publishes  rules.ServiceID // whether anything of it reaches the press
	Fabricates rules.SourceID  // whether it makes its reports up
}

// Holds reports whether it is so, when the truth is known: what was hidden of the
// services, and which sources made their reports up.
func (u *Uncertainty) Holds(hidden []rules.Trait, fabricators []rules.SourceID) bool {
	if u.Fabricates != 0 {
		return slices.Contains(fabricators, u.Fabricates)
	}
	service, attribute := u.Trait()
	return slices.ContainsFunc(hidden, func(t rules.Trait) bool {
		return t.Service == service && t.Attribute == attribute && t.Level > 0
	})
}

// Trait returns the attribute of a service that is asked about, of nobody if it is
// a source.
func (u *Uncertainty) Trait() (rules.ServiceID, rules.AttributeKind) {
	if u.Penetrated != 0 {
		return u.Penetrated, rules.Penetration
	}
	return u.Publishes, rules.Publicity
}

// uncertainties makes what a file asks estimates of.
func (k *compiler) uncertainties() (all []Uncertainty) {
	for i := range k.f.Estimates {
		e := &k.f.Estimates[i]
		all = append(all, Uncertainty{
			ID: e.Key, Watch: rules.Watch(e.Value.Watch), Ask: e.Value.Ask,
			Penetrated: k.serviceID(e.Value.Penetrated), Publishes: k.serviceID(e.Value.Publishes), Fabricates: k.sourceID(e.Value.Fabricates),
		})
	}
	return all
}

// estimates checks that each asks about one thing, and one that is open: what the
// player can see needs no estimate.
func (k *checker) estimates(c *Case) {
	for i := range k.f.Estimates {
		e, u := &k.f.Estimates[i], &c.Uncertainties[i]
		if i > 0 && u.Watch < c.Uncertainties[i-1].Watch {
			k.add(k.at[&e.Value.Watch], "the estimates go back from watch %d to %d; put them in the order of their watches", c.Uncertainties[i-1].Watch, u.Watch)
		}
		about, set := place{}, 0
		for _, name := range []*string{&e.Value.Penetrated, &e.Value.Publishes, &e.Value.Fabricates} {
			if *name != "" {
				about, set = k.at[name], set+1
			}
		}
		switch {
		case set != 1:
			k.add(k.at[&e.Key], "estimate %q asks about %d things; set one of penetrated, publishes and fabricates", e.Key, set)
		case !k.open(u):
			k.add(about, "there is nothing to estimate: the case says how it is; give it levels of which one is 0 and one is not, or a prior")
		}
	}
}

// open reports whether it depends on chance how a question is to be answered.
func (k *checker) open(u *Uncertainty) bool {
	if u.Fabricates != 0 {
		prior := k.c.Sources[u.Fabricates].Fabricated
		return prior > 0 && prior < rules.One
	}
	service, attribute := u.Trait()
	a := k.c.Services[service].Attribute(attribute)
	levels := a.Levels[:a.N]
	return slices.Contains(levels, 0) && slices.ContainsFunc(levels, func(l rules.PerMille) bool { return l > 0 })
}
