package play

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"tearline/game/level"
	"tearline/game/rules"
)

// CareerFormat is the version of the format of a career.
const CareerFormat = 1

// CareerName is the name under which a career is kept in a Store.
const CareerName = "career"

// Career is what a player's finished games have left behind, in the order in
// which they were finished. A case that is finished again counts as it went the
// last time. The zero value is a beginner's.
type Career struct {
	Games []Legacy
}

// Legacy is what one finished game has left behind, by the names of services and
// sources.
type Legacy struct {
	Case    string            `json:"case"`
	Seat    string            `json:"seat"`
	Opened  map[string]Faith  `json:"opened"`            // the trust in the seat when the game opened
	Closed  map[string]Faith  `json:"closed"`            // and when it was over
	Sources map[string]string `json:"sources,omitempty"` // "out" or "compromised"; the others still work
	Debts   map[string]int    `json:"debts,omitempty"`   // breaches against a service of which it does not know
}

// Faith is the evidence that one service has of another.
type Faith struct {
	Handling Evidence `json:"handling"`
	Use      Evidence `json:"use"`
}

// Evidence is a rules.Reputation: kept and broken faith in ten-thousandths of
// one full experience.
type Evidence struct {
	Kept   rules.Count `json:"kept"`
	Broken rules.Count `json:"broken"`
}

// careerFile is a career as it is written.
type careerFile struct {
	Format int      `json:"tearline-career"`
	Games  []Legacy `json:"games"`
}

// Encode writes the career as a JSON document.
func (k *Career) Encode() []byte {
	data, err := json.MarshalIndent(careerFile{CareerFormat, k.Games}, "", "  ")
	if err != nil {
		panic(err) // nothing in it can fail
	}
	return append(data, '\n')
}

// ReadCareer reads a career as Encode writes it. Errors name the line, or the
// game in which something cannot be.
func ReadCareer(data []byte) (*Career, error) {
	var head struct {
		Format *int `json:"tearline-career"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, inLine("career", data, err)
	}
	switch {
	case head.Format == nil:
		return nil, errors.New(`line 1: this is not a career: it has no "tearline-career"`)
	case *head.Format != CareerFormat:
		return nil, fmt.Errorf("line 1: the career has format %d, and this program reads format %d", *head.Format, CareerFormat)
	}
	var file careerFile
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return nil, inLine("career", data, err)
	}
	for i, g := range file.Games {
		if err := g.check(); err != nil {
			return nil, fmt.Errorf("game %d, %q: %w", i+1, clip(g.Case), err)
		}
	}
	return &Career{file.Games}, nil
}

func (g *Legacy) check() error {
	if g.Case == "" || g.Seat == "" {
		return errors.New("its case or its seat is missing")
	}
	left := Carried{g.Closed, g.Sources, g.Debts}
	return cmp.Or(checkFaith(g.Opened), left.check())
}

// Add adds a finished game. The error is ErrNotOver.
func (k *Career) Add(s *Session) error {
	if !s.Over() {
		return ErrNotOver
	}
	now := legacyOf(s)
	k.Games = append(slices.DeleteFunc(k.Games, func(g Legacy) bool { return g.Case == now.Case }), now)
	return nil
}

// legacyOf says what a game has left behind.
func legacyOf(s *Session) Legacy {
	c, last := s.c.Rules, s.State()
	g := Legacy{
		Case: s.c.ID, Seat: services(c).name(int(s.c.Seat)), Opened: map[string]Faith{}, Closed: map[string]Faith{},
		Sources: map[string]string{}, Debts: map[string]int{},
	}
	k := last.Know(s.c.Seat)
	for v := range c.ServiceIDs() {
		name := services(c).name(int(v))
		if !carriesTrust(c, v) {
			continue
		}
		g.Opened[name], g.Closed[name] = faithIn(s.StateAt(0), v, s.c.Seat), faithIn(last, v, s.c.Seat)
		if n := debts(c, &k, v); n > 0 {
			g.Debts[name] = n
		}
	}
	for id := range c.SourceIDs() {
		status := last.Source(id)
		if status == rules.Leaving { // it gets away after the game
			status = rules.Out
		}
		if status == rules.Out || status == rules.Compromised {
			g.Sources[sources(c).name(int(id))] = statuses.name(int(status))
		}
	}
	return g
}

// carriesTrust reports whether what a service thinks of the seat outlasts a game.
func carriesTrust(c *rules.Case, v rules.ServiceID) bool {
	return c.Services[v].Kind == rules.Partner || c.Services[v].Kind == rules.Principal
}

func faithIn(s *rules.State, of, in rules.ServiceID) Faith {
	t := s.Trust(of, in)
	return Faith{Evidence(t[rules.Handling]), Evidence(t[rules.Use])}
}

// debts counts what went to somebody without an owner's leave and never came to
// its ears, by report and recipient.
func debts(c *rules.Case, k *rules.Knowledge, owner rules.ServiceID) int {
	type breach struct {
		report rules.ReportID
		to     rules.ServiceID
	}
	owed := map[breach]bool{}
	for _, g := range k.Given {
		r := c.Portions[g.Portion].Report
		if g.Breach && !g.Found.Has(owner) && c.Owners(r).Has(owner) && owner != g.To && k.Leave(c, owner, g.To, g.Portion) < g.Form {
			owed[breach{r, g.To}] = true
		}
	}
	return len(owed)
}

// LoadCareer reads the career kept in a store; if there is none it is a
// beginner's. One that cannot be read is set aside, so that nothing overwrites
// it, and the error is an *AsideError.
func LoadCareer(store Store) (*Career, error) {
	data, err := store.Load(CareerName)
	if errors.Is(err, fs.ErrNotExist) {
		return &Career{}, nil
	}
	if err != nil {
		return nil, err
	}
	k, why := ReadCareer(data)
	if why != nil {
		return nil, setAside(store, CareerName, why)
	}
	return k, nil
}

// Begin opens a new game of a case as the career in a store has left things. Only
// a case that carries is opened so; any other opens as it is written. The error
// is that of LoadCareer or of NewCarried; when a career was set aside, the case
// can be begun again and opens as for a beginner.
func Begin(store Store, c *level.Case, seed rules.Seed) (*Session, error) {
	if !c.Carries {
		return NewSession(c, seed)
	}
	k, err := LoadCareer(store)
	if err != nil {
		return nil, err
	}
	return NewCarried(c, seed, k.Carry(c))
}

// Leave adds a finished game to the career in a store. One that cannot be read is
// set aside and a new one begun with this game; the error says so.
func Leave(store Store, s *Session) error {
	k, err := LoadCareer(store)
	var aside *AsideError
	if errors.As(err, &aside) {
		k = &Career{}
	} else if err != nil {
		return err
	}
	before := k.Encode()
	if over := k.Add(s); over != nil {
		return errors.Join(over, err)
	}
	if now := k.Encode(); !bytes.Equal(before, now) {
		return errors.Join(store.Save(CareerName, now), err)
	}
	return err
}
