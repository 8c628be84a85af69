package review_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/levels"
)

// played plays a plan of a built-in case.
func played(t testing.TB, id, plan string) *play.Session {
	t.Helper()
	name, data, err := levels.Case(id)
	require.NoError(t, err)
	c, err := level.Load(name, data)
	require.NoError(t, err)
	text, err := levels.Plan(id + "." + plan + ".plan")
	require.NoError(t, err)
	p, err := play.ReadPlan(c.Rules, plan, text)
	require.NoError(t, err)
	s, err := play.Play(c, p.Seed, p.Policy(plan))
	require.NoError(t, err)
	return s
}

func reviewed(t testing.TB, s *play.Session) *review.Report {
	t.Helper()
	r, err := review.Review(context.Background(), s, nil)
	require.NoError(t, err)
	return r
}

func TestAPoorLineLosesMoreThanAGoodOne(t *testing.T) {
	good, poor := reviewed(t, played(t, "three-questions", "good")), reviewed(t, played(t, "three-questions", "poor"))
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
	s := played(t, "three-questions", "poor").Branch(3)
	assert.Equal(t, reviewed(t, s), reviewed(t, s))
}

func TestAGameThatIsNotOverIsReviewedAsFarAsItGoes(t *testing.T) {
	r := reviewed(t, played(t, "three-questions", "good").Branch(2))
	assert.Len(t, r.Decisions, 2)
	assert.Empty(t, reviewed(t, played(t, "three-questions", "good").Branch(0)).Decisions)
}

func TestAReviewCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := played(t, "three-questions", "poor")
	r, err := review.Review(ctx, s, func(done, of int) {
		assert.Equal(t, s.Decided(), of)
		cancel()
	})
	assert.ErrorIs(t, err, context.Canceled)
	assert.Len(t, r.Decisions, 1)
}

func BenchmarkReview(b *testing.B) {
	s := played(b, "third-country", "good")
	for b.Loop() {
		reviewed(b, s)
	}
}
