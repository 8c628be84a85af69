package scene

import (
	"strconv"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// frame is how a room is used.
type frame uint8

const (
	wide  frame = iota // three columns
	tall               // two over two, for a tablet held upright
	small              // one part at a time, by tabs
)

func frameOf(room ui.Size) frame {
	switch {
	case room.W >= 940 && room.H >= 560:
		return wide
	case room.W >= 700 && room.H >= 860:
		return tall
	}
	return small
}

// id makes an ID of a part and a number.
func id(part string, n int) ui.ID { return ui.ID(part + "/" + strconv.Itoa(n)) }

// inks are the colours of a service, on the night ground and on paper. They
// only help: the letters of its seal tell it from the others.
type inks struct{ night, paper, ground ui.Color }

var partnerInks = [...]inks{
	{ui.Brass, ui.InkBrass, 0x2A2416FF},
	{ui.Violet, ui.InkBlue, 0x1B2140FF},
	{0x8FC98AFF, 0x2F6A34FF, 0x16281BFF},
	{0xD79AD0FF, 0x7A3A72FF, 0x2A1A2BFF},
	{0x86BEE8FF, 0x1F5A86FF, 0x15253AFF},
	{0xE3A27AFF, 0x8A4A1EFF, 0x2C1D14FF},
	{0xC9CF7AFF, 0x5E641AFF, 0x24260FFF},
	{0xB5B9C6FF, 0x4A4F5CFF, 0x20242CFF},
}

// inksOf gives each service of a case its colours.
func inksOf(d *desk, v rules.ServiceID) inks {
	n := 0
	for s := range d.Rules.ServiceIDs() {
		kind := d.Rules.Services[s].Kind
		if s == v {
			switch kind {
			case rules.Seat:
				return inks{ui.Teal, ui.InkTeal, 0x12292EFF}
			case rules.Rival:
				return inks{ui.Red, ui.InkRed, 0x2E1519FF}
			case rules.Principal:
				return inks{ui.Pale, ui.InkSoft, 0x24221DFF}
			}
			return partnerInks[n%len(partnerInks)]
		}
		if kind == rules.Partner {
			n++
		}
	}
	return inks{ui.Fog, ui.InkSoft, ui.Night}
}

// fit is a width for words of the smallest size, which take more of the room
// when all else is made smaller.
func (s *Scene) fit(w float64) float64 { return w * max(1, 100/float64(s.set.Text)) }

// add puts children at the end, but for those that are nil.
func add(n *ui.Node, kids ...*ui.Node) {
	for _, k := range kids {
		if k != nil {
			n.Children = append(n.Children, k)
		}
	}
}

// stamped is the style of a marking in capitals.
func stamped(spacing float64) ui.Style {
	style := ui.Stencil().Spaced(spacing)
	style.Upper = true
	return style
}

// inkButton is a button on paper.
func inkButton(id ui.ID, name string, on ui.Action) *ui.Node {
	return ui.NewButton(id, name, on).Styled(ui.Body().Strong().In(ui.Ink).At(14)).
		Filled(0, ui.InkSoft, 3).Padded(ui.Sides(5, 12)).Written(ui.Center, ui.Center).AtLeast(0, 32).Stiff()
}

// inkLink is a button of little weight on paper.
func inkLink(id ui.ID, name string, on ui.Action) *ui.Node {
	return ui.NewButton(id, name, on).Styled(ui.Body().In(ui.InkSoft).At(13).Lined(ui.Solid)).
		Padded(ui.Sides(5, 6)).Written(ui.Center, ui.Center).AtLeast(0, 28).Stiff()
}

// costed gives a button of a decision its hours, and lays it dead when there are
// not as many left.
func (s *Scene) costed(at ui.ID, what string, x rules.Decision) *ui.Node {
	d := s.desk
	cost := x.Cost()
	if cost > 0 {
		what = d.Say("cost.of", "What", what, "Hours", d.Count("cost.hours", int(cost)))
	}
	b := inkButton(at, what, decide{x})
	if d.K.Hours < cost {
		b = deadInk(b, d.Say("refusal.no-hours"))
	}
	return b
}

// offered is a costed button with what it does below it.
func (s *Scene) offered(at ui.ID, what, about string, x rules.Decision) *ui.Node {
	return ui.VBox(2, s.costed(at, what, x).SelfAt(ui.Start), inkSoft(at+"-about", about))
}

// inkText is running text on paper.
func inkText(id ui.ID, text string) *ui.Node {
	return ui.NewText(id, text, ui.Body().In(ui.Ink).At(15))
}

// inkSoft is a remark on paper.
func inkSoft(id ui.ID, text string) *ui.Node {
	return ui.NewText(id, text, ui.Body().In(ui.InkSoft).At(14))
}

// inkLabel is a small heading on paper.
func inkLabel(id ui.ID, level int, text string) *ui.Node {
	return ui.NewHeading(id, level, text, ui.Label().In(ui.InkSoft))
}

// sheet is a panel of paper over the screen with something to leave it by.
func (s *Scene) sheet(id ui.ID, title string, width float64, kids ...*ui.Node) *ui.Node {
	foot := ui.HBox(8, ui.Spacer(), inkButton(id+"/close", s.say.Say("close"), closePanel{}).Shortcut("Escape")).Stiff()
	return ui.Modal(id, title, width, closePanel{}, append(kids, foot)...)
}

// pips draws a level of trust with its name.
func pips(f view.Faith, ink ui.Color, style ui.Style) *ui.Node {
	name := ui.NewText("", f.Name, style)
	dots := ui.Pips(f.Pips, 5, ink)
	n := ui.HBox(6, name, dots).Aligned(ui.Center)
	n.Role, n.Name = ui.Text, f.Words
	return n
}
