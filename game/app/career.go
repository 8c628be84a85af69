package app

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	words "tearline/assets/strings"
	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
)

// records keeps what the reviews of a player's games have shown, in the store of
// the games. It is not what play.Career carries from case to case.
type records struct {
	store   play.Store
	say     *words.Catalogue
	profile *review.Profile // nil before it is asked for; another one when something was added
	learnt  *review.Report  // the last that was added
	untold  error           // what went wrong when nobody looked
	give    giver
	show    func(file string) // shows a file that was given; nil for not at all
}

// giver gives the player a file to keep and returns where it is; "" if that is the
// browser's business. The name says of which kind it is.
type giver func(name string, data []byte) (where string, err error)

// Profile reads the profile when it is first asked for. One that is broken is set
// aside; one that the store does not give is left alone, and nothing is added to
// it.
func (r *records) Profile() (*review.Profile, error) {
	if r.profile != nil {
		err := r.untold
		r.untold = nil
		return r.profile, err
	}
	none := &review.Profile{}
	data, err := r.store.Load(review.ProfileName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.profile = none
		return none, nil
	case err != nil:
		return none, fmt.Errorf("your record cannot be read: %w", err)
	}
	p, why := review.ReadProfile(data)
	if why == nil {
		r.profile = p
		return p, nil
	}
	now, err := r.store.SetAside(review.ProfileName)
	if err != nil {
		return none, fmt.Errorf("your record cannot be read (%w), and could not be set aside: %w", why, err)
	}
	r.profile = none
	return none, fmt.Errorf("your record could not be read and is kept as %q: %w", now, why)
}

// learn adds the whole review of a game to the profile; the same game counts once.
// What goes wrong is said when the profile is asked for.
func (r *records) learn(s *play.Session, report *review.Report) {
	if !report.Whole || report == r.learnt {
		return
	}
	r.learnt = report
	now, spoilt := r.Profile()
	r.untold = spoilt
	if r.profile == nil {
		return
	}
	next := &review.Profile{Games: slices.Clone(now.Games)}
	book := view.NewBook(s.Case(), r.say)
	next.Add(s, report, func(made, best rules.Decision) (string, string) { return book.Decision(made), book.Instead(best, made) })
	if err := r.store.Save(review.ProfileName, next.Encode()); err != nil {
		r.untold = errors.Join(spoilt, fmt.Errorf("your record could not be kept: %w", err))
	}
	r.profile = next
}

// WipeProfile forgets all that was shown. What was set aside stays.
func (r *records) WipeProfile() error {
	none := &review.Profile{}
	if err := r.store.Save(review.ProfileName, none.Encode()); err != nil {
		return fmt.Errorf("your record could not be wiped: %w", err)
	}
	r.profile = none
	return nil
}

// ExportProfile gives the profile to the player.
func (r *records) ExportProfile() (string, error) {
	p, err := r.Profile()
	if r.profile == nil {
		return "", err
	}
	return r.give("tearline-record.json", p.Encode())
}
