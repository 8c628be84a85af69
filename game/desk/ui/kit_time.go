package ui

import "math"

func hypot(p Point) float64 { return math.Hypot(p.X, p.Y) }

// Account is a tile of the head of the desk that opens a ledger: an icon, a
// label, a value and a remark.
func Account(id ID, label, value, remark string, icon Icon, ink Color, on Action) *Node {
	figures := NewRich("", Run{value, Body().Strong().In(Pale).At(16)}, Run{" " + remark, Body().In(Mist).At(14)})
	n := NewButton(id, label+": "+value+" "+remark, on,
		Picture(icon, 26, ink),
		VBox(0, NewText("", label, Label().Led(1.3)).Limited(1), figures.Limited(1)))
	n.Box = Box{Dir: Row, Gap: 10, Align: Center, Pad: Sides(5, 12), MinW: 140}
	return n.Filled(Panel, Line, 4)
}

// TrayCard is a report in a tray: a seal, a title, a marking and, if any, why
// somebody waits for it.
func TrayCard(id ID, c Card, on Action) *Node {
	words := VBox(1,
		NewText("", c.Title, Body().Strong().In(Ink).At(14).Led(1.3)).Limited(2),
		NewText("", c.Marking, Stencil().Spaced(0).At(13)))
	head := HBox(10, Seal(c.Seal, 18, c.Ink, 0), words.Grows(1)).Aligned(Center)
	n := NewItem(id, c.Said(), on, head)
	if c.Waits != "" {
		n.Children = append(n.Children, HBox(6, Picture(IconDiamond, 11, InkBrass),
			NewText("", c.Waits, Body().In(InkBrass).At(13))).Aligned(Center))
	}
	if c.Went != "" {
		n.Children = append(n.Children, HBox(6, Picture(IconTick, 11, InkTeal),
			NewText("", c.Went, Body().In(InkTeal).At(13)).Grows(1)).Aligned(Center))
	}
	n.Box.Pad, n.Box.Gap = Sides(9, 11), 4
	n.Decorated(Leaf)
	return n.tone(c)
}

// Card is what a TrayCard shows.
type Card struct {
	Seal, Title, Marking, Waits string
	Went                        string // to whom it has gone; or ""
	Ink                         Color  // of the seal
	Open                        bool   // lies on the desk now
	Done                        bool   // nothing more to do with it
}

// Said is how a card is read out.
func (c Card) Said() string {
	s := c.Seal + ": " + c.Title + ", " + c.Marking
	if c.Waits != "" {
		s += ". " + c.Waits
	}
	return s
}

func (n *Node) tone(c Card) *Node {
	switch {
	case c.Open:
		n.State |= Selected
		n.Look.Halo, n.Look.Fill, n.Look.Fade = Brass, PaperLit, PaperFar
	case c.Done:
		n.Look.Fill, n.Look.Fade = GoneLit, GoneFar
	default:
		n.Look.Fill, n.Look.Fade = LeafLit, LeafFar
	}
	return n
}
