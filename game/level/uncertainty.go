package level

import (
	"slices"

	"tearline/game/rules"
)

// Uncertainty is something that the player cannot see and is asked for an estimate
// of: how likely is it that an attribute of a service has the worse of its two
// levels, or that a source makes its reports up?
type Uncertainty struct {
	ID        string
	Watch     rules.Watch // in which it is asked
	Ask       string
	Service   rules.ServiceID
	Attribute rules.AttributeKind
	Worse     rules.PerMille // the level asked about
	Source    rules.SourceID // that may make its reports up; 0 if it is asked about a service
}

// Holds reports whether it is so, when the truth is known: what was hidden of the
// services, and which sources made their reports up.
func (u *Uncertainty) Holds(hidden []rules.Trait, fabricators []rules.SourceID) bool {
	if u.Source != 0 {
		return slices.Contains(fabricators, u.Source)
	}
	return slices.Contains(hidden, rules.Trait{Service: u.Service, Attribute: u.Attribute, Level: u.Worse})
}
