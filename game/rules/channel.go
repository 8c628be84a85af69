package rules

// ChannelKind is the way by which something is passed.
type ChannelKind uint8

// The channels, in the order in which they are offered.
const (
	LiaisonOfficer ChannelKind = iota
	SecureLink
	JointCell
	LeaderToLeader
	Emergency
	Open
	channels
)

// ChannelSet is a set of channels, one bit for each kind.
type ChannelSet uint8

// Has reports whether k is in the set.
func (s ChannelSet) Has(k ChannelKind) bool { return s&(1<<k) != 0 }

// With returns the set with k added.
func (s ChannelSet) With(k ChannelKind) ChannelSet { return s | 1<<k }

// Channel is how a kind of channel behaves in a case.
type Channel struct {
	Delay    Watch    // closes until it has arrived; 0 arrives at once
	Breadth  PerMille // how many end up knowing: multiplies the chances of loss, 1000 leaves them
	Overstep PerMille // chance, for each portion, that more is said than was written
	InPerson bool     // whether something can be shown without leaving a copy
}

// StandardChannels are the channels as they are unless a case says otherwise.
func StandardChannels() [channels]Channel {
	return [channels]Channel{
		LiaisonOfficer: {Delay: 1, Breadth: 500, InPerson: true},
		SecureLink:     {Delay: 0, Breadth: 1000},
		JointCell:      {Delay: 0, Breadth: 1800, InPerson: true},
		LeaderToLeader: {Delay: 0, Breadth: 700, Overstep: 350, InPerson: true},
		Emergency:      {Delay: 0, Breadth: 1500},
		Open:           {Delay: 0, Breadth: 4000},
	}
}

// How conditions divide the chances of loss. Each is the share that is left.
const (
	controlledPassOn PerMille = 400 // originator control: of passing on
	namedLoss        PerMille = 500 // named recipients: of leaking and being collected
	namedUse         PerMille = 850 // named recipients: of its use, since fewer can act on it
	shownLoss        PerMille = 400 // shown: of passing on, leaking and being collected
	shownUse         PerMille = 850 // shown: of what the recipient thanks for
	shownReady       PerMille = 700 // shown: of the readiness it gives, since nothing is left to brief from
	assuredLoss      PerMille = 500 // assurances given: of passing on and leaking
	firmLoss         PerMille = 400 // and of what is left of that, where they were given under suspension
)
