package app

import (
	"bytes"
	"context"
	"strings"
	"sync"

	"tearline/game/desk/scene"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/review"
	"tearline/game/review/relay"
	"tearline/game/rules"
	"tearline/levels"
)

// reviewing is a review that runs beside the desk.
type reviewing struct {
	of   *rules.State // where the game under review stands, which tells it from any other
	many int          // decisions
	c    *level.Case  // as it is written, without what the game carried
	name string       // under which the review is kept when it is whole; "" for not at all
	more func()       // tells the desk; may be called by any goroutine
	end  context.CancelFunc

	mu   sync.Mutex
	got  *relay.Gathering // nil at first
	kept bool             // it is kept already

	learned bool // it has been learned from, be it when it was made
}

// reviewName begins the names under which reviews are kept.
const reviewName = "review-"

// Review gives how far the review of a game is, and begins it if need be. When it
// is whole it is kept, if the game is.
func (s *shelf) Review(g play.Game) scene.Reviewing {
	own, err := session(g)
	if err != nil {
		return scene.Reviewing{Over: true, Fault: err.Error()}
	}
	if s.review == nil || s.review.of != own.State() {
		s.StopReview()
		s.review = s.beginReview(own)
	}
	now := s.review.soFar()
	if now.Over && s.wrapUp(own, now.Report) {
		now.Over = false
		s.changed()
	}
	return now
}

// wrapUp does one of what is to be done when a review is whole, each in a frame of its
// own, and reports whether it did: to keep it, and to learn from it.
func (s *shelf) wrapUp(own *play.Session, report *review.Report) (did bool) {
	if lines := s.review.toKeep(); lines != nil {
		_ = s.store.Save(s.review.name, lines) // one that cannot be kept can be made again
		return true
	}
	if report != nil && !s.branches[own] && !s.review.learned {
		s.review.learned = true
		s.learn(own, report)
		return true
	}
	return false
}

// StopReview ends the review that runs, if any.
func (s *shelf) StopReview() {
	if s.review != nil {
		s.review.end()
		s.review = nil
	}
}

// beginReview reviews a game as it stands in a goroutine of its own.
func (s *shelf) beginReview(own *play.Session) *reviewing {
	ctx, end := context.WithCancel(context.Background())
	id := own.Case().ID
	r := &reviewing{of: own.State(), many: own.Decided(), c: s.read[id], more: s.changed, end: end}
	var kept []byte
	if own.Over() && !s.branches[own] {
		r.name = reviewName + strings.TrimPrefix(gameOf(id), gameName)
		kept, _ = s.store.Load(r.name) // what cannot be read is made again
	}
	go r.run(ctx, own.Branch(own.Decided()), kept)
	return r
}

// run takes the review from what was kept, or else makes it.
func (r *reviewing) run(ctx context.Context, s *play.Session, kept []byte) {
	pause() // the debrief is being opened
	par, err := parOf(s.Case())
	if err != nil { // then it goes by the doctrine
		par = nil
	}
	pause()
	if got := recall(s, par, kept); got != nil {
		r.change(func() { r.got, r.kept, r.learned = got, true, true })
		return
	}
	got := relay.Gather(s, par)
	r.change(func() { r.got = got })
	pause()
	r.make(ctx, s, par)
}

// recall makes a review of what was kept of it; nil if that is not whole or is
// not that of the game.
func recall(s *play.Session, par *review.Par, kept []byte) *relay.Gathering {
	if kept == nil {
		return nil
	}
	got := relay.Gather(s, par)
	for line := range bytes.Lines(kept) {
		got.Hear(line)
		pause()
	}
	if !got.Over() || got.Fault() != nil {
		return nil
	}
	return got
}

// here makes a share of the review in this program, and lets others go on meanwhile.
func (r *reviewing) here(ctx context.Context, s *play.Session, par *review.Par, share review.Share) {
	relay.Tell(ctx, s, review.Options{Par: par, Share: share, Pause: pause}, r.hear)
}

// hear takes a line about the review.
func (r *reviewing) hear(line []byte) { r.change(func() { r.got.Hear(line) }) }

// change changes what there is, and tells the desk.
func (r *reviewing) change(do func()) {
	r.mu.Lock()
	do()
	r.mu.Unlock()
	r.more()
}

func (r *reviewing) soFar() scene.Reviewing {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := scene.Reviewing{Of: r.many}
	if r.got == nil {
		return now
	}
	now.Report, now.Over = r.got.Report(), r.got.Over()
	if now.Report != nil {
		now.Done = len(now.Report.Decisions)
	}
	if err := r.got.Fault(); err != nil {
		now.Fault = err.Error()
	}
	return now
}

// toKeep gives what is to be kept of a whole review, once; else nil.
func (r *reviewing) toKeep() []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept || r.name == "" || r.got == nil || !r.got.Over() || r.got.Fault() != nil {
		return nil
	}
	r.kept = true
	return r.got.Lines()
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
