package scene

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/desk/ui"
	"tearline/game/rules"
)

// step is one thing done at the desk, named as a person would name it.
type step struct {
	role ui.Role
	name string
}

// aGame is a whole game of the harbour, from the list of cases to the debrief.
var aGame = []step{
	{ui.Button, "Play: The Harbour"}, {ui.Button, "Begin"},
	{ui.ListItem, "HOM: The Lantern carries more than grain, S//OC CUS · B2. Customs has asked about this"},
	{ui.Radio, "General"}, // of the last paragraph, the source
	{ui.Radio, "Customs"}, {ui.Radio, "Secure link · now"}, {ui.Checkbox, "Named readers"},
	{ui.Button, "Release tearline to Customs by secure link"},
	{ui.Radio, "Navy"}, {ui.Button, "Ask consent"},
	{ui.Button, "Undo"}, {ui.Button, "Ask consent"},
	{ui.Button, "End the watch"}, {ui.Button, "Begin watch 2"},
	{ui.Button, "Sources"}, {ui.Button, "Build a story for LARK: luck · 2 hours"},
	{ui.Button, "End the watch"}, {ui.Button, "Begin watch 3"},
	{ui.Button, "End the watch"}, {ui.Button, "Begin watch 4"},
	{ui.Button, "End the last watch"}, {ui.Button, "To the debrief"},
}

// hands are the ways of working a node.
var hands = map[string]func(p *player, n *ui.Node) ui.Action{
	"mirror": func(p *player, n *ui.Node) ui.Action { return p.stage.Activate(n.ID) },
	"pointer": func(p *player, n *ui.Node) ui.Action {
		p.stage.Focus(n.ID) // scrolls it into view
		at := p.stage.Find(n.ID).Seen()
		where := ui.Point{X: at.X + at.W/2, Y: at.Y + at.H/2}
		p.stage.Down(where, false)
		return p.stage.Up(where)
	},
	"finger": func(p *player, n *ui.Node) ui.Action {
		p.stage.Focus(n.ID)
		at := p.stage.Find(n.ID).Seen()
		where := ui.Point{X: at.X + 4, Y: at.Y + 4}
		p.stage.Down(where, true)
		return p.stage.Up(where)
	},
	"keyboard": func(p *player, n *ui.Node) ui.Action {
		for range 400 {
			if p.stage.Focused() == n.ID {
				return p.stage.Press(ui.Stroke{Key: "Enter"})
			}
			if a := p.walk(n); a != nil {
				return a
			}
		}
		p.t.Fatalf("the keyboard does not reach %s %q", n.Role, n.Name)
		return nil
	},
}

// walk goes one key on towards a node: Tab to its group, arrows within it.
// Choosing follows the arrows in a radio group, so an action may come of it.
func (p *player) walk(n *ui.Node) ui.Action {
	focused := p.stage.Find(p.stage.Focused())
	if focused != nil && focused.Role == n.Role && n.Role != ui.Button && n.Role != ui.Checkbox && sameGroup(focused.ID, n.ID) {
		a := p.stage.Press(ui.Stroke{Key: "ArrowDown"})
		if p.stage.Focused() == n.ID && a != nil {
			return a
		}
		if a != nil {
			p.does(a)
		}
		return nil
	}
	return p.stage.Press(ui.Stroke{Key: "Tab"})
}

func sameGroup(a, b ui.ID) bool {
	cut := func(id ui.ID) string { s := string(id); return s[:strings.LastIndex(s, "/")+1] }
	return cut(a) == cut(b) || strings.HasPrefix(string(a), "tray/") && strings.HasPrefix(string(b), "tray/")
}

func TestARequestForLeaveOpensInGeneralWordingWithItsButtonsInView(t *testing.T) {
	for _, size := range []ui.Size{{W: 1280, H: 720}, {W: 1024, H: 768}, {W: 768, H: 1024}, {W: 400, H: 800}} {
		p := sitDown(t, harbour, size)
		p.begins()
		p.does(decide{rules.Share{Report: 1, Forms: rules.AllForms(2, rules.Full), To: 2, Channel: rules.SecureLink}})
		p.does(decide{rules.EndWatch{}})
		p.does(readNight{})
		p.does(openPaper{"request/2"})
		assert.NotZero(t, p.stage.Find("leave/0/form/1").State&ui.Checked, "%v: general", size)
		assert.NotZero(t, p.stage.Find("leave/1/form/1").State&ui.Checked, "%v: general", size)
		inRoom := ui.Rect{W: size.W, H: size.H}
		for _, at := range []ui.ID{"send", "refuse"} {
			n := p.stage.Find(at)
			require.NotNil(t, n, "%v %s", size, at)
			assert.Equal(t, n.Rect, n.Seen(), "%v %s", size, at)
			assert.LessOrEqual(t, n.Rect.Bottom(), inRoom.Bottom(), "%v %s", size, at)
		}
	}
}

func TestAWholeCaseIsPlayedByPointerFingerKeyboardAndMirrorAlike(t *testing.T) {
	transcripts := map[string]string{}
	for name, hand := range hands {
		p := sitDown(t, harbour, desktop)
		for _, s := range aGame {
			p.does(hand(p, p.find(s.role, s.name)))
		}
		require.Equal(t, atDebrief, p.scene.at, name)
		transcripts[name] = string(p.session().Transcript().Encode())
		assert.Equal(t, 7, p.session().Decided(), name)
	}
	for name, transcript := range transcripts {
		assert.Equal(t, transcripts["mirror"], transcript, name)
	}
}

func TestEveryDecisionCanBeTakenAtTheDesk(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/2", "route/channel/1", "route/return", "return/2", "send", "route/to/2", "who/more")
	p.works(ui.Button, "Ask for assurances")
	p.opens("end/1", "night/go", "tray/request/2", "leave/1/form/0", "send")
	p.opens("tray/report/1", "route/to/3", "send", "route/to/2", "who/more")
	p.works(ui.Button, "Own up to what it does not know yet · 1 hour")
	p.works(ui.Button, "Sources")
	var kinds []rules.Decision
	for n := range p.session().Decided() {
		kinds = append(kinds, p.session().DecisionAt(n+1))
	}
	assert.Contains(t, kinds, rules.AnswerConsent{Request: 2, Forms: rules.AllForms(1, rules.General)})
	assert.Contains(t, kinds, rules.Repair{With: 2})
	assert.Contains(t, kinds, rules.AskAssurances{Of: 2})
	assert.Equal(t, rules.TopicID(2), kinds[0].(rules.Share).InReturn)
}

func TestUndoTakesBackUntilTheWatchIsEnded(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	assert.Nil(t, p.stage.Activate("undo"), "there is nothing to take back")
	p.opens("tray/report/1", "route/to/2", "send", "undo")
	assert.Equal(t, 0, p.session().Decided())
	p.opens("route/to/2", "send", "end/1", "night/go")
	assert.NotZero(t, p.stage.Find("undo").State&ui.Disabled)
	assert.Equal(t, "Nothing to take back in this watch.", p.stage.Find("undo").Detail)
}

func TestWhatCannotBeDoneSaysWhy(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("tray/report/1")
	assert.Equal(t, "Choose a recipient first.", p.stage.Find("send").Detail)
	p.opens("route/to/2", "paper/all-held")
	assert.Equal(t, "Every paragraph is withheld. Let something go first.", p.stage.Find("send").Detail)
	p.opens("route/channel/1")
	assert.Equal(t, "This channel leaves a copy.", p.stage.Find("route/shown").Detail)
}

func TestMissingLeaveIsSaidOnTheMainButton(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/3")
	assert.Equal(t, "Without leave: Release the whole report to the Navy by secure link", p.stage.Find("send").Name)
}

func TestAGameIsKeptAfterEveryDecisionAndResumed(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/2", "send", "menu/settings", "settings/leave")
	p.picks("resume")
	assert.Equal(t, 1, p.session().Decided())
	p.shelf.fails = errors.New("the disk is full")
	p.opens("tray/report/1", "route/to/3", "send")
	assert.Equal(t, "The game could not be saved: the disk is full", p.stage.Find("told").Name)
	assert.Equal(t, 2, p.session().Decided(), "nothing is lost")
}

func TestAGameThatCannotBeOpenedIsSaidOnTheFirstPage(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/2", "send", "menu/settings", "settings/leave")
	p.shelf.fails = errors.New("the saved game is damaged")
	p.picks("resume")
	assert.Equal(t, "the saved game is damaged", p.stage.Find("title/notice").Name)
}

func TestShortcutsWorkTheDesk(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	for key, panel := range map[string]ui.ID{"?": "keys", "n": "large-net", "s": "sources", "w": "whole-wire", "1": "ledger", "4": "ledger"} {
		p.does(p.stage.Press(ui.Stroke{Key: key}))
		assert.NotNil(t, p.stage.Find(panel), key)
		p.does(p.stage.Press(ui.Stroke{Key: "Escape"}))
		assert.Nil(t, p.stage.Find(panel), key)
	}
	p.opens("tray/report/1", "route/to/2")
	p.does(p.stage.Press(ui.Stroke{Key: "Enter", Ctrl: true}))
	p.does(p.stage.Press(ui.Stroke{Key: "u"}))
	p.does(p.stage.Press(ui.Stroke{Key: "e"}))
	assert.Equal(t, rules.Watch(2), p.scene.desk.K.Watch)
}

func TestLessonsGoOnWhenTheyAreDone(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	assert.Equal(t, "Open the report.", p.stage.Find("note/text").Name)
	p.opens("tray/report/1")
	assert.Equal(t, "End the watch.", p.stage.Find("note/text").Name)
	p.opens("note/skip")
	assert.Nil(t, p.stage.Find("note"))
	assert.True(t, p.scene.Settings().NoNotes)
}

func TestADecisionLeavesEarlierLessonsBehind(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("end/1", "night/go")
	assert.Nil(t, p.stage.Find("note"))
}

func TestTextCanBeMadeLargerWithinBounds(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.opens("menu/settings")
	for range 10 {
		p.opens("settings/larger")
	}
	assert.Equal(t, 200, p.scene.Settings().Text)
	assert.Nil(t, p.stage.Activate("settings/larger"))
	p.opens("settings/motion")
	assert.True(t, p.scene.Settings().ReducedMotion)
}

func TestWordingMovesAsItsFormChanges(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/2")
	for _, c := range []struct {
		does   ui.ID
		motion ui.Motion
	}{{"portion/1/form/1", ui.Fade}, {"portion/0/form/0", ui.Wipe}, {"send", ui.Tear}} {
		p.stage.Changes()
		p.opens(c.does)
		var motions []ui.Motion
		for _, x := range p.stage.Changes() {
			motions = append(motions, x.Motion)
		}
		assert.Contains(t, motions, c.motion, "%s", c.does)
	}
}

// lessons are those of the case that teaches.
const lessons = "../../../levels/three-questions.yaml"

func TestOneChangeDoesNotPassTwoLessons(t *testing.T) {
	p := sitDown(t, lessons, desktop)
	p.begins()
	p.opens("tray/report/1")
	first := p.stage.Find("note/text").Name
	p.opens("portion/1/form/2")
	assert.Equal(t, first, p.stage.Find("note/text").Name, "nothing has changed")
	p.opens("portion/1/form/1")
	second := p.stage.Find("note/text").Name
	assert.NotEqual(t, first, second)
	p.opens("portion/2/form/1")
	assert.Equal(t, second, p.stage.Find("note/text").Name, "half of it is still to do")
	p.opens("portion/3/form/0")
	assert.NotEqual(t, second, p.stage.Find("note/text").Name)
}

func TestNobodyIsToldToDoAgainWhatIsDone(t *testing.T) {
	p := sitDown(t, lessons, desktop)
	p.begins()
	p.opens("tray/report/1", "route/to/3", "route/channel/0", "portion/1/form/1", "portion/2/form/1", "portion/3/form/0")
	assert.Contains(t, p.stage.Find("note/text").Name, "Before you send")
}

func TestANoteOnAnotherPaperNamesIt(t *testing.T) {
	p := sitDown(t, lessons, desktop)
	p.begins()
	p.opens("end/1", "night/go", "tray/report/3")
	assert.Contains(t, p.stage.Find("note/text").Name, "“PERPETUA, track to 2330”: ")
}
