package app

import (
	"bytes"
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"tearline/game/brief"
	"tearline/game/desk/scene"
	"tearline/game/level"
	"tearline/game/play"
)

// What all made cases have in common, so that it can be said before one is made.
const (
	madeMinutes = 10
	madeWatches = 5
)

// longestNumber bounds the numbers of fresh practice cases, so that they can be
// told over a telephone.
const longestNumber = 100_000

func madeOf(n brief.Name) scene.Made {
	return scene.Made{
		Cover:      level.Cover{ID: n.ID(), Minutes: madeMinutes, Watches: madeWatches},
		Difficulty: n.Difficulty(),
	}
}

// Daily is the case of the day on which it is asked for.
func (s *shelf) Daily() scene.Made {
	now := time.Now()
	n, err := brief.Daily(now.Year(), int(now.Month()), now.Day())
	if err != nil {
		panic(err) // a clock has no days that are none
	}
	m := madeOf(n)
	m.Year, m.Month, m.Day = now.Year(), int(now.Month()), now.Day()
	m.Weekday = (int(now.Weekday()) + 6) % 7
	return m
}

// Practice is the practice case that lies open.
func (s *shelf) Practice() scene.Made {
	id, over := s.madeIn(practiceGame)
	if n, ok := brief.Parse(id); ok && !over {
		return madeOf(n)
	}
	return scene.Made{}
}

// Fresh is a practice case that is another each time.
func (s *shelf) Fresh(difficulty int) scene.Made {
	difficulty = min(max(difficulty, brief.Easiest), brief.Hardest)
	n, err := brief.Practice(difficulty, 1+rand.Uint64N(longestNumber-1))
	if err != nil {
		panic(err) // the difficulty is one
	}
	return madeOf(n)
}

// Of the made cases one game of practice and one of a day are kept: there is no
// end of them, and there is one of room.
const (
	practiceGame = gameName + "practice"
	dailyGame    = gameName + "daily"
)

// gameOf is the name under which a game of a case is kept.
func gameOf(id string) string {
	switch {
	case !isMade(id):
		return gameName + id
	case strings.HasPrefix(id, "daily"):
		return dailyGame
	}
	return practiceGame
}

func isMade(id string) bool {
	_, made := brief.Parse(id)
	return made
}

// madeIn says of which case the game is that is kept under a name that several
// share, and whether it is over; "" if there is none, or none that can be read.
func (s *shelf) madeIn(name string) (id string, over bool) {
	data, err := s.store.Load(name)
	if err != nil {
		return "", false
	}
	t, err := play.ReadTranscript(bytes.NewReader(data))
	if err != nil {
		return "", false
	}
	return t.Case, len(t.Watches) >= madeWatches && t.Ended()
}

// gives reports whether a kept game makes room for one of a case, being one of
// another that shares its name.
func (s *shelf) gives(id string) bool {
	if !isMade(id) {
		return false
	}
	kept, _ := s.madeIn(gameOf(id))
	return kept != "" && kept != id
}

// mostMade is how many results of made cases are kept, the newest.
const mostMade = 60

// prune drops the results of made cases that have been there longest.
func prune(all map[string]result) {
	var made []string
	for id := range all {
		if isMade(id) {
			made = append(made, id)
		}
	}
	slices.SortFunc(made, func(a, b string) int { return cmp.Compare(all[b].Nth, all[a].Nth) })
	for _, id := range made[min(len(made), mostMade):] {
		delete(all, id)
	}
}
