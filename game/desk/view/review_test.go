package view

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
)

// weighed is a decision that was weighed: it lost some points, and luck did the rest.
func weighed(no int, made, best rules.Decision, loss, luck rules.Points) review.Decision {
	d := review.Decision{No: no, Watch: 1, Loss: loss, LossError: 120, Drop: rules.PerMille(loss / 20), Truth: 400, Special: review.Ordinary}
	d.Made = review.Alternative{Decision: made, Known: 6000, Turned: 6000 + luck, Chance: 500, TurnedChance: 400, Worlds: 64,
		Accounts: rules.Accounts{0, 2000, 300, -1300, 5000}}
	d.Best = review.Alternative{Decision: best, Known: 6000 + loss, Turned: 7000, Chance: 700, TurnedChance: 600, Worlds: 64, Ahead: 61, Gain: loss,
		Accounts: rules.Accounts{0, 5000, 300, -1300, 4000}}
	if loss == 0 {
		d.Best = d.Made
	}
	d.Others = []review.Alternative{{Decision: best, Known: 5000, Worlds: 32, Ahead: 3, Gain: -900}, {Decision: rules.Suspend{With: 2}, Worlds: 6}}
	d.Judgement = []review.Judgement{review.Best, review.Sound, review.Inaccuracy, review.Mistake, review.Blunder}[min(int(loss/900), 4)]
	return d
}

// reported weighs every decision of a game, each in another way.
func reported(s *play.Session) *review.Report {
	r := &review.Report{Seat: s.Seat(), Total: s.State().Total(s.Seat()), Nothing: 1000, Par: 9000, Whole: true}
	for n := range s.Decided() {
		k := s.StateAt(n).Know(s.Seat())
		menu := k.Menu(s.Case().Rules)
		var best rules.Decision = rules.EndWatch{}
		if len(menu.Share) > 0 {
			l := menu.Share[n%len(menu.Share)]
			best = rules.Share{Report: l.Report, To: l.To, Forms: l.Most, Channel: rules.LiaisonOfficer, Marked: n%2 == 0}
		}
		d := weighed(n+1, s.DecisionAt(n+1), best, rules.Points(n%6*900), rules.Points(n%5*1400-2800))
		d.Watch, d.Close = k.Watch, n%4 == 3
		d.Special = []review.Special{review.Ordinary, review.AlreadyLost, review.ForTheAsk, review.EndedBadly, review.Ordinary}[n%5]
		r.Decisions = append(r.Decisions, d)
		r.Opportunities = append(r.Opportunities, review.Opportunity{Shared: n%2 == 0, Ahead: rules.Points(n%3 - 1)})
	}
	return r
}

// reviewed opens a game that is over with its review, and the desk before a decision.
func reviewed(t testing.TB, s *play.Session, report *review.Report) (*Review, func(no int) *Desk) {
	t.Helper()
	b := NewBook(s.Case(), words.English())
	return b.At(s.Knowledge()).Review(outcomeOf(t, s), report), func(no int) *Desk { return b.At(s.StateAt(no - 1).Know(s.Seat())) }
}

var (
	sentence = regexp.MustCompile(`^[“A-Z0-9].*\.$`)
	digit    = regexp.MustCompile(`[0-9]`)
	broken   = regexp.MustCompile(`<no value>|\[|\{\{|“”|  | ,|\.\.`)
)

func TestEverySentenceOfAReviewCitesANumber(t *testing.T) {
	for _, id := range []string{"the-ministry-line", "three-questions", "thin-dossier", "owning-up"} {
		for _, plan := range []string{"good", "poor"} {
			s := playtest.Played(t, id, plan)
			r, at := reviewed(t, s, reported(s))
			require.Len(t, r.Stops, s.Decided())
			reads(t, r, at)
		}
	}
}

// reads holds all that is said of decisions to how sentences read.
func reads(t *testing.T, r *Review, at func(no int) *Desk) {
	t.Helper()
	for _, st := range r.Stops {
		j := r.Judge(st.No, at(st.No))
		said := append(append([]string{j.Head}, j.Knew.Sentences...), j.Turned.Sentences...)
		if j.Particular != "" {
			said = append(said, j.Particular)
		}
		for _, x := range said {
			assert.Regexp(t, sentence, x)
			assert.Regexp(t, digit, x)
			assert.NotRegexp(t, broken, x)
		}
		assert.GreaterOrEqual(t, len(j.Knew.Sentences), 1)
		assert.LessOrEqual(t, len(j.Knew.Sentences), mostSentences)
		assert.GreaterOrEqual(t, len(j.Turned.Sentences), 2)
		assert.NotRegexp(t, broken, st.Said+j.What+j.Best)
		for _, x := range j.Others {
			assert.NotRegexp(t, broken, x.Said)
		}
	}
}

func TestARealReviewReadsWell(t *testing.T) {
	s := harbourGame(t)
	report, err := review.Options{}.Review(t.Context(), s)
	require.NoError(t, err)
	r, at := reviewed(t, s, report)
	assert.Equal(t, s.Decided(), r.Weighed)
	reads(t, r, at)
	require.NotNil(t, r.Grade())
	assert.Regexp(t, digit, r.Grade().Verdict)
}

// harbourGame shares the whole report with customs and waits.
func harbourGame(t *testing.T) *play.Session {
	t.Helper()
	s, err := play.NewSession(harbour(t).Case, 3)
	require.NoError(t, err)
	for _, d := range []rules.Decision{sent(rules.Full, rules.Full), rules.AskConsent{Of: customs, Report: lantern, Forms: 2, To: navy}} {
		_, err := s.Decide(d)
		require.NoError(t, err)
	}
	for !s.Over() {
		_, err := s.Decide(rules.EndWatch{})
		require.NoError(t, err)
	}
	return s
}

func TestADecisionIsToldFromItsReport(t *testing.T) {
	s := harbourGame(t)
	report := &review.Report{Nothing: 1000, Par: 9000, Decisions: []review.Decision{
		weighed(1, s.DecisionAt(1), sent(rules.Full, rules.General), 4000, -1500), weighed(2, s.DecisionAt(2), rules.EndWatch{}, 0, 900)}}
	r, at := reviewed(t, s, report)
	assert.Equal(t, 2, r.Weighed)
	assert.Equal(t, 1, r.Worst)
	assert.Equal(t, "From 70 % before decision 1 to 50 % after decision 2 with what you knew, and to 40 % with the truth known. "+
		"The greatest fall, 20 %, is at decision 1: Released “The Lantern carries more than grain” whole to Customs by secure link.", r.Course)
	j := r.Judge(1, at(1))
	assert.Equal(t, "Decision 1, watch 1: Released “The Lantern carries more than grain” whole to Customs by secure link: "+
		"blunder, 20 % less chance of a good outcome, 40 points lost", j.Said)
	assert.Equal(t, "Blunder: 50 % chance of a good outcome, 70 % with the best.", j.Head)
	assert.Equal(t, "Release “The Lantern carries more than grain” to Customs by secure link, paragraph 1 in full and paragraph 2 in general words", j.Best)
	assert.Equal(t, []string{
		"In 64 worlds that fit what you knew, this came to 60 points on average and the best to 100, which was ahead in 61 of 64: 40 ± 1.2 lost.",
		"Most of that is in the account “Sources”: 20 instead of 50; against it stands “Harm averted”, 50 instead of 40.",
		"It cost 2.3 bits of LARK: at the worst the Rival would be 99 % sure of it, 20 % before, and at 65 % the source is found.",
		"Of Customs you could believe: “It passes on what it is told”, unlikely, 40 %.",
		"Customs’s readiness went from 0 % to 83 % with it: a blast at pier four.",
	}, j.Knew.Sentences)
	assert.Equal(t, "Judgment cost 40 points, and what you could not know took 15 points more.", j.Turned.Sentences[1])
}

func TestAGoodDecisionIsToldByTheNearestOther(t *testing.T) {
	s := harbourGame(t)
	r, at := reviewed(t, s, &review.Report{Nothing: 1000, Par: 9000, Decisions: []review.Decision{weighed(1, s.DecisionAt(1), sent(rules.Full), 0, -1500)}})
	j := r.Judge(1, at(1))
	assert.Equal(t, "Best: 50 % chance of a good outcome, which none of 2 alternatives would plainly have raised.", j.Head)
	assert.Nil(t, j.Instead)
	assert.Equal(t, "In 64 worlds that fit what you knew, this came to 60 points on average, "+
		"and the nearest alternative (the same, but paragraph 2 held back) to 9 less.", capital(j.Knew.Sentences[0]))
	assert.Equal(t, "The decision was sound; what you could not know took 15 points.", j.Turned.Sentences[1])
}

func TestWhatIsNotWeighedYetIsToldAsFarAsItGoes(t *testing.T) {
	s := harbourGame(t)
	r, at := reviewed(t, s, nil)
	assert.Zero(t, r.Weighed)
	assert.Empty(t, r.Measure)
	j := r.Judge(1, at(1))
	assert.Empty(t, j.Head)
	assert.NotEmpty(t, j.Came)
	assert.Regexp(t, `^In the ledgers \d+ lines? go`, j.Turned.Sentences[0])
	assert.Nil(t, r.Judge(99, at(1)))
	assert.Nil(t, r.Grade())
}

func TestWhatCouldHaveBeenDecidedIsToldApart(t *testing.T) {
	b := harbour(t)
	whole := sent(rules.Full, rules.Full)
	marked, shown := whole, whole
	marked.Marked, marked.Caveats = true, rules.NamedRecipients
	shown.Manner, shown.Channel = rules.Shown, rules.LiaisonOfficer
	for want, d := range map[string]rules.Decision{
		"the same, but all of it in general words":             sent(rules.General, rules.General),
		"the same, but paragraph 2 held back":                  sent(rules.Full),
		"the same, but in a marked copy and for named readers": marked,
		"the same, but by liaison officer and only shown":      shown,
		"end the watch": rules.EndWatch{},
		"ask the Navy about the crew of the Lantern":                             rules.AskInformation{Of: navy, Topic: 2},
		"not let Customs pass “The Lantern carries more than grain” to the Navy": rules.AnswerConsent{Request: 2},
	} {
		assert.Equal(t, want, b.Instead(d, whole))
	}
}

func TestALeaveThatDiffersInItsFormsIsToldByThose(t *testing.T) {
	b := harbour(t)
	asked := rules.AskConsent{Of: customs, Report: lantern, To: navy, Forms: rules.AllForms(2, rules.Full)}
	other := asked
	other.Forms = other.Forms.With(1, rules.General)
	assert.Equal(t, "the same, but paragraph 2 in general words", b.Instead(other, asked))
}

func TestEveryDecisionCouldBeTaken(t *testing.T) {
	b := harbour(t)
	for _, d := range []rules.Decision{
		sent(rules.Full), rules.AskConsent{Of: customs, Report: lantern, To: navy}, rules.AnswerConsent{Request: 2, Forms: 1},
		rules.AskInformation{Of: navy, Topic: 2}, rules.AskAssurances{Of: navy}, rules.AnswerAssurances{Request: 1, Given: true},
		rules.AnswerAssurances{Request: 1}, rules.Warn{Threat: 1}, rules.Warn{Threat: 1, Through: navy}, rules.Act{Threat: 1},
		rules.AskActionOn{Of: customs, Report: lantern}, rules.Corroborate{Report: lantern},
		rules.Grade{Report: lantern, Reliability: 'B', Credibility: '2'}, rules.NoticeFabrication{Report: lantern},
		rules.Protect{Source: 1}, rules.Protect{Source: 1, Means: rules.BuildStory, Candidate: 1}, rules.Protect{Source: 1, Means: rules.Rest},
		rules.Arrange{With: navy, Topic: 1, Form: rules.Full}, rules.Arrange{With: navy, Topic: 1, OwnOnly: true}, rules.Revoke{With: navy, Topic: 1},
		rules.Suspend{With: navy}, rules.Resume{With: navy}, rules.Repair{With: navy}, rules.Repair{With: navy, Measure: rules.ChangeProcedure},
	} {
		said := b.Could(d)
		assert.Regexp(t, `^[a-z].*[^.]$`, said)
		assert.NotRegexp(t, broken, said)
	}
}

func TestGradesSayWhatTheyAreOf(t *testing.T) {
	s := harbourGame(t)
	report := &review.Report{Nothing: 1000, Par: 9000, Total: 2000, Whole: true, Decisions: []review.Decision{{No: 1, Loss: 1600}}}
	r, _ := reviewed(t, s, report)
	g := r.Grade()
	require.NotNil(t, g)
	assert.Equal(t, "Decisions: B, 80 % · 74 points", g.Decisions.Said)
	assert.Equal(t, "Outcome: E, 13 % · 20 points", g.Outcome.Said)
	assert.Equal(t, "Unlucky: good decisions, 80 %, which lost no more than 16 points, and an outcome of 13 %.", g.Verdict)
	assert.False(t, g.Apart.Some)
	assert.Equal(t, "Too few to say: 0 chances to share that were worth it and 0 that were not, and 3 of each are needed.", g.Apart.Words)
	for i := range 8 {
		report.Opportunities = append(report.Opportunities, review.Opportunity{Shared: i%4 == 0, Ahead: rules.Points(i%2*200 - 100)})
	}
	r, _ = reviewed(t, s, report)
	assert.Equal(t, "You shared 0 of 4 times when it was worth it, and 2 of 4 when not. 0 would be chance.", r.Grade().Apart.Words)
}

// In a game that is lost nothing is praised, and points that were still to be had
// are not passed over.
func TestALostGameIsNotCalledWellDecided(t *testing.T) {
	_, s := planned(t, "three-questions", "poor")
	r := reported(s)
	for i := range r.Decisions {
		d := &r.Decisions[i]
		d.Special, d.Judgement, d.Loss, d.Drop = review.AlreadyLost, review.Best, 0, 0
		d.Best, d.Others = d.Made, []review.Alternative{{Decision: rules.Suspend{With: 2}, Gain: 3000, Worlds: 64}}
	}
	last := &r.Decisions[len(r.Decisions)-1]
	last.Judgement, last.Loss, last.Drop = review.Sound, 4495, 20
	told, at := reviewed(t, s, r)
	j := told.Judge(1, at(1))
	assert.True(t, j.Moot)
	assert.Equal(t, "already lost", j.Verdict)
	assert.Regexp(t, "^The game was lost already: a chance of .* %, and nothing that you could decide here would plainly have raised it.$", j.Head)
	assert.Empty(t, j.Particular)
	assert.Contains(t, j.Knew.Sentences[0], "to 30 more, which would have made the loss smaller and not the game good.")
	j = told.Judge(last.No, at(last.No))
	assert.False(t, j.Moot)
	assert.Equal(t, "sound, already lost", j.Verdict)
	assert.Regexp(t, "What was still to be had were points, and 45 points of them went.$", j.Particular)
}
