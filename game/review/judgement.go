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

var specials = [...]Special{Ordinary, Forced, AlreadyLost, ForTheAsk, EndedBadly}

// scale says how good an outcome is: from nothing at what doing nothing comes to,
// to a certainty at par. So the chance of a good outcome is the chance to reach a
// mark that lies anywhere between the two, and has no step that would turn a
// small difference into a large one.
type scale struct{ nothing, par rules.Points }

// good returns how good a total is, per mille.
func (s scale) good(total rules.Points) rules.PerMille {
	switch {
	case total >= s.par:
		return rules.One
	case total <= s.nothing:
		return 0
	}
	return rules.PerMille(int64(total-s.nothing) * int64(rules.One) / int64(s.par-s.nothing))
}

// chance returns the chance of a good outcome over some worlds.
func (s scale) chance(totals []rules.Points) rules.PerMille {
	var all spread
	for _, t := range totals {
		all.add(rules.Points(s.good(t)))
	}
	return rules.PerMille(all.mean())
}

// drop returns by how much the chance of a good outcome falls from one list of
// totals to another of the same worlds.
func (s scale) drop(from, to []rules.Points) (all spread) {
	for i := range min(len(from), len(to)) {
		all.add(rules.Points(s.good(from[i]) - s.good(to[i])))
	}
	return all
}

// undecided reports whether a drop is so near to a bound that other worlds could lead
// to another judgement.
func undecided(drop spread) bool {
	for _, b := range bounds {
		if !drop.beyond(rules.Points(b), certain) {
			return true
		}
	}
	return false
}

// certain is by how many standard errors a drop must be away from the bounds of a
// judgement.
const certain = 3

// surely returns what a drop is at least. Where worlds cannot tell on which side
// of a bound it lies, the player is judged by the milder side.
func surely(drop spread) rules.PerMille {
	if !undecided(drop) {
		return rules.PerMille(drop.mean())
	}
	return rules.PerMille(drop.mean() - certain*root(drop.error2()))
}
