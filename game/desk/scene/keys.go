package scene

import (
	"tearline/game/desk/ui"
)

// keys is the panel that shows the shortcuts.
type keys struct{}

var keyLines = [...]struct{ stroke, about string }{
	{"Tab", "keys.tab"}, {"← ↑ → ↓", "keys.arrows"}, {"Enter", "keys.enter"}, {"Esc", "keys.escape"},
	{"Ctrl+Enter", "keys.send"}, {"E", "keys.end"}, {"U", "keys.undo"}, {"N", "keys.net"}, {"S", "keys.sources"},
	{"M", "keys.mistake"}, {"T", "keys.threats"}, {"W", "keys.wire"}, {"1 – 4", "keys.accounts"}, {"?", "keys.help"},
}

func (keys) draw(s *Scene, _ ui.Size) *ui.Node {
	list := ui.NewList("keys/list", s.say.Say("keys.title"))
	list.Box.Gap = 6
	for i, k := range keyLines {
		about := s.say.Say(k.about)
		stroke := ui.NewText("", k.stroke, ui.Style{Face: ui.Typewriter, Bold: true, Size: 15, Color: ui.Ink}).Wide(120)
		list.Children = append(list.Children, ui.NewItem(id("keys", i), s.say.Say("keys.line", "Keys", k.stroke, "About", about), nil,
			ui.HBox(12, stroke, ui.NewText("", about, ui.Body().In(ui.Ink).At(15)).Grows(1))))
	}
	return s.sheet("keys", s.say.Say("keys.title"), 520, list)
}

// settings is the panel of what holds for all games, and the way out of one.
type settings struct{}

func (settings) draw(s *Scene, _ ui.Size) *ui.Node {
	smaller := inkButton("settings/smaller", s.say.Say("settings.smaller"), resizeText{-textStep}).Shortcut("-")
	larger := inkButton("settings/larger", s.say.Say("settings.larger"), resizeText{textStep}).Shortcut("+ =")
	if s.set.Text <= leastText {
		smaller = deadInk(smaller, s.say.Say("settings.bound"))
	}
	if s.set.Text >= mostText {
		larger = deadInk(larger, s.say.Say("settings.bound"))
	}
	size := ui.NewStatus("settings/size", s.say.Say("settings.size", "N", s.set.Text), ui.Body().Strong().In(ui.Ink).At(16)).
		Written(ui.Center, ui.Center).AtLeast(72, 32)
	text := ui.Wrap(8, inkText("settings/text", s.say.Say("settings.text")).AtLeast(140, 0), smaller, size, larger).Aligned(ui.Center)
	kids := []*ui.Node{text,
		paperTick("settings/motion", s.say.Say("settings.motion"), s.set.ReducedMotion, setMotion{!s.set.ReducedMotion}).Described(s.say.Say("settings.motion-about")),
	}
	if s.at == atDesk || s.at == atDebrief {
		kids = append(kids,
			paperTick("settings/notes", s.say.Say("settings.notes"), !s.set.NoNotes, setNotes{!s.set.NoNotes}),
			ui.Divider(ui.Rule),
			ui.Wrap(12, inkButton("settings/leave", s.say.Say("settings.leave"), toTitle{}), inkSoft("settings/leave-about", s.say.Say("settings.leave-about"))).Aligned(ui.Center))
	}
	return s.sheet("settings", s.say.Say("settings.title"), 520, kids...)
}

// paperTick is a box to tick on paper, in words.
func paperTick(at ui.ID, name string, on bool, act ui.Action) *ui.Node {
	box := ui.PaintFunc(func(size ui.Size) []ui.Shape {
		out := []ui.Shape{ui.Stroked(ui.Rect{X: 1, Y: 1, W: 16, H: 16}.Pill(2), ui.InkSoft, 1.5)}
		if on {
			out = append(out, ui.IconTick.Shapes(ui.Point{X: 2, Y: 2}, 14, ui.Ink)...)
		}
		return out
	})
	n := ui.NewCheckbox(at, name, on, act, ui.Ornament(box, 18, 18), ui.NewText("", name, ui.Body().In(ui.Ink).At(15)))
	n.Box = ui.Box{Dir: ui.Row, Gap: 10, Align: ui.Center, Pad: ui.Sides(6, 4), MinH: 34}
	return n.SelfAt(ui.Start)
}
