package mirror_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/desk/mirror"
	"tearline/game/desk/ui"
)

// randomNodes makes trees that break every rule of ui.Check as well.
func randomNodes(r *rand.Rand, depth int) *ui.Node {
	n := &ui.Node{
		Role:  ui.Role(r.IntN(int(ui.Separator) + 2)),
		State: ui.State(r.IntN(1 << 7)),
		Level: r.IntN(9) - 1,
		Rect:  ui.Rect{X: r.Float64() * 90, Y: r.Float64() * 90, W: r.Float64() * 90, H: r.Float64() * 90},
	}
	if r.IntN(3) > 0 {
		n.ID = ui.ID(fmt.Sprint("n", r.IntN(12)))
	}
	if r.IntN(3) > 0 {
		n.Name = fmt.Sprint("name ", r.IntN(3))
	}
	if r.IntN(2) == 0 {
		n.On = press("on")
	}
	n.Value = []string{"", "31 %", "four"}[r.IntN(3)]
	for range r.IntN(4) {
		if depth > 0 && r.IntN(9) > 0 {
			n.Children = append(n.Children, randomNodes(r, depth-1))
		} else {
			n.Children = append(n.Children, nil)
		}
	}
	return n
}

func FuzzAnyTreeOfNodesIsShownAndChanged(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		old := mirror.Project(nil, "")
		p := newPage(t, old)
		for range 3 {
			now := mirror.Project(randomNodes(r, 3), ui.ID(fmt.Sprint("n", r.IntN(12))))
			p.apply(mirror.Diff(old, now))
			assert.True(t, p.all[mirror.RootKey].Equal(now))
			lawful(t, now)
			old = now
		}
	})
}

// lawful checks what HTML and ARIA demand of any tree.
func lawful(t *testing.T, e *mirror.Element) {
	t.Helper()
	for _, k := range e.Kids {
		assert.Equal(t, e.Tag == "ul", k.Tag == "li", "%s in %s", k.Tag, e.Tag)
		assert.NotContains(t, []string{"button", "p", "h1", "hr"}, e.Tag, "has children")
		lawful(t, k)
	}
	assert.False(t, e.Text != "" && len(e.Kids) > 0, "words and children")
	if e.Attr["role"] == "meter" {
		assert.NotEmpty(t, e.Attr["aria-valuenow"])
	}
	if e.Attr["tabindex"] == "0" {
		assert.NotEmpty(t, e.ID)
	}
}
