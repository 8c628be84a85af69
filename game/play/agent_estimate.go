package play

import (
	"encoding/json"

	"tearline/game/rules"
)

// seenAsked is something that the seat is asked to estimate in this watch.
type seenAsked struct {
	ID      string `json:"id"`
	Ask     string `json:"ask"`
	Percent int    `json:"percent,omitempty"` // as it has been estimated
}

// estimate is the line of an agent that estimates.
type estimate struct {
	Of      *string `json:"estimate"`
	Percent int     `json:"percent"`
}

// readEstimate reads such a line. ok is false for any other.
func readEstimate(line []byte) (e estimate, ok bool) {
	return e, json.Unmarshal(line, &e) == nil && e.Of != nil
}

// asked lists what the seat is asked for now.
func (a *agent) asked() []seenAsked {
	said := map[string]rules.PerMille{}
	for _, e := range a.s.Estimates() {
		said[e.Of] = e.Chance
	}
	var all []seenAsked
	for _, u := range a.s.Asked() {
		all = append(all, seenAsked{u.ID, u.Ask, int(said[u.ID] / percent)})
	}
	return all
}

func (a *agent) estimate(e estimate) {
	if err := a.s.Estimate(Estimate{*e.Of, rules.PerMille(min(max(e.Percent, 0), 100)) * percent}); err != nil {
		a.refuse(codeBadEstimate, err.Error())
		return
	}
	a.write(map[string]any{"result": e})
}
