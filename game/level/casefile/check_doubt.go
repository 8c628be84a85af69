package casefile

import "tearline/game/rules"

// doubt checks the keys of a report that may be false.
func (k *checker) doubt(id rules.ReportID, e *Entry[Report]) {
	r := &e.Value
	if r.Exposed > 0 {
		switch first := k.reach[id][k.seat]; {
		case !k.mayBeFalse(id):
			k.add(k.at[keyOf{&r.Exposed}], "\"exposed\" has no effect: %q is surely true; set \"fabricated\" of its source or \"candour\" of its originator", e.Key)
		case first > rules.Watch(r.Exposed):
			k.add(k.at[&r.Exposed], "whether %q was false comes out before the player can hold it; %s", e.Key, when(first))
		}
	}
	if r.Finding == nil {
		return
	}
	at := k.at[keyOf{&r.Finding}]
	switch {
	case *r.Finding == (Search{}):
		k.add(at, "\"finding\" says nothing; set confirmed, contradicted or circular, or take it away")
	case !k.c.Doubtful():
		k.add(at, "\"finding\" has no effect: nobody looks for other evidence in a case where everything is true; set \"fabricated\" of a source or \"candour\" of a partner")
	case r.Finding.Circular != "" && !k.doubled(id):
		k.add(k.at[keyOf{&r.Finding.Circular}], "\"circular\" has no effect: no other report is the same item as %q; set \"echoes\"", e.Key)
	}
}

// mayBeFalse reports whether a report, or that of which it is an echo, may be
// made up.
func (k *checker) mayBeFalse(id rules.ReportID) bool {
	rep := &k.c.Reports[id]
	if rep.Echoes != 0 {
		rep = &k.c.Reports[rep.Echoes]
	}
	return k.c.Sources[rep.Source].Fabricated > 0 || k.c.Services[rep.Originator].Candour.N > 0
}

// doubled reports whether a report is an echo or has one.
func (k *checker) doubled(id rules.ReportID) bool {
	for other := range k.c.ReportIDs() {
		if k.c.Reports[other].Echoes == id {
			return true
		}
	}
	return k.c.Reports[id].Echoes != 0
}

// echo checks that a report can be the same item as another by another door.
func (k *checker) echo(id rules.ReportID, e *Entry[Report]) {
	r := &e.Value
	of := &k.f.Reports[k.f.Reports.Index(r.Echoes)].Value
	at := k.at[&r.Echoes]
	switch {
	case r.Echoes == e.Key:
		k.add(at, "%q echoes itself; name the report of which it is the same item", e.Key)
		return
	case of.Echoes != "":
		k.add(at, "%q is an echo itself; name the report that it echoes", r.Echoes)
		return
	case r.From == of.From:
		k.add(at, "%q and %q come from %q by one door; an echo comes from another service", e.Key, r.Echoes, r.From)
	case len(r.Portions) != len(of.Portions):
		k.add(at, "an echo has the same portions one by one; %q has %d and %q has %d", r.Echoes, len(of.Portions), e.Key, len(r.Portions))
		return
	}
	for i := range r.Portions {
		p := &r.Portions[i]
		if want := of.Portions[i].Role; p.Role != want {
			k.add(k.at[&p.Role], "portion %d of %q is %s and that of %q %s; an echo has the same roles in the same order", i+1, e.Key, p.Role, r.Echoes, want)
		}
		if p.Tells != nil {
			k.add(k.at[keyOf{&p.Tells}], "\"tells\" has no effect: what an echo tells is what %q does", r.Echoes)
		}
	}
}
