package page

import (
	"slices"

	"tearline/game/desk/view"
	"tearline/game/rules"
)

// holdingsLeft is the room for the letters of a service, and holdingsRow the height
// of its row.
const holdingsLeft, holdingsRow, holdingsHead = 44, 20, 18

// holding is the picture of who held a report, and when, with the same in words.
type holding struct {
	ID            string
	Title         string
	Width, Height int
	Watches       []tick
	Rows          []holdingRow
	Passes        []pass
	Words         []string
}

// holdingRow is a service.
type holdingRow struct {
	Letters string
	Y       int // the middle
	LabelY  int
	Bars    []bar
}

// bar is a time of knowing.
type bar struct {
	X, Y, Width int
	Full        bool
}

// pass is how a report went from one row to another.
type pass struct{ X, From, To int }

// heldOf draws a report that went from hand to hand.
func heldOf(d *view.Desk, h *view.Held) holding {
	out := holding{ID: id("held", int(h.Report)), Title: h.Title, Width: pageWidth, Height: holdingsHead + holdingsRow*len(h.Holders) + 2}
	x := func(at float64) int { return holdingsLeft + int(at*(pageWidth-holdingsLeft)) }
	y := func(row int) int { return holdingsHead + holdingsRow*row + holdingsRow/2 }
	for w := range d.Rules.Watches {
		out.Watches = append(out.Watches, tick{x(float64(w) / float64(d.Rules.Watches)), 11, d.Moment(w + 1)})
	}
	for i, who := range h.Holders {
		row := holdingRow{Letters: who.Letters, Y: y(i), LabelY: y(i) + 4}
		for j, b := range who.Bars {
			from, to := x(d.Begins(b)), pageWidth
			if j+1 < len(who.Bars) {
				to = x(d.Begins(who.Bars[j+1]))
			}
			row.Bars = append(row.Bars, bar{from, y(i) - 4, max(to-from, 2), b.Form == rules.Full})
			if giver := slices.IndexFunc(h.Holders, func(o view.Holder) bool { return o.Who == b.From }); giver >= 0 && giver != i {
				out.Passes = append(out.Passes, pass{from, y(giver), y(i)})
			}
			out.Words = append(out.Words, b.Words)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
