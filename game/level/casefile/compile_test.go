package casefile_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/rules"
)

// text is what stands in a case file of testdata.
func text(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	return data
}

// read reads a case file of testdata.
func read(t testing.TB, name string) *level.Case {
	t.Helper()
	c, err := casefile.Load(name, text(t, name))
	require.NoError(t, err)
	return c
}

// harbour is a small case that uses every key of the format.
func harbour(t *testing.T) *level.Case { return read(t, "harbour.yaml") }

func TestIdentifiersFollowTheFile(t *testing.T) {
	c := harbour(t).Rules
	var names []string
	for id := range c.ServiceIDs() {
		names = append(names, c.Services[id].Name)
	}
	assert.Equal(t, []string{"home", "customs", "navy", "rival"}, names)
	assert.Equal(t, "p2", c.Portions[2].Name)
	assert.Equal(t, "p1", c.Portions[c.Reports[2].First].Name)
	assert.Zero(t, c.Services[0])
	assert.Zero(t, c.Portions[0])
}

func TestNumbersGetTheUnitsOfTheRules(t *testing.T) {
	c := harbour(t).Rules
	assert.Equal(t, 100*rules.Point, c.Sources[1].Worth)
	assert.Equal(t, 4*rules.Once, c.Trust[2][1][rules.Handling].Kept)
	assert.Equal(t, rules.PerMille(700), c.Consent[2][3])
	assert.Equal(t, rules.Channel{Delay: 2, Breadth: 400, Overstep: 10, InPerson: true}, c.Channels[rules.LiaisonOfficer])
	assert.Equal(t, rules.StandardChannels()[rules.Open], c.Channels[rules.Open])
}

func TestWhatIsNotSetIsAsTheFormatSays(t *testing.T) {
	c := harbour(t).Rules
	navy := c.Services[3]
	assert.Equal(t, rules.Known(rules.One), navy.Discipline)
	assert.Zero(t, navy.Publicity.Mean())
	assert.Equal(t, rules.Watch(1), navy.AnswersIn)
	assert.Equal(t, rules.NoFlow, c.Reports[1].Tier)
	assert.Equal(t, rules.LowLevel, c.Reports[2].Tier)
	assert.Equal(t, rules.PerMille(650), c.Threshold)
}

func TestTellsFollowTheCandidates(t *testing.T) {
	c := harbour(t).Rules
	p := c.Portions[2]
	assert.Equal(t, [rules.MaxCandidates]rules.Decibans{20, 0, -10}, p.Tells[rules.Full])
	assert.Zero(t, p.Tells[rules.General])
}

func TestAQuestionIsAPortionOfNoReport(t *testing.T) {
	c := harbour(t).Rules
	q := c.Portions[c.Topics[1].Question]
	assert.Equal(t, rules.ReportID(0), q.Report)
	assert.Equal(t, rules.Question, q.Role)
	assert.Equal(t, rules.Decibans(6), q.Tells[rules.Full][0])
	assert.Equal(t, rules.PortionID(0), c.Topics[2].Question)
}

func TestARequestForLeaveAsksForTheWholeReport(t *testing.T) {
	c := harbour(t).Rules
	assert.Equal(t, rules.AllForms(2, rules.Full), c.Requests[2].Forms)
	assert.Zero(t, c.Requests[1].Forms)
}

func TestWordsAreFoundByTheIdentifiersOfTheRules(t *testing.T) {
	c := harbour(t)
	assert.Equal(t, "From a source with access.", c.Words.Portions[2].In(rules.General))
	assert.Empty(t, c.Words.Portions[2].In(rules.Withheld))
	assert.Len(t, c.Words.Portions, len(c.Rules.Portions))
	assert.Equal(t, "Ada Quist", c.Words.Services[2].Person.Name)
	assert.Equal(t, "Pier four is gone.", c.Words.Threats[1].Struck)
	assert.Equal(t, "a tapped cable", c.Words.Sources[1].Explanations[1])
}

func TestAServiceSaysWhatTheOccasionCallsFor(t *testing.T) {
	w := harbour(t).Words
	say := func(e rules.Event) string { e.Whom = 2; return w.Says(e) }
	assert.Equal(t, "Go ahead.", say(rules.Event{Kind: rules.ConsentGranted, Amount: 5, Was: 5}))
	assert.Equal(t, "The outline, no more.", say(rules.Event{Kind: rules.ConsentGranted, Amount: 1, Was: 5}))
	assert.Equal(t, "We are obliged.", say(rules.Event{Kind: rules.Shared, Amount: 300}))
	assert.Empty(t, say(rules.Event{Kind: rules.Shared}))
	assert.Equal(t, "You will understand.", say(rules.Event{Kind: rules.FlowMoved, Was: 2, Amount: 1}))
	assert.Empty(t, say(rules.Event{Kind: rules.FlowMoved, Was: 1, Amount: 2}), "the case has no words for it")
	assert.Empty(t, say(rules.Event{Kind: rules.EventKind(0)}))
}

func TestTheHashIsThatOfTheBytes(t *testing.T) {
	assert.Len(t, harbour(t).Hash, 64)
}

func TestACaseCanBePlayed(t *testing.T) {
	c := harbour(t)
	s := rules.New(c.Rules, 7)
	for !s.Over() {
		next, _, err := rules.Step(s, c.Seat, rules.EndWatch{})
		require.NoError(t, err)
		s = next
	}
	assert.Equal(t, c.Rules.Watches, s.Watch())
}
