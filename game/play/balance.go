package play

import (
	"context"
	"fmt"
	"math"
	"sync/atomic"

	"tearline/game/level"
	"tearline/game/rules"
)

// Figure is the mean of a figure over many games, in points.
type Figure struct {
	Mean float64 `json:"mean"`
	CI   float64 `json:"ci"` // half of the 95 % confidence interval of the mean
	SD   float64 `json:"sd"` // spread of single games
}

// Row is how one policy fares over many games.
type Row struct {
	Policy  string `json:"policy"`
	Total   Figure `json:"total"`
	Sources Figure `json:"sources"`
	Trust   Figure `json:"trust"`
	Breach  Figure `json:"breach"`
	Harm    Figure `json:"harm"`

	totals []float64 // by seed
}

// Balance is how the policies fare in a case, over the same seeds.
type Balance struct {
	Case    string   `json:"case"`
	Seeds   int      `json:"seeds"`
	Rows    []Row    `json:"rows"`
	Luck    float64  `json:"luck"`    // share of the variance of outcomes that is explained by draws, 0 to 1
	Endings []Ending `json:"endings"` // of all games
	Kinds   []Kind   `json:"kinds"`   // of decision that the case makes possible
}

// Weigh plays each policy over the seeds from 0 on, on all cores. progress, if not
// nil, hears how many games of how many have been played, and must be safe for
// concurrent use. The figures are the same on every machine. When ctx is done it
// stops and returns why.
func Weigh(ctx context.Context, c *level.Case, policies []Policy, seeds int, progress func(done, of int)) (*Balance, error) {
	games := make([]rules.Accounts, len(policies)*seeds) // of the first policy, then of the second
	saw := newTally(c)
	var done atomic.Int64
	err := onAllCores(len(games), func(i int) error {
		p := policies[i/seeds]
		s, err := Play(c, rules.Seed(i%seeds), p)
		if err != nil {
			return fmt.Errorf("%s: %w", p.Name, err)
		}
		games[i] = accountsOf(s.State(), c.Seat)
		saw.add(s)
		if n := done.Add(1); progress != nil {
			progress(int(n), len(games))
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	b := &Balance{Case: c.ID, Seeds: seeds, Endings: saw.endings(), Kinds: saw.kinds()}
	for i, p := range policies {
		b.Rows = append(b.Rows, row(p.Name, games[i*seeds:(i+1)*seeds]))
	}
	b.Luck = luck(b.Rows)
	return b, nil
}

func row(policy string, games []rules.Accounts) Row {
	of := func(value func(rules.Accounts) rules.Points) []float64 {
		values := make([]float64, len(games))
		for i, g := range games {
			values[i] = float64(value(g)) / float64(rules.Point)
		}
		return values
	}
	in := func(a rules.Account) Figure {
		return figure(of(func(g rules.Accounts) rules.Points { return g[a] }))
	}
	totals := of(rules.Accounts.Total)
	return Row{
		Policy: policy, Total: figure(totals), Sources: in(rules.SourcesProtected), Trust: in(rules.TrustEarned),
		Breach: in(rules.BreachDamage), Harm: in(rules.HarmAverted), totals: totals,
	}
}

// figure sums up a sample of at least one.
func figure(values []float64) Figure {
	n := float64(len(values))
	var sum, squares float64
	for _, v := range values {
		sum += v
	}
	mean := sum / n
	for _, v := range values {
		squares += float64((v - mean) * (v - mean))
	}
	sd := math.Sqrt(squares / max(1, n-1))
	return Figure{Mean: mean, CI: normal95 * sd / math.Sqrt(n), SD: sd}
}

// normal95 is the number of standard errors on either side of a mean that hold
// 95 of 100 samples.
const normal95 = 1.96

// luck is the share of the variance of single games that lies within the rows
// and not between them: all rows play the same seeds, so what differs between
// them is judgment. The random policy is left out, for its spread is that of its
// decisions.
func luck(rows []Row) float64 {
	var means []float64
	var within float64
	for _, r := range rows {
		if r.Policy != Random.Name {
			means = append(means, r.Total.Mean)
			within += float64(r.Total.SD * r.Total.SD)
		}
	}
	if len(means) == 0 {
		return 0
	}
	within /= float64(len(means))
	between := figure(means).SD
	if between == 0 && within == 0 {
		return 0
	}
	return within / (within + float64(between*between))
}

func (b *Balance) row(name string) *Row {
	for i := range b.Rows {
		if b.Rows[i].Policy == name {
			return &b.Rows[i]
		}
	}
	return nil
}
