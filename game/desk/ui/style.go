package ui

// Face is a family of letters.
type Face uint8

// The faces. Sans is the interface, Typewriter the documents.
const (
	Sans Face = iota
	Typewriter
)

// Underline is a line under words.
type Underline uint8

// The underlines. Dotted means general wording, Solid a reference.
const (
	NoLine Underline = iota
	Solid
	Dotted
)

// Smallest is the smallest text on the desk, in CSS pixels as seen.
const Smallest = 13

// Style is how words are set. The zero value is running text on the night
// ground. Make one from Body, Label, Doc or Stencil and change it by its methods.
type Style struct {
	Face    Face
	Bold    bool
	Size    float64 // CSS pixels before text scaling; 0 means 15
	Color   Color   // 0 means Mist
	Spacing float64 // between letters, CSS pixels
	Upper   bool    // drawn in capitals; the words stay as they are
	Leading float64 // line height in sizes, 0 means 1.4
	Under   Underline
	Struck  bool // a line through the words
	Black   bool // a black bar in place of the words
}

// Body is running text in the interface face.
func Body() Style { return Style{Size: 15, Color: Mist} }

// Label is a small spaced heading in capitals.
func Label() Style { return Style{Size: 13, Color: Fog, Spacing: 0.9, Upper: true} }

// Doc is the wording of a document.
func Doc() Style {
	return Style{Face: Typewriter, Bold: true, Size: 17, Color: Ink, Leading: 1.38}
}

// Stencil is a marking on a document: red, bold, spaced.
func Stencil() Style {
	return Style{Face: Typewriter, Bold: true, Size: 15, Color: InkRed, Spacing: 0.8}
}

// In gives the style in another colour.
func (s Style) In(c Color) Style { s.Color = c; return s }

// At gives the style in another size, CSS pixels.
func (s Style) At(size float64) Style { s.Size = size; return s }

// Strong gives the style in its bold weight.
func (s Style) Strong() Style { s.Bold = true; return s }

// Plain gives the style in its regular weight.
func (s Style) Plain() Style { s.Bold = false; return s }

// Lined gives the style with an underline.
func (s Style) Lined(u Underline) Style { s.Under = u; return s }

// Spaced gives the style with n CSS pixels between letters.
func (s Style) Spaced(n float64) Style { s.Spacing = n; return s }

// Led gives the style with a line height of n sizes.
func (s Style) Led(n float64) Style { s.Leading = n; return s }

// Barred gives the style with a black bar in place of the words.
func (s Style) Barred() Style { s.Black = true; return s }

// fit fills in what is left open and keeps the size from falling below least.
func (s Style) fit(least float64) Style {
	if s.Size == 0 {
		s.Size = 15
	}
	if s.Size < least {
		s.Size = least
	}
	if s.Color == 0 {
		s.Color = Mist
	}
	if s.Leading == 0 {
		s.Leading = 1.4
	}
	return s
}

// Run is a stretch of words in one style.
type Run struct {
	Text  string
	Style Style
}
