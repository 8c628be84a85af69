package play

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

func TestAGameNeedsItsSeatAndNoOther(t *testing.T) {
	c := sample()
	c.Seat = 2
	_, err := NewSession(c, 0)
	assert.ErrorContains(t, err, "is not for the seat karsk alone")
	two := &level.Case{Rules: rulestest.World("service a kind=seat\nservice b kind=seat"), ID: "two", Seat: 1}
	_, err = NewSession(two, 0)
	assert.ErrorContains(t, err, "is not for the seat a alone: see b")
}

func TestDecideReturnsWhatTheSeatSawOfIt(t *testing.T) {
	s := opened(t, 7)
	before := s.Knowledge().News
	d, err := ParseDecision(s.c.Rules, "share port to vesk by secure-link all=full")
	require.NoError(t, err)
	events, err := s.Decide(d)
	require.NoError(t, err)
	assert.Equal(t, s.Knowledge().News, append(before, events...))
	assert.Equal(t, []string{
		"! consent breached: port/target, port/hour, port/source, port/method to vesk without corrin", "request met: help",
	}, News(s.c.Rules, s.Seat(), events))
}

func TestARefusedDecisionChangesNothing(t *testing.T) {
	s := opened(t, 7)
	before := StateHash(s.State())
	_, err := s.Decide(rules.Repair{With: 3})
	var refusal *rules.Refusal
	require.ErrorAs(t, err, &refusal)
	assert.Equal(t, "there is no breach against the service that this would mend (nothing-to-repair)", Reason(err))
	assert.Equal(t, before, StateHash(s.State()))
	assert.Zero(t, s.Decided())
}

func TestEveryRefusalHasAReason(t *testing.T) {
	for _, code := range []rules.Code{
		rules.GameOver, rules.NotASeat, rules.WatchEnded, rules.NoHours, rules.NoSuchService, rules.NoSuchReport, rules.NoSuchTopic,
		rules.NoSuchSource, rules.NoSuchRequest, rules.NoSuchPortion, rules.NoSuchChannel, rules.NotInReach, rules.NotInPerson,
		rules.NotHeldSo, rules.NothingNew, rules.AlreadyAsked, rules.NoLeaveNeeded, rules.TooMuchPending, rules.NotWorking,
		rules.CannotBeDone, rules.NothingToRepair, rules.NoSuchThreat, rules.NotAnActor, rules.Suspended, rules.NotSuspended,
		rules.Unsupported, rules.AlreadySo, rules.UnknownDecision,
	} {
		assert.NotEmpty(t, reasons[code], code)
	}
}

func TestUndoGoesBackToTheBeginningOfTheWatchAndNoFurther(t *testing.T) {
	s := opened(t, 7)
	assert.ErrorIs(t, s.Undo(), ErrNothingToUndo)
	take(t, s, "end watch")
	watch := StateHash(s.State())
	take(t, s, "ask vesk about port", "ask assurances of vesk")
	require.NoError(t, s.Undo())
	require.NoError(t, s.Undo())
	assert.Equal(t, watch, StateHash(s.State()))
	assert.False(t, s.CanUndo())
	assert.ErrorIs(t, s.Undo(), ErrNothingToUndo)
	assert.Equal(t, 1, s.Decided())
}

func TestABranchPlaysOnAndLeavesTheGameAlone(t *testing.T) {
	s := opened(t, 7)
	take(t, s, "ask vesk about port", "end watch", "end watch")
	was := StateHash(s.State())
	b := s.Branch(1)
	assert.Equal(t, StateHash(s.StateAt(1)), StateHash(b.State()))
	take(t, b, "share port to vesk by secure-link all=full", "end watch")
	assert.Equal(t, was, StateHash(s.State()))
	same := s.Branch(1)
	take(t, same, "end watch", "end watch")
	assert.Equal(t, was, StateHash(same.State()))
}

func TestTheOutcomeIsToldWhenTheGameIsOver(t *testing.T) {
	s := opened(t, 7)
	_, err := s.Outcome()
	assert.ErrorIs(t, err, ErrNotOver)
	for !s.Over() {
		take(t, s, "end watch")
	}
	o, err := s.Outcome()
	require.NoError(t, err)
	assert.Equal(t, o.Total, o.Accounts.Total())
	assert.Len(t, o.Chapters, s.Decided()+1)
	assert.Nil(t, o.Chapters[0].Decision)
	var sum rules.Points
	for _, ch := range o.Chapters {
		for _, e := range ch.Events {
			if e.Who == s.Seat() {
				sum += e.Delta
			}
		}
	}
	assert.Equal(t, o.Total, sum)
	assert.False(t, s.CanUndo())
	_, err = s.Decide(rules.EndWatch{})
	assert.ErrorContains(t, err, string(rules.GameOver))
}

func TestEveryKindOfEventIsToldInWords(t *testing.T) {
	seen := map[rules.EventKind]bool{}
	for _, c := range []*level.Case{sample(), wide()} {
		for seed := range rules.Seed(150) {
			o, err := rolled(t, c, seed).Outcome()
			require.NoError(t, err)
			for _, ch := range o.Chapters {
				for _, e := range ch.Events {
					seen[e.Kind] = true
					require.NotRegexp(t, `\?\d`, Describe(c.Rules, e))
				}
			}
		}
	}
	for kind := range tellers {
		assert.True(t, seen[kind], "%s did not come up in the random games", eventKinds.name(int(kind)))
	}
	assert.Equal(t, "event?0", Describe(sample().Rules, rules.Event{}))
}

func TestSeveralMovesOfAFigureAreToldAsOne(t *testing.T) {
	c := sample().Rules
	trust := func(was, now int32) rules.Event {
		return rules.Event{Kind: rules.TrustMoved, Who: 1, Whom: 3, Was: was, Amount: now}
	}
	moved := News(c, 1, []rules.Event{trust(600, 500), {Kind: rules.ThreatStruck, Threat: 1}, trust(500, 650)})
	assert.Equal(t, []string{"! struck: attack", "trust corrin handling 600 -> 650"}, moved)
	assert.Empty(t, News(c, 1, []rules.Event{trust(600, 500), trust(500, 600)}))
}

func TestWhatAnArrangementSendsIsToldAndWhatIsDecidedIsNot(t *testing.T) {
	s, err := NewSession(wide(), 2)
	require.NoError(t, err)
	assert.Empty(t, take(t, s, "arrange corrin about talk by secure-link full"))
	assert.Contains(t, take(t, s, "end watch"), "shared cousin with corrin")
	assert.Empty(t, take(t, s, "revoke corrin about talk"))
}

func TestItemsOfAStreamOfBulkAreCounted(t *testing.T) {
	c := sample().Rules
	c.Streams = []rules.Stream{{}, {Name: "calls"}}
	arrived := []rules.Event{{Kind: rules.ReportArrived, Who: 1, Report: 1}}
	for r := range c.ReportIDs() {
		if r > 1 {
			c.Reports[r].Stream = 1
			arrived = append(arrived, rules.Event{Kind: rules.ReportArrived, Who: 1, Report: r})
		}
	}
	assert.Equal(t, []string{"arrived port, 3 of calls"}, News(c, 1, arrived))
	lost := rules.Event{Kind: rules.Published, Portion: c.Reports[2].First, Form: rules.Full}
	assert.Equal(t, []string{"! published: codes/what full"}, News(c, 1, []rules.Event{lost}))
	assert.Equal(t, []string{"! published: 2 of calls full"}, News(c, 1, []rules.Event{lost, lost}))
}

func TestThePressDoesNotSayFromWhomItHasWhatItPrints(t *testing.T) {
	lost := 0
	for seed := range rules.Seed(40) {
		s := rolled(t, wide(), seed)
		for _, e := range s.Knowledge().News {
			if e.Kind == rules.Published {
				lost++
				assert.NotContains(t, Describe(s.c.Rules, e), "lost by")
				assert.Empty(t, ByName(s.c.Rules, e).Whom)
			}
		}
	}
	assert.NotZero(t, lost)
}
