package casefile

import "tearline/game/rules"

func (k *checker) report(id rules.ReportID, e *Entry[Report]) {
	r := &e.Value
	if !k.originator(&r.From) {
		return
	}
	if r.From == k.f.Seat && k.set(&r.Tier) {
		k.add(k.at[keyOf{&r.Tier}], "\"tier\" has no effect: it is for reports from partners, and %q is the player's own", e.Key)
	}
	if r.Arrives == 0 {
		k.onlyAsked(e)
	}
	for i := range r.To {
		k.recipient(id, r.From, &r.To[i], k.written(&r.Tier, &r.To[i]))
	}
	k.doubt(id, e)
	if r.Echoes != "" {
		k.echo(id, e)
	}
	ids := map[string]bool{}
	for i := range r.Portions {
		p := &r.Portions[i]
		if ids[p.ID] {
			k.add(k.at[&p.ID], "portion %q of %q is there twice", p.ID, e.Key)
		}
		ids[p.ID] = true
		k.portion(id, e, p)
	}
}

// originator reports whether a service is one from which reports can come.
func (k *checker) originator(from *string) bool {
	k.noRival("it shares nothing", from)
	k.noPrincipal("it is told, and has nothing of its own", from)
	return !k.is(*from, rules.Rival) && !k.is(*from, rules.Principal)
}

// onlyAsked checks a report that comes only when the player asks for it.
func (k *checker) onlyAsked(e *Entry[Report]) {
	r, named := &e.Value, false
	for _, to := range r.To {
		named = named || to == k.f.Seat
	}
	const comes = "%q comes only when asked for (it has no \"arrives\")"
	switch {
	case r.From == k.f.Seat:
		k.add(k.at[&e.Key], comes+", and the player cannot ask itself; set \"arrives\"", e.Key)
	case !named:
		k.add(k.at[&e.Key], comes+", and only the player asks; put %q in \"to\" or set \"arrives\"", e.Key, k.f.Seat)
	case k.c.Services[k.f.Services.Index(r.From)+1].Channels == 0:
		k.add(k.at[&r.From], comes+", and the player has no channel to %q; give it \"channels\" or set \"arrives\"", e.Key, r.From)
	}
}

// recipient checks that a report can come to one of those who get it; choked is
// where it stands if it cannot for want of trust.
func (k *checker) recipient(id rules.ReportID, from string, to *string, choked place) {
	v := rules.ServiceID(k.f.Services.Index(*to) + 1)
	rep := &k.c.Reports[id]
	switch {
	case k.is(*to, rules.Rival):
		k.add(k.at[to], "%q is a rival; nobody sends it reports", *to)
	case rep.Arrives == 0 && v != k.seat:
		k.add(k.at[to], "%q never gets this: it comes only when asked for, and only the player asks; set \"arrives\"", *to)
	case v != rep.Originator && !flows(k.c, k.seat, rep.Originator, v, rep.Tier):
		k.add(choked, "%q never trusts %q enough to let this flow, whatever happens; lower the level in its \"flow\", or the tier", from, *to)
	}
}

func (k *checker) portion(id rules.ReportID, e *Entry[Report], p *Portion) {
	k.severity(id, e.Key, &p.Severity)
	k.tearline(id, p.Tells)
}

func (k *checker) severity(id rules.ReportID, name string, severity *int) {
	if *severity > 0 && k.c.Owners(id)&^rules.SetOf(k.seat) == 0 {
		k.add(k.at[keyOf{severity}], "\"severity\" has no effect: the player needs nobody's leave to pass %q on; set \"controlled\" or a co-owner of its source", name)
	}
}

// tearline checks that a tearline wording does not give away more than the full one.
func (k *checker) tearline(id rules.ReportID, tells *Tells) {
	if tells == nil {
		return
	}
	truth := k.c.Sources[k.c.Reports[id].Source].Candidates[0].Name
	g, f := tells.General.Index(truth), tells.Full.Index(truth)
	general, full := 0, 0
	if g >= 0 {
		general = tells.General[g].Value
	}
	if f >= 0 {
		full = tells.Full[f].Value
	}
	if general > full {
		k.add(k.written(valueAt(tells.General, g), &tells.General, &tells.Full),
			"the tearline wording tells more of the truth, %q, than the full one: %d against %d", truth, general, full)
	}
}

// valueAt returns the value of the i-th entry of a map, or nil if there is none.
func valueAt(m Map[int], i int) any {
	if i < 0 {
		return nil
	}
	return &m[i].Value
}
