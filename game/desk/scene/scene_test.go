package scene

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/ui"
	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// shelf is a Shelf of one or more cases that keeps games in memory.
type shelf struct {
	cases []*level.Case
	more  []level.Cover       // of cases that are not there
	stand map[string]Standing // of those
	seed  rules.Seed
	lies  Made // a practice case that lies open
	fresh int  // practice cases offered
	kept  map[string]play.Game
	open  func(c *level.Case, seed rules.Seed) (play.Game, error)
	fails error
	records

	reviewing Reviewing // what there is of any review
	reviewed  play.Game // of which a review was asked for, nil once it was stopped
	branched  *play.Session
	following *review.Following // of the game that is looked back on
}

func (s *shelf) Covers() []level.Cover {
	var covers []level.Cover
	for _, c := range s.cases {
		covers = append(covers, c.Cover())
	}
	return append(covers, s.more...)
}

func (s *shelf) Open(id string) (*level.Case, error) {
	for _, c := range s.cases {
		if c.ID == id {
			return c, nil
		}
	}
	return nil, fs.ErrNotExist
}

func (s *shelf) AtHand(id string) bool {
	_, err := s.Open(id)
	return err == nil
}

func (s *shelf) Standing(c level.Cover) Standing {
	g, ok := s.kept[c.ID]
	if !ok {
		return s.stand[c.ID]
	}
	k := g.Knowledge()
	if g.Over() {
		return Standing{Played: true, Kept: true, Last: k.Accounts.Total(), Best: k.Accounts.Total()}
	}
	return Standing{Watch: k.Watch}
}

func (s *shelf) Start(c *level.Case) (play.Game, error)  { return s.open(c, s.seed) }
func (s *shelf) Again(g play.Game) (play.Game, error)    { return s.open(g.Case(), s.seed) }
func (s *shelf) Resume(c *level.Case) (play.Game, error) { return s.kept[c.ID], s.fails }
func (s *shelf) Practice() Made                          { return s.lies }
func (s *shelf) Daily() Made {
	return Made{Cover: level.Cover{ID: "daily-2026-11-22", Minutes: 10, Watches: 5}, Difficulty: 2, Year: 2026, Month: 11, Day: 22, Weekday: 6}
}
func (s *shelf) Fresh(difficulty int) Made {
	s.fresh++
	return Made{Cover: level.Cover{ID: fmt.Sprintf("practice-%d-%d", difficulty, s.fresh), Minutes: 10, Watches: 5}, Difficulty: difficulty}
}
func (s *shelf) Par(play.Game) Par { return Par{HasNothing: true, Nothing: -1600} }
func (s *shelf) Keep(g play.Game) error {
	s.kept[g.Case().ID] = g
	return s.fails
}

func (s *shelf) Review(g play.Game) Reviewing {
	s.reviewed = g
	return s.reviewing
}

func (s *shelf) StopReview() { s.reviewed = nil }

func (s *shelf) Branch(g play.Game, no int, instead rules.Decision) (play.Game, error) {
	s.branched = g.(*play.Session).Branch(no - 1)
	if instead == nil {
		return s.branched, s.fails
	}
	_, err := s.branched.Decide(instead)
	return s.branched, err
}

func (s *shelf) Instead(g play.Game, no int, best *review.Alternative) (play.Outcome, bool, error) {
	o, doctrine := review.Instead(g.(*play.Session), no, best)
	return o, doctrine, s.fails
}

func (s *shelf) Courses(g play.Game) (review.Courses, bool) {
	own, here := g.(*play.Session)
	switch {
	case !here:
		return review.Courses{}, false
	case s.following == nil:
		s.following = review.Follow(own)
		return s.following.Courses, true
	}
	more := s.following.Reckon()
	return s.following.Courses, more
}

func openSession(c *level.Case, seed rules.Seed) (play.Game, error) { return play.NewSession(c, seed) }

func loaded(t testing.TB, path string) *level.Case {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	c, err := casefile.Load(filepath.Base(path), data)
	require.NoError(t, err)
	return c
}

const (
	harbour = "../view/testdata/harbour.yaml"
	embassy = "../../level/casefile/testdata/embassy.yaml" // with everything that the harbour has no use for
)

// allCases are the small case and those of the game.
func allCases(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../../levels/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return append(paths, harbour, embassy)
}

// player works a scene on a stage, as somebody at a screen would.
type player struct {
	t     testing.TB
	scene *Scene
	stage *ui.Stage
	shelf *shelf
}

func sitDown(t testing.TB, path string, room ui.Size) *player {
	t.Helper()
	s := &shelf{cases: []*level.Case{loaded(t, path)}, seed: 7, kept: map[string]play.Game{}, open: openSession}
	p := &player{t: t, scene: New(words.English(), s, Settings{}), stage: ui.NewStage(ui.FixedMeasurer()), shelf: s}
	p.stage.Resize(room, 1)
	p.redraw()
	return p
}

func (p *player) redraw() {
	for more := true; more; more = p.scene.Reckoning() {
		p.stage.SetTree(p.scene.Tree(p.stage.Room()))
	}
}

// does gives an action to the scene and redraws.
func (p *player) does(a ui.Action) {
	p.t.Helper()
	require.NotNil(p.t, a, "nothing came of it")
	p.scene.Update(a)
	p.redraw()
}

// find finds what can be worked by its role and name.
func (p *player) find(role ui.Role, name string) *ui.Node {
	p.t.Helper()
	n := search(p.stage.Root(), role, name)
	require.NotNil(p.t, n, "no %s %q", role, name)
	return n
}

func search(n *ui.Node, role ui.Role, name string) *ui.Node {
	for i := len(n.Children) - 1; i >= 0; i-- {
		if f := search(n.Children[i], role, name); f != nil {
			return f
		}
	}
	if n.Role == role && n.Name == name && n.ID != "" {
		return n
	}
	return nil
}

// works activates something by its role and name, as the mirror does.
func (p *player) works(role ui.Role, name string) {
	p.t.Helper()
	p.does(p.stage.Activate(p.find(role, name).ID))
}

// opens activates something by its ID.
func (p *player) opens(ids ...ui.ID) {
	p.t.Helper()
	for _, id := range ids {
		a := p.stage.Activate(id)
		require.NotNil(p.t, a, "nothing comes of %s", id)
		p.does(a)
	}
}

// picks works a button of the first case.
func (p *player) picks(what ui.ID) {
	p.t.Helper()
	at := ui.ID("case/" + p.shelf.cases[0].ID)
	p.opens(at, at+"/"+what)
}

// begins goes from the list of cases to the desk.
func (p *player) begins() {
	p.t.Helper()
	p.picks("play")
	p.works(ui.Button, "Begin")
}

func (p *player) session() *play.Session { return p.scene.desk.game.(*play.Session) }

var desktop = ui.Size{W: 1440, H: 900}
