package ui

// Stage holds the tree that is on the screen: its layout, what has the focus,
// what is under the pointer and how far each scroller is scrolled. Input goes
// in through its methods, and comes out as the Action of a node, or nil. It is
// not safe for use from several goroutines.
type Stage struct {
	m     Measurer
	size  Size
	scale float64

	root  *Node
	byID  map[ID]*Node
	scope *Node // what can be worked: the root, or the topmost dialog
	stops []*Node

	focus   ID
	ring    bool
	behind  []ID // the focus to go back to, one for each open dialog
	hover   ID   // what would be worked by a click
	under   ID   // what is under the pointer, disabled or not
	press   press
	scroll  map[ID]float64
	follows map[ID]ID // what was selected last in a scroller that follows
	changes []Change

	revision int
}

// NewStage makes an empty stage that sets its words with m.
func NewStage(m Measurer) *Stage {
	return &Stage{m: m, scale: 1, scroll: map[ID]float64{}, follows: map[ID]ID{}}
}

// Resize tells the size of the window in CSS pixels and the text scale, which
// is held between 0.8 and 2. The tree should be built anew for Room after it.
func (s *Stage) Resize(size Size, scale float64) {
	scale = min(max(scale, 0.8), 2)
	if size == s.size && scale == s.scale {
		return
	}
	s.size, s.scale = size, scale
	s.relayout()
	s.cutAll()
}

// Room is the size that a screen should arrange itself for: the window divided
// by the text scale, so that larger text means a smaller room.
func (s *Stage) Room() Size { return Size{s.size.W / s.scale, s.size.H / s.scale} }

// Scale is the text scale, 0.8 to 2.
func (s *Stage) Scale() float64 { return s.scale }

// Root is the tree on the stage, laid out; nil before the first SetTree.
func (s *Stage) Root() *Node { return s.root }

// Revision grows whenever the tree was laid out or the focus moved, so that a
// mirror knows when to look again.
func (s *Stage) Revision() int { return s.revision }

// Find gives the node of that ID, or nil.
func (s *Stage) Find(id ID) *Node { return s.byID[id] }

// SetTree puts another tree on the stage. Focus and scrolling stay where they
// were as far as their nodes are still there. The tree belongs to the stage
// from then on: build a new one rather than changing it.
func (s *Stage) SetTree(root *Node) {
	s.touchTip()
	old, oldStops := s.root, s.stops
	oldScope := s.scope
	s.root = root
	s.relayout()
	s.keepFocus(oldScope, oldStops)
	s.follow(root)
	if old == nil {
		s.cutAll()
		return
	}
	s.compare(old, root)
	s.touchTip()
}

// Rehearse lays a tree out without putting it on the stage, so that its words are
// set when it comes there.
func (s *Stage) Rehearse(root *Node) {
	l := layouter{m: s.m, scale: s.scale, scroll: s.scrolledBy}
	l.run(root, s.size)
}

// relayout lays the tree out and learns its nodes anew.
func (s *Stage) relayout() {
	if s.root == nil {
		return
	}
	s.Rehearse(s.root)
	s.revision++
	s.byID = make(map[ID]*Node, len(s.byID))
	s.scope = s.root
	s.learn(s.root)
	s.stops = s.stops[:0:0]
	s.collect(s.scope)
}

func (s *Stage) scrolledBy(id ID) float64 { return s.scroll[id] }

func (s *Stage) learn(n *Node) {
	if n.ID != "" {
		s.byID[n.ID] = n
	}
	if n.Role == Dialog {
		s.scope = n
	}
	for _, c := range n.Children {
		c.laid.parent = n
		s.learn(c)
	}
}

// collect lists what can take the focus, in the order of the tree.
func (s *Stage) collect(n *Node) {
	if n.Focusable() {
		s.stops = append(s.stops, n)
	}
	for _, c := range n.Children {
		s.collect(c)
	}
}

// Focusable says whether n can take the focus: what can be worked, also while
// it is disabled, so that its Detail can say why, and what can be scrolled.
func (n *Node) Focusable() bool {
	if n.ID == "" {
		return false
	}
	if n.Works() {
		return n.On != nil || n.State&Disabled != 0
	}
	return n.Overflows() && !anyWorks(n)
}

// Works says whether the role of n is one that is activated.
func (n *Node) Works() bool {
	switch n.Role {
	case Button, Radio, Checkbox, Tab:
		return true
	case ListItem:
		return n.On != nil
	}
	return false
}

func anyWorks(n *Node) bool {
	for _, c := range n.Children {
		if c.Works() || anyWorks(c) {
			return true
		}
	}
	return false
}

// Overflows says whether n has more content than it shows.
func (n *Node) Overflows() bool {
	return n.Box.Scroll && n.laid.high > n.laid.roomH()+0.5
}

// Seen is the part of Rect that is not cut off by a scroller, in CSS pixels.
func (n *Node) Seen() Rect { return n.laid.clip }

// Activate works the node of that ID as a click would, and gives it the focus.
// It gives the node's action, or nil when there is nothing to do: no such node,
// behind a dialog, disabled.
func (s *Stage) Activate(id ID) Action {
	n := s.byID[id]
	if n == nil || n.On == nil || n.State&Disabled != 0 || !s.inScope(n) {
		return nil
	}
	if n.Focusable() {
		s.setFocus(id, s.ring)
	}
	return n.On
}

func (s *Stage) inScope(n *Node) bool {
	for ; n != nil; n = n.laid.parent {
		if n == s.scope {
			return true
		}
	}
	return false
}
