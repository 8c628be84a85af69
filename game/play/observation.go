package play

// setting is what a seat knows of a case before the first watch.
type setting struct {
	Protocol int               `json:"protocol"`
	Case     string            `json:"case"`
	Hash     string            `json:"hash"`
	Rules    int               `json:"rules"`
	Seed     uint64            `json:"seed"`
	Seat     string            `json:"seat"`
	Title    string            `json:"title"`
	Briefing []string          `json:"briefing"`
	Watches  int               `json:"watches"`
	Services []settingService  `json:"services"`
	Topics   map[string]string `json:"topics"`
	Carried  *Carried          `json:"carried,omitempty"`
}

type settingService struct {
	Service   string   `json:"service"`
	Kind      string   `json:"kind"`
	Name      string   `json:"name"`
	About     string   `json:"about"`
	Channels  []string `json:"channels"`
	Interests []string `json:"interests"`
	Reaches   []string `json:"reaches,omitempty"` // who can be warned through it
}

// observation is a seat's Knowledge by names, with the wording of what it holds
// and what it can decide. Probabilities and trust are per mille.
type observation struct {
	Watch    int               `json:"watch"`
	Hours    int               `json:"hours"`
	Reports  []seenReport      `json:"reports"`
	Given    []seenGiven       `json:"given"`
	Partners []seenPartner     `json:"partners"`
	Sources  []seenSource      `json:"sources"`
	Threats  []seenThreat      `json:"threats"`
	Matters  []seenMatter      `json:"matters"`
	Consents []seenConsent     `json:"consents"`
	Arranged []seenArrangement `json:"arranged"`
	Accounts map[string]Amount `json:"accounts"`
	Asked    []seenAsked       `json:"asked,omitempty"` // to estimate before the watch ends
	Menu     seenMenu          `json:"menu"`
}

type seenReport struct {
	Report     string        `json:"report"`
	Title      string        `json:"title"`
	From       string        `json:"from"`
	Source     string        `json:"source"`
	Grade      string        `json:"grade"`               // by its originator
	OwnGrade   string        `json:"own-grade,omitempty"` // by the seat
	Finding    string        `json:"finding,omitempty"`   // of other evidence, once looked for
	Noticed    bool          `json:"noticed,omitempty"`   // a fabrication notice has gone out
	Controlled bool          `json:"controlled"`
	Topic      string        `json:"topic"`
	Owners     []string      `json:"owners"` // whose leave it takes to pass it on
	Portions   []seenPortion `json:"portions"`
}

type seenPortion struct {
	Portion string `json:"portion"`
	Role    string `json:"role"`
	Form    string `json:"form"` // as the seat holds it
	Text    string `json:"text"`
	General string `json:"general"` // the tearline wording
}

type seenGiven struct {
	Portion string   `json:"portion"`
	Form    string   `json:"form"`
	To      string   `json:"to"`
	Since   int      `json:"since"`
	By      string   `json:"by"`
	Shown   bool     `json:"shown"`
	Caveats []string `json:"caveats,omitempty"`
	Marked  bool     `json:"marked,omitempty"`
	Breach  bool     `json:"breach"`
	Found   []string `json:"found"` // the owners who know of the breach
}

type seenPartner struct {
	Service   string `json:"service"`
	Handling  int    `json:"handling"`
	Use       int    `json:"use"`
	Flow      string `json:"flow"`
	Assured   bool   `json:"assured"`             // it has given assurances
	Firm      bool   `json:"firm,omitempty"`      // and under suspension
	Suspended bool   `json:"suspended,omitempty"` // the seat shares nothing with it
	Bound     bool   `json:"bound,omitempty"`     // the seat has given it assurances
	Aggrieved bool   `json:"aggrieved,omitempty"` // it knows of a breach by the seat
	Reformed  bool   `json:"reformed,omitempty"`  // for which the seat has changed its procedure
}

type seenSource struct {
	Source  string `json:"source"`
	Worth   Amount `json:"worth"`
	Status  string `json:"status"`
	CoOwner string `json:"co-owner,omitempty"`
	Until   int    `json:"until,omitempty"` // at whose close it is out, or works again
	Eased   int    `json:"eased,omitempty"` // by resting, in decibans
}

type seenThreat struct {
	Threat string   `json:"threat"`
	Name   string   `json:"name"`
	Due    int      `json:"due"`
	Lead   int      `json:"lead"`
	Cost   Amount   `json:"cost"`
	Victim string   `json:"victim"`
	Actors []string `json:"actors"`
	Order  string   `json:"order,omitempty"` // of the seat's own people: "awaited" or "given"
	Cover  string   `json:"cover,omitempty"` // the explanation that covers the act
}

type seenMatter struct {
	Kind    string `json:"kind"`
	From    string `json:"from"`
	To      string `json:"to,omitempty"`
	Report  string `json:"report,omitempty"`
	About   string `json:"about,omitempty"`
	Request string `json:"request,omitempty"`
	Text    string `json:"text,omitempty"`
	Due     int    `json:"due"`
}

type seenConsent struct {
	Of     string            `json:"of"`
	Report string            `json:"report"`
	To     string            `json:"to"` // the seat itself for leave to act
	Forms  map[string]string `json:"forms"`
}

type seenArrangement struct {
	With  string `json:"with"`
	About string `json:"about"`
	By    string `json:"by"`
	Form  string `json:"form"`
	Own   bool   `json:"own"` // only what needs nobody's leave
}
