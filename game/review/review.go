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
	Decisions []Decision   // in the order in which they were taken
}

// Mark is the total from which an outcome is called good: halfway from doing
// nothing to what the doctrine comes to.
func (r *Report) Mark() rules.Points { return r.Nothing + (r.Doctrine-r.Nothing)/2 }

// Decision is the review of one decision.
type Decision struct {
	No        int // from 1
	Watch     rules.Watch
	Made      Alternative
	Best      Alternative   // of all, what was made included
	Others    []Alternative // the rest, best first
	Loss      rules.Points  // mean of what Best is ahead, with what the seat knew
	LossError rules.Points  // its standard error
	Drop      rules.PerMille
	Judgement Judgement
	Special   Special
	Exact     bool // whether all worlds looked to the seat exactly as the game did
}

// Review weighs every decision of a game, also of one that is not over. progress,
// if not nil, hears how many of how many have been weighed. When ctx is done it
// returns what it has, and why.
func Review(ctx context.Context, s *play.Session, progress func(done, of int)) (*Report, error) {
	p := pastOf(s)
	r := &Report{Seat: p.seat, Total: s.State().Total(p.seat)}
	ws := p.newWorlds()
	opening, _ := ws.before(1)
	r.Nothing, r.Doctrine = p.marks(opening)
	for n := 1; n <= len(p.made); n++ {
		states, exact := ws.before(n)
		d := p.review(ctx, r, n, states)
		if ctx.Err() != nil {
			return r, ctx.Err()
		}
		d.Exact = exact
		r.Decisions = append(r.Decisions, d)
		if progress != nil {
			progress(n, len(p.made))
		}
	}
	return r, nil
}

// marks returns what doing nothing and the doctrine come to from the opening.
func (p *past) marks(opening []*rules.State) (nothing, doctrine rules.Points) {
	var idle, good []rules.Points
	for _, w := range opening {
		good = append(good, play.PlayOn(p.c, w, p.seat).Total(p.seat))
		for !w.Over() {
			w, _, _ = rules.Step(w, p.seat, rules.EndWatch{})
		}
		idle = append(idle, w.Total(p.seat))
	}
	return mean(idle), mean(good)
}

func (p *past) review(ctx context.Context, r *Report, n int, states []*rules.State) Decision {
	k := p.knew(n)
	all := p.weigh(ctx, n, candidates(p.c, &k, p.made[n-1]), states)
	d := Decision{No: n, Watch: k.Watch, Made: all[0], Best: all[0], Others: all[1:]}
	slices.SortStableFunc(d.Others, func(a, b Alternative) int {
		return cmp.Or(cmp.Compare(b.Worlds, a.Worlds), cmp.Compare(b.ahead.mean(), a.ahead.mean()))
	})
	if len(d.Others) == 0 {
		d.Special = Forced
		return d
	}
	if top := d.Others[0]; top.ahead.mean() > 0 && top.ahead.beyond(0, sure) {
		d.Best, d.Loss, d.LossError = top, top.ahead.mean(), root(top.ahead.error2())
		d.Drop = max(1, chanceOf(top.totals, r.Mark())-chanceOf(d.Made.totals[:len(top.totals)], r.Mark()))
	}
	d.Judgement = judge(d.Drop)
	switch d.Best.Decision.(type) {
	case rules.AskConsent, rules.AskInformation, rules.AskAssurances, rules.AskActionOn:
		if d.Judgement >= Inaccuracy {
			d.Special = ForTheAsk
		}
	}
	if chanceOf(d.Best.totals, r.Mark()) < fair {
		d.Special = AlreadyLost
	}
	return d
}

// sure is by how many standard errors an alternative must be ahead to be called
// better; fair is the chance of a good outcome below which a game is lost.
const (
	sure                = 2
	fair rules.PerMille = 50
)

// chanceOf returns the share of totals that reach a mark.
func chanceOf(totals []rules.Points, mark rules.Points) rules.PerMille {
	n := 0
	for _, t := range totals {
		if t >= mark {
			n++
		}
	}
	return rules.PerMille(n * int(rules.One) / max(1, len(totals)))
}

// root returns the whole square root.
func root(n int64) rules.Points {
	x := int64(0)
	for bit := int64(1) << 31; bit > 0; bit >>= 1 {
		if y := x | bit; y*y <= n {
			x = y
		}
	}
	return rules.Points(x)
}
