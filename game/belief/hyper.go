package belief

import (
	"math/big"
	"strings"
)

// Hyper is a distribution of beliefs (Alvim et al.): with chance Outer i, the
// observer comes to hold Inners i about the secret. Inners are all different
// and come in the order of the first observation that leads to each.
type Hyper struct {
	Outer  Distribution
	Inners []Distribution
}

// Hyper is all that a channel does to a prior, with the names of the
// observations taken away: those that lead to the same belief are one, and
// those that never happen are gone.
func (c Channel) Hyper(prior Distribution) Hyper {
	var h Hyper
	var outer []*big.Rat
	at := map[string]int{}
	for _, column := range c.joint(prior) {
		if len(column) == 0 {
			continue
		}
		chances := dense(column, c.secrets)
		inner := must(proportional(chances))
		i, known := at[inner.key()]
		if !known {
			i = len(outer)
			at[inner.key()] = i
			outer = append(outer, new(big.Rat))
			h.Inners = append(h.Inners, inner)
		}
		outer[i].Add(outer[i], sum(chances))
	}
	h.Outer = must(proportional(outer))
	return h
}

func dense(column []cell, secrets int) []*big.Rat {
	out := make([]*big.Rat, secrets)
	for i := range out {
		out[i] = new(big.Rat)
	}
	for _, j := range column {
		out[j.secret] = j.chance
	}
	return out
}

// key is equal for equal distributions, since weights are in lowest terms.
func (d Distribution) key() string {
	var b strings.Builder
	for _, w := range d.weights {
		b.WriteString(w.Text(36))
		b.WriteByte(' ')
	}
	return b.String()
}
