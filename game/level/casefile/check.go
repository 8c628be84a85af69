package casefile

import (
	"strings"

	"tearline/game/level"
	"tearline/game/rules"
)

// checker looks for what a well-formed case can still get wrong: numbers that
// do not fit each other, keys that have no effect, and things that can never
// happen. The i-th entry of a table of the File is the i+1st of the rules'.
type checker struct {
	*binder
	f     *File
	c     *rules.Case
	seat  rules.ServiceID
	reach reach
}

// check finds what is wrong with a case that was compiled from a file.
func (b *binder) check(f *File, c *level.Case) {
	k := checker{binder: b, f: f, c: c.Rules, seat: c.Seat}
	k.name()
	if k.oneSeat(); len(k.findings) > 0 {
		return // all that follows is about the seat
	}
	k.reach = reachOf(k.c, k.seat)
	for i := range f.Services {
		k.service(&f.Services[i])
	}
	for i := range f.Sources {
		k.source(&f.Sources[i])
	}
	for i := range f.Reports {
		k.report(rules.ReportID(i+1), &f.Reports[i])
	}
	for i := range f.Bulk {
		k.stream(rules.StreamID(i+1), &f.Bulk[i])
	}
	for i := range f.Threats {
		k.threat(rules.ThreatID(i+1), &f.Threats[i])
	}
	for i := range f.Requests {
		k.request(rules.RequestID(i+1), &f.Requests[i])
	}
	for i := range f.Channels {
		if ch := &f.Channels[i]; ch.Value == (Channel{}) {
			k.add(k.at[&ch.Key], "channel %q changes nothing; set delay, breadth or overstep, or take it away", ch.Key)
		}
	}
	k.wire()
	k.lessons()
	k.estimates(c)
}

// written returns where the first of some values stands that is in the file.
func (k *checker) written(values ...any) place {
	for _, v := range values {
		if at, ok := k.at[v]; ok {
			return at
		}
	}
	return place{1, 1}
}

// set reports whether the key of a value is in the file.
func (k *checker) set(value any) bool {
	_, ok := k.at[value]
	return ok
}

// name checks that the case is called what its file is called.
func (k *checker) name() {
	base := k.file[strings.LastIndexAny(k.file, `/\`)+1:]
	if base != k.f.ID+".yaml" {
		k.add(k.at[&k.f.ID], "the id is %q and the file %q; name the file %s.yaml", k.f.ID, base, k.f.ID)
	}
}

func (k *checker) oneSeat() {
	shorts := map[string]string{}
	for i := range k.f.Services {
		e := &k.f.Services[i]
		if seat := e.Value.Kind == "seat"; seat && e.Key != k.f.Seat {
			k.add(k.at[&e.Value.Kind], "%q is a seat, but a case has one, and that is %q", e.Key, k.f.Seat)
		} else if !seat && e.Key == k.f.Seat {
			k.add(k.at[&k.f.Seat], "the seat %q must be of kind seat; it is a %s", e.Key, e.Value.Kind)
		}
		if other, ok := shorts[e.Value.Short]; ok {
			k.add(k.at[&e.Value.Short], "%q is the seal of %q already", e.Value.Short, other)
		}
		shorts[e.Value.Short] = e.Key
	}
}

// is reports whether a name in the file names a service of a kind.
func (k *checker) is(name string, kind rules.ServiceKind) bool {
	return k.c.Services[k.f.Services.Index(name)+1].Kind == kind
}

// noRival checks names that stand for services which work with the seat.
func (k *checker) noRival(why string, names ...*string) {
	for _, name := range names {
		if *name != "" && k.is(*name, rules.Rival) {
			k.add(k.at[name], "%q is a rival; %s", *name, why)
		}
	}
}

// noPrincipal checks names that stand for services with something of their own.
func (k *checker) noPrincipal(why string, names ...*string) {
	for _, name := range names {
		if *name != "" && k.is(*name, rules.Principal) {
			k.add(k.at[name], "%q is a principal; %s", *name, why)
		}
	}
}

// sum checks that priors add up to certainty.
func (k *checker) sum(at place, what string, priors []int) {
	sum := 0
	for _, p := range priors {
		sum += p
	}
	if sum != int(rules.One) {
		k.add(at, "the priors of %s add up to %d; they must add up to 1000", what, sum)
	}
}

func (k *checker) wire() {
	for i := 1; i < len(k.f.Wire); i++ {
		if w := &k.f.Wire[i]; w.Watch < k.f.Wire[i-1].Watch {
			k.add(k.at[&w.Watch], "the wire goes back from watch %d to %d; put its lines in the order of their watches", k.f.Wire[i-1].Watch, w.Watch)
		}
	}
}

func (k *checker) lessons() {
	for i := range k.f.Lessons {
		l := &k.f.Lessons[i]
		if i > 0 && l.Watch < k.f.Lessons[i-1].Watch {
			k.add(k.at[&l.Watch], "the lessons go back from watch %d to %d; put them in the order of their watches", k.f.Lessons[i-1].Watch, l.Watch)
		}
		if l.Report == "" {
			continue
		}
		id := rules.ReportID(k.f.Reports.Index(l.Report) + 1)
		if first := k.reach[id][k.seat]; first > rules.Watch(l.Watch) {
			k.add(k.at[&l.Report], "the player cannot hold %q in watch %d; %s", l.Report, l.Watch, when(first))
		}
	}
}
