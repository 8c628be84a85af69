package app

import (
	"context"
	"errors"
	"slices"
	"sync"

	"tearline/game/desk/scene"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/levels"
)

// reviewing is a review that runs beside the desk.
type reviewing struct {
	of   *rules.State // where the game under review stands, which tells it from any other
	end  context.CancelFunc
	more func() // tells the desk; may be called by any goroutine

	mu  sync.Mutex
	now scene.Reviewing
}

// Review gives how far the review of a game is, and begins it if need be.
func (s *shelf) Review(g play.Game) scene.Reviewing {
	own, err := session(g)
	if err != nil {
		return scene.Reviewing{Over: true, Fault: err.Error()}
	}
	if s.review == nil || s.review.of != own.State() {
		s.StopReview()
		s.review = beginReview(own, s.changed)
	}
	now := s.review.soFar()
	if now.Over && now.Report != nil && !s.branches[own] {
		s.learn(own, now.Report)
	}
	return now
}

// StopReview ends the review that runs, if any.
func (s *shelf) StopReview() {
	if s.review != nil {
		s.review.end()
		s.review = nil
	}
}

// beginReview reviews a game as it stands in a goroutine of its own.
func beginReview(s *play.Session, more func()) *reviewing {
	ctx, end := context.WithCancel(context.Background())
	r := &reviewing{of: s.State(), end: end, more: more}
	r.now.Of = s.Decided()
	go r.run(ctx, s.Branch(s.Decided()))
	return r
}

func (r *reviewing) run(ctx context.Context, s *play.Session) {
	par, err := parOf(s.Case())
	so := &review.Report{Seat: s.Seat(), Total: s.State().Total(s.Seat())}
	if par != nil {
		so.Nothing, so.Doctrine, so.Par = par.Nothing, par.Doctrine, par.Total
	}
	var whole *review.Report
	if err == nil {
		whole, err = review.Options{Par: par, Pause: pause, Weighed: func(d *review.Decision) {
			next := *so
			next.Decisions = append(slices.Clone(so.Decisions), *d)
			slices.SortFunc(next.Decisions, func(a, b review.Decision) int { return a.No - b.No })
			so = &next
			r.hear(scene.Reviewing{Done: len(so.Decisions), Of: s.Decided(), Report: so})
		}}.Review(ctx, s)
	}
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		r.hear(scene.Reviewing{Done: len(so.Decisions), Of: s.Decided(), Report: so, Over: true, Fault: err.Error()})
	default:
		r.hear(scene.Reviewing{Done: s.Decided(), Of: s.Decided(), Report: whole, Over: true})
	}
}

func (r *reviewing) hear(now scene.Reviewing) {
	r.mu.Lock()
	r.now = now
	r.mu.Unlock()
	r.more()
}

func (r *reviewing) soFar() scene.Reviewing {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.now
}

// parOf returns the par of a case as it is now, nil if none is known.
func parOf(c *level.Case) (*review.Par, error) {
	pars, err := review.ReadPars(levels.Par())
	if err != nil {
		return nil, err
	}
	if par, known := pars[c.ID]; known && par.Hash == review.CaseHash(c.Rules) {
		return &par, nil
	}
	return nil, nil
}
