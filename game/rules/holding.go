package rules

import "iter"

// Holding is who holds which portion, in which form, since when and by which route.
type Holding struct {
	Service ServiceID
	Portion PortionID
	Form    Form  // as it is held
	Written Form  // as it was meant to be passed; Form is more where somebody overstepped
	Since   Watch // from this watch on; a later one than now is still on its way
	From    ServiceID
	Giver   ServiceID // the seat whose decision set it going; 0 for what came by itself
	Channel ChannelKind
	Manner  Manner
	Caveats Caveats
	Trace   Trace
	Parent  uint16     // the holding it came from, counted from 1; 0 for the first of a route
	Cause   DecisionNo // the decision that set it going
	Found   ServiceSet // the owners who know that it was passed in breach

	before uint16 // the holding before it in its chain, counted from 1; 0 for the first
}

// Trace holds the marks that a holding has picked up.
type Trace uint8

// The marks of a holding.
const (
	InBreach  Trace = 1 << iota // passed without the leave it needed
	InPress                     // has been in the press
	Taken                       // a rival has it from this holder
	Marked                      // in a wording of its own, by which the copy can be told
	UnderDuty                   // passed to warn somebody in danger
)

// inherited are the marks that go on with what is handed on or lost.
const inherited = InBreach | Marked | UnderDuty

// Recall returns the form in which a holder can hand a holding on or lose it:
// what was only shown is remembered in general form.
func (h *Holding) Recall() Form {
	if h.Manner == Shown {
		return min(h.Form, General)
	}
	return h.Form
}

// chains is how many chains the holdings form, by their portions: whoever looks for
// one portion looks through one chain and not through all holdings.
const chains = 256

// add appends a holding to those that the state owns.
func (s *State) add(h Holding) {
	chain := &s.newest[h.Portion%chains]
	h.before = *chain
	s.holdings = append(s.holdings, h)
	*chain = uint16(len(s.holdings))
}

// of yields the places of all holdings of a portion, the newest first.
func (s *State) of(p PortionID) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := s.newest[p%chains]; at != 0; at = s.holdings[at-1].before {
			if s.holdings[at-1].Portion == p && !yield(int(at-1)) {
				return
			}
		}
	}
}

// best returns the fullest form in which a service can now hand a portion on.
func (s *State) best(v ServiceID, p PortionID) Form {
	best, _ := s.fullest(v, p)
	return best
}

// fullest returns the fullest form in which a service can now hand a portion on,
// and the first holding from which it can, counted from 1; 0 if there is none.
func (s *State) fullest(v ServiceID, p PortionID) (best Form, at uint16) {
	for i := range s.of(p) {
		h := &s.holdings[i]
		if form := h.Recall(); h.Service == v && h.Since <= s.watch && form > Withheld && form >= best {
			best, at = form, uint16(i+1)
		}
	}
	return best, at
}

// given returns the fullest form in which a seat meant to pass a portion to a service.
func (s *State) given(by, to ServiceID, p PortionID) Form {
	best := Withheld
	for i := range s.of(p) {
		if h := &s.holdings[i]; h.Service == to && h.From == by && h.Giver == by {
			best = max(best, h.Written)
		}
	}
	return best
}

// learns is Case.Learns, beside all that is held.
func (s *State) learns(to ServiceID, h *Holding) bool {
	if !s.c.mayLearn(to, h) {
		return false
	}
	for i := range s.of(h.Portion) {
		if s.holdings[i].spares(to, h) {
			return false
		}
	}
	return true
}
