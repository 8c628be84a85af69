package review

import (
	"context"
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// line is what a seat decides in a game, whatever it sees.
type line []planned

// planned is a decision and its watch.
type planned struct {
	when     rules.Watch
	decision rules.Decision
}

// lineOf returns what a seat decided in a game.
func lineOf(s *rules.State, seat rules.ServiceID) (l line) {
	for ch := s.Past(); ch != nil; ch = ch.Before {
		if ch.By == seat && ch.Decision != nil {
			l = append(l, planned{ch.Watch, ch.Decision})
		}
	}
	slices.Reverse(l)
	return l
}

// play takes the decisions from the n-th on, counted from 0, each in its watch.
// What is refused is left out, and what comes too late too.
func (l line) play(g *rules.State, seat rules.ServiceID, n int) *rules.State {
	var r rules.Rehearsal
	r.Start(g)
	l.rehearse(&r, seat, n)
	return r.State()
}

// rehearse is play, in a rehearsal.
func (l line) rehearse(r *rules.Rehearsal, seat rules.ServiceID, n int) {
	g := r.State()
	for _, p := range l[min(n, len(l)):] {
		for g.Watch() < p.when && !g.Over() {
			r.Take(seat, rules.EndWatch{})
		}
		if g.Over() {
			return
		}
		if g.Watch() == p.when {
			r.Take(seat, p.decision)
		}
	}
}

// after returns where a line goes on when a decision is taken at n.
func (l line) after(n int, d rules.Decision, watch rules.Watch) int {
	if n < len(l) && l[n].decision == d {
		return n + 1
	}
	if _, ends := d.(rules.EndWatch); ends {
		for n < len(l) && l[n].when <= watch {
			n++
		}
	}
	return n
}

// climber betters a line in one respect after another, in some games.
type climber struct {
	c     *rules.Case
	seat  rules.ServiceID
	line  line
	games []*rules.State // as they stand where the climber is in the line
	left  int            // how many games may still be played to their end
}

// climb returns a line that does better in games than one that leads to their
// end: decisions are put in, left out and put in place of others as long as that
// is better by more than its standard error, and as playouts are left.
func climb(ctx context.Context, c *rules.Case, seat rules.ServiceID, games []*rules.State, l line, playouts int, pause func()) line {
	k := &climber{c: c, seat: seat, line: l, left: playouts}
	for better := true; better && k.left > 0; {
		better = false
		k.games = slices.Clone(games)
		for i := 0; i < len(k.line) && k.left > 0 && ctx.Err() == nil; i++ {
			for k.left > 0 && k.better(i) {
				better = true
				rest(pause)
			}
			rest(pause)
			for j, g := range k.games {
				k.games[j] = k.line[i:i+1].play(g, seat, 0)
			}
			if k.games[0].Over() {
				break
			}
		}
	}
	return k.line
}

// better changes the line at a place if that makes it better, and says so.
func (k *climber) better(i int) bool {
	lines := k.variants(i)
	if len(lines) == 0 {
		return false
	}
	was := k.worth(k.line, i, len(k.games))
	var worth []int64
	for _, l := range lines {
		worth = append(worth, sum(k.worth(l, i, tasted)))
	}
	found := false
	var top spread
	for _, l := range topOf(lines, worth, shortlisted) {
		var ahead spread
		for j, t := range k.worth(l, i, len(k.games)) {
			ahead.add(t - was[j])
		}
		if ahead.mean() > top.mean() && ahead.beyond(0, 1) {
			k.line, top, found = l, ahead, true
		}
	}
	return found
}

// shortlisted is how many variants of a line are played in all games.
const shortlisted = 4

// variants returns the lines that differ at a place by one decision.
func (k *climber) variants(i int) (all []line) {
	here := k.line[i]
	know := k.games[0].Know(k.seat)
	if know.Watch != here.when {
		return nil
	}
	_, ends := here.decision.(rules.EndWatch)
	for _, d := range candidates(k.c, &know, here.decision) {
		if _, waits := d.(rules.EndWatch); waits || d == here.decision {
			continue
		}
		all = append(all, slices.Insert(slices.Clone(k.line), i, planned{here.when, d}))
		if !ends {
			other := slices.Clone(k.line)
			other[i].decision = d
			all = append(all, other)
		}
	}
	if !ends {
		all = append(all, slices.Delete(slices.Clone(k.line), i, i+1))
	}
	return all
}

// worth returns what a line comes to from a place on in the first n games.
func (k *climber) worth(l line, i, n int) (totals []rules.Points) {
	for _, g := range k.games[:min(n, len(k.games))] {
		g = wait(l.play(g, k.seat, i), k.seat)
		totals = append(totals, g.Total(k.seat))
		k.left--
	}
	return totals
}

// doctrineLine returns what the doctrine decides in a game.
func doctrineLine(c *rules.Case, seat rules.ServiceID, g *rules.State) line {
	return lineOf(play.PlayOn(c, g, seat), seat)
}
