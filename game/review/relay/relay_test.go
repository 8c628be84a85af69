package relay_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/review/relay"
	"tearline/game/rules"
)

// begun is a game of a small case in which two watches were let go by.
func begun(t *testing.T) (*play.Session, relay.Errand) {
	t.Helper()
	c := playtest.Case(t, "three-questions")
	s, err := play.NewSession(c, 7)
	require.NoError(t, err)
	for range 2 {
		_, err := s.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	return s, relay.Errand{Case: c.Encode(), Transcript: string(s.Transcript().Encode()), Par: par}
}

var par = &review.Par{Nothing: -1600, Doctrine: 900, Total: 2400}

// told is what is told of the review of that game.
func told(t *testing.T) (*play.Session, [][]byte) {
	t.Helper()
	s, errand := begun(t)
	tell.Do(func() {
		relay.Run(context.Background(), errand.Encode(), func(line []byte) { lines = append(lines, line) })
	})
	require.Len(t, lines, 4)
	return s, lines
}

var (
	tell  sync.Once
	lines [][]byte
)

func TestAReviewIsGatheredAsItWasMade(t *testing.T) {
	s, lines := told(t)
	g := relay.Gather(s, par)
	assert.Nil(t, g.Report())
	assert.Empty(t, g.Lines())
	var before []*review.Report
	for i, line := range lines {
		assert.NotContains(t, string(line), "\n")
		assert.False(t, g.Over())
		g.Hear(line)
		if i == 1 || i == 2 {
			require.Len(t, g.Report().Decisions, i)
			assert.Equal(t, par.Total, g.Report().Par)
			before = append(before, g.Report())
		}
	}
	require.NoError(t, g.Fault())
	assert.True(t, g.Over())
	assert.Len(t, before[0].Decisions, 1, "a report that was given out is not changed")

	want, err := review.Options{Par: par}.Review(context.Background(), s)
	require.NoError(t, err)
	for i, d := range want.Decisions {
		want.Decisions[i] = d.Short(16)
	}
	c := s.Case().Rules
	assert.Equal(t, string(want.Encode(c)), string(g.Report().Encode(c)))

	again := relay.Gather(s, par)
	for line := range bytes.Lines(g.Lines()) {
		again.Hear(line)
	}
	assert.Equal(t, g.Report(), again.Report())
	assert.Equal(t, string(g.Lines()), string(again.Lines()))
}

// One share is a decision and the rest, the other a decision; they come in any order
// of the two, and what is kept is what one alone has told.
func TestAReviewThatSeveralMakeIsGatheredAsThatOfOne(t *testing.T) {
	s, one := told(t)
	var shares [2][][]byte
	_, errand := begun(t)
	for n := range shares {
		errand.Share = review.Share{Nth: n, Of: 2}
		relay.Run(context.Background(), errand.Encode(), func(line []byte) { shares[n] = append(shares[n], line) })
	}
	require.Len(t, shares[0], 3)
	require.Len(t, shares[1], 2)
	alone := relay.Gather(s, par)
	for _, line := range one {
		alone.Hear(line)
	}
	for _, order := range [][]int{{0, 0, 0, 1, 1}, {1, 1, 0, 0, 0}, {0, 1, 0, 0, 1}, {0, 1, 1, 0, 0}} {
		g := relay.Gather(s, par)
		var next [2]int
		for _, who := range order {
			assert.False(t, g.Over())
			g.Hear(shares[who][next[who]])
			next[who]++
		}
		assert.True(t, g.Over())
		require.NoError(t, g.Fault())
		assert.Equal(t, alone.Report(), g.Report())
		assert.Equal(t, string(alone.Lines()), string(g.Lines()))
	}
	late := relay.Gather(s, par)
	for _, line := range shares[0] {
		late.Hear(line)
	}
	assert.Len(t, late.Report().Decisions, 1)
	assert.False(t, late.Over(), "a decision is missing")
	late.Fail(assert.AnError)
	assert.Equal(t, string(bytes.Join(shares[0], []byte("\n"))), string(late.Lines()), "what was told is not lost")
}

func TestWhatDoesNotBelongToAReviewEndsItWithWords(t *testing.T) {
	s, lines := told(t)
	for _, x := range []struct {
		why  string
		of   *play.Session
		par  *review.Par
		told [][]byte
	}{
		{"cannot be read", s, par, [][]byte{lines[0], []byte("a coffee stain")}},
		{"says nothing", s, par, [][]byte{lines[0], []byte("{}")}},
		{"of another game", s.Branch(1), par, lines},
		{"of another game", s, nil, lines},
		{"of another game", s, par, lines[1:]},
		{"of which the game has one or none", s, par, [][]byte{lines[0], lines[1], lines[1]}},
		{"review the game again", s, par, [][]byte{lines[0], bytes.Replace(lines[1], []byte(`"no"`), []byte(`"yes"`), 1)}},
		{"the ink ran out", s, par, [][]byte{lines[0], []byte(`{"fault":"the ink ran out"}`)}},
	} {
		g := relay.Gather(x.of, x.par)
		for _, line := range x.told {
			g.Hear(line)
		}
		assert.ErrorContains(t, g.Fault(), x.why)
		assert.True(t, g.Over())
	}
}

func TestAReviewThatFailsFromOutsideStaysAsFarAsItWas(t *testing.T) {
	s, lines := told(t)
	g := relay.Gather(s, par)
	g.Hear(lines[0])
	g.Hear(lines[1])
	g.Fail(assert.AnError)
	g.Hear(lines[2])
	assert.Len(t, g.Report().Decisions, 1)
	assert.Equal(t, assert.AnError, g.Fault())
}

func TestAnErrandThatCannotBeDoneIsSaid(t *testing.T) {
	s, good := begun(t)
	other := *s.Case()
	other.Hash = "another"
	changed, cut, none := good, good, good
	changed.Case = other.Encode()
	cut.Transcript = cut.Transcript[:len(cut.Transcript)/2]
	none.Case = []byte(`"a coffee stain"`)
	for why, errand := range map[string][]byte{
		"has been changed since":        changed.Encode(),
		"the transcript is cut off":     cut.Encode(),
		"the case cannot be read":       none.Encode(),
		"to be reviewed cannot be read": []byte("a coffee stain"),
	} {
		var lines []string
		relay.Run(context.Background(), errand, func(line []byte) { lines = append(lines, string(line)) })
		require.Len(t, lines, 1)
		var n struct{ Fault string }
		require.NoError(t, json.Unmarshal([]byte(lines[0]), &n))
		assert.Contains(t, n.Fault, why)
	}
}

func TestAReviewThatIsCancelledFallsSilent(t *testing.T) {
	s, _ := begun(t)
	ctx, cancel := context.WithCancel(context.Background())
	var lines []string
	relay.Tell(ctx, s, review.Options{Par: par, Pause: cancel}, func(line []byte) { lines = append(lines, string(line)) })
	require.Len(t, lines, 1)
	assert.True(t, strings.HasPrefix(lines[0], `{"of":`))
}
