package ui

// Focused is the ID of the node that has the focus; empty for none.
func (s *Stage) Focused() ID { return s.focus }

// Ring is where a focus ring is to be drawn, in CSS pixels; not ok while the
// focus came from a pointer.
func (s *Stage) Ring() (r Rect, ok bool) {
	n := s.byID[s.focus]
	if n == nil || !s.ring {
		return Rect{}, false
	}
	return n.laid.clip, !n.laid.clip.Empty()
}

// Focus moves the focus to the node of that ID, from the keyboard or the
// mirror, and scrolls it into view. An unknown or unfit ID changes nothing.
func (s *Stage) Focus(id ID) {
	if n := s.byID[id]; n != nil && n.Focusable() && s.inScope(n) {
		s.setFocus(id, true)
	}
}

// Blur takes the focus away.
func (s *Stage) Blur() { s.setFocus("", false) }

func (s *Stage) setFocus(id ID, ring bool) {
	if id == s.focus && ring == s.ring {
		return
	}
	s.touchRing()
	s.touchTip()
	s.focus, s.ring = id, ring
	s.revision++
	if n := s.byID[id]; n != nil && ring {
		s.reveal(n)
	}
	s.touchRing()
	s.touchTip()
}

// touchRing marks the ring as changed where it stands now.
func (s *Stage) touchRing() {
	if r, ok := s.Ring(); ok {
		s.add(Change{Rect: r.Grow(ringReach), Motion: Cut})
	}
}

// ringReach is how far a focus ring stands out from its node, CSS pixels.
const ringReach = 6

// keepFocus finds the focus again after the tree was replaced.
func (s *Stage) keepFocus(oldScope *Node, oldStops []*Node) {
	opened, closed := dialogID(s.scope), dialogID(oldScope)
	switch {
	case opened != closed && opened != "":
		s.behind = append(s.behind, s.focus)
		s.focus = firstOf(s.tabStops())
		return
	case opened != closed && len(s.behind) > 0:
		s.focus = s.behind[len(s.behind)-1]
		s.behind = s.behind[:len(s.behind)-1]
		if s.focus != "" && !s.isStop(s.focus) { // what it was given back to has gone
			s.focus = firstOf(s.tabStops())
		}
	}
	if s.focus == "" || s.isStop(s.focus) {
		return
	}
	s.focus = s.neighbour(oldStops)
}

func dialogID(n *Node) ID {
	if n == nil || n.Role != Dialog {
		return ""
	}
	return n.ID
}

func firstOf(nodes []*Node) ID {
	if len(nodes) == 0 {
		return ""
	}
	return nodes[0].ID
}

func (s *Stage) isStop(id ID) bool {
	for _, n := range s.stops {
		if n.ID == id {
			return true
		}
	}
	return false
}

// neighbour is the nearest survivor of the stops that stood around the lost
// focus: first those after it, then those before.
func (s *Stage) neighbour(old []*Node) ID {
	at := -1
	for i, n := range old {
		if n.ID == s.focus {
			at = i
		}
	}
	if at < 0 {
		return ""
	}
	for i := at + 1; i < len(old); i++ {
		if s.isStop(old[i].ID) {
			return old[i].ID
		}
	}
	for i := at - 1; i >= 0; i-- {
		if s.isStop(old[i].ID) {
			return old[i].ID
		}
	}
	return firstOf(s.tabStops())
}

// tabStops are the nodes that Tab visits: of a group with roving focus only one.
func (s *Stage) tabStops() []*Node {
	var out []*Node
	for _, n := range s.stops {
		if set := s.setOf(n); set == nil || s.current(set) == n {
			out = append(out, n)
		}
	}
	return out
}

// setOf is the group whose members share one tab stop, or nil.
func (s *Stage) setOf(n *Node) *Node {
	var want Role
	switch n.Role {
	case Radio:
		want = RadioGroup
	case Tab:
		want = TabList
	case ListItem:
		want = List
	default:
		return nil
	}
	for p := n.laid.parent; p != nil; p = p.laid.parent {
		if p.Role == want {
			return p
		}
	}
	return nil
}

// members are the stops that belong to a group with roving focus.
func (s *Stage) members(set *Node) []*Node {
	var out []*Node
	for _, n := range s.stops {
		if s.setOf(n) == set {
			out = append(out, n)
		}
	}
	return out
}

// current is the member that Tab lands on: the one in focus, else the chosen
// one, else the first.
func (s *Stage) current(set *Node) *Node {
	all := s.members(set)
	for _, n := range all {
		if n.ID == s.focus {
			return n
		}
	}
	for _, n := range all {
		if n.State&(Checked|Selected) != 0 {
			return n
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// tab moves the focus by one stop, around the end.
func (s *Stage) tab(by int) {
	stops := s.tabStops()
	if len(stops) == 0 {
		return
	}
	at := -1
	for i, n := range stops {
		if n.ID == s.focus {
			at = i
		}
	}
	if at < 0 && by < 0 {
		at = 0
	}
	s.setFocus(stops[(at+by+len(stops))%len(stops)].ID, true)
}
