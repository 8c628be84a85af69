package ui

// The constructors ask for role and name together. What arranges only needs
// children.

// VBox puts children one under the other, gap CSS pixels apart.
func VBox(gap float64, kids ...*Node) *Node { return boxed(Column, gap, kids) }

// HBox puts children side by side, each as high as the row.
func HBox(gap float64, kids ...*Node) *Node { return boxed(Row, gap, kids) }

// Wrap puts children side by side, on several lines when needed.
func Wrap(gap float64, kids ...*Node) *Node { return boxed(Flow, gap, kids) }

// Table puts children row after row into columns.
func Table(gap float64, cols []Track, kids ...*Node) *Node {
	n := boxed(Grid, gap, kids)
	n.Box.Cols = cols
	return n
}

// Layers puts children one over the other.
func Layers(kids ...*Node) *Node { return boxed(Stack, 0, kids) }

func boxed(d Dir, gap float64, kids []*Node) *Node {
	return &Node{Box: Box{Dir: d, Gap: gap}, Children: present(kids)}
}

// present drops nil children, so that a screen can leave one out in place.
func present(kids []*Node) []*Node {
	for i, k := range kids {
		if k == nil {
			out := append([]*Node(nil), kids[:i]...)
			for _, k := range kids[i:] {
				if k != nil {
					out = append(out, k)
				}
			}
			return out
		}
	}
	return kids
}

// Spacer takes the room that is left over.
func Spacer() *Node { return &Node{Box: Box{Grow: 1}} }

// Space takes n CSS pixels either way.
func Space(n float64) *Node { return &Node{Box: Box{Width: n, Height: n}} }

func named(r Role, id ID, name string, kids []*Node) *Node {
	return &Node{ID: id, Role: r, Name: name, Children: present(kids)}
}

// NewRegion is a landmark; its name is not drawn.
func NewRegion(id ID, name string, kids ...*Node) *Node { return named(Region, id, name, kids) }

// NewHeading is a heading of level 1 to 6.
func NewHeading(id ID, level int, name string, style Style) *Node {
	return &Node{ID: id, Role: Heading, Name: name, Level: level, Look: Look{Text: style}}
}

// NewText is a paragraph.
func NewText(id ID, text string, style Style) *Node {
	return &Node{ID: id, Role: Text, Name: text, Look: Look{Text: style}}
}

// NewRich is a paragraph in several styles; what is said is the runs together.
func NewRich(id ID, runs ...Run) *Node {
	return &Node{ID: id, Role: Text, Name: joined(runs), Look: Look{Runs: runs}}
}

// NewButton does something. Without children it draws its name.
func NewButton(id ID, name string, on Action, kids ...*Node) *Node {
	n := named(Button, id, name, kids)
	n.On = on
	return n
}

// NewCheckbox is ticked or not.
func NewCheckbox(id ID, name string, ticked bool, on Action, kids ...*Node) *Node {
	n := NewButton(id, name, on, kids...)
	n.Role = Checkbox
	return n.flagged(Checked, ticked)
}

// NewRadioGroup holds radios, of which one is chosen. Arrow keys move within it.
func NewRadioGroup(id ID, name string, kids ...*Node) *Node {
	n := named(RadioGroup, id, name, kids)
	n.Box.Dir = Row
	return n
}

// NewRadio is one of a radio group; on is sent when it is chosen.
func NewRadio(id ID, name string, chosen bool, on Action, kids ...*Node) *Node {
	n := NewButton(id, name, on, kids...)
	n.Role = Radio
	return n.flagged(Checked, chosen)
}

// NewTabList holds tabs, of which one is current. Arrow keys move within it.
func NewTabList(id ID, name string, kids ...*Node) *Node {
	n := named(TabList, id, name, kids)
	n.Box.Dir = Row
	return n
}

// NewTab is one of a tab list.
func NewTab(id ID, name string, current bool, on Action, kids ...*Node) *Node {
	n := NewButton(id, name, on, kids...)
	n.Role = Tab
	return n.flagged(Selected, current)
}

// NewList holds items. Arrow keys move among those that can be worked.
func NewList(id ID, name string, kids ...*Node) *Node { return named(List, id, name, kids) }

// NewItem is one of a list; on may be nil for an item that is only read.
func NewItem(id ID, name string, on Action, kids ...*Node) *Node {
	n := named(ListItem, id, name, kids)
	n.On = on
	return n
}

// NewMeter shows a value as a drawing; value says it in words.
func NewMeter(id ID, name, value string, paint Paint) *Node {
	return &Node{ID: id, Role: Meter, Name: name, Value: value, Paint: paint}
}

// NewFigure is a picture with a name and a description of what it shows.
func NewFigure(id ID, name, detail string, paint Paint) *Node {
	return &Node{ID: id, Role: Figure, Name: name, Detail: detail, Paint: paint}
}

// NewStatus is read out politely when its words change.
func NewStatus(id ID, name string, style Style) *Node {
	return &Node{ID: id, Role: Status, Name: name, Look: Look{Text: style}}
}

// NewAlert is read out at once.
func NewAlert(id ID, name string, style Style) *Node {
	return &Node{ID: id, Role: Alert, Name: name, Look: Look{Text: style}}
}

// NewDialog keeps focus and pointer to itself while it is in the tree; leave is
// sent for Escape. Put it last in the tree, over a veil: see Modal.
func NewDialog(id ID, name string, leave Action, kids ...*Node) *Node {
	n := named(Dialog, id, name, kids)
	n.On = leave
	return n
}

// Ornament is a drawing that says nothing to assistive technology.
func Ornament(paint Paint, w, h float64) *Node {
	return &Node{Paint: paint, Box: Box{Width: w, Height: h}}
}
