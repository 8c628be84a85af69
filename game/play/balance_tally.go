package play

import (
	"sync"

	"tearline/game/level"
	"tearline/game/rules"
)

// Ending is how often one of the things at stake ended well and badly: a threat
// stopped or struck, a source kept or lost.
type Ending struct {
	Threat string `json:"threat,omitempty"` // one of the two is set
	Source string `json:"source,omitempty"`
	Well   int    `json:"well"`
	Badly  int    `json:"badly"`
}

// Kind is one kind of decision that a key of the case makes possible.
type Kind struct {
	Name    string   `json:"name"`
	Key     []string `json:"key"`     // where the key is in the case file
	Taken   int      `json:"taken"`   // games in which it was decided
	Matters bool     `json:"matters"` // without it, at least one of them ended otherwise
}

// tally collects what was seen in the games of a balance.
type tally struct {
	c *level.Case

	lock    sync.Mutex
	ends    []Ending // threats by id, then sources by id
	offered []Kind
}

func newTally(c *level.Case) *tally {
	t := &tally{c: c}
	for id := range c.Rules.ThreatIDs() {
		t.ends = append(t.ends, Ending{Threat: c.Rules.Threats[id].Name})
	}
	for id := range c.Rules.SourceIDs() {
		t.ends = append(t.ends, Ending{Source: c.Rules.Sources[id].Name})
	}
	for _, k := range kindsOfDecision {
		if key := k.offered(c.Rules); key != nil {
			t.offered = append(t.offered, Kind{Name: k.name, Key: key})
		}
	}
	return t
}

// add notes one game. It is safe for concurrent use.
func (t *tally) add(g *Session) {
	well, badly := ends(g)
	taken := kindsIn(g)
	t.lock.Lock()
	defer t.lock.Unlock()
	for i := range t.ends {
		t.ends[i].Well += well[i]
		t.ends[i].Badly += badly[i]
	}
	for i := range t.offered {
		if k := &t.offered[i]; taken[k.Name] {
			k.Taken++
			k.Matters = k.Matters || changes(g, k.Name)
		}
	}
}

// ends counts how each stake of a game ended, in the order of tally.ends.
func ends(g *Session) (well, badly []int) {
	c := g.c.Rules
	threats := len(c.Threats) - 1
	well, badly = make([]int, threats+len(c.Sources)-1), make([]int, threats+len(c.Sources)-1)
	for ch := g.State().Past(); ch != nil; ch = ch.Before {
		for i := range ch.Events {
			switch e := &ch.Events[i]; e.Kind {
			case rules.ThreatStopped:
				well[e.Threat-1] = 1
			case rules.ThreatStruck:
				badly[e.Threat-1] = 1
			case rules.SourceCompromised:
				badly[threats+int(e.Source)-1] = 1
			}
		}
	}
	for i := threats; i < len(well); i++ {
		well[i] = 1 - badly[i]
	}
	return well, badly
}

// endings lists what can end either way: every threat, and every source that a
// rival looks for and that is worth something.
func (t *tally) endings() []Ending {
	var list []Ending
	threats := len(t.c.Rules.Threats) - 1
	for i, e := range t.ends {
		if i < threats || t.c.Rules.Sources[i-threats+1].Rival != 0 && t.c.Rules.Sources[i-threats+1].Worth > 0 {
			list = append(list, e)
		}
	}
	return list
}

func (t *tally) kinds() []Kind { return t.offered }
