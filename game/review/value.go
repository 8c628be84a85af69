package review

import "tearline/game/rules"

// Alternative is something that could have been decided, and what it was worth.
// Points are hundredths and chances per mille; the means are cut to whole ones, so
// that those of the accounts may add up to a little less than that of the total.
type Alternative struct {
	Decision       rules.Decision
	Known          rules.Points   // mean total at the end over the worlds that the seat could believe in
	Turned         rules.Points   // total at the end in the game as it was
	Chance         rules.PerMille // of a good outcome, over the same worlds as Known
	TurnedChance   rules.PerMille // how good the total is that it came to in the game as it was
	Accounts       rules.Accounts // means of the four accounts over the worlds
	TurnedAccounts rules.Accounts // the four accounts in the game as it was
	Worlds         int            // how many the means are of
	Ahead          int            // in how many of them it came to more than what was made
	Gain           rules.Points   // mean of what it came to more than what was made, in the worlds that both were tried in
}

// arm is an alternative with a way of going on after it: by the seat's own later
// decisions, or by the doctrine's.
type arm struct {
	alt      int // which alternative; 0 is what was made
	doctrine bool
	totals   []rules.Points // in one world after another
	accounts [len(rules.Accounts{})]int64
	worth    int64 // sum of what the totals are worth in a comparison
}

// ends plays a world on to its end.
func (a *arm) ends(w *weighing, g *rules.State) {
	end := w.p.end(g, w.n, w.alts[a.alt].Decision, a.doctrine)
	total := end.Total()
	a.totals = append(a.totals, total)
	a.worth += w.scale.worth(total)
	for i, p := range end {
		a.accounts[i] += int64(p)
	}
}

// ahead returns how far an arm is ahead of another in the worlds of both.
func (a *arm) ahead(b *arm, of func(rules.Points) rules.Points) (all spread) {
	for i := range min(len(a.totals), len(b.totals)) {
		all.add(of(a.totals[i]) - of(b.totals[i]))
	}
	return all
}

// points counts points as what they are.
func points(p rules.Points) rules.Points { return p }

// sumUp says in an alternative what its better arm comes to, beside what was made.
func (a *arm) sumUp(to *Alternative, made *arm, s scale) {
	to.Known, to.Worlds, to.Chance = mean(a.totals), len(a.totals), s.chance(a.totals)
	for i, sum := range a.accounts {
		to.Accounts[i] = rules.Points(sum / int64(max(to.Worlds, 1)))
	}
	to.Gain = a.ahead(made, points).mean()
	for i := range min(len(a.totals), len(made.totals)) {
		if a.totals[i] > made.totals[i] {
			to.Ahead++
		}
	}
}

func mean(ps []rules.Points) rules.Points {
	if len(ps) == 0 {
		return 0
	}
	return rules.Points(sum(ps) / int64(len(ps)))
}

func sum(ps []rules.Points) (n int64) {
	for _, p := range ps {
		n += int64(p)
	}
	return n
}

// end takes the n-th decision otherwise in a world and returns the accounts at the
// end: the later ones as the seat took them, as far as they can be, or by the
// doctrine.
func (p *past) end(w *rules.State, n int, d rules.Decision, doctrine bool) (all rules.Accounts) {
	p.stage.Start(w)
	p.stage.Take(p.seat, d)
	if !doctrine {
		p.line.rehearse(&p.stage.Rehearsal, p.seat, n)
	}
	p.stage.PlayOn(p.seat)
	for a := range all {
		all[a] = p.stage.State().Account(p.seat, rules.Account(a))
	}
	return all
}
