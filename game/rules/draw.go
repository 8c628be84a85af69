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
	return PerMille((question(seed, w, p, subject) >> 32) * uint64(One) >> 32)
}

// question mixes a seed and a question into one number.
func question(seed Seed, w Watch, p Purpose, subject uint64) uint64 {
	h := mix(uint64(seed) + 0x9e3779b97f4a7c15)
	h = mix(h ^ uint64(uint16(w))<<8 ^ uint64(p))
	return mix(h ^ subject)
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

// befalls reports whether something of these odds happens. Chance is not asked about
// what cannot: most holdings are with services that lose nothing.
func (s *State) befalls(odds PerMille, p Purpose, subject uint64) bool {
	return odds > 0 && s.draw(p, subject) < odds
}

// drawAt asks chance with the watch named, 0 where the answer must be the same
// in every watch.
func (s *State) drawAt(w Watch, p Purpose, subject uint64) PerMille {
	seed := s.open
	if p.hidden() {
		seed = s.hidden
	}
	if s.even {
		return drawEvenly(seed, s.place, w, p, subject)
	}
	return Draw(seed, w, p, subject)
}
