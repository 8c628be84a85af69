package belief

import "tearline/game/rules"

// breach is something that the seat passed without an owner's leave, and of
// which the owner may learn from the recipient at every close.
type breach struct {
	owner, recipient rules.ServiceID
	report           rules.ReportID
	since            rules.Watch
}

// breachesOf lists the seat's breaches as the rules draw for them: one for each
// owner, recipient and report.
func breachesOf(c *rules.Case, k *rules.Knowledge) []breach {
	var all []breach
	for _, g := range k.Given {
		if !g.Breach {
			continue
		}
		r := c.Portions[g.Portion].Report
		for owner := range c.ServiceIDs() {
			if !c.Owners(r).Has(owner) || owner == k.Seat || owner == g.To || k.Leave(c, owner, g.To, g.Portion) >= g.Form {
				continue
			}
			all = addBreach(all, breach{owner, g.To, r, g.Since})
		}
	}
	return all
}

func addBreach(all []breach, b breach) []breach {
	for i, o := range all {
		if o.owner == b.owner && o.recipient == b.recipient && o.report == b.report {
			all[i].since = min(o.since, b.since)
			return all
		}
	}
	return append(all, b)
}

// likelihood returns how likely it was that the owner learned of the breach when
// it did, or has not yet, as a function of the recipient's discipline.
func (d breach) likelihood(c *rules.Case, k *rules.Knowledge) func(levels) weight {
	found := d.found(k)
	public := d.public(c, k)
	return func(level levels) weight {
		w := certain
		odds := c.FindOdds(d.recipient, d.owner, level(d.recipient, rules.Discipline))
		for at := d.since; at < k.Watch || at == k.Watch && k.Over; at++ {
			switch {
			case public != 0 && at >= public: // from the press, whatever the recipient is like
				return w
			case at == found:
				return w.of(odds)
			}
			w = w.of(rules.One - odds)
		}
		return w
	}
}

// found returns the watch at whose close the owner learned of it; 0 if it has not.
func (d breach) found(k *rules.Knowledge) rules.Watch {
	for _, e := range k.News {
		if e.Kind == rules.BreachDiscovered && e.Whom == d.owner && e.Third == d.recipient && e.Report == d.report {
			return e.Watch
		}
	}
	return 0
}

// public returns the watch at whose close something of the report was first in
// the press; 0 if nothing was.
func (d breach) public(c *rules.Case, k *rules.Knowledge) rules.Watch {
	for _, e := range k.News {
		if e.Kind == rules.Published && c.Portions[e.Portion].Report == d.report {
			return e.Watch
		}
	}
	return 0
}
