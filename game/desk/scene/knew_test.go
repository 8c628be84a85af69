package scene

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/rules"
)

// ended is a scene at the end of a game that a plan has played.
func ended(t testing.TB, id, plan string) *Scene {
	t.Helper()
	s := New(words.English(), &shelf{kept: map[string]play.Game{}}, Settings{})
	s.play(playtest.Played(t, id, plan), nil)
	s.at = atDebrief
	return s
}

// parts lays out a part of the debrief in every room and looks at it.
func parts(t *testing.T, part func(*Scene, *view.Debrief, ui.Size) *ui.Node, look func(*ui.Node)) {
	t.Helper()
	for _, game := range []string{"the-ministry-line good", "the-ministry-line poor", "haystack good", "haystack poor"} {
		id, plan, _ := strings.Cut(game, " ")
		s := ended(t, id, plan)
		f := s.finalOf(s.desk)
		for _, r := range rooms {
			stage := ui.NewStage(ui.FixedMeasurer())
			stage.Resize(r.size, r.scale)
			stage.SetTree(ui.Room(part(s, f, stage.Room()).Marked("part").Scrolling()))
			what := fmt.Sprintf("%s in %g at %g", game, r.size.W, r.scale)
			require.NoError(t, ui.Check(stage.Root()), what)
			inWindow(t, stage.Root(), r.size, what)
			look(stage.Root())
		}
	}
}

func TestWhoKnewWhatCanBeReadBarByBar(t *testing.T) {
	parts(t, func(s *Scene, f *view.Debrief, room ui.Size) *ui.Node { return s.knewSheet(f, room) }, func(root *ui.Node) {
		bars, lead := 0, 0
		each(root, func(n *ui.Node) {
			if strings.Contains(string(n.ID), "/by/") {
				bars++
				assert.Contains(t, n.Name, " had ")
				assert.Greater(t, n.Rect.W, 0.0, n.Name)
				if open, ok := n.On.(debriefOpen); ok {
					lead++
					assert.Contains(t, n.Name, fmt.Sprintf("decision %d", open.no))
				}
			}
		})
		assert.Greater(t, bars, 10)
		assert.Less(t, bars, 80)
		assert.Greater(t, lead, 3)
	})
}

// each calls f for every node of a tree.
func each(n *ui.Node, f func(*ui.Node)) {
	f(n)
	for _, c := range n.Children {
		each(c, f)
	}
}

// weighing ends the review of a game with a best in place of one decision.
func weighing(t testing.TB, s *Scene, no int, best rules.Decision) {
	t.Helper()
	g := s.desk.game.(*play.Session)
	now := weighed(g, g.Decided())
	d := &now.Report.Decisions[no-1]
	d.Best.Decision, d.Loss, d.Drop = best, 2000, 200
	s.shelf.(*shelf).reviewing = now
	s.desk.reviewed.pick(no)
}

// found builds the screen until all of it is there.
func found(s *Scene) {
	for more := true; more; more = s.Reckoning() {
		s.Tree(desktop)
	}
}

func TestWhatTheBestWouldHaveToldIsDrawnAndSaidBesideTheGame(t *testing.T) {
	s := ended(t, "the-ministry-line", "poor")
	weighing(t, s, 5, rules.EndWatch{})
	found(s)
	f := s.finalOf(s.desk)
	for _, part := range []*ui.Node{s.knewSheet(f, ui.Size{}), s.reviewPart(f, desktop)} {
		said := map[string]bool{}
		each(part, func(n *ui.Node) { said[n.Name] = true })
		assert.True(t, said["Vesk would have had nothing of it."])
		assert.True(t, said["Karsk would have had nothing of it."])
	}
	first := s.desk.reviewed.beside
	s.knewSheet(f, ui.Size{})
	assert.Same(t, first, s.desk.reviewed.beside, "it is found once")
	besidePick{6}.do(s)
	found(s)
	assert.NotSame(t, first, s.desk.reviewed.beside)
	assert.NotEqual(t, tabReview, tabKnew)
}
