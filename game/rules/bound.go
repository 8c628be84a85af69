package rules

import "slices"

// Sighting is what a seat has seen of the press and of what owners find out.
type Sighting struct {
	seat    ServiceID
	printed map[Watch][]print
	found   map[Watch][]finding
}

// print is all that a reader can tell of what is in the press.
type print struct {
	portion PortionID
	form    Form
	giver   ServiceID
	breach  int32
}

// finding is that an owner learned that a report was passed to somebody.
type finding struct {
	owner, to ServiceID
	report    ReportID
}

// Sight picks out of the news of a seat what worlds can be bound to.
func Sight(seat ServiceID, news []Event) *Sighting {
	x := &Sighting{seat, map[Watch][]print{}, map[Watch][]finding{}}
	for _, e := range news {
		switch e.Kind {
		case Published:
			x.printed[e.Watch] = append(x.printed[e.Watch], print{e.Portion, e.Form, e.Who, e.Amount})
		case BreachDiscovered:
			x.found[e.Watch] = append(x.found[e.Watch], finding{e.Whom, e.Third, e.Report})
		}
	}
	return x
}

// Bound returns the state in which chance is bound to what a seat has seen of it,
// for worlds that shall look to the seat as a game did: what goes to the press at a
// close and what owners find out there is what the seat has seen of that watch, and
// how likely that was is kept. All other chance is free; whoever wants a game that
// looks the same has to look for himself. So a world that was drawn like this
// counts for as much as it is likely (importance sampling), and those that look the
// same are found as often as all else that was seen is likely, however rare the
// press was.
func (s *State) Bound(to *Sighting) *State {
	next := new(State)
	*next = *s
	next.seen, next.likely = to, surely
	return next
}

// Likelihood returns how likely it was that what chance was bound to came so,
// since the state was bound.
func (s *State) Likelihood() Likelihood { return s.likely }

// printable is a holding that could go to the press at a close, and its chance.
type printable struct {
	holding int
	odds    PerMille
}

// boundLeaks decides which holdings go to the press, in the order of the holdings,
// by what the seat has read.
func (t *turn) boundLeaks() []int {
	var read []print // each kind once
	var times []int
	for _, p := range t.s.seen.printed[t.s.watch] {
		i := slices.Index(read, p)
		if i < 0 {
			i, read, times = len(read), append(read, p), append(times, 0)
		}
		times[i]++
	}
	groups := make([][]printable, len(read))
	for i := range t.s.holdings {
		odds, may := t.s.leakOdds(i)
		if !may {
			continue
		}
		h := &t.s.holdings[i]
		as := print{h.Portion, h.Recall(), h.Giver, breachMark(h)}
		if t.s.taints(h) {
			as.breach = int32(InBreach)
		}
		if g := slices.Index(read, as); g >= 0 {
			groups[g] = append(groups[g], printable{i, odds})
		} else {
			t.s.likely = t.s.likely.times(uint64((One - odds).clamp()), uint64(One))
		}
	}
	var lost []int
	for g, group := range groups {
		lost = append(lost, t.draws(group, times[g])...)
	}
	slices.Sort(lost)
	return lost
}

// draws picks the n of a group that were lost, given that it was n, and keeps how
// likely that was.
func (t *turn) draws(group []printable, n int) (lost []int) {
	// chance[i][k] is that of k among the group from i on, of sure.
	const sure = 1 << 30
	chance := make([][]uint64, len(group)+1)
	chance[len(group)] = make([]uint64, n+2)
	chance[len(group)][0] = sure
	for i := len(group) - 1; i >= 0; i-- {
		chance[i] = make([]uint64, n+2)
		yes := uint64(group[i].odds.clamp())
		for k := range n + 1 {
			chance[i][k] = chance[i+1][k] * (uint64(One) - yes)
			if k > 0 {
				chance[i][k] += chance[i+1][k-1] * yes
			}
			chance[i][k] /= uint64(One)
		}
	}
	t.s.likely = t.s.likely.times(chance[0][n], sure)
	for i, p := range group {
		if chance[i][n] == 0 {
			return lost
		}
		h := &t.s.holdings[p.holding]
		x := t.s.draw(drawLeak, subject(int(h.Service), int(h.Portion), int(h.From), 0))
		if n > 0 && uint64(x)*chance[i][n] < uint64(p.odds.clamp())*chance[i+1][n-1] {
			lost, n = append(lost, p.holding), n-1
		}
	}
	return lost
}

// boundFinds says whether an owner learns of a breach at this close, as the seat
// has seen, and keeps how likely that was.
func (t *turn) boundFinds(h *Holding, owner ServiceID, report ReportID, odds PerMille) bool {
	found := slices.Contains(t.s.seen.found[t.s.watch], finding{owner, h.Service, report})
	if !found {
		odds = One - odds
	}
	if question := subject(int(owner), int(h.Service), int(report), 0); !slices.Contains(t.asked, question) {
		t.asked = append(t.asked, question)
		t.s.likely = t.s.likely.times(uint64(odds.clamp()), uint64(One))
	}
	return found
}
