package casefile

import (
	"maps"
	"slices"

	"tearline/game/level"
	"tearline/game/rules"
)

// asked returns what may be asked of a service: the names of the services by the
// attribute.
func (e *Estimate) asked() map[rules.AttributeKind]*string {
	return map[rules.AttributeKind]*string{
		rules.Penetration: &e.Penetrated, rules.Publicity: &e.Publishes, rules.Discipline: &e.PassesOn, rules.Candour: &e.Misleads,
	}
}

// uncertainties makes what a file asks estimates of.
func (k *compiler) uncertainties() (all []level.Uncertainty) {
	for i := range k.f.Estimates {
		e := &k.f.Estimates[i]
		u := level.Uncertainty{ID: e.Key, Watch: rules.Watch(e.Value.Watch), Ask: e.Value.Ask, Source: k.sourceID(e.Value.Fabricates)}
		for kind, name := range e.Value.asked() {
			if *name != "" {
				u.Service, u.Attribute = k.serviceID(*name), kind
				u.Worse = worse(k.c.Services[u.Service].Attribute(kind), kind)
			}
		}
		all = append(all, u)
	}
	return all
}

// worse returns the more harmful level of an attribute.
func worse(a *rules.Attribute, kind rules.AttributeKind) rules.PerMille {
	levels := a.Levels[:max(a.N, 1)]
	if kind == rules.Discipline || kind == rules.Candour {
		return slices.Min(levels)
	}
	return slices.Max(levels)
}

// estimates checks that each asks about one thing, and one that is open: what the
// player can see needs no estimate.
func (k *checker) estimates(c *level.Case) {
	for i := range k.f.Estimates {
		e, u := &k.f.Estimates[i], &c.Uncertainties[i]
		if i > 0 && u.Watch < c.Uncertainties[i-1].Watch {
			k.add(k.at[&e.Value.Watch], "the estimates go back from watch %d to %d; put them in the order of their watches", c.Uncertainties[i-1].Watch, u.Watch)
		}
		var about []*string
		for _, name := range append(slices.Collect(maps.Values(e.Value.asked())), &e.Value.Fabricates) {
			if *name != "" {
				about = append(about, name)
			}
		}
		switch {
		case len(about) != 1:
			k.add(k.at[&e.Key], "estimate %q asks about %d things; set one of penetrated, publishes, passes-on, misleads and fabricates", e.Key, len(about))
		case u.Source != 0 && !k.mayFabricate(u.Source):
			k.add(k.at[about[0]], "there is nothing to estimate: the case says what %q is; give it a prior to make its reports up", *about[0])
		case u.Source == 0 && k.c.Services[u.Service].Attribute(u.Attribute).N != 2:
			k.add(k.at[about[0]], "there is nothing to estimate, or too much: give that of %q two levels with their priors", *about[0])
		}
	}
}

func (k *checker) mayFabricate(id rules.SourceID) bool {
	prior := k.c.Sources[id].Fabricated
	return prior > 0 && prior < rules.One
}
