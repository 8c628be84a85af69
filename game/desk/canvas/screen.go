package canvas

import (
	"image"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"tearline/game/desk/ui"
)

// screen keeps the page as it should stand and the page as it stood, and
// crosses from one to the other.
type screen struct {
	page, old *ebiten.Image
	pieces    []image.Rectangle // of the page that are not painted yet
	cuts      []image.Rectangle // what changes at once when they are
	coming    []move            // what begins to move then
	moves     []move
	copy      ebiten.DrawImageOptions
	blend     ebiten.DrawImageOptions
	still     bool // no motion at all
}

// move is a part of the screen that is changing.
type move struct {
	rect   image.Rectangle
	motion ui.Motion
	rows   int
	since  time.Duration
}

// How long each motion takes.
var spans = map[ui.Motion]time.Duration{
	ui.Fade: 180 * time.Millisecond,
	ui.Wipe: 240 * time.Millisecond,
	ui.Tear: 400 * time.Millisecond,
}

// resize makes pages of that size, empty.
func (s *screen) resize(w, h int) {
	if s.page != nil && s.page.Bounds().Dx() == w && s.page.Bounds().Dy() == h {
		return
	}
	for _, img := range []*ebiten.Image{s.page, s.old} {
		if img != nil {
			img.Deallocate()
		}
	}
	option := &ebiten.NewImageOptions{Unmanaged: true}
	s.page = ebiten.NewImageWithOptions(image.Rect(0, 0, w, h), option)
	s.old = ebiten.NewImageWithOptions(image.Rect(0, 0, w, h), option)
	s.pieces, s.cuts, s.coming, s.moves = nil, nil, nil, nil
	s.copy.Blend = ebiten.BlendCopy
}

// unpainted says whether the page is not yet as it should be.
func (s *screen) unpainted() bool { return len(s.pieces) > 0 }

// update paints what changed onto the page, piece by piece, until it is late, and
// says whether all of it is painted: then the motions start, and what is still
// moving there is cut short. Late is asked after each piece.
func (s *screen) update(p *painter, stage *ui.Stage, dpr float64, now time.Duration, late func() bool) (done bool) {
	s.take(stage.Changes(), dpr)
	for s.unpainted() {
		p.paint(s.page, stage, dpr, s.pieces[0])
		s.pieces = s.pieces[1:]
		if s.unpainted() && late() {
			return false
		}
	}
	for _, m := range s.coming {
		m.since = now
		s.moves = append(s.moves, m)
	}
	s.coming = s.coming[:0]
	return true
}

// take notes what is to be painted, and how it is to be shown.
func (s *screen) take(changes []ui.Change, dpr float64) {
	bounds := s.page.Bounds()
	for _, c := range changes {
		r := deviceRect(c.Rect, dpr).Intersect(bounds)
		if r.Empty() {
			continue
		}
		s.pieces = append(s.pieces, pieces(r, dpr)...)
		if c.Motion == ui.Cut || s.still {
			s.cuts = append(s.cuts, r)
			continue
		}
		s.put(s.old, s.page, r)
		s.coming = append(s.coming, move{rect: r, motion: c.Motion, rows: max(c.Rows, 1)})
	}
}

// mostPiece is how much is painted at a time, in CSS pixels.
const mostPiece = 1280 * 50

// pieces cuts a part of the page into bands that can each be painted in a moment.
func pieces(r image.Rectangle, dpr float64) (all []image.Rectangle) {
	n := int(math.Ceil(float64(r.Dx()) * float64(r.Dy()) / (mostPiece * dpr * dpr)))
	for i := range n {
		all = append(all, image.Rect(r.Min.X, r.Min.Y+r.Dy()*i/n, r.Max.X, r.Min.Y+r.Dy()*(i+1)/n))
	}
	return all
}

func deviceRect(r ui.Rect, dpr float64) image.Rectangle {
	return image.Rect(int(math.Floor(r.X*dpr)), int(math.Floor(r.Y*dpr)),
		int(math.Ceil(r.Right()*dpr)), int(math.Ceil(r.Bottom()*dpr)))
}

// put copies the part r.
func (s *screen) put(dst, src *ebiten.Image, r image.Rectangle) {
	s.copy.GeoM.Reset()
	s.copy.GeoM.Translate(float64(r.Min.X), float64(r.Min.Y))
	dst.DrawImage(src.SubImage(r).(*ebiten.Image), &s.copy)
}

// show brings dst up to date and says whether it drew anything.
func (s *screen) show(dst *ebiten.Image, now time.Duration) bool {
	drew := len(s.cuts) > 0 || len(s.moves) > 0
	for _, r := range s.cuts {
		s.put(dst, s.page, r)
	}
	s.cuts = s.cuts[:0]
	kept := s.moves[:0]
	for _, m := range s.moves {
		t := float64(now-m.since) / float64(spans[m.motion])
		s.put(dst, s.page, m.rect)
		if t < 1 && !s.still {
			s.mix(dst, m, ease(t))
			kept = append(kept, m)
		}
	}
	s.moves = kept
	return drew
}

// ease starts and ends gently.
func ease(t float64) float64 { return t * t * (3 - 2*t) }

// mix lays what is left of the old page over the new one.
func (s *screen) mix(dst *ebiten.Image, m move, t float64) {
	if m.motion == ui.Fade {
		s.blend.GeoM = ebiten.GeoM{}
		s.blend.GeoM.Translate(float64(m.rect.Min.X), float64(m.rect.Min.Y))
		s.blend.ColorScale.Reset()
		s.blend.ColorScale.ScaleAlpha(float32(1 - t))
		dst.DrawImage(s.old.SubImage(m.rect).(*ebiten.Image), &s.blend)
		return
	}
	for i := range m.rows {
		if r := unswept(m.rect, i, m.rows, t); !r.Empty() {
			s.put(dst, s.old, r)
		}
	}
}

// unswept is the part of row i that a sweep through all rows has not reached.
func unswept(r image.Rectangle, i, rows int, t float64) image.Rectangle {
	part := math.Min(1, math.Max(0, t*float64(rows)-float64(i)))
	return image.Rect(
		r.Min.X+int(math.Round(part*float64(r.Dx()))), r.Min.Y+r.Dy()*i/rows,
		r.Max.X, r.Min.Y+r.Dy()*(i+1)/rows)
}
