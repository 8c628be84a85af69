package app

import (
	"tearline/game/desk/canvas"
	"tearline/game/desk/ui"
)

// newDesk is what stands on the desk.
func newDesk() canvas.Desk { return &emptyDesk{} }

// emptyDesk stands in until there are cases to play, and says so. Its switch
// and its lamp only show that drawing, pointer, keys and mirror work together.
type emptyDesk struct {
	dim  bool
	form int
}

type (
	turnLamp   struct{}
	chooseForm int
)

var forms = []struct {
	id   ui.ID
	name string
}{{"form/held", "Withheld"}, {"form/general", "General"}, {"form/full", "Full"}}

func (d *emptyDesk) Frame(ui.Size) *ui.Node {
	words := "The desk is being laid. There is no case to play yet."
	lamp := ui.NewButton("lamp", "Turn the lamp down", turnLamp{})
	if d.dim {
		lamp.Name = "Turn the lamp up"
	}
	lamp.Keys = "l"
	root := ui.VBox(16,
		ui.NewHeading("title", 1, "Tearline", ui.Style{Size: 28}),
		ui.NewText("news", words, ui.Style{Size: 18}),
		lamp,
		ui.NewRadioGroup("form", "Form", d.radios()...),
		ui.NewStatus("state", "Form: "+forms[d.form].name, ui.Style{}),
	)
	root.Box.Pad = ui.All(48)
	root.Box.Align = ui.Start
	if !d.dim {
		root.Look.Decor = ui.Lamp
	}
	return root
}

func (d *emptyDesk) radios() []*ui.Node {
	var all []*ui.Node
	for i, f := range forms {
		r := ui.NewRadio(f.id, f.name, i == d.form, chooseForm(i))
		r.Box.Pad = ui.Sides(8, 12)
		if i == d.form {
			r.Look.Border = ui.Brass
		}
		all = append(all, r)
	}
	return all
}

func (d *emptyDesk) Do(a ui.Action) {
	switch a := a.(type) {
	case turnLamp:
		d.dim = !d.dim
	case chooseForm:
		d.form = int(a)
	}
}
