package play

import (
	"cmp"
	"fmt"

	"tearline/game/level"
	"tearline/game/rules"
)

// Carried is what a game of a case that carries opens with from earlier games, by
// the names of the case.
type Carried struct {
	Trust   map[string]Faith  `json:"trust,omitempty"`   // in the seat, in place of what the case says
	Sources map[string]string `json:"sources,omitempty"` // "out" or "compromised"
	Debts   map[string]int    `json:"debts,omitempty"`   // breaches of which the service has learned since
}

// What is left of evidence from one game to the next, and what a breach costs
// that comes out between two games.
const (
	remembered rules.PerMille = 800
	cameOut                   = 12 * rules.Once / 10
)

// The bounds of what can be carried, in experiences and in breaches.
const (
	mostFaith = 1000 * rules.Once
	mostDebts = 1000
)

// Carry says what a game of a case opens with after these games: of each service
// of the case the trust with which the first game with it ended, with what every
// later one added, all of it fading from game to game; the sources that are out
// or lost; and the breaches that were never owned. Earlier games of the case
// itself and of another seat do not count. It is nil if the case does not carry,
// or if there is nothing to carry.
func (k *Career) Carry(c *level.Case) *Carried {
	out := &Carried{map[string]Faith{}, map[string]string{}, map[string]int{}}
	for _, g := range k.Games {
		if !c.Carries || g.Case == c.ID || g.Seat != services(c.Rules).name(int(c.Seat)) {
			continue
		}
		out.trust(c.Rules, &g)
		for id := range c.Rules.SourceIDs() {
			name := sources(c.Rules).name(int(id))
			if status := g.Sources[name]; status != "" && out.Sources[name] != statuses.name(int(rules.Compromised)) {
				out.Sources[name] = status
			}
		}
	}
	if len(out.Trust)+len(out.Sources)+len(out.Debts) == 0 {
		return nil
	}
	return out
}

// trust adds what a later game has brought, and lets all of it fade.
func (k *Carried) trust(c *rules.Case, g *Legacy) {
	for v := range c.ServiceIDs() {
		name := services(c).name(int(v))
		if !carriesTrust(c, v) {
			continue
		}
		now, met := k.Trust[name]
		closed, there := g.Closed[name]
		switch {
		case there && met:
			now = now.plus(closed.minus(g.Opened[name]))
		case there:
			now = closed
		}
		if there || met {
			k.Trust[name] = now.faded()
		}
		if n := min(k.Debts[name]+g.Debts[name], mostDebts); n > 0 {
			k.Debts[name] = n
		}
	}
}

func (f Faith) plus(o Faith) Faith {
	return Faith{f.Handling.plus(o.Handling), f.Use.plus(o.Use)}
}

func (f Faith) minus(o Faith) Faith {
	return Faith{f.Handling.minus(o.Handling), f.Use.minus(o.Use)}
}

func (f Faith) faded() Faith { return Faith{f.Handling.faded(), f.Use.faded()} }

func (e Evidence) plus(o Evidence) Evidence {
	return Evidence{min(e.Kept+o.Kept, mostFaith), min(e.Broken+o.Broken, mostFaith)}
}

// minus never takes away more than there is: a game adds evidence, or none.
func (e Evidence) minus(o Evidence) Evidence {
	return Evidence{max(0, e.Kept-o.Kept), max(0, e.Broken-o.Broken)}
}

func (e Evidence) faded() Evidence { return Evidence(rules.Reputation(e).Forget(remembered)) }

// into returns the case as it opens after earlier games.
func (k *Carried) into(c *level.Case) (*level.Case, error) {
	if !c.Carries {
		return nil, fmt.Errorf("the case %s carries nothing over from other games", c.ID)
	}
	if err := k.check(); err != nil {
		return nil, err
	}
	changed, opens := *c.Rules, *c
	changed.Sources = append([]rules.Source(nil), c.Rules.Sources...)
	opens.Rules = &changed
	r := &resolver{c: c.Rules}
	for _, name := range sortedKeys(k.Trust) {
		f := k.Trust[name]
		changed.Trust[r.service("trust", name)][c.Seat] = rules.Trust{rules.Reputation(f.Handling), rules.Reputation(f.Use)}
	}
	for _, name := range sortedKeys(k.Debts) {
		changed.Trust[r.service("debts", name)][c.Seat][rules.Handling].Broken += cameOut * rules.Count(k.Debts[name])
	}
	for _, name := range sortedKeys(k.Sources) {
		status := rules.SourceStatus(r.find(statuses, "sources", k.Sources[name]))
		changed.Sources[r.find(sources(c.Rules), "sources", name)].Opens = status
	}
	return &opens, r.err
}

func (k *Carried) check() error {
	return cmp.Or(checkFaith(k.Trust), checkSources(k.Sources), checkDebts(k.Debts))
}

func checkFaith(trust map[string]Faith) error {
	for _, name := range sortedKeys(trust) {
		f := trust[name]
		for _, n := range []rules.Count{f.Handling.Kept, f.Handling.Broken, f.Use.Kept, f.Use.Broken} {
			if n < 0 || n > mostFaith {
				return fmt.Errorf("the trust of %q cannot rest on %d: it is 0 to %d", clip(name), n, mostFaith)
			}
		}
	}
	return nil
}

func checkSources(status map[string]string) error {
	for _, name := range sortedKeys(status) {
		if s := status[name]; s != statuses.names[rules.Out] && s != statuses.names[rules.Compromised] {
			return fmt.Errorf("the source %q cannot be %q when a game is over: it is out or compromised", clip(name), clip(s))
		}
	}
	return nil
}

func checkDebts(debts map[string]int) error {
	for _, name := range sortedKeys(debts) {
		if n := debts[name]; n < 0 || n > mostDebts {
			return fmt.Errorf("there cannot be %d debts to %q: there are 0 to %d", n, clip(name), mostDebts)
		}
	}
	return nil
}
