package scene

import (
	"strings"

	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/rules"
)

// beliefs are what may be believed of a service, and what it may have lost;
// nothing where nothing is hidden.
func (s *Scene) beliefs(v rules.ServiceID) []*ui.Node {
	d := s.desk
	judged, lost := d.Beliefs(v), d.LeaksOf(v)
	if len(judged)+len(lost) == 0 {
		return nil
	}
	out := []*ui.Node{ui.Divider(ui.Rule)}
	if len(judged) > 0 {
		list := ui.NewList("belief/list", d.Say("belief.title"))
		list.Box.Gap = 12
		for i, j := range judged {
			list.Children = append(list.Children, s.judgement(id("belief", i), j))
		}
		out = append(out, ui.VBox(1, inkLabel("belief/title", 3, d.Say("belief.title")), inkSoft("belief/about", d.Say("belief.title-about"))), list)
	}
	if len(lost) > 0 {
		out = append(out, inkLabel("belief/lost", 3, d.Say("leak.lost")), s.lostBy(v, lost))
	}
	return append(out, s.bandKey(true))
}

// lostBy lists what a service may have lost, each with a way to all suspects.
func (s *Scene) lostBy(v rules.ServiceID, lost []view.Leak) *ui.Node {
	d := s.desk
	list := ui.NewList("belief/leaks", d.Say("leak.lost"))
	list.Box.Gap = 10
	for _, l := range lost {
		for _, x := range l.Suspects {
			if x.Who != v {
				continue
			}
			head := readAs(d.Say("belief.said", "Claim", l.Head, "Words", x.Now.Words), l.Head, ui.Body().In(ui.Ink).At(15))
			ask := s.askWho(id("belief/leak", l.At), l.At, l.Ask, l.Head)
			list.Children = append(list.Children, ui.NewItem(id("belief/lost", l.At), "", nil, s.beside(ui.VBox(1, head, ask), gauge(x.Now, nil))))
		}
	}
	return list
}

// judgement is a claim with its likelihood beside it, and what bears on it.
func (s *Scene) judgement(at ui.ID, j view.Judgement) *ui.Node {
	words := ui.VBox(2, readAs(j.Said, j.Claim, ui.Body().Strong().In(ui.Ink).At(15)))
	for _, text := range append([]string{j.Means}, j.Why...) {
		if text != "" {
			words.Children = append(words.Children, ui.NewText("", text, ui.Body().In(ui.InkSoft).At(14)))
		}
	}
	scale := gauge(j.Now, &j.First)
	scale.Children = append(scale.Children, ui.NewText("", j.Was, ui.Body().In(ui.InkSoft).At(13)))
	return ui.NewItem(at, "", nil, s.beside(words, scale))
}

// readAs is words that are read out with what is drawn beside them.
func readAs(said, text string, style ui.Style) *ui.Node {
	n := ui.NewRich("", ui.Run{Text: text, Style: style})
	n.Name = said
	return n
}

// link is a button among lines of text on paper, at their left edge.
func (s *Scene) link(at ui.ID, name string, on ui.Action) *ui.Node {
	return inkLink(at, name, on).Padded(ui.Sides(3, 0)).AtLeast(0, 24).SelfAt(ui.Start)
}

// gaugeWide is how wide a likelihood is drawn, CSS pixels.
const gaugeWide = 240.0

// beside puts a likelihood beside what it is about, or under it where there is
// little room.
func (s *Scene) beside(words, scale *ui.Node) *ui.Node {
	if s.room.W < 560 {
		return ui.VBox(4, words, scale)
	}
	return ui.HBox(20, words.Grows(1), scale.Wide(s.fit(gaugeWide)))
}

// gauge is a likelihood in words, over the scale of the seven words. A ring on
// it is where the belief began. What it is about is read out with the words.
func gauge(now view.Likelihood, first *view.Likelihood) *ui.Node {
	words := &ui.Node{Look: ui.Look{Runs: []ui.Run{{Text: view.Capital(now.Words), Style: ui.Body().Strong().In(ui.Ink).At(15)}}}}
	return ui.VBox(1, words, &ui.Node{Box: ui.Box{Height: 16}, Paint: bandPaint(now, first)})
}

func bandPaint(now view.Likelihood, first *view.Likelihood) ui.Paint {
	return ui.PaintFunc(func(size ui.Size) []ui.Shape {
		const top, high = 6.0, 8.0
		x := func(p rules.PerMille) float64 { return float64(p) / float64(rules.One) * size.W }
		inside := func(p rules.PerMille) float64 { return min(max(x(p), 5), size.W-5) }
		var out []ui.Shape
		from := 0
		for i, to := range view.BandEdges {
			r := ui.Rect{X: x(rules.PerMille(from * 10)), Y: top, H: high}
			r.W = x(rules.PerMille(to*10)) - 2 - r.X
			fill := ui.Rule.Alpha(0.55)
			if i == now.Band {
				fill = ui.BarBrass
			}
			out = append(out, ui.Filled(r.Box(), fill))
			from = to
		}
		if first != nil {
			at := ui.Point{X: inside(first.Chance), Y: top + high/2}
			out = append(out, ui.Filled(ui.Circle(at, 5), ui.PaperLit), ui.Stroked(ui.Circle(at, 4.25), ui.InkSoft, 1.5))
		}
		return append(out, needle(inside(now.Chance), top, high)...)
	})
}

// needle stands on a scale where the belief stands.
func needle(x, top, high float64) []ui.Shape {
	head := ui.Path{}.Move(x-5, top-6).Line(x+5, top-6).Line(x, top+1).Close()
	stem := ui.Rect{X: x - 1, Y: top - 1, W: 2, H: high + 3}
	return []ui.Shape{ui.Filled(stem.Box(), ui.Ink), ui.Filled(head, ui.Ink)}
}

// bandKey says what the words and the signs of the scale mean. Where beliefs
// began is a sign only of some.
func (s *Scene) bandKey(began bool) *ui.Node {
	d := s.desk
	soft := ui.Body().In(ui.InkSoft).At(13)
	sign := func(paint func() []ui.Shape, text string) *ui.Node {
		mark := ui.Ornament(ui.PaintFunc(func(ui.Size) []ui.Shape { return paint() }), 12, 16)
		return ui.HBox(4, mark, ui.NewText("", text, soft)).Aligned(ui.Center).Stiff()
	}
	signs := ui.Wrap(14, ui.NewHeading("belief/key", 3, d.Say("likely.key"), ui.Label().In(ui.InkSoft)),
		sign(func() []ui.Shape { return needle(6, 6, 8) }, d.Say("likely.now"))).Aligned(ui.Center)
	signs.Box.LineGap = 2
	if began {
		signs.Children = append(signs.Children, sign(func() []ui.Shape {
			return []ui.Shape{ui.Stroked(ui.Circle(ui.Point{X: 6, Y: 9}, 4.25), ui.InkSoft, 1.5)}
		}, d.Say("likely.first")))
	}
	words := ui.Wrap(6)
	words.Box.LineGap = 1
	bands := d.Bands()
	for i, text := range bands {
		if i < len(bands)-1 {
			text += " ·"
		}
		words.Children = append(words.Children, ui.NewText("", text, soft))
	}
	return ui.VBox(2, signs, words)
}

// doubt is on a report whether it is true, where that is in doubt.
func (s *Scene) doubt(r rules.ReportID) *ui.Node {
	d := s.desk
	j, ok := d.TrueReport(r)
	if !ok {
		return nil
	}
	style := ui.Body().In(ui.Ink).At(14)
	said := ui.NewRich("paper/doubt", ui.Run{Text: d.Say("doubt.report") + " ", Style: style},
		ui.Run{Text: view.Capital(j.Now.Words) + ". ", Style: style.Strong()},
		ui.Run{Text: strings.Join(j.Why, " "), Style: style.In(ui.InkSoft)})
	why := s.link("paper/doubt/why", d.Say("belief.why-open"), show{aboutSource{d.Rules.Reports[r].Source}})
	return ui.HBox(10, said.Padded(ui.Insets{Top: 3}).Grows(1), why.Described(d.Say("doubt.source", "Source", d.Source(d.Rules.Reports[r].Source)))).Aligned(ui.Start)
}

// aboutSource is the panel of a source: whether it is sound, what was found of
// its reports, and the way to them.
type aboutSource struct{ of rules.SourceID }

func (p aboutSource) draw(s *Scene, _ ui.Size) *ui.Node {
	d := s.desk
	kids := []*ui.Node{inkSoft("source/owner", d.Say("doubt.from", "Who", d.FullName(d.Rules.Sources[p.of].Owner)))}
	if about := d.Words.Sources[p.of].About; about != "" {
		kids = append(kids, inkText("source/about", about))
	}
	kids = append(kids, ui.Divider(ui.Rule))
	if j, ok := d.SoundSource(p.of); ok {
		j.Why = d.Shown(p.of) // what was found of its reports stands below
		kids = append(kids, s.alone(id("source/judged", int(p.of)), d.Source(p.of), j), ui.Divider(ui.Rule))
	}
	list := ui.NewList("source/reports", d.Say("doubt.reports"))
	list.Box.Gap = 12
	for _, x := range d.Tray() {
		if x.Kind == view.ReportPaper && d.Rules.Reports[x.Report].Source == p.of {
			list.Children = append(list.Children, s.itsReport(x))
		}
	}
	if len(list.Children) > 0 {
		kids = append(kids, inkLabel("source/reports/title", 3, d.Say("doubt.reports")), list)
	}
	return s.sheet("about-source", d.Say("doubt.source", "Source", d.Source(p.of)), 680, append(kids, ui.Divider(ui.Rule), s.bandKey(true))...)
}

// sound is the judgement on a source, where there is one.
func (s *Scene) sound(of rules.SourceID) *ui.Node {
	j, ok := s.desk.SoundSource(of)
	if !ok {
		return nil
	}
	return s.alone(id("source/judged", int(of)), s.desk.Source(of), j)
}

// alone is a judgement that stands by itself.
func (s *Scene) alone(at ui.ID, about string, j view.Judgement) *ui.Node {
	return ui.NewList(at+"/list", about, s.judgement(at, j))
}

// itsReport is a report of a source, with how likely it is true.
func (s *Scene) itsReport(x view.Paper) *ui.Node {
	d := s.desk
	open := s.openLink(id("source/report", int(x.Report)), x.Report, x.Title)
	j, ok := d.TrueReport(x.Report)
	if !ok {
		return ui.NewItem(id("source/of", int(x.Report)), "", nil, open)
	}
	words := ui.VBox(1, open, readAs(j.Said, j.Claim, ui.Body().In(ui.Ink).At(15)))
	for _, why := range d.Found(x.Report) {
		words.Children = append(words.Children, ui.NewText("", why, ui.Body().In(ui.InkSoft).At(14)))
	}
	return ui.NewItem(id("source/of", int(x.Report)), "", nil, s.beside(words, gauge(j.Now, &j.First)))
}
