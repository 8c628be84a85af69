package belief_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/belief"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

const exposureWorld = `
service aldane kind=seat
service karsk kind=rival
service vesk channels=secure-link,joint-cell interests=port penetration=0:667,400:333 confides=tamarin discipline=500
service tamarin
source kestrel owner=aldane rival=karsk worth=50 story=10 why=kestrel:250,cable:250,cell:250,luck:250
report port from=aldane source=kestrel to=aldane arrives=1 topic=port
portion port/target general=kestrel:1 full=kestrel:4
portion port/hour general=kestrel:3 full=kestrel:10
`

func kestrel(forms ...rules.Form) *rules.Share {
	s := rules.Share{Report: 1, To: 3, Channel: rules.SecureLink}
	for i, f := range forms {
		s.Forms = s.Forms.With(i, f)
	}
	return &s
}

func TestTheWorstIsJudgedJointly(t *testing.T) {
	c := rulestest.World(exposureWorld)
	for _, tt := range []struct {
		name  string
		draft *rules.Share
		want  rules.PerMille
	}{
		{"nothing leaves the prior", nil, 250},
		{"the hour in full: ten to one among four", kestrel(rules.Withheld, rules.Full), 769},
		{"the hour in general", kestrel(rules.Withheld, rules.General), 399},
		{"both in general: the mosaic", kestrel(rules.General, rules.General), 456},
	} {
		t.Run(tt.name, func(t *testing.T) {
			k := rules.New(c, 1).Know(1)
			assert.Equal(t, tt.want, belief.Worst(c, &k, 1, tt.draft)[0])
		})
	}
}

func TestWhatWasGivenCountsWithTheDraftAndOnce(t *testing.T) {
	c := rulestest.World(exposureWorld)
	s, _, err := rules.Step(rules.New(c, 1), 1, *kestrel(rules.Withheld, rules.General))
	require.NoError(t, err)
	k := s.Know(1)
	assert.EqualValues(t, 399, belief.Worst(c, &k, 1, nil)[0])
	assert.EqualValues(t, 769, belief.Worst(c, &k, 1, kestrel(rules.Withheld, rules.Full))[0], "ten decibans, not thirteen")
}

func TestAShownPortionIsRememberedInGeneralForm(t *testing.T) {
	c := rulestest.World(exposureWorld)
	k := rules.New(c, 1).Know(1)
	draft := kestrel(rules.Withheld, rules.Full)
	draft.Manner = rules.Shown
	assert.EqualValues(t, 399, belief.Worst(c, &k, 1, draft)[0])
}

func TestAStorySpeaksForAnInnocentExplanation(t *testing.T) {
	c := rulestest.World(exposureWorld)
	s, _, err := rules.Step(rules.New(c, 1), 1, rules.Protect{Source: 1, Means: rules.BuildStory, Candidate: 1})
	require.NoError(t, err)
	k := s.Know(1)
	assert.EqualValues(t, 455, belief.Worst(c, &k, 1, kestrel(rules.Withheld, rules.Full))[0]) // 10 of 10+10+1+1
}

func TestTheSameItemByTwoDoorsCountsOnce(t *testing.T) {
	c := rulestest.World(exposureWorld + `
report cousin from=vesk source=kestrel to=aldane arrives=1 topic=port echoes=port
portion cousin/target
portion cousin/hour
`)
	s, _, err := rules.Step(rules.New(c, 1), 1, *kestrel(rules.Withheld, rules.Full))
	require.NoError(t, err)
	k := s.Know(1)
	again := &rules.Share{Report: 2, To: 4, Channel: rules.SecureLink, Forms: rules.AllForms(2, rules.Full)}
	assert.EqualValues(t, 769, belief.Worst(c, &k, 1, nil)[0])
	again.Forms = again.Forms.With(0, rules.Withheld)
	assert.EqualValues(t, 769, belief.Worst(c, &k, 1, again)[0], "it was given out by the other door")
	again.Forms = again.Forms.With(0, rules.Full)
	assert.Greater(t, belief.Worst(c, &k, 1, again)[0], rules.PerMille(769), "this was not")
}

func TestRestIsTakenFromTheEvidence(t *testing.T) {
	c := rulestest.World(exposureWorld)
	k := rules.New(c, 1).Know(1)
	k.Sources[0].Eased = 3
	assert.EqualValues(t, 143, belief.Worst(c, &k, 1, nil)[0], "one to two among four")
}

func TestAForecastLiesBetweenThePriorAndTheWorst(t *testing.T) {
	c := rulestest.World(exposureWorld)
	k := rules.New(c, 1).Know(1)
	draft := kestrel(rules.General, rules.Full)
	f, worst := belief.Expect(c, &k, draft), belief.Worst(c, &k, 1, draft)[0]
	assert.Greater(t, f.Truth[1], rules.PerMille(250))
	assert.Less(t, f.Truth[1], worst)
	assert.EqualValues(t, 1000, f.Reached[3], "the recipient has it for certain")
	assert.Greater(t, f.Reached[4], rules.PerMille(900), "six closes at one in two")
	assert.Greater(t, f.Lost[1], rules.PerMille(150))
	assert.Less(t, f.Lost[1], rules.PerMille(500))
}

// The forecast must agree with what happens when the same is really done.
func TestAForecastComesTrueAsOftenAsItSays(t *testing.T) {
	c := rulestest.World(exposureWorld)
	k := rules.New(c, 1).Know(1)
	draft := kestrel(rules.Withheld, rules.Full)
	lost, n := 0, 2000
	for seed := range n {
		s, _, err := rules.Step(rules.New(c, rules.Seed(seed+50_000)), 1, *draft)
		require.NoError(t, err)
		for !s.Over() {
			s, _, err = rules.Step(s, 1, rules.EndWatch{})
			require.NoError(t, err)
		}
		know := s.Know(1)
		if know.Sources[0].Status == rules.Compromised {
			lost++
		}
	}
	f := belief.Expect(c, &k, draft)
	assert.InDelta(t, lost*1000/n, int(f.Lost[1]), 4*60, "four standard errors of 64 worlds")
}

func TestAForecastForgetsWorldsThatWouldHaveShown(t *testing.T) {
	c := rulestest.World(exposureWorld)
	for seed := range rules.Seed(40) {
		s, _, err := rules.Step(rules.New(c, seed), 1, *kestrel(rules.Full, rules.Full))
		require.NoError(t, err)
		before := s.Know(1)
		for range 5 {
			s, _, err = rules.Step(s, 1, rules.EndWatch{})
			require.NoError(t, err)
		}
		k := s.Know(1)
		if k.Sources[0].Status != rules.Working {
			continue
		}
		was, is := belief.Expect(c, &before, nil), belief.Expect(c, &k, nil)
		assert.Less(t, is.Worlds, was.Worlds)
		assert.Less(t, is.Lost[1], was.Lost[1], "silence is good news")
		return
	}
	t.Fatal("no seed in which the source lives")
}

func BenchmarkExpect(b *testing.B) {
	c := rulestest.Sample()
	s := rules.New(c, 1)
	k := s.Know(rulestest.Service(c, "aldane"))
	draft := &rules.Share{Report: 1, Forms: rules.AllForms(4, rules.Full), To: rulestest.Service(c, "vesk"), Channel: rules.SecureLink}
	for b.Loop() {
		belief.Expect(c, &k, draft)
	}
}

// A friend who may talk to the press, and what could be passed to it next.
const talkative = `
service aldane kind=seat
service karsk kind=rival
service pell channels=secure-link publicity=20:500,500:500 penetration=0:600,300:400
source kestrel owner=aldane rival=karsk worth=50 why=kestrel:250,cable:500,luck:250
report hint from=aldane source=kestrel to=aldane arrives=1 topic=port
portion hint/ship full=kestrel:4
report port from=aldane source=kestrel to=aldane arrives=2 topic=port
portion port/hour full=kestrel:5
`

// TestAForecastReckonsWithWhatWasSeen holds the forecast of what is passed in the
// third watch to what becomes of it, with a friend who has talked and with one
// who has not.
func TestAForecastReckonsWithWhatWasSeen(t *testing.T) {
	c := rulestest.World(talkative)
	type group struct {
		k       rules.Knowledge
		n, lost int
	}
	groups := map[bool]*group{false: {}, true: {}}
	for seed := range rules.Seed(4000) {
		s, k := played(t, rules.New(c, seed), "share hint to pell by secure-link all=full", "end watch", "end watch")
		talked := slices.ContainsFunc(k.News, func(e rules.Event) bool { return e.Kind == rules.Published && e.Watch == 1 })
		if late := slices.ContainsFunc(k.News, func(e rules.Event) bool { return e.Kind == rules.Published && e.Watch == 2 }); late {
			continue
		}
		g := groups[talked]
		g.k, g.n = k, g.n+1
		_, k = played(t, s, "share port to pell by secure-link all=full", "end watch", "end watch", "end watch", "end watch")
		if k.Sources[0].Status == rules.Compromised {
			g.lost++
		}
	}
	draft := &rules.Share{Report: 2, Forms: rules.AllForms(1, rules.Full), To: rulestest.Service(c, "pell"), Channel: rules.SecureLink}
	for talked, g := range groups {
		seen := belief.Infer(c, &g.k)
		f, blind := seen.Expect(c, &g.k, draft), belief.Expect(c, &g.k, draft)
		assert.InDelta(t, g.lost*1000/g.n, int(f.Lost[1]), 3*60, "talked: %v", talked)
		assert.Greater(t, f.Worlds, 50)
		if talked {
			assert.Greater(t, f.Lost[1], blind.Lost[1]+150, "what it did once it may do again, and half is told already")
		}
	}
}

func BenchmarkExpectAsBelieved(b *testing.B) {
	c := rulestest.Sample()
	vesk := rulestest.Service(c, "vesk")
	_, k := played(b, rules.New(c, 1), "end watch")
	draft := &rules.Share{Report: 1, Forms: rules.AllForms(4, rules.Full), To: vesk, Channel: rules.SecureLink}
	seen := belief.Infer(c, &k)
	for b.Loop() {
		seen.Expect(c, &k, draft)
	}
}
