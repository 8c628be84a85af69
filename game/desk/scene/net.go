package scene

import (
	"math"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// smallNet is the net as it always stands on the desk; it opens the large one.
func (s *Scene) smallNet(w, h float64) *ui.Node {
	d := s.desk
	n := d.NetNow()
	figure := ui.NewFigure("net/figure", d.Say("net.figure"), n.Words, s.netPaint(n, 19)).Grows(1).AtLeast(0, h-58)
	title := ui.NewHeading("net/title", 2, d.Say("net.title"), ui.Label()).Limited(1).Grows(1)
	if w < 240 {
		title = ui.Spacer()
	}
	foot := ui.HBox(6, title,
		ui.GhostButton("net/sources", d.Say("source.open"), show{sources{}}).Shortcut("s"),
		ui.GhostButton("net/open", d.Say("net.open"), show{largeNet{}}).Shortcut("n")).Aligned(ui.Center)
	pane := ui.NewRegion("net", d.Say("net.title"), foot, figure).Padded(ui.Sides(8, 12)).Filled(ui.Panel, ui.Line, 4)
	return pane.High(h)
}

// netPaint places the seat and its principals on the left, partners in the middle
// and rivals on the right, and draws what is between them.
func (s *Scene) netPaint(n view.Net, r float64) ui.Paint {
	return ui.PaintFunc(func(size ui.Size) []ui.Shape {
		seals, index := s.placeSeals(n, size, r)
		var lines []ui.NetLine
		for i, l := range n.Lines {
			lines = append(lines, netLine(l, index, float64(i%3)*5))
		}
		return ui.Net(lines, seals)
	})
}

// placeSeals gives each kind of service its column; partners who would touch
// stand by turns in several.
func (s *Scene) placeSeals(n view.Net, size ui.Size, r float64) ([]ui.NetSeal, map[rules.ServiceID]int) {
	count, seen := map[rules.ServiceKind]int{}, map[rules.ServiceKind]int{}
	for _, x := range n.Seals {
		count[columnOf(x.Kind)]++
	}
	room := size.H / float64(max(count[rules.Partner], 1))
	r = max(min(r, room/2-2), 15)
	stagger := min(max(int(math.Ceil((2*r+4)/room)), 1), 3) // columns of partners
	edge := r + 12
	column := map[rules.ServiceKind]float64{rules.Seat: edge, rules.Partner: size.W / 2, rules.Rival: size.W - edge}
	index := map[rules.ServiceID]int{}
	var seals []ui.NetSeal
	for i, x := range n.Seals {
		ink := inksOf(s.desk, x.ID)
		kind := columnOf(x.Kind)
		at := ui.Point{X: column[kind], Y: (float64(seen[kind]) + 0.5) / float64(count[kind]) * size.H}
		if kind == rules.Partner {
			at.X += (float64(seen[kind]%stagger) - float64(stagger-1)/2) * 2.2 * r
		}
		at.Y = math.Min(math.Max(at.Y, r+1), size.H-r-1)
		seen[kind]++
		index[x.ID] = i
		seals = append(seals, ui.NetSeal{
			Letters: x.Letters, At: at, R: r, Ink: ink.night, Ground: ink.ground, Closing: float64(x.Closing) / 1000, Arc: ui.Stamp,
		})
	}
	return seals, index
}

// columnOf is the kind of service in whose column another stands.
func columnOf(k rules.ServiceKind) rules.ServiceKind {
	if k == rules.Principal {
		return rules.Seat
	}
	return k
}

func netLine(l view.NetLine, index map[rules.ServiceID]int, bend float64) ui.NetLine {
	out := ui.NetLine{From: index[l.From], To: index[l.To], Bend: bend}
	switch {
	case l.Confides:
		out.Ink, out.Width, out.Strand, out.Bend = ui.Fog, 1.2, ui.StrandVital, 14
	case l.Spied > 0:
		out.Ink, out.Width, out.Strand = ui.Red, 1.2+float64(l.Spied)/200, ui.StrandNone
	default:
		out.Ink, out.Width = ui.Brass, 1.5+float64(l.Trust)/160
		out.Strand = map[rules.Tier]ui.Strand{rules.Vital: ui.StrandVital, rules.LowLevel: ui.StrandLow, rules.NoFlow: ui.StrandNone}[l.Tier]
	}
	return out
}

// largeNet is the net as a panel, with a key and what it says in words.
type largeNet struct{}

func (largeNet) draw(s *Scene, room ui.Size) *ui.Node {
	d := s.desk
	n := d.NetNow()
	w, h := math.Min(room.W-80, 860), math.Max(math.Min(room.H-420, 380), 200)
	figure := ui.NewFigure("net/large", d.Say("net.figure"), n.Words, s.netPaint(n, 28)).High(h)
	ground := ui.VBox(0, figure).Filled(ui.Night, 0, 4).Padded(ui.All(12))
	key := ui.Wrap(18,
		netKey(d.Say("net.vital"), ui.NetLine{Width: 4, Ink: ui.InkBrass, Strand: ui.StrandVital}),
		netKey(d.Say("net.low"), ui.NetLine{Width: 3, Ink: ui.InkBrass, Strand: ui.StrandLow}),
		netKey(d.Say("net.none"), ui.NetLine{Width: 3, Ink: ui.InkBrass, Strand: ui.StrandNone}),
		netKey(d.Say("net.confides"), ui.NetLine{Width: 1.5, Ink: ui.InkSoft, Strand: ui.StrandVital}),
		netKey(d.Say("net.spied"), ui.NetLine{Width: 3, Ink: ui.InkRed, Strand: ui.StrandNone}))
	list := ui.NewList("net/list", d.Say("net.title"))
	list.Box.Gap = 6
	for _, r := range d.Recipients() {
		ink := inksOf(d, r.ID).paper
		list.Children = append(list.Children, ui.NewItem(id("net/line", int(r.ID)), r.Line, nil,
			ui.HBox(10, ui.Seal(d.Letters(r.ID), 16, ink, 0), ui.NewText("", r.Line, ui.Body().In(ui.Ink).At(14)).Grows(1)).Aligned(ui.Center)))
	}
	return s.sheet("large-net", d.Say("net.large"), w+48, ground, key, list)
}

// netKey explains one kind of line.
func netKey(name string, l ui.NetLine) *ui.Node {
	paint := ui.PaintFunc(func(size ui.Size) []ui.Shape {
		path := ui.Polyline(ui.Point{X: 0, Y: size.H / 2}, ui.Point{X: size.W, Y: size.H / 2})
		switch l.Strand {
		case ui.StrandLow:
			path = ui.Dashed(path, 8, 6)
		case ui.StrandNone:
			return []ui.Shape{ui.Rounded(ui.Dashed(path, 0.5, 6), l.Ink, l.Width)}
		}
		return []ui.Shape{ui.Stroked(path, l.Ink, l.Width)}
	})
	return ui.HBox(8, ui.Ornament(paint, 40, 16), ui.NewText("", name, ui.Body().In(ui.Ink).At(14))).Aligned(ui.Center)
}
