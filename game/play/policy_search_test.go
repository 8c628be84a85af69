package play

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
)

func TestASearchIsTheSameUnderTheSameSeed(t *testing.T) {
	a, err := Play(tiny(fair), 5, Search)
	require.NoError(t, err)
	b, err := Play(tiny(fair), 5, Search)
	require.NoError(t, err)
	assert.Equal(t, StateHash(a.State()), StateHash(b.State()))
}

// What a seat cannot see must not move its search.
func TestASearchSeesKnowledgeAlone(t *testing.T) {
	c := tiny(fair).Rules
	k, other := rules.New(c, 1).Know(1), rules.NewHidden(c, 1, 999).Know(1)
	require.Equal(t, k, other)
	assert.Equal(t, NewSearcher(c, 1).Options(&k, nil), NewSearcher(c, 1).Options(&other, nil))
}

func TestASearchCanBeginInTheMiddleOfAGame(t *testing.T) {
	s, err := Play(tiny(fair), 2, Doctrine)
	require.NoError(t, err)
	const half = 4
	var made []rules.Decision
	for n := 1; n <= half; n++ {
		made = append(made, s.DecisionAt(n))
	}
	k := s.StateAt(half).Know(1)
	searcher := NewSearcher(s.c.Rules, 9)
	fresh := searcher.Options(&k, made)
	require.NotEmpty(t, fresh)
	menu := k.Menu(s.c.Rules)
	for _, o := range fresh {
		assert.True(t, menu.Has(s.c.Rules, o.Decision), Words(s.c.Rules, o.Decision))
	}
	opening := s.StateAt(0).Know(1)
	searcher.Options(&opening, nil) // back to the beginning
	assert.Equal(t, fresh, searcher.Options(&k, made))
}

func TestASearchIsNoWorseThanTheDoctrine(t *testing.T) {
	b, err := Weigh(t.Context(), tiny(fair), []Policy{Doctrine, {Name: "search", Open: Search.Open}}, 12, nil)
	require.NoError(t, err)
	assert.GreaterOrEqual(t, b.row("search").Total.Mean, b.row("doctrine").Total.Mean)
}

func TestOnlyWhatIsClearlyBetterTakesThePlaceOfTheDoctrine(t *testing.T) {
	assert.True(t, clearly([]rules.Points{20, 21, 22}, []rules.Points{10, 10, 10}))
	assert.False(t, clearly([]rules.Points{90, 1, 1}, []rules.Points{10, 10, 10}))
	assert.False(t, clearly([]rules.Points{10}, []rules.Points{10}))
	assert.False(t, clearly([]rules.Points{5, 5}, []rules.Points{10, 10}))
}
