package rules

import "slices"

// Bond is what the holder of something has promised to whom it has it from.
type Bond uint8

// The bonds.
const (
	Unbound Bond = iota
	Assured      // it has given assurances
	Firm         // and while sharing was suspended
)

// bond returns what the holder has promised to the seat that set a holding going.
func (s *State) bond(h *Holding) Bond {
	switch {
	case h.Giver == 0 || !s.assured[h.Giver].Has(h.Service):
		return Unbound
	case s.firm[h.Giver].Has(h.Service):
		return Firm
	}
	return Assured
}

// PassOnOdds returns the chance that a holder of some discipline passes a holding
// on to one of its confidants at a close.
func (c *Case) PassOnOdds(h *Holding, discipline PerMille, b Bond) PerMille {
	odds := (One - discipline).Of(c.breadth(h))
	if h.Caveats&OriginatorControl != 0 {
		odds = odds.Of(controlledPassOn)
	}
	return eased(h, odds, b)
}

// LeakOdds returns the chance that a holder of some publicity loses a holding to
// the press at a close.
func (c *Case) LeakOdds(h *Holding, publicity PerMille, b Bond) PerMille {
	if c.Portions[h.Portion].Role == Question { // nobody prints what somebody asked
		return 0
	}
	odds := publicity.Of(c.breadth(h))
	if h.Caveats&NamedRecipients != 0 {
		odds = odds.Of(namedLoss)
	}
	return eased(h, odds, b)
}

// CollectOdds returns the chance that a rival takes a holding at a close from a
// holder that is penetrated so far. No promise helps against that.
func (c *Case) CollectOdds(h *Holding, penetration PerMille) PerMille {
	odds := penetration.Of(c.breadth(h))
	if h.Caveats&NamedRecipients != 0 {
		odds = odds.Of(namedLoss)
	}
	return eased(h, odds, Unbound)
}

// FindOdds returns the chance that an owner learns at a close of something passed
// in breach to a service of some discipline, while nothing of it is in the press.
func (c *Case) FindOdds(recipient, owner ServiceID, discipline PerMille) PerMille {
	odds := One - discipline
	if c.Services[recipient].Confidants.Has(owner) {
		odds = (odds * 2).clamp()
	}
	return odds
}

// breadth returns how the channel of a holding multiplies its chances of loss.
func (c *Case) breadth(h *Holding) PerMille {
	if h.From == 0 {
		return One
	}
	return c.Channels[h.Channel].Breadth
}

// eased divides odds by the manner in which a holding was passed and the bond
// of its holder.
func eased(h *Holding, odds PerMille, b Bond) PerMille {
	if h.Manner == Shown {
		odds = odds.Of(shownLoss)
	}
	if b >= Assured {
		odds = odds.Of(assuredLoss)
	}
	if b == Firm {
		odds = odds.Of(firmLoss)
	}
	return odds.clamp()
}

// Learns reports whether a service holds, or is being sent, less of a portion
// than the holder of h could hand on. Whose report it is knows it already.
func (c *Case) Learns(held []Holding, to ServiceID, h *Holding) bool {
	return c.mayLearn(to, h) && !slices.ContainsFunc(held, func(o Holding) bool { return o.Portion == h.Portion && o.spares(to, h) })
}

// mayLearn reports whether a service does not know of a holding to begin with.
func (c *Case) mayLearn(to ServiceID, h *Holding) bool {
	rep := c.Portions[h.Portion].Report
	return to != h.From && to != h.Giver && to != c.Reports[rep].Originator && !c.Owners(rep).Has(to)
}

// spares reports whether a holding of the same portion leaves a service nothing to
// learn from h.
func (h *Holding) spares(to ServiceID, from *Holding) bool {
	return h.Service == to && h.Form >= from.Recall()
}
