package rules_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// A rehearsal that has seen other games comes to the same as stepping does, and
// leaves the state alone that it began with.
func TestARehearsalComesToWhatStepsComeTo(t *testing.T) {
	var r rules.Rehearsal
	for _, w := range worlds() {
		for seed := range rules.Seed(6) {
			s := rules.New(w.c, seed)
			before, err := s.AppendBinary(nil)
			require.NoError(t, err)
			r.Start(s)
			rulestest.Random(s, rulestest.Dice(seed), func(m rulestest.Move) {
				require.True(t, r.Take(m.By, m.Decision))
				require.False(t, r.Take(0, m.Decision), "nobody decides")
				want, err := m.After.AppendBinary(nil)
				require.NoError(t, err)
				got, err := r.State().AppendBinary(nil)
				require.NoError(t, err)
				require.Equal(t, want, got)
				require.Equal(t, m.After.Past().Watch, r.State().Past().Watch, "in which it was decided")
				k := m.After.Know(m.By)
				known := r.Know(m.By)
				require.Equal(t, fmt.Sprint(k), fmt.Sprint(*known), "an empty list is as good as none")
				require.Equal(t, fmt.Sprint(k.Menu(w.c)), fmt.Sprint(*r.Menu(known)))
			})
			after, err := s.AppendBinary(nil)
			require.NoError(t, err)
			require.Equal(t, before, after)
		}
	}
}
