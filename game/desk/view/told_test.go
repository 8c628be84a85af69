package view

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
)

// launched opens the case with everything that the harbour has no use for, after
// some watches and decisions.
func launched(t testing.TB, watches int, decisions ...rules.Decision) *Desk {
	t.Helper()
	for range watches {
		decisions = append([]rules.Decision{rules.EndWatch{}}, decisions...)
	}
	return taken(t, bookOf(t, "../../level/casefile/testdata/embassy.yaml"), 1, decisions...)
}

func TestAWarningSaysWhoseWordsItTakesAlongBeforeItGoes(t *testing.T) {
	ways := launched(t, 1).Threats()[0].Ways
	assert.Equal(t, []Goes{
		{"Goes with it: “Overheard at supper”, paragraph 1: ours to pass on.", false},
		{"Goes with it: “From a friend”, paragraph 1: without the leave of the Consulate, a lesser breach.", true},
		{"Goes with it: Landing cards (1): without the leave of the Consulate, a lesser breach.", true},
	}, ways[0].Goes)
	for _, way := range ways[1:] {
		assert.Empty(t, way.Goes, way.Name)
	}
}

func TestWhatAServiceSentUsIsListedAsItsOwn(t *testing.T) {
	d := launched(t, 1)
	assert.Empty(t, d.GaveTo(3))
	assert.Equal(t, []Gift{{Title: "Landing cards (40)"}, {Report: 2, Title: "From a friend"}}, d.SentBy(3))
	assert.Empty(t, d.SentBy(2))
}

func TestACardSaysWhatFlowsOnlyWhereSomethingCould(t *testing.T) {
	d := launched(t, 0, rules.Suspend{With: 3})
	assert.Equal(t, "sharing with it is suspended", d.Recipient(3).Gives)
	assert.Contains(t, d.Recipient(3).Line, "The Consulate: sharing is suspended;")
	assert.Equal(t, "is briefed by us", d.Recipient(2).Gives)
}

func TestEveryKindOfEventHasASentenceWithoutGaps(t *testing.T) {
	b := harbour(t)
	for kind := rules.SourceOpened; kind <= rules.SourceRested; kind++ {
		said := b.Event(rules.Event{
			Kind: kind, Who: home, Whom: customs, Third: navy, Source: 1, Threat: 1, Topic: 1, Request: 1, Report: lantern, Portion: 1,
			Watch: 1, Was: 2, Amount: 1, Form: rules.Full,
		})
		assert.NotContains(t, said, "<no value>", int(kind))
		assert.NotContains(t, said, "[", int(kind))
		assert.NotEmpty(t, said, int(kind))
	}
}

func TestEveryDecisionIsToldInASentence(t *testing.T) {
	b := harbour(t)
	for want, d := range map[string]rules.Decision{
		"Released “The Lantern carries more than grain” whole to Customs by secure link":         sent(rules.Full, rules.Full),
		"Released “The Lantern carries more than grain” as a tearline to Customs by secure link": sent(rules.Full),
		"Asked Customs for leave to pass “The Lantern carries more than grain” to the Navy":      rules.AskConsent{Of: customs, Report: lantern, To: navy},
		"Let Customs pass “The Lantern carries more than grain” to the Navy":                     rules.AnswerConsent{Request: 2, Forms: 1},
		"Did not let Customs pass “The Lantern carries more than grain” to the Navy":             rules.AnswerConsent{Request: 2},
		"Asked the Navy about the crew of the Lantern":                                           rules.AskInformation{Of: navy, Topic: 2},
		"Asked the Navy for assurances":                                                          rules.AskAssurances{Of: navy},
		"Began to bring LARK out":                                                                rules.Protect{Source: 1},
		"Built a story for LARK: luck":                                                           rules.Protect{Source: 1, Means: rules.BuildStory, Candidate: 2},
		"Owned up to Customs":                                                                    rules.Repair{With: customs},
		"Ended the watch":                                                                        rules.EndWatch{},
	} {
		assert.Equal(t, want, b.Decision(d))
	}
}

func TestEveryRefusalIsASentence(t *testing.T) {
	b := harbour(t)
	for code := range refusalKeys {
		assert.Regexp(t, `^[A-Z].*\.$`, b.Refusal(&rules.Refusal{Code: code}))
	}
	assert.Equal(t, "That did not work: disk full", b.Refusal(errors.New("disk full")))
}

// finished plays decisions and ends all watches, and gives the whole truth.
func finished(t *testing.T, seed rules.Seed, decisions ...rules.Decision) (*Desk, play.Outcome) {
	t.Helper()
	b := harbour(t)
	g, err := play.NewSession(b.Case, seed)
	require.NoError(t, err)
	for _, d := range decisions {
		_, err := g.Decide(d)
		require.NoError(t, err)
	}
	for !g.Over() {
		_, err := g.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	return b.At(g.Knowledge()), outcomeOf(t, g)
}

func TestTheDebriefAccountsForEveryPoint(t *testing.T) {
	for seed := range rules.Seed(20) {
		d, r := finished(t, seed, sent(rules.Full, rules.Full), rules.AskAssurances{Of: customs})
		out := d.Debrief(r)
		var total rules.Points
		for _, a := range out.Accounts {
			var sum rules.Points
			for _, e := range a.Lines {
				if e.Delta != 0 {
					sum += e.Delta
				}
			}
			assert.Equal(t, a.Points, sum, "seed %d, %s", seed, a.Name)
			total += sum
		}
		assert.Equal(t, out.Total, total)
		require.Len(t, out.Decisions, 2)
		assert.Equal(t, "Asked Customs for assurances", out.Decisions[1].Text)
	}
}

func TestTheDebriefRevealsWhoCollectedWhat(t *testing.T) {
	found := false
	for seed := rules.Seed(0); seed < 60 && !found; seed++ {
		d, r := finished(t, seed, sent(rules.Full, rules.Full))
		out := d.Debrief(r)
		for _, row := range out.Knew {
			if row.Who == rival && len(row.Spans) > 0 {
				found = true
				assert.NotEmpty(t, out.Hidden)
				assert.Contains(t, row.Words, "The Lantern carries more than grain from")
			}
		}
	}
	assert.True(t, found, "in no world did the rival collect anything")
}

func TestWhoKnewWhatBeginsWithWhoGotIt(t *testing.T) {
	d, r := finished(t, 1, sent(rules.General, rules.Withheld))
	rows := d.Debrief(r).Knew
	require.Len(t, rows, 4)
	assert.Equal(t, rules.Full, rows[0].Spans[0].Form)
	assert.Equal(t, rules.Watch(1), rows[1].Spans[0].From)
	assert.Equal(t, rules.General, rows[1].Spans[0].Form)
}

func TestATopicStandsWithinASentence(t *testing.T) {
	b := harbour(t)
	for name, want := range map[string]string{
		"The cargo": "the cargo", "A car for an engineer": "a car for an engineer", "What is meant for Lissen": "what is meant for Lissen",
		"Karsk's bag": "Karsk's bag", "the crew": "the crew", "": "",
	} {
		b.Words.Topics[1] = name
		assert.Equal(t, want, b.Topic(1))
	}
}

func TestAServiceThatIsNotCalledByItsCountryHasItsArticle(t *testing.T) {
	b := harbour(t)
	assert.Equal(t, "Customs", b.Name(customs))
	assert.Equal(t, "the Navy", b.Name(navy))
	assert.Equal(t, "Navy", b.Called(navy), "but not as a choice")
	assert.Equal(t, "Makes the Rival think of this rather than of LARK.", after(t, 1).Sources()[0].Protect[1].About)
	for full, want := range map[string]string{
		"Navy Office": "Navy", "Navy Section, Coast Intelligence": "the Navy", "Royal Navy": "the Navy", "The Old Navy": "the Navy",
	} {
		b.Words.Services[navy].Name = full
		assert.Equal(t, want, b.Name(navy), full)
	}
}
