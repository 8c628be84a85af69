package scene

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/play"
	"tearline/game/rules"
)

// BenchmarkAChangedForm is a frame in which one portion changes its form: the
// action, what could come of it, the tree and its layout.
func BenchmarkAChangedForm(b *testing.B) {
	p := sitDown(b, "../../../levels/the-ministry-line.yaml", desktop)
	p.begins()
	p.opens("tray/report/1")
	p.does(setTo{1, p.scene.desk.K.Partners[0].Service})
	forms := [...]ui.Action{setForm{1, 0, rules.General}, setForm{1, 0, rules.Full}}
	b.ResetTimer()
	for i := range b.N {
		p.does(forms[i%2])
	}
}

// BenchmarkAFrameInTheHaystack is the same in the busiest watch of bulk, with what
// could come of a draft reckoned anew.
func BenchmarkAFrameInTheHaystack(b *testing.B) {
	const busiest = 5
	p := sitDown(b, "../../../levels/haystack.yaml", desktop)
	text, err := os.ReadFile("../../../levels/haystack.good.plan")
	require.NoError(b, err)
	plan, err := play.ReadPlan(p.shelf.cases[0].Rules, "good", text)
	require.NoError(b, err)
	p.shelf.seed = plan.Seed
	p.begins()
	for _, d := range plan.Decisions() {
		if p.scene.desk.K.Watch == busiest {
			break
		}
		p.does(decide{d})
		if p.scene.desk.news {
			p.does(readNight{})
		}
	}
	line := p.scene.desk.Menu.Share[0]
	p.does(openFor{line.Report, line.To})
	forms := [...]ui.Action{setForm{line.Report, 0, rules.General}, setForm{line.Report, 0, rules.Withheld}}
	b.ResetTimer()
	for i := range b.N {
		p.does(forms[i%2])
	}
}
