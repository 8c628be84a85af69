package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/rules"
)

// planned plays a plan of a case of the game to its end.
func planned(t testing.TB, id, plan string) (*Desk, *play.Session) {
	t.Helper()
	s := playtest.Played(t, id, plan)
	return NewBook(s.Case(), words.English()).At(s.Knowledge()), s
}

// outcomeOf is the whole truth of a game that is over.
func outcomeOf(t testing.TB, s *play.Session) play.Outcome {
	t.Helper()
	o, err := s.Outcome()
	require.NoError(t, err)
	return o
}

func heldIn(t testing.TB, id, plan string) []Held {
	t.Helper()
	d, s := planned(t, id, plan)
	return d.Debrief(outcomeOf(t, s)).Held
}

func TestHeldSaysThroughWhichDecisionAndOverWhomARivalCameToKnow(t *testing.T) {
	x := heldIn(t, "the-ministry-line", "poor")[0]
	assert.Equal(t, "An order for the grain terminal", x.Title)
	require.Len(t, x.Holders, 3)
	var said []string
	for _, h := range x.Holders {
		said = append(said, h.Bars[0].Words)
	}
	assert.Equal(t, []string{
		"Aldane had “An order for the grain terminal” in full from Mon 0600: its own.",
		"Vesk had “An order for the grain terminal” partly in full from Mon 1800, through your decision 5.",
		"Karsk had “An order for the grain terminal” partly in full from Tue 0600: taken from Vesk, who had it through your decision 5.",
	}, said)
	assert.Equal(t, rules.Rival, x.Holders[2].Kind)
}

func TestAStreamIsOneThingHoweverManyItemsItHas(t *testing.T) {
	bars, streams := 0, 0
	for _, x := range heldIn(t, "haystack", "poor") {
		for _, h := range x.Holders {
			bars += len(h.Bars)
			for i, b := range h.Bars {
				assert.NotEmpty(t, b.Words)
				assert.NotContains(t, b.Words, "[")
				assert.True(t, i == 0 || h.Bars[i-1].Watch <= b.Watch, "what more was known came later")
				if b.how == "given" && len(x.items[h.Who]) > 20 {
					streams++
				}
			}
		}
	}
	assert.Less(t, bars, 80)
	assert.NotZero(t, streams)
}

func TestTheRivalThatLookedInVainHasARowOfItsOwn(t *testing.T) {
	d, o := finished(t, 1)
	x := d.Debrief(o).Held[0]
	last := x.Holders[len(x.Holders)-1]
	assert.Equal(t, rival, last.Who)
	assert.Empty(t, last.Bars)
	assert.False(t, x.Moved)
}
