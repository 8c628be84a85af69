package rules

// Purpose says what a draw is for.
type Purpose uint8

// The purposes of draws. Their order is part of the rules version: a change
// moves every answer.
const (
	drawAttribute Purpose = iota + 1
	drawPassOn
	drawLeak
	drawCollect
	drawDiscover
	drawOverstep
	drawStop
	drawSeen
	drawConsent
	drawAssurance
	drawGrievance
	drawSound
	drawCandour
	drawCorroborate
	drawUnasked
)

// hidden reports whether no seat sees the answer when it is drawn. Such answers
// come from the hidden seed, so that they can be drawn again without touching
// what a seat has seen.
func (p Purpose) hidden() bool { return p <= drawOverstep || p == drawSound || p == drawCandour }

// Draw answers in [0, 1000) from the seed and the question alone, so that a
// branch which asks more questions does not disturb the answers to the others.
// The mixing steps are those of splitmix64 (Steele, Lea and Flood 2014).
func Draw(seed Seed, w Watch, p Purpose, subject uint64) PerMille {
	return chance{mixed: ask(seed, w, p)}.draw(subject)
}

// chance answers all questions of one purpose in one watch.
type chance struct {
	mixed uint64 // seed, watch and purpose
	even  bool   // in an imagined game, one of a block, at its place
	place uint8
}

// ask begins a question with all but its subject.
func ask(seed Seed, w Watch, p Purpose) uint64 {
	h := mix(uint64(seed) + 0x9e3779b97f4a7c15)
	return mix(h ^ uint64(uint16(w))<<8 ^ uint64(p))
}

// draw answers about a subject.
func (c chance) draw(subject uint64) PerMille {
	h := mix(c.mixed ^ subject)
	if c.even {
		return evenly(h, c.place)
	}
	return PerMille((h >> 32) * uint64(One) >> 32)
}

// befalls reports whether something of these odds happens to a subject. Chance is not
// asked about what cannot: most holdings are with services that lose nothing.
func (c chance) befalls(odds PerMille, subject uint64) bool {
	return odds > 0 && c.draw(subject) < odds
}

func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// subject packs up to four identifiers into the subject of a draw.
func subject(a, b, c, d int) uint64 {
	return uint64(uint16(a)) | uint64(uint16(b))<<16 | uint64(uint16(c))<<32 | uint64(uint16(d))<<48
}

// draw asks chance in the present watch.
func (s *State) draw(p Purpose, subject uint64) PerMille {
	return s.drawAt(s.watch, p, subject)
}

// drawAt asks chance with the watch named, 0 where the answer must be the same
// in every watch.
func (s *State) drawAt(w Watch, p Purpose, subject uint64) PerMille {
	return s.chance(w, p).draw(subject)
}

// chance returns what answers questions of a purpose in a watch.
func (s *State) chance(w Watch, p Purpose) chance {
	seed := s.open
	if p.hidden() {
		seed = s.hidden
	}
	return chance{ask(seed, w, p), s.even, s.place}
}
