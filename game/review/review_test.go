package review_test

import (
	"context"
	"crypto/sha256"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
)

func reviewed(t testing.TB, s *play.Session) *review.Report {
	t.Helper()
	r, err := review.Options{Par: par(t, s.Case().ID)}.Review(context.Background(), s)
	require.NoError(t, err)
	return r
}

// known keeps reviews of plans, which several tests look at.
var known = map[string]*review.Report{}

func reviewOf(t testing.TB, id, plan string) *review.Report {
	t.Helper()
	if known[id+plan] == nil {
		known[id+plan] = reviewed(t, playtest.Played(t, id, plan))
	}
	return known[id+plan]
}

// Who knows all that is hidden is surprised by luck alone, and by nothing once the
// game is over.
func TestTheTruthLeadsToWhatItTurnedOut(t *testing.T) {
	r := reviewOf(t, "three-questions", "poor")
	last := r.Decisions[len(r.Decisions)-1]
	assert.Equal(t, last.Made.TurnedChance, last.Truth)
	assert.NotEqual(t, r.Decisions[0].Made.TurnedChance, r.Decisions[0].Truth, "there was luck to come")
}

func TestAPoorLineLosesMoreThanAGoodOne(t *testing.T) {
	good, poor := reviewOf(t, "three-questions", "good"), reviewOf(t, "three-questions", "poor")
	loss := func(r *review.Report) (sum rules.Points) {
		for _, d := range r.Decisions {
			sum += d.Loss
		}
		return sum
	}
	assert.Greater(t, loss(poor), 2*loss(good))
	assert.NotEmpty(t, judged(poor, review.Mistake))
}

// judged lists the decisions of a judgement.
func judged(r *review.Report, j review.Judgement) (list []review.Decision) {
	for _, d := range r.Decisions {
		if d.Judgement == j {
			list = append(list, d)
		}
	}
	return list
}

func TestTheSameGameGivesTheSameReview(t *testing.T) {
	s := playtest.Played(t, "three-questions", "poor").Branch(2)
	assert.Equal(t, reviewed(t, s), reviewed(t, s))
}

func TestAGameThatIsNotOverIsReviewedAsFarAsItGoes(t *testing.T) {
	r := reviewed(t, playtest.Played(t, "three-questions", "good").Branch(2))
	assert.Len(t, r.Decisions, 2)
	assert.Empty(t, reviewed(t, playtest.Played(t, "three-questions", "good").Branch(0)).Decisions)
}

func TestAReviewCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := playtest.Played(t, "three-questions", "poor")
	r, err := review.Review(ctx, s, func(done, of int) {
		assert.Equal(t, s.Decided(), of)
		cancel()
	})
	assert.ErrorIs(t, err, context.Canceled)
	assert.Len(t, r.Decisions, 1)
}

// The hash that this prints must be the same on every machine:
//
//	go test ./game/review -run TestTheBytes -v
//	GOOS=js GOARCH=wasm go test ./game/review -run TestTheBytes -v -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec"
func TestTheBytesOfAReviewCanBeCompared(t *testing.T) {
	s := playtest.Played(t, "three-questions", "poor").Branch(2)
	t.Logf("%x", sha256.Sum256(reviewed(t, s).Encode(s.Case().Rules)))
}

// A review shares its thread: it must let others on far oftener than a frame.
func TestAReviewPausesOftenAndIsTheSameForIt(t *testing.T) {
	s := playtest.Played(t, "three-questions", "poor").Branch(1)
	pauses, first := 0, 0
	o := review.Options{Par: par(t, "three-questions"), Pause: func() { pauses++ }, Weighed: func(*review.Decision) { first = pauses }}
	r, err := o.Review(context.Background(), s)
	require.NoError(t, err)
	assert.Greater(t, first, 300)
	assert.Equal(t, reviewed(t, s), r)
}

func TestTheGreatestLossIsWeighedFirst(t *testing.T) {
	s := playtest.Played(t, "three-questions", "poor")
	var losses []rules.Points
	ctx, cancel := context.WithCancel(context.Background())
	o := review.Options{Par: par(t, "three-questions"), Weighed: func(d *review.Decision) {
		if losses = append(losses, d.Loss); len(losses) == 2 {
			cancel()
		}
	}}
	_, err := o.Review(ctx, s)
	require.ErrorIs(t, err, context.Canceled)
	worst := rules.Points(0)
	for _, d := range reviewOf(t, "three-questions", "poor").Decisions {
		worst = max(worst, d.Loss)
	}
	assert.GreaterOrEqual(t, slices.Max(losses), worst*8/10)
}

// BenchmarkReview reviews a game of twenty decisions, with some ninety alternatives
// to each, on one core:
//
//	go test ./game/review -run '^$' -bench Review -cpu 1
func BenchmarkReview(b *testing.B) {
	s := playtest.Played(b, "third-country", "good")
	games, alternatives := 0, 0
	o := review.Options{Par: par(b, s.Case().ID), Pause: func() { games++ }}
	b.ReportAllocs()
	for b.Loop() {
		r, err := o.Review(b.Context(), s)
		require.NoError(b, err)
		alternatives = 0
		for _, d := range r.Decisions {
			alternatives += len(d.Others)
		}
	}
	b.ReportMetric(float64(s.Decided()), "decisions")
	b.ReportMetric(float64(alternatives), "alternatives")
	b.ReportMetric(float64(games)/float64(b.N), "games/op")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/op")
}
