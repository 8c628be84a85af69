package maker

import (
	"fmt"
	"slices"
	"strings"
)

// The watches of a made case are of twelve hours, and the first opens at six in
// the morning.
const (
	every = 12
	opens = 6
)

// times fills in when things happen. What is written of an hour lies in the
// watch in which it comes about.
func (m *maker) times() {
	start := pick(m, strings.Split(parts["start"], "|")...)
	m.slots["Start"] = start
	m.set("day", weekdayAfter(start, 2)) // the fourth watch ends, and the fifth lies, on the third day
	m.set("side-day", weekdayAfter(start, 2))
	m.choose("hour", "hour")
	m.choose("side-hour", "side-hour")
	month := pick(m, strings.Split(parts["month"], "|")...)
	date := 3 + m.roll(20)
	for watch := range 5 {
		open := opens + watch*every
		m.slots[fmt.Sprintf("dtg.%d", watch+1)] = dtg(date, month, open*60-20-m.roll(70))
		m.slots[fmt.Sprintf("time.%d", watch+1)] = clock((open + 1 + m.roll(9)) * 60)
	}
	m.slots["dtg.2b"] = dtg(date, month, (opens+every)*60-10)
	m.slots["dtg.0"] = dtg(date-2, month, 15*60+m.roll(60))
}

func weekdayAfter(start string, days int) string {
	short := []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
	long := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	return long[(slices.Index(short, start)+days)%len(long)]
}

// dtg writes a date-time group for so many minutes after the beginning of a day
// of a month. Cases begin early enough in a month to end in it.
func dtg(date int, month string, minutes int) string {
	return fmt.Sprintf("%02d%sZ %s", date+minutes/(24*60), clock(minutes), month)
}

func clock(minutes int) string {
	return fmt.Sprintf("%02d%02d", minutes/60%24, minutes%60)
}
