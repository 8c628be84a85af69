package rules

// Count is an amount of evidence in ten-thousandths of one full experience.
type Count int32

// Once is one full experience.
const Once Count = 10_000

// Reputation is the evidence that a service keeps faith in one dimension: the
// beta distribution of Josang and Ismail, The Beta Reputation System (2002).
type Reputation struct {
	Kept, Broken Count
}

// Expect returns the expected faith, (r+1)/(r+s+2), rounded to the nearest per mille.
func (r Reputation) Expect() PerMille {
	num, den := int64(r.Kept)+int64(Once), int64(r.Kept)+int64(r.Broken)+2*int64(Once)
	return PerMille((num*int64(One)*2 + den) / (2 * den))
}

// Forget ages the evidence, keeping the share given. It is applied between cases.
func (r Reputation) Forget(keep PerMille) Reputation {
	age := func(c Count) Count { return Count((int64(c)*int64(keep) + 500) / int64(One)) }
	return Reputation{age(r.Kept), age(r.Broken)}
}

// Trust is what one service thinks of another, by Dimension.
type Trust [2]Reputation

// lesser returns the expectation of the weaker dimension: a flow is as wide as
// the narrower of the two lets it be.
func (t Trust) lesser() PerMille { return min(t[Handling].Expect(), t[Use].Expect()) }

// tier returns what a service with these levels lets flow at this trust.
// Dependence moves the levels: who needs the flood goes on giving the trickle.
func (v *Service) tier(t Trust) Tier {
	trust, eased := t.lesser(), One-v.Dependence/2
	switch {
	case trust >= v.VitalLevel*eased/One:
		return Vital
	case trust >= v.LowLevel*eased/One:
		return LowLevel
	}
	return NoFlow
}
