package app

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	words "tearline/assets/strings"
	"tearline/game/desk/scene"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
	"tearline/levels"
)

// shelf keeps the games, the results and the settings of one player in a store.
type shelf struct {
	store  play.Store
	covers []level.Cover
	read   map[string]*level.Case // those that were opened, by id
	luck   func() rules.Seed      // of the next new game
	done   map[string]result      // the results, once they were asked for

	review    *reviewing             // of the game that is looked back on, nil for none
	following following              // of the game that was looked back on last
	prepare   func()                 // gets ready for a review, before the last watch is over
	changed   func()                 // tells the desk that there is more of the review
	branches  map[*play.Session]bool // games that went on from the middle of another
	records
}

// The names under which things are kept. A game's is this and the id of its case,
// but for those that share one; see gameOf.
const (
	gameName     = "game-"
	resultsName  = "results"
	settingsName = "settings"
)

// newShelf lays out the cases that come with the program. They are read when
// they are opened: the covers are enough to choose from.
func newShelf(store play.Store, luck func() rules.Seed) *shelf {
	return &shelf{
		store: store, covers: slices.Clone(covers), read: map[string]*level.Case{}, luck: luck,
		prepare: func() {}, changed: func() {}, branches: map[*play.Session]bool{}, records: records{store: store, say: words.English()},
	}
}

// Covers lists what can be played.
func (s *shelf) Covers() []level.Cover { return s.covers }

// add puts one more case on the shelf, in place of one of the same id. Made cases
// are on it anyway.
func (s *shelf) add(c *level.Case) {
	s.read[c.ID] = c
	if isMade(c.ID) {
		return
	}
	s.covers = append(slices.DeleteFunc(s.covers, func(old level.Cover) bool { return old.ID == c.ID }), c.Cover())
}

// Open reads a case.
func (s *shelf) Open(id string) (*level.Case, error) {
	if c, ok := s.read[id]; ok {
		return c, nil
	}
	c, err := openOwn(id)
	if err != nil {
		return nil, err
	}
	s.read[c.ID] = c
	return c, nil
}

// AtHand reports whether Open is quick.
func (s *shelf) AtHand(id string) bool {
	_, read := s.read[id]
	return read || !isMade(id) && arrived(id)
}

// Start opens a new game. A kept game that cannot be read would be overwritten by
// it: then it only sets that aside and says so, and opens the game when asked
// again. So it does with a record of earlier games, if the case carries.
func (s *shelf) Start(c *level.Case) (play.Game, error) {
	if !s.gives(c.ID) {
		if err := play.MakeRoom(s.store, gameOf(c.ID), s.Open); err != nil {
			return nil, err
		}
	}
	return play.Begin(s.store, c, s.luck())
}

// Again opens a new game with the luck of another, and with what that one carried.
func (s *shelf) Again(g play.Game) (play.Game, error) {
	old, err := session(g)
	if err != nil {
		return nil, err
	}
	return old.Branch(0), nil
}

// Resume opens the game that was kept.
func (s *shelf) Resume(c *level.Case) (play.Game, error) {
	if s.gives(c.ID) {
		return nil, fmt.Errorf("no game of %s is kept: a later one has taken its place", c.ID)
	}
	return play.Resume(s.store, gameOf(c.ID), s.Open)
}

// Keep keeps a game as it stands, and when it is over its result and what it
// leaves behind for the cases that carry. A branch is not kept: it would take the
// place of the game that it comes from.
func (s *shelf) Keep(g play.Game) error {
	own, err := session(g)
	if err != nil || s.branches[own] {
		return err
	}
	if own.Knowledge().Watch == own.Case().Rules.Watches {
		s.prepare()
	}
	id := own.Case().ID
	if err := play.Keep(s.store, gameOf(id), own); err != nil {
		return err
	}
	if !own.Over() {
		return nil
	}
	outcome, err := own.Outcome()
	if err != nil {
		return err
	}
	err = s.note(own.Case(), outcome.Accounts.Total())
	if isMade(id) { // practice has no consequences
		return err
	}
	return errors.Join(err, play.Leave(s.store, own))
}

func session(g play.Game) (*play.Session, error) {
	if own, ok := g.(*play.Session); ok {
		return own, nil
	}
	return nil, fmt.Errorf("a game of the kind %T is not kept here", g)
}

// result is how a case went for this player.
type result struct {
	Hash string       `json:"hash"` // of the case that was played
	Last rules.Points `json:"last"` // in hundredths of a point
	Best rules.Points `json:"best"`
	Nth  int          `json:"nth,omitempty"` // of the made cases, in the order in which they were finished
}

// results reads what has been finished. Results that cannot be read are an
// error and count for nothing.
func (s *shelf) results() (map[string]result, error) {
	all := map[string]result{}
	data, err := s.store.Load(resultsName)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err != nil || all == nil { // null is JSON, and no results
		return map[string]result{}, fmt.Errorf("the results of earlier games cannot be read: %w", cmp.Or(err, errors.New("there are none in it")))
	}
	return all, nil
}

// note adds a result to the others. Those that cannot be read are set aside, and
// the error says so.
func (s *shelf) note(c *level.Case, total rules.Points) error {
	all, spoilt := s.results()
	if spoilt != nil {
		now, err := s.store.SetAside(resultsName)
		if err != nil {
			return fmt.Errorf("%w, and could not be set aside: %w", spoilt, err)
		}
		spoilt = fmt.Errorf("%w, and are kept as %q", spoilt, now)
	}
	r, played := all[c.ID]
	if !played || r.Hash != c.Hash || total > r.Best {
		r.Best = total
	}
	r.Hash, r.Last = c.Hash, total
	if isMade(c.ID) {
		for _, other := range all {
			r.Nth = max(r.Nth, other.Nth+1)
		}
	}
	all[c.ID] = r
	prune(all)
	s.done = all
	data, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return cmp.Or(s.store.Save(resultsName, data), spoilt)
}

// Standing says how a case stands with the player. A kept game that cannot be
// read counts as one to resume: resuming sets it aside and says why.
func (s *shelf) Standing(c level.Cover) scene.Standing {
	var st scene.Standing
	if s.done == nil {
		s.done, _ = s.results() // what cannot be read counts for nothing until it is set aside
	}
	if r, ok := s.done[c.ID]; ok && (r.Hash == c.Hash || isMade(c.ID)) {
		st.Played, st.Last, st.Best = true, r.Last, r.Best
	}
	data, err := s.store.Load(gameOf(c.ID))
	if errors.Is(err, fs.ErrNotExist) {
		return st
	}
	t, err := play.ReadTranscript(bytes.NewReader(data))
	switch {
	case err != nil:
		st.Watch = 1
	case t.Case != c.ID: // another has taken its place
	case len(t.Watches) < c.Watches || !t.Ended():
		st.Watch = rules.Watch(len(t.Watches))
	default:
		st.Kept = st.Played && (t.Hash == c.Hash || isMade(c.ID))
	}
	return st
}

// Par says what doing nothing and the good plan that comes with a case would
// have brought under the luck of a game.
func (s *shelf) Par(g play.Game) scene.Par {
	var par scene.Par
	own, err := session(g)
	if err != nil {
		return par
	}
	c := own.Case()
	total := func(p play.Policy) (rules.Points, bool) {
		end, err := play.Play(c, own.Seed(), p)
		if err != nil {
			return 0, false
		}
		outcome, err := end.Outcome()
		return outcome.Accounts.Total(), err == nil
	}
	par.Nothing, par.HasNothing = total(play.WithholdAll)
	name := c.ID + ".good.plan"
	if data, err := levels.Plan(name); err == nil {
		if plan, err := play.ReadPlan(c.Rules, name, data); err == nil {
			par.Good, par.HasGood = total(plan.Policy("good plan"))
		}
	}
	return par
}

// settings reads what the player has chosen; nothing chosen is the zero value.
func (s *shelf) settings() scene.Settings {
	var set scene.Settings
	if data, err := s.store.Load(settingsName); err == nil && json.Unmarshal(data, &set) != nil {
		return scene.Settings{}
	}
	return set
}

func (s *shelf) keepSettings(set scene.Settings) error {
	data, err := json.Marshal(set)
	if err != nil {
		return err
	}
	return s.store.Save(settingsName, data)
}
