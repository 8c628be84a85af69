package view

import (
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Beside is who knew what, with what would be known had something else been decided.
type Beside struct {
	Held  []Held // all reports of both games, with what would have been held of each
	About string // what would have been decided, and when
	Same  bool   // nobody would have known anything else, or at another time
}

// Beside lays what would have been held beside what was. o is how the game ends
// with the best in place of decision j, and doctrine says that it goes on by that
// and not as was decided later.
func (d *Desk) Beside(made []Held, j *Judged, o play.Outcome, doctrine bool) *Beside {
	key := "knew.best-about"
	if doctrine {
		key = "knew.best-about-doctrine"
	}
	out := &Beside{Held: slices.Clone(made), About: d.Say(key, "N", j.No, "Best", j.Best), Same: true}
	other := d.Held(o)
	for _, x := range other {
		if !slices.ContainsFunc(out.Held, func(h Held) bool { return h.Report == x.Report }) {
			x.Holders = slices.Clone(x.Holders)
			for i := range x.Holders {
				x.Holders[i].Bars = nil
			}
			out.Held = append(out.Held, x)
		}
	}
	for i := range out.Held {
		x := &out.Held[i]
		at := slices.IndexFunc(other, func(h Held) bool { return h.Report == x.Report })
		var would Held
		if at >= 0 {
			would = other[at]
		}
		x.beside(d, &would)
		out.Same = out.Same && !x.Differs
	}
	return out
}

// beside notes what each would have held, and says what is different about it.
func (x *Held) beside(d *Desk, would *Held) {
	x.Moved = x.Moved || would.Moved
	x.Holders = slices.Clone(x.Holders)
	for _, h := range would.Holders {
		if !slices.ContainsFunc(x.Holders, func(o Holder) bool { return o.Who == h.Who }) {
			h.Bars = nil
			x.Holders = append(x.Holders, h)
		}
	}
	slices.SortStableFunc(x.Holders, func(a, b Holder) int { return d.place(a) - d.place(b) })
	for i := range x.Holders {
		h := &x.Holders[i]
		if at := slices.IndexFunc(would.Holders, func(o Holder) bool { return o.Who == h.Who }); at >= 0 {
			h.Would = would.Holders[at].Bars
		}
		if slices.EqualFunc(h.Bars, h.Would, Had.same) {
			if len(h.Bars) > 0 && h.Bars[0].how == "own" {
				h.Would = nil // whose it is had it either way
			}
			continue
		}
		x.Differs = true
		x.Otherwise = append(x.Otherwise, capital(d.would(h)))
	}
}

// same reports whether two times of knowing begin at once and are of as much.
func (h Had) same(o Had) bool {
	return h.Watch == o.Watch && h.AtClose == o.AtClose && h.Form == o.Form && h.all == o.all
}

// would says what somebody would have held.
func (d *Desk) would(h *Holder) string {
	if len(h.Would) == 0 {
		return d.Say("knew.best-never", "Who", h.Name)
	}
	var times []string
	was := ""
	for i := range h.Would {
		b := &h.Would[i]
		if form := d.howFull(b); form != was {
			times = append(times, d.Say("knew.best-time", "Form", form, "When", d.Moment(b.opens())))
			was = form
		}
	}
	return d.Say("knew.best-had", "Who", h.Name, "Times", d.list(times))
}

// howFull says in which form something was held.
func (d *Desk) howFull(b *Had) string {
	if b.Form == rules.Full && !b.all {
		return d.Say("knew.in-part")
	}
	return d.Say(wordingKeys[b.Form])
}

// opens is the first watch that opens with it known.
func (h *Had) opens() rules.Watch {
	if h.AtClose {
		return h.Watch + 1
	}
	return h.Watch
}
