package ui

// Dir is the way in which a box arranges its children.
type Dir uint8

// The arrangements.
const (
	Column Dir = iota // one under the other
	Row               // side by side
	Flow              // side by side, on several lines when needed
	Grid              // row after row in the tracks of Cols
	Stack             // one over the other, the last on top
)

// Align says where something stands in the room that it has.
type Align uint8

// The alignments. Auto is Stretch across the arrangement and Start along it.
const (
	Auto Align = iota
	Start
	Center
	End
	Stretch
	Between // along only: the room left over goes between the children
)

// Box is where a node stands and how it arranges its children. All lengths are
// CSS pixels before text scaling. The zero value is a column as wide as its
// parent and as high as its content.
type Box struct {
	Dir     Dir
	Gap     float64 // between children
	LineGap float64 // between the lines of a Flow or Grid; 0 means Gap
	Pad     Insets
	Align   Align   // of the children across the arrangement
	Justify Align   // of the children along it
	Self    Align   // of this node across its parent's arrangement; Auto: as the parent says
	Cols    []Track // of a Grid

	Width, Height float64 // fixed outer size; 0 for what the content needs
	MinW, MinH    float64
	MaxW, MaxH    float64 // 0 for no limit
	Grow          float64 // its share of the room left over along the parent's arrangement
	Rigid         bool    // in a Row: never narrower than its content

	Scroll bool // content that is too high can be scrolled, and is clipped
	Follow bool // scrolls to what is selected in it, whenever that is another
	Clip   bool // content outside is not drawn

	// Abs takes the node out of the arrangement and puts its corner at At, in
	// the parent's padding box. A negative X or Y counts from the far edge.
	Abs bool
	At  Point
}

// Track is the width of a grid column: above 0 it is CSS pixels, 0 is what the
// widest cell needs, below 0 a share of what is left (see Fr).
type Track float64

// Fr is a track that takes n shares of the room left over.
func Fr(n float64) Track { return Track(-n) }

func (b *Box) clampW(w float64) float64 { return clamp(w, b.Width, b.MinW, b.MaxW) }
func (b *Box) clampH(h float64) float64 { return clamp(h, b.Height, b.MinH, b.MaxH) }

func clamp(v, fixed, least, most float64) float64 {
	if fixed > 0 {
		return fixed
	}
	if most > 0 && v > most {
		v = most
	}
	return max(v, least)
}

func (b *Box) lineGap() float64 {
	if b.LineGap > 0 {
		return b.LineGap
	}
	return b.Gap
}
