package canvas

import (
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

var window = ui.Size{W: 1440, H: 900}

// BenchmarkBuildAndLayOut rebuilds the whole desk with the same words.
func BenchmarkBuildAndLayOut(b *testing.B) {
	stage := Show(deskPicture, window, 1)
	b.ReportAllocs()
	for b.Loop() {
		stage.SetTree(deskPicture(window))
	}
}

// BenchmarkLayOutFreshWords lays the desk out with nothing kept from before.
func BenchmarkLayOutFreshWords(b *testing.B) {
	fonts := NewFonts()
	for b.Loop() {
		stage := ui.NewStage(ui.NewTypesetter(fonts))
		stage.Resize(window, 1)
		stage.SetTree(deskPicture(window))
	}
}

// BenchmarkChangeOneForm is everything that Go does for a click on a form
// switch: build, lay out, compare, paint what changed, start the motion. It
// needs a display, as the next one.
func BenchmarkChangeOneForm(b *testing.B) {
	kinds := []ui.FormKind{ui.FormFull, ui.FormGeneral}
	inLoop(b, func(i int, stage *ui.Stage, s *screen, p *painter, dst *ebiten.Image) {
		stage.SetTree(deskWith(window, kinds[i%2]))
		now := time.Duration(i) * time.Second
		s.update(p, stage, 1, now, never)
		s.show(dst, now)
	})
}

// BenchmarkPaintEverything draws the whole desk anew, as after a resize.
func BenchmarkPaintEverything(b *testing.B) {
	inLoop(b, func(i int, stage *ui.Stage, s *screen, p *painter, dst *ebiten.Image) {
		stage.Invalidate()
		s.update(p, stage, 1, 0, never)
		s.show(dst, 0)
	})
}

// BenchmarkPaintTheReview draws the picture of a review anew.
func BenchmarkPaintTheReview(b *testing.B) {
	inLoop(b, func(i int, stage *ui.Stage, s *screen, p *painter, dst *ebiten.Image) {
		if i == 0 {
			stage.SetTree(reviewPicture(window))
		}
		stage.Invalidate()
		s.update(p, stage, 1, 0, never)
		s.show(dst, 0)
	})
}

// never says that it is not late.
func never() bool { return false }

// inLoop times only what do costs, one call to a frame of the game loop.
func inLoop(b *testing.B, do func(i int, stage *ui.Stage, s *screen, p *painter, dst *ebiten.Image)) {
	if !HasLoop() {
		b.Skip("needs a display: run under xvfb-run -a -s '-screen 0 1440x900x24'")
	}
	var spent time.Duration
	stage := Show(deskPicture, window, 1)
	p, s := newPainter(NewFonts()), &screen{}
	p.light()
	var dst *ebiten.Image
	within(func() {
		dst = ebiten.NewImage(int(window.W), int(window.H))
		s.resize(int(window.W), int(window.H))
		s.update(p, stage, 1, 0, never)
		s.show(dst, 0)
	})
	b.ResetTimer()
	for i := range b.N {
		within(func() {
			start := time.Now()
			do(i, stage, s, p, dst)
			spent += time.Since(start)
		})
	}
	b.ReportMetric(float64(spent.Microseconds())/float64(b.N)/1000, "go-ms/frame")
}
