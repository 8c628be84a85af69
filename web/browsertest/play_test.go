package browsertest_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/play"
	"tearline/game/rules"
	"tearline/levels"
	"tearline/web/browsertest"
)

// calm is for games where only the outcome counts: without motion.
func calm(width, height int64) browsertest.Option {
	return browsertest.All(browsertest.Window(width, height, 1), browsertest.Flag("force-prefers-reduced-motion", true))
}

// dark is calm, and lets nothing be drawn at all: who plays by the mirror sees
// nothing of it, and drawing in software takes most of the time.
func dark(width, height int64) browsertest.Option {
	return browsertest.All(calm(width, height), browsertest.Script(
		`for (const name of ["drawElements", "drawArrays"]) WebGL2RenderingContext.prototype[name] = () => {};`))
}

func TestEveryCaseCanBePlayedWithoutSeeingTheCanvas(t *testing.T) {
	for _, name := range levels.List() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, plan := loadPlan(t, name, ".good.plan")
			s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600))
			s.begin()
			s.take(plan.Decisions()...)
			s.end(c, plan)
		})
	}
}

// watches gives the decisions of the first n watches of a plan.
func watches(plan *play.Plan, n int) []rules.Decision {
	all := plan.Decisions()
	for i, d := range all {
		if d == (rules.EndWatch{}) {
			if n--; n == 0 {
				return all[:i+1]
			}
		}
	}
	return all
}

// Each hand must bring about the very decisions, state for state, that the plan
// brings about natively; take compares them one by one.
func TestTheFirstWatchesCanBePlayedByEachHand(t *testing.T) {
	for _, x := range []struct {
		name    string
		hand    browsertest.Hand
		room    browsertest.Option
		watches int
	}{
		{"by mouse alone", browsertest.Mouse{}, calm(1280, 800), 2},
		{"by keyboard alone", browsertest.Keyboard{}, dark(960, 600), 2},
		{"by touch alone", browsertest.Finger{}, calm(768, 1024), 1},
		{"in a small window", browsertest.Reader{}, dark(640, 640), 2},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			c, plan := loadPlan(t, "three-questions", ".good.plan")
			s := sit(t, c, plan.Seed, x.hand, x.room)
			s.begin()
			s.take(watches(plan, x.watches)...)
		})
	}
}

func TestWhatWasDoneInAWatchCanBeTakenBack(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	all := plan.Decisions()
	s := sit(t, c, plan.Seed, browsertest.Keyboard{}, dark(960, 600))
	s.begin()
	s.take(all[0])
	s.press(s.button("time-strip.undo", "", ""))
	require.NoError(t, s.game.Undo())
	undo := s.button("time-strip.undo", "", s.say.Say("time-strip.undo-none"))
	require.True(t, s.p.See(undo).Disabled)
	require.Equal(t, string(s.game.Transcript().Encode()), s.saved())
	s.take(all[0])
}

// A poor game has what a good one has not: sources brought out, breaches owned,
// questions asked for nothing, and papers sent without leave.
func TestAGameIsGoneOnWithAfterThePageWasLoadedAnew(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "the-ministry-line", ".poor.plan")
	all := plan.Decisions()
	middle := slices.Index(all, rules.Decision(rules.EndWatch{})) + 3 // some way into the second watch
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600))
	s.begin()
	s.take(all[:middle]...)
	s.p.Reload()
	s.resume()
	s.take(all[middle:]...)
	s.end(c, plan)
}
