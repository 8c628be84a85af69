package rules_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level/casefile"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
	"tearline/levels"
)

// How many random games each law is held against: of the sample world, where
// every rule comes into play, and of each case that comes with the program.
const (
	games     = 150
	caseGames = 8
)

// worlds are the sample and the built-in cases, with the number of games of each.
var worlds = sync.OnceValue(func() []world {
	all := []world{{rulestest.Sample(), games}, {rulestest.Wide(), games}}
	for _, id := range levels.List() {
		name, data, err := levels.Case(id)
		if err != nil {
			panic(err)
		}
		c, err := casefile.Load(name, data)
		if err != nil {
			panic(err)
		}
		if testing.Short() { // on an architecture where a step takes its time
			all = append(all, world{c.Rules, 1})
			continue
		}
		all = append(all, world{c.Rules, caseGames})
	}
	return all
})

type world struct {
	c     *rules.Case
	games int
}

// overRandomGames plays random games of every world and shows every step.
func overRandomGames(t *testing.T, visit func(t require.TestingT, m rulestest.Move)) {
	t.Helper()
	for _, w := range worlds() {
		for seed := range w.games {
			rulestest.Random(rules.New(w.c, rules.Seed(seed)), rulestest.Dice(seed), func(m rulestest.Move) {
				visit(inGame{t, seed, m}, m)
			})
		}
	}
}

// inGame names the game in which a law was broken.
type inGame struct {
	*testing.T
	seed int
	m    rulestest.Move
}

func (g inGame) Errorf(format string, args ...any) {
	g.Helper()
	g.T.Errorf("%s, seed %d, watch %d, %#v", g.m.Before.Case().Name, g.seed, g.m.Before.Watch(), g.m.Decision)
	g.T.Errorf(format, args...)
}

func bytesOf(s *rules.State) string {
	b, _ := s.AppendBinary(nil)
	return string(b)
}

func TestStepLeavesItsArgumentAlone(t *testing.T) {
	before := map[*rules.State]string{}
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		if _, seen := before[m.Before]; !seen { // a new game
			for s, was := range before {
				require.Equal(t, was, bytesOf(s))
			}
			clear(before)
			before[m.Before] = bytesOf(m.Before)
		}
		before[m.After] = bytesOf(m.After)
	})
}

func TestEventDeltasSumToTheLedger(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		var sums [rules.MaxServices]rules.Accounts
		for ch := m.After.Past(); ch != nil; ch = ch.Before {
			for _, e := range ch.Events {
				sums[e.Who][e.Account] += e.Delta
			}
		}
		for seat := range m.After.Case().ServiceIDs() {
			for a := range sums[seat] {
				require.Equal(t, sums[seat][a], m.After.Account(seat, rules.Account(a)))
			}
			require.Equal(t, sums[seat].Total(), m.After.Total(seat))
		}
	})
}

func TestReplayReproduces(t *testing.T) {
	for _, w := range worlds() {
		for seed := range w.games {
			s := rules.New(w.c, rules.Seed(seed))
			rulestest.Random(s, rulestest.Dice(seed), func(m rulestest.Move) {
				next, events, err := rules.Step(s, m.By, m.Decision)
				require.NoError(t, err)
				require.Equal(t, m.Events, events)
				require.Equal(t, bytesOf(m.After), bytesOf(next))
				s = next
			})
		}
	}
}

func TestARefusalChangesNothing(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		was := bytesOf(m.After)
		next, events, err := rules.Step(m.After, m.By, rules.Share{Report: 99, To: 1})
		require.Error(t, err)
		require.Nil(t, events)
		require.Same(t, m.After, next)
		require.Equal(t, was, bytesOf(next))
	})
}

func TestWhatIsNoDecisionIsRefused(t *testing.T) {
	s := rules.New(rulestest.Sample(), 1)
	for _, d := range []rules.Decision{nil, (*rules.Share)(nil), &rules.EndWatch{}} {
		_, _, err := rules.Step(s, rulestest.Service(s.Case(), "aldane"), d)
		require.EqualError(t, err, "refused (unknown-decision)")
	}
}

func TestMenuAndStepAgree(t *testing.T) {
	dice := rulestest.Dice(7)
	agreed := map[bool]int{}
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		s, c := m.After, m.After.Case()
		k := s.Know(m.By)
		menu := k.Menu(c)
		for range 12 {
			d := wild(c, &dice)
			_, _, err := rules.Step(s, m.By, d)
			require.Equal(t, menu.Has(c, d), err == nil, "%#v: %v", d, err)
			agreed[err == nil]++
		}
	})
	require.Greater(t, agreed[true], 1000)
	require.Greater(t, agreed[false], 1000)
}

// wild makes a decision without asking whether it can be taken.
func wild(c *rules.Case, d *rulestest.Dice) rules.Decision {
	service := func() rules.ServiceID { return rules.ServiceID(d.Intn(len(c.Services) + 1)) }
	report := func() rules.ReportID { return rules.ReportID(d.Intn(len(c.Reports) + 1)) }
	forms := func() rules.Forms { // mostly lesser ones, which can more often be passed
		some, others := d.Intn(256), d.Intn(256)
		return rules.Forms(some & others)
	}
	switch d.Intn(19) {
	case 0:
		return rules.Share{
			Report: report(), Forms: forms(), To: service(), Channel: rules.ChannelKind(d.Intn(7)),
			Manner: rules.Manner(d.Intn(2)), Caveats: rules.Caveats(d.Intn(5)), InReturn: rules.TopicID(d.Intn(2) * d.Intn(4)), Marked: d.Intn(4) == 0,
		}
	case 1:
		return rules.AskConsent{Of: service(), Report: report(), Forms: forms(), To: service()}
	case 2:
		return rules.AnswerConsent{Request: rules.RequestID(d.Intn(len(c.Requests) + 1)), Forms: forms()}
	case 3:
		return rules.AskInformation{Of: service(), Topic: rules.TopicID(d.Intn(len(c.Topics) + 1))}
	case 4:
		return rules.AskAssurances{Of: service()}
	case 5:
		return rules.Protect{Source: rules.SourceID(d.Intn(5)), Means: rules.Means(d.Intn(4)), Candidate: uint8(d.Intn(6))}
	case 6:
		return rules.Repair{With: service(), Measure: rules.Measure(d.Intn(3))}
	case 7:
		return rules.Warn{Threat: rules.ThreatID(d.Intn(4)), Through: service() * rules.ServiceID(d.Intn(2))}
	case 8:
		return rules.AnswerAssurances{Request: rules.RequestID(d.Intn(len(c.Requests) + 1)), Given: d.Intn(2) == 0}
	case 9:
		return rules.Grade{Report: report(), Reliability: 'A' + byte(d.Intn(7)), Credibility: '1' + byte(d.Intn(7))}
	case 10:
		return rules.Corroborate{Report: report()}
	case 11:
		return rules.NoticeFabrication{Report: report()}
	case 12:
		return rules.AskActionOn{Of: service(), Report: report()}
	case 13:
		return rules.Act{Threat: rules.ThreatID(d.Intn(4)), Cover: uint8(d.Intn(4))}
	case 14:
		return rules.Arrange{
			With: service(), Topic: rules.TopicID(d.Intn(len(c.Topics) + 1)), Form: rules.Form(d.Intn(4)),
			Channel: rules.ChannelKind(d.Intn(7)), OwnOnly: d.Intn(2) == 0,
		}
	case 15:
		return rules.Revoke{With: service(), Topic: rules.TopicID(d.Intn(len(c.Topics) + 1))}
	case 16:
		return rules.Suspend{With: service()}
	case 17:
		return rules.Resume{With: service()}
	}
	return rules.EndWatch{}
}

func TestWithholdingEverythingLeaksNothing(t *testing.T) {
	for _, w := range worlds() {
		for seed := range w.games {
			s := rules.New(w.c, rules.Seed(seed))
			seat := seatOf(w.c)
			worth := s.Account(seat, rules.SourcesProtected)
			for !s.Over() {
				s, _, _ = rules.Step(s, seat, rules.EndWatch{})
			}
			require.Zero(t, s.Account(seat, rules.BreachDamage))
			if !givenAway(w.c, seat) {
				require.Equal(t, worth, s.Account(seat, rules.SourcesProtected))
			}
			for _, h := range s.Holdings() {
				require.NotEqual(t, seat, h.Giver)
				owned := w.c.Sources[w.c.Portions[h.Portion].Source].Owner == seat
				require.False(t, owned && !givenAway(w.c, seat) && w.c.Services[h.Service].Kind == rules.Rival)
			}
		}
	}
}

// givenAway reports whether a case itself sends reports of the seat's own
// sources to others, as an earlier agreement would.
func givenAway(c *rules.Case, seat rules.ServiceID) bool {
	for r := range c.ReportIDs() {
		if c.Sources[c.Reports[r].Source].Owner == seat && c.Reports[r].To&^rules.SetOf(seat) != 0 {
			return true
		}
	}
	return false
}

// seatOf returns the one seat of a case.
func seatOf(c *rules.Case) rules.ServiceID {
	for v := range c.ServiceIDs() {
		if c.Services[v].Kind == rules.Seat {
			return v
		}
	}
	panic("no seat")
}

func TestASeatsKnowledgeNeverShrinks(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		was, is := m.Before.Know(m.By), m.After.Know(m.By)
		require.Equal(t, was.News, is.News[:len(was.News)])
		require.GreaterOrEqual(t, len(is.Consents), len(was.Consents))
		for _, h := range was.Held {
			require.Contains(t, is.Held, h)
		}
		for _, g := range was.Given {
			require.GreaterOrEqual(t, is.GaveTo(g.To, g.Portion), g.Form)
		}
	})
}

// TestHiddenChanceShowsOnlyInTheNews redraws what the seat could not see and
// plays the same decisions. As long as the two games have given the seat the
// same news, it must know the same of everything else.
func TestHiddenChanceShowsOnlyInTheNews(t *testing.T) {
	same, differ := 0, 0
	for _, w := range worlds() {
		for seed := range w.games {
			other := rules.NewHidden(w.c, rules.Seed(seed), rules.Seed(seed+1000))
			rulestest.Random(rules.New(w.c, rules.Seed(seed)), rulestest.Dice(seed), func(m rulestest.Move) {
				if other == nil {
					return
				}
				next, _, err := rules.Step(other, m.By, m.Decision)
				require.NoError(t, err)
				a, b := m.After.Know(m.By), next.Know(m.By)
				if !slices.Equal(a.News, b.News) {
					other = nil
					return
				}
				require.True(t, assert.ObjectsAreEqual(a, b), "%s, seed %d, watch %d, %#v", w.c.Name, seed, a.Watch, m.Decision)
				same++
				if bytesOf(m.After) != bytesOf(next) {
					differ++
				}
				other = next
			})
		}
	}
	require.Greater(t, same, 300)
	require.Equal(t, same, differ, "the hidden seed is part of the state")
}

func TestConsentAskedAndGrantedIsNeverABreach(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		for _, e := range m.Events {
			if e.Kind == rules.ConsentBreached && e.Seen != 0 {
				k := m.Before.Know(m.By)
				require.Less(t, k.Leave(m.Before.Case(), e.Whom, e.Third, e.Portion), e.Form)
			}
		}
	})
}

func TestEveryLedgerLineNamesADecisionOrNobody(t *testing.T) {
	overRandomGames(t, func(t require.TestingT, m rulestest.Move) {
		for _, e := range m.Events {
			require.LessOrEqual(t, e.Cause, m.After.Decided())
			if e.Account == rules.BreachDamage {
				require.NotZero(t, e.Cause, "%#v", e)
			}
		}
	})
}

func TestSomethingOfEveryKindHappensInRandomGames(t *testing.T) {
	seen := map[rules.EventKind]int{}
	for _, w := range worlds()[:2] {
		for seed := range games {
			end := rulestest.Random(rules.New(w.c, rules.Seed(seed)), rulestest.Dice(seed), func(rulestest.Move) {})
			for ch := end.Past(); ch != nil; ch = ch.Before {
				for _, e := range ch.Events {
					seen[e.Kind]++
				}
			}
		}
	}
	for kind := rules.SourceOpened; kind <= rules.SourceRested; kind++ {
		require.NotZero(t, seen[kind], "event kind %d", kind)
	}
}
