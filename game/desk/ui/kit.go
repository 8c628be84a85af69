package ui

// The kit: the pieces that a desk is furnished with. They know how things look
// and nothing of what they mean. Buttons and chips bring their own ground, so
// they can stand on a pane and on paper alike.

// Room is the root of a screen: the dark room in lamp light.
func Room(kids ...*Node) *Node { return VBox(0, kids...).Decorated(Lamp) }

// Pane is a named part of the desk with a thin border, and its title.
func Pane(id ID, title string, kids ...*Node) *Node {
	head := NewHeading(id+"/title", 2, title, Label())
	return BarePane(id, title, append([]*Node{head}, kids...)...)
}

// BarePane is a Pane without a title drawn.
func BarePane(id ID, name string, kids ...*Node) *Node {
	n := NewRegion(id, name, kids...).Padded(Sides(12, 16)).Filled(Panel, Line, 4)
	n.Box.Gap = 9
	return n
}

// PaneHead is a title on the left and a remark on the right, for a BarePane.
func PaneHead(id ID, title, remark string) *Node {
	return Wrap(8,
		NewHeading(id+"/title", 2, title, Label()),
		NewText(id+"/remark", remark, Label()),
	).Justified(Between)
}

// MainButton is the one thing to do on a screen, in words.
func MainButton(id ID, name string, on Action) *Node {
	n := NewButton(id, name, on).Flagged(Primary).Styled(Body().Strong().In(Ink).At(15)).
		Filled(Brass, 0, 3).Padded(Sides(8, 20)).Written(Center, Center).AtLeast(0, 38)
	return n
}

// LineButton is a weighty button next to the main one, or alone.
func LineButton(id ID, name string, on Action) *Node {
	return NewButton(id, name, on).Styled(Body().Strong().In(Pale).At(15)).
		Filled(Night, Brass, 3).Padded(Sides(9, 18)).Written(Center, Center).AtLeast(0, 40).Stiff()
}

// GhostButton is a button of less weight.
func GhostButton(id ID, name string, on Action) *Node {
	return NewButton(id, name, on).Styled(Body().In(Pale).At(14)).
		Filled(PanelUp, Edging, 3).Padded(Sides(5, 10)).Written(Center, Center).AtLeast(0, 30).Stiff()
}

// Dead gives a button the look of one that cannot be worked now, and says why.
func Dead(n *Node, why string) *Node {
	n.Off(true, why)
	n.Look.Text.Color = Fog
	n.Look.Fill, n.Look.Border = Night, Line
	return n
}

// Chip is one choice among several, as a radio; put it in Chips.
func Chip(id ID, name string, chosen bool, on Action) *Node {
	return chipLook(NewRadio(id, name, chosen, on), chosen)
}

// TickChip is a choice that can be made besides others.
func TickChip(id ID, name string, ticked bool, on Action) *Node {
	return chipLook(NewCheckbox(id, name, ticked, on), ticked)
}

func chipLook(n *Node, on bool) *Node {
	n.Styled(Body().In(Mist).At(13)).Filled(PanelUp, Edging, 3).
		Padded(Sides(3, 9)).Written(Center, Center).AtLeast(0, 28)
	if on {
		n.Filled(Amberwash, Brass, 3).Styled(Body().Strong().In(Lit).At(13))
	}
	return n
}

// Chips holds chips of which one is chosen, on several lines when needed.
func Chips(id ID, name string, chips ...*Node) *Node {
	n := NewRadioGroup(id, name, chips...)
	n.Box.Dir, n.Box.Gap = Flow, 6
	return n
}

// Divider is a thin line across, of colour c.
func Divider(c Color) *Node {
	return &Node{Role: Separator, Box: Box{Height: 1}, Look: Look{Fill: c}}
}

// Upright is a thin line from top to bottom, of colour c.
func Upright(c Color) *Node {
	return &Node{Role: Separator, Box: Box{Width: 1}, Look: Look{Fill: c}}
}

// Modal is a dialog on a leaf of paper over a dimmed screen. Put it last into
// the Layers of the root. The width is in CSS pixels.
func Modal(id ID, title string, width float64, leave Action, kids ...*Node) *Node {
	head := NewHeading(id+"/title", 2, title, Doc().At(20))
	d := NewDialog(id, title, leave, append([]*Node{head}, kids...)...).Padded(All(24)).
		Decorated(Sheet).AtMost(width, 0).SelfAt(Center)
	d.Box.Gap, d.Box.Scroll = 14, true
	veil := Layers(d).Decorated(Veil).Padded(All(16)).Justified(Center)
	return veil
}
