package mirror_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/desk/mirror"
)

// page behaves as a web page does: text takes the place of children, placing
// takes an element from where it was, and removing takes along what is inside.
type page struct {
	t    *testing.T
	all  map[mirror.Key]*mirror.Element
	over map[mirror.Key]mirror.Key // parents
}

func newPage(t *testing.T, root *mirror.Element) *page {
	p := &page{t: t, all: map[mirror.Key]*mirror.Element{}, over: map[mirror.Key]mirror.Key{}}
	p.all[root.Key] = &mirror.Element{Key: root.Key, Tag: root.Tag, Attr: map[string]string{}}
	return p
}

func (p *page) apply(patches []mirror.Patch) {
	p.t.Helper()
	for _, x := range patches {
		p.one(x)
	}
}

func (p *page) one(x mirror.Patch) {
	p.t.Helper()
	if x.Op == mirror.Create {
		require.NotContains(p.t, p.all, x.Key, "created twice")
		p.all[x.Key] = &mirror.Element{Key: x.Key, ID: x.ID, Tag: x.Tag, Attr: map[string]string{}}
		return
	}
	e := p.all[x.Key]
	require.NotNil(p.t, e, "%v of an element that is not there: %q", x.Op, x.Key)
	switch x.Op {
	case mirror.Place:
		p.place(e, x)
	case mirror.Remove:
		p.detach(e)
		delete(p.all, e.Key)
	case mirror.SetAttr:
		e.Attr[x.Name] = x.Value
	case mirror.DropAttr:
		require.Contains(p.t, e.Attr, x.Name)
		delete(e.Attr, x.Name)
	case mirror.SetText:
		e.Text, e.Kids = x.Value, nil
	case mirror.SetRect:
		e.Rect = x.Rect
	}
}

func (p *page) place(e *mirror.Element, x mirror.Patch) {
	p.t.Helper()
	require.False(p.t, p.contains(e, x.Parent), "%q is put into itself", x.Key)
	p.detach(e)
	parent := p.all[x.Parent]
	require.NotNil(p.t, parent, "no parent %q", x.Parent)
	require.Empty(p.t, parent.Text, "words beside children")
	at := len(parent.Kids)
	if x.Before != "" {
		at = p.indexOf(parent, x.Before)
		require.GreaterOrEqual(p.t, at, 0, "%q is not in %q", x.Before, x.Parent)
	}
	parent.Kids = append(parent.Kids[:at:at], append([]*mirror.Element{e}, parent.Kids[at:]...)...)
	p.over[e.Key] = parent.Key
}

func (p *page) contains(e *mirror.Element, key mirror.Key) bool {
	for ok := true; ok; key, ok = p.over[key] {
		if key == e.Key {
			return true
		}
	}
	return false
}

func (p *page) detach(e *mirror.Element) {
	parent := p.all[p.over[e.Key]]
	delete(p.over, e.Key)
	if parent == nil {
		return
	}
	if i := p.indexOf(parent, e.Key); i >= 0 {
		parent.Kids = append(parent.Kids[:i:i], parent.Kids[i+1:]...)
	}
}

func (p *page) indexOf(parent *mirror.Element, key mirror.Key) int {
	for i, k := range parent.Kids {
		if k.Key == key {
			return i
		}
	}
	return -1
}
