package scene

import (
	"fmt"

	"tearline/game/desk/view"
	"tearline/game/level"
	"tearline/game/rules"
)

// action is what a node of a scene asks for. The set is closed.
type action interface{ do(*Scene) }

// tab is which part of the desk a small room shows.
type tab uint8

const (
	tabTray tab = iota
	tabPaper
	tabRoute
	tabBefore
	tabNet
)

type (
	toTitle    struct{}
	pick       struct{ id string }
	toBriefing struct{ id string }
	start      struct{ c *level.Case }
	resume     struct{ id string }
	openCase   struct {
		id   string
		then action // once it is at hand
	}
	practise   struct{ difficulty int }
	again      struct{}
	show       struct{ p panel }
	closePanel struct{}
	resizeText struct{ by int }
	setMotion  struct{ reduced bool }

	openPaper struct{ key string }
	openFor   struct {
		report rules.ReportID
		to     rules.ServiceID
	}
	setForm struct {
		report rules.ReportID
		i      int
		form   rules.Form
	}
	setAll struct {
		report rules.ReportID
		form   rules.Form
	}
	setTo struct {
		report rules.ReportID
		to     rules.ServiceID
	}
	setChannel struct {
		report rules.ReportID
		kind   rules.ChannelKind
	}
	setManner struct {
		report rules.ReportID
		manner rules.Manner
	}
	setCaveat struct {
		report rules.ReportID
		caveat rules.Caveats
	}
	setMarked struct {
		report rules.ReportID
		marked bool
	}
	setReturn struct {
		report rules.ReportID
		topic  rules.TopicID
	}
	setLeave struct {
		request rules.RequestID
		i       int
		form    rules.Form
	}
	setTab    struct{ tab tab }
	decide    struct{ d rules.Decision }
	undo      struct{}
	readNight struct{}
	nextNote  struct{}
	skipNotes struct{}

	debriefTab  struct{ i int }
	debriefOpen struct{ no rules.DecisionNo } // shows what a decision was worth, and what came of it
)

func (toTitle) do(s *Scene) {
	if s.at == atDebrief {
		if s.shown != dailyRow && s.shown != practiceRow {
			s.shown = "" // on to the next
		}
	}
	s.showTitle("")
}

func (a pick) do(s *Scene) { s.shown = a.id }

func (a toBriefing) do(s *Scene) {
	s.shown = a.id
	c, err := s.shelf.Open(a.id)
	if err != nil {
		s.Complain(err)
		return
	}
	s.Brief(c)
}

func (a openCase) do(s *Scene) {
	s.making, s.notice = a.then, ""
	if s.shelf.AtHand(a.id) {
		s.Make()
	}
}

func (a practise) do(s *Scene) { s.practice = s.shelf.Fresh(a.difficulty) }

func (a start) do(s *Scene) {
	g, err := s.shelf.Start(a.c)
	s.play(g, err)
}

func (a resume) do(s *Scene) {
	s.shown = a.id
	c, err := s.shelf.Open(a.id)
	if err != nil {
		s.Complain(err)
		return
	}
	g, err := s.shelf.Resume(c)
	s.play(g, err)
}

func (again) do(s *Scene) {
	g, err := s.shelf.Again(s.desk.game)
	s.play(g, err)
}

func (a show) do(s *Scene)       { s.panel = a.p }
func (closePanel) do(s *Scene)   { s.panel = nil }
func (a setMotion) do(s *Scene)  { s.set.ReducedMotion = a.reduced }
func (a resizeText) do(s *Scene) { s.set.Text += a.by; s.set = s.set.fit() }

func (a openPaper) do(s *Scene) {
	d := s.desk
	p, ok := d.Find(a.key)
	if !ok {
		return
	}
	s.panel = nil
	d.open, d.told, d.tab = a.key, "", tabPaper
	d.read[p.Stamp()] = true
	if p.Kind == view.ReportPaper {
		s.learn("open-report", p.Report)
	}
}

func (a openFor) do(s *Scene) {
	openPaper{fmt.Sprintf("report/%d", a.report)}.do(s)
	setTo(a).do(s)
}

func (d *desk) redraft(id rules.ReportID, change func(*rules.Share)) {
	x := d.draft(id)
	change(&x)
	d.drafts[id], d.told = x, ""
}

func (a setForm) do(s *Scene) {
	s.reform(a.report, func(x *rules.Share) { x.Forms = x.Forms.With(a.i, a.form) })
}

// reform changes the forms of a draft, which is a step of a lesson if anything
// changed.
func (s *Scene) reform(id rules.ReportID, change func(*rules.Share)) {
	was := s.desk.draft(id).Forms
	s.desk.redraft(id, change)
	if s.desk.draft(id).Forms != was {
		s.learn("set-form", id)
	}
}

func (a setAll) do(s *Scene) {
	d := s.desk
	s.reform(a.report, func(x *rules.Share) {
		for p := range d.Rules.PortionIDs(a.report) {
			x.Forms = x.Forms.With(d.Rules.Index(p), min(a.form, d.K.Holds(p)))
		}
	})
}

func (a setTo) do(s *Scene) {
	d := s.desk
	d.redraft(a.report, func(x *rules.Share) {
		x.To, x.InReturn = a.to, 0
		if !d.Rules.Services[a.to].Channels.Has(x.Channel) {
			x.Channel = d.ChannelsTo(a.to)[0].Kind
		}
		if !d.Rules.Channels[x.Channel].InPerson {
			x.Manner = rules.Released
		}
	})
	s.learn("choose-recipient", a.report)
}

func (a setChannel) do(s *Scene) {
	d := s.desk
	d.redraft(a.report, func(x *rules.Share) {
		x.Channel = a.kind
		if !d.Rules.Channels[a.kind].InPerson {
			x.Manner = rules.Released
		}
	})
	s.learn("choose-channel", a.report)
}

func (a setManner) do(s *Scene) {
	s.desk.redraft(a.report, func(x *rules.Share) { x.Manner = a.manner })
}

func (a setCaveat) do(s *Scene) {
	s.desk.redraft(a.report, func(x *rules.Share) { x.Caveats ^= a.caveat })
}

func (a setMarked) do(s *Scene) {
	s.desk.redraft(a.report, func(x *rules.Share) { x.Marked = a.marked })
}

func (a setReturn) do(s *Scene) {
	s.desk.redraft(a.report, func(x *rules.Share) { x.InReturn = a.topic })
	s.panel = nil
}

func (a setLeave) do(s *Scene) {
	s.desk.leave[a.request] = s.desk.answer(a.request).With(a.i, a.form)
	s.desk.told = ""
}

func (a setTab) do(s *Scene) {
	s.desk.tab = a.tab
	if a.tab == tabBefore {
		s.learn("look-before-sending", 0)
	}
}

func (a decide) do(s *Scene) {
	d := s.desk
	watch := d.K.Watch
	if _, err := d.game.Decide(a.d); err != nil {
		d.told, d.failed = d.Refusal(err), true
		return
	}
	s.panel = nil
	d.told, d.failed = d.Say("did.done", "What", d.Decision(a.d)), false
	if x, ok := a.d.(rules.Share); ok {
		delete(d.drafts, x.Report)
		d.torn = x.Report
	}
	d.refresh()
	s.kept()
	s.learnDecision(a.d)
	if d.K.Watch != watch || d.K.Over {
		d.news, d.told, d.tab, d.open = true, "", tabTray, ""
	}
}

// kept keeps the game and says so if that fails.
func (s *Scene) kept() {
	if err := s.shelf.Keep(s.desk.game); err != nil {
		s.desk.told, s.desk.failed = s.desk.Say("refusal.unkept", "Problem", err), true
	}
}

func (undo) do(s *Scene) {
	d := s.desk
	var last rules.Decision
	if n := d.game.Decided(); n > 0 {
		last = d.game.DecisionAt(n)
	}
	if err := d.game.Undo(); err != nil {
		d.told, d.failed = d.Say("time-strip.undo-none"), true
		return
	}
	d.refresh()
	d.told, d.failed = d.Say("did.undone", "What", d.Decision(last)), false
	s.kept()
}

// readNight puts the account of the close away. After the last watch it leads
// to the debrief.
func (readNight) do(s *Scene) {
	s.desk.news = false
	if s.desk.K.Over {
		s.at = atDebrief
	}
}

func (a debriefTab) do(s *Scene) { s.desk.finalTab = a.i }

func (a debriefOpen) do(s *Scene) { reviewPick{int(a.no)}.do(s) }

type setNotes struct{ on bool }

func (a setNotes) do(s *Scene) { s.set.NoNotes = !a.on }
