package belief

import (
	"slices"

	"tearline/game/rules"
)

// fate is what a seat has seen become of a source for which a rival looks: how
// long it lived and when it was lost. What the rival takes is not seen; but it
// was enough to find the source at one close and not at those before.
type fate struct {
	c      *rules.Case
	k      *rules.Knowledge
	source rules.SourceID
	sure   bool        // the seat hears of a loss in any case
	last   rules.Watch // the last close that counts
	lived  rules.Watch // the last close that the source is known to have outlived
	lost   rules.Watch // at whose close it was lost; 0 if the seat has not heard of it
	burned bool        // through a breach of the seat
	news   int         // the position of the loss in the seat's news

	traits []int   // on which it bears
	size   int     // how many choices of their levels there are
	items  []item  // what the rival may have taken
	pieces []piece // and what it tells, item by item, and then of the acts
	factor int     // the place of its likelihood among the factors

	unexplained bool // nothing that the seat knows of could have led to the loss
}

// fatesOf returns the fates that say something of what was taken.
func fatesOf(c *rules.Case, k *rules.Knowledge) []*fate {
	var all []*fate
	for id := range c.SourceIDs() {
		src := &c.Sources[id]
		if src.Rival == 0 || len(src.Candidates) < 2 || src.Opens != rules.Working {
			continue
		}
		f := &fate{c: c, k: k, source: id, sure: k.Seat == src.Owner || k.Seat == src.CoOwner, last: lastClose(k)}
		for i := range k.News {
			f.hear(i, &k.News[i])
		}
		if f.lost > 0 {
			f.last, f.lived = f.lost, f.lost-1
		}
		if f.sure && f.lost == 0 {
			f.lived = f.last
		}
		if f.last > 0 && (f.lived > 0 || f.lost > 0 || f.mayBurn()) {
			all = append(all, f)
		}
	}
	return all
}

// lastClose returns the last watch that has been closed; 0 if none has.
func lastClose(k *rules.Knowledge) rules.Watch {
	if k.Over {
		return k.Watch
	}
	return k.Watch - 1
}

func (f *fate) hear(i int, e *rules.Event) {
	switch {
	case e.Kind == rules.ReportArrived && f.c.Reports[e.Report].Source == f.source:
		f.lived = max(f.lived, e.Watch-1)
	case e.Source != f.source:
	case e.Kind == rules.BroughtOut:
		f.last = min(f.last, e.Watch)
	case e.Kind == rules.SourceCompromised:
		f.lost, f.news = e.Watch, i
	case e.Kind == rules.SourceBurned && e.Who == f.k.Seat:
		f.burned = true
		if f.lost == 0 {
			f.lost, f.news = e.Watch, i
		}
	}
}

// mayBurn reports whether the seat would be told of a loss, because it has passed
// something of somebody else's source on in breach.
func (f *fate) mayBurn() bool {
	return f.k.Seat != f.c.Sources[f.source].Owner && slices.ContainsFunc(f.k.Given, func(g rules.Passed) bool {
		return f.c.Portions[g.Portion].Source == f.source && passedInBreach(f.c, f.k, &g, rules.Full)
	})
}

// tells returns what a portion tells the rival of the source in a form.
func (f *fate) tells(p rules.PortionID, form rules.Form) *[rules.MaxCandidates]rules.Decibans {
	return &f.c.Portions[f.c.Origin(p)].Tells[form]
}

// telling reports whether a portion in a form tells the rival anything.
func (f *fate) telling(p rules.PortionID, form rules.Form) bool {
	return *f.tells(p, form) != [rules.MaxCandidates]rules.Decibans{}
}

// concerns reports whether a portion, in some form, bears on what the rival
// makes of the source.
func (f *fate) concerns(p rules.PortionID) bool {
	return f.c.Portions[p].Source == f.source && (f.telling(p, rules.General) || f.telling(p, rules.Full))
}

// known returns what the rival has heard by a close beside what it took: second
// explanations, less what resting the source has eased.
func (f *fate) known(at rules.Watch) [rules.MaxCandidates]int32 {
	var l [rules.MaxCandidates]int32
	src := &f.c.Sources[f.source]
	for i := range f.k.News {
		e := &f.k.News[i]
		if e.Source != f.source || e.Watch > at {
			continue
		}
		switch e.Kind {
		case rules.StoryBuilt:
			l[e.Amount] += int32(src.Story)
		case rules.SourceResting:
			l[0] -= int32(src.RestEases) * int32(min(at, rules.Watch(e.Amount))-e.Watch+1)
		}
	}
	return l
}

// act is a threat that was stopped with what the seat gave out, and that points
// at the source if the rival has seen how.
type act struct {
	from  rules.Watch // the first close at which it is weighed
	seen  rules.PerMille
	tells [rules.MaxCandidates]int32
}

func (f *fate) acts() []act {
	var all []act
	cover := map[rules.ThreatID]int32{}
	for i := range f.k.News {
		e := &f.k.News[i]
		switch th := &f.c.Threats[e.Threat]; {
		case e.Kind == rules.ActOrdered:
			cover[e.Threat] = e.Amount
		case e.Kind == rules.ThreatStopped && e.Who == f.k.Seat && e.Cause != 0 && th.Source == f.source && th.Seen > 0 && e.Watch < f.last:
			a := act{from: e.Watch + 1, seen: th.Seen}
			for k, w := range th.Tells {
				a.tells[k] = int32(w)
			}
			if to := cover[e.Threat]; to > 0 {
				a.tells[to] += int32(th.Cover)
			}
			all = append(all, a)
		}
	}
	return all
}

// passedInBreach reports whether the seat passed something without leave that it
// would have needed then, if it was passed in such a form.
func passedInBreach(c *rules.Case, k *rules.Knowledge, g *rules.Passed, form rules.Form) bool {
	report := c.Portions[g.Portion].Report
	owners := c.Owners(report)
	if c.Services[g.To].Kind == rules.Principal { // in breach once it is lost from there
		return owners&^rules.SetOf(k.Seat) != 0
	}
	for owner := range c.ServiceIDs() {
		if owners.Has(owner) && owner != k.Seat && owner != g.To && leaveThen(c, k, owner, g) < form {
			return true
		}
	}
	return false
}

// leaveThen returns the fullest form in which an owner had let the seat pass on
// what it passed, when it did.
func leaveThen(c *rules.Case, k *rules.Knowledge, owner rules.ServiceID, g *rules.Passed) rules.Form {
	best := rules.Withheld
	for i := range k.News {
		e := &k.News[i]
		if e.Kind == rules.ConsentGranted && e.Whom == owner && e.Third == g.To && e.Report == c.Portions[g.Portion].Report && e.Watch <= sentAt(c, g) {
			best = max(best, rules.Forms(e.Amount).At(c.Index(g.Portion)))
		}
	}
	return best
}

// sentAt returns the watch in which something set out.
func sentAt(c *rules.Case, g *rules.Passed) rules.Watch {
	return max(1, g.Since-c.Channels[g.Channel].Delay)
}
