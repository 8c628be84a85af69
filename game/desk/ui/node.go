package ui

// ID names a node for as long as it means the same thing to the player. It is
// made of lower-case letters, digits, '-', '_' and '/', and is unique in its tree.
type ID string

// Role says what a node is to somebody who cannot see it. The values follow
// WAI-ARIA 1.2.
type Role uint8

// The roles in use. Group only arranges and is not announced; Region is a
// landmark with a name.
const (
	Group Role = iota
	Region
	Heading
	Text
	Button
	Radio
	RadioGroup
	Checkbox
	List
	ListItem
	Tab
	TabList
	Meter
	Figure
	Status
	Alert
	Dialog
	Separator
)

// State holds the flags of a node that change while it stays the same node.
type State uint16

// The flags of a State.
const (
	Disabled  State = 1 << iota // cannot be worked now; its Detail says why
	Checked                     // the chosen one of a radio group, or a ticked box
	Selected                    // the current one of a list or of tabs
	Expanded                    // shows what it opens
	Collapsed                   // could show more
	Busy                        // is still changing
	Primary                     // the one thing to do on this screen; drawn so
)

// Action is what a node asks of the scene when it is activated. The package
// carries actions and never looks inside; each scene closes its own set.
type Action any

// Node is one thing on the screen. The zero value is an empty group. Build
// nodes with the constructors, which ask for role and name together, so that
// nothing unlabelled can be worked.
type Node struct {
	ID     ID
	Role   Role
	Name   string // what it is called; drawn unless Look hides it
	Detail string // a longer description for assistive technology and tooltips
	Value  string // the present value of a meter or figure, in words
	State  State
	Level  int    // of a heading, 1 to 6
	Keys   string // the shortcut that activates it, as aria-keyshortcuts writes it

	On       Action // sent when activated; nil for what cannot be worked
	Box      Box
	Look     Look
	Paint    Paint // a drawing in place of text: bars, seals, lines
	Children []*Node

	Rect Rect // where it stands, in CSS pixels; set by Layout

	laid laid
}
