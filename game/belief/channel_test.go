package belief

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestChannelRowsMustBeOfOneLength(t *testing.T) {
	_, err := NewChannel(weights(t, 1, 1), weights(t, 1))
	require.ErrorIs(t, err, ErrShape)
	_, err = NewChannel()
	require.ErrorIs(t, err, ErrShape)
	_, err = NewChannel(Distribution{})
	require.ErrorIs(t, err, ErrShape)
}

func TestSizesThatDoNotFitPanic(t *testing.T) {
	two, three := Deterministic(0, 1), Deterministic(0, 1, 2)
	assert.Panics(t, func() { Parallel(two, three) })
	assert.Panics(t, func() { Cascade(two, three) })
	assert.Panics(t, func() { two.PosteriorVulnerability(weights(t, 1, 1, 1)) })
	assert.Panics(t, func() { Channel{}.Hyper(Distribution{}) })
}

func TestAChannelThatShowsAllLeaksAllAndOneThatShowsNothingNothing(t *testing.T) {
	prior := weights(t, 4, 2, 1, 1)
	all, nothing := Deterministic(0, 1, 2, 3), Deterministic(0, 0, 0, 0)
	sameRat(t, one, all.PosteriorVulnerability(prior))
	sameRat(t, rat(t, "2"), all.MultiplicativeLeakage(prior))
	assert.Equal(t, MilliBits(1000), all.MinEntropyLeakage(prior))
	assert.Equal(t, MilliBits(0), all.ConditionalEntropy(prior))
	assert.Equal(t, prior.Entropy(), all.ShannonLeakage(prior))

	sameRat(t, rat(t, "1/2"), nothing.PosteriorVulnerability(prior))
	sameRat(t, one, nothing.MultiplicativeLeakage(prior))
	assert.Equal(t, MilliBits(0), nothing.MinEntropyLeakage(prior))
	assert.Equal(t, prior.Entropy(), nothing.ConditionalEntropy(prior))
	assert.Equal(t, MilliBits(0), nothing.ShannonLeakage(prior))
}

func TestParallelNumbersItsObservationsRowByRow(t *testing.T) {
	// Secrets 0 to 5 shown by half and by third: every pair occurs once.
	c := Parallel(Deterministic(0, 0, 0, 1, 1, 1), Deterministic(0, 1, 2, 0, 1, 2))
	prior := weights(t, 1, 2, 3, 4, 5, 6)
	h := c.Hyper(prior)
	assert.True(t, h.Outer.Equal(prior))
	for i, inner := range h.Inners {
		sameRat(t, one, inner.Probability(i))
	}
}

func TestWhatCannotBeObservedHasNoInner(t *testing.T) {
	h := Deterministic(0, 5, 0).Hyper(weights(t, 1, 0, 3))
	require.Len(t, h.Inners, 1)
	assert.True(t, h.Outer.Equal(weights(t, 1)))
	assert.True(t, h.Inners[0].Equal(weights(t, 1, 0, 3)))
}

func TestNothingIsLearntFromSomebodyWhoSaysTheSameOfEverything(t *testing.T) {
	c := firstChannel(t)
	mumbled := Cascade(c, Deterministic(0, 0))
	sameRat(t, rat(t, "3/4"), mumbled.PosteriorVulnerability(weights(t, 3, 1)))
	verbatim := Cascade(c, Deterministic(0, 1))
	sameRat(t, rat(t, "31/40"), verbatim.PosteriorVulnerability(weights(t, 3, 1)))
}
