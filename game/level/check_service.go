package level

import "tearline/game/rules"

func (k *checker) service(e *Entry[Service]) {
	s := &e.Value
	k.partnerOnly(e)
	for name, a := range map[string]*Attribute{"discipline": &s.Discipline, "publicity": &s.Publicity, "penetration": &s.Penetration} {
		k.attribute(name, *a)
	}
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
		to := &s.Lets[i].Key
		k.other(e.Key, to)
		if !k.is(*to, rules.Partner) {
			k.add(k.at[to], "%q is not a partner, so the player asks nobody's leave to pass something to it", *to)
		}
	}
}

// partnerOnly reports keys that say how a partner behaves on a service that is none.
func (k *checker) partnerOnly(e *Entry[Service]) {
	s := &e.Value
	if s.Kind == "partner" {
		return
	}
	keys := []struct {
		name  string
		value any
	}{
		{"discipline", &s.Discipline}, {"publicity", &s.Publicity}, {"penetration", &s.Penetration}, {"dependence", &s.Dependence},
		{"channels", &s.Channels}, {"confides-in", &s.Confides}, {"interests", &s.Interests}, {"answers-in", &s.Answers}, {"flow", &s.Flow},
		{"weight", &s.Weight}, {"trust", &s.Trust}, {"lets", &s.Lets}, {"says", &s.Says},
	}
	for _, key := range keys {
		if k.set(key.value) {
			k.add(k.at[keyOf{key.value}], "%q has no effect on a %s; only a partner has it", key.name, s.Kind)
		}
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
	k.noRival("a source belongs to the seat or a partner", &s.Owner, &s.CoOwner)
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
	}
	if s.BringOut != nil && s.BringOut.After > k.f.Clock.Watches {
		k.add(k.at[&s.BringOut.After], "it takes %d closes to bring %q out and the case has %d", s.BringOut.After, e.Key, k.f.Clock.Watches)
	}
}

// unsought reports keys that have no effect on a source for which nobody looks.
func (k *checker) unsought(e *Entry[Source]) {
	s := &e.Value
	keys := []struct {
		name  string
		value any
	}{{"explanations", &s.Explanations}, {"story", &s.Story}, {"lost", &s.Lost}}
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
