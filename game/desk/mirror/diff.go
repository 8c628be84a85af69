package mirror

import (
	"maps"
	"slices"

	"tearline/game/desk/ui"
)

// Op is what a patch does.
type Op uint8

// The operations. Place is for new elements and for moved ones; Remove takes
// whatever is still inside along.
const (
	Create   Op = iota // make Key, of Tag, for ID, outside of the page
	Place              // put Key into Parent in front of Before, or last
	Remove             // take Key out
	SetAttr            // give Key the attribute Name with Value
	DropAttr           // take the attribute Name from Key
	SetText            // replace everything in Key by the words Value
	SetRect            // move Key to Rect
)

// Patch is one step from one tree of elements to another.
type Patch struct {
	Op             Op
	Key            Key
	Parent, Before Key
	Tag            string
	ID             ui.ID // of a created element
	Name, Value    string
	Rect           Rect
}

// Diff gives the steps that make old into now. The root of both is the same
// element, which stays; in both, a key is used once and means the same tag. Elements
// that are still there keep their identity, and as few as possible are moved, since
// a moved element loses the focus.
func Diff(old, now *Element) []Patch {
	var d differ
	if old.shapedAs(now) {
		d.describeAll(old, now)
		return d.out
	}
	d.was, d.is = index(old), index(now)
	d.clearWords(now)
	d.createNew(now)
	now.walk(func(e, _ *Element) { d.arrange(e) })
	d.removeDead(old)
	now.walk(func(e, _ *Element) {
		if o := d.was[e.Key].Element; o != nil {
			d.describe(o, e)
		}
	})
	return d.out
}

// shapedAs says whether the elements of two trees are the same, whatever they say.
func (e *Element) shapedAs(o *Element) bool {
	return e.Key == o.Key && slices.EqualFunc(e.Kids, o.Kids, (*Element).shapedAs)
}

// describeAll describes every element of now, which is shaped as old is.
func (d *differ) describeAll(old, now *Element) {
	if old.Text != "" && now.Text == "" {
		d.add(Patch{Op: SetText, Key: now.Key})
	}
	d.describe(old, now)
	for i, k := range now.Kids {
		d.describeAll(old.Kids[i], k)
	}
}

type differ struct {
	was, is map[Key]placed
	out     []Patch
}

// placed is an element with where it stands.
type placed struct {
	*Element
	parent Key
	at     int
}

func index(root *Element) map[Key]placed {
	all := map[Key]placed{root.Key: {Element: root}}
	root.walk(func(e, _ *Element) {
		for i, k := range e.Kids {
			all[k.Key] = placed{k, e.Key, i}
		}
	})
	return all
}

func (d *differ) add(p Patch) { d.out = append(d.out, p) }

// clearWords makes room for children; after they are placed it would be late.
func (d *differ) clearWords(now *Element) {
	now.walk(func(e, _ *Element) {
		if o, same := d.was[e.Key]; same && o.Text != "" && e.Text == "" {
			d.add(Patch{Op: SetText, Key: e.Key})
		}
	})
}

func (d *differ) createNew(now *Element) {
	now.walk(func(e, _ *Element) {
		if _, same := d.was[e.Key]; !same {
			d.add(Patch{Op: Create, Key: e.Key, Tag: e.Tag, ID: e.ID})
			d.describe(&Element{}, e) // at once: it says all that it has to say when it is placed
		}
	})
}

// arrange puts the children of e in order, from the last to the first, leaving
// the longest run of those that are in order already where they are.
func (d *differ) arrange(e *Element) {
	if o := d.was[e.Key].Element; o != nil && slices.EqualFunc(o.Kids, e.Kids, func(a, b *Element) bool { return a.Key == b.Key }) {
		return
	}
	stay := d.staying(e)
	next := Key("")
	for i := len(e.Kids) - 1; i >= 0; i-- {
		k := e.Kids[i]
		if !stay[k.Key] {
			d.add(Patch{Op: Place, Key: k.Key, Parent: e.Key, Before: next})
		}
		next = k.Key
	}
}

func (d *differ) staying(e *Element) map[Key]bool {
	if _, same := d.was[e.Key]; !same {
		return nil
	}
	var keys []Key
	var places []int
	for _, k := range e.Kids {
		if o, same := d.was[k.Key]; same && o.parent == e.Key {
			keys = append(keys, k.Key)
			places = append(places, o.at)
		}
	}
	stay := map[Key]bool{}
	for _, i := range longestRise(places) {
		stay[keys[i]] = true
	}
	return stay
}

// longestRise gives the indexes of a longest strictly rising part of s.
func longestRise(s []int) []int {
	var ends []int // ends[n]: index of the smallest end of a rise of length n+1
	back := make([]int, len(s))
	for i, v := range s {
		n, _ := slices.BinarySearchFunc(ends, v, func(j, v int) int { return s[j] - v })
		back[i] = -1
		if n > 0 {
			back[i] = ends[n-1]
		}
		ends = append(ends[:n], append([]int{i}, ends[min(n+1, len(ends)):]...)...)
	}
	if len(ends) == 0 {
		return nil
	}
	rise := make([]int, 0, len(ends))
	for i := ends[len(ends)-1]; i >= 0; i = back[i] {
		rise = append(rise, i)
	}
	slices.Reverse(rise)
	return rise
}

// removeDead takes out what is gone; what was moved out of it is safe already.
func (d *differ) removeDead(old *Element) {
	old.walk(func(e, _ *Element) {
		if _, lives := d.is[e.Key]; !lives {
			d.add(Patch{Op: Remove, Key: e.Key})
		}
	})
}

func (d *differ) describe(o, e *Element) {
	if !maps.Equal(o.Attr, e.Attr) {
		d.attributes(o, e)
	}
	if e.Text != o.Text && e.Text != "" {
		d.add(Patch{Op: SetText, Key: e.Key, Value: e.Text})
	}
	if e.Rect != o.Rect {
		d.add(Patch{Op: SetRect, Key: e.Key, Rect: e.Rect})
	}
}

func (d *differ) attributes(o, e *Element) {
	for _, name := range slices.Sorted(maps.Keys(e.Attr)) {
		if had, ok := o.Attr[name]; !ok || had != e.Attr[name] {
			d.add(Patch{Op: SetAttr, Key: e.Key, Name: name, Value: e.Attr[name]})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(o.Attr)) {
		if _, kept := e.Attr[name]; !kept {
			d.add(Patch{Op: DropAttr, Key: e.Key, Name: name})
		}
	}
}
