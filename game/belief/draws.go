package belief

import (
	"slices"

	"tearline/game/rules"
)

// draw is a chance for which the rules draw once for all that a service holds of
// a portion, to pass it on to another or to lose what it has from another: how
// low and high it may have fallen.
type draw struct {
	service, other rules.ServiceID
	low, high      rules.PerMille
}

// split returns the worlds in which something of such odds happens, and does not.
// Alone says that nothing else hangs on the draw.
func (o world) split(service, other rules.ServiceID, odds rules.PerMille, alone bool) (yes, no world) {
	yes, no = o, o
	if alone {
		yes.w, no.w = o.w.of(odds), o.w.of(rules.One-odds)
		return yes, no
	}
	i := slices.IndexFunc(o.draws, func(d draw) bool { return d.service == service && d.other == other })
	if i < 0 {
		i, o.draws = len(o.draws), append(slices.Clip(o.draws), draw{service, other, 0, rules.One})
	}
	d := o.draws[i]
	at := max(d.low, min(odds, d.high))
	yes.draws, no.draws = slices.Clone(o.draws), slices.Clone(o.draws)
	yes.draws[i].high, no.draws[i].low = at, at
	yes.w, no.w = o.w.part(uint64(at-d.low), uint64(d.high-d.low)), o.w.part(uint64(d.high-at), uint64(d.high-d.low))
	return yes, no
}

// alone reports whether no other holding agrees with one of them in some respect.
func alone(held []rules.Holding, i int, agree func(a, b *rules.Holding) bool) bool {
	for j := range held {
		if j != i && agree(&held[i], &held[j]) {
			return false
		}
	}
	return true
}

func sameHolder(a, b *rules.Holding) bool { return a.Service == b.Service }

func sameDoor(a, b *rules.Holding) bool { return a.Service == b.Service && a.From == b.From }
