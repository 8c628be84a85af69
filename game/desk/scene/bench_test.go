package scene

import (
	"testing"

	"tearline/game/desk/ui"
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
