package casefile

import (
	"slices"

	"tearline/game/rules"
)

func (k *checker) service(e *Entry[Service]) {
	s := &e.Value
	k.keysOfKind(e)
	for name, a := range map[string]*Attribute{
		"discipline": &s.Discipline, "publicity": &s.Publicity, "penetration": &s.Penetration, "candour": &s.Candour,
	} {
		k.attribute(name, *a)
	}
	if s.Kind == "principal" && len(s.Channels) == 0 {
		k.add(k.at[&e.Key], "the principal %q cannot be briefed; give it \"channels\"", e.Key)
	}
	k.candour(e)
	if s.Flow != nil && s.Flow.Low > s.Flow.Vital {
		k.add(k.at[&s.Flow.Low], "\"low\" is %d and \"vital\" %d; low must be at most vital", s.Flow.Low, s.Flow.Vital)
	}
	for i := range s.Confides {
		k.other(e.Key, &s.Confides[i])
	}
	for i := range s.Trust {
		k.other(e.Key, &s.Trust[i].Key)
	}
	for i := range s.Lets {
		k.lets(e.Key, &s.Lets[i].Key)
	}
	for i := range s.Reaches {
		k.reaches(e, &s.Reaches[i])
	}
}

// keysOfKind reports keys that say how a partner or a principal behaves on a
// service that is none.
func (k *checker) keysOfKind(e *Entry[Service]) {
	s := &e.Value
	if s.Kind == "partner" {
		return
	}
	keys := []struct {
		name  string
		value any
		also  bool // a principal has it too
	}{
		{"discipline", &s.Discipline, true}, {"publicity", &s.Publicity, true}, {"penetration", &s.Penetration, true},
		{"candour", &s.Candour, false}, {"dependence", &s.Dependence, false}, {"channels", &s.Channels, true},
		{"confides-in", &s.Confides, true}, {"reaches", &s.Reaches, false}, {"aggrieved", &s.Aggrieved, false}, {"interests", &s.Interests, true},
		{"answers-in", &s.Answers, false}, {"flow", &s.Flow, false}, {"weight", &s.Weight, true}, {"trust", &s.Trust, true},
		{"lets", &s.Lets, false}, {"says", &s.Says, true},
	}
	for _, key := range keys {
		switch {
		case !k.set(key.value) || key.also && s.Kind == "principal":
		case key.also:
			k.add(k.at[keyOf{key.value}], "%q has no effect on a %s; only a partner or a principal has it", key.name, s.Kind)
		default:
			k.add(k.at[keyOf{key.value}], "%q has no effect on a %s; only a partner has it", key.name, s.Kind)
		}
	}
}

// candour checks that a doubt about a service is one, and about something.
func (k *checker) candour(e *Entry[Service]) {
	a := &e.Value.Candour
	switch {
	case len(*a) == 0 || e.Value.Kind != "partner":
	case len(*a) == 1 && (*a)[0].Level == int(rules.One):
		k.add(k.at[a], "what %q sends is surely true without that; take \"candour\" away or set it below 1000", e.Key)
	case !k.sends(k.f.Services.Index(e.Key)):
		k.add(k.at[keyOf{a}], "\"candour\" has no effect: no report but an echo comes from %q", e.Key)
	}
}

// sends reports whether any report but an echo comes from the i-th service.
func (k *checker) sends(i int) bool {
	return slices.ContainsFunc(k.c.Reports[1:], func(r rules.Report) bool { return int(r.Originator) == i+1 && r.Echoes == 0 })
}

// lets checks that leave is asked for what a service lets go, or be done.
func (k *checker) lets(self string, to *string) {
	k.other(self, to)
	orders := slices.ContainsFunc(k.c.Threats, func(th rules.Threat) bool { return th.ByOrder })
	switch {
	case k.is(*to, rules.Partner), *to == k.f.Seat && orders:
	case *to == k.f.Seat:
		k.add(k.at[to], "%q is the player, who asks leave to act only against a threat that is \"by-order\"; there is none", *to)
	default:
		k.add(k.at[to], "%q is not a partner, so the player asks nobody's leave to pass something to it", *to)
	}
}

// reaches checks that a service is of use to warn another.
func (k *checker) reaches(e *Entry[Service], to *string) {
	id := rules.ServiceID(k.f.Services.Index(*to) + 1)
	victim := slices.ContainsFunc(k.c.Threats, func(th rules.Threat) bool { return th.Victim == id })
	switch {
	case e.Value.Kind != "partner": // said already
	case len(e.Value.Channels) == 0:
		k.add(k.at[to], "nobody can be warned through %q: the player has no channel to it; give it \"channels\"", e.Key)
	case *to == e.Key:
		k.other(e.Key, to)
	case id == k.seat:
		k.add(k.at[to], "%q is the player, who is not to be warned through others", *to)
	case k.c.Services[id].Channels != 0:
		k.add(k.at[to], "the player has channels to %q and needs nobody to reach it; take it away here, or its \"channels\"", *to)
	case !victim:
		k.add(k.at[to], "%q is the victim of no threat, so it is never warned", *to)
	}
}

func (k *checker) attribute(name string, a Attribute) {
	if len(a) == 0 {
		return
	}
	var priors []int
	for _, l := range a {
		priors = append(priors, l.Prior)
	}
	k.sum(k.written(&a[0].Prior, &a[0].Level), name, priors)
}

// other checks that a service is not set in relation to itself.
func (k *checker) other(self string, name *string) {
	if *name == self {
		k.add(k.at[name], "%q names itself; this is about other services", self)
	}
}

func (k *checker) source(e *Entry[Source]) {
	s := &e.Value
	const owned = "a source belongs to the seat or a partner"
	k.noRival(owned, &s.Owner, &s.CoOwner)
	k.noPrincipal(owned, &s.Owner, &s.CoOwner)
	if s.CoOwner == s.Owner {
		k.add(k.at[&s.CoOwner], "the co-owner %q is the owner; name another service or take it away", s.CoOwner)
	}
	switch {
	case s.Rival != "" && !k.is(s.Rival, rules.Rival):
		k.add(k.at[&s.Rival], "%q is not of kind rival", s.Rival)
	case s.Rival != "" && len(s.Explanations) == 0:
		k.add(k.at[&s.Rival], "a rival looks for %q but it has no explanations to choose from; add \"explanations\", the first the truth", e.Key)
	case s.Rival == "":
		k.unsought(e)
	}
	if len(s.Explanations) > 0 {
		k.explanations(e)
	}
	if s.Owner != k.f.Seat {
		const why = "%q has no effect: only the player's own sources can be protected, and %q belongs to %q"
		if s.BringOut != nil {
			k.add(k.at[keyOf{&s.BringOut}], why, "bring-out", e.Key, s.Owner)
		}
		if s.Story != 0 {
			k.add(k.at[keyOf{&s.Story}], why, "story", e.Key, s.Owner)
		}
		if s.Rest != nil {
			k.add(k.at[keyOf{&s.Rest}], why, "rest", e.Key, s.Owner)
		}
	}
	if s.BringOut != nil && s.BringOut.After > k.f.Clock.Watches {
		k.add(k.at[&s.BringOut.After], "it takes %d closes to bring %q out and the case has %d", s.BringOut.After, e.Key, k.f.Clock.Watches)
	}
	if s.Rest != nil && s.Rest.For >= k.f.Clock.Watches {
		k.add(k.at[&s.Rest.For], "%q rests for %d closes and the case has %d, so it would never work again", e.Key, s.Rest.For, k.f.Clock.Watches)
	}
	if id := rules.SourceID(k.f.Sources.Index(e.Key) + 1); s.Fabricated > 0 && !k.tells(id) {
		k.add(k.at[keyOf{&s.Fabricated}], "\"fabricated\" has no effect: no report but an echo comes from %q, and no threat is \"real-if\" it is sound", e.Key)
	}
}

// tells reports whether anything depends on a source being sound.
func (k *checker) tells(id rules.SourceID) bool {
	return slices.ContainsFunc(k.c.Reports[1:], func(r rules.Report) bool { return r.Source == id && r.Echoes == 0 }) ||
		slices.ContainsFunc(k.c.Threats[1:], func(th rules.Threat) bool { return th.RealIf == id })
}

// unsought reports keys that have no effect on a source for which nobody looks.
func (k *checker) unsought(e *Entry[Source]) {
	s := &e.Value
	keys := []struct {
		name  string
		value any
	}{{"explanations", &s.Explanations}, {"story", &s.Story}, {"rest", &s.Rest}, {"lost", &s.Lost}}
	for _, key := range keys {
		if k.set(key.value) {
			k.add(k.at[keyOf{key.value}], "%q has no effect: no rival looks for %q; set \"rival\" or take it away", key.name, e.Key)
		}
	}
}

func (k *checker) explanations(e *Entry[Source]) {
	var priors []int
	first := map[string]bool{}
	for i := range e.Value.Explanations {
		x := &e.Value.Explanations[i]
		priors = append(priors, x.Prior)
		if first[x.ID] {
			k.add(k.at[&x.ID], "explanation %q of %q is there twice", x.ID, e.Key)
		}
		first[x.ID] = true
	}
	truth := &e.Value.Explanations[0]
	k.sum(k.at[&truth.Prior], "the explanations of \""+e.Key+"\"", priors)
	if truth.Prior >= int(k.c.Threshold) {
		k.add(k.at[&truth.Prior], "the truth begins at %d and the rival acts at %d; begin below the threshold", truth.Prior, k.c.Threshold)
	}
}
