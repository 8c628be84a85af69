// Package scene is the screens: what is known, by way of package view, into
// nodes, and what is done to nodes into decisions. It knows nothing of pixels,
// files or the clock, and never sees the state of the rules: games come from a
// Shelf and are worked through play.Game.
//
// Start with Scene. Update takes the action of a node, Tree gives the screen for
// a room; a screen is a function of the scene alone. Each screen has a file of
// its own: title, briefing, desk with its parts, night, debrief, and the record in
// career.go.
package scene

import (
	words "tearline/assets/strings"
	"tearline/game/desk/ui"
	"tearline/game/level"
	"tearline/game/play"
)

// place is which screen is shown.
type place uint8

const (
	atTitle place = iota
	atBriefing
	atDesk
	atDebrief
	atRecord
)

// Scene is everything between a Shelf of games and the tree of nodes. It is not
// safe for use from several goroutines.
type Scene struct {
	say   *words.Catalogue
	shelf Shelf
	set   Settings
	at    place
	panel panel // open over the screen; nil for none

	shown     string              // the case whose cover was picked on the title; "" for the one to play next
	standings map[string]Standing // of the cases, while the title is shown
	today     Made                // the case of the day; the zero value before it was asked for
	practice  Made                // that the title offers; the same
	making    action              // what waits until it is seen that a case is being made or fetched; nil for nothing
	picked    *level.Case         // of the briefing
	desk      *desk               // of the game that is open
	noted     bool                // whether the screen being made has its note already
	room      ui.Size             // of the desk being made
	record    *record             // nil while it is not looked at
	settled   bool                // the first frame has been seen
	notice    string              // what went wrong outside of a game; or ""
}

// panel is something that opens over a screen until it is left.
type panel interface {
	draw(s *Scene, room ui.Size) *ui.Node
}

// New shows the list of cases of a shelf.
func New(say *words.Catalogue, shelf Shelf, set Settings) *Scene {
	return &Scene{say: say, shelf: shelf, set: set.fit(), standings: map[string]Standing{}}
}

// Settings are those now chosen; the app applies text size and motion, and
// keeps them.
func (s *Scene) Settings() Settings { return s.set }

// Update does what a node asked for. It ignores what is no action of a scene.
func (s *Scene) Update(a ui.Action) {
	if a, ok := a.(action); ok && a != nil {
		if s.desk != nil {
			s.desk.torn = 0
		}
		a.do(s)
		if s.at == atTitle || s.at == atBriefing || s.at == atDesk && s.desk.from == nil {
			s.shelf.StopReview() // nobody looks back any more
		}
	}
}

// Tree is the screen for a room, the size that ui.Stage gives.
func (s *Scene) Tree(room ui.Size) *ui.Node {
	var screen *ui.Node
	switch s.at {
	case atBriefing:
		screen = s.briefing(room)
	case atDesk:
		screen = s.deskTree(room)
	case atDebrief:
		screen = s.debriefTree(room)
	case atRecord:
		screen = s.recordTree(room)
	default:
		screen = s.title(room)
	}
	root := ui.Layers(screen).Decorated(ui.Lamp)
	if p := s.openPanel(); p != nil {
		root.Children = append(root.Children, p.draw(s, room))
	}
	return root
}

// openPanel is what lies over the screen: what was opened, or what has come.
func (s *Scene) openPanel() panel {
	if s.panel != nil {
		return s.panel
	}
	if s.at == atDesk && s.desk.news {
		return night{}
	}
	return nil
}

// play opens a game on the desk.
func (s *Scene) play(g play.Game, err error) {
	if err != nil { // the list of cases is where such a thing is read
		s.showTitle(err.Error())
		return
	}
	s.notice, s.panel = "", nil
	s.desk = newDesk(s.say, g)
	s.at = atDesk
	if g.Over() {
		s.at = atDebrief
	}
}
