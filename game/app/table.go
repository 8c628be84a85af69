package app

import (
	"math/rand/v2"
	"time"

	"tearline/game/desk/canvas"
	"tearline/game/desk/scene"
	"tearline/game/desk/ui"
	"tearline/game/play"
	"tearline/game/rules"
)

// table joins the scene to what draws it: it is a canvas.Desk, and applies and
// keeps what the player chooses.
type table struct {
	*scene.Scene
	shelf  *shelf
	set    scene.Settings
	events chan canvas.Event
	still  bool // the system asks for reduced motion
	seen   bool // the last frame can be seen
	begun  bool // the first one was drawn

	asked time.Time // when something was asked for that takes long
}

// backlog is how many events wait for the next frame at most.
const backlog = 256

// patience is how long a screen is waited for that says what is being done.
const patience = 300 * time.Millisecond

// newTable lays the desk with the cases that come with the program.
func newTable(store play.Store, luck func() rules.Seed) *table {
	s := newShelf(store, luck)
	set := s.settings()
	t := &table{Scene: scene.New(s.say, s, set), shelf: s, events: make(chan canvas.Event, backlog)}
	t.set = t.Settings()
	s.changed = func() { t.post(canvas.Refresh{}) }
	return t
}

// Frame gives the screen for a room. What takes long is done once it can be seen
// that it is being done; but where that is out of sight, no frame is drawn, and it
// is done after a while.
func (t *table) Frame(room ui.Size) *ui.Node {
	if t.Making() && (t.seen || time.Since(t.asked) >= patience) {
		t.Make()
	}
	t.seen = false
	tree := t.Tree(room)
	if t.Reckoning() {
		t.post(canvas.Refresh{})
	}
	return tree
}

// drew is told of each frame that was drawn.
func (t *table) drew(int) {
	if !t.begun { // what the first frame could do without comes now
		t.begun = true
		t.Settle()
		t.post(canvas.Refresh{})
	}
}

// stood is told when what was laid out can be seen.
func (t *table) stood() {
	if t.Making() {
		t.seen = true
		t.post(canvas.Refresh{})
	}
}

// Do does what a node asks for, and applies the settings if that was about them.
func (t *table) Do(a ui.Action) {
	t.Update(a)
	if t.Making() {
		t.asked = time.Now()
		time.AfterFunc(patience, func() { t.post(canvas.Refresh{}) })
	}
	if set := t.Settings(); set != t.set {
		t.set = set
		t.post(canvas.TextScale{Factor: t.textScale()})
		t.post(canvas.ReduceMotion{On: t.reduced()})
		if err := t.shelf.keepSettings(set); err != nil {
			t.Complain(err)
		}
	}
}

// post hands an event to the next frame. It may be called from a callback of
// the page, which must not wait; a backlog that long means the game has stopped.
func (t *table) post(e canvas.Event) {
	select {
	case t.events <- e:
	default:
	}
}

func (t *table) textScale() float64 { return float64(t.set.Text) / 100 }

func (t *table) reduced() bool { return t.still || t.set.ReducedMotion }

// options are how the canvas runs this table on every platform.
func (t *table) options() canvas.Options {
	return canvas.Options{
		Title: "Tearline", TextScale: t.textScale(), ReduceMotion: t.reduced(), Events: t.events,
		OnDraw: t.drew, OnStill: t.stood,
	}
}

// fresh is the luck of a new game: no two are alike.
func fresh() rules.Seed { return rules.Seed(rand.Uint64()) }
