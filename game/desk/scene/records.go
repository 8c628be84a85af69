package scene

import (
	"tearline/game/play"
	"tearline/game/review"
)

// Records keeps what the reviews of the player's games have shown.
type Records interface {
	// Profile returns what has been shown: the same pointer as long as nothing was
	// added. One that could not be read has been set aside; then the error says so,
	// once, and the profile is a beginner's.
	Profile() (*review.Profile, error)
	// WipeProfile forgets all of it.
	WipeProfile() error
	// ExportProfile gives it to the player as a file, and returns where that is; ""
	// if the browser keeps it where it keeps all that it loads.
	ExportProfile() (where string, err error)
}

// Pages gives the review of a game that is over to the player, as far as it has
// come.
type Pages interface {
	// Print shows the page to print, and returns where it was written; "" if it is
	// shown in the browser.
	Print(g play.Game) (where string, err error)
	// Export gives the review as JSON, and returns where that is, as ExportProfile.
	Export(g play.Game) (where string, err error)
}
