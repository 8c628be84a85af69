package page

import (
	"slices"

	"tearline/game/desk/view"
	"tearline/game/rules"
)

// The picture of who held what, in the units of its own viewBox.
const (
	holdWidth, holdLeft = 700, 64
	holdBar, holdGap    = 11, 10
)

// holdings says who came to hold which report, and when.
type holdings struct {
	Width, Height int
	Watches       []tick
	Rows          []holdingRow
	Services      []string // the columns of the table
	Reports       []held   // its rows
}

// tick is the beginning of a watch.
type tick struct {
	X     int
	Label string
}

// holdingRow is the band of one service.
type holdingRow struct {
	Letters string
	Y       int // the line above it
	LabelY  int
	Bars    []bar
}

// bar is the time from which a service held a report.
type bar struct {
	X, Y, Width, Height int
	Full                bool
	N, NX, NY           int // the number of the report and where it stands
}

// held is one report with when each service came to hold it.
type held struct {
	N     int
	Title string
	By    []string // "" for never
}

func holdingsOf(d *view.Desk, rows []view.Row) *holdings {
	h := &holdings{Width: holdWidth}
	watches := int(d.Rules.Watches)
	x := func(w rules.Watch) int {
		return holdLeft + (holdWidth-holdLeft)*(min(int(w), watches+1)-1)/watches
	}
	for w := range watches {
		h.Watches = append(h.Watches, tick{x(rules.Watch(w + 1)), d.Moment(rules.Watch(w + 1))})
	}
	numbers := h.number(rows)
	y := 22
	for i, r := range rows {
		row := holdingRow{Letters: r.Letters, Y: y, LabelY: y + holdGap + 5}
		y += holdGap / 2
		for _, s := range r.Spans {
			n := numbers[s.Report]
			row.Bars = append(row.Bars, bar{
				X: x(s.From) + 16, Y: y, Width: max(holdWidth-x(s.From)-16, 2), Height: holdBar - 3, Full: s.Form == rules.Full, N: n, NX: x(s.From) + 2, NY: y + holdBar - 3,
			})
			h.Reports[n-1].By[i] = d.Say("page.held", "When", d.Moment(s.From), "Form", d.Form(s.Form))
			y += holdBar
		}
		y += holdGap/2 + max(0, 12-holdBar*len(r.Spans))
		h.Rows, h.Services = append(h.Rows, row), append(h.Services, r.Name)
	}
	h.Height = y + 4
	return h
}

// number gives the reports numbers in the order in which they were first held.
func (h *holdings) number(rows []view.Row) map[rules.ReportID]int {
	var all []view.Span
	for _, r := range rows {
		all = append(all, r.Spans...)
	}
	slices.SortStableFunc(all, func(a, b view.Span) int {
		if a.From != b.From {
			return int(a.From) - int(b.From)
		}
		return int(a.Report) - int(b.Report)
	})
	numbers := map[rules.ReportID]int{}
	for _, s := range all {
		if numbers[s.Report] == 0 {
			numbers[s.Report] = len(numbers) + 1
			h.Reports = append(h.Reports, held{len(numbers), s.Title, make([]string, len(rows))})
		}
	}
	return numbers
}
