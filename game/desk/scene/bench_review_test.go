package scene

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/desk/mirror"
	"tearline/game/desk/ui"
	"tearline/game/play"
)

// lookingBack shows the debrief of a game of twenty decisions.
func lookingBack(b *testing.B) *player {
	p := sitDown(b, "../../../levels/tipping-point.yaml", desktop)
	text, err := os.ReadFile("../../../levels/tipping-point.good.plan")
	require.NoError(b, err)
	plan, err := play.ReadPlan(p.shelf.cases[0].Rules, "good", text)
	require.NoError(b, err)
	g, _, err := plan.Play(p.shelf.cases[0], plan.Seed)
	require.NoError(b, err)
	p.scene.play(g, nil)
	p.hears(0)
	return p
}

// BenchmarkTheDebriefOpens is all that is made when a debrief is opened.
func BenchmarkTheDebriefOpens(b *testing.B) {
	p := lookingBack(b)
	b.ReportAllocs()
	for b.Loop() {
		p.scene.play(p.session(), nil)
		p.scene.Tree(desktop)
	}
}

// more lets the review of a game come a decision further in each turn.
func more(b *testing.B, then func(p *player)) {
	p := lookingBack(b)
	var told []Reviewing
	for done := range p.session().Decided() {
		told = append(told, weighed(p.session(), done+1))
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		r := &p.scene.desk.reviewed
		p.shelf.reviewing, r.last = told[i%len(told)], Reviewing{}
		then(p)
	}
}

// BenchmarkALineOfTheReviewInWords makes the tree of the debrief when a decision
// more has been weighed.
func BenchmarkALineOfTheReviewInWords(b *testing.B) {
	more(b, func(p *player) { p.scene.Tree(desktop) })
}

// BenchmarkALineOfTheReviewLaidOut also puts it on the stage.
func BenchmarkALineOfTheReviewLaidOut(b *testing.B) {
	more(b, func(p *player) { p.redraw() })
}

// BenchmarkALineOfTheReviewInTheMirror finds what it changes in the page.
func BenchmarkALineOfTheReviewInTheMirror(b *testing.B) {
	p := lookingBack(b)
	var roots []*ui.Node
	for done := range p.session().Decided() {
		p.hears(done + 1)
		roots = append(roots, p.stage.Root())
	}
	shown := mirror.Project(roots[0], "")
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		now := mirror.Project(roots[i%len(roots)], "")
		mirror.Diff(shown, now)
		shown = now
	}
}
