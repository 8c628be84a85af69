package review_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/levels"
)

// tried is a profile of one game in which a competence was tried.
func tried(c review.Competence, right ...bool) *review.Profile {
	g := review.Shown{Case: "three-questions"}
	for i, r := range right {
		g.Attempts = append(g.Attempts, review.Attempt{Competence: c, No: i + 1, Right: r, Judgement: "sound"})
	}
	return &review.Profile{Games: []review.Shown{g}}
}

func TestMasteryIsTracedFromAttempts(t *testing.T) {
	none := (&review.Profile{}).Skills()
	require.Len(t, none, len(review.Competences))
	assert.EqualValues(t, 300, none[0].Known)
	// Right: 0.27 of 0.27 + 0.14, and a tenth of the rest; wrong: 0.03 of 0.03 + 0.56.
	assert.EqualValues(t, 693, tried(review.Sanitise, true).Skills()[0].Known)
	assert.EqualValues(t, 146, tried(review.Sanitise, false).Skills()[0].Known)
	s := tried(review.Sanitise, true, false, true).Skills()[0]
	assert.Equal(t, []int{2, 3}, []int{s.Right, s.Attempts})
}

func TestWhatIsKnownLeastIsProposedNext(t *testing.T) {
	var covers []level.Cover
	for _, id := range levels.List() {
		c := playtest.Case(t, id)
		covers = append(covers, c.Cover())
	}
	p := tried(review.Sanitise, false, false)
	next, ok := p.Next(covers)
	require.True(t, ok)
	assert.Equal(t, review.Sanitise, next.Skill.Competence)
	assert.NotEqual(t, "three-questions", next.Case, "it has been played")
	assert.Zero(t, next.Plays)
	_, ok = p.Next(nil)
	assert.False(t, ok)
}

func TestAProfileIsKeptTakenAwayAndWiped(t *testing.T) {
	p := tried(review.RepairOfTrust, true, false)
	back, err := review.ReadProfile(p.Encode())
	require.NoError(t, err)
	assert.Equal(t, p, back)
	p.Wipe()
	assert.Equal(t, &review.Profile{}, p)
}

func TestAForeignProfileIsRefusedInClearWords(t *testing.T) {
	for text, want := range map[string]string{
		`{"games":[]}`:                      `it has no "tearline-profile"`,
		`{"tearline-profile":9,"games":[]}`: "format 9",
		`{"tearline-profile":1,`:            "near byte",
		`{"tearline-profile":1,"games":[{"attempts":[{"competence":"juggling"}]}]}`:                     `no competence "juggling"`,
		`{"tearline-profile":1,"games":[{"attempts":[{"competence":"sanitise","judgement":"so-so"}]}]}`: `no judgement "so-so"`,
	} {
		_, err := review.ReadProfile([]byte(text))
		assert.ErrorContains(t, err, want, text)
	}
}

func TestAGameCountsOnceAndIsToldAsThePlayerReadIt(t *testing.T) {
	s, r := playtest.Played(t, "three-questions", "poor"), reviewOf(t, "three-questions", "poor")
	var p review.Profile
	for range 2 {
		p.Add(s, r, func(made, best rules.Decision) (string, string) {
			return "told: " + play.Words(s.Case().Rules, made), "better: " + play.Words(s.Case().Rules, best)
		})
	}
	require.Len(t, p.Games, 1)
	g := p.Games[0]
	assert.Equal(t, s.Case().Words.Title, g.Title)
	assert.Equal(t, review.Count(r.Opportunities), p.Signals())
	require.NotEmpty(t, g.Attempts)
	for _, a := range g.Attempts {
		assert.Equal(t, "told: "+a.Decision, a.Said)
		assert.Equal(t, a.Right, a.BetterSaid == "")
	}
	back, err := review.ReadProfile(p.Encode())
	require.NoError(t, err)
	assert.Equal(t, &p, back)
}
