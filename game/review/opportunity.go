package review

import (
	"context"
	"slices"

	"tearline/game/rules"
)

// Opportunity is a report that could be passed to a service. It is the item by which
// discrimination and bias are measured: whether the seat passed it is the answer, and
// whether passing it then was better than never passing it is what it had to tell.
type Opportunity struct {
	Watch  rules.Watch // in which it was passed; else in which there was most to be said for it
	Report rules.ReportID
	To     rules.ServiceID
	Must   bool         // the service could act on it against a threat, or is the victim
	Shared bool         // the seat passed something of it in this watch, in whatever way
	Ahead  rules.Points // mean of what passing it in its best form is ahead of keeping it
	Error  rules.Points // its standard error
}

// Signal reports whether it should have been shared.
func (o *Opportunity) Signal() bool { return o.Ahead > 0 }

// How opportunities are weighed: the form in which to share in some worlds, what
// sharing is worth then in others, and at most how many in a game.
const (
	formed        = 8
	compared      = 24
	opportunities = 80
)

// Count counts opportunities by what they were and what the seat did.
func Count(all []Opportunity) (s Signals) {
	for i := range all {
		switch o := &all[i]; {
		case o.Shared && o.Signal():
			s.Hits++
		case o.Signal():
			s.Misses++
		case o.Shared:
			s.FalseAlarms++
		default:
			s.Rejections++
		}
	}
	return s
}

// opportunities weighs what could be shared. What makes no plain difference, by two
// standard errors, or less than floor, is no item, unless it must be shared.
func (p *past) opportunities(ctx context.Context, ws *worlds, floor rules.Points, pause func()) (all []Opportunity) {
	for n := range p.made {
		if n > 0 && p.made[n-1] != rules.Decision(rules.EndWatch{}) {
			continue
		}
		for _, line := range p.unshared(n) {
			if ctx.Err() != nil {
				return once(all, floor)
			}
			o := p.opportunity(n, line)
			ahead := p.weighSharing(ws, n, line, pause)
			o.Ahead, o.Error = ahead.mean(), root(ahead.error2())
			if o.Must || ahead.beyond(0, sure) {
				all = append(all, o)
			}
		}
	}
	return once(all, floor)
}

// once leaves of each report for each service one watch: items that stand for the same
// choice again and again would be counted as if each were news.
func once(all []Opportunity, floor rules.Points) (items []Opportunity) {
	for _, o := range all {
		at := slices.IndexFunc(items, func(x Opportunity) bool { return x.Report == o.Report && x.To == o.To })
		switch {
		case at < 0:
			items = append(items, o)
		case o.tells(&items[at]):
			items[at] = o
		}
	}
	return slices.DeleteFunc(items, func(o Opportunity) bool { return !o.Must && max(o.Ahead, -o.Ahead) < floor })
}

// tells reports whether o says more of the seat's choice than another watch does.
func (o *Opportunity) tells(other *Opportunity) bool {
	switch {
	case o.Shared != other.Shared:
		return o.Shared
	case o.Must != other.Must:
		return o.Must
	}
	return o.Ahead > other.Ahead
}

// sure is by how many standard errors sharing must differ from keeping.
const sure = 2

// unshared lists what could be shared after n decisions and nothing of which has
// been: what must be shared first, and as much as there is time for.
func (p *past) unshared(n int) (lines []rules.ShareLine) {
	k := p.states[n].Know(p.seat)
	menu := k.Menu(p.c)
	for _, line := range menu.Share {
		if line.Had == 0 {
			lines = append(lines, line)
		}
	}
	slices.SortStableFunc(lines, func(a, b rules.ShareLine) int { return p.rank(n, a) - p.rank(n, b) })
	return lines[:min(len(lines), opportunities/int(p.c.Watches))]
}

func (p *past) rank(n int, line rules.ShareLine) int {
	if p.must(n, line) {
		return 0
	}
	return 1
}

// must reports whether a report helps against a threat that is not due yet, and
// the recipient can act on it or is its victim.
func (p *past) must(n int, line rules.ShareLine) bool {
	for id := range p.c.ThreatIDs() {
		th := &p.c.Threats[id]
		concerned := th.Victim == line.To || slices.ContainsFunc(th.Actors, func(a rules.Actor) bool { return a.Service == line.To })
		if concerned && th.Due >= p.states[n].Watch() && slices.ContainsFunc(th.Helps, func(h rules.Help) bool { return p.c.Portions[h.Portion].Report == line.Report }) {
			return true
		}
	}
	return false
}

// opportunity says what an opportunity after n decisions was and whether it was
// taken.
func (p *past) opportunity(n int, line rules.ShareLine) Opportunity {
	o := Opportunity{Watch: p.states[n].Watch(), Report: line.Report, To: line.To, Must: p.must(n, line)}
	end := n
	for end < len(p.made) && p.states[end].Watch() == o.Watch {
		end++
	}
	k := p.states[end].Know(p.seat)
	o.Shared = slices.ContainsFunc(k.Given, func(g rules.Passed) bool {
		return g.To == line.To && p.c.Portions[g.Portion].Report == line.Report
	})
	return o
}

// weighSharing returns how far passing a report after n decisions is ahead of
// never passing it, all else decided as the seat did.
func (p *past) weighSharing(ws *worlds, n int, of rules.ShareLine, pause func()) (ahead spread) {
	keep := slices.DeleteFunc(slices.Clone(p.line[n:]), func(d planned) bool {
		s, ok := d.decision.(rules.Share)
		return ok && s.Report == of.Report && s.To == of.To
	})
	states := ws.some(n+1, compared)
	best, worth := keep, int64(0)
	for i, d := range p.ways(n, of) {
		l := slices.Insert(slices.Clone(keep), 0, planned{p.states[n].Watch(), d})
		v := int64(0)
		for _, g := range states[:min(formed, len(states))] {
			v += int64(wait(l.play(g, p.seat, 0), p.seat).Total(p.seat))
			rest(pause)
		}
		if i == 0 || v > worth {
			best, worth = l, v
		}
	}
	for _, g := range states[min(formed, len(states)):] {
		ahead.add(wait(best.play(g, p.seat, 0), p.seat).Total(p.seat) - wait(keep.play(g, p.seat, 0), p.seat).Total(p.seat))
		rest(pause)
	}
	return ahead
}

// ways lists how a report could be passed after n decisions: in the usual forms,
// and as the seat did in the watch.
func (p *past) ways(n int, line rules.ShareLine) (all []rules.Decision) {
	k := p.states[n].Know(p.seat)
	menu := k.Menu(p.c)
	l := list{c: p.c, k: &k, menu: &menu}
	for _, f := range l.usual(line.Report, line.Most) {
		l.add(rules.Share{Report: line.Report, Forms: f, To: line.To, Channel: l.channelTo(line.To)})
	}
	for i := n; i < len(p.made) && p.states[i].Watch() == k.Watch; i++ {
		if s, ok := p.made[i].(rules.Share); ok && s.Report == line.Report && s.To == line.To {
			l.add(s)
		}
	}
	return l.all
}
