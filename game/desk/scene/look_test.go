package scene

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/ui"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// window is a size in CSS pixels with a text scale.
type window struct {
	size  ui.Size
	scale float64
}

// rooms are the windows that the desk is made for; the first ones differ most.
var rooms = []window{
	{ui.Size{W: 1024, H: 640}, 2}, {ui.Size{W: 1440, H: 900}, 1}, {ui.Size{W: 768, H: 1024}, 1}, {ui.Size{W: 1024, H: 640}, 1},
	{ui.Size{W: 1280, H: 720}, 1}, {ui.Size{W: 1920, H: 1080}, 1}, {ui.Size{W: 3840, H: 2160}, 1}, {ui.Size{W: 1024, H: 768}, 1},
	{ui.Size{W: 1440, H: 900}, 1.5}, {ui.Size{W: 1280, H: 720}, 0.8},
}

func TestTheClockSaysWhoWaitsUntilWhenHoweverLittleRoomThereIs(t *testing.T) {
	for w, want := range map[float64]string{1024: "by 1200", 1280: "Customs by 1200", 1920: "Customs by 1200"} {
		p := sitDown(t, harbour, ui.Size{W: w, H: 768})
		p.begins()
		var seen []string
		var visit func(n *ui.Node)
		visit = func(n *ui.Node) {
			seen = append(seen, n.Name)
			for _, k := range n.Children {
				visit(k)
			}
		}
		visit(p.stage.Find("clock/3"))
		assert.Contains(t, seen[0], "by Tue 1200: answer owed to Customs")
		p.scene.desk.K.Threats = nil
		p.redraw()
		seen = nil
		visit(p.stage.Find("clock/3"))
		assert.Contains(t, seen, want, "%v", w)
	}
}

func TestEveryScreenIsWellFormedInEveryRoom(t *testing.T) {
	for i, path := range allCases(t) {
		some := []window{rooms[i%len(rooms)]}
		if path == harbour || path == embassy {
			some = rooms
		}
		for _, r := range some {
			t.Run(fmt.Sprintf("%s %gx%g at %g", path, r.size.W, r.size.H, r.scale), func(t *testing.T) {
				p := sitDown(t, path, r.size)
				p.stage.Resize(r.size, r.scale)
				p.redraw()
				p.everyScreen(func(what string) {
					require.NoError(t, ui.Check(p.stage.Root()), what)
					inWindow(t, p.stage.Root(), r.size, what)
				})
			})
		}
	}
}

// everyScreen leads through a game and stops at each screen and panel.
func (p *player) everyScreen(look func(what string)) {
	look("the cases")
	p.picks("play")
	look("the briefing")
	p.works(ui.Button, "Begin")
	look("the blotter")
	panels := map[string]panel{
		"keys": keys{}, "settings": settings{}, "sources": sources{}, "net": largeNet{}, "wire": wholeWire{},
		"ledger": ledger{rules.SourcesProtected}, "threats": threats{},
	}
	for _, x := range p.scene.desk.K.Partners {
		panels[fmt.Sprintf("partner %d", x.Service)] = partner{x.Service}
		if a, ok := p.scene.firstArrangement(x.Service); ok {
			panels[fmt.Sprintf("arrangement with %d", x.Service)] = a
		}
	}
	for p.scene.at == atDesk {
		for _, paper := range p.scene.desk.Tray() {
			p.does(openPaper{paper.Key})
			look(paper.Title)
			if w := p.scene.desk.Weigh(paper.Report); w.CanGrade {
				p.does(show{grading{w.Grade}})
				look("grading")
				p.does(closePanel{})
			}
		}
		for name, x := range panels {
			p.does(show{x})
			look(name)
			p.does(closePanel{})
		}
		p.sendSomething(look)
		p.does(decide{rules.EndWatch{}})
		look("the night")
		p.does(readNight{})
	}
	for i := range debriefParts {
		p.does(debriefTab{i})
		look("the debrief")
	}
	p.does(reviewPick{1})
	look("a decision of the debrief")
}

// sendSomething sends the newest report to everybody who lacks it, in general
// wording, and looks at each part of the desk as it does.
func (p *player) sendSomething(look func(what string)) {
	lines := p.scene.desk.Menu.Share
	if len(lines) == 0 {
		return
	}
	l := lines[len(lines)-1]
	p.does(setAll{l.Report, rules.General})
	p.does(openFor{l.Report, l.To})
	for i := range tabKeys {
		p.does(setTab{tab(i)})
		look(fmt.Sprintf("part %d", i))
	}
	p.does(show{inReturn{p.scene.desk.draft(l.Report)}})
	look("in return")
	p.does(closePanel{})
	p.does(decide{p.scene.desk.draft(l.Report)})
	look("sent")
}

// inWindow finds nodes that stand out of the window sideways.
func inWindow(t *testing.T, n *ui.Node, window ui.Size, what string) {
	t.Helper()
	if n.Rect.W > 0 && (n.Rect.X < -1 || n.Rect.Right() > window.W+1) {
		assert.Fail(t, "out of the window", "%s: %s %q at %v", what, n.ID, n.Name, n.Rect)
	}
	for _, c := range n.Children {
		inWindow(t, c, window, what)
	}
}

// veiled is a game in which what the seat cannot see comes from a seed of its own.
type veiled struct {
	c *level.Case
	s *rules.State
}

func (v *veiled) Case() *level.Case              { return v.c }
func (v *veiled) Knowledge() rules.Knowledge     { return v.s.Know(v.c.Seat) }
func (v *veiled) CanUndo() bool                  { return false }
func (v *veiled) Asked() []level.Uncertainty     { return nil }
func (v *veiled) Estimates() []play.Estimate     { return nil }
func (v *veiled) Estimate(play.Estimate) error   { return nil }
func (v *veiled) Undo() error                    { return play.ErrNothingToUndo }
func (v *veiled) Over() bool                     { return v.s.Over() }
func (v *veiled) Outcome() (play.Outcome, error) { return play.Outcome{}, play.ErrNotOver }
func (v *veiled) Decided() int                   { return int(v.s.Decided()) }
func (v *veiled) DecisionAt(n int) rules.Decision {
	ch := v.s.Past()
	for int(ch.No) != n {
		ch = ch.Before
	}
	return ch.Decision
}
func (v *veiled) Decide(d rules.Decision) (_ []rules.Event, err error) {
	v.s, _, err = rules.Step(v.s, v.c.Seat, d)
	return nil, err
}

func TestEqualKnowledgeMakesEqualScreens(t *testing.T) {
	compared := 0
	for _, path := range allCases(t) {
		c := loaded(t, path)
		for hidden := range rules.Seed(6) {
			a, b := &veiled{c, rules.NewHidden(c.Rules, 7, 100)}, &veiled{c, rules.NewHidden(c.Rules, 7, hidden)}
			compared += compare(t, a, b)
		}
	}
	assert.Greater(t, compared, 40, "too few worlds looked alike to say anything")
}

// compare plays two worlds side by side while they look the same to the seat,
// and counts the screens that it compared.
func compare(t *testing.T, a, b *veiled) int {
	t.Helper()
	scenes := [2]*Scene{}
	for i, g := range []*veiled{a, b} {
		scenes[i] = New(words.English(), &shelf{kept: map[string]play.Game{}}, Settings{})
		scenes[i].play(g, nil)
	}
	n := 0
	for assert.ObjectsAreEqual(a.Knowledge(), b.Knowledge()) && !a.Over() {
		for _, act := range acts(scenes[0].desk) {
			scenes[0].Update(act)
			scenes[1].Update(act)
			if !assert.ObjectsAreEqual(a.Knowledge(), b.Knowledge()) {
				return n
			}
			require.Equal(t, said(scenes[0].Tree(desktop)), said(scenes[1].Tree(desktop)))
			n++
		}
	}
	return n
}

// acts is what a player might do in a watch.
func acts(d *desk) []ui.Action {
	var out []ui.Action
	for _, p := range d.Tray() {
		out = append(out, openPaper{p.Key})
	}
	if len(d.Menu.Share) > 0 {
		l := d.Menu.Share[0]
		out = append(out, openFor{l.Report, l.To}, decide{rules.Share{Report: l.Report, To: l.To, Forms: l.Most, Channel: d.ChannelsTo(l.To)[0].Kind}})
	}
	return append(out, show{largeNet{}}, closePanel{}, show{sources{}}, closePanel{}, decide{rules.EndWatch{}}, readNight{})
}

// said is everything that a tree says, in words and drawings, in order.
func said(n *ui.Node) []any {
	out := []any{n.ID, n.Role, n.Name, n.Detail, n.Value, n.State, n.Keys, n.On, n.Look}
	if n.Paint != nil {
		out = append(out, n.Paint.Shapes(ui.Size{W: 300, H: 120}))
	}
	for _, c := range n.Children {
		out = append(out, said(c)...)
	}
	return out
}
