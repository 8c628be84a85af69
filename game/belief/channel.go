package belief

import (
	"errors"
	"math/big"
)

// ErrShape reports channel rows of different lengths, or none.
var ErrShape = errors.New("belief: rows of a channel differ in length")

// Channel is the matrix of quantitative information flow: for each secret, the
// chance of each observation. Secrets and observations are numbered from 0.
//
// It is kept by columns without the zeros, for the measures go by columns and
// a deterministic program has one entry a row.
type Channel struct {
	secrets int
	columns [][]cell
}

// cell is an entry of one column, in order of secret.
type cell struct {
	secret int
	chance *big.Rat
}

// NewChannel takes one row for each secret: the distribution of what is
// observed when that secret holds. It fails with ErrShape.
func NewChannel(rows ...Distribution) (Channel, error) {
	if len(rows) == 0 || rows[0].Len() == 0 {
		return Channel{}, ErrShape
	}
	c := Channel{len(rows), make([][]cell, rows[0].Len())}
	for x, row := range rows {
		if row.Len() != len(c.columns) {
			return Channel{}, ErrShape
		}
		for y := range c.columns {
			if p := row.Probability(y); p.Sign() > 0 {
				c.columns[y] = append(c.columns[y], cell{x, p})
			}
		}
	}
	return c, nil
}

// Deterministic is the channel of a program: the secret x is always observed as
// observations[x], which is 0 or more.
func Deterministic(observations ...int) Channel {
	c := Channel{secrets: len(observations)}
	for x, y := range observations {
		for len(c.columns) <= y {
			c.columns = append(c.columns, nil)
		}
		c.columns[y] = append(c.columns[y], cell{x, one})
	}
	return c
}

// Parallel is what somebody sees who watches both channels at one secret, each
// with its own noise: observation i of a with j of b is number i*n+j, where n is
// how many b has. It panics unless both have the same secrets. Things that are
// not independent given the secret need a joint channel of their own.
func Parallel(a, b Channel) Channel {
	fit(a.secrets, b.secrets)
	c := Channel{secrets: a.secrets}
	for _, first := range a.columns {
		for _, second := range b.columns {
			c.columns = append(c.columns, both(first, second))
		}
	}
	return c
}

// both multiplies two columns where neither is zero.
func both(a, b []cell) []cell {
	var out []cell
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].secret < b[0].secret:
			a = a[1:]
		case a[0].secret > b[0].secret:
			b = b[1:]
		default:
			out = append(out, cell{a[0].secret, product(a[0].chance, b[0].chance)})
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// Cascade is onward paraphrase: somebody sees a, and says what b makes of it.
// By the data-processing inequality it never tells more than a. It panics
// unless the secrets of b are the observations of a.
func Cascade(a, b Channel) Channel {
	fit(len(a.columns), b.secrets)
	c := Channel{a.secrets, make([][]cell, len(b.columns))}
	for z, column := range b.columns {
		c.columns[z] = paraphrased(a, column)
	}
	return c
}

// paraphrased is the column of one last observation, given how likely each
// first one is to be told as it.
func paraphrased(a Channel, told []cell) []cell {
	sums := make([]*big.Rat, a.secrets)
	for _, t := range told {
		for _, seen := range a.columns[t.secret] {
			if sums[seen.secret] == nil {
				sums[seen.secret] = new(big.Rat)
			}
			sums[seen.secret].Add(sums[seen.secret], product(seen.chance, t.chance))
		}
	}
	var out []cell
	for x, p := range sums {
		if p != nil {
			out = append(out, cell{x, p})
		}
	}
	return out
}
