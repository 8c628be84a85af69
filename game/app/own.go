package app

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tearline/game/brief"
	"tearline/levels"
)

// today is the name of the case of the day, whatever the day is.
const today = "daily"

// noCase says that there is no case of that id.
func noCase(id string) error {
	return fmt.Errorf("there is no case %q; there are: %s; and daily, daily-YYYY-MM-DD, and practice-DIFFICULTY-SEED with a difficulty of %d to %d",
		id, strings.Join(levels.List(), ", "), brief.Easiest, brief.Hardest)
}

// isOwn reports whether a case comes with the program.
func isOwn(id string) bool {
	_, made := madeCase(id)
	return made || slices.Contains(levels.List(), id)
}

// madeCase returns the name of a case that is made when it is asked for.
func madeCase(id string) (brief.Name, bool) {
	if id == today {
		year, month, day := time.Now().Date()
		n, err := brief.Daily(year, int(month), day)
		return n, err == nil
	}
	return brief.Parse(id)
}
