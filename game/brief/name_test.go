package brief

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestANameIsReadAsItIsWritten(t *testing.T) {
	for _, id := range []string{"practice-1-0", "practice-5-18446744073709551615", "daily-2026-11-22", "daily-2028-02-29"} {
		n, ok := Parse(id)
		require.True(t, ok, id)
		assert.Equal(t, id, n.ID())
	}
	for _, id := range []string{
		"", "practice", "practice-0-1", "practice-6-1", "practice-1-x", "practice-01-1", "practice-1-01", "practice-1--1",
		"practice-1-18446744073709551616", "daily", "daily-2026-11", "daily-2026-13-01", "daily-2026-02-29", "daily-2026-2-3", "third-country",
	} {
		_, ok := Parse(id)
		assert.False(t, ok, id)
	}
}

func TestADayThatIsNoneIsRefused(t *testing.T) {
	_, err := Daily(2026, 2, 30)
	assert.EqualError(t, err, "there is no day 2026-02-30")
	_, err = Practice(9, 1)
	assert.EqualError(t, err, "the difficulty is 9; it must be 1 to 5")
}

func TestAWeekGrowsHarder(t *testing.T) {
	var week []int
	for day := 22; day <= 28; day++ { // a Sunday and what follows
		n, err := Daily(2026, 11, day)
		require.NoError(t, err)
		week = append(week, n.Difficulty())
	}
	assert.Equal(t, []int{2, 1, 2, 3, 4, 5, 3}, week)
}
