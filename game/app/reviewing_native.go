//go:build !js

package app

import (
	"context"

	"tearline/game/play"
	"tearline/game/review"
)

// make makes the review. It has a thread of its own.
func (r *reviewing) make(ctx context.Context, s *play.Session, par *review.Par) {
	r.here(ctx, s, par, review.Share{})
}

func pause() {}
