package play

import (
	"tearline/game/rules"
)

// kindOfDecision is a kind of decision that a case offers only if one of its
// keys makes it possible.
type kindOfDecision struct {
	name    string
	offered func(c *rules.Case) (key []string) // nil if the case does not
	is      func(c *rules.Case, d rules.Decision) bool
}

// kindsOfDecision lists them. What every case offers, such as ending the watch,
// is not among them: it need not matter in each.
var kindsOfDecision = []kindOfDecision{
	{"ask consent", offersLeave, is[rules.AskConsent]},
	{"answer a request for leave", offersRequest("report", func(q *rules.Request) bool { return q.Report != 0 }), is[rules.AnswerConsent]},
	{"answer a request for assurances", offersRequest("assurances", func(q *rules.Request) bool { return q.Pledge }), is[rules.AnswerAssurances]},
	{"ask for information", offersInformation, is[rules.AskInformation]},
	{"protect by bring-out", offersOwn("bring-out", func(s *rules.Source) bool { return s.OutAfter > 0 }), protects(rules.BringOut)},
	{"protect by story", offersOwn("story", func(s *rules.Source) bool { return s.Story > 0 }), protects(rules.BuildStory)},
	{"protect by rest", offersOwn("rest", func(s *rules.Source) bool { return s.RestFor > 0 }), protects(rules.Rest)},
	{"act", offersThreat("by-order", func(th *rules.Threat) bool { return th.ByOrder }), is[rules.Act]},
	{"warn through another service", offersService("reaches", func(v *rules.Service) bool { return v.Reaches != 0 }), warnsThrough},
	{"brief the principal", offersService("kind", func(v *rules.Service) bool { return v.Kind == rules.Principal }), briefs},
	{"grade a report", offersDoubt, is[rules.Grade]},
	{"give notice of a fabrication", offersDoubt, is[rules.NoticeFabrication]},
	{"make a standing arrangement", offersBulk, is[rules.Arrange]},
}

func is[D rules.Decision](_ *rules.Case, d rules.Decision) bool {
	_, ok := d.(D)
	return ok
}

func warnsThrough(_ *rules.Case, d rules.Decision) bool {
	w, ok := d.(rules.Warn)
	return ok && w.Through != 0
}

func briefs(c *rules.Case, d rules.Decision) bool {
	s, ok := d.(rules.Share)
	return ok && c.Services[s.To].Kind == rules.Principal
}

func protects(by rules.Means) func(*rules.Case, rules.Decision) bool {
	return func(_ *rules.Case, d rules.Decision) bool {
		p, ok := d.(rules.Protect)
		return ok && p.Means == by
	}
}

func offersLeave(c *rules.Case) []string {
	for r := range c.ReportIDs() {
		for owner := range c.ServiceIDs() {
			for to := range c.ServiceIDs() {
				if c.Owners(r).Has(owner) && c.Services[owner].Kind == rules.Partner && c.Consent[owner][to] > 0 {
					return []string{"services", c.Services[owner].Name, "lets"}
				}
			}
		}
	}
	return nil
}

// offersRequest looks for a key of a request.
func offersRequest(key string, has func(*rules.Request) bool) func(*rules.Case) []string {
	return func(c *rules.Case) []string {
		for i := range c.Requests {
			if i > 0 && has(&c.Requests[i]) {
				return []string{"requests", c.Requests[i].Name, key}
			}
		}
		return nil
	}
}

// offersThreat looks for a key of a threat.
func offersThreat(key string, has func(*rules.Threat) bool) func(*rules.Case) []string {
	return func(c *rules.Case) []string {
		for i := range c.Threats {
			if i > 0 && has(&c.Threats[i]) {
				return []string{"threats", c.Threats[i].Name, key}
			}
		}
		return nil
	}
}

// offersService looks for a key of a service.
func offersService(key string, has func(*rules.Service) bool) func(*rules.Case) []string {
	return func(c *rules.Case) []string {
		for i := range c.Services {
			if i > 0 && has(&c.Services[i]) {
				return []string{"services", c.Services[i].Name, key}
			}
		}
		return nil
	}
}

// offersDoubt looks for what may be made up.
func offersDoubt(c *rules.Case) []string {
	for id := range c.SourceIDs() {
		if s := &c.Sources[id]; s.Fabricated > 0 {
			return []string{"sources", s.Name, "fabricated"}
		}
	}
	return offersService("candour", func(v *rules.Service) bool { return v.Candour.N > 0 })(c)
}

func offersBulk(c *rules.Case) []string {
	if len(c.Streams) > 1 {
		return []string{"bulk", c.Streams[1].Name}
	}
	return nil
}

func offersInformation(c *rules.Case) []string {
	for r := range c.ReportIDs() {
		if rep := &c.Reports[r]; rep.Arrives == 0 {
			return []string{"reports", rep.Name}
		}
	}
	return nil
}

// offersOwn looks for a key of a source that a seat runs.
func offersOwn(key string, has func(*rules.Source) bool) func(*rules.Case) []string {
	return func(c *rules.Case) []string {
		for id := range c.SourceIDs() {
			if s := &c.Sources[id]; has(s) && c.Services[s.Owner].Kind == rules.Seat {
				return []string{"sources", s.Name, key}
			}
		}
		return nil
	}
}

// kindsIn tells which kinds of decision were taken in a game, by name.
func kindsIn(g *Session) map[string]bool {
	taken := map[string]bool{}
	for n := 1; n <= g.Decided(); n++ {
		for _, k := range kindsOfDecision {
			if k.is(g.c.Rules, g.DecisionAt(n)) {
				taken[k.name] = true
			}
		}
	}
	return taken
}

// changes reports whether a game ends otherwise when all decisions of a kind are
// left out, and with them those that become impossible.
func changes(g *Session, kind string) bool {
	var is func(*rules.Case, rules.Decision) bool
	for _, k := range kindsOfDecision {
		if k.name == kind {
			is = k.is
		}
	}
	s := rules.New(g.c.Rules, g.seed)
	for n := 1; n <= g.Decided(); n++ {
		if d := g.DecisionAt(n); !is(g.c.Rules, d) {
			s, _, _ = rules.Step(s, g.c.Seat, d)
		}
	}
	return accountsOf(s, g.c.Seat) != accountsOf(g.State(), g.c.Seat)
}
