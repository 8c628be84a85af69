package rules

import "slices"

// Menu is all that a seat can decide now, made from its Knowledge alone. Where
// many decisions differ only in forms, channel, manner or caveats, one line
// stands for all of them, so a menu stays short.
type Menu struct {
	Share          []ShareLine
	Warn           []Warn
	AskConsent     []ConsentLine
	AnswerConsent  []AnswerLine
	AskInformation []AskInformation
	AskAssurances  []AskAssurances
	Pledge         []RequestID // may be answered by AnswerAssurances, either way
	Grade          []GradeLine
	Corroborate    []Corroborate
	Notice         []NoticeFabrication
	AskActionOn    []AskActionOn
	Act            []Act
	Arrange        []ArrangeLine
	Revoke         []Revoke
	Suspend        []Suspend
	Resume         []Resume
	Protect        []Protect
	Repair         []Repair
	EndWatch       bool
}

// ShareLine stands for every sharing of a report with a service: any forms up
// to Most of which at least one is above Had, any of the channels, shown only
// in person, any caveats, and in return any question that could be asked.
type ShareLine struct {
	Report   ReportID
	To       ServiceID
	Most     Forms
	Had      Forms
	Channels ChannelSet
	Mark     bool // there are the hours to mark what is in general wording
}

// GradeLine stands for every grade of a report but the present one; better than
// the originator's only if Better.
type GradeLine struct {
	Report      ReportID
	Reliability byte // the present grade
	Credibility byte
	Better      bool
}

// ArrangeLine stands for every standing arrangement with a service about a
// topic: either form, any of the channels, own reports only or all.
type ArrangeLine struct {
	With     ServiceID
	Topic    TopicID
	Channels ChannelSet
}

// ConsentLine stands for every request to an owner for leave: any forms up to
// Most of which at least one is above Had, what the third service has had, and
// at least one above Left, what the owner has let go already.
type ConsentLine struct {
	Of, To ServiceID
	Report ReportID
	Most   Forms
	Had    Forms
	Left   Forms
}

// AnswerLine stands for every answer to a partner's request for leave: any forms.
type AnswerLine struct {
	Request  RequestID
	Portions uint8
}

// Menu returns what the seat can decide.
func (k *Knowledge) Menu(c *Case) Menu {
	var m Menu
	var x tally
	k.fill(c, &m, &x)
	return m
}

// clear empties a menu and keeps the room of its lists.
func (m *Menu) clear() {
	*m = Menu{
		Share: m.Share[:0], Warn: m.Warn[:0], AskConsent: m.AskConsent[:0], AnswerConsent: m.AnswerConsent[:0],
		AskInformation: m.AskInformation[:0], AskAssurances: m.AskAssurances[:0], Pledge: m.Pledge[:0], Grade: m.Grade[:0],
		Corroborate: m.Corroborate[:0], Notice: m.Notice[:0], AskActionOn: m.AskActionOn[:0], Act: m.Act[:0],
		Arrange: m.Arrange[:0], Revoke: m.Revoke[:0], Suspend: m.Suspend[:0], Resume: m.Resume[:0], Protect: m.Protect[:0],
		Repair: m.Repair[:0],
	}
}

// fill writes what the seat can decide into an empty menu.
func (k *Knowledge) fill(c *Case, m *Menu, x *tally) {
	if k.Over || k.Ended {
		return
	}
	x.count(c, k)
	m.EndWatch = true
	k.answerLines(c, m)
	k.freeLines(c, m, x)
	if k.Hours < (Share{}).Cost() {
		return
	}
	k.askLines(c, m)
	k.threatLines(c, m)
	k.relationLines(c, m)
	for r := range c.ReportIDs() {
		if x.held[r] != 0 {
			k.reportLines(c, r, x, m)
		}
	}
	k.evaluationLines(c, m, x)
	k.protectLines(c, m)
}

// tally is what a seat holds of each report, and what it has given of it to each
// service.
type tally struct {
	partners ServiceSet
	held     []Forms
	given    [MaxServices][]Forms
}

// count goes through what a seat holds and has given once.
func (x *tally) count(c *Case, k *Knowledge) {
	x.held = append(x.held[:0], make([]Forms, len(c.Reports))...)
	for v := range x.given {
		x.given[v] = x.given[v][:0]
	}
	x.partners = 0
	for _, p := range k.Partners {
		x.partners = x.partners.With(p.Service)
		x.given[p.Service] = append(x.given[p.Service][:0], make([]Forms, len(c.Reports))...)
	}
	for i := range k.Held {
		raise(c, x.held, k.Held[i].Portion, k.Held[i].Form)
	}
	for i := range k.Given {
		if g := &k.Given[i]; len(x.given[g.To]) > 0 {
			raise(c, x.given[g.To], g.Portion, g.Form)
		}
	}
}

// raise raises the form of a portion in a list by report.
func raise(c *Case, list []Forms, p PortionID, form Form) {
	if r := c.Portions[p].Report; r != 0 { // what a question tells is of no report
		if i := c.Index(p); form > list[r].At(i) {
			list[r] = list[r].With(i, form)
		}
	}
}

func (k *Knowledge) answerLines(c *Case, m *Menu) {
	for _, q := range k.Matters {
		if q.Kind == RequestPending && q.Report != 0 {
			m.AnswerConsent = append(m.AnswerConsent, AnswerLine{q.Request, c.Reports[q.Report].Count})
		}
	}
}

// pending tells the seat's open questions of a kind to a service from others.
func (k *Knowledge) pending(kind MatterKind, from ServiceID) func(Matter) bool {
	return func(m Matter) bool { return m.Kind == kind && m.From == from }
}

func (k *Knowledge) askLines(c *Case, m *Menu) {
	owed := k.owed(c)
	for _, p := range k.Partners {
		if owed.Has(p.Service) {
			m.Repair = append(m.Repair, Repair{With: p.Service})
		}
		if p.Aggrieved && !p.Reformed && k.Hours >= (Repair{Measure: ChangeProcedure}).Cost() {
			m.Repair = append(m.Repair, Repair{p.Service, ChangeProcedure})
		}
		if !c.mayAsk(len(k.Matters)) || !c.partnerInReach(p.Service) {
			continue
		}
		asked := k.asked(p.Service)
		for t := range c.TopicIDs() {
			if !asked.Has(t) {
				m.AskInformation = append(m.AskInformation, AskInformation{p.Service, t})
			}
		}
		if !p.Assured && !slices.ContainsFunc(k.Matters, k.pending(AssurancesPending, p.Service)) {
			m.AskAssurances = append(m.AskAssurances, AskAssurances{p.Service})
		}
	}
}

// asked returns the topics about which an answer of a service is still to come.
func (k *Knowledge) asked(of ServiceID) (set TopicSet) {
	for i := range k.Matters {
		if m := &k.Matters[i]; m.Kind == InformationPending && m.From == of {
			set = set.With(m.Topic)
		}
	}
	return set
}

// owed returns the owners against whom something passed is a breach of which they
// do not know.
func (k *Knowledge) owed(c *Case) (set ServiceSet) {
	for i := range k.Given {
		g := &k.Given[i]
		if !g.Breach {
			continue
		}
		for owner := range (c.Owners(c.Portions[g.Portion].Report) &^ g.Found &^ SetOf(g.To)).All() {
			if k.Leave(c, owner, g.To, g.Portion) < g.Form {
				set = set.With(owner)
			}
		}
	}
	return set
}

func (k *Knowledge) reportLines(c *Case, r ReportID, x *tally, m *Menu) {
	owners, most := c.Owners(r)&x.partners, x.held[r]
	mayAsk := c.mayAskLeave(len(k.Matters), len(k.Consents))
	for _, p := range k.Partners {
		to := p.Service
		had := x.given[to][r]
		if !most.Above(had) {
			continue
		}
		if !p.Suspended {
			m.Share = append(m.Share, ShareLine{r, to, most, had, c.Services[to].Channels, k.Hours >= (Share{Marked: true}).Cost()})
		}
		if c.Services[to].Kind == Principal || !mayAsk {
			continue
		}
		for of := range (owners &^ SetOf(to)).All() {
			left := k.Lets(of, to, r)
			pending := func(x Matter) bool {
				return k.pending(ConsentPending, of)(x) && x.Third == to && x.Report == r
			}
			if most.Above(left) && !slices.ContainsFunc(k.Matters, pending) {
				m.AskConsent = append(m.AskConsent, ConsentLine{of, to, r, most, had, left})
			}
		}
	}
}

func (k *Knowledge) protectLines(c *Case, m *Menu) {
	for _, own := range k.Sources {
		src := &c.Sources[own.Source]
		if own.Status != Working {
			continue
		}
		if src.RestFor > 0 {
			m.Protect = append(m.Protect, Protect{Source: own.Source, Means: Rest})
		}
		if k.Hours < (Protect{}).Cost() {
			continue
		}
		if src.OutAfter > 0 {
			m.Protect = append(m.Protect, Protect{Source: own.Source, Means: BringOut})
		}
		for i := 1; i < len(src.Candidates) && src.Story > 0; i++ {
			if own.Stories[i] == 0 {
				m.Protect = append(m.Protect, Protect{own.Source, BuildStory, uint8(i)})
			}
		}
	}
}

// Has reports whether a decision is on the menu.
func (m *Menu) Has(c *Case, d Decision) bool {
	switch d := d.(type) {
	case Share:
		return slices.ContainsFunc(m.Share, func(l ShareLine) bool { return l.has(c, d) }) &&
			(d.InReturn == 0 || slices.Contains(m.AskInformation, AskInformation{d.To, d.InReturn}))
	case AskConsent:
		return slices.ContainsFunc(m.AskConsent, func(l ConsentLine) bool {
			return l.Of == d.Of && l.To == d.To && l.Report == d.Report && d.Forms.Within(l.Most) &&
				d.Forms.Above(l.Had) && d.Forms.Above(l.Left)
		})
	case AnswerConsent:
		return slices.ContainsFunc(m.AnswerConsent, func(l AnswerLine) bool {
			return l.Request == d.Request && d.Forms.Within(AllForms(int(l.Portions), Full))
		})
	case Warn:
		return slices.Contains(m.Warn, d)
	case AskInformation:
		return slices.Contains(m.AskInformation, d)
	case AskAssurances:
		return slices.Contains(m.AskAssurances, d)
	case AnswerAssurances:
		return slices.Contains(m.Pledge, d.Request)
	case Grade:
		return slices.ContainsFunc(m.Grade, func(l GradeLine) bool { return l.has(c, d) })
	case Corroborate:
		return slices.Contains(m.Corroborate, d)
	case NoticeFabrication:
		return slices.Contains(m.Notice, d)
	case AskActionOn:
		return slices.Contains(m.AskActionOn, d)
	case Act:
		return slices.Contains(m.Act, d)
	case Arrange:
		return slices.ContainsFunc(m.Arrange, func(l ArrangeLine) bool {
			return l.With == d.With && l.Topic == d.Topic && l.Channels.Has(d.Channel) && (d.Form == General || d.Form == Full)
		})
	case Revoke:
		return slices.Contains(m.Revoke, d)
	case Suspend:
		return slices.Contains(m.Suspend, d)
	case Resume:
		return slices.Contains(m.Resume, d)
	case Protect:
		if d.Means != BuildStory {
			d.Candidate = 0
		}
		return slices.Contains(m.Protect, d)
	case Repair:
		return slices.Contains(m.Repair, d)
	case EndWatch:
		return m.EndWatch
	}
	return false
}

func (l ShareLine) has(c *Case, d Share) bool {
	return l.Report == d.Report && l.To == d.To && d.Forms.Within(l.Most) && d.Forms.Above(l.Had) &&
		l.Channels.Has(d.Channel) && d.Manner <= Shown && d.Caveats <= OriginatorControl|NamedRecipients &&
		(d.Manner == Released || c.Channels[d.Channel].InPerson) && (!d.Marked || l.Mark && d.Forms.Any(General))
}
