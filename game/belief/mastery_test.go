package belief

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func mastery(t *testing.T, guess, slip, learn string) Mastery {
	t.Helper()
	m, err := NewMastery(rat(t, guess), rat(t, slip), rat(t, learn))
	require.NoError(t, err)
	return m
}

func TestAWrongAnswerLowersMasteryBeforeLearningRaisesIt(t *testing.T) {
	// Held and slipped 1/20, not held and not guessed 2/5: 1/9; then learnt 3/10.
	got, err := mastery(t, "1/5", "1/10", "3/10").Step(rat(t, "1/2"), false)
	require.NoError(t, err)
	sameRat(t, rat(t, "17/45"), got)
}

func TestAnAttemptThatCouldNotHaveGoneSoIsAnError(t *testing.T) {
	m := mastery(t, "0", "0", "1/2")
	_, err := m.Step(new(big.Rat), true)
	require.ErrorIs(t, err, ErrImpossible)
	_, err = m.Step(one, false)
	require.ErrorIs(t, err, ErrImpossible)
}

func TestChancesOutsideZeroToOneAreRefused(t *testing.T) {
	_, err := NewMastery(rat(t, "3/2"), new(big.Rat), new(big.Rat))
	require.ErrorIs(t, err, ErrRange)
	_, err = mastery(t, "1/5", "1/10", "3/10").Step(rat(t, "-1/5"), true)
	require.ErrorIs(t, err, ErrRange)
}

func TestMoreMasteryBeforeIsMoreMasteryAfter(t *testing.T) {
	m := mastery(t, "1/5", "1/10", "3/10")
	for _, correct := range []bool{true, false} {
		last := big.NewRat(-1, 1)
		for p := range int64(101) {
			got, err := m.Step(big.NewRat(p, 100), correct)
			require.NoError(t, err)
			assert.Positive(t, got.Cmp(last))
			assert.True(t, isProbability(got))
			last = got
		}
	}
}
