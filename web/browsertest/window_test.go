package browsertest_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/view"
	"tearline/web/browsertest"
)

func TestTheDeskIsDrawnAnewForAnotherWindow(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, calm(1280, 720), browsertest.Script(counter))
	s.begin()
	for _, room := range [][2]int64{{900, 600}, {768, 1024}, {500, 700}, {1366, 768}} {
		s.p.Resize(room[0], room[1])
		browsertest.Eval[bool](s.p, `calm()`)
		assert.Equal(t, room[:], browsertest.Eval[[]int64](s.p, `(c => [c.width, c.height])(document.querySelector("canvas"))`))
		img := picture(t, s.p)
		assert.Greater(t, inks(img), 100, "the picture is as good as empty at %v", room)
		assert.Empty(t, browsertest.Eval[[]string](s.p, `reader.elements().filter(e => e.dataset.id).filter(e => {
			const r = e.getBoundingClientRect();
			return r.left < -1 || r.right > innerWidth + 1;
		}).map(reader.name)`), "stick out at the side at %v", room)
	}
}

func picture(t *testing.T, p *browsertest.Page) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(p.Screenshot()))
	require.NoError(t, err)
	return img
}

// inks counts the colours of a picture, looking at every third pixel.
func inks(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

func TestLargerTextIsThereAtOnceAndStays(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(1280, 720))
	open := s.button("title.settings", "", "")
	before := s.p.See(open)
	s.press(open)
	for _, n := range []int{110, 120, 130} {
		s.press(s.button("settings.larger", "", ""))
		s.hear("settings.size", "N", n)
	}
	s.press(s.button("close", "", ""))
	s.p.Until(`!reader.find({Role: "dialog"}).length`)
	after := s.p.See(open)
	assert.InDelta(t, 1.3, after.H/before.H, 0.05)
	s.p.Reload()
	assert.Equal(t, after.H, s.p.See(open).H)
}

// wakes counts the frames that the game says it has drawn.
const wakes = `addEventListener("DOMContentLoaded", () => {
	const wake = tearline.wake;
	tearline.frames = 0;
	tearline.wake = () => { tearline.frames++; wake(); };
});`

func TestReducedMotionShowsAChangeInOneFrame(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, browsertest.Window(960, 600, 1), browsertest.Script(counter), browsertest.Script(wakes))
	s.begin()
	frames := func(form string) int {
		browsertest.Eval[bool](s.p, `calm()`)
		was := browsertest.Eval[int](s.p, `tearline.frames`)
		s.press(thing{Role: "button", Name: s.say.Say(form)})
		browsertest.Eval[bool](s.p, `calm()`)
		return browsertest.Eval[int](s.p, `tearline.frames`) - was
	}
	s.open(func(p view.Paper) bool { return p.Kind == view.ReportPaper })
	frames("paper.all-held") // the focus moves with it
	moving := frames("paper.all-full")
	frames("paper.all-held")
	s.reduceMotion(true)
	frames("paper.all-held")
	assert.Equal(t, 1, frames("paper.all-full"))
	assert.Greater(t, moving, 1)

	s.reduceMotion(false)
	frames("paper.all-full")
	browsertest.Do(s.p, func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		return chromedp.Void{}, err
	})
	assert.Equal(t, 1, frames("paper.all-held"), "as the system asks for it")
}

func (s *seat) reduceMotion(on bool) {
	s.t.Helper()
	s.press(s.button("time-strip.menu", "", ""))
	s.p.See(thing{Role: "dialog"})
	s.tick("settings.motion", on)
	s.press(s.button("close", "", ""))
	s.p.Until(`!reader.find({Role: "dialog"}).length`)
}
