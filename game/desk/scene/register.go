package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/level"
)

// actSize is how many cases make up an act.
const actSize = 6

// actKeys are the names of the acts; what comes after them has a name of its own.
var actKeys = [...]string{"title.act-one", "title.act-two", "title.act-three", "title.more"}

// register lists the cases in their acts, in one column or two; the one at is
// picked. What is not nil stands below the row of that one.
func (s *Scene) register(covers []level.Cover, at, columns int, below *ui.Node) *ui.Node {
	acts := []*ui.Node{}
	for i, c := range covers {
		act := min(i/actSize, len(actKeys)-1)
		if act == len(acts) {
			acts = append(acts, ui.VBox(0, s.actHead(act, actKeys[act])))
		}
		group := acts[act]
		group.Children = append(group.Children, s.caseRow(i, c, i == at))
		if i == at && below != nil {
			group.Children = append(group.Children, below)
		}
	}
	acts = append(acts, s.madeRows(at-len(covers), below))
	list := ui.NewRadioGroup("cases", s.say.Say("title.cases"))
	list.Box.Gap = 24
	if columns < 2 || len(acts) < 2 {
		list.Box.Dir = ui.Column
		list.Children = acts
		return list
	}
	half := (len(acts) + 1) / 2
	for _, column := range [][]*ui.Node{acts[:half], acts[half:]} {
		list.Children = append(list.Children, ui.VBox(18, column...).Grows(1).AtLeast(200, 0))
	}
	return list
}

func (s *Scene) actHead(act int, key string) *ui.Node {
	return ui.VBox(4, ui.NewHeading(id("act", act), 2, s.say.Say(key), s.typedHead(ui.Fog)), ui.Divider(ui.Line), ui.Space(2))
}

// caseRow is one line of the register: number, title, how it stands.
func (s *Scene) caseRow(i int, c level.Cover, picked bool) *ui.Node {
	number := s.typed().In(ui.Fog)
	if picked {
		number = number.In(ui.Lit)
	}
	row := s.row(c.ID, c.Title, picked, s.standing(c), ui.NewText("", s.say.Say("number.plain", "N", i+1), number))
	row.Value = s.say.Say("title.row", "N", i+1, "Standing", s.standingWords(c))
	return row
}

// row is a line of the register: what stands before its title, the title, and how
// it stands.
func (s *Scene) row(key, title string, picked bool, st Standing, before *ui.Node) *ui.Node {
	style := s.typed().In(ui.Pale)
	if picked {
		style = style.In(ui.Lit)
	}
	words := ui.HBox(9, before.Written(ui.End, ui.Start).Wide(1.2*style.Size), ui.NewText("", title, style).Grows(1)).Padded(ui.Sides(s.rowPad(), 7))
	if mark, ink := s.mark(st); mark != "" {
		words.Children = append(words.Children, ui.NewText("", mark, s.typed().In(ink)).Stiff())
	}
	row := ui.NewRadio(ui.ID("case/"+key), title, picked, pick{key}, rowEdge(picked), words.Grows(1))
	row.Box.Dir = ui.Row
	if picked {
		row.Filled(ui.Amberwash, 0, 0)
	}
	return row
}

// rowPad is the room over and under the words of a row: less where all rows would
// not be seen at once.
func (s *Scene) rowPad() float64 {
	if s.room.H < 700 || s.room.W < 900 {
		return 4
	}
	return 6
}

// rowEdge is a line beside the row that is picked.
func rowEdge(picked bool) *ui.Node {
	n := ui.Ornament(nil, 3, 0)
	if picked {
		n.Look.Fill = ui.Brass
	}
	return n
}

// mark is how a case stands, in one word; nothing for one not played yet.
func (s *Scene) mark(st Standing) (string, ui.Color) {
	switch {
	case st.Watch > 0:
		return s.say.Say("title.open", "Watch", int(st.Watch)), ui.Amber
	case st.Played:
		return view.Points(s.say, st.Best), ui.Teal
	}
	return "", 0
}

// standingWords is how a case stands, in a sentence.
func (s *Scene) standingWords(c level.Cover) string {
	st := s.standing(c)
	switch {
	case st.Watch > 0:
		return s.say.Say("title.standing", "Watch", int(st.Watch), "All", c.Watches)
	case st.Played:
		return s.say.Say("title.result", "Last", view.Points(s.say, st.Last), "Best", view.Points(s.say, st.Best))
	}
	return s.say.Say("title.new")
}
