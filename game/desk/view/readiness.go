package view

import "tearline/game/rules"

// readiness says how ready a service is to stop a threat with what the seat has
// passed to it and a draft, if not nil.
func (d *Desk) readiness(id rules.ThreatID, of rules.ServiceID, draft *rules.Share) rules.PerMille {
	return rules.Ready(d.Rules, &d.K, draft, id, of)
}
