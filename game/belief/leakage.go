package belief

import "math/big"

// PosteriorVulnerability is the chance of guessing the secret in one try after
// one observation, averaged over the observations (Smith 2009). It is never
// below the prior's Vulnerability. Like every measure of a channel, it panics
// unless the prior is over the channel's secrets.
func (c Channel) PosteriorVulnerability(prior Distribution) *big.Rat {
	total := new(big.Rat)
	for _, column := range c.joint(prior) {
		best := new(big.Rat)
		for _, j := range column {
			if j.chance.Cmp(best) > 0 {
				best = j.chance
			}
		}
		total.Add(total, best)
	}
	return total
}

// MultiplicativeLeakage is posterior over prior vulnerability, 1 or more
// (Alvim et al.).
func (c Channel) MultiplicativeLeakage(prior Distribution) *big.Rat {
	v := c.PosteriorVulnerability(prior)
	return v.Quo(v, prior.Vulnerability())
}

// MinEntropyLeakage is the logarithm of the multiplicative leakage, 0 or more:
// the nearest milli-bit of a value within 2^-39 bits of the true one
// (Smith 2009).
func (c Channel) MinEntropyLeakage(prior Distribution) MilliBits {
	return milliBits(logRatio(c.MultiplicativeLeakage(prior)))
}

// ConditionalEntropy is what Shannon says is still missing of the secret after
// one observation, on average: the nearest milli-bit of a value within 2^-38
// bits of the true one.
func (c Channel) ConditionalEntropy(prior Distribution) MilliBits {
	return milliBits(c.equivocation(prior))
}

// ShannonLeakage is mutual information, entropy less conditional entropy: the
// nearest milli-bit of a value within 2^-37 bits of the true one. It can be
// small where one guess often succeeds, which is why Smith (2009) prefers
// min-entropy.
func (c Channel) ShannonLeakage(prior Distribution) MilliBits {
	return milliBits(new(big.Rat).Sub(prior.entropy(), c.equivocation(prior)))
}

// equivocation is H(X,Y)-H(Y) in units of 2^-40 bits.
func (c Channel) equivocation(prior Distribution) *big.Rat {
	total := new(big.Rat)
	for _, column := range c.joint(prior) {
		seen := new(big.Rat)
		for _, j := range column {
			seen.Add(seen, j.chance)
			total.Add(total, surprise(j.chance))
		}
		total.Sub(total, surprise(seen))
	}
	return total
}

// joint weighs the channel's rows by the prior. Impossible pairs are left out.
func (c Channel) joint(prior Distribution) [][]cell {
	fit(prior.Len(), c.secrets)
	columns := make([][]cell, len(c.columns))
	for y, column := range c.columns {
		for _, entry := range column {
			if p := product(entry.chance, prior.Probability(entry.secret)); p.Sign() > 0 {
				columns[y] = append(columns[y], cell{entry.secret, p})
			}
		}
	}
	return columns
}
