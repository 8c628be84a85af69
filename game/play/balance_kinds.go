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
	{"ask consent", offersLeave, func(_ *rules.Case, d rules.Decision) bool { _, ok := d.(rules.AskConsent); return ok }},
	{"answer a request for leave", offersAnswer, func(_ *rules.Case, d rules.Decision) bool { _, ok := d.(rules.AnswerConsent); return ok }},
	{"ask for information", offersInformation, func(_ *rules.Case, d rules.Decision) bool { _, ok := d.(rules.AskInformation); return ok }},
	{"protect by bring-out", offersOwn("bring-out", func(s *rules.Source) bool { return s.OutAfter > 0 }), protects(rules.BringOut)},
	{"protect by story", offersOwn("story", func(s *rules.Source) bool { return s.Story > 0 }), protects(rules.BuildStory)},
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

func offersAnswer(c *rules.Case) []string {
	for i := 1; i < len(c.Requests); i++ {
		if c.Requests[i].Report != 0 {
			return []string{"requests", c.Requests[i].Name}
		}
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

func protects(by rules.Means) func(*rules.Case, rules.Decision) bool {
	return func(_ *rules.Case, d rules.Decision) bool {
		p, ok := d.(rules.Protect)
		return ok && p.Means == by
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
