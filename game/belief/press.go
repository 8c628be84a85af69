package belief

import (
	"slices"

	"tearline/game/rules"
)

// leak lets every world lose to the press what was printed at this close, in
// every way in which it can have been lost.
func (x *course) leak(worlds []world, w rules.Watch, level levels, news int) []world {
	n := night{x: x, watch: w, level: level, news: news}
	for _, p := range x.printed {
		if p.watch == w {
			n.now = append(n.now, p)
		}
	}
	for _, o := range worlds {
		n.lose(o, 0, nil)
	}
	return n.out
}

// night is one close, at which holdings are lost to the press.
type night struct {
	x     *course
	watch rules.Watch
	level levels
	news  int     // about which it is asked who lost it
	now   []print // what was printed
	out   []world
}

// lose decides for each holding from the i-th on whether it was lost.
func (n *night) lose(o world, i int, lost []int) {
	if i == len(o.held) {
		n.settle(o, lost)
		return
	}
	h := &o.held[i]
	odds := rules.PerMille(0)
	if n.x.active(h, n.watch) && h.Trace&rules.InPress == 0 {
		odds = n.x.c.LeakOdds(h, n.level(h.Service, rules.Publicity), n.x.bond(h, n.watch))
	}
	if odds == 0 {
		n.lose(o, i+1, lost)
		return
	}
	yes, no := o.split(h.Service, h.From, odds, alone(o.held, i, sameDoor))
	if no.w > 0 {
		n.lose(no, i+1, lost)
	}
	if yes.w > 0 && len(lost) < len(n.now) {
		yes.held = slices.Clone(o.held)
		yes.held[i].Trace |= rules.InPress
		n.lose(yes, i+1, append(slices.Clip(lost), i))
	}
}

// settle keeps a world in which just what was printed was lost, once for each
// who can have lost what is asked about.
func (n *night) settle(o world, lost []int) {
	left := slices.Clone(n.now)
	for _, i := range lost {
		at := slices.IndexFunc(left, func(p print) bool { return n.x.looks(o.held, i, p) })
		if at < 0 {
			return
		}
		left = slices.Delete(left, at, at+1)
	}
	if len(left) > 0 {
		return
	}
	o.held, o.draws = n.read(o.held, lost), nil
	asked := slices.IndexFunc(n.now, func(p print) bool { return p.news == n.news })
	if asked < 0 {
		n.out = append(n.out, o)
		return
	}
	var alike []rules.ServiceID // any of them may have lost it
	for _, i := range lost {
		if n.x.looks(o.held, i, n.now[asked]) {
			alike = append(alike, o.held[i].Service)
		}
	}
	for _, by := range alike {
		n.out = append(n.out, world{held: o.held, w: o.w.part(1, uint64(len(alike))), by: by})
	}
}

// read adds what the rivals have from the press.
func (n *night) read(held []rules.Holding, lost []int) []rules.Holding {
	held = slices.Clip(held)
	for _, i := range lost {
		h := held[i]
		for r := range n.x.c.ServiceIDs() {
			if n.x.c.Services[r].Kind == rules.Rival {
				held = append(held, rules.Holding{
					Service: r, Portion: h.Portion, Form: h.Recall(), Since: n.watch, From: h.Service, Trace: h.Trace & rules.InBreach,
				})
			}
		}
	}
	return held
}

// looks reports whether a holding, when it is lost, looks like a print.
func (x *course) looks(held []rules.Holding, i int, p print) bool {
	return held[i].Recall() == p.form && x.first(held, i) == p.traced
}

// first returns whose marked copy a holding goes back to; 0 if it is not marked.
func (x *course) first(held []rules.Holding, i int) rules.ServiceID {
	h := &held[i]
	if h.Trace&rules.Marked == 0 {
		return 0
	}
	for h.Parent != 0 {
		h = &held[h.Parent-1]
	}
	return h.Service
}
