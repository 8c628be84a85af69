package scene

import (
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// whoLost is the panel that asks who lost what the press has printed with the
// event at a position of the news, or who gave away the source that was found.
type whoLost struct{ at int }

func (p whoLost) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	var kids []*ui.Node
	title := d.Say("leak.title")
	for i, l := range d.LeaksAt(p.at) {
		if i > 0 {
			kids = append(kids, ui.Divider(ui.Rule))
		}
		title = l.Ask
		if l.Source != 0 {
			kids = append(kids, s.found(l), s.suspects(l))
		} else {
			kids = append(kids, s.clipping(l), s.suspects(l))
		}
	}
	return s.sheet("who-lost", title, 680, append(kids, ui.Divider(ui.Rule), s.bandKey(false))...)
}

// clipping is what was printed, as it was cut out, with the way to our paper.
func (s *Scene) clipping(l view.Leak) *ui.Node {
	d := s.desk
	cut := ui.VBox(6).Filled(ui.PaperFar.Alpha(0.7), ui.Rule, 1).Padded(ui.Sides(10, 14))
	for i, words := range l.Words {
		cut.Children = append(cut.Children, ui.NewText(id(string(id("leak/words", l.At)), i), words, ui.Doc().Plain().At(15)))
	}
	head := ui.NewHeading(id("leak/head", l.At), 3, l.Head, ui.Body().Strong().In(ui.InkRed).At(15))
	box := ui.VBox(6, head, cut, s.openLink(id("leak/open", l.At), l.Report, d.Say("leak.open", "Report", d.Title(l.Report))))
	if l.Traced != "" {
		box.Children = append(box.Children, ui.NewText(id("leak/traced", l.At), l.Traced, ui.Body().Strong().In(ui.Ink).At(15)))
	}
	return box
}

// found is a source that was found, and what led to it beside the suspects.
func (s *Scene) found(l view.Leak) *ui.Node {
	d := s.desk
	box := ui.VBox(6, ui.NewHeading(id("leak/head", l.At), 3, l.Head, ui.Body().Strong().In(ui.InkRed).At(15)),
		inkSoft(id("leak/about", l.At), d.Say("loss.about")))
	if l.Act != "" {
		box.Children = append(box.Children, inkText(id("leak/act", l.At), l.Act))
	}
	return box
}

// suspects are those who may have lost it or given it away, the likeliest first.
func (s *Scene) suspects(l view.Leak) *ui.Node {
	d := s.desk
	if len(l.Suspects) == 0 {
		return inkText(id("leak/none", l.At), d.Say("leak.none"))
	}
	list := ui.NewList(id("leak/suspects", l.At), d.Say("leak.suspects"))
	list.Box.Gap = 12
	for _, x := range l.Suspects {
		at := id(string(id("leak/suspect", l.At)), int(x.Who))
		words := ui.VBox(1, readAs(x.Said, x.Name, ui.Body().Strong().In(ui.Ink).At(15)), ui.NewText("", x.Had, ui.Body().In(ui.InkSoft).At(14)))
		if x.Known {
			words.Children = append(words.Children, s.link(at+"/papers", d.Say("leak.papers", "Who", d.Name(x.Who)), show{partner{x.Who}}))
		}
		who := ui.HBox(12, ui.Seal(d.Letters(x.Who), 20, inksOf(d, x.Who).paper, 0), words.Grows(1))
		list.Children = append(list.Children, ui.NewItem(at, "", nil, s.beside(who, gauge(x.Now, nil))))
	}
	return list
}

// openLink leads to a report that lies in the tray; of another it is the title.
func (s *Scene) openLink(at ui.ID, r rules.ReportID, name string) *ui.Node {
	for _, x := range s.desk.Tray() {
		if x.Kind == view.ReportPaper && x.Report == r {
			return s.link(at, name, openPaper{x.Key})
		}
	}
	return inkText(at, s.desk.Title(r))
}

// askWho is a button that asks who lost what was printed, or who gave a source
// away; what that is, is only read out.
func (s *Scene) askWho(at ui.ID, news int, ask, of string) *ui.Node {
	b := s.link(at, ask, show{whoLost{news}})
	b.Look.Runs, b.Name = []ui.Run{{Text: b.Name, Style: b.Look.Text}}, s.desk.Say("leak.ask", "Text", of, "Ask", ask)
	return b
}

// whoLostIt asks the question of a line of the wire; nil of those without.
func whoLostIt(n view.News) ui.Action {
	if n.Ask == "" {
		return nil
	}
	return show{whoLost{n.At}}
}

// asked is a line of the wire as it is read out, with what can be asked of it.
func (s *Scene) asked(n view.News) string {
	text := n.Time + " " + n.Text
	if n.Ask != "" {
		return s.desk.Say("leak.ask", "Text", text, "Ask", n.Ask)
	}
	return text
}
