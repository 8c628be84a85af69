package scene

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/ui"
	"tearline/game/desk/view"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
)

// records is the part of a shelf that keeps what reviews have shown.
type records struct {
	profile  *review.Profile
	asked    int    // how often the profile was asked for
	where    string // where files are written
	unkept   error
	exported int
	printed  []play.Game
}

func (r *records) Profile() (*review.Profile, error) {
	r.asked++
	if r.profile == nil {
		r.profile = &review.Profile{}
	}
	return r.profile, nil
}

func (r *records) WipeProfile() error {
	if r.unkept == nil {
		r.profile = &review.Profile{}
	}
	return r.unkept
}

func (r *records) ExportProfile() (string, error) {
	r.exported++
	return r.where, r.unkept
}

func (r *records) Print(g play.Game) (string, error) {
	r.printed = append(r.printed, g)
	return r.where, r.unkept
}

func (r *records) Export(g play.Game) (string, error) { return r.Print(g) }

// experienced is the profile of somebody who has played two games.
func experienced() *review.Profile {
	tried := func(c review.Competence, no int, right bool) review.Attempt {
		a := review.Attempt{Competence: c, No: no, Watch: 2, Right: right, Decision: "share boat to vesk", Said: "Released “The boat” whole to Vesk by secure link", Judgement: "best"}
		if !right {
			a.Judgement, a.Loss, a.Better, a.BetterSaid = "blunder", 1730, "ask consent", "Asked Corrin for leave to pass “The boat” to Vesk"
		}
		return a
	}
	signals := review.Signals{Hits: 7, Misses: 2, FalseAlarms: 3, Rejections: 9}
	return &review.Profile{Games: []review.Shown{
		{Case: "harbour", Title: "The Harbour", Game: "1", Signals: signals, Attempts: []review.Attempt{
			tried(review.Sanitise, 1, false), tried(review.Sanitise, 4, true), tried(review.OriginatorControl, 5, false), tried(review.NeedToShare, 7, true)}},
		{Case: "gone", Game: "2", Signals: signals, Attempts: []review.Attempt{tried(review.Sanitise, 2, true), tried(review.OriginatorControl, 3, false)}},
	}}
}

// atRecordOf sits down and opens the record of a profile.
func atRecordOf(t *testing.T, profile *review.Profile, room window) *player {
	t.Helper()
	p := sitDown(t, harbour, room.size)
	p.shelf.profile = profile
	p.stage.Resize(room.size, room.scale)
	p.scene.Settle()
	p.redraw()
	p.opens("menu/record")
	return p
}

func TestTheRecordStandsWellInEveryRoom(t *testing.T) {
	for _, r := range append(rooms, window{ui.Size{W: 400, H: 800}, 1}) {
		for _, profile := range []*review.Profile{{}, experienced()} {
			p := atRecordOf(t, profile, r)
			check := func(what string) {
				t.Helper()
				require.NoError(t, ui.Check(p.stage.Root()), "%v %s", r, what)
				inWindow(t, p.stage.Root(), r.size, what)
			}
			check("opened")
			for i, c := range review.Competences {
				if p.scene.record.open != c {
					p.opens(id("skill", i))
				}
				check(string(c))
			}
			p.does(show{wiping{}})
			check("wiping")
		}
	}
}

func TestTheProfileIsNotReadBeforeTheRecordIsOpened(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	assert.Nil(t, p.stage.Find("menu/record"), "it is not on the first frame")
	p.scene.Settle()
	p.redraw()
	assert.Zero(t, p.shelf.asked)
	p.opens("menu/record")
	assert.NotZero(t, p.shelf.asked)
}

func TestABarShowsWhatItRestsOnAndOpensTheEvidence(t *testing.T) {
	p := atRecordOf(t, experienced(), rooms[1])
	p.find(ui.ListItem, "The originator’s leave, 12 %, 0 of 2 attempts right")
	assert.Equal(t, "The evidence: The originator’s leave", p.stage.Find("evidence/title").Name, "what is known least is open")
	at := id("skill", slices.Index(review.Competences, review.Sanitise))
	p.opens(at)
	assert.NotZero(t, p.stage.Find(at).State&ui.Expanded)
	list := p.stage.Find("evidence/list")
	require.Len(t, list.Children, 3)
	assert.Equal(t, "Game 2, gone · watch 2, decision 2: Released “The boat” whole to Vesk by secure link. best", list.Children[0].Name)
	assert.Equal(t, "Game 1, The Harbour · watch 2, decision 1: Released “The boat” whole to Vesk by secure link. blunder, 17.3 points lost. "+
		"Better: Asked Corrin for leave to pass “The boat” to Vesk", list.Children[2].Name)
	p.opens(at)
	assert.Nil(t, p.stage.Find("evidence/list"), "and closes again")
}

func TestABeginnerSeesWhatWillBeThere(t *testing.T) {
	p := atRecordOf(t, nil, rooms[1])
	assert.Contains(t, p.stage.Find("skills/lead").Name, "After a game")
	assert.Contains(t, p.stage.Find("tells/none").Name, "After a game")
	p.find(ui.ListItem, "Mending trust, 30 %, not tried yet")
	p.opens("skill/0")
	assert.Contains(t, p.stage.Find("evidence/none").Name, "stands at 30 %")
	for _, id := range []ui.ID{"record/export", "record/wipe"} {
		assert.Nil(t, p.stage.Activate(id), "%s does nothing", id)
	}
}

func TestTheProposalOpensTheBriefing(t *testing.T) {
	p := atRecordOf(t, experienced(), rooms[1])
	p.shelf.cases[0].Competences = []string{"originator-control"}
	p.shelf.profile = experienced()
	p.redraw()
	assert.Contains(t, p.stage.Find("next/why").Name, "12 %, with 0 of 2 attempts right")
	assert.Contains(t, p.stage.Find("next/why").Name, "You have played it once.")
	p.opens("next/brief")
	assert.Equal(t, atBriefing, p.scene.at)
	p.works(ui.Button, "Back to the cases")
	assert.Equal(t, atTitle, p.scene.at)
}

func TestWipingSaysWhatIsLostAndAsks(t *testing.T) {
	p := atRecordOf(t, experienced(), rooms[1])
	p.opens("record/wipe")
	assert.Contains(t, p.stage.Find("wiping/lost").Name, "reviews of 2 games")
	p.opens("wiping/keep")
	assert.Len(t, p.shelf.profile.Games, 2)
	p.opens("record/wipe", "wiping/do")
	assert.Empty(t, p.shelf.profile.Games)
	assert.Equal(t, "Your record was wiped.", p.stage.Find("record/told").Name)
	assert.Contains(t, p.stage.Find("skills/lead").Name, "After a game")
}

func TestTheRecordSaysWhereItWasWrittenAndWhyNot(t *testing.T) {
	p := atRecordOf(t, experienced(), rooms[1])
	p.shelf.where = "games/record.json"
	p.opens("record/export")
	assert.Equal(t, "Your record was written to games/record.json.", p.stage.Find("record/told").Name)
	p.shelf.unkept = errors.New("the disk is full")
	p.opens("record/wipe", "wiping/do")
	assert.Equal(t, "the disk is full", p.stage.Find("record/told").Name)
	assert.Len(t, p.shelf.profile.Games, 2)
}

func TestTheRecordGoesBackWhereItCameFrom(t *testing.T) {
	p := atRecordOf(t, experienced(), rooms[1])
	p.does(p.stage.Press(ui.Stroke{Key: "Escape"}))
	assert.Equal(t, atTitle, p.scene.at)
	p.scene.play(over(t, p), nil)
	p.redraw()
	p.does(toRecord{})
	assert.Equal(t, atRecord, p.scene.at)
	p.does(leaveRecord{})
	assert.Equal(t, atDebrief, p.scene.at)
}

func TestWhatAReviewAddsIsSeenAtOnce(t *testing.T) {
	p := atRecordOf(t, nil, rooms[1])
	p.shelf.profile = experienced()
	p.redraw()
	assert.Equal(t, "From 2 games that were reviewed: how likely it is that you have each. Open a bar to see what it rests on.", p.stage.Find("skills/lead").Name)
}

func TestTheDebriefIsPrintedAndExportedAndLeadsToTheRecord(t *testing.T) {
	p := sitDown(t, harbour, rooms[1].size)
	p.scene.play(over(t, p), nil)
	p.redraw()
	p.opens("debrief/print")
	assert.Equal(t, "The page is being made. It opens in a window of its own.", p.stage.Find("debrief/gave").Name)
	p.shelf.where = "exports/review.json"
	p.opens("debrief/export")
	assert.Equal(t, "The review was written to exports/review.json.", p.stage.Find("debrief/gave").Name)
	p.shelf.unkept = errors.New("the disk is full")
	p.opens("debrief/print")
	assert.Equal(t, ui.Alert, p.stage.Find("debrief/gave").Role)
	require.Len(t, p.shelf.printed, 3)
	assert.Equal(t, p.scene.desk.game, p.shelf.printed[0])
	p.opens("debrief/record", "record/back")
	assert.Equal(t, atDebrief, p.scene.at)
}

func TestACaseThatIsProposedAndCannotBeFetchedIsSaidOnTheRecord(t *testing.T) {
	p := atRecordOf(t, experienced(), rooms[1])
	p.shelf.more = []level.Cover{{ID: "far-away", Title: "Far Away", Competences: []string{"originator-control"}}}
	p.shelf.profile = experienced()
	p.redraw()
	p.opens("next/brief")
	assert.Equal(t, "The case is being fetched …", p.stage.Find("next/coming").Name)
	p.scene.Make()
	p.redraw()
	assert.Equal(t, ui.Alert, p.stage.Find("record/told").Role)
	assert.Equal(t, atRecord, p.scene.at)
	p.does(leaveRecord{})
	p.does(toRecord{})
	assert.Nil(t, p.stage.Find("record/told"))
}

func TestARecordListsItsGamesTheLatestFirst(t *testing.T) {
	s := New(words.English(), &shelf{kept: map[string]play.Game{}}, Settings{})
	s.record = &record{Record: view.RecordOf(words.English(), &review.Profile{Games: []review.Shown{
		{Title: "The Hay", Decided: 920, Outcome: 300}, {Title: "Two Doors", Outcome: 1000},
	}}, nil)}
	var said []string
	each(s.pastGames(), func(n *ui.Node) {
		if strings.HasPrefix(string(n.ID), "games/") && n.Role == ui.ListItem {
			said = append(said, n.Name)
		}
	})
	assert.Equal(t, []string{"2 · Two Doors: Decisions E, 0 % · outcome A, 100 %", "1 · The Hay: Decisions A, 92 % · outcome E, 30 %"}, said)
}
