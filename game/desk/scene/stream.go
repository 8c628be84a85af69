package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// streamPaper is all that has come of a stream of bulk reports: what it says,
// each wording once, and who gets it by itself.
func (s *Scene) streamPaper(p view.Paper) *ui.Node {
	d := s.desk
	x := d.Stream(p.Stream)
	sheet := ui.SheetOf("paper", p.Title, ui.NewHeading("paper/title", 2, p.Title, ui.Doc().At(19)), inkSoft("stream/about", x.About))
	for i, g := range x.Groups {
		at := id("stream/group", i)
		row := ui.Wrap(8)
		for _, item := range g.Items {
			name := d.Say("stream.open", "N", item.Number)
			if len(x.Groups[i].Items) == 1 {
				name = d.Say("stream.newest")
			}
			row.Children = append(row.Children, inkButton(id(string(at)+"/item", item.Number), name, openPaper{item.Key}).Described(g.Text))
		}
		sheet.Children = append(sheet.Children, ui.Divider(ui.Rule),
			ui.NewText(at+"/text", g.Text, ui.Doc().Plain().At(16)), inkSoft(at+"/about", g.About), row)
	}
	sheet.Children = append(sheet.Children, ui.Divider(ui.Rule))
	for i, line := range x.Gets {
		sheet.Children = append(sheet.Children, inkText(id("stream/gets", i), line))
	}
	row := ui.Wrap(8)
	for _, v := range x.Others {
		panel := arrange{rules.Arrange{With: v, Topic: x.Topic, Form: rules.General, Channel: d.ChannelsTo(v)[0].Kind}}
		row.Children = append(row.Children, inkButton(id("stream/arrange", int(v)), d.Say("stream.standing", "Who", d.Name(v)), show{panel}))
	}
	sheet.Children = append(sheet.Children, row)
	sheet.Box.Gap = 10
	return sheet.Padded(ui.Sides(24, 28))
}
