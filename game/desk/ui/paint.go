package ui

// Paint is a drawing in place of text, described as shapes in the node's own
// coordinates: CSS pixels before text scaling, right and down from the upper
// left corner of its padding box. Shapes must give the same answer for the
// same size, whenever it is asked.
type Paint interface {
	Shapes(Size) []Shape
}

// Drawing is a Paint that does not depend on its size.
type Drawing []Shape

// Shapes implements Paint.
func (d Drawing) Shapes(Size) []Shape { return d }

// PaintFunc is a Paint that fits itself to its size.
type PaintFunc func(Size) []Shape

// Shapes implements Paint.
func (f PaintFunc) Shapes(s Size) []Shape { return f(s) }

// Shape is one stroke of a drawing: an outline that is filled, stroked or
// both, or a line of words. Make shapes with the functions of this package.
type Shape struct {
	Path  Path
	Fill  Color
	Pen   Color
	Width float64 // of the pen, CSS pixels
	Round bool    // round ends and joins of the pen

	Text   string
	Style  Style
	At     Point // of the words: their anchor, on the baseline
	Anchor Align // Start, Center or End of the words stands at At
}

// Filled gives the inside of path a colour.
func Filled(path Path, fill Color) Shape { return Shape{Path: path, Fill: fill} }

// Stroked draws along path with a pen of width CSS pixels.
func Stroked(path Path, pen Color, width float64) Shape {
	return Shape{Path: path, Pen: pen, Width: width}
}

// Rounded is Stroked with round ends and joins.
func Rounded(path Path, pen Color, width float64) Shape {
	return Shape{Path: path, Pen: pen, Width: width, Round: true}
}

// Outlined fills path and draws along it.
func Outlined(path Path, fill, pen Color, width float64) Shape {
	return Shape{Path: path, Fill: fill, Pen: pen, Width: width}
}

// Words writes text with its anchor on the baseline at at.
func Words(text string, at Point, anchor Align, style Style) Shape {
	return Shape{Text: text, At: at, Anchor: anchor, Style: style}
}
