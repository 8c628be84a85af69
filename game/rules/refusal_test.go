package rules_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// refusals names, for every code, decisions after which the last is refused so.
// They are taken in the sample world by aldane.
var refusals = map[rules.Code][]any{
	rules.GameOver:        {"end watch", "end watch", "end watch", "end watch", "end watch", "end watch", "end watch"},
	rules.NoHours:         {"ask vesk about port", "ask vesk about arvan", "ask corrin about port", "ask corrin about arvan", "ask assurances of vesk", "ask assurances of corrin", "ask assurances of tamarin"},
	rules.NoSuchService:   {rules.Share{Report: 1, To: 99, Forms: 1}},
	rules.NoSuchReport:    {"share codes to vesk by secure-link what=full"},
	rules.NoSuchTopic:     {rules.AskInformation{Of: 4, Topic: 9}},
	rules.NoSuchSource:    {"protect dunlin by bring-out"},
	rules.NoSuchRequest:   {"answer onward refuse"},
	rules.NoSuchPortion:   {rules.Share{Report: 1, To: 4, Forms: 1 << 10, Channel: rules.SecureLink}},
	rules.NoSuchChannel:   {rules.Share{Report: 1, To: 4, Forms: 1, Channel: 9}},
	rules.NotInReach:      {"share port to vesk by leader-to-leader target=full"},
	rules.NotInPerson:     {"share port to vesk by secure-link target=full shown"},
	rules.NotHeldSo:       {},
	rules.NothingNew:      {"share port to vesk by secure-link target=full", "share port to vesk by secure-link target=general"},
	rules.AlreadyAsked:    {"ask vesk about port", "ask vesk about port"},
	rules.NoLeaveNeeded:   {"ask consent of tamarin for port to vesk all=full"},
	rules.TooMuchPending:  {},
	rules.NotWorking:      {"protect kestrel by bring-out", "protect kestrel by story cable"},
	rules.CannotBeDone:    {rules.Protect{Source: 2, Means: rules.BuildStory, Candidate: 5}},
	rules.NothingToRepair: {"repair with corrin"},
	rules.NoSuchThreat:    {rules.Warn{Threat: 2}},
	rules.NotAnActor:      {rules.Act{Threat: 1}},
	rules.Suspended:       {rules.Suspend{With: 4}, "share port to vesk by secure-link target=full"},
	rules.NotSuspended:    {rules.Resume{With: 4}},
	rules.AlreadySo:       {rules.Suspend{With: 4}, rules.Suspend{With: 4}},
	rules.Unsupported:     {},
	rules.UnknownDecision: {rules.Share{Report: 1, To: 4, Forms: 3, Channel: rules.SecureLink}},
}

func TestEveryRefusalHasItsReason(t *testing.T) {
	for code, decisions := range refusals {
		if len(decisions) == 0 {
			continue
		}
		t.Run(string(code), func(t *testing.T) {
			s := rules.New(rulestest.Sample(), 1)
			var err error
			for _, x := range decisions {
				require.NoError(t, err)
				s, _, err = rules.Step(s, rulestest.Service(s.Case(), "aldane"), decision(t, s.Case(), x))
			}
			var refusal *rules.Refusal
			require.True(t, errors.As(err, &refusal), "%v", err)
			assert.Equal(t, code, refusal.Code)
		})
	}
}

func decision(t *testing.T, c *rules.Case, x any) rules.Decision {
	t.Helper()
	if line, ok := x.(string); ok {
		d, err := play.ParseDecision(c, line)
		require.NoError(t, err)
		return d
	}
	return x.(rules.Decision)
}

func TestOnlySeatsDecide(t *testing.T) {
	s := rules.New(rulestest.Sample(), 1)
	for _, by := range []string{"karsk", "vesk"} {
		_, _, err := rules.Step(s, rulestest.Service(s.Case(), by), rules.EndWatch{})
		assert.EqualError(t, err, "refused (not-a-seat)")
	}
	_, _, err := rules.Step(s, 0, rules.EndWatch{})
	assert.EqualError(t, err, "refused (not-a-seat)")
	_, _, err = rules.Step(s, 200, rules.EndWatch{})
	assert.EqualError(t, err, "refused (not-a-seat)")
}

func TestABetterGradeNeedsWhatConfirmsIt(t *testing.T) {
	c := rulestest.Wide()
	s, aldane, plot := rules.New(c, 1), rulestest.Service(c, "aldane"), rulestest.Report(c, "plot")
	better := rules.Grade{Report: plot, Reliability: 'A', Credibility: '1'}
	_, _, err := rules.Step(s, aldane, better)
	assert.EqualError(t, err, "refused (unsupported)")
	s = confirmed(t, s, plot)
	_, _, err = rules.Step(s, aldane, better)
	assert.NoError(t, err)
}

// confirmed looks for other evidence of a report in games until it is found.
func confirmed(t *testing.T, s *rules.State, r rules.ReportID) *rules.State {
	t.Helper()
	aldane := rulestest.Service(s.Case(), "aldane")
	for seed := range 50 {
		s, _, err := rules.Step(rules.New(s.Case(), rules.Seed(seed)), aldane, rules.Corroborate{Report: r})
		require.NoError(t, err)
		s, _, err = rules.Step(s, aldane, rules.EndWatch{})
		require.NoError(t, err)
		k := s.Know(aldane)
		if k.Grading(r).Finding == rules.Confirmed {
			return s
		}
	}
	require.Fail(t, "nothing is ever confirmed")
	return nil
}

// A report that a partner gave in general form can be passed on in no fuller one.
func TestWhatIsHeldInGeneralFormCannotBePassedInFull(t *testing.T) {
	c := rulestest.World(`
service aldane kind=seat
service brevik kind=seat channels=secure-link
service vesk channels=secure-link
source open
report port from=aldane source=open to=aldane arrives=1 topic=port
portion port/target
`)
	aldane, brevik := rulestest.Service(c, "aldane"), rulestest.Service(c, "brevik")
	s, _, err := rules.Step(rules.New(c, 1), aldane, decision(t, c, "share port to brevik by secure-link target=general"))
	require.NoError(t, err)
	_, _, err = rules.Step(s, brevik, decision(t, c, "share port to vesk by secure-link target=full"))
	assert.EqualError(t, err, "refused (not-held-so)")
	_, _, err = rules.Step(s, brevik, decision(t, c, "share port to vesk by secure-link target=general"))
	assert.NoError(t, err)
}

func TestAWatchClosesWhenAllSeatsHaveEndedIt(t *testing.T) {
	c := rulestest.World("service aldane kind=seat\nservice brevik kind=seat\n")
	s, _, err := rules.Step(rules.New(c, 1), 1, rules.EndWatch{})
	require.NoError(t, err)
	assert.EqualValues(t, 1, s.Watch())
	assert.True(t, s.Know(1).Ended)
	_, _, err = rules.Step(s, 1, rules.EndWatch{})
	assert.EqualError(t, err, "refused (watch-ended)")
	s, _, err = rules.Step(s, 2, rules.EndWatch{})
	require.NoError(t, err)
	assert.EqualValues(t, 2, s.Watch())
	assert.False(t, s.Know(1).Ended)
}

func TestThereIsALimitToWhatCanBePending(t *testing.T) {
	text := "case hours=99\nservice aldane kind=seat\n"
	for i := range 10 {
		text += "service p" + strconv.Itoa(i) + " channels=secure-link interests=a,b,c,d answers=3\n"
	}
	c := rulestest.World(text)
	s := rules.New(c, 1)
	var err error
	asked := 0
	for of := rules.ServiceID(2); err == nil; of++ {
		for topic := rules.TopicID(1); topic <= 4 && err == nil; topic++ {
			if s, _, err = rules.Step(s, 1, rules.AskInformation{Of: of, Topic: topic}); err == nil {
				asked++
			}
		}
	}
	assert.EqualError(t, err, "refused (too-much-pending)")
	assert.Equal(t, rules.MaxMatters, asked)
	k := s.Know(1)
	assert.Empty(t, k.Menu(c).AskInformation)
}

// A code without a test of its own would be a sentence that nobody has read.
func TestEveryCodeIsListed(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "refusal.go", nil, 0)
	require.NoError(t, err)
	own := map[string]bool{"not-a-seat": true, "watch-ended": true} // tested by name above
	for code := range refusals {
		own[string(code)] = true
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			for _, v := range spec.Values {
				code, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				require.NoError(t, err)
				assert.True(t, own[code], "no test for the refusal %s", code)
			}
		}
		return true
	})
}
