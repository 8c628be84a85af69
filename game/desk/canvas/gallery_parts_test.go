package canvas

import "tearline/game/desk/ui"

// What stands in the picture of the desk and not on the desk that was built.

// watchMark is one watch in the clock strip.
type watchMark struct {
	Label string
	Icon  ui.Icon  // before the label
	Mark  bool     // whether Icon is drawn
	Ink   ui.Color // of the label; 0 for the usual
	State watchState
}

// watchState says where a watch stands in time.
type watchState uint8

// The states of a watch.
const (
	watchPast watchState = iota
	watchNow
	watchToCome
)

// clockStrip shows watches side by side, the present one lit, with a label
// under each.
func clockStrip(id ui.ID, name string, watches ...watchMark) *ui.Node {
	n := ui.NewList(id, name)
	n.Box.Dir, n.Box.Gap = ui.Row, 6
	for _, w := range watches {
		n.Children = append(n.Children, w.node())
	}
	return n
}

func (w watchMark) node() *ui.Node {
	bar := &ui.Node{Box: ui.Box{Height: 14}, Look: ui.Look{Fill: 0x22384CFF, Radius: 1}}
	style := ui.Body().At(13).In(ui.Fog)
	switch w.State {
	case watchNow:
		bar.Look.Fill, bar.Look.Border = ui.Brass, 0
		style = style.Strong().In(ui.Lit)
	case watchToCome:
		bar.Look.Fill, bar.Look.Border = 0x18242FFF, ui.Line
	}
	if w.Ink != 0 {
		style = style.In(w.Ink)
	}
	label := ui.HBox(5, ui.NewText("", w.Label, style).Limited(2))
	if w.Mark {
		label.Children = append([]*ui.Node{ui.Picture(w.Icon, 11, style.Color).Padded(ui.Insets{Top: 4}).High(16)}, label.Children...)
	}
	n := ui.NewItem("", w.Label, nil, bar, label).Grows(1)
	n.Box.Gap = 5
	return n
}

// wireLine is a short line of what happened, with its time before it.
func wireLine(id ui.ID, time, text string) *ui.Node {
	n := ui.NewItem(id, time+" "+text, nil, ui.NewRich("",
		ui.Run{Text: time, Style: ui.Style{Face: ui.Typewriter, Bold: true, Size: 14, Color: ui.Fog}},
		ui.Run{Text: " " + text, Style: ui.Body().In(ui.Pale).At(14)}))
	return n
}

// fields is the header block of a document: names and values by turns, in
// pairs side by side.
func fields(pairs int, words ...string) *ui.Node {
	cols := make([]ui.Track, 0, 2*pairs)
	for range pairs {
		cols = append(cols, 0, ui.Fr(1))
	}
	cells := make([]*ui.Node, len(words))
	for i, w := range words {
		style := ui.Doc().Plain().At(15)
		if i%2 == 1 {
			style = ui.Doc().At(15)
		}
		cells[i] = ui.NewText("", w, style)
		if i%2 == 0 {
			cells[i].Padded(ui.Insets{Right: 20})
		}
	}
	return ui.Table(2, cols, cells...)
}

// portion is a paragraph of a document: the switch of its form, its portion
// mark and its wording, which may have a note under it.
func portion(id ui.ID, form *ui.Node, mark string, wording ...*ui.Node) *ui.Node {
	marking := ui.NewText(id+"/mark", mark, ui.Stencil().Spaced(0).In(ui.InkRed).At(14)).Wide(76).Padded(ui.Insets{Top: 3})
	gutter := ui.HBox(12, form.Stiff(), marking).Stiff()
	n := ui.Wrap(10, gutter, ui.VBox(0, wording...).Grows(1).AtLeast(leastWording, 0))
	return n.Marked(id)
}

// leastWording is how narrow wording may become beside its switch before it
// goes under it, CSS pixels.
const leastWording = 240
