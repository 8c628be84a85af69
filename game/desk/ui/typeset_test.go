package ui

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func lines(b *Block) []string {
	var out []string
	for _, l := range b.Lines {
		var s strings.Builder
		for _, f := range l.Frags {
			s.WriteString(f.Text)
		}
		out = append(out, s.String())
	}
	return out
}

// letter is a style whose letters are 10 CSS pixels wide in Fixed.
func letter() Style { return Style{Size: 20, Leading: 1, Color: Ink} }

func TestWordsGoToTheNextLineWhenTheyDoNotFit(t *testing.T) {
	b := FixedMeasurer().Set([]Run{{"aaa bbb ccc", letter()}}, 75, 0)
	assert.Equal(t, []string{"aaa bbb", "ccc"}, lines(b))
	assert.Equal(t, Size{70, 40}, b.Size)
}

func TestARunMayChangeInTheMiddleOfAWord(t *testing.T) {
	bold := letter().Strong()
	b := FixedMeasurer().Set([]Run{{"aaa bb", letter()}, {"b ccc", bold}}, 75, 0)
	assert.Equal(t, []string{"aaa bbb", "ccc"}, lines(b))
	assert.Equal(t, 60.0, b.Lines[0].Frags[1].X)
	assert.True(t, b.Lines[0].Frags[1].Style.Bold)
}

func TestALongWordIsBrokenWhereItMust(t *testing.T) {
	b := FixedMeasurer().Set([]Run{{"aaaaaaaa bb", letter()}}, 50, 0)
	assert.Equal(t, []string{"aaaaa", "aaa", "bb"}, lines(b))
}

func TestANewlineEndsTheLine(t *testing.T) {
	b := FixedMeasurer().Set([]Run{{"aa\n\nbb", letter()}}, 100, 0)
	assert.Equal(t, []string{"aa", "", "bb"}, lines(b))
	assert.Equal(t, 60.0, b.Size.H)
}

func TestTooManyLinesEndInAnEllipsis(t *testing.T) {
	b := FixedMeasurer().Set([]Run{{"aaa bbb ccc ddd", letter()}}, 70, 1)
	assert.Equal(t, []string{"aaa bb…"}, lines(b))
}

func TestTheSameWordsAreSetOnce(t *testing.T) {
	m := FixedMeasurer()
	first := m.Set([]Run{{"aaa bbb", letter()}}, 75, 0)
	assert.Same(t, first, m.Set([]Run{{"aaa bbb", letter()}}, 75, 0))
	assert.NotSame(t, first, m.Set([]Run{{"aaa bbb", letter().Strong()}}, 75, 0))
	assert.NotSame(t, first, m.Set([]Run{{"aaa bbb", letter()}}, 76, 0))
	assert.NotSame(t, first, m.Set([]Run{{"aaa bbb", letter().Lined(Dotted)}}, 75, 0))
}

func TestNothingIsStillOneLineHigh(t *testing.T) {
	b := FixedMeasurer().Set([]Run{{"", letter()}}, 100, 0)
	assert.Equal(t, 20.0, b.Size.H)
}

func TestWordsThatAreLateAreSetTheNextTime(t *testing.T) {
	setter := NewTypesetter(Fixed{})
	words := func(text string) *Block { return setter.Set([]Run{{Text: text, Style: Body().fit(1)}}, 100, 0) }
	lay := func() { words("one"); words("two"); words("three") }
	looks := 0
	late := func() bool { looks++; return looks%3 == 0 }
	assert.False(t, setter.Until(late, lay))
	assert.NotNil(t, words("one"))
	assert.True(t, setter.Until(late, lay))
	assert.Equal(t, 4, looks, "what was set is kept")
	assert.Len(t, words("three").Lines, 1)
}
