package view

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	words "tearline/assets/strings"
	"tearline/game/rules"
)

var dayKeys = [...]string{"day.mon", "day.tue", "day.wed", "day.thu", "day.fri", "day.sat", "day.sun"}

var monthKeys = [...]string{
	"month.jan", "month.feb", "month.mar", "month.apr", "month.may", "month.jun",
	"month.jul", "month.aug", "month.sep", "month.oct", "month.nov", "month.dec",
}

// Weekday is the short name of a day of the week, from Monday, 0.
func Weekday(say *words.Catalogue, day int) string { return say.Say(dayKeys[day]) }

// Month is the name of a month, from January, 1.
func Month(say *words.Catalogue, month int) string { return say.Say(monthKeys[month-1]) }

// hours since the Monday midnight before the case, at the opening of a watch.
func (b *Book) hourOf(w rules.Watch) int {
	day := 0
	name, clock, _ := strings.Cut(b.Starts, " ")
	hour, err := strconv.Atoi(clock)
	if err == nil {
		for i, d := range [...]string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
			if strings.HasPrefix(strings.ToLower(name), d) {
				day = i
			}
		}
	}
	return day*24 + hour/100 + (int(w)-1)*b.Every
}

// Moment is when a watch opens, as in Tue 0600.
func (b *Book) Moment(w rules.Watch) string {
	h := b.hourOf(w)
	return b.Say("time.moment", "Day", b.Say(dayKeys[h/24%7]), "Time", b.TimeOfDay(w))
}

// By names the close of a watch, by which something is due, as in by Tue 0600.
func (b *Book) By(w rules.Watch) string { return b.Say("time.by", "When", b.Moment(w+1)) }

// TimeOfDay is when a watch opens, without the day, as in 0600.
func (b *Book) TimeOfDay(w rules.Watch) string { return fmt.Sprintf("%02d00", b.hourOf(w)%24) }

// MarkKind says what a mark on the clock announces; each has its own shape.
type MarkKind uint8

// The kinds of mark.
const (
	MarkThreat   MarkKind = iota // something will happen at the close of this watch
	MarkOwed                     // an answer is owed to a partner by its close
	MarkAnswer                   // a partner's answer is due as it opens
	MarkDelivery                 // something sent arrives
	MarkOut                      // a source is out at its close
)

// Mark is something expected in a watch.
type Mark struct {
	Kind  MarkKind
	Text  string
	When  string // by the close of the watch, or the moment at which it opens
	Until string // the time of the close, for what is due by then; or ""
	Brief string // the text and until when, where there is little room
}

// WatchCell is one watch on the strip of the clock.
type WatchCell struct {
	Watch rules.Watch
	Label string // when it opens
	Now   bool
	Past  bool
	Marks []Mark
}

// Clock lists all watches with what is expected in those to come.
func (d *Desk) Clock() []WatchCell {
	cells := make([]WatchCell, d.Rules.Watches)
	for i := range cells {
		w := rules.Watch(i + 1)
		cells[i] = WatchCell{Watch: w, Label: d.Moment(w), Now: w == d.K.Watch && !d.K.Over, Past: w < d.K.Watch || d.K.Over}
	}
	mark := func(w rules.Watch, kind MarkKind, who, text string) {
		if w >= d.K.Watch && int(w) <= len(cells) && w > 0 {
			m := d.mark(w, kind, text)
			if kind == MarkOwed {
				m.Brief = d.Say("clock.owed-brief", "Who", who, "When", m.Until)
			}
			cells[w-1].Marks = append(cells[w-1].Marks, m)
		}
	}
	for _, id := range d.K.Threats {
		mark(d.Rules.Threats[id].Due, MarkThreat, "", d.awaited(id))
	}
	for _, m := range d.K.Matters {
		d.markMatter(m, mark)
	}
	seen := map[rules.DecisionNo]bool{}
	for _, g := range d.K.Given {
		if g.Since > d.K.Watch && !seen[g.Cause] {
			seen[g.Cause] = true
			mark(g.Since, MarkDelivery, "", d.Say("clock.delivery", "Who", d.Name(g.To)))
		}
	}
	for _, own := range d.K.Sources {
		switch own.Status {
		case rules.Leaving:
			mark(own.OutAt, MarkOut, "", d.Say("clock.out", "Source", d.Source(own.Source)))
		case rules.Resting:
			mark(own.OutAt, MarkOut, "", d.Say("clock.rested", "Source", d.Source(own.Source)))
		}
	}
	return cells
}

// mark says of something when in its watch it is: what is due, by the close, as
// everywhere on the desk.
func (d *Desk) mark(w rules.Watch, kind MarkKind, text string) Mark {
	m := Mark{Kind: kind, Text: text, When: d.Moment(w), Brief: text}
	switch kind {
	case MarkThreat, MarkOwed, MarkOut:
		m.When, m.Until = d.By(w), d.Say("time.by", "When", d.TimeOfDay(w+1))
		m.Brief = d.Say("clock.mark", "When", m.Until, "What", text)
	}
	return m
}

func (d *Desk) markMatter(m rules.Matter, mark func(w rules.Watch, kind MarkKind, who, text string)) {
	who := d.Name(m.From)
	switch m.Kind {
	case rules.RequestPending:
		mark(m.Due, MarkOwed, d.called(m.From), d.Say("clock.owed", "Who", who))
	case rules.CorroborationPending:
		mark(m.Due, MarkAnswer, who, d.Say("clock.evidence", "Report", d.Title(m.Report)))
	default:
		mark(m.Due, MarkAnswer, who, capital(d.Say("clock.answer", "Who", who)))
	}
}

// awaited is a threat, and that the seat's own people will act if they will.
func (d *Desk) awaited(id rules.ThreatID) string {
	if slices.ContainsFunc(d.K.Orders, func(o rules.Order) bool { return o.Threat == id }) {
		return d.Say("clock.act", "Threat", d.Threat(id))
	}
	return d.Threat(id)
}
