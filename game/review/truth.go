package review

import "tearline/game/rules"

// foreseen is in how many games with other luck from a decision on the truth is
// weighed, and fortune keeps their chance apart from that of all others.
const (
	foreseen              = 64
	fortune    rules.Seed = 0x7ea3_f0e7 << 32
	perDecided rules.Seed = 1 << 16
)

// truth returns the chance of a good outcome after n decisions for somebody who
// knows all that is hidden, but not what luck will bring, with all else decided as
// the seat did. After the last watch it is how good the outcome is.
func (p *past) truth(s scale, n int, pause func()) rules.PerMille {
	if g := p.states[n]; g.Over() {
		return s.good(g.Total(p.seat))
	}
	var all spread
	for i := range foreseen {
		p.stage.Start(p.states[n].Among(fortune+rules.Seed(n)*perDecided+rules.Seed(i/rules.Block), uint8(i%rules.Block)))
		p.line.rehearse(&p.stage.Rehearsal, p.seat, n)
		p.stage.PlayOn(p.seat)
		all.add(rules.Points(s.good(p.stage.State().Total(p.seat))))
		rest(pause)
	}
	return rules.PerMille(all.mean())
}
