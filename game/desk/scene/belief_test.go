package scene

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/rules"
)

// doubt is the small case in which much is hidden.
const doubt = "../view/testdata/doubt.yaml"

// printed plays the small case of doubt until the press has printed what two
// services were given.
func printed(t *testing.T, room window) *player {
	t.Helper()
	p := sitDown(t, doubt, room.size)
	p.shelf.seed = 3
	p.stage.Resize(room.size, room.scale)
	p.begins()
	for i, to := range []rules.ServiceID{2, 3} {
		p.does(decide{rules.Share{Report: 1, Forms: rules.AllForms(2-i, rules.Full), To: to, Channel: rules.SecureLink}})
	}
	for !p.scene.desk.K.Over {
		p.does(decide{rules.EndWatch{}})
		if lines := p.scene.desk.NightBefore().Lines; len(lines) > 0 && lines[0].Ask != "" {
			return p
		}
		p.does(readNight{})
	}
	t.Fatal("nothing was printed")
	return nil
}

// reads finds something by what is read out.
func (p *player) reads(text string) {
	p.t.Helper()
	var found bool
	var visit func(n *ui.Node)
	visit = func(n *ui.Node) {
		found = found || n.Role == ui.Text && n.Name == text
		for _, k := range n.Children {
			visit(k)
		}
	}
	visit(p.stage.Root())
	assert.True(p.t, found, "nobody reads out %q", text)
}

func TestWhatWasPrintedLeadsToTheSuspectsAndTheirPapers(t *testing.T) {
	for name, hand := range hands {
		p := printed(t, rooms[1])
		p.does(hand(p, p.find(ui.Button, "“The Lantern carries more than grain”, paragraph 1, is in the press. Nobody says from whom. Who lost it?")))
		p.reads("The Navy: likely, 56 %")
		p.reads("The Coastguard: unlikely, 20 %")
		p.does(hand(p, p.find(ui.Button, "What Customs has from us")))
		p.reads("Somebody there talks to the press: unlikely, 27 %")
		p.does(hand(p, p.find(ui.Button, "“The Lantern carries more than grain”, paragraph 1, in the press Tue 1200 Who lost it?")))
		p.does(hand(p, p.find(ui.Button, "Open “The Lantern carries more than grain”")))
		assert.Equal(t, "report/1", p.scene.desk.open, name)
	}
}

func TestASourceThatWasFoundLeadsToThoseWhoMayHaveGivenItAway(t *testing.T) {
	for _, hand := range hands {
		p := sitDown(t, "../view/testdata/hunt.yaml", desktop)
		p.shelf.seed = 5
		p.begins()
		for _, to := range []rules.ServiceID{2, 3} {
			p.does(decide{rules.Share{Report: 1, Forms: rules.AllForms(2, rules.Full), To: to, Channel: rules.SecureLink}})
		}
		for len(p.scene.desk.Losses()) == 0 {
			require.False(t, p.scene.desk.K.Over, "nothing was found")
			p.does(readNight{})
			p.does(decide{rules.EndWatch{}})
		}
		p.does(hand(p, p.find(ui.Button, "The Rival has found LARK. Who gave it away?")))
		l := p.scene.desk.Losses()[0]
		p.reads(l.Suspects[0].Said)
		require.NoError(t, ui.Check(p.stage.Root()))
		inWindow(t, p.stage.Root(), desktop, "who gave it away")
		p.does(hand(p, p.find(ui.Button, "What Customs has from us")))
		for _, x := range l.Suspects {
			if x.Who == 2 {
				p.reads(l.Head + ": " + x.Now.Words)
			}
		}
		require.NoError(t, ui.Check(p.stage.Root()))
	}
}

func TestTheWireAsksWhoLostWhatItTellsOf(t *testing.T) {
	p := printed(t, rooms[1])
	p.does(readNight{})
	lines := 0
	var visit func(n *ui.Node)
	visit = func(n *ui.Node) {
		if n.Role == ui.ListItem && n.On != nil && strings.HasSuffix(n.Name, "Who lost it?") {
			lines++
			assert.IsType(t, whoLost{}, n.On.(show).p)
		}
		for _, k := range n.Children {
			visit(k)
		}
	}
	p.opens("wire/open")
	visit(p.stage.Find("whole-wire"))
	assert.Equal(t, 1, lines)
	p.does(p.stage.Press(ui.Stroke{Key: "Escape"}))
}

func TestADoubtfulReportLeadsToItsSource(t *testing.T) {
	for name, hand := range hands {
		p := sitDown(t, doubt, desktop)
		p.begins()
		p.opens("tray/report/2")
		p.reads("Is it true? Roughly even chance, 55 %. Nobody has looked for other evidence yet.")
		p.does(hand(p, p.find(ui.Button, "Why")))
		p.reads("WREN is sound, and makes nothing up: roughly even chance, 55 %")
		p.reads("This report is true: roughly even chance, 55 %")
		p.does(hand(p, p.find(ui.Button, "Seen by a stoker")))
		assert.Equal(t, "report/2", p.scene.desk.open, name)
		p.opens("tray/report/1")
		assert.Nil(t, p.stage.Find("paper/doubt/why"), "of this there is no doubt")
	}
}

func TestWhatIsBelievedStandsWellInEveryRoom(t *testing.T) {
	for _, r := range append(rooms, window{ui.Size{W: 400, H: 800}, 1}) {
		p := printed(t, r)
		at := p.scene.desk.NightBefore().Lines[0].At
		for _, x := range []panel{nil, whoLost{at}, partner{2}, partner{3}, aboutSource{2}, wholeWire{}} {
			p.does(show{x})
			require.NoError(t, ui.Check(p.stage.Root()), "%v %T", r, x)
			inWindow(t, p.stage.Root(), r.size, "a belief")
		}
		p.does(show{nil})
		p.does(readNight{})
		p.does(openPaper{"report/2"})
		require.NoError(t, ui.Check(p.stage.Root()), "%v", r)
	}
}

func TestALikelihoodIsDrawnWhereItStands(t *testing.T) {
	p := printed(t, rooms[1])
	d := p.scene.desk
	first := d.Likelihood(450)
	now, size := d.Likelihood(720), ui.Size{W: 200, H: 16}
	with, without := bandPaint(now, &first).Shapes(size), bandPaint(now, nil).Shapes(size)
	assert.Len(t, with, len(without)+2, "a ring where it began")
	stem := without[len(without)-2].Path.Bounds()
	assert.InDelta(t, 144, stem.X+stem.W/2, 0.01)
}
