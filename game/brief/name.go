package brief

import (
	"fmt"
	"strconv"
	"strings"

	"tearline/game/rules"
)

// The least and the greatest difficulty.
const (
	Easiest = 1
	Hardest = 5
)

// Name says which case is meant. Its zero value means none.
type Name struct {
	id         string
	seed       rules.Seed
	difficulty int
}

// ID returns the id of the case, such as practice-3-7 or daily-2026-11-22.
func (n Name) ID() string { return n.id }

// Difficulty returns how hard the case is, Easiest to Hardest.
func (n Name) Difficulty() int { return n.difficulty }

// Seed returns what everything in the case is drawn by.
func (n Name) Seed() rules.Seed { return n.seed }

// Practice names a case of a difficulty, Easiest to Hardest, under a seed.
func Practice(difficulty int, seed uint64) (Name, error) {
	if difficulty < Easiest || difficulty > Hardest {
		return Name{}, fmt.Errorf("the difficulty is %d; it must be %d to %d", difficulty, Easiest, Hardest)
	}
	return Name{fmt.Sprintf("practice-%d-%d", difficulty, seed), rules.Seed(seed)*practices + rules.Seed(difficulty), difficulty}, nil
}

// The seeds of practice and of days are apart.
const (
	practices rules.Seed = 2*Hardest + 1
	days      rules.Seed = 0xda7e << 40
)

// Daily names the case of a day of the Gregorian calendar. It is the same for
// everybody, and easier at the beginning of a week than at its end.
func Daily(year, month, day int) (Name, error) {
	if year < 1583 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Name{}, fmt.Errorf("there is no day %04d-%02d-%02d", year, month, day)
	}
	difficulty := [...]int{2, 1, 2, 3, 4, 5, 3}[weekday(year, month, day)]
	id := fmt.Sprintf("daily-%04d-%02d-%02d", year, month, day)
	return Name{id, days + rules.Seed(year*10_000+month*100+day), difficulty}, nil
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// weekday counts from Sunday, 0, by the rule of Sakamoto.
func weekday(year, month, day int) int {
	if month < 3 {
		year--
	}
	return (year + year/4 - year/100 + year/400 + [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}[month-1] + day) % 7
}

// Parse reads a name as ID writes it. It reports false for anything else, so
// that other names can be tried elsewhere.
func Parse(id string) (Name, bool) {
	words := strings.Split(id, "-")
	var n Name
	var err error
	switch {
	case len(words) == 3 && words[0] == "practice":
		var difficulty int
		var seed uint64
		if difficulty, err = strconv.Atoi(words[1]); err == nil {
			seed, err = strconv.ParseUint(words[2], 10, 64)
		}
		if err == nil {
			n, err = Practice(difficulty, seed)
		}
	case len(words) == 4 && words[0] == "daily":
		var date [3]int
		for i := range date {
			if date[i], err = strconv.Atoi(words[i+1]); err != nil {
				return Name{}, false
			}
		}
		n, err = Daily(date[0], date[1], date[2])
	}
	return n, err == nil && n.id == id && id != ""
}
