package play

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
)

func TestNoPolicyIsEverRefused(t *testing.T) {
	for _, c := range []*level.Case{sample(), wide()} {
		for _, p := range Policies {
			seeds := rules.Seed(40)
			if testing.Short() {
				seeds = 4
			}
			for seed := range seeds {
				unrefused(t, c, seed, p)
			}
		}
	}
}

func unrefused(t *testing.T, c *level.Case, seed rules.Seed, p Policy) *Session {
	t.Helper()
	s, err := NewSession(c, seed)
	require.NoError(t, err)
	player := p.Open(c.Rules, seed)
	for !s.Over() {
		k := s.Knowledge()
		d := player.Next(&k)
		_, err := s.take(d)
		require.NoError(t, err, "%s, seed %d: %s", p.Name, seed, Words(c.Rules, d))
	}
	return s
}

func TestTheMirrorGivesWhatItGotAndNoMore(t *testing.T) {
	s := played(t, 3, Mirror)
	k := s.Knowledge()
	r := reckon(s.c.Rules, &k)
	assert.NotZero(t, r.got)
	for v := range s.c.Rules.ServiceIDs() {
		assert.LessOrEqual(t, r.gave[v], r.got[v])
		assert.LessOrEqual(t, r.asked[v], r.wanted[v])
	}
}

// decisions returns the decisions of a policy's game in words.
func decisions(t *testing.T, seed rules.Seed, p Policy) []string {
	s := played(t, seed, p)
	var words []string
	for n := 1; n <= s.Decided(); n++ {
		words = append(words, Words(s.c.Rules, s.DecisionAt(n)))
	}
	return words
}

func TestSharingEverythingGivesItAtOnceAndInFull(t *testing.T) {
	got := decisions(t, 1, ShareAll)
	assert.Contains(t, got, "share port to vesk by secure-link all=full")
	assert.NotContains(t, got, "ask consent of corrin for port to vesk all=full")
}

func TestWithholdingEverythingGivesNothing(t *testing.T) {
	s := played(t, 1, WithholdAll)
	k := s.Knowledge()
	assert.Empty(t, k.Given)
}

func TestAskingForEverythingNeverBreaches(t *testing.T) {
	for seed := range rules.Seed(20) {
		s := played(t, seed, AskAll)
		assert.Zero(t, accountsOf(s.State(), s.Seat())[rules.BreachDamage])
		assert.Contains(t, decisions(t, seed, AskAll), "ask vesk about port")
	}
}

func TestTheDoctrineAsksFirstAndKeepsItsMethodsToItself(t *testing.T) {
	for seed := range rules.Seed(20) {
		s := played(t, seed, Doctrine)
		for _, e := range everything(s) {
			assert.False(t, e.Kind == rules.ConsentBreached && e.Amount != 1, "no breach but under duty to warn")
		}
		for _, g := range s.State().Know(s.Seat()).Given {
			assert.NotEqual(t, rules.Method, s.c.Rules.Portions[g.Portion].Role)
			if s.c.Rules.Portions[g.Portion].Role == rules.SourceRole {
				assert.Equal(t, rules.General, g.Form)
			}
		}
	}
}

// everything returns all that happened in a game, the last decision's first.
func everything(s *Session) []rules.Event {
	var all []rules.Event
	for ch := s.State().Past(); ch != nil; ch = ch.Before {
		all = append(all, ch.Events...)
	}
	return all
}

// courses plays the doctrine in games of the case of everything that the sample
// lacks.
func courses(t *testing.T, each func(s *Session)) {
	t.Helper()
	for seed := range rules.Seed(60) {
		s, err := Play(wide(), seed, Doctrine)
		require.NoError(t, err)
		each(s)
	}
}

func TestTheDoctrineLooksForOtherEvidenceBeforeItUsesWhatMayBeMadeUp(t *testing.T) {
	noticed := 0
	courses(t, func(s *Session) {
		for _, e := range everything(s) {
			if e.Kind == rules.Corroborated && rules.Finding(e.Amount) == rules.Contradicted {
				for _, later := range everything(s) {
					assert.False(t, later.Kind == rules.Shared && later.Report == e.Report && later.Watch >= e.Watch)
				}
				noticed++
			}
		}
	})
	assert.Positive(t, noticed)
}

func TestAWarningIsTheLastResort(t *testing.T) {
	warned := 0
	courses(t, func(s *Session) {
		for _, e := range everything(s) {
			if e.Kind == rules.Warned {
				warned++
				th := s.c.Rules.Threats[e.Threat]
				assert.GreaterOrEqual(t, e.Watch, th.Due-th.Lead-1)
			}
		}
	})
	assert.Positive(t, warned)
}

func TestPoliciesSeeKnowledgeAlone(t *testing.T) {
	for _, p := range Policies {
		for seed := range rules.Seed(10) {
			other := rules.NewHidden(sample().Rules, seed, seed+1000)
			k := other.Know(1)
			a := p.Open(sample().Rules, seed).Next(&k)
			k = rules.New(sample().Rules, seed).Know(1)
			assert.Equal(t, a, p.Open(sample().Rules, seed).Next(&k), p.Name)
		}
	}
}

func TestTheFiguresAreTheSameHoweverManyCoresPlay(t *testing.T) {
	var heard atomic.Int64
	weigh := func() *Balance {
		b, err := Weigh(t.Context(), sample(), Policies, 12, func(int, int) { heard.Add(1) })
		require.NoError(t, err)
		return b
	}
	assert.Equal(t, weigh(), weigh())
	assert.EqualValues(t, 2*12*len(Policies), heard.Load())
}

func TestAFigureHasMeanSpreadAndError(t *testing.T) {
	f := figure([]float64{2, 4, 4, 4, 5, 5, 7, 9})
	assert.InDelta(t, 5, f.Mean, 1e-12)
	assert.InDelta(t, 2.13809, f.SD, 1e-5)
	assert.InDelta(t, 1.96*2.13809/2.82843, f.CI, 1e-5)
	assert.Zero(t, figure([]float64{3}).SD)
}

// rowOf makes a row of games with a mean and a small spread.
func rowOf(name string, mean float64) Row {
	totals := []float64{mean - 1, mean, mean + 1, mean}
	return Row{Policy: name, Total: figure(totals), totals: totals}
}

func says(flaws []Flaw) []string {
	var all []string
	for _, f := range flaws {
		all = append(all, f.What)
	}
	return all
}

func TestJudgmentMustBeClearlyBetterThanEveryHabit(t *testing.T) {
	with := func(ask, good, poor float64) []string {
		b := Balance{Rows: []Row{
			rowOf("share-all", 0), rowOf("withhold-all", 10), rowOf("ask-all", ask), rowOf("doctrine", 80),
			rowOf("good plan", good), rowOf("poor plan", poor),
		}}
		return says(b.Flaws())
	}
	assert.Empty(t, with(50, 100, 20))
	assert.Equal(t, []string{"ask-all (85.0) is not clearly worse than judgment (good plan, 100.0): it should be below by 20.0 or more"}, with(85, 100, 20))
	assert.Equal(t, []string{"ask-all (70.0) is not clearly worse than judgment (doctrine, 80.0): it should be below by 16.0 or more"}, with(70, 60, 20))
	assert.Equal(t, []string{"the poor plan (100.0) is not clearly worse than the good plan (100.0)"}, with(50, 100, 100))
	assert.Empty(t, (&Balance{Rows: []Row{rowOf("share-all", 0)}}).Flaws())
}

func TestTheBestLineIsTheBetterOfSearchAndPlan(t *testing.T) {
	b := Balance{Rows: []Row{rowOf("doctrine", 80), rowOf("search", 90), rowOf("good plan", 85)}}
	assert.Equal(t, "search", b.best().Policy)
	b.Rows = append(b.Rows, rowOf("mirror", 79), rowOf("share-all", 10))
	assert.Equal(t, []string{"mirror (79.0) is not clearly worse than judgment (search, 90.0): it should be below by 16.0 or more"}, says(b.Flaws()))
}

func TestLuckIsTheShareOfTheVarianceWithinThePolicies(t *testing.T) {
	of := func(name string, totals ...float64) Row {
		return Row{Policy: name, Total: figure(totals), totals: totals}
	}
	assert.Zero(t, luck(nil))
	assert.Zero(t, luck([]Row{of("a", 3, 3), of("b", 5, 5)}))
	assert.Zero(t, luck([]Row{of("a", 3, 3), of("b", 3, 3)}))
	assert.InDelta(t, 1, luck([]Row{of("a", 1, 5), of("b", 1, 5)}), 1e-12)
	assert.InDelta(t, 0.5, luck([]Row{of("a", 0, 2), of("b", 2, 4), of("random", 0, 900)}), 1e-12)
}
