package review

import (
	"cmp"
	"context"
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Report is the review of one game.
type Report struct {
	Seat      rules.ServiceID
	Total     rules.Points // as it turned out
	Nothing   rules.Points // mean total of doing nothing
	Doctrine  rules.Points // mean total of the doctrine, from the first watch on
	Par       rules.Points // mean total of the best line that is known
	Decisions []Decision   // in the order in which they were taken
	Whole     bool         // whether all decisions of a whole game were weighed, or all of a share

	Opportunities []Opportunity // to share, in the order in which they came
	Confidence    []Confidence  // the estimates that the case asked for; none before the game is over
}

// Mark is the total from which an outcome is called good: halfway from doing
// nothing to par.
func (r *Report) Mark() rules.Points { return r.Nothing + (r.Par-r.Nothing)/2 }

// Decision is the review of one decision.
type Decision struct {
	No        int // from 1
	Watch     rules.Watch
	Made      Alternative
	Best      Alternative   // of all, what was made included
	Others    []Alternative // the rest, best first
	Untold    int           // how many of the rest were left out of Others by Short
	Loss      rules.Points  // mean of what Best is ahead, with what the seat knew
	LossError rules.Points  // its standard error
	Drop      rules.PerMille
	Truth     rules.PerMille // the chance of a good outcome after it, with all that was hidden known and luck still to come
	Judgement Judgement
	Special   Special
	Shows     []Competence // in which what was made could have been a mistake
	Exact     bool         // whether all worlds looked to the seat exactly as the game did
	Close     bool         // whether the drop is so near to a bound that other random numbers could judge otherwise: it is judged by the milder side
}

// Options say how a game is reviewed. The zero value is a review that runs
// through, of a case of which no par is known.
type Options struct {
	// Par is the case's, nil if there is none; then the doctrine stands for it.
	Par *Par
	// Seed chooses the random numbers: the same seed gives the same review.
	Seed rules.Seed
	// Share is the part of the review that is made.
	Share Share
	// Progress hears how many of how many decisions have been weighed.
	Progress func(done, of int)
	// Weighed hears of each decision that has been weighed: the greatest losses
	// come first, as far as a quick look can tell.
	Weighed func(*Decision)
	// Pause is called between two imagined games or a few, many times in a
	// millisecond or once in some: it may wait, so that a review can share a thread.
	Pause func()
}

// Review weighs every decision of a game, also of one that is not over. progress,
// if not nil, hears how many of how many have been weighed. When ctx is done it
// returns what it has, and why.
func Review(ctx context.Context, s *play.Session, progress func(done, of int)) (*Report, error) {
	return Options{Progress: progress}.Review(ctx, s)
}

// Review weighs every decision of a game, as the function of that name does.
func (o Options) Review(ctx context.Context, s *play.Session) (*Report, error) {
	p := pastOf(s)
	r := &Report{Seat: p.seat, Total: s.State().Total(p.seat)}
	ws := p.newWorlds(o.Seed, o.Pause)
	o.marks(ctx, p, r, ws.first.states)
	all := o.Share.of(o.order(ctx, p, r, ws))
	for done, w := range all {
		d := w.judge(ctx)
		if ctx.Err() != nil {
			break
		}
		r.Decisions = append(r.Decisions, d)
		if o.Weighed != nil {
			o.Weighed(&d)
		}
		if o.Progress != nil {
			o.Progress(done+1, len(all))
		}
	}
	if o.Share.Nth == 0 {
		r.Opportunities = p.opportunities(ctx, ws, r.scale().plain(), o.Pause)
		r.Confidence = ConfidenceOf(s)
	}
	slices.SortFunc(r.Decisions, func(a, b Decision) int { return a.No - b.No })
	r.Whole = s.Over() && ctx.Err() == nil
	return r, ctx.Err()
}

// rest lets others go on for a moment.
func rest(pause func()) {
	if pause != nil {
		pause()
	}
}

// marked is in how many worlds the marks are taken.
const marked = 256

// marks takes what doing nothing and the doctrine come to from the opening, where
// no par says it.
func (o Options) marks(ctx context.Context, p *past, r *Report, opening []*rules.State) {
	if o.Par != nil {
		r.Par, r.Nothing, r.Doctrine = o.Par.Total, o.Par.Nothing, o.Par.Doctrine
		return
	}
	var idle, good []rules.Points
	for _, w := range opening[:min(marked, len(opening))] {
		if ctx.Err() != nil {
			return
		}
		good = append(good, play.PlayOn(p.c, w, p.seat).Total(p.seat))
		idle = append(idle, wait(w, p.seat).Total(p.seat))
		rest(o.Pause)
	}
	r.Nothing, r.Doctrine = mean(idle), mean(good)
	r.Par = r.Doctrine
}

// order takes a quick look at all decisions, also those of other shares, for what is
// seen at one tells of the next, and puts the greatest losses first.
func (o Options) order(ctx context.Context, p *past, r *Report, ws *worlds) []*weighing {
	var all []*weighing
	seen := fame{}
	for n := range p.made {
		w := p.newWeighing(ws, r.scale(), n+1, o.Pause)
		w.glance(ctx)
		seen.note(w)
		all = append(all, w)
	}
	for _, w := range all {
		w.fame = seen
	}
	slices.SortStableFunc(all, func(a, b *weighing) int { return cmp.Compare(b.foremost(), a.foremost()) })
	return all
}

// judge weighs a decision to the end and says what it amounts to.
func (w *weighing) judge(ctx context.Context) Decision {
	for w.round < len(rounds) {
		w.next(ctx)
	}
	d := Decision{No: w.n, Watch: w.p.states[w.n-1].Watch(), Exact: w.ws.exact(w.n)}
	var drop, ahead spread
	if len(w.others) > 0 {
		w.settle(ctx)
		drop, ahead = w.lost()
	}
	best := w.turn(ctx)
	d.Shows = w.shows(&w.made[0], best)
	d.Truth = w.p.truth(w.scale, w.n, w.pause)
	d.Made, d.Best, d.Others = w.alts[0], w.alts[0], w.alts[1:]
	j := judge(surely(drop))
	d.Close = j != judge(atMost(drop))
	if j > Best && ahead.mean() > 0 {
		d.Judgement, d.Best = j, w.alts[w.others[0].alt]
		d.Loss, d.LossError, d.Drop = ahead.mean(), root(ahead.error2()), rules.PerMille(drop.mean()/fine)
	}
	slices.SortStableFunc(d.Others, func(a, b Alternative) int {
		return cmp.Or(cmp.Compare(b.Worlds, a.Worlds), cmp.Compare(b.Gain, a.Gain))
	})
	d.Special = Forced
	if len(d.Others) > 0 {
		d.Special = d.special()
	}
	return d
}

// special says what is particular about a decision.
func (d *Decision) special() Special {
	if d.Best.Chance < fair {
		return AlreadyLost
	}
	switch d.Best.Decision.(type) {
	case rules.AskConsent, rules.AskInformation, rules.AskAssurances, rules.AskActionOn:
		if d.Judgement >= Inaccuracy {
			return ForTheAsk
		}
	}
	if d.Judgement <= Sound && d.endedBadly() {
		return EndedBadly
	}
	return Ordinary
}

// seriously is in how many worlds an alternative must have been weighed to speak of.
const seriously = 16

// endedBadly reports whether a decision came to far less than could be expected
// of it, where something else would have come to more.
func (d *Decision) endedBadly() bool {
	turned := d.Made.TurnedChance
	better := slices.ContainsFunc(d.Others, func(a Alternative) bool {
		return a.Worlds >= seriously && a.TurnedChance-turned >= bounds[Inaccuracy]
	})
	return better && d.Made.Chance-turned >= bounds[Mistake]
}

// fair is the chance of a good outcome below which a game is lost.
const fair rules.PerMille = 50

func (r *Report) scale() scale { return scale{r.Nothing, max(r.Par, r.Nothing+1)} }
