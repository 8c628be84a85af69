package play

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/rules"
)

// last is the sample as a case that carries.
func last() *level.Case {
	c := sample()
	c.ID, c.Carries = "last", true
	return c
}

// evidence makes evidence of so many experiences.
func evidence(kept, broken rules.Count) Evidence {
	return Evidence{kept * rules.Once, broken * rules.Once}
}

func TestAFinishedGameLeavesTrustSourcesAndDebts(t *testing.T) {
	s := opened(t, 7)
	take(t, s, "share port to vesk by secure-link target=general", "share port to tamarin by secure-link target=general")
	for !s.Over() {
		take(t, s, "end watch")
	}
	g := legacyOf(s)
	assert.Equal(t, "sample", g.Case)
	assert.Equal(t, "aldane", g.Seat)
	assert.Equal(t, Faith{evidence(4, 1), evidence(3, 1)}, g.Opened["corrin"])
	assert.Equal(t, Faith(faithIn(s.State(), 3, 1)), g.Closed["corrin"])
	assert.NotContains(t, g.Closed, "karsk")
	found := 0
	for _, e := range s.Knowledge().News {
		if e.Kind == rules.BreachDiscovered {
			found++
		}
	}
	assert.Equal(t, 2-found, g.Debts["corrin"])
}

func TestOnlyAFinishedGameCounts(t *testing.T) {
	assert.ErrorIs(t, (&Career{}).Add(opened(t, 7)), ErrNotOver)
	assert.ErrorIs(t, Leave(&Memory{}, opened(t, 7)), ErrNotOver)
}

func TestACaseThatIsFinishedAgainCountsAsItWentTheLastTime(t *testing.T) {
	var k Career
	require.NoError(t, k.Add(rolled(t, wide(), 1)))
	require.NoError(t, k.Add(rolled(t, sample(), 1)))
	again := rolled(t, wide(), 2)
	require.NoError(t, k.Add(again))
	require.Len(t, k.Games, 2)
	assert.Equal(t, legacyOf(again), k.Games[1])
}

func TestTrustAddsUpAndFadesFromGameToGame(t *testing.T) {
	k := Career{[]Legacy{
		{Case: "a", Seat: "aldane", Opened: map[string]Faith{"vesk": {}}, Closed: map[string]Faith{"vesk": {evidence(5, 0), evidence(0, 5)}}},
		{Case: "b", Seat: "aldane", Closed: map[string]Faith{"nobody": {evidence(9, 9), evidence(9, 9)}}},
		{Case: "c", Seat: "aldane", Opened: map[string]Faith{"vesk": {evidence(2, 1), evidence(2, 1)}}, Closed: map[string]Faith{"vesk": {evidence(3, 1), evidence(2, 2)}}},
		{Case: "last", Seat: "aldane", Closed: map[string]Faith{"corrin": {evidence(9, 9), evidence(9, 9)}}},
		{Case: "d", Seat: "karsk", Closed: map[string]Faith{"corrin": {evidence(9, 9), evidence(9, 9)}}},
	}}
	carried := k.Carry(last())
	assert.Equal(t, map[string]Faith{"vesk": {Evidence{33_600, 0}, Evidence{0, 33_600}}}, carried.Trust)
	assert.Nil(t, k.Carry(sample()), "the case does not carry")
	assert.Nil(t, (&Career{}).Carry(last()), "a beginner")
}

func TestACaseThatCarriesOpensAsEarlierGamesHaveLeftThings(t *testing.T) {
	k := Career{[]Legacy{
		{Case: "a", Seat: "aldane", Closed: map[string]Faith{"vesk": {evidence(5, 0), evidence(0, 5)}}, Sources: map[string]string{"kestrel": "compromised"}},
		{Case: "b", Seat: "aldane", Sources: map[string]string{"kestrel": "out", "wren": "out"}, Debts: map[string]int{"corrin": 2}},
	}}
	s, err := NewCarried(last(), 7, k.Carry(last()))
	require.NoError(t, err)
	vesk, corrin := rules.ServiceID(4), rules.ServiceID(3)
	assert.Equal(t, rules.Trust{{Kept: 32_000}, {Broken: 32_000}}, s.State().Trust(vesk, 1))
	assert.Equal(t, rules.Trust{{Kept: 40_000, Broken: 34_000}, {Kept: 30_000, Broken: 10_000}}, s.State().Trust(corrin, 1))
	sources := s.Knowledge().Sources
	assert.Equal(t, rules.Compromised, sources[0].Status)
	assert.Zero(t, s.State().Account(1, rules.SourcesProtected))
	assert.Equal(t, rules.Working, last().Rules.Sources[2].Opens, "the case itself is as it was")

	assert.Equal(t, map[string]string{"kestrel": "compromised"}, s.Carried().Sources)
	assert.Equal(t, map[string]int{"corrin": 2}, s.Carried().Debts)
	take(t, s, "ask vesk about port", "end watch")
	again, err := reopened(s)
	require.NoError(t, err)
	assert.Equal(t, StateHash(s.State()), StateHash(again.State()))
	assert.Equal(t, s.Transcript(), again.Branch(again.Decided()).Transcript())
	assert.Equal(t, StateHash(s.StateAt(0)), StateHash(s.Branch(0).State()))
}

// reopened writes a game of the last case down and replays it.
func reopened(s *Session) (*Session, error) {
	return Reopen(s.Transcript().Encode(), func(string) (*level.Case, error) { return last(), nil })
}

func TestWhatATranscriptSaysWasCarriedMustBePossible(t *testing.T) {
	for _, carried := range []struct {
		c    *level.Case
		k    Carried
		want string
	}{
		{sample(), Carried{}, "the case sample carries nothing over from other games"},
		{last(), Carried{Trust: map[string]Faith{"vsk": {}}}, `there is no service "vsk"; did you mean "vesk"?`},
		{last(), Carried{Trust: map[string]Faith{"vesk": {Evidence{-1, 0}, Evidence{}}}}, `the trust of "vesk" cannot rest on -1: it is 0 to 10000000`},
		{last(), Carried{Sources: map[string]string{"kestrl": "out"}}, `there is no source "kestrl"; did you mean "kestrel"?`},
		{last(), Carried{Sources: map[string]string{"kestrel": "working"}}, `the source "kestrel" cannot be "working" when a game is over`},
		{last(), Carried{Debts: map[string]int{"vesk": -1}}, `there cannot be -1 debts to "vesk"`},
	} {
		_, err := NewCarried(carried.c, 7, &carried.k)
		assert.ErrorContains(t, err, carried.want)
		s, err := NewSession(carried.c, 7)
		require.NoError(t, err)
		tr := s.Transcript()
		tr.Carried = &carried.k
		_, err = Replay(carried.c, tr)
		var mismatch *Mismatch
		require.ErrorAs(t, err, &mismatch)
		assert.ErrorContains(t, err, carried.want)
	}
}

func TestACareerIsKeptInAStore(t *testing.T) {
	for name, store := range stores(t) {
		t.Run(name, func(t *testing.T) {
			s, err := Begin(store, last(), 7)
			require.NoError(t, err)
			assert.Nil(t, s.Carried())
			require.NoError(t, Leave(store, rolled(t, sample(), 3)))
			data, err := store.Load(CareerName)
			require.NoError(t, err)
			require.NoError(t, Leave(store, rolled(t, sample(), 3)))
			same, err := store.Load(CareerName)
			require.NoError(t, err)
			assert.Equal(t, string(data), string(same))

			s, err = Begin(store, last(), 7)
			require.NoError(t, err)
			assert.NotEmpty(t, s.Carried().Trust)
			s, err = Begin(store, sample(), 7)
			require.NoError(t, err)
			assert.Nil(t, s.Carried(), "a case that does not carry")
		})
	}
}

func TestASpoiltCareerIsSetAsideAndNeverOverwritten(t *testing.T) {
	for name, store := range stores(t) {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, store.Save(CareerName, []byte("spoilt")))
			_, err := Begin(store, last(), 7)
			assert.EqualError(t, err, `the record of earlier games cannot be read and is kept as "career-aside-1": line 1: invalid character 's' looking for beginning of value`)
			_, err = Begin(store, last(), 7)
			require.NoError(t, err, "as a beginner")

			require.NoError(t, store.Save(CareerName, []byte("{}")))
			err = Leave(store, rolled(t, sample(), 3))
			var aside *AsideError
			require.ErrorAs(t, err, &aside)
			assert.Equal(t, "career-aside-2", aside.Now)
			k, err := LoadCareer(store)
			require.NoError(t, err)
			assert.Len(t, k.Games, 1, "the game is kept all the same")
			data, err := store.Load("career-aside-1")
			require.NoError(t, err)
			assert.Equal(t, "spoilt", string(data))
		})
	}
}

// broken is a store that cannot be read.
type broken struct{ Memory }

func (*broken) Load(string) ([]byte, error) { return nil, errBroken }

var errBroken = errors.New("the disk is gone")

func TestAStoreThatCannotBeReadLosesNoCareer(t *testing.T) {
	store := &broken{}
	_, err := Begin(store, last(), 7)
	assert.ErrorIs(t, err, errBroken)
	assert.ErrorIs(t, Leave(store, rolled(t, sample(), 3)), errBroken)
	assert.Empty(t, store.Names())
}

func TestACareerIsReadAsItIsWritten(t *testing.T) {
	var k Career
	for seed := range rules.Seed(20) {
		require.NoError(t, k.Add(rolled(t, sample(), seed)))
		require.NoError(t, k.Add(rolled(t, wide(), seed)))
		again, err := ReadCareer(k.Encode())
		require.NoError(t, err)
		assert.Equal(t, k.Carry(last()), again.Carry(last()))
		assert.Equal(t, string(k.Encode()), string(again.Encode()))
	}
}

func TestWhatIsWrongInACareerIsSaidWithItsPlace(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "line 1: the career is cut off: unexpected end of JSON input",
		"{\n":                                  "line 2: the career is cut off: unexpected end of JSON input",
		"[]":                                   "line 1: it cannot be a JSON array",
		"{}":                                   `line 1: this is not a career: it has no "tearline-career"`,
		`{"tearline-career":2}`:                "line 1: the career has format 2, and this program reads format 1",
		"{\"tearline-career\":1,\n\"mood\":3}": `line 2: a career has no key "mood"`,
		`{"tearline-career":1} {}`:             "line 1: invalid character '{' after top-level value",
		`{"tearline-career":1,"games":[{}]}`:   `game 1, "": its case or its seat is missing`,
		`{"tearline-career":1,"games":[{"case":"a","seat":"b","sources":{"wren":"asleep"}}]}`: `game 1, "a": the source "wren" cannot be "asleep"`,
		`{"tearline-career":1,"games":[{"case":"a","seat":"b","debts":{"vesk":9999}}]}`:       `game 1, "a": there cannot be 9999 debts to "vesk"`,
	} {
		_, err := ReadCareer([]byte(text))
		assert.ErrorContains(t, err, want, text)
	}
	var k Career
	require.NoError(t, k.Add(rolled(t, sample(), 3)))
	text := string(k.Encode())
	for n := range len(text) - 1 {
		_, err := ReadCareer([]byte(text[:n]))
		require.Error(t, err)
		require.True(t, strings.HasPrefix(err.Error(), "line "), err)
	}
}

func FuzzCareer(f *testing.F) {
	var k Career
	require.NoError(f, k.Add(rolled(f, sample(), 3)))
	f.Add(k.Encode())
	f.Add([]byte(`{"tearline-career":1,"games":[{"case":"a","seat":"aldane","sources":{"kestrel":"out"},"debts":{"vesk":3}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := ReadCareer(data)
		if err != nil {
			return
		}
		again, err := ReadCareer(k.Encode())
		require.NoError(t, err)
		require.True(t, bytes.Equal(k.Encode(), again.Encode()))
		s, err := NewCarried(last(), 7, k.Carry(last()))
		require.NoError(t, err)
		_, err = reopened(s)
		require.NoError(t, err)
	})
}
