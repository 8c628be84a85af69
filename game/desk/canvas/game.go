package canvas

import (
	"math"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

// Desk is who owns the screen. Both methods are called from the game loop only.
type Desk interface {
	// Frame builds the tree for a room of that size, CSS pixels. It is asked
	// after a resize, after an Action and after Refresh, and must give a new
	// tree each time.
	Frame(room ui.Size) *ui.Node
	// Do carries out the action of a node. Frame is asked right after it.
	Do(ui.Action)
}

// Event is something that happens outside of the window: in the mirror, on the
// network, in settings.
type Event interface{ event() }

// The events.
type (
	// Activate works a node, as from the mirror.
	Activate struct{ ID ui.ID }
	// Focus moves the focus, as from the mirror; an empty ID takes it away.
	Focus struct{ ID ui.ID }
	// Press is a key pressed while the focus was in the mirror.
	Press struct{ Stroke ui.Stroke }
	// Refresh asks the Desk for a new tree, as when something arrived.
	Refresh struct{}
	// TextScale sets the size of text, 0.8 to 2.
	TextScale struct{ Factor float64 }
	// ReduceMotion turns motion off or on.
	ReduceMotion struct{ On bool }
)

func (Activate) event()     {}
func (Focus) event()        {}
func (Press) event()        {}
func (Refresh) event()      {}
func (TextScale) event()    {}
func (ReduceMotion) event() {}

// Options say how a desk is run. The zero value is fit for use.
type Options struct {
	Title        string
	Size         ui.Size      // of the desktop window, CSS pixels; zero means 1440 by 900
	TextScale    float64      // 0 means 1
	ReduceMotion bool         // from the start
	Events       <-chan Event // may be nil
	// OnLayout is told after the first frame, and each time that the tree was laid
	// out anew or the focus moved: where everything stands, and what has the focus.
	// It is asked once in a frame in which nothing was painted, again and again until
	// it says that it has taken in all of it.
	OnLayout func(root *ui.Node, focus ui.ID) (done bool)
	// OnFirstFrame is told once, when the first frame was drawn.
	OnFirstFrame func()
	// OnDraw is told after each frame that was really drawn how many there were.
	OnDraw func(count int)
	// OnStill is told after a drawn frame in which nothing moves any more: what was
	// laid out can be seen.
	OnStill func()
}

// Run opens the window, or takes the browser's page, and plays desk in it until
// it is closed.
func Run(desk Desk, o Options) error {
	if o.Size == (ui.Size{}) {
		o.Size = ui.Size{W: 1440, H: 900}
	}
	ebiten.SetWindowTitle(o.Title)
	fitWindow(o.Size)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowSizeLimits(640, 400, -1, -1)
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetRunnableOnUnfocused(true)
	page := runtime.GOOS == "js"
	if page { // a frame that is late must not be updated twice, and be later still
		ebiten.SetTPS(ebiten.SyncWithFPS)
	}
	// In a page the focus belongs to the mirror.
	return ebiten.RunGameWithOptions(newGame(desk, o), &ebiten.RunGameOptions{InitUnfocused: page})
}

// fitWindow opens a window of that size, or of what the monitor has room for.
func fitWindow(size ui.Size) {
	if m := ebiten.Monitor(); m != nil && runtime.GOOS != "js" { // without a display there is none, and running says so
		if w, h := m.Size(); w > 0 && h > 0 {
			size.W, size.H = math.Min(size.W, float64(w)), math.Min(size.H, float64(h))
		}
	}
	ebiten.SetWindowSize(int(size.W), int(size.H))
}

// game is the loop between Ebitengine, the stage and the desk.
type game struct {
	desk    Desk
	options Options
	stage   *ui.Stage
	painter *painter
	screen  screen
	fonts   *Fonts
	setter  *ui.Typesetter
	input   input

	size    ui.Size // of the window, CSS pixels
	dpr     float64
	scale   float64
	stale   bool          // the desk is to be asked for a new tree
	awaited bool          // who works the desk waits for it
	next    *ui.Node      // the one that it has made, while its words are set; nil for none
	set     bool          // they are
	patient bool          // the tree is new, and may be painted over several frames
	made    bool          // the frame has done enough with making it
	told    int           // the revision of the stage that OnLayout heard of
	telling int           // the one that it has not taken in yet; 0 for none
	slice   time.Duration // for how long a frame paints
	began   time.Time
	started bool
}

// slice leaves of a frame what the layout and the graphics driver need.
const slice = 4 * time.Millisecond

// drawn counts the frames of the process that were really drawn.
var drawn atomic.Int64

// Drawn is how many frames were really drawn so far. An untouched screen does
// not add to it.
func Drawn() int { return int(drawn.Load()) }

func newGame(desk Desk, o Options) *game {
	fonts := NewFonts()
	g := &game{desk: desk, options: o, scale: o.TextScale, dpr: 1, slice: slice, began: time.Now()}
	if g.scale == 0 {
		g.scale = 1
	}
	g.fonts, g.setter = fonts, ui.NewTypesetter(fonts)
	g.stage = ui.NewStage(g.setter)
	g.painter = newPainter(fonts)
	g.screen.still = o.ReduceMotion
	return g
}

// Layout implements ebiten.Game; LayoutF is asked in its place.
func (g *game) Layout(w, h int) (int, int) { return w, h }

// LayoutF implements ebiten.LayoutFer: the screen has device pixels.
func (g *game) LayoutF(w, h float64) (float64, float64) {
	g.dpr = ebiten.Monitor().DeviceScaleFactor()
	if g.dpr <= 0 {
		g.dpr = 1
	}
	g.size = ui.Size{W: math.Max(w, 1), H: math.Max(h, 1)}
	return math.Ceil(g.size.W * g.dpr), math.Ceil(g.size.H * g.dpr)
}

// Update implements ebiten.Game.
func (g *game) Update() error {
	g.fit()
	g.drain()
	g.input.read(g)
	switch {
	case g.awaited, g.painted() && g.told == g.stage.Revision() && (g.stale || g.next != nil): // or else the last tree comes first
		g.renew()
	case !g.made && g.painted():
		g.tell()
	}
	return nil
}

// painted reports whether the page is as the stage stands.
func (g *game) painted() bool { return !g.stage.Dirty() && !g.screen.unpainted() }

// fit follows the window and the text scale.
func (g *game) fit() {
	before := g.stage.Room()
	otherwise := g.fonts.measureAt(g.dpr * min(max(g.scale, 0.8), 2))
	if otherwise {
		g.setter.Forget()
	}
	g.stage.Resize(g.size, g.scale)
	if otherwise || g.stage.Room() != before || g.stage.Root() == nil {
		g.rebuild()
	}
}

// rebuild puts a new tree on the stage at once.
func (g *game) rebuild() {
	began := time.Now()
	g.next, g.awaited = nil, true
	g.settle()
	g.made = g.started && time.Since(began) >= g.slice
}

// settle puts the tree that is awaited on the stage, if one is.
func (g *game) settle() {
	if !g.awaited {
		return
	}
	if g.next == nil {
		g.ask()
	}
	g.put()
}

func (g *game) ask() { g.stale, g.set, g.next = false, false, g.desk.Frame(g.stage.Room()) }

func (g *game) put() {
	g.stage.SetTree(g.next)
	g.next, g.awaited, g.patient = nil, false, g.started
}

// do carries out an action, if there is one.
func (g *game) do(a ui.Action) {
	if a == nil {
		return
	}
	g.desk.Do(a)
	g.next, g.awaited = nil, true
}

// drain takes in what happened outside. However often a new tree was asked for,
// one is made.
func (g *game) drain() {
	for {
		select {
		case e, open := <-g.options.Events:
			if !open {
				g.options.Events = nil
				return
			}
			g.take(e)
		default:
			return
		}
	}
}

// fewest is how many paragraphs a frame sets at least, so that it comes to an end.
const fewest = 2

// renew makes a new tree and puts it on the stage, over several frames where it has
// much to say.
func (g *game) renew() {
	g.made = true
	until, set := time.Now().Add(g.slice), 0
	late := func() bool { return !time.Now().Before(until) }
	if g.next == nil {
		if g.ask(); late() {
			return
		}
	}
	if !g.set {
		enough := func() bool {
			set++
			return set > fewest && late()
		}
		if g.set = g.setter.Until(enough, func() { g.stage.Rehearse(g.next) }); !g.set || late() {
			return
		}
	}
	g.put()
	g.made = late()
}

// press, down and up are about what is shown: a tree that is awaited comes first.
func (g *game) press(s ui.Stroke) {
	g.settle()
	g.do(g.stage.Press(s))
}

func (g *game) down(at ui.Point, touch bool) {
	g.settle()
	g.stage.Down(at, touch)
}

func (g *game) up(at ui.Point) {
	g.settle()
	g.do(g.stage.Up(at))
}

func (g *game) take(e Event) {
	if _, later := e.(Refresh); !later {
		g.settle()
	}
	switch e := e.(type) {
	case Activate:
		g.do(g.stage.Activate(e.ID))
	case Focus:
		if e.ID == "" {
			g.stage.Blur()
		} else {
			g.stage.Focus(e.ID)
		}
	case Press:
		g.do(g.stage.Press(e.Stroke))
	case Refresh:
		g.stale = true
	case TextScale:
		g.scale = e.Factor
		g.fit()
	case ReduceMotion:
		g.screen.still = e.On
	}
}

// tell lets the mirror know what it should show, once something can be seen. What
// happened outside was just taken in: else the mirror would take the focus back from
// where it has gone.
func (g *game) tell() {
	if g.telling == 0 && g.stage.Revision() != g.told {
		g.telling = g.stage.Revision()
	}
	if !g.started || g.telling == 0 {
		return
	}
	if g.options.OnLayout == nil || g.options.OnLayout(g.stage.Root(), g.stage.Focused()) {
		g.told, g.telling = g.telling, 0
	}
}

// Draw implements ebiten.Game. It returns at once when nothing changed. A frame
// makes a tree that has arrived, or tells the mirror, or paints.
func (g *game) Draw(dst *ebiten.Image) {
	b, until := dst.Bounds(), time.Now().Add(g.slice)
	anew := g.screen.page == nil || g.screen.page.Bounds().Size() != b.Size()
	if anew {
		g.screen.resize(b.Dx(), b.Dy())
		g.fit()
		g.stage.Invalidate()
	}
	if g.told != 0 && g.painter.surface == nil { // the mirror does not wait for the lamp
		g.painter.light()
		g.stage.Invalidate()
	}
	now := time.Since(g.began)
	switch {
	case g.made && !anew:
	case anew || !g.painted():
		if anew || g.screen.unpainted() && g.stage.Dirty() { // who works the desk meanwhile does not wait
			g.patient = false
		}
		late := func() bool { return g.patient && !time.Now().Before(until) }
		if !g.screen.update(g.painter, g.stage, g.dpr, now, late) {
			return // what is seen stays as it is until all of it can be
		}
		g.patient = false
	}
	g.made = false
	if g.screen.show(dst, now) {
		g.drew()
	}
}

func (g *game) drew() {
	n := drawn.Add(1)
	if g.options.OnDraw != nil {
		g.options.OnDraw(int(n))
	}
	if len(g.screen.moves) == 0 && g.options.OnStill != nil {
		g.options.OnStill()
	}
	if !g.started && g.options.OnFirstFrame != nil {
		g.options.OnFirstFrame()
	}
	g.started = true
}
