package rules

// How a breach's severity is booked: part at once, the rest as it travels.
const (
	breachAtOnce  PerMille = 200
	breachOnward  PerMille = 300 // a further service has it
	breachHostile PerMille = 500 // a rival has it
	generalShare  PerMille = 300 // of the severity, when only the general wording got out
	dutyShare     PerMille = 300 // of damage and of distrust, for what was passed to warn somebody
)

// book enters what has happened in the four accounts. Every line of a ledger
// is an event with a Delta.
func (t *turn) book() {
	for ; t.paid < t.n; t.paid++ {
		e := t.at(t.paid)
		if e.Who == 0 || t.s.c.Services[e.Who].Kind != Seat {
			continue
		}
		e.Account, e.Delta = t.s.price(e)
		if e.Delta == 0 {
			e.Account = NoAccount
		}
		t.s.accounts[e.Who][e.Account] += e.Delta
	}
}

// price returns the account and the points of an event.
func (s *State) price(e *Event) (Account, Points) {
	switch e.Kind {
	case SourceOpened:
		return SourcesProtected, s.c.Sources[e.Source].Worth
	case SuspicionMoved:
		return SourcesProtected, s.c.kept(e.Source, PerMille(e.Amount)) - s.c.kept(e.Source, PerMille(e.Was))
	case BroughtOut:
		src := &s.c.Sources[e.Source]
		return SourcesProtected, src.Worth.Of(src.Kept) - s.c.kept(e.Source, s.sources[e.Source].truth)
	case TrustMoved:
		return TrustEarned, s.c.Services[e.Whom].Weight.Of(PerMille(e.Amount-e.Was)) / 2
	case ConsentBreached:
		damage := -s.c.severity(e.Portion, e.Form).Of(breachAtOnce)
		if e.Amount == 1 { // under duty
			damage = damage.Of(dutyShare)
		}
		return BreachDamage, damage
	case ActedUnasked:
		return BreachDamage, -s.c.severity(e.Portion, Full).Of(breachAtOnce)
	case FalseAlarm:
		return HarmAverted, -s.c.Threats[e.Threat].FalseAlarm
	case PassedOn:
		return BreachDamage, -s.c.severity(e.Portion, e.Form).Of(breachOnward) * Points(e.Amount)
	case Published, CollectedBy:
		return BreachDamage, -s.c.severity(e.Portion, e.Form).Of(breachHostile) * Points(e.Amount)
	case SourceBurned:
		return BreachDamage, -s.c.Sources[e.Source].Worth
	case ThreatStopped:
		return HarmAverted, s.c.Threats[e.Threat].Cost
	}
	return NoAccount, 0
}

// kept returns what of a source's worth stands at a suspicion: all at or below
// the prior, nothing at the threshold. Nobody suspects what nobody looks for.
func (c *Case) kept(id SourceID, truth PerMille) Points {
	src := &c.Sources[id]
	if len(src.Candidates) == 0 {
		return src.Worth
	}
	prior := src.Candidates[0].Prior
	if c.Threshold <= prior {
		return src.Worth
	}
	risk := (int64(truth) - int64(prior)) * int64(One) / int64(c.Threshold-prior)
	return src.Worth.Of(One - PerMille(risk).clamp())
}

// severity returns what passing a portion on in this form costs at its worst.
func (c *Case) severity(p PortionID, form Form) Points {
	if form == General {
		return c.Portions[p].Severity.Of(generalShare)
	}
	return c.Portions[p].Severity
}
