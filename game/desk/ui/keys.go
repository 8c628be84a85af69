package ui

import "strings"

// Stroke is a key pressed, named as KeyboardEvent.key names it: "Tab",
// "Enter", " ", "Escape", "ArrowUp", "Home", "PageDown", "a", "?".
type Stroke struct {
	Key                    string
	Shift, Ctrl, Alt, Meta bool
}

// Press takes a key press and gives the action that it leads to, if any.
func (s *Stage) Press(k Stroke) Action {
	if s.root == nil {
		return nil
	}
	if n := s.shortcut(k); n != nil {
		return s.Activate(n.ID)
	}
	if k.Ctrl || k.Alt || k.Meta {
		return nil
	}
	switch k.Key {
	case "Tab":
		s.tab(map[bool]int{false: 1, true: -1}[k.Shift])
	case "Enter", " ":
		s.setFocus(s.focus, s.focus != "")
		return s.Activate(s.focus)
	case "Escape":
		return s.escape()
	case "PageUp", "PageDown":
		s.page(k.Key == "PageDown")
	case "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End":
		return s.arrow(k.Key)
	}
	return nil
}

// escape leaves the topmost dialog by its own action.
func (s *Stage) escape() Action {
	if s.scope != nil && s.scope.Role == Dialog {
		return s.scope.On
	}
	return nil
}

// arrow moves within a group; in radio groups and tabs choosing follows the
// focus. Elsewhere it scrolls.
func (s *Stage) arrow(key string) Action {
	n := s.byID[s.focus]
	var set *Node
	if n != nil {
		set = s.setOf(n)
	}
	if set == nil {
		s.scrollKey(key)
		return nil
	}
	next := pick(s.members(set), n, key)
	s.setFocus(next.ID, true)
	if next == n || next.Role == ListItem || next.State&Disabled != 0 {
		return nil
	}
	return next.On
}

// pick finds the member that key leads to from at.
func pick(all []*Node, at *Node, key string) *Node {
	i := 0
	for j, n := range all {
		if n == at {
			i = j
		}
	}
	switch key {
	case "ArrowUp", "ArrowLeft":
		i += len(all) - 1
	case "ArrowDown", "ArrowRight":
		i++
	case "Home":
		i = 0
	case "End":
		i = len(all) - 1
	}
	return all[i%len(all)]
}

// shortcut finds the node in reach that k activates.
func (s *Stage) shortcut(k Stroke) *Node {
	return findKey(s.scope, k)
}

func findKey(n *Node, k Stroke) *Node {
	if n.Keys != "" && n.On != nil && n.State&Disabled == 0 && k.matches(n.Keys) {
		return n
	}
	for _, c := range n.Children {
		if f := findKey(c, k); f != nil {
			return f
		}
	}
	return nil
}

// matches says whether k is one of the shortcuts in keys, which are written as
// in aria-keyshortcuts: "Control+Enter", "?", several with spaces between.
func (k Stroke) matches(keys string) bool {
	for _, one := range strings.Fields(keys) {
		if k.is(one) {
			return true
		}
	}
	return false
}

func (k Stroke) is(one string) bool {
	var want Stroke
	parts := strings.Split(one, "+")
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "Control":
			want.Ctrl = true
		case "Shift":
			want.Shift = true
		case "Alt":
			want.Alt = true
		case "Meta":
			want.Meta = true
		}
	}
	want.Key = parts[len(parts)-1]
	if want.Key == "Space" {
		want.Key = " "
	}
	if len([]rune(want.Key)) == 1 && !want.Shift && !want.Ctrl {
		k.Shift = false // "?" and the like need it on most keyboards
	}
	return strings.EqualFold(k.Key, want.Key) && k.Shift == want.Shift && k.Ctrl == want.Ctrl &&
		k.Alt == want.Alt && k.Meta == want.Meta
}
