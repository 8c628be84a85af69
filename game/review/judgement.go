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

// The drop in the chance of a good outcome, per mille, from which a decision is
// no longer sound, and from which it is a mistake and a blunder.
const (
	inaccurate rules.PerMille = 50
	mistaken   rules.PerMille = 120
	blundered  rules.PerMille = 250
)

// judge grades a drop in the chance of a good outcome.
func judge(drop rules.PerMille) Judgement {
	switch {
	case drop >= blundered:
		return Blunder
	case drop >= mistaken:
		return Mistake
	case drop >= inaccurate:
		return Inaccuracy
	case drop > 0:
		return Sound
	}
	return Best
}

// Special names what is particular about a decision.
type Special string

// The special cases.
const (
	Ordinary    Special = ""
	Forced      Special = "forced"       // there was nothing else to decide
	AlreadyLost Special = "already-lost" // no alternative had a fair chance of a good outcome
	ForTheAsk   Special = "for-the-ask"  // the best was to ask for what would have been given
)
