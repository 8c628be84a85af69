package browsertest_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/desk/view"
	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/play"
	"tearline/game/rules"
	"tearline/levels"
	"tearline/web/browsertest"
)

type thing = browsertest.Thing

// seat plays a game in the page with one hand, and beside it the same game
// natively, which tells what each thing is called.
type seat struct {
	t    testing.TB
	p    *browsertest.Page
	hand browsertest.Hand
	say  *words.Catalogue
	book *view.Book
	game *play.Session
}

// loadPlan reads a case and one of its plans.
func loadPlan(t testing.TB, name, ending string) (*level.Case, *play.Plan) {
	t.Helper()
	file, data, err := levels.Case(name)
	require.NoError(t, err)
	c, err := casefile.Load(file, data)
	require.NoError(t, err)
	data, err = levels.Plan(name + ending)
	require.NoError(t, err)
	plan, err := play.ReadPlan(c.Rules, name+ending, data)
	require.NoError(t, err)
	return c, plan
}

// sit opens the page on the list of cases, with the luck of a plan.
func sit(t testing.TB, c *level.Case, seed rules.Seed, hand browsertest.Hand, opts ...browsertest.Option) *seat {
	t.Helper()
	game, err := play.NewSession(c, seed)
	require.NoError(t, err)
	say := words.English()
	p := browsertest.OpenGame(t, append(opts, browsertest.At(fmt.Sprintf("?seed=%d", seed)))...)
	return &seat{t, p, hand, say, view.NewBook(c, say), game}
}

// begin goes from the list of cases to the desk.
func (s *seat) begin() {
	s.t.Helper()
	s.pick()
	s.press(s.ofCase("title.play"))
	s.press(thing{Role: "button", Name: s.say.Say("briefing.begin")})
	s.p.See(thing{Role: "region", Name: s.say.Say("tray.title")})
}

// pick lays the cover of the case open, among those of the list.
func (s *seat) pick() {
	s.t.Helper()
	s.choose(thing{Role: "radio", Name: s.book.Case.Words.Title, In: s.say.Say("title.cases")})
}

func (s *seat) press(t thing) {
	s.t.Helper()
	s.hand.Work(s.p, t)
}

// ofCase is a button of the case in the list of cases.
func (s *seat) ofCase(key string) thing {
	return thing{Role: "button", Name: s.say.Say("title.of", "Do", s.say.Say(key), "Case", s.book.Case.Words.Title)}
}

// desk is what is known now, in words.
func (s *seat) desk() *view.Desk { return s.book.At(s.game.Knowledge()) }

// take takes decisions one after the other, and after each compares the game
// that the page has saved with the same one played natively.
func (s *seat) take(all ...rules.Decision) {
	s.t.Helper()
	for _, d := range all {
		what := s.book.Decision(d)
		s.decide(d)
		_, err := s.game.Decide(d)
		require.NoError(s.t, err)
		if d == (rules.EndWatch{}) {
			s.readNight()
		} else {
			s.hear("did.done", "What", what)
		}
		require.Equal(s.t, string(s.game.Transcript().Encode()), s.saved(), "after: %s", what)
	}
}

// hear waits until words of the catalogue are said in a live region.
func (s *seat) hear(key string, gaps ...any) {
	s.t.Helper()
	said := s.say.Say(key, gaps...)
	s.p.Until(fmt.Sprintf(`reader.find({Role: "status"}).some(e => e.textContent === %q)`, said), said)
}

// resume goes from the list of cases to the desk as it was left.
func (s *seat) resume() {
	s.t.Helper()
	s.pick()
	s.press(s.ofCase("title.resume"))
	s.p.See(thing{Role: "region", Name: s.say.Say("tray.title")})
}

// saved is the game as the page has kept it.
func (s *seat) saved() string {
	s.t.Helper()
	return s.stored("game-" + s.book.ID)
}

func (s *seat) stored(name string) string {
	s.t.Helper()
	return browsertest.Eval[string](s.p, fmt.Sprintf(`localStorage.getItem("tearline/%s") ?? ""`, name))
}

func (s *seat) decide(d rules.Decision) {
	s.t.Helper()
	switch d := d.(type) {
	case rules.Share:
		s.share(d)
	case rules.AskConsent:
		s.lay(d.Report, d.Forms, d.To)
		s.press(s.button("leave.ask", "", s.say.Say("leave.ask-of", "Who", s.book.Name(d.Of))))
	case rules.AnswerConsent:
		s.answer(d)
	case rules.AskInformation:
		s.about(d.Of)
		s.press(thing{Role: "button", Name: view.Capital(s.book.Topic(d.Topic))})
	case rules.AskAssurances:
		s.about(d.Of)
		s.press(s.button("partner.assurances", "", ""))
	case rules.Protect:
		s.protect(d)
	case rules.Repair, rules.Suspend, rules.Resume, rules.Arrange, rules.Revoke:
		s.relate(d)
	case rules.Warn, rules.Act:
		s.face(d)
	case rules.Grade, rules.Corroborate, rules.NoticeFabrication, rules.AskActionOn:
		s.weigh(d)
	case rules.AnswerAssurances:
		s.open(func(p view.Paper) bool { return p.Kind == view.RequestPaper && p.Request == d.Request })
		key := "request.decline"
		if d.Given {
			key = "request.pledge"
		}
		s.press(s.button(key, "", ""))
	case rules.EndWatch:
		key := "time-strip.end"
		if k := s.game.Knowledge(); k.Watch == s.book.Rules.Watches {
			key = "time-strip.end-last"
		}
		s.press(s.button(key, "", ""))
		s.judge()
	default:
		s.t.Fatalf("nobody has taught this player %T", d)
	}
}

func (s *seat) button(key, in, about string) thing {
	return thing{Role: "button", Name: s.say.Say(key), In: in, About: about}
}

// readNight reads the account of the close of the watch, after which the desk
// or the debrief is there.
func (s *seat) readNight() {
	s.t.Helper()
	k := s.game.Knowledge()
	name, then := s.say.Say("night.begin", "N", int(k.Watch)), thing{Role: "region", Name: s.say.Say("tray.title")}
	if k.Over {
		name, then = s.say.Say("night.debrief"), thing{Role: "tab", Name: s.say.Say("debrief.tab.review")}
	}
	night := thing{Role: "dialog", Name: s.desk().NightBefore().Title}
	s.press(thing{Role: "button", Name: name, In: night.Name})
	s.p.Until(`!reader.find({Role: "dialog"}).length`, "the account of the night to be put away")
	s.p.See(then)
}

// open lays a paper on the desk, if it is not there.
func (s *seat) open(is func(view.Paper) bool) {
	s.t.Helper()
	for _, p := range s.desk().Tray() {
		if !is(p) {
			continue
		}
		s.part("tab.tray")
		card := thing{Role: "button", Name: s.book.Letters(p.From) + ": " + p.Title + ", …", In: s.say.Say("tray.title")}
		if !s.p.See(card).Current {
			s.press(card)
		}
		s.part("tab.paper")
		s.p.See(thing{Role: "heading", Name: p.Title, In: p.Title})
		return
	}
	s.t.Fatal("there is no such paper in the tray")
}

// part turns to a part of the desk, in a room so small that there are parts.
func (s *seat) part(key string) {
	s.t.Helper()
	if len(s.p.All(thing{Role: "tablist"})) > 0 {
		name := s.say.Say(key)
		if key == "tab.tray" {
			name += "…"
		}
		s.choose(thing{Role: "tab", Name: name})
	}
}

// choose chooses a radio or a tab, unless it is chosen.
func (s *seat) choose(t thing) {
	s.t.Helper()
	if s.p.See(t).Checked {
		return
	}
	s.press(t)
	js := fmt.Sprintf(`(e => e && (e.ariaChecked ?? e.ariaSelected) === "true")(reader.find({Role: %q, Name: %q, In: %q})[0])`, t.Role, t.Name, t.In)
	s.p.Until(js, t, "chosen")
}

// forms sets the switch of every paragraph of the paper on the desk.
func (s *seat) forms(report rules.ReportID, forms rules.Forms) {
	s.t.Helper()
	for p := range s.book.Rules.PortionIDs(report) {
		i := s.book.Rules.Index(p)
		group := s.say.Say("form.group", "N", i+1, "Role", s.book.Role(s.book.Rules.Portions[p].Role))
		s.choose(thing{Role: "radio", Name: s.book.Form(forms.At(i)), In: group})
	}
}

// lay lays a report on the desk and sets the forms and the recipient.
func (s *seat) lay(report rules.ReportID, forms rules.Forms, to rules.ServiceID) {
	s.t.Helper()
	s.open(func(p view.Paper) bool { return p.Kind == view.ReportPaper && p.Report == report })
	s.forms(report, forms)
	s.part("tab.route")
	s.choose(thing{Role: "radio", Name: s.book.Called(to), In: s.say.Say("route.to")})
}

func (s *seat) share(d rules.Share) {
	s.t.Helper()
	s.lay(d.Report, d.Forms, d.To)
	desk := s.desk()
	for _, c := range desk.ChannelsTo(d.To) {
		if c.Kind == d.Channel {
			s.choose(thing{Role: "radio", Name: s.say.Say("channel.choice", "Name", c.Name, "Delay", c.Delay), In: s.say.Say("route.channel")})
		}
	}
	manner := map[rules.Manner]string{rules.Released: "route.released", rules.Shown: "route.shown"}[d.Manner]
	s.choose(thing{Role: "radio", Name: s.say.Say(manner), In: s.say.Say("route.manner")})
	s.tick("route.orcon", d.Caveats&rules.OriginatorControl != 0)
	s.tick("route.named", d.Caveats&rules.NamedRecipients != 0)
	s.tick("route.marked", d.Marked)
	s.askInReturn(d)
	name := desk.Release(d)
	if len(desk.Missing(d)) > 0 {
		name = s.say.Say("release.unasked", "What", name)
	}
	s.press(thing{Role: "button", Name: name})
}

func (s *seat) tick(key string, on bool) {
	s.t.Helper()
	box := thing{Role: "checkbox", Name: s.say.Say(key)}
	if s.p.See(box).Checked != on {
		s.press(box)
		s.p.Until(fmt.Sprintf(`reader.find({Role: "checkbox", Name: %q})[0].ariaChecked === "%t"`, box.Name, on), box, "ticked")
	}
}

func (s *seat) askInReturn(d rules.Share) {
	s.t.Helper()
	if d.InReturn == 0 {
		return
	}
	s.press(s.button("route.in-return", "", ""))
	dialog := s.say.Say("route.return-title", "Who", s.book.Name(d.To))
	s.press(thing{Role: "radio", Name: s.book.Topic(d.InReturn), In: dialog})
	s.p.See(thing{Role: "button", Name: s.say.Say("route.asking", "Topic", s.book.Topic(d.InReturn))})
}

func (s *seat) answer(d rules.AnswerConsent) {
	s.t.Helper()
	q := &s.book.Rules.Requests[d.Request]
	s.open(func(p view.Paper) bool { return p.Kind == view.RequestPaper && p.Request == d.Request })
	if d.Forms == 0 {
		s.press(s.button("request.refuse", "", ""))
		return
	}
	s.forms(q.Report, d.Forms)
	s.press(thing{Role: "button", Name: s.say.Say("request.answer", "Who", s.book.Name(q.Third))})
}

// about opens the panel of a partner, from the route of a report if need be.
func (s *seat) about(v rules.ServiceID) {
	s.t.Helper()
	more := s.button("route.more", "", s.say.Say("route.more-of", "Who", s.book.Name(v)))
	s.part("tab.route")
	if len(s.p.All(more)) == 0 {
		s.open(func(p view.Paper) bool { return p.Kind == view.ReportPaper })
		s.part("tab.route")
		s.choose(thing{Role: "radio", Name: s.book.Called(v), In: s.say.Say("route.to")})
	}
	s.press(more)
	s.p.See(thing{Role: "dialog", Name: s.say.Say("partner.title", "Who", s.book.Name(v))})
}

func (s *seat) protect(d rules.Protect) {
	s.t.Helper()
	s.part("tab.net")
	s.press(s.button("source.open", s.say.Say("net.title"), ""))
	for _, source := range s.desk().Sources() {
		for _, p := range source.Protect {
			if p.Decision == d {
				s.press(thing{Role: "button", Name: s.costed(p.Name, d), In: s.say.Say("source.title")})
			}
		}
	}
}

// end checks the game that the page has kept against the plan played natively.
func (s *seat) end(c *level.Case, plan *play.Plan) {
	s.t.Helper()
	kept, err := play.ReadTranscript(bytes.NewReader([]byte(s.saved())))
	require.NoError(s.t, err)
	_, err = play.Replay(c, kept)
	require.NoError(s.t, err)
	native, _, err := plan.Play(c, plan.Seed)
	require.NoError(s.t, err)
	assert.True(s.t, native.Over())
	want := native.Transcript()
	for i, w := range s.game.Transcript().Watches {
		want.Watches[i].Estimates = w.Estimates // which a plan does not give
	}
	assert.Equal(s.t, want.Watches, kept.Watches)
	assert.Equal(s.t, want.Final, kept.Final)
	outcome, err := native.Outcome()
	require.NoError(s.t, err)
	s.choose(thing{Role: "tab", Name: s.say.Say("debrief.tab.accounts")})
	s.p.See(thing{Role: "paragraph", Name: s.desk().Points(outcome.Accounts.Total(), true), In: s.say.Say("debrief.total")})
}
