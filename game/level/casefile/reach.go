package casefile

import (
	"fmt"

	"tearline/game/rules"
)

// reach holds, by report and service, the first watch in which the service can
// hold any of the report, if all that could help it on its way does.
type reach [][]first

// first is a watch, or never.
type first = rules.Watch

const never first = 1 << 14

// when says a first watch in a finding.
func when(w first) string {
	if w >= never {
		return "it never comes there"
	}
	return fmt.Sprintf("it comes there in watch %d at the earliest", w)
}

// reachOf follows every report from its arrival through all hands.
func reachOf(c *rules.Case, seat rules.ServiceID) reach {
	r := make(reach, len(c.Reports))
	for id := range r {
		r[id] = make([]first, len(c.Services))
		for v := range r[id] {
			r[id][v] = never
		}
	}
	for id := range c.ReportIDs() {
		for to := range c.ServiceIDs() {
			if c.Reports[id].To.Has(to) {
				r.sooner(c, id, to, arrival(c, seat, id, to))
			}
		}
		for r.spread(c, seat, id) {
		}
	}
	return r
}

// sooner records a watch if it is within the case and before any known.
func (r reach) sooner(c *rules.Case, id rules.ReportID, v rules.ServiceID, at first) bool {
	if at > c.Watches || at >= r[id][v] {
		return false
	}
	r[id][v] = at
	return true
}

// arrival returns when a report comes to one of those who get it.
func arrival(c *rules.Case, seat rules.ServiceID, id rules.ReportID, to rules.ServiceID) first {
	rep := &c.Reports[id]
	switch {
	case rep.Originator != to && !flows(c, seat, rep.Originator, to, rep.Tier):
		return never
	case rep.Arrives > 0:
		return rep.Arrives
	case to == seat && to != rep.Originator && c.Services[rep.Originator].Channels != 0:
		return 1 + c.Services[rep.Originator].AnswersIn
	}
	return never
}

// spread hands a report on once by every way there is and reports whether it
// came anywhere sooner.
func (r reach) spread(c *rules.Case, seat rules.ServiceID, id rules.ReportID) bool {
	moved := false
	for v := range c.ServiceIDs() {
		s := &c.Services[v]
		if s.Channels != 0 {
			moved = r.sooner(c, id, v, r[id][seat]+quickest(c, s.Channels)) || moved
		}
		for to := range c.ServiceIDs() {
			if (s.Kind == rules.Partner || s.Kind == rules.Principal) && s.Confidants.Has(to) && lowest(s.Discipline) < rules.One {
				moved = r.sooner(c, id, to, r[id][v]+1) || moved
			}
		}
	}
	moved = r.warnings(c, seat, id) || moved
	for i := range c.Requests {
		if q := &c.Requests[i]; q.Report == id && id != 0 {
			moved = r.sooner(c, id, q.Third, max(q.Asked, r[id][q.From])+1) || moved
		}
	}
	return moved
}

// warnings hands a report on to those who can be warned through others.
func (r reach) warnings(c *rules.Case, seat rules.ServiceID, id rules.ReportID) bool {
	moved := false
	for v := range c.ServiceIDs() {
		for to := range c.ServiceIDs() {
			if c.Services[v].Channels != 0 && c.Services[v].Reaches.Has(to) {
				moved = r.sooner(c, id, to, r[id][seat]+c.Channels[rules.Emergency].Delay+1) || moved
			}
		}
	}
	return moved
}

// quickest returns the least delay of some channels.
func quickest(c *rules.Case, set rules.ChannelSet) rules.Watch {
	least := never
	for k, ch := range c.Channels {
		if set.Has(rules.ChannelKind(k)) {
			least = min(least, ch.Delay)
		}
	}
	return least
}

func lowest(a rules.Attribute) rules.PerMille {
	least := rules.One
	for i := range a.N {
		least = min(least, a.Levels[i])
	}
	return least
}

// flows reports whether a service can come to let reports of a tier flow to
// another: for the seat if every hour of the case earned it an experience of
// faith kept, for others as trust is at the opening.
func flows(c *rules.Case, seat, from, to rules.ServiceID, tier rules.Tier) bool {
	level := map[rules.Tier]rules.PerMille{rules.Vital: c.Services[from].VitalLevel, rules.LowLevel: c.Services[from].LowLevel}[tier]
	level = level * (rules.One - c.Services[from].Dependence/2) / rules.One
	earned := rules.Count(0)
	if to == seat {
		earned = rules.Count(c.Watches) * rules.Count(c.Hours) * rules.Once
	}
	for _, r := range c.Trust[from][to] {
		r.Kept += earned
		if r.Expect() < level {
			return false
		}
	}
	return true
}
