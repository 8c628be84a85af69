package canvas

import (
	"fmt"
	"image"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
)

func TestTheGalleryPassesTheCheckInEveryRoom(t *testing.T) {
	for _, room := range []ui.Size{{W: 720, H: 450}, {W: 1024, H: 640}, {W: 1440, H: 900}, {W: 3840, H: 2160}} {
		assert.NoError(t, ui.Check(deskPicture(room)))
		assert.NoError(t, ui.Check(reviewPicture(room)))
	}
}

func TestNothingStandsOutsideOfTheWindowSideways(t *testing.T) {
	for _, size := range []ui.Size{{W: 1024, H: 640}, {W: 1280, H: 720}, {W: 1440, H: 900}, {W: 3840, H: 2160}} {
		stage := Show(deskPicture, size, 1)
		eachNode(stage.Root(), func(n *ui.Node) {
			assert.LessOrEqualf(t, n.Rect.Right(), size.W, "%v: %q %q", size, n.ID, n.Name)
			assert.GreaterOrEqualf(t, n.Rect.X, 0.0, "%v: %q %q", size, n.ID, n.Name)
		})
	}
}

func TestWordsFitIntoTheirNodes(t *testing.T) {
	stage := Show(deskPicture, window, 1)
	eachNode(stage.Root(), func(n *ui.Node) {
		if block, room := n.Block(); block != nil {
			assert.LessOrEqualf(t, block.Size.W, room.W+1, "%q", n.Name)
			assert.LessOrEqualf(t, block.Size.H, room.H+1, "%q", n.Name)
		}
	})
}

func TestLinesBreakAsUnicodeSays(t *testing.T) {
	f := NewFonts()
	assert.Equal(t, []int{4, 8, 11}, f.Breaks("the red fox"))
	assert.Equal(t, []int{len("prêt\u00a0! "), len("prêt\u00a0! oui")}, f.Breaks("prêt\u00a0! oui"))
	assert.Empty(t, f.Breaks(""))
}

func TestCapitalsAndSpacingCountInTheWidth(t *testing.T) {
	f := NewFonts()
	plain := ui.Body()
	assert.Greater(t, f.Advance("abc", ui.Label().Spaced(0)), f.Advance("abc", plain.At(13)))
	assert.InDelta(t, f.Advance("abc", plain)+6, f.Advance("abc", plain.Spaced(2)), 1e-9)
}

func TestTheTypewriterFaceBorrowsWhatItLacks(t *testing.T) {
	f := NewFonts()
	assert.NotEqual(t, f.face("a", ui.Doc(), 1), f.face("→", ui.Doc(), 1))
	assert.InDelta(t, f.Advance("i", ui.Doc()), f.Advance("m", ui.Doc()), 1e-9)
}

func TestATypewriterSetsEveryLetterAsWide(t *testing.T) {
	f := NewFonts()
	for _, style := range []ui.Style{ui.Doc().At(15), ui.Doc().Plain().At(17)} {
		for r := rune(0x20); r < 0x2100; r++ {
			if uneven(r) {
				continue
			}
			words := "m" + string(r)
			assert.InDelta(t, text.AdvanceAt(words, len(words), f.face(words, style, 1)), f.Advance(words, style), 0.01, "%U", r)
		}
	}
}

func TestASweepUncoversRowAfterRow(t *testing.T) {
	r := image.Rect(0, 0, 100, 40)
	assert.Equal(t, image.Rect(50, 0, 100, 20), unswept(r, 0, 2, 0.25))
	assert.Equal(t, image.Rect(0, 20, 100, 40), unswept(r, 1, 2, 0.25))
	assert.True(t, unswept(r, 0, 2, 0.75).Empty())
}

func TestAHeldKeyRepeats(t *testing.T) {
	assert.True(t, strikes(1))
	assert.False(t, strikes(2))
	assert.True(t, strikes(32))
}

// bell is a desk with one button that counts how often it was rung.
type bell struct{ rung, built int }

func (b *bell) Frame(ui.Size) *ui.Node {
	b.built++
	return ui.Room(ui.LineButton("bell", fmt.Sprintf("Rung %d times", b.rung), "ring"))
}

func (b *bell) Do(ui.Action) { b.rung++ }

// play gives a running game of the bell, 400 by 300, with its first frame drawn,
// and a second by the lamp.
func play(t *testing.T, o Options) (*bell, *game, *ebiten.Image) {
	t.Helper()
	needsDisplay(t)
	desk := &bell{}
	var g *game
	var dst *ebiten.Image
	within(func() {
		g = newGame(desk, o)
		g.slice = time.Minute
		dst = ebiten.NewImage(400, 300)
		g.size, g.dpr = ui.Size{W: 400, H: 300}, 1
		for range 3 { // the desk, its mirror, the lamp
			step(t, g, dst)
		}
	})
	return desk, g, dst
}

func step(t *testing.T, g *game, dst *ebiten.Image) {
	t.Helper()
	require.NoError(t, g.Update())
	g.Draw(dst)
}

// ring works the bell, and waits for what comes of it.
func ring(g *game) {
	g.do("ring")
	g.settle()
}

func TestAnUntouchedScreenDrawsNothing(t *testing.T) {
	first, frames := 0, 0
	desk, g, dst := play(t, Options{OnFirstFrame: func() { first++ }, OnDraw: func(int) { frames++ }})
	within(func() {
		for range 5 {
			step(t, g, dst)
		}
	})
	assert.Equal(t, 2, frames)
	assert.Equal(t, 1, first)
	assert.Equal(t, 1, desk.built)
}

func TestEventsFromTheMirrorReachTheDesk(t *testing.T) {
	events := make(chan Event, 8)
	var told []ui.ID
	desk, g, dst := play(t, Options{Events: events, ReduceMotion: true, OnLayout: func(_ *ui.Node, focus ui.ID) bool {
		told = append(told, focus)
		return len(told) != 2 // once it takes two frames
	}})
	events <- Focus{"bell"}
	events <- Activate{"bell"}
	events <- Press{ui.Stroke{Key: "Enter"}}
	within(func() {
		for range 4 {
			step(t, g, dst)
		}
	})
	assert.Equal(t, 2, desk.rung)
	assert.Equal(t, []ui.ID{"", "bell", "bell"}, told)
	events <- TextScale{2}
	events <- Refresh{}
	within(func() { step(t, g, dst) })
	assert.Equal(t, ui.Size{W: 200, H: 150}, g.stage.Room())
}

// A frame without an update must not tell where the focus was before it moved on.
func TestTheMirrorIsToldOnlyAfterWhatHappenedIsTakenIn(t *testing.T) {
	events := make(chan Event, 8)
	var told []ui.ID
	_, g, dst := play(t, Options{Events: events, ReduceMotion: true, OnLayout: func(_ *ui.Node, focus ui.ID) bool {
		told = append(told, focus)
		return true
	}})
	within(func() {
		for range 4 {
			step(t, g, dst)
		}
		before := len(told)
		g.rebuild()
		events <- Focus{"bell"}
		for range 4 {
			g.Draw(dst)
		}
		assert.Len(t, told, before)
		for range 4 {
			step(t, g, dst)
		}
		assert.Equal(t, []ui.ID{"bell"}, told[before:])
	})
}

func TestAChangeMovesAndThenStandsStill(t *testing.T) {
	_, g, dst := play(t, Options{})
	within(func() {
		ring(g)
		assert.True(t, g.screen.update(g.painter, g.stage, 1, 0, never))
		assert.Empty(t, g.screen.cuts)
		assert.True(t, g.screen.show(dst, 60*time.Millisecond))
		assert.NotEmpty(t, g.screen.moves)
		assert.True(t, g.screen.show(dst, time.Second))
		assert.Empty(t, g.screen.moves)
		assert.False(t, g.screen.show(dst, 2*time.Second))
	})
}

func TestItIsToldWhenAChangeCanBeSeen(t *testing.T) {
	still := 0
	_, g, dst := play(t, Options{OnStill: func() { still++ }})
	within(func() {
		still = 0
		ring(g)
		g.Draw(dst)
		assert.Zero(t, still, "it fades in")
		g.began = g.began.Add(-time.Second)
		g.Draw(dst)
		assert.Equal(t, 1, still)
	})
}

func TestAfterEveryChangeTheScreenIsAsIfDrawnAnew(t *testing.T) {
	desk, g, dst := play(t, Options{ReduceMotion: true})
	within(func() {
		for range 3 {
			g.do("ring")
			step(t, g, dst)
		}
	})
	got := pixels(dst)
	want := Picture(Show(desk.Frame, ui.Size{W: 400, H: 300}, 1), ui.Size{W: 400, H: 300}, 1)
	assert.Equal(t, want.Pix, got.Pix)
}

func TestHoweverOftenItIsAskedForAFrameMakesOneTree(t *testing.T) {
	events := make(chan Event, 8)
	desk, g, dst := play(t, Options{Events: events})
	before := desk.built
	events <- Refresh{}
	events <- Refresh{}
	within(func() { step(t, g, dst) })
	assert.Equal(t, before+1, desk.built)
}

func TestANewTreeIsPaintedOverSeveralFramesAndShownWhenItIsWhole(t *testing.T) {
	desk, g, _ := play(t, Options{ReduceMotion: true})
	var dst *ebiten.Image
	seen := func() []byte { return pixels(dst).Pix }
	anew := func() {
		desk.rung++
		g.rebuild()
		g.stage.Invalidate()
		g.Draw(dst)
		assert.False(t, g.screen.unpainted(), "making the tree took the frame")
		g.Draw(dst)
	}
	within(func() {
		dst = ebiten.NewImageWithOptions(image.Rect(0, 0, 1000, 800), &ebiten.NewImageOptions{Unmanaged: true})
		g.size, g.slice = ui.Size{W: 1000, H: 800}, 0
		step(t, g, dst)
	})
	before := seen()
	within(anew)
	assert.Equal(t, before, seen(), "nothing is seen of what is half painted")
	frames := 1
	within(func() {
		for ; g.screen.unpainted(); frames++ {
			g.Draw(dst)
		}
	})
	assert.Equal(t, 13, frames)
	whole := seen()
	assert.NotEqual(t, before, whole)
	within(func() {
		g.stage.Invalidate()
		g.Draw(dst)
	})
	assert.Equal(t, seen(), whole, "as if painted at once")
	within(func() {
		anew()
		g.slice = time.Minute
		ring(g)
		g.Draw(dst)
		assert.False(t, g.screen.unpainted(), "who works the desk meanwhile does not wait")
		dst.Deallocate()
	})
}

func TestAPartDrawnAnewMatchesTheRest(t *testing.T) {
	needsDisplay(t)
	stage := Show(deskPicture, window, 1)
	whole := Picture(stage, window, 1)
	var page *ebiten.Image
	within(func() {
		page = ebiten.NewImage(int(window.W), int(window.H))
		p := newPainter(NewFonts())
		p.light()
		p.paint(page, stage, 1, page.Bounds())
		for _, r := range []image.Rectangle{image.Rect(250, 60, 700, 300), image.Rect(1000, 70, 1433, 555), image.Rect(3, 700, 900, 899)} {
			p.paint(page, stage, 1, r)
		}
	})
	assert.Equal(t, whole.Pix, pixels(page).Pix)
}

func TestAResizeDrawsEverythingAgain(t *testing.T) {
	_, g, _ := play(t, Options{})
	var big *ebiten.Image
	within(func() {
		big = ebiten.NewImage(800, 600)
		g.size = ui.Size{W: 800, H: 600}
		step(t, g, big)
	})
	assert.NotZero(t, pixels(big).RGBAAt(790, 590).A)
}

func pixels(img *ebiten.Image) *image.RGBA {
	out := image.NewRGBA(img.Bounds())
	within(func() { img.ReadPixels(out.Pix) })
	return out
}

func eachNode(n *ui.Node, do func(*ui.Node)) {
	do(n)
	for _, c := range n.Children {
		eachNode(c, do)
	}
}

func TestWordsAreMeasuredAsTheyAreDrawn(t *testing.T) {
	f := NewFonts()
	assert.False(t, f.measureAt(1), "as it begins")
	assert.True(t, f.measureAt(0.8))
	style, words := ui.Body().At(16.25), "Penetrated: loses about 1 in 4 a watch."
	drawn := text.AdvanceAt(words, len(words), f.face(words, style, 0.8))
	assert.InDelta(t, drawn, f.Advance(words, style)*0.8, 1e-9)
}

func TestWhatIsAwaitedIsMadeOverSeveralFrames(t *testing.T) {
	events := make(chan Event, 8)
	desk, g, dst := play(t, Options{Events: events, ReduceMotion: true})
	said := func() string { return g.stage.Root().Children[0].Name }
	before := said()
	within(func() {
		g.slice = 0
		events <- Activate{"bell"}
		step(t, g, dst)
		assert.Equal(t, 2, desk.built, "the desk has made it")
		assert.Equal(t, before, said())
		step(t, g, dst)
		assert.Equal(t, before, said(), "its words are set")
		step(t, g, dst)
		assert.Equal(t, "Rung 1 times", said())
	})
	events <- Activate{"bell"}
	events <- Press{ui.Stroke{Key: "Enter"}}
	within(func() { step(t, g, dst) })
	assert.Equal(t, 3, desk.rung)
	assert.Equal(t, "Rung 2 times", said(), "what is done next is done to what is awaited")
}
