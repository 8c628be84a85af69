package scene

import (
	words "tearline/assets/strings"
	"tearline/game/desk/view"
	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/rules"
)

// desk is the game that is open and what lies where on its desk.
type desk struct {
	c    *level.Case
	game play.Game
	*view.Desk

	open   string // the key of the paper on the desk; "" for none
	drafts map[rules.ReportID]rules.Share
	leave  map[rules.RequestID]rules.Forms
	read   map[string]bool
	tab    tab
	lesson int
	steps  map[lessonStep]bool // of lessons, taken in this watch
	news   bool                // the close of a watch has not been read yet
	torn   rules.ReportID      // whose tearline what was just done has sent; 0 for none
	told   string              // what was just done, or why it was not
	failed bool                // whether told is why not

	before    view.Before // of the draft and the decision below
	beforeOf  rules.Share
	beforeAt  int
	beforeSet bool
	decided   int // changes with every decision and undo

	gave     string        // where the review was printed or exported, or why not
	notGave  bool          // whether gave is why not
	outcome  *play.Outcome // of a game that is over, once it is looked at
	final    *view.Debrief
	held     []view.Held // who held what, once that is looked at
	courses  *view.Courses
	unfound  bool // there is more of them to be found
	spent    bool // something dear was done for the screen that is being built
	reckons  bool // the screen has not said all yet
	par      *Par // once it is looked at
	finalTab int
	reviewed reviewed
	from     *branched // where this game was branched off; nil for a game of its own
}

func newDesk(say *words.Catalogue, g play.Game) *desk {
	d := &desk{
		c: g.Case(), game: g, drafts: map[rules.ReportID]rules.Share{}, leave: map[rules.RequestID]rules.Forms{},
		read: map[string]bool{}, steps: map[lessonStep]bool{}, tab: tabTray,
	}
	d.Desk = view.NewBook(g.Case(), say).At(g.Knowledge())
	return d
}

// refresh looks again at what is known.
func (d *desk) refresh() {
	d.Desk = d.At(d.game.Knowledge())
	d.decided++
	if d.open != "" {
		if _, ok := d.Find(d.open); !ok {
			d.open = ""
		}
	}
}

// paper is the paper on the desk.
func (d *desk) paper() (view.Paper, bool) {
	if d.open == "" {
		return view.Paper{}, false
	}
	return d.Find(d.open)
}

// draft is what would be sent of a report. It begins as the whole of what is
// held, to nobody.
func (d *desk) draft(id rules.ReportID) rules.Share {
	if x, ok := d.drafts[id]; ok {
		return x
	}
	x := rules.Share{Report: id}
	for p := range d.Rules.PortionIDs(id) {
		x.Forms = x.Forms.With(d.Rules.Index(p), d.K.Holds(p))
	}
	return x
}

// forecast is what could come of a draft, reckoned once for each.
func (d *desk) forecast(x rules.Share) view.Before {
	if !d.beforeSet || d.beforeOf != x || d.beforeAt != d.decided {
		d.before, d.beforeOf, d.beforeAt, d.beforeSet = d.BeforeYouSend(x), x, d.decided, true
	}
	return d.before
}

// answer is what would be let go on a partner's request for leave. It begins as
// what was asked for in general wording: more is let go by hand.
func (d *desk) answer(id rules.RequestID) rules.Forms {
	if f, ok := d.leave[id]; ok {
		return f
	}
	var f rules.Forms
	q := &d.Rules.Requests[id]
	for p := range d.Rules.PortionIDs(q.Report) {
		i := d.Rules.Index(p)
		f = f.With(i, min(q.Forms.At(i), rules.General))
	}
	return f
}

// unread counts the papers that have not been opened.
func (d *desk) unread() int {
	n := 0
	for _, p := range d.Tray() {
		if !d.read[p.Stamp()] {
			n++
		}
	}
	return n
}
