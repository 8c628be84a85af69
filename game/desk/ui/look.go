package ui

// Decor is a surface that canvas paints by a recipe of its own.
type Decor uint8

// The surfaces.
const (
	Flat   Decor = iota // only Fill and Border
	Lamp                // the dark room with lamp light; for the root
	Sheet               // paper: grain, a warm fall of light, a shadow
	Leaf                // a smaller paper, with less of each; Fill and Fade are its lights
	Veil                // dims everything behind a dialog
	Sealed              // paper under a thin film: read, but out of reach
)

// Motion says how a change of a node is shown. Reduced motion turns every one
// of them into Cut.
type Motion uint8

// The motions.
const (
	Fade Motion = iota // the old and the new cross, 180 ms
	Wipe               // the new sweeps in line by line, as a marker does, 240 ms
	Tear               // the new sweeps in slowly, 400 ms
	Cut                // at once
)

// Look is how a node is drawn. The zero value draws only its words, if it has
// no children.
type Look struct {
	Fill   Color   // behind everything
	Fade   Color   // if set, Fill turns into it towards the bottom
	Border Color   // 0 for none
	Edge   float64 // width of the border in CSS pixels; 0 means 1
	Radius float64 // of the corners, CSS pixels
	Halo   Color   // a ring around the node, with a gap; 0 for none
	Shadow float64 // how far a soft shadow reaches, CSS pixels
	Decor  Decor
	Motion Motion

	Text  Style // of the Name
	Runs  []Run // rich words drawn in place of the Name
	Align Align // of the words across: Start, Center or End
	Down  Align // of the words from top to bottom, likewise
	Lines int   // the most lines drawn; the last ends in "…"; 0 for no limit
	Hide  bool  // the Name is for assistive technology only
}

// words adds to all what n draws as text; nothing for what only arranges.
func (n *Node) words(all []Run) []Run {
	switch {
	case n.Look.Hide || len(n.Children) > 0 || n.Paint != nil:
		return all
	case n.Look.Runs != nil:
		return append(all, n.Look.Runs...)
	case n.Name == "" || !n.Role.speaks():
		return all
	}
	return append(all, Run{n.Name, n.Look.Text})
}

// speaks says whether a leaf of this role draws its name.
func (r Role) speaks() bool {
	switch r {
	case Group, Region, List, RadioGroup, TabList, Dialog, Separator, Figure, Meter:
		return false
	}
	return true
}
