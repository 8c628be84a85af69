package ui

import "strings"

// SheetOf is a document on paper.
func SheetOf(id ID, name string, kids ...*Node) *Node {
	return NewRegion(id, name, kids...).Decorated(Sheet).Padded(Insets{14, 28, 14, 28})
}

// Banner is the marking at the head and foot of a document.
func Banner(id ID, marking string) *Node {
	return NewText(id, marking, Stencil()).Written(Center, Center)
}

// FormChoice is one of the forms that a portion can take.
type FormChoice struct {
	ID     ID
	Name   string // drawn and said
	Chosen bool
	Kind   FormKind
	On     Action
	Off    string // why it cannot be chosen; empty when it can
}

// FormKind is how a chosen form looks; each differs in more than its colour.
type FormKind uint8

// The kinds of form.
const (
	FormHeld    FormKind = iota // white on black
	FormGeneral                 // dotted underline on a highlight
	FormFull                    // a solid line under it
)

// FormSwitch is the switch in the gutter of a portion; every form is there by
// name, so that nobody has to guess what a letter stands for.
func FormSwitch(id ID, name string, choices ...FormChoice) *Node {
	g := NewRadioGroup(id, name).Filled(0, InkSoft, 3).Padded(All(1)).AtLeast(FormWide, 26).SelfAt(Start)
	for _, c := range choices {
		g.Children = append(g.Children, formRadio(c))
	}
	return g
}

// FormWide is how wide a FormSwitch with three short names is, CSS pixels.
const FormWide = 146

// A form takes room by its letters, so that choosing one does not move another.
const (
	formPad    = 12.0
	formLetter = 6.4
)

func formRadio(c FormChoice) *Node {
	label := NewText("", c.Name, Body().In(InkSoft).At(13)).Written(Center, Center).Grows(1)
	mark := &Node{Box: Box{Height: 3}}
	n := NewRadio(c.ID, c.Name, c.Chosen, c.On, Space(3), label, mark).
		Grows(1).AtLeast(formPad+formLetter*float64(len([]rune(c.Name))), 0)
	n.Off(c.Off != "", c.Off)
	if c.Off != "" {
		label.Look.Text = label.Look.Text.struck()
	}
	if !c.Chosen {
		return n
	}
	label.Look.Text = Body().Strong().In(Ink).At(13)
	switch c.Kind {
	case FormHeld:
		n.Look.Fill, n.Look.Radius = Bar, 2
		label.Look.Text.Color = Paper
	case FormGeneral:
		n.Look.Fill = Wash
		mark.Paint = PaintFunc(dottedMark)
	case FormFull:
		mark.Look.Fill = InkTeal
	}
	return n
}

func dottedMark(s Size) []Shape {
	return []Shape{Stroked(Dashed(Polyline(Point{2, 1.5}, Point{s.W - 2, 1.5}), 3, 3), InkBrass, 2)}
}

func (s Style) struck() Style { s.Struck = true; return s }

// Wording is words as they stand in the report.
func Wording(id ID, text string) *Node { return NewText(id, text, Doc()).Moving(Fade) }

// GeneralWording is words that stand in for others: with a dotted line under them.
func GeneralWording(id ID, text string) *Node {
	return NewText(id, text, Doc().Lined(Dotted)).Moving(Fade)
}

// HeldWording is words under a black bar; said is what assistive technology
// reads in their place.
func HeldWording(id ID, text, said string) *Node {
	n := NewRich(id, Run{text, Doc().Barred()}).Moving(Wipe)
	n.Name = said
	return n
}

// Note is a remark in the margin of a document.
func Note(id ID, text string) *Node { return NewText(id, text, Body().In(InkBrass).At(13)) }

// Typed is running text on a document, lighter than its wording.
func Typed(id ID, text string) *Node {
	return NewText(id, text, Doc().Plain().Strong().In(InkSoft).At(14))
}

// CutLine is where the paper is to be torn: dashes, scissors and a word.
func CutLine(id ID, word string) *Node {
	label := Doc().In(InkSoft).At(14).Spaced(1.6)
	return &Node{ID: id, Role: Separator, Name: word, Box: Box{Height: 22}, Paint: PaintFunc(func(s Size) []Shape {
		y, mid := s.H/2, s.W/2
		half := float64(len([]rune(word)))*5.2 + 30
		out := []Shape{
			Stroked(Dashed(Polyline(Point{0, y}, Point{mid - half + 8, y}), 6, 4), InkSoft, 1.5),
			Stroked(Dashed(Polyline(Point{mid + half - 14, y}, Point{s.W, y}), 6, 4), InkSoft, 1.5),
			Words(strings.ToUpper(word), Point{mid + 10, y + 5}, Center, label),
		}
		return append(out, scissors(Point{mid - half + 22, y}, InkSoft)...)
	})}
}

// scissors is a pair of them, 16 CSS pixels long, open towards the left.
func scissors(c Point, ink Color) []Shape {
	blades := Path{}.Move(c.X-8, c.Y-4).Line(c.X+3, c.Y+2.2).Move(c.X-8, c.Y+4).Line(c.X+3, c.Y-2.2)
	return []Shape{
		Rounded(blades, ink, 1.4),
		Stroked(Circle(Point{c.X + 5, c.Y + 3.2}, 2.4), ink, 1.3),
		Stroked(Circle(Point{c.X + 5, c.Y - 3.2}, 2.4), ink, 1.3),
	}
}
