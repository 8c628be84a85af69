package canvas

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

// Offscreen runs work while a game loop turns behind it, so that Picture may be
// called. It must be called from the main goroutine, needs a display (a virtual
// one will do) and can be used once in a process; TestMain is the place for it.
func Offscreen(work func()) error {
	l := &loop{tasks: make(chan func()), done: make(chan struct{})}
	running = l
	go func() {
		defer close(l.done)
		work()
	}()
	ebiten.SetWindowSize(320, 200)
	return ebiten.RunGameWithOptions(l, &ebiten.RunGameOptions{InitUnfocused: true})
}

// running is the loop that Picture hands its work to; nil outside of Offscreen.
var running *loop

// loop does in turn what it is given between two frames.
type loop struct {
	tasks chan func()
	done  chan struct{}
}

func (l *loop) Update() error {
	select {
	case task := <-l.tasks:
		task()
	case <-l.done:
		return ebiten.Termination
	default:
	}
	return nil
}

func (l *loop) Draw(*ebiten.Image) {}

func (l *loop) Layout(w, h int) (int, int) { return w, h }

// within runs task in the game loop and waits for it.
func within(task func()) {
	ready := make(chan struct{})
	running.tasks <- func() {
		defer close(ready)
		task()
	}
	<-ready
}

// HasLoop says whether Picture can be called.
func HasLoop() bool { return running != nil }

// Picture draws what stands on a stage, at dpr device pixels to the CSS pixel.
// It may be called only by the work of Offscreen.
func Picture(stage *ui.Stage, size ui.Size, dpr float64) *image.RGBA {
	w, h := int(math.Ceil(size.W*dpr)), int(math.Ceil(size.H*dpr))
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	within(func() {
		page := ebiten.NewImage(w, h)
		painter := newPainter(NewFonts())
		painter.light()
		painter.paint(page, stage, dpr, page.Bounds())
		page.ReadPixels(out.Pix)
		page.Deallocate()
	})
	return out
}

// Show lays out a tree in real fonts on a stage of its own, as a window of that
// size would. It needs no display.
func Show(build func(room ui.Size) *ui.Node, size ui.Size, textScale float64) *ui.Stage {
	stage := ui.NewStage(ui.NewTypesetter(NewFonts()))
	stage.Resize(size, textScale)
	stage.SetTree(build(stage.Room()))
	return stage
}
