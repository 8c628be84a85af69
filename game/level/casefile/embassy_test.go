package casefile_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
)

// embassy is a small case that uses the keys for which the harbour has no use.
func embassy(t *testing.T) *level.Case { return read(t, "embassy.yaml") }

func TestAServiceMayBeAPrincipalOrDoubtfulOrAWayToAnother(t *testing.T) {
	c := embassy(t).Rules
	assert.Equal(t, rules.Principal, c.Services[2].Kind)
	assert.Equal(t, rules.SetOf(5), c.Services[2].Confidants)
	assert.Equal(t, rules.Attribute{Levels: [3]rules.PerMille{950, 500}, Priors: [3]rules.PerMille{700, 300}, N: 2}, c.Services[3].Candour)
	assert.Zero(t, c.Services[4].Candour, "what it sends is surely true")
	assert.Equal(t, rules.SetOf(4), c.Services[3].Reaches)
	assert.Equal(t, rules.PerMille(800), c.Consent[3][1])
}

func TestASourceMayMakeThingsUpAndRest(t *testing.T) {
	src := embassy(t).Rules.Sources[1]
	assert.Equal(t, rules.PerMille(300), src.Fabricated)
	assert.Equal(t, rules.Watch(2), src.RestFor)
	assert.Equal(t, rules.Decibans(4), src.RestEases)
}

func TestAnEchoPointsWhereItsReportPoints(t *testing.T) {
	c := embassy(t).Rules
	supper, again := c.Reports[1], c.Reports[2]
	assert.Equal(t, rules.Watch(4), supper.Exposed)
	assert.Equal(t, rules.ReportID(1), again.Echoes)
	assert.NotEqual(t, supper.Source, again.Source, "it names a source of its own")
	assert.Equal(t, supper.Source, c.Portions[again.First].Source)
}

func TestAThreatMayWaitForAnOrderAndBeNone(t *testing.T) {
	th := embassy(t).Rules.Threats[1]
	assert.True(t, th.ByOrder)
	assert.Equal(t, rules.Decibans(6), th.Cover)
	assert.Equal(t, rules.SourceID(1), th.RealIf)
	assert.Equal(t, 15*rules.Point, th.FalseAlarm)
}

func TestARequestMayBeForAssurances(t *testing.T) {
	c := embassy(t).Rules
	assert.False(t, c.Requests[1].Pledge)
	assert.Equal(t, rules.ServiceID(2), c.Requests[1].From)
	assert.True(t, c.Requests[2].Pledge)
}

func TestTheItemsOfAStreamAreReportsOfOnePortion(t *testing.T) {
	c := embassy(t).Rules
	require.Len(t, c.Reports, 1+2+80)
	assert.Equal(t, "cards", c.Streams[1].Name)
	first, last := c.Reports[3], c.Reports[82]
	assert.Equal(t, "cards-0001", first.Name)
	assert.Equal(t, "cards-0080", last.Name)
	assert.Equal(t, []rules.Watch{1, 4}, []rules.Watch{first.Arrives, last.Arrives})
	assert.Equal(t, []rules.StreamID{0, 1, 1}, []rules.StreamID{c.Reports[2].Stream, first.Stream, last.Stream})
	assert.Equal(t, uint8(1), last.Count)
	assert.Equal(t, "item", c.Portions[last.First].Name, "a hit is not told by its name")
}

func TestHitsComeInTheirWatchesAndHelp(t *testing.T) {
	c := embassy(t)
	var arrive []rules.Watch
	for _, help := range c.Rules.Threats[1].Helps[2:] {
		assert.Equal(t, []rules.PerMille{100, 300}, []rules.PerMille{help.General, help.Full})
		p := c.Rules.Portions[help.Portion]
		assert.Equal(t, rules.PerMille(300), p.Use)
		assert.Contains(t, c.Words.Portions[help.Portion].Full, "a diving suit")
		arrive = append(arrive, c.Rules.Reports[p.Report].Arrives)
	}
	assert.Equal(t, []rules.Watch{2, 4, 4}, arrive)
}

func TestItemsAreNumberedInTheirWords(t *testing.T) {
	w := embassy(t).Words
	assert.Equal(t, []string{"", "Landing cards"}, w.Streams)
	assert.Equal(t, "Landing cards, 80", w.Reports[82].Title)
	assert.Empty(t, w.Reports[82].DTG)
	assert.Equal(t, level.PortionWords{Full: "Card 1, a passenger for pleasure.", General: "Passenger 1."}, w.Portions[5])
	assert.Len(t, w.Portions, 1+4+80)
}

func TestASearchAndAThreatThatIsNoneHaveWords(t *testing.T) {
	w := embassy(t).Words
	assert.Equal(t, "It is the same supper.", w.Reports[1].Search[rules.Circular])
	assert.Empty(t, w.Reports[1].Search[rules.NothingFound])
	assert.Equal(t, "The launch makes a pleasant trip.", w.Threats[1].Empty)
}

func TestAServiceSpeaksOfWhatIsDecidedAboutIt(t *testing.T) {
	w := embassy(t).Words
	for kind, want := range map[rules.EventKind]string{
		rules.ActionOnGranted: "Act, then.", rules.ActionOnRefused: "Not on ours.", rules.NoticeSent: "We had begun to wonder.",
		rules.AssurancesKept: "You kept your word.", rules.AssurancesBroken: "You gave your word.",
		rules.SharingSuspended: "As you like.", rules.SharingResumed: "Welcome back.", rules.Misled: "We believed you.",
		rules.Arranged: "That saves us both the paper.", rules.Warned: "We are on our way.", rules.ProcedureChanged: "Let us see it work.",
	} {
		assert.Equal(t, want, w.Says(rules.Event{Kind: kind, Whom: 3}))
	}
}

func TestACaseMayCarryOnFromEarlierGames(t *testing.T) {
	assert.True(t, embassy(t).Carries)
	assert.True(t, embassy(t).Cover().Carries)
	assert.False(t, harbour(t).Carries)
}
