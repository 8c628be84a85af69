//go:build !js

package app

import (
	"tearline/game/brief/maker"
	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/levels"
)

// openOwn reads a case that comes with the program, by its id.
func openOwn(id string) (*level.Case, error) {
	name, data, err := ownCase(id)
	if err != nil {
		return nil, err
	}
	return casefile.Load(name, data)
}

// ownCase returns the name and the bytes of the file of a case that comes with
// the program, by its id: one that is built in, or one that is made when it is
// asked for (practice-DIFFICULTY-SEED, daily-YYYY-MM-DD, and daily for today's).
func ownCase(id string) (name string, data []byte, err error) {
	made, ok := madeCase(id)
	switch {
	case ok:
		data, err = maker.File(made)
		return made.ID() + ".yaml", data, err
	case !isOwn(id):
		return "", nil, noCase(id)
	}
	return levels.Case(id)
}
