package app

import (
	"fmt"
	"slices"
	"time"

	"tearline/game/brief"
	"tearline/levels"
)

// today is the name of the case of the day, whatever the day is.
const today = "daily"

// ownCase returns the name and the bytes of the file of a case that comes with
// the program, by its id: one that is built in, or one that is made when it is
// asked for (practice-DIFFICULTY-SEED, daily-YYYY-MM-DD, and daily for today's).
func ownCase(id string) (name string, data []byte, err error) {
	made, ok := madeCase(id)
	if !ok {
		name, data, err = levels.Case(id)
		if err != nil && !isOwn(id) {
			err = fmt.Errorf("%w; and daily, daily-YYYY-MM-DD, and practice-DIFFICULTY-SEED with a difficulty of %d to %d",
				err, brief.Easiest, brief.Hardest)
		}
		return name, data, err
	}
	data, err = brief.File(made)
	return made.ID() + ".yaml", data, err
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
