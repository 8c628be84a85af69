package maker

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/brief"
	"tearline/game/level/casefile"
	"tearline/game/play"
)

func named(t *testing.T, difficulty int, seed uint64) brief.Name {
	t.Helper()
	n, err := brief.Practice(difficulty, seed)
	require.NoError(t, err)
	return n
}

// eachText calls f with the case files of 200 names, and of what was tried first.
func eachText(t *testing.T, f func(n brief.Name, text string)) {
	t.Helper()
	for seed := range uint64(40) {
		for difficulty := brief.Easiest; difficulty <= brief.Hardest; difficulty++ {
			n := named(t, difficulty, seed)
			text, err := text(n, 0)
			require.NoError(t, err)
			f(n, text)
		}
	}
}

func TestTwoHundredCasesLoadWithoutFindings(t *testing.T) {
	different := map[string]bool{}
	eachText(t, func(n brief.Name, text string) {
		c, err := casefile.Load(n.ID()+".yaml", []byte(text))
		require.NoError(t, err, text)
		assert.Equal(t, n.ID(), c.ID)
		different[strings.ReplaceAll(text, n.ID(), "")] = true
	})
	assert.Len(t, different, 200)
}

func TestEverySlotIsFilledAndNoSentenceIsBroken(t *testing.T) {
	broken := regexp.MustCompile(`<[A-Za-z]|\.\.|  [a-z]+  |\b(the the|a an|an [^aeiouAEIOU8]|a [aeio][a-z]+)\b`)
	eachText(t, func(_ brief.Name, text string) {
		for line := range strings.Lines(text) {
			if at := broken.FindString(line); at != "" && !strings.Contains(at, "a one") && !strings.Contains(at, "a u") {
				assert.Fail(t, "broken: "+at, line)
			}
		}
	})
}

// What a report says of its own time lies before the watch in which it comes.
func TestWhatHappensAtAnHourHappensInItsWatch(t *testing.T) {
	eachText(t, func(n brief.Name, text string) {
		c, err := casefile.Load(n.ID()+".yaml", []byte(text))
		require.NoError(t, err)
		struck := c.Words.Threats[1].Struck
		hour := regexp.MustCompile(`, (0[1-4]\d\d)\.`).FindStringSubmatch(struck)
		require.NotNil(t, hour, struck)
		assert.Contains(t, text, hour[1]+" on ", "the report tells the hour at which it strikes")
		for id := range c.Rules.ReportIDs() {
			if arrives := int(c.Rules.Reports[id].Arrives); arrives > 0 {
				at := c.Words.Reports[id].DTG[2:6]
				before := fmt.Sprintf("%02d", (opens+every*(arrives-1)-1)%24)
				earlier := fmt.Sprintf("%02d", (opens+every*(arrives-1)-2)%24)
				assert.True(t, at[:2] == before || at[:2] == earlier, "%s comes in watch %d", at, arrives)
			}
		}
	})
}

func TestTheSameNameMakesTheSameBytes(t *testing.T) {
	for difficulty := brief.Easiest; difficulty <= brief.Hardest; difficulty++ {
		a, err := File(named(t, difficulty, 7))
		require.NoError(t, err)
		b, err := File(named(t, difficulty, 7))
		require.NoError(t, err)
		assert.Equal(t, string(a), string(b))
		c, err := Open(named(t, difficulty, 7))
		require.NoError(t, err)
		again, err := casefile.Load(c.ID+".yaml", a)
		require.NoError(t, err)
		assert.Equal(t, again.Hash, c.Hash)
	}
}

// A case that somebody has played must not become another one.
func TestCasesStayAsTheyAre(t *testing.T) {
	for id, want := range map[string]string{"practice-1-1": hash1, "practice-5-1": hash5, "daily-2026-11-22": hashDay} {
		n, ok := brief.Parse(id)
		require.True(t, ok)
		c, err := Open(n)
		require.NoError(t, err)
		assert.Equal(t, want, c.Hash[:12], id)
	}
}

func TestNoNameMakesNoCase(t *testing.T) {
	_, err := Open(brief.Name{})
	assert.ErrorContains(t, err, "no case is named")
}

const (
	hash1   = "fd781c791189"
	hash5   = "59f12eaab623"
	hashDay = "673a8c522a56"
)

func TestMadeCasesAreFair(t *testing.T) {
	for seed := range uint64(4) {
		for difficulty := brief.Easiest; difficulty <= brief.Hardest; difficulty++ {
			c, err := Open(named(t, difficulty, 100+seed))
			require.NoError(t, err)
			b, err := play.Weigh(t.Context(), c, play.Policies, 60, nil)
			require.NoError(t, err)
			assert.Empty(t, b.Flaws(), c.ID)
		}
	}
}

func TestHarderCasesAreHarderOnAverage(t *testing.T) {
	const cases, lead = 16, 200 // the least difference of two difficulties, in hundredths of a point a game
	var totals [brief.Hardest + 1]int64
	for difficulty := brief.Easiest; difficulty <= brief.Hardest; difficulty++ {
		for seed := range uint64(cases) {
			n := named(t, difficulty, seed)
			text, err := text(n, 0)
			require.NoError(t, err)
			c, err := casefile.Load(n.ID()+".yaml", []byte(text))
			require.NoError(t, err)
			total, err := sum(c, play.Doctrine)
			require.NoError(t, err)
			totals[difficulty] += total / (cases * fairGames)
		}
		if difficulty > brief.Easiest {
			assert.Less(t, totals[difficulty], totals[difficulty-1]-lead, "difficulty %d: %v", difficulty, totals)
		}
	}
}

func TestDifficultyAddsServicesHiddenThingsAndAnOwner(t *testing.T) {
	count := func(difficulty int) (services, hidden int, shared bool) {
		c, err := Open(named(t, difficulty, 3))
		require.NoError(t, err)
		for id := range c.Rules.ServiceIDs() {
			if v := &c.Rules.Services[id]; v.Penetration.Hidden() || v.Publicity.Hidden() {
				hidden++
			}
		}
		return len(c.Rules.Services) - 1, hidden, c.Rules.Sources[1].CoOwner != 0
	}
	for difficulty, want := range map[int][2]int{1: {4, 0}, 2: {5, 1}, 3: {5, 1}, 4: {6, 2}, 5: {6, 2}} {
		services, hidden, shared := count(difficulty)
		assert.Equal(t, want, [2]int{services, hidden}, "difficulty %d", difficulty)
		assert.Equal(t, difficulty >= coOwned, shared)
	}
}
