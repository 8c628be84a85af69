package casefile

import "tearline/game/rules"

func (k *checker) threat(id rules.ThreatID, e *Entry[Threat]) {
	t := &e.Value
	for i := range t.Helps {
		if h := &t.Helps[i].Value; h.General > h.Full {
			k.add(k.at[&h.General], "\"general\" is %d and \"full\" %d; the tearline wording cannot help more", h.General, h.Full)
		}
	}
	for i := range t.Actors {
		k.noRival("it stops nothing", &t.Actors[i].Key)
	}
	switch {
	case t.Seen > 0 && t.Tells == nil:
		k.add(k.at[keyOf{&t.Seen}], "\"seen\" has no effect: stopping %q tells the rival nothing; set \"tells\" or take it away", e.Key)
	case t.Seen == 0 && t.Tells != nil:
		k.add(k.at[keyOf{&t.Tells}], "\"tells\" has no effect: nobody sees %q being stopped; set \"seen\" or take it away", e.Key)
	}
	k.order(e)
	k.reality(e)
	if n := len(k.c.Threats[id].Helps); n > maxHelps {
		k.add(k.at[&t.Helps], "with every hit by itself %d portions help against %q; there may be %d", n, e.Key, maxHelps)
	}
	if t.Lead >= t.Due {
		k.add(k.at[&t.Lead], "%q is due in watch %d and must be known %d watches before, which is before the first", e.Key, t.Due, t.Lead)
		return
	}
	k.inTime(id, e)
}

// order checks what goes with a decision of the player's to act.
func (k *checker) order(e *Entry[Threat]) {
	t := &e.Value
	if t.ByOrder && t.Actors.Index(k.f.Seat) < 0 {
		k.add(k.at[&t.ByOrder], "\"by-order\" has no effect: %q is not among the actors against %q; add it or take the key away", k.f.Seat, e.Key)
	}
	if t.Cover > 0 && !t.ByOrder {
		k.add(k.at[keyOf{&t.Cover}], "\"cover\" has no effect: only an act that the player decides on has a cover; set \"by-order\"")
	}
	if t.Cover > 0 && t.Tells == nil {
		k.add(k.at[keyOf{&t.Cover}], "\"cover\" has no effect: the act tells the rival nothing; set \"seen\" and \"tells\"")
	}
}

// reality checks what goes with a threat that may be made up.
func (k *checker) reality(e *Entry[Threat]) {
	t := &e.Value
	switch {
	case t.RealIf == "":
		for name, value := range map[string]any{"false-alarm": &t.False, "empty": &t.Empty} {
			if k.set(value) {
				k.add(k.at[keyOf{value}], "%q has no effect: %q surely is a threat; set \"real-if\"", name, e.Key)
			}
		}
	case k.f.Sources[k.f.Sources.Index(t.RealIf)].Value.Fabricated == 0:
		k.add(k.at[&t.RealIf], "%q never makes its reports up, so there surely is a threat; set its \"fabricated\"", t.RealIf)
	}
	if t.RealIf != "" && t.Empty == "" {
		k.add(k.at[keyOf{&t.RealIf}], "%q does not say what the player reads when there was no threat; set \"empty\"", e.Key)
	}
}

// inTime checks that somebody who can act can hold something that helps in time.
func (k *checker) inTime(id rules.ThreatID, e *Entry[Threat]) {
	th := &k.c.Threats[id]
	soonest := never
	for _, h := range th.Helps {
		for _, a := range th.Actors {
			soonest = min(soonest, k.reach[k.c.Portions[h.Portion].Report][a.Service])
		}
	}
	switch at := k.written(&e.Value.Lead, &e.Value.Due); {
	case soonest >= never:
		k.add(at, "nobody can ever stop %q: nothing that helps can reach any of its actors", e.Key)
	case soonest > th.Due-th.Lead:
		k.add(at, "nobody can ever stop %q: what helps reaches its actors in watch %d at the earliest, and counts until watch %d", e.Key, soonest, th.Due-th.Lead)
	}
}

func (k *checker) request(id rules.RequestID, e *Entry[Request]) {
	q := &e.Value
	if !k.is(q.From, rules.Partner) && !k.is(q.From, rules.Principal) {
		k.add(k.at[&q.From], "%q is neither partner nor principal; only they ask", q.From)
		return
	}
	if q.Due < q.Asked {
		k.add(k.at[&q.Due], "%q is due in watch %d, before it is asked in watch %d", e.Key, q.Due, q.Asked)
	}
	switch {
	case q.Topic == "" && q.Report == "" && !q.Pledge:
		k.add(k.at[&e.Key], "%q asks for nothing; set \"topic\", or \"report\" and \"for\", or \"assurances: true\"", e.Key)
	case q.Topic != "" && q.Report != "":
		k.add(k.at[&q.Report], "%q asks for two things; set \"topic\" or \"report\", not both", e.Key)
	case q.Pledge && (q.Topic != "" || q.Report != ""):
		k.add(k.at[&q.Pledge], "%q asks for two things; who asks for assurances asks for neither topic nor report", e.Key)
	case q.Pledge:
		k.withReport(q)
		k.forAssurances(id, e)
	case q.Topic != "":
		k.withReport(q)
		k.forTopic(id, e)
	default:
		k.forLeave(id, e)
	}
}

// withReport reports the keys that only a request for leave has.
func (k *checker) withReport(q *Request) {
	for name, value := range map[string]any{"for": &q.Third, "if-held": &q.If} {
		if k.set(value) {
			k.add(k.at[keyOf{value}], "%q goes with \"report\" only", name)
		}
	}
}

// forAssurances checks that there is something to give assurances about: what
// comes from the asker, or from its source, and needs its leave.
func (k *checker) forAssurances(id rules.RequestID, e *Entry[Request]) {
	from := k.c.Requests[id].From
	for r := range k.c.ReportIDs() {
		if k.c.Owners(r).Has(from) && k.reach[r][k.seat] < never {
			return
		}
	}
	k.add(k.at[&e.Value.From], "%q gives the player nothing that needs its leave, so there is nothing to give assurances about", e.Value.From)
}

// forTopic checks that a request for information can be met: by something that
// the player can hold in time and that is of use to the asker.
func (k *checker) forTopic(id rules.RequestID, e *Entry[Request]) {
	q, r := &e.Value, &k.c.Requests[id]
	asker := &k.c.Services[r.From]
	switch {
	case asker.Channels == 0:
		k.add(k.at[&q.From], "%q cannot be answered: the player has no channel to it", q.From)
	case !asker.Interests.Has(r.Topic):
		k.add(k.at[&q.Topic], "%q has no use for %q, so nothing answers it; add it to its \"interests\"", q.From, q.Topic)
	case !k.answerable(r):
		k.add(k.at[&q.Topic], "no report about %q with a portion of any \"use\" can be the player's by watch %d", q.Topic, q.Due)
	}
}

func (k *checker) answerable(r *rules.Request) bool {
	for id := range k.c.ReportIDs() {
		if k.c.Reports[id].Topic != r.Topic || k.reach[id][k.seat] > r.Due {
			continue
		}
		for p := range k.c.PortionIDs(id) {
			if k.c.Portions[p].Use > 0 {
				return true
			}
		}
	}
	return false
}

// forLeave checks that a request for leave is for leave that the player can give.
func (k *checker) forLeave(id rules.RequestID, e *Entry[Request]) {
	q, r := &e.Value, &k.c.Requests[id]
	switch {
	case q.Third == "":
		k.add(k.at[&q.Report], "%q does not say to whom the report would go; set \"for\"", e.Key)
	case r.Third == r.From || r.Third == k.seat:
		k.add(k.at[&q.Third], "the report would go to %q, who has it; name a third service", q.Third)
	default:
		k.noRival("no leave is asked for that", &q.Third)
	}
	if rep := &k.c.Reports[r.Report]; rep.Originator != k.seat && !k.c.Owners(r.Report).Has(k.seat) {
		k.add(k.at[&q.Report], "%q is not the player's to give leave for; it must come from %q or from a source that it owns together with another", q.Report, k.f.Seat)
	}
	if first := k.reach[r.Report][r.From]; first > r.Due {
		k.add(k.at[&q.Report], "%q asks leave for a report that it cannot hold by watch %d; %s", q.From, r.Due, when(first))
	}
}
