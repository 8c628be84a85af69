package review

import "tearline/game/rules"

// Judgement is what a decision amounts to beside the best alternative, with what
// the seat knew.
type Judgement uint8

// The judgements, from best to worst.
const (
	Best Judgement = iota
	Sound
	Inaccuracy
	Mistake
	Blunder
)

// JudgementWords are the words for the judgements, in their order.
var JudgementWords = [...]string{Best: "best", Sound: "sound", Inaccuracy: "inaccuracy", Mistake: "mistake", Blunder: "blunder"}

// bounds are the drops in the chance of a good outcome, per mille, from which a
// decision is no longer the best, no longer sound, a mistake and a blunder.
var bounds = [...]rules.PerMille{Best: 20, Sound: 50, Inaccuracy: 120, Mistake: 250}

// judge grades a drop in the chance of a good outcome.
func judge(drop rules.PerMille) Judgement {
	for j, bound := range bounds {
		if drop < bound {
			return Judgement(j)
		}
	}
	return Blunder
}

// Special names what is particular about a decision.
type Special string

// The special cases.
const (
	Ordinary    Special = ""
	Forced      Special = "forced"       // there was nothing else to decide
	AlreadyLost Special = "already-lost" // no alternative had a fair chance of a good outcome
	ForTheAsk   Special = "for-the-ask"  // the best was to ask for what would have been given
	EndedBadly  Special = "ended-badly"  // nothing was better with what was known, and yet it turned out badly
)

// Moot reports whether a decision could not matter, so that its judgement says
// nothing: there was no other, or the game was lost and none would have changed that.
func (d *Decision) Moot() bool {
	return d.Special == Forced || d.Special == AlreadyLost && d.Loss <= 0
}

var specials = [...]Special{Ordinary, Forced, AlreadyLost, ForTheAsk, EndedBadly}

// scale says how good an outcome is: from nothing at what doing nothing comes to,
// to a certainty at par. So the chance of a good outcome is the chance to reach a
// mark that lies anywhere between the two, and has no step that would turn a
// small difference into a large one.
type scale struct{ nothing, par rules.Points }

// good returns how good a total is, per mille.
func (s scale) good(total rules.Points) rules.PerMille { return rules.PerMille(s.fine(total) / fine) }

// fine is how many parts a per mille has where drops are compared.
const fine = 10

// fine returns how good a total is, in parts of a per mille.
func (s scale) fine(total rules.Points) rules.Points {
	switch {
	case total >= s.par:
		return fine * rules.Points(rules.One)
	case total <= s.nothing:
		return 0
	}
	return rules.Points(int64(total-s.nothing) * fine * int64(rules.One) / int64(s.par-s.nothing))
}

// plain returns the least that makes a plain difference: a hundredth of the way.
func (s scale) plain() rules.Points { return (s.par - s.nothing) / 100 }

// worth returns what a total is worth in a comparison, in quarters of a point: a
// point of what is good by degrees counts in full, and one beyond par or below
// nothing, which only tells apart what is equally good, for a quarter.
func (s scale) worth(total rules.Points) int64 {
	return int64(total) + 3*int64(max(s.nothing, min(total, s.par)))
}

// chance returns the chance of a good outcome over some worlds.
func (s scale) chance(totals []rules.Points) rules.PerMille {
	var all spread
	for _, t := range totals {
		all.add(s.fine(t))
	}
	return rules.PerMille(all.mean() / fine)
}

// certain is by how many standard errors a drop must be above a bound to count for
// more than it.
const certain = 3

// surely returns what a drop, in fine parts, is at least: where worlds cannot tell on which side of
// a bound it lies, the player is judged by the milder side.
func surely(drop spread) rules.PerMille {
	return rules.PerMille((drop.mean() - certain*root(drop.error2())) / fine)
}

// atMost returns what a drop, in fine parts, is at most.
func atMost(drop spread) rules.PerMille {
	return rules.PerMille((drop.mean() + certain*root(drop.error2())) / fine)
}

// sooner is by how many standard errors a drop must be above a bound for the
// weighing to end before its time: who looks often sees what is rare.
const sooner = 4

// plain reports whether a drop is surely above or below each bound, or so that as
// many worlds as there may be would hardly show it to be surely above.
func plain(drop spread, most int) bool {
	now := root(drop.error2())
	last := root(drop.error2() * drop.n / max(drop.n, int64(most)))
	for _, b := range bounds {
		if over := drop.mean() - fine*rules.Points(b); over < sooner*now && over+certain*now > certain*last {
			return false
		}
	}
	return true
}
