package browsertest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
	"tearline/web/browsertest"
)

// newlyTaken are decisions of the plans that come with the cases, each with the
// plan in which it is taken first.
var newlyTaken = []struct {
	what, name, ending string
	is                 func(rules.Decision) bool
}{
	{"suspends", "front-page", ".good.plan", a[rules.Suspend]},
	{"resumes", "front-page", ".good.plan", a[rules.Resume]},
	{"marks a copy", "front-page", ".good.plan", func(d rules.Decision) bool { x, ok := d.(rules.Share); return ok && x.Marked }},
	{"warns", "the-one-who-sat-on-it", ".good.plan", func(d rules.Decision) bool { x, ok := d.(rules.Warn); return ok && x.Through == 0 }},
	{"warns through an embassy", "last-embassy", ".good.plan", func(d rules.Decision) bool { x, ok := d.(rules.Warn); return ok && x.Through != 0 }},
	{"arranges", "haystack", ".good.plan", a[rules.Arrange]},
	{"revokes", "haystack", ".poor.plan", a[rules.Revoke]},
	{"corroborates", "two-doors", ".good.plan", a[rules.Corroborate]},
	{"grades", "two-doors", ".good.plan", a[rules.Grade]},
	{"gives notice", "two-doors", ".good.plan", a[rules.NoticeFabrication]},
	{"asks to act", "trickle-and-flood", ".good.plan", a[rules.AskActionOn]},
	{"acts under cover", "trickle-and-flood", ".good.plan", func(d rules.Decision) bool { x, ok := d.(rules.Act); return ok && x.Cover != 0 }},
	{"acts", "trickle-and-flood", ".poor.plan", a[rules.Act]},
	{"briefs", "the-long-table", ".good.plan", a[rules.Share]},
	{"gives assurances", "low-level-only", ".good.plan", a[rules.AnswerAssurances]},
	{"rests a source", "owning-up", ".good.plan", func(d rules.Decision) bool { x, ok := d.(rules.Protect); return ok && x.Means == rules.Rest }},
	{"changes its procedure", "owning-up", ".poor.plan", func(d rules.Decision) bool {
		x, ok := d.(rules.Repair)
		return ok && x.Measure == rules.ChangeProcedure
	}},
}

// a tells decisions of one type.
func a[T rules.Decision](d rules.Decision) bool { _, ok := d.(T); return ok }

// A seat that resumes a game just before a decision takes it in the page.
func TestEveryNewDecisionIsTakenThroughTheMirror(t *testing.T) {
	for _, x := range newlyTaken {
		t.Run(x.what, func(t *testing.T) {
			t.Parallel()
			c, plan := loadPlan(t, x.name, x.ending)
			game, err := play.NewSession(c, plan.Seed)
			require.NoError(t, err)
			for _, d := range plan.Decisions() {
				if !x.is(d) {
					_, err := game.Decide(d)
					require.NoError(t, err)
					continue
				}
				s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600), kept("game-"+c.ID, string(game.Transcript().Encode())))
				s.game = game
				s.resume()
				s.take(d)
				return
			}
			t.Fatal("the plan has no such decision")
		})
	}
}
