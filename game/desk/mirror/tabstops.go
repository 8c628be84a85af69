package mirror

import "tearline/game/desk/ui"

// sets are the groups that Tab visits once; arrow keys move within them.
var sets = map[ui.Role]ui.Role{ui.Radio: ui.RadioGroup, ui.Tab: ui.TabList, ui.ListItem: ui.List}

// tabStops finds the nodes that Tab shall reach, as the stage would have it: of
// a group the member in focus, else the chosen one, else the first.
func tabStops(root *ui.Node, focused ui.ID) map[*ui.Node]bool {
	f := stopFinder{stops: map[*ui.Node]bool{}, members: map[*ui.Node][]*ui.Node{}}
	f.visit(root, map[ui.Role]*ui.Node{})
	for _, all := range f.members {
		f.stops[current(all, focused)] = true
	}
	return f.stops
}

type stopFinder struct {
	stops   map[*ui.Node]bool
	members map[*ui.Node][]*ui.Node
}

// visit knows the nearest group of each role around n.
func (f *stopFinder) visit(n *ui.Node, around map[ui.Role]*ui.Node) {
	if n.Focusable() {
		if set := around[sets[n.Role]]; set != nil && sets[n.Role] != ui.Group {
			f.members[set] = append(f.members[set], n)
		} else {
			f.stops[n] = true
		}
	}
	outer, isSet := around[n.Role], n.Role == ui.RadioGroup || n.Role == ui.TabList || n.Role == ui.List
	if isSet {
		around[n.Role] = n
	}
	for _, k := range n.Children {
		if k != nil {
			f.visit(k, around)
		}
	}
	if isSet {
		around[n.Role] = outer
	}
}

func current(all []*ui.Node, focused ui.ID) *ui.Node {
	chosen := all[0]
	for _, n := range all {
		if n.ID == focused {
			return n
		}
	}
	for _, n := range all {
		if n.State&(ui.Checked|ui.Selected) != 0 {
			return n
		}
	}
	return chosen
}
