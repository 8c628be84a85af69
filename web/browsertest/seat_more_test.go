package browsertest_test

import (
	"github.com/stretchr/testify/require"

	"tearline/game/desk/view"
	"tearline/game/play"
	"tearline/game/rules"
)

// costed is what a button is called that says what it costs.
func (s *seat) costed(what string, d rules.Decision) string {
	if d.Cost() == 0 {
		return what
	}
	return s.say.Say("cost.of", "What", what, "Hours", s.say.Count("cost.hours", int(d.Cost())))
}

// relate does what is done about the relation with a partner, in its panel.
func (s *seat) relate(d rules.Decision) {
	s.t.Helper()
	with, key := rules.ServiceID(0), ""
	switch d := d.(type) {
	case rules.Repair:
		with, key = d.With, "partner.repair"
		if d.Measure == rules.ChangeProcedure {
			key = "partner.procedure"
		}
	case rules.Suspend:
		with, key = d.With, "partner.suspend"
	case rules.Resume:
		with, key = d.With, "partner.resume"
	case rules.Revoke:
		s.about(d.With)
		s.press(s.button("partner.revoke", "", s.say.Say("partner.revoke-of", "Topic", s.book.Topic(d.Topic))))
		return
	case rules.Arrange:
		s.arrange(d)
		return
	}
	s.about(with)
	s.press(thing{Role: "button", Name: s.costed(s.say.Say(key), d)})
}

func (s *seat) arrange(d rules.Arrange) {
	s.t.Helper()
	s.about(d.With)
	s.press(s.button("partner.arrange", "", ""))
	s.choose(thing{Role: "radio", Name: view.Capital(s.book.Topic(d.Topic)), In: s.say.Say("arrange.topic")})
	s.choose(thing{Role: "radio", Name: s.book.Form(d.Form), In: s.say.Say("arrange.form")})
	for _, c := range s.desk().ChannelsTo(d.With) {
		if c.Kind == d.Channel {
			s.choose(thing{Role: "radio", Name: s.say.Say("channel.choice", "Name", c.Name, "Delay", c.Delay), In: s.say.Say("arrange.channel")})
		}
	}
	s.tick("arrange.own", d.OwnOnly)
	do := s.say.Say("arrange.do", "Who", s.book.Name(d.With), "Topic", s.book.Topic(d.Topic))
	s.press(thing{Role: "button", Name: s.costed(do, d)})
}

// face warns of a threat, or gives orders to act against it.
func (s *seat) face(d rules.Decision) {
	s.t.Helper()
	s.part("tab.net")
	s.press(s.button("threats.open", "", ""))
	for _, t := range s.desk().Threats() {
		for _, w := range t.Ways {
			if w.Decision == d {
				s.press(thing{Role: "button", Name: s.costed(w.Name, d), In: s.say.Say("threats.title"), About: view.Capital(t.Name)})
				return
			}
		}
	}
	s.t.Fatalf("nothing in the panel of threats does %#v", d)
}

// weigh does what is done about the worth of a report, under the report.
func (s *seat) weigh(d rules.Decision) {
	s.t.Helper()
	var report rules.ReportID
	switch d := d.(type) {
	case rules.Grade:
		report = d.Report
	case rules.Corroborate:
		report = d.Report
	case rules.NoticeFabrication:
		report = d.Report
	case rules.AskActionOn:
		report = d.Report
	}
	s.open(func(p view.Paper) bool { return p.Kind == view.ReportPaper && p.Report == report })
	if grade, ok := d.(rules.Grade); ok {
		s.press(s.button("weigh.grade", "", ""))
		s.choose(thing{Role: "radio", Name: s.book.ReliabilityWords(grade.Reliability), In: s.say.Say("weigh.reliability")})
		s.choose(thing{Role: "radio", Name: s.book.CredibilityWords(grade.Credibility), In: s.say.Say("weigh.credibility")})
		s.press(thing{Role: "button", Name: s.say.Say("weigh.do", "Grade", s.book.GradeOf(grade))})
		return
	}
	for _, w := range s.desk().Weigh(report).Ways {
		if w.Decision == d {
			s.press(thing{Role: "button", Name: s.costed(w.Name, d)})
		}
	}
}

// judge says of all that is asked before the watch ends that it is likely, and
// then ends it.
func (s *seat) judge() {
	s.t.Helper()
	const likely = 4 // of the seven words
	asked := s.desk().Estimates(s.game)
	for _, a := range asked {
		choice := a.Choices[likely]
		s.choose(thing{Role: "radio", Name: choice.Words, In: a.Ask})
		require.NoError(s.t, s.game.Estimate(play.Estimate{Of: a.ID, Chance: choice.Chance}))
	}
	if len(asked) > 0 {
		s.press(s.button("time-strip.end", s.say.Say("estimate.title"), ""))
	}
}
