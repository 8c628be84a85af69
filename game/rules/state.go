package rules

// AttributeKind names a property of a service that may be hidden.
type AttributeKind uint8

// The properties that may be hidden.
const (
	Discipline AttributeKind = iota
	Publicity
	Penetration
	Candour
	attributes
)

// Attribute returns the attribute of that kind.
func (v *Service) Attribute(a AttributeKind) *Attribute {
	switch a {
	case Discipline:
		return &v.Discipline
	case Publicity:
		return &v.Publicity
	case Penetration:
		return &v.Penetration
	}
	return &v.Candour
}

// State is what is so at one moment of a game, hidden things included. It is
// a value in all but name: Step copies it and never changes what it was given.
// Only the rules, belief and review may look at it; screens get Knowledge.
type State struct {
	c            *Case
	open, hidden Seed
	watch        Watch
	over         bool
	decided      DecisionNo
	ended        ServiceSet // seats that have ended the present watch

	even   bool // an imagined game, one of a block, at its place
	place  uint8
	seen   *Sighting // to which chance is bound, nil for none
	likely Likelihood

	hours    [MaxServices]Hours
	levels   [MaxServices][attributes]uint8
	trust    [MaxServices][MaxServices]Trust // of the first in the second
	flow     [MaxServices][MaxServices]Tier  // from the first to the second
	assured  [MaxServices]ServiceSet         // who has given assurances to the first
	sources  [MaxSources]sourceState
	threats  [MaxThreats]threatState
	accounts [MaxServices][accounts]Points

	suspended [MaxServices]ServiceSet // with whom the first has suspended sharing
	firm      [MaxServices]ServiceSet // whose assurances to the first were given under suspension
	bound     [MaxServices]ServiceSet // to whom the first has given assurances
	reformed  [MaxServices]ServiceSet // for whom the first has changed its procedure after a breach

	matters  matters
	gradings gradings
	arranged arrangements
	consents consents
	holdings []Holding
	newest   [chains]uint16 // holding of each chain, counted from 1; 0 for none
	past     *Chapter
}

// sourceState is how one source stands.
type sourceState struct {
	status  SourceStatus
	outAt   Watch    // at whose close it is out, while it is Leaving, or works again, while Resting
	truth   PerMille // the rival's P(truth) at the last close
	stories [MaxCandidates]Decibans
	storyBy DecisionNo
	false   bool     // it makes its reports up
	eased   Decibans // by resting
}

// SourceStatus says whether a source still works.
type SourceStatus uint8

// The statuses of a source.
const (
	Working     SourceStatus = iota
	Leaving                  // being brought out
	Out                      // safe, its flow ended
	Compromised              // found by the rival
	Resting                  // sends nothing for a while
)

type threatState struct {
	settled bool
	seen    bool       // the rival saw how it was stopped
	cause   DecisionNo // the decision that armed those who stopped it
	fresh   bool       // seen at the last close and not yet weighed
	ordered ServiceSet // the seats that have decided to act
	order   DecisionNo // the last of these decisions
	cover   uint8      // the innocent candidate that the act was made to point at; 0 without cover
	warned  ServiceSet // the seats that warned the victim
}

// Chapter is one decision and what came of it. Chapters form the game's past.
type Chapter struct {
	Before   *Chapter
	By       ServiceID
	Decision Decision
	No       DecisionNo
	Watch    Watch // in which it was decided
	Events   []Event
}

// New opens a game of the case under a seed: hidden attributes are drawn and
// the first watch's arrivals are in.
func New(c *Case, seed Seed) *State { return NewHidden(c, seed, seed) }

// NewHidden opens a game in which what the seats cannot see is drawn from a
// seed of its own. Belief and review use it to imagine other worlds that look
// the same.
func NewHidden(c *Case, seed, hidden Seed) *State {
	return open(&State{c: c, open: seed, hidden: hidden, trust: c.Trust})
}

// open opens the game whose chance is set.
func open(s *State) *State {
	t, c := turn{s: s}, s.c
	for id := range c.SourceIDs() {
		s.sources[id].false = s.drawAt(0, drawSound, subject(int(id), 0, 0, 0)) < c.Sources[id].Fabricated
	}
	for v := range c.ServiceIDs() {
		s.drawAttributes(v)
		for w := range c.ServiceIDs() {
			s.flow[v][w] = c.Services[v].tier(s.trust[v][w])
		}
	}
	t.openSources()
	t.openWatch()
	s.past = &Chapter{Events: t.taken()}
	return s
}

func (s *State) drawAttributes(v ServiceID) {
	for a := range attributes {
		s.levels[v][a] = s.c.Services[v].Attribute(a).at(s.drawAt(0, drawAttribute, subject(int(v), int(a), 0, 0)))
	}
}

// level returns the value of an attribute as it is in this world.
func (s *State) level(v ServiceID, a AttributeKind) PerMille {
	return s.c.Services[v].Attribute(a).Levels[s.levels[v][a]]
}

// Trait is a hidden attribute of a service as it was in this game.
type Trait struct {
	Service   ServiceID
	Attribute AttributeKind
	Level     PerMille
}

// Hidden lists the attributes that were hidden from the seats, for the time
// after the game.
func (s *State) Hidden() []Trait {
	var list []Trait
	for v := range s.c.ServiceIDs() {
		for a := range attributes {
			if s.c.Services[v].Attribute(a).Hidden() {
				list = append(list, Trait{v, a, s.level(v, a)})
			}
		}
	}
	return list
}

// Case returns the case that is played.
func (s *State) Case() *Case { return s.c }

// Watch returns the present watch, from 1.
func (s *State) Watch() Watch { return s.watch }

// Over reports whether the last watch has been closed.
func (s *State) Over() bool { return s.over }

// Decided returns how many decisions have been taken, refused ones not counted.
func (s *State) Decided() DecisionNo { return s.decided }

// Past returns the last chapter; the others are reached through it.
func (s *State) Past() *Chapter { return s.past }

// Account returns what stands in one of a seat's accounts.
func (s *State) Account(seat ServiceID, a Account) Points { return s.accounts[seat][a] }

// Trust returns what one service thinks of another.
func (s *State) Trust(of, in ServiceID) Trust { return s.trust[of][in] }

// Source returns how a source stands.
func (s *State) Source(id SourceID) SourceStatus { return s.sources[id].status }

// Total returns the sum of a seat's four accounts.
func (s *State) Total(seat ServiceID) Points {
	var sum Points
	for _, p := range s.accounts[seat] {
		sum += p
	}
	return sum
}
