package ui

// press is what a pointer is doing between down and up.
type press struct {
	on     bool
	id     ID // what it went down on; empty for nothing
	from   Point
	last   Point
	touch  bool
	drag   bool // it became a drag, so that letting go activates nothing
	slider ID   // the scroller whose bar is being dragged
}

// dragAfter is how far a touch may slip and still be a tap, CSS pixels.
const dragAfter = 8

// At gives the topmost node that can be worked at p, in CSS pixels, or nil.
func (s *Stage) At(p Point) *Node {
	if s.scope == nil {
		return nil
	}
	return hit(s.scope, p)
}

func hit(n *Node, p Point) *Node {
	for i := len(n.Children) - 1; i >= 0; i-- {
		if f := hit(n.Children[i], p); f != nil {
			return f
		}
	}
	if n.laid.clip.Contains(p) && n.Focusable() && n.Works() {
		return n
	}
	return nil
}

// Move tells where the pointer is, in CSS pixels.
func (s *Stage) Move(p Point) {
	if s.press.on {
		s.slide(p)
		return
	}
	var hover, under ID
	if n := s.At(p); n != nil {
		under = n.ID
		if n.State&Disabled == 0 {
			hover = n.ID
		}
	}
	s.setHover(hover, under)
}

// Leave tells that the pointer is nowhere on the stage.
func (s *Stage) Leave() { s.setHover("", "") }

// Hovered is the ID of what is under the pointer and can be worked; it also
// says what shape the pointer should take.
func (s *Stage) Hovered() ID { return s.hover }

// HoverRect is where the hovered node stands; not ok when there is none.
func (s *Stage) HoverRect() (n *Node, ok bool) {
	n = s.byID[s.hover]
	return n, n != nil && !n.laid.clip.Empty()
}

func (s *Stage) setHover(hover, under ID) {
	if hover == s.hover && under == s.under {
		return
	}
	s.touchHover()
	s.touchTip()
	s.hover, s.under = hover, under
	s.touchHover()
	s.touchTip()
}

func (s *Stage) touchHover() {
	if n, ok := s.HoverRect(); ok {
		s.add(Change{Rect: n.Rect.Grow(1), Motion: Cut})
	}
}

// Down tells that a button or a finger went down at p.
func (s *Stage) Down(p Point, touch bool) {
	s.press = press{on: true, from: p, last: p, touch: touch}
	if !touch {
		s.press.slider = s.barAt(p)
	}
	if n := s.At(p); n != nil && s.press.slider == "" {
		s.press.id = n.ID
	}
}

// Up tells that it was let go at p, and gives the action of what was clicked
// or tapped, if anything was.
func (s *Stage) Up(p Point) Action {
	was := s.press
	s.press = press{}
	n := s.At(p)
	if !was.on || was.drag || was.slider != "" {
		return nil
	}
	if n == nil || n.ID != was.id {
		s.setFocus(s.focus, false)
		return nil
	}
	s.setFocus(n.ID, false)
	return s.Activate(n.ID)
}

// slide follows a pressed pointer: a finger drags what is under it, a mouse
// drags only a scroll bar.
func (s *Stage) slide(p Point) {
	pr := &s.press
	if pr.slider != "" {
		s.dragBar(pr.slider, p.Y-pr.last.Y)
		pr.last = p
		return
	}
	if !pr.touch {
		return
	}
	if d := p.Y - pr.from.Y; !pr.drag && (d > dragAfter || d < -dragAfter) {
		pr.drag, pr.last = true, pr.from
	}
	if pr.drag {
		s.Wheel(pr.from, pr.last.Y-p.Y)
		pr.last = p
	}
}
