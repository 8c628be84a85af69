package ui

// Fonts is what setting text needs to know of letters. canvas implements it
// with the real fonts; Fixed stands in for tests.
type Fonts interface {
	// Advance is the width of words on one line, in CSS pixels, with letter
	// spacing and capitals as the style says.
	Advance(text string, s Style) float64
	// Breaks gives the byte offsets where a line may end, ascending, the last
	// being len(text).
	Breaks(text string) []int
	// Metrics gives how far letters reach over and under the baseline, CSS pixels.
	Metrics(s Style) (ascent, descent float64)
}

// Measurer sets paragraphs. Typesetter is the one there is.
type Measurer interface {
	// Set breaks runs into lines no wider than width, at most lines of them
	// (0 for no limit). The block is shared and must not be changed.
	Set(runs []Run, width float64, lines int) *Block
}

// Block is a paragraph set into lines. Positions are relative to its upper
// left corner, in CSS pixels before text scaling.
type Block struct {
	Size  Size
	Lines []SetLine
}

// SetLine is one line of a Block.
type SetLine struct {
	Frags  []Frag
	Top    float64
	Height float64
	Base   float64 // of the baseline, from the top of the block
	Width  float64
}

// Frag is a stretch of one line in one style.
type Frag struct {
	Text  string
	Style Style
	X     float64
	Width float64
}

// Typesetter breaks paragraphs into lines and keeps what it has set, so that a
// rebuilt tree with the same words costs next to nothing.
type Typesetter struct {
	fonts Fonts
	kept  map[string]*Block
	key   []byte
	late  func() bool // nil for never
	left  bool        // something was not set, since it was late
}

// mostKept bounds the memory of a Typesetter; beyond it, it forgets everything.
const mostKept = 4000

// NewTypesetter sets text in fonts.
func NewTypesetter(fonts Fonts) *Typesetter {
	return &Typesetter{fonts: fonts, kept: map[string]*Block{}}
}

// Set implements Measurer.
func (t *Typesetter) Set(runs []Run, width float64, lines int) *Block {
	t.key = appendKey(t.key[:0], runs, width, lines)
	if b, ok := t.kept[string(t.key)]; ok {
		return b
	}
	if t.late != nil && t.late() {
		t.left = true
		return unset
	}
	if len(t.kept) > mostKept {
		clear(t.kept)
	}
	s := setter{fonts: t.fonts, width: width}
	b := s.set(runs, lines)
	t.kept[string(t.key)] = b
	return b
}

// unset stands for words that are not set yet.
var unset = &Block{}

// Until has words set only until it is late, and reports whether all of them were:
// if not, what was laid out is of no use, but another try has less to set.
func (t *Typesetter) Until(late func() bool, lay func()) (all bool) {
	t.late, t.left = late, false
	lay()
	t.late = nil
	return !t.left
}

// Forget drops what was set, as when the fonts measure otherwise.
func (t *Typesetter) Forget() { clear(t.kept) }
