package play

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"sync"
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
	Case  string `json:"case"`
	Seeds int    `json:"seeds"`
	Rows  []Row  `json:"rows"`
}

// Weigh plays each policy over the seeds from 0 on, on all cores. progress, if
// not nil, hears how many games of how many have been played, and must be safe
// for concurrent use. The figures are the same on every machine. When ctx is
// done it stops and returns why.
func Weigh(ctx context.Context, c *level.Case, policies []Policy, seeds int, progress func(done, of int)) (*Balance, error) {
	games := make([]rules.Accounts, len(policies)*seeds)
	var done atomic.Int64
	err := onAllCores(len(games), func(i int) error {
		a, err := account(c, rules.Seed(i%seeds), policies[i/seeds])
		if err != nil {
			return fmt.Errorf("%s: %w", policies[i/seeds].Name, err)
		}
		games[i] = a
		if n := done.Add(1); progress != nil {
			progress(int(n), len(games))
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	b := &Balance{Case: c.ID, Seeds: seeds}
	for i, p := range policies {
		b.Rows = append(b.Rows, row(p.Name, games[i*seeds:(i+1)*seeds]))
	}
	return b, nil
}

// onAllCores does n pieces of work and returns the error of one that failed, if
// any did; then it does not begin others.
func onAllCores(n int, work func(i int) error) error {
	var next atomic.Int64
	var failed atomic.Pointer[error]
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && failed.Load() == nil; i = int(next.Add(1)) - 1 {
				if err := work(i); err != nil {
					failed.Store(&err)
				}
			}
		})
	}
	wait.Wait()
	if err := failed.Load(); err != nil {
		return *err
	}
	return nil
}

func account(c *level.Case, seed rules.Seed, p Policy) (rules.Accounts, error) {
	s, err := Play(c, seed, p)
	if err != nil {
		return rules.Accounts{}, err
	}
	return accountsOf(s.State(), c.Seat), nil
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

// What it takes for judgment to be clearly better.
const (
	clearShare  = 0.2 // of the range between the worst policy and judgment
	clearErrors = 3   // standard errors of the difference over the same seeds
)

// The names of the rows that are not policies but plans.
const (
	GoodPlan = "good plan"
	PoorPlan = "poor plan"
)

// Findings says in which way the case does not reward judgment: the better of
// the good plan and the doctrine. It says nothing where the rows that it would
// compare are missing.
func (b *Balance) Findings() []string {
	good, poor, best := b.row(GoodPlan), b.row(PoorPlan), b.row(Doctrine.Name)
	if good != nil && (best == nil || good.Total.Mean > best.Total.Mean) {
		best = good
	}
	if best == nil {
		return nil
	}
	var found []string
	worst := best.Total.Mean
	for i := range b.Rows {
		worst = min(worst, b.Rows[i].Total.Mean)
	}
	for _, p := range []Policy{ShareAll, WithholdAll, AskAll} {
		if r := b.row(p.Name); r != nil && !r.clearlyBelow(best, best.Total.Mean-worst) {
			found = append(found, fmt.Sprintf("%s (%.1f) is not clearly worse than judgment (%s, %.1f): it should be below by %.1f or more",
				r.Policy, r.Total.Mean, best.Policy, best.Total.Mean, clearShare*(best.Total.Mean-worst)))
		}
	}
	if good != nil && poor != nil && !poor.clearlyBelow(good, 0) {
		found = append(found, fmt.Sprintf("the poor plan (%.1f) is not clearly worse than the good plan (%.1f)",
			poor.Total.Mean, good.Total.Mean))
	}
	return found
}

func (b *Balance) row(name string) *Row {
	for i := range b.Rows {
		if b.Rows[i].Policy == name {
			return &b.Rows[i]
		}
	}
	return nil
}

// clearlyBelow reports whether a row is below another by a fair share of a range
// and by more than chance can make in games of the same seeds.
func (r *Row) clearlyBelow(other *Row, reach float64) bool {
	differences := make([]float64, len(r.totals))
	for i := range differences {
		differences[i] = other.totals[i] - r.totals[i]
	}
	d := figure(differences)
	return d.Mean > 0 && d.Mean >= clearShare*reach && d.Mean > clearErrors*d.SD/math.Sqrt(float64(len(differences)))
}
