package ui

import "unicode/utf8"

// Fixed is a Fonts for tests: every letter is half its size wide, lines may
// end after spaces and hyphens.
type Fixed struct{}

// FixedMeasurer sets text in Fixed letters, for tests without fonts.
func FixedMeasurer() Measurer { return NewTypesetter(Fixed{}) }

// Advance implements Fonts.
func (Fixed) Advance(text string, s Style) float64 {
	return float64(utf8.RuneCountInString(text)) * (s.Size/2 + s.Spacing)
}

// Breaks implements Fonts.
func (Fixed) Breaks(text string) []int {
	var out []int
	for i := 0; i < len(text); i++ {
		last := i+1 == len(text)
		if text[i] == '\n' || last || (text[i] == ' ' || text[i] == '-') && text[i+1] != ' ' {
			out = append(out, i+1)
		}
	}
	return out
}

// Metrics implements Fonts.
func (Fixed) Metrics(s Style) (ascent, descent float64) { return s.Size * 0.8, s.Size * 0.2 }
