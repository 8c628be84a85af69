package review_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// written is a small report with something in every field.
func written(t testing.TB, c *rules.Case) *review.Report {
	t.Helper()
	decided := func(words string) rules.Decision {
		d, err := play.ParseDecision(c, words)
		require.NoError(t, err)
		return d
	}
	made := review.Alternative{
		Decision: decided("share port to vesk by liaison-officer target=full hour=general"), Known: 1200, Turned: -300, Chance: 450,
		TurnedChance: 20, Accounts: rules.Accounts{0, 700, 100, -50, 450}, TurnedAccounts: rules.Accounts{0, 0, 0, -300, 0}, Worlds: 64,
	}
	best := review.Alternative{
		Decision: decided("ask consent of corrin for port to vesk all=general"), Known: 2000, Turned: 2500, Chance: 700, TurnedChance: 800,
		Accounts: rules.Accounts{0, 1000, 500, 0, 500}, TurnedAccounts: rules.Accounts{0, 1000, 500, 0, 1000}, Worlds: 128, Ahead: 90,
	}
	return &review.Report{
		Seat: rulestest.Service(c, "aldane"), Whole: true, Total: -300, Nothing: -900, Doctrine: 2100, Par: 2600,
		Decisions: []review.Decision{
			{
				No: 1, Watch: 1, Made: made, Best: best, Others: []review.Alternative{best}, Loss: 800, LossError: 12, Drop: 250, Truth: 310,
				Untold: 170, Judgement: review.Blunder, Special: review.ForTheAsk, Shows: []review.Competence{review.Sanitise}, Exact: true, Close: true,
			},
			{No: 2, Watch: 1, Made: made, Best: made},
		},
		Opportunities: []review.Opportunity{{Watch: 1, Report: 1, To: rulestest.Service(c, "vesk"), Must: true, Shared: true, Ahead: 40, Error: 3}},
		Confidence:    []review.Confidence{{Of: "spy", Watch: 2, Said: 670, Seen: 310, So: true}},
	}
}

func TestAReportIsReadAsItWasWritten(t *testing.T) {
	c := rulestest.Sample()
	r := written(t, c)
	got, err := review.ReadReport(c, r.Encode(c))
	require.NoError(t, err)
	assert.Equal(t, r, got)
	d, err := review.ReadDecision(c, review.EncodeDecision(c, &r.Decisions[0]))
	require.NoError(t, err)
	assert.Equal(t, r.Decisions[0], d)

	s := playtest.Played(t, "three-questions", "good").Branch(1)
	whole := reviewed(t, s)
	again, err := review.ReadReport(s.Case().Rules, whole.Encode(s.Case().Rules))
	require.NoError(t, err)
	assert.Equal(t, whole, again)
	assert.False(t, again.Whole)
}

func TestADecisionToldInShortKeepsTheBestAndTheirNumber(t *testing.T) {
	long := review.Decision{No: 3, Others: []review.Alternative{{Known: 30}, {Known: 20}, {Known: 10}}}
	short := long.Short(2)
	assert.Equal(t, review.Decision{No: 3, Others: long.Others[:2], Untold: 1}, short)
	assert.Equal(t, short, short.Short(2))
	assert.Len(t, long.Others, 3)
}

func TestAForeignReportIsRefused(t *testing.T) {
	c := rulestest.Sample()
	data := string(written(t, c).Encode(c))
	other := rulestest.Sample()
	other.Threshold++
	_, err := review.ReadReport(other, []byte(data))
	assert.ErrorContains(t, err, "has been changed since: review the game again")
	for spoilt, want := range map[string]string{
		strings.Replace(data, `"format":3`, `"format":4`, 1):                         "format 4, and 3 is read here",
		strings.Replace(data, `"shows":["sanitise"]`, `"shows":["luck"]`, 1):         "a competence that there is not",
		strings.Replace(data, `"case":"`, `"case":"no-`, 1):                          `is of a game of "no-`,
		strings.Replace(data, `"seat":"aldane"`, `"seat":"vesk"`, 1):                 `a seat "vesk"`,
		strings.Replace(data, `"no":2`, `"no":1`, 1):                                 "decision 1: it stands after a later one",
		strings.Replace(data, `"no":1`, `"no":0`, 1):                                 "numbered from 1",
		strings.Replace(data, `"watch":1`, `"watch":99`, 1):                          "no watch 99",
		strings.Replace(data, `"blunder"`, `"slip"`, 1):                              `"slip" is no judgement`,
		strings.Replace(data, `"for-the-ask"`, `"unique"`, 1):                        `"unique" is no special case`,
		strings.Replace(data, `"drop":250`, `"drop":2500`, 1):                        "out of range",
		strings.Replace(data, `"chance":450`, `"chance":-1`, 1):                      "from 0 to 1000",
		strings.Replace(data, `"worlds":128,"ahead":90`, `"worlds":9,"ahead":90`, 1): "ahead in 90 of 9 worlds",
		strings.Replace(data, "share port", "lose port", 1):                          `"lose port to vesk`,
		strings.Replace(data, `"report":"port"`, `"report":"starboard"`, 1):          `no report "starboard"`,
		strings.Replace(data, `"to":"vesk"`, `"to":"nobody"`, 1):                     `no service "nobody"`,
		strings.Replace(data, `"said":670`, `"said":1670`, 1):                        "estimate 1 of the review: a chance",
		strings.Replace(data, `"whole":true`, `"whole":"yes"`, 1):                    "cannot be read, so review the game again",
		strings.Replace(data, `"accounts":[0,700`, `"accounts":[3000000000,7`, 1):    "cannot be read",
		strings.Replace(data, `"whole":true`, `"hole":true`, 1):                      "hole",
		data[:len(data)/2]:          "cannot be read",
		data + "{}":                 "something follows its end",
		"":                          "cannot be read",
		"null":                      "format 0",
		strings.Repeat(" ", 17<<20): "bytes, and at most",
	} {
		got, err := review.ReadReport(c, []byte(spoilt))
		require.Error(t, err, want)
		assert.Nil(t, got)
		assert.Contains(t, err.Error(), want)
		assert.NotContains(t, err.Error(), "\n")
		assert.Less(t, len(err.Error()), 300)
	}
}

func TestABrokenDecisionIsRefused(t *testing.T) {
	c := rulestest.Sample()
	data := review.EncodeDecision(c, &written(t, c).Decisions[0])
	for n := range data {
		_, err := review.ReadDecision(c, data[:n])
		require.Error(t, err, "cut off after %d bytes", n)
	}
	_, err := review.ReadDecision(c, bytes.Replace(data, []byte("all=general"), []byte("all=shouted"), 1))
	assert.ErrorContains(t, err, "the review of decision 1: ")
}

// FuzzReport: whatever the bytes, ReadReport gives a report that can be graded and
// written again as it was read, or one error.
func FuzzReport(f *testing.F) {
	c := rulestest.Sample()
	r := written(f, c)
	f.Add(r.Encode(c))
	f.Add((&review.Report{Seat: r.Seat}).Encode(c))
	f.Add(slices.Concat([]byte(`{"format":3,"decisions":[`), review.EncodeDecision(c, &r.Decisions[1]), []byte("]}")))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := review.ReadReport(c, data)
		if err != nil {
			require.Nil(t, r)
			return
		}
		r.Grade()
		r.Attempts(c)
		review.Count(r.Opportunities).Discrimination()
		again, err := review.ReadReport(c, r.Encode(c))
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
