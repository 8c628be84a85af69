package ui

// The grounds of the desk.
const (
	Night     Color = 0x0F1722FF // the room
	NightDeep Color = 0x090D15FF // the room away from the lamp
	NightGlow Color = 0x1E2A33FF // the room under the lamp
	Panel     Color = 0x0F1722CC // a pane of the desk, over the room
	Lit       Color = 0xF6D68EFF // words on a chosen control
	PanelUp   Color = 0x151F2BFF // a control on a pane
	Well      Color = 0x1B2733FF // the empty part of a bar
	Paper     Color = 0xF2EADAFF // paper, where one colour must do
	PaperLit  Color = 0xF8F0E1FF // a document where the lamp falls
	PaperFar  Color = 0xE5DAC3FF // the same document in its far corner
	LeafLit   Color = 0xE9DFCBFF // a paper that waits
	LeafFar   Color = 0xDCD1B9FF
	GoneLit   Color = 0xD3CAB7FF // a paper that is done with
	GoneFar   Color = 0xC7BDA9FF
	Bar       Color = 0x10141CFF // the marker over withheld words
	Amberwash Color = 0x2A2416FF // a chosen control on a pane
)

// Words and lines on the night grounds.
const (
	Pale   Color = 0xF2EADAFF // what matters
	Mist   Color = 0xC3CCD6FF // running words
	Fog    Color = 0x94A3B3FF // labels
	Line   Color = 0x2C3948FF // thin lines
	Edging Color = 0x4A5A6CFF // borders of controls
	Teal   Color = 0x4FB9AEFF // sources
	Brass  Color = 0xE3B04BFF // trust, and the one thing to do
	Amber  Color = 0xEE9A42FF // what is pending
	Stamp  Color = 0xFF8B80FF // breaches and markings, as words
	Red    Color = 0xD9473FFF // breaches, as shapes
	Violet Color = 0x93A5F5FF // the third service, and those after it
	Steel  Color = 0x4A6480FF // bars of no special meaning
)

// Words and lines on paper.
const (
	Ink      Color = 0x0F1722FF // what is said
	InkSoft  Color = 0x554A33FF // notes in the margin
	InkRed   Color = 0x97151CFF // markings
	InkTeal  Color = 0x15544DFF // sources
	InkBrass Color = 0x684600FF // what is pending; general wording
	InkBlue  Color = 0x3F4E9EFF // the third service, and those after it
	Rule     Color = 0xB8A884FF // thin lines
	BarTeal  Color = 0x2A857BFF // bars: sources
	BarBrass Color = 0xA87716FF // bars: trust
	Wash     Color = 0xE9D9A8FF // behind general wording
)
