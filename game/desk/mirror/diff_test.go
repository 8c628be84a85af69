package mirror_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/mirror"
)

func el(key string, kids ...*mirror.Element) *mirror.Element {
	return &mirror.Element{Key: mirror.Key(key), Tag: "p", Attr: map[string]string{}, Kids: kids}
}

func row(keys ...string) *mirror.Element {
	root := el("root")
	for _, k := range keys {
		root.Kids = append(root.Kids, el(k))
	}
	return root
}

// empty is a page before anything is shown.
func empty() *mirror.Element { return el("root") }

// follow applies the changes from the first tree to the last to a page.
func follow(t *testing.T, trees ...*mirror.Element) {
	t.Helper()
	p, old := newPage(t, trees[0]), empty()
	for i, now := range trees {
		p.apply(mirror.Diff(old, now))
		if !assert.True(t, p.all["root"].Equal(now), "tree %d", i) {
			require.Equal(t, now, p.all["root"])
		}
		old = now
	}
}

func count(patches []mirror.Patch, op mirror.Op) int {
	n := 0
	for _, p := range patches {
		if p.Op == op {
			n++
		}
	}
	return n
}

func TestEqualTreesNeedNoPatch(t *testing.T) {
	assert.Empty(t, mirror.Diff(row("a", "b"), row("a", "b")))
}

func TestAChangeOfWordsIsOnePatch(t *testing.T) {
	a, b := row("a", "b"), row("a", "b")
	a.Kids[1].Text, b.Kids[1].Text = "watch 3", "watch 4"
	assert.Equal(t, []mirror.Patch{{Op: mirror.SetText, Key: "b", Value: "watch 4"}}, mirror.Diff(a, b))
}

func TestAttributesComeAndGo(t *testing.T) {
	a, b := row("a"), row("a")
	a.Kids[0].Attr = map[string]string{"aria-busy": "true", "tabindex": "0"}
	b.Kids[0].Attr = map[string]string{"tabindex": "-1", "role": "tab"}
	assert.Equal(t, []mirror.Patch{
		{Op: mirror.SetAttr, Key: "a", Name: "role", Value: "tab"},
		{Op: mirror.SetAttr, Key: "a", Name: "tabindex", Value: "-1"},
		{Op: mirror.DropAttr, Key: "a", Name: "aria-busy"},
	}, mirror.Diff(a, b))
	follow(t, a, b, a)
}

func TestOneMovedElementIsOnePatch(t *testing.T) {
	for _, order := range [][]string{{"d", "a", "b", "c"}, {"b", "c", "d", "a"}, {"a", "c", "b", "d"}} {
		patches := mirror.Diff(row("a", "b", "c", "d"), row(order...))
		assert.Len(t, patches, 1, "%v", order)
		follow(t, row("a", "b", "c", "d"), row(order...))
	}
}

func TestANewReportOnTopMovesNothing(t *testing.T) {
	patches := mirror.Diff(row("b", "c", "d"), row("a", "b", "c", "d"))
	assert.Equal(t, 1, count(patches, mirror.Place))
	follow(t, row("b", "c", "d"), row("a", "b", "c", "d"))
}

func TestWordsGiveWayToChildrenAndBack(t *testing.T) {
	words, kids := row("a"), row("a")
	words.Kids[0].Text = "withheld"
	kids.Kids[0].Kids = []*mirror.Element{el("b"), el("c")}
	follow(t, words, kids, words)
}

func TestAnElementCanChangeItsParent(t *testing.T) {
	follow(t,
		el("root", el("tray", el("r1"), el("r2")), el("desk")),
		el("root", el("tray", el("r2")), el("desk", el("r1"))),
	)
}

func TestParentAndChildCanChangePlaces(t *testing.T) {
	follow(t,
		el("root", el("a", el("b", el("c")))),
		el("root", el("c", el("b", el("a")))),
		el("root", el("b", el("a"), el("c"))),
	)
}

func TestAnElementOutlivesItsParent(t *testing.T) {
	patches := mirror.Diff(el("root", el("a", el("b", el("c")))), el("root", el("c")))
	assert.Equal(t, 0, count(patches, mirror.Create))
	follow(t, el("root", el("a", el("b", el("c")))), el("root", el("c")))
}

func TestFewestElementsAreMoved(t *testing.T) {
	patches := mirror.Diff(row("a", "b", "c", "d", "e", "f"), row("f", "b", "c", "a", "d", "e"))
	assert.Equal(t, 2, count(patches, mirror.Place))
}

// randomTree uses some of a small stock of keys, so that two trees share many.
// A key always means the same tag, as the diff demands.
func randomTree(r *rand.Rand) *mirror.Element {
	root := el("root")
	open := []*mirror.Element{root}
	for _, k := range r.Perm(14)[:r.IntN(15)] {
		e := el(fmt.Sprint("k", k))
		e.Tag = []string{"p", "button", "section"}[k%3]
		e.Rect = mirror.Rect{X: r.IntN(3), W: r.IntN(3)}
		for range r.IntN(3) {
			e.Attr[fmt.Sprint("attr-", r.IntN(4))] = fmt.Sprint(r.IntN(2))
		}
		parent := open[r.IntN(len(open))]
		parent.Kids = append(parent.Kids, e)
		if r.IntN(3) == 0 {
			e.Text = fmt.Sprint("words ", r.IntN(3))
		} else {
			open = append(open, e)
		}
	}
	return root
}

func FuzzDiffLeadsFromAnyTreeToAnyOther(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		follow(t, randomTree(r), randomTree(r), randomTree(r))
	})
}

func BenchmarkDiffOfADeskWhereOneThingChanged(b *testing.B) {
	tree := func(text string) *mirror.Element {
		root := el("root")
		for i := range 20 {
			part := el(fmt.Sprint("part", i))
			for j := range 15 {
				part.Kids = append(part.Kids, el(fmt.Sprint("leaf", i, "-", j)))
			}
			root.Kids = append(root.Kids, part)
		}
		root.Kids[7].Kids[3].Text = text
		return root
	}
	old, now := tree("before"), tree("after")
	for b.Loop() {
		mirror.Diff(old, now)
	}
}
