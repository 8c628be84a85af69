package rules_test

import (
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// heldBy returns the fullest form of each portion that a service holds.
func heldBy(s *rules.State, v rules.ServiceID) map[rules.PortionID]rules.Form {
	held := map[rules.PortionID]rules.Form{}
	for _, h := range s.Holdings() {
		if h.Service == v {
			held[h.Portion] = max(held[h.Portion], h.Form)
		}
	}
	return held
}

// The data-processing inequality: nothing that is handed on says more than what
// it was made from, by whatever route it travels.
func TestOnwardParaphraseNeverAddsInformation(t *testing.T) {
	onward := 0
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		holdings := m.After.Holdings()
		for i, h := range holdings {
			if h.Parent == 0 {
				continue
			}
			parent := holdings[h.Parent-1]
			require.Less(t, int(h.Parent), i+1, "a route leads back in time")
			require.Equal(t, parent.Portion, h.Portion)
			require.LessOrEqual(t, h.Form, parent.Recall())
			if h.From != h.Giver {
				onward++
			}
		}
	})
	require.Greater(t, onward, 100)
}

func TestARivalHasNothingThatNobodyElseHolds(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		if _, ends := m.Decision.(rules.EndWatch); !ends {
			return
		}
		c, others := m.After.Case(), map[rules.PortionID]rules.Form{}
		for v := range c.ServiceIDs() {
			if c.Services[v].Kind == rules.Rival {
				continue
			}
			for p, form := range heldBy(m.After, v) {
				others[p] = max(others[p], form)
			}
		}
		for v := range c.ServiceIDs() {
			if c.Services[v].Kind == rules.Rival {
				for p, form := range heldBy(m.After, v) {
					require.LessOrEqual(t, form, others[p])
				}
			}
		}
	})
}

// toTheEnd ends every watch that is left.
func toTheEnd(s *rules.State, seat rules.ServiceID) *rules.State {
	for !s.Over() {
		s, _, _ = rules.Step(s, seat, rules.EndWatch{})
	}
	return s
}

// A lesser form never tells more than the full one: whatever is passed, had it
// been passed in lesser forms, under the same chances no rival would have more of
// the report, from anybody.
func TestALesserFormNeverTellsARivalMore(t *testing.T) {
	compared, less := 0, 0
	dice := rulestest.Dice(11)
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		d, shares := m.Decision.(rules.Share)
		if !shares || dice.Intn(4) > 0 {
			return
		}
		c, lesser := m.Before.Case(), d
		for i := range int(c.Reports[d.Report].Count) {
			lesser.Forms = lesser.Forms.With(i, rules.Form(dice.Intn(int(d.Forms.At(i))+1)))
		}
		next, _, err := rules.Step(m.Before, m.By, lesser)
		if err != nil {
			return // nothing is left that would be new
		}
		a, b := toTheEnd(next, m.By), toTheEnd(m.After, m.By)
		for v := range c.ServiceIDs() {
			if c.Services[v].Kind != rules.Rival {
				continue
			}
			few, many := heldBy(a, v), heldBy(b, v)
			for p := range c.PortionIDs(d.Report) {
				require.LessOrEqual(t, few[p], many[p])
				compared++
				if few[p] < many[p] {
					less++
				}
			}
		}
	})
	require.Greater(t, compared, 500)
	require.Greater(t, less, 20)
}

// A tearline may be worded so that it points elsewhere, but by itself it must not
// leave the rival surer of the truth than the report would.
func TestNoTearlineOfACaseTellsMoreOfTheTruthThanTheReport(t *testing.T) {
	for _, w := range worlds() {
		for p := 1; p < len(w.c.Portions); p++ {
			portion := &w.c.Portions[p]
			src := &w.c.Sources[portion.Source]
			if portion.Role == rules.Question || len(src.Candidates) == 0 {
				continue
			}
			after := func(form rules.Form) rules.PerMille {
				var l [rules.MaxCandidates]int32
				for i, db := range portion.Tells[form] {
					l[i] = int32(db)
				}
				return rules.Weigh(src.Candidates, &l)[0]
			}
			assert.LessOrEqual(t, after(rules.General), max(after(rules.Full), src.Candidates[0].Prior), "%s: %s/%s",
				w.c.Name, w.c.Reports[portion.Report].Name, portion.Name)
		}
	}
}

func TestMoreEvidenceRaisesItsExplanationAndNoOther(t *testing.T) {
	holds := func(a, b, c uint16, la, lb, lc int8, which, more uint8) bool {
		priors := candidates(rules.PerMille(a%999)+1, rules.PerMille(b%999)+1, rules.PerMille(c%999)+1)
		l := [rules.MaxCandidates]int32{int32(la), int32(lb), int32(lc)}
		was := rules.Weigh(priors, &l)
		k := int(which) % 3
		l[k] += int32(more)
		is := rules.Weigh(priors, &l)
		for i := range priors {
			if i == k && is[i] < was[i] || i != k && is[i] > was[i] {
				return false
			}
		}
		return true
	}
	require.NoError(t, quick.Check(holds, &quick.Config{MaxCount: 5000}))
}

// What every owner lets go may go, in any lesser form, by any way that says no
// more than was written: none of it is a breach, then or later.
func TestPassingOnWhatWasGrantedIsNeverABreach(t *testing.T) {
	passed := 0
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		c, k := m.After.Case(), m.After.Know(m.By)
		for _, leave := range k.Consents {
			d := rules.Share{Report: leave.Report, To: leave.To, Forms: granted(c, &k, leave)}
			for d.Channel = rules.Open; d.Channel > 0 && (!c.Services[d.To].Channels.Has(d.Channel) || c.Channels[d.Channel].Overstep > 0); {
				d.Channel--
			}
			if c.Channels[d.Channel].Overstep > 0 {
				continue
			}
			_, events, err := rules.Step(m.After, m.By, d)
			if err != nil {
				continue // there is nothing new in it, or no hour left
			}
			passed++
			for _, e := range events {
				require.NotEqual(t, rules.ConsentBreached, e.Kind)
			}
		}
	})
	require.Greater(t, passed, 100)
}

// granted is all that a seat holds of a report and every owner lets go to the
// service that a leave is for.
func granted(c *rules.Case, k *rules.Knowledge, leave rules.Consent) rules.Forms {
	var forms rules.Forms
	for p := range c.PortionIDs(leave.Report) {
		form := k.Holds(p)
		for owner := range c.ServiceIDs() {
			if c.Owners(leave.Report).Has(owner) && owner != k.Seat && owner != leave.To {
				form = min(form, k.Leave(c, owner, leave.To, p))
			}
		}
		forms = forms.With(c.Index(p), form)
	}
	return forms
}

// Missing is what the desk warns of before a share: it must be what Step books.
func TestASeatIsToldBeforehandOfEveryBreachThatItCommits(t *testing.T) {
	breaches := 0
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		d, shares := m.Decision.(rules.Share)
		if !shares {
			return
		}
		k := m.Before.Know(m.By)
		var seen rules.ServiceSet
		for _, e := range m.Events {
			if e.Kind == rules.ConsentBreached && e.Seen.Has(m.By) {
				seen = seen.With(e.Whom)
				breaches++
			}
		}
		require.Equal(t, k.Missing(m.Before.Case(), d.To, d.Report, d.Forms), seen)
	})
	require.Greater(t, breaches, 100)
}

// The accounts that a seat sees are the true ones but for what it cannot see: the
// suspicion of sources that still work, breaches that nobody has told it of, and
// what they cost.
func TestASeatsAccountsAreTrueWhereItCanSee(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		k, s := m.After.Know(m.By), m.After
		require.Equal(t, s.Account(m.By, rules.TrustEarned), k.Accounts[rules.TrustEarned])
		require.Equal(t, s.Account(m.By, rules.HarmAverted), k.Accounts[rules.HarmAverted])
		require.GreaterOrEqual(t, k.Accounts[rules.BreachDamage], s.Account(m.By, rules.BreachDamage))
		for _, e := range k.News {
			require.Zero(t, e.Seen, "who else knows is nobody's business")
			if e.Who != m.By {
				require.Zero(t, e.Delta)
				require.Zero(t, e.Cause)
			}
		}
	})
}

// What is in one report's way does not hang on whether another question is asked:
// a draw answers by its name.
func TestAnotherQuestionLeavesChanceAsItWas(t *testing.T) {
	c := rulestest.World(chanceWorld + `
service vesk channels=secure-link discipline=500 confides=tamarin penetration=400 publicity=300
service tamarin channels=secure-link
`)
	share := rules.Share{Report: 1, To: 3, Forms: rules.AllForms(1, rules.Full), Channel: rules.SecureLink}
	course := func(seed rules.Seed, first ...rules.Decision) []rules.EventKind {
		s := rules.New(c, seed)
		for _, d := range append(first, share, rules.EndWatch{}) {
			var err error
			s, _, err = rules.Step(s, 1, d)
			require.NoError(t, err)
		}
		var kinds []rules.EventKind
		for _, e := range s.Past().Events {
			if e.Kind == rules.PassedOn || e.Kind == rules.CollectedBy || e.Kind == rules.Published {
				kinds = append(kinds, e.Kind)
			}
		}
		return kinds
	}
	for seed := range rules.Seed(200) {
		require.Equal(t, course(seed), course(seed, rules.AskAssurances{Of: 4}, rules.AskInformation{Of: 4, Topic: 1}))
	}
}

// Imagined worlds are made from knowledge alone, and never hold more of a draft
// than was drafted.
func TestImaginingIsAFunctionOfKnowledge(t *testing.T) {
	dice := rulestest.Dice(3)
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		d, shares := m.Decision.(rules.Share)
		if !shares || dice.Intn(3) > 0 {
			return
		}
		c, k := m.Before.Case(), m.Before.Know(m.By)
		for n := range rules.Seed(3) {
			w := rules.Imagine(c, &k, &d, rules.Lot{Row: n})
			require.Equal(t, w, rules.Imagine(c, &k, &d, rules.Lot{Row: n}))
			require.True(t, w.Reached.Has(d.To))
			require.False(t, w.Reached.Has(m.By))
			for id := range c.SourceIDs() {
				require.Equal(t, w.Lost[id] > 0, c.Sources[id].Rival != 0 && w.Truth[id] >= c.Threshold)
			}
		}
	})
}
