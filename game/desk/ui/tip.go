package ui

import "math"

// tipWide is the most room that the words of a tip take, CSS pixels before
// text scaling; tipPad is around them.
const (
	tipWide = 300
	tipPad  = 8
)

// Tip is the Detail of what is under the pointer, or has a focus that shows,
// set into lines, and the box to draw it in, in CSS pixels as seen. It tells
// those who see why something cannot be worked.
func (s *Stage) Tip() (words *Block, box Rect, ok bool) {
	n := s.tipped()
	if n == nil {
		return nil, Rect{}, false
	}
	style := Body().At(13).In(Pale).fit(Smallest / s.scale)
	words = s.m.Set([]Run{{n.Detail, style}}, tipWide, 0)
	box = Rect{n.Rect.X, n.Rect.Bottom() + ringReach, (words.Size.W + 2*tipPad) * s.scale, (words.Size.H + 2*tipPad) * s.scale}
	if box.Bottom() > s.size.H {
		box.Y = n.Rect.Y - ringReach - box.H
	}
	box.X = math.Max(0, math.Min(box.X, s.size.W-box.W))
	return words, box, true
}

// TipPad is the room around the words of a tip, CSS pixels before text scaling.
func TipPad() float64 { return tipPad }

func (s *Stage) tipped() *Node {
	n := s.byID[s.under]
	if n == nil && s.ring {
		n = s.byID[s.focus]
	}
	if n == nil || n.Detail == "" || !n.Works() || n.laid.clip.Empty() || !s.inScope(n) {
		return nil
	}
	return n
}

// touchTip marks the tip as changed where it stands now.
func (s *Stage) touchTip() {
	if _, r, ok := s.Tip(); ok {
		s.add(Change{Rect: r.Grow(1), Motion: Cut})
	}
}
