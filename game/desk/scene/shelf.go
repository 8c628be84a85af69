package scene

import (
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// Shelf opens games and keeps them. The app is one over files or the browser's
// storage.
type Shelf interface {
	Records
	Pages
	// Covers lists what can be played, in the order in which it is offered.
	Covers() []level.Cover
	// Open reads a case.
	Open(id string) (*level.Case, error)
	// AtHand reports whether Open is quick: the case need not be made or fetched.
	AtHand(id string) bool
	// Standing says how a case stands with this player.
	Standing(c level.Cover) Standing
	// Start opens a new game of a case. The luck is another each time.
	Start(c *level.Case) (play.Game, error)
	// Again opens a new game with the luck of the one given.
	Again(g play.Game) (play.Game, error)
	// Resume opens the game that was kept.
	Resume(c *level.Case) (play.Game, error)
	// Keep keeps a game as it stands now, also when it is over.
	Keep(g play.Game) error
	// Par says what doing nothing and a good line of play come to under the
	// luck of a game that is over, as far as is known.
	Par(g play.Game) Par
	// Daily is the case of today.
	Daily() Made
	// Practice is the practice case of which a game is kept that is not over; the
	// zero value if there is none.
	Practice() Made
	// Fresh is a practice case of a difficulty, 1 to 5, another each time.
	Fresh(difficulty int) Made
	// Review gives how far the review of a game is, and begins it when it is first
	// asked for that game as it stands; then it ends any other. It never waits: when
	// there is more, the app asks for a new tree.
	Review(g play.Game) Reviewing
	// StopReview ends the review, when nobody looks at it any more. What it has come
	// to is lost unless it is over.
	StopReview()
	// Branch opens a new game that goes as g did before its decision no, from 1 to
	// g.Decided(), and takes instead, unless that is nil. What is played on from there
	// is not kept and counts for no result. The error is the refusal of instead.
	Branch(g play.Game, no int, instead rules.Decision) (play.Game, error)
	// Instead says how a game that is over would have ended, under the same luck, with
	// the best in place of its decision no; doctrine says that it would have gone on by
	// that and not as was decided later. The error says why it is not known.
	Instead(g play.Game, no int, best *review.Alternative) (o play.Outcome, doctrine bool, err error)
	// Courses follows trust and exposure through a game that is over. What the player
	// could reckon with is found step by step, one each time that it is asked: more says
	// that there is any left.
	Courses(g play.Game) (c review.Courses, more bool)
}

// Reviewing is how far the review of a game is.
type Reviewing struct {
	Done, Of int            // decisions weighed, of how many
	Report   *review.Report // what there is so far, its decisions by number; another one when there is more, nil at first
	Over     bool           // no more will come: the report is whole, or there is a fault
	Fault    string         // why it could not be finished, for the player; "" for no fault
}

// Made is a case that the program makes when it is opened, which takes a moment.
type Made struct {
	Cover      level.Cover // its id, its length; there is no title yet
	Difficulty int         // 1 to 5

	Year, Month, Day int // of the case of a day; 0 else
	Weekday          int // from Monday, 0
}

// Standing is how a case stands with a player.
type Standing struct {
	Watch  rules.Watch // of a game that can be resumed; 0 for none
	Played bool        // a game has been finished
	Kept   bool        // and is kept: it can be looked back on
	Last   rules.Points
	Best   rules.Points
}

// Par is what a result is measured by.
type Par struct {
	Nothing, Good       rules.Points
	HasNothing, HasGood bool
}

// Settings are what a player chooses for all games.
type Settings struct {
	Text          int  // size of the text in per cent, 80 to 200; 0 means 100
	ReducedMotion bool // changes are shown at once
	NoNotes       bool // the notes of a first case are not shown
}

// The bounds of the text size, in per cent.
const (
	leastText, mostText, textStep = 80, 200, 10
)

func (s Settings) fit() Settings {
	if s.Text == 0 {
		s.Text = 100
	}
	s.Text = min(max(s.Text, leastText), mostText)
	return s
}
