package browsertest_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/web/browsertest"
)

// kept puts something into the browser's storage before the game first looks.
func kept(name, data string) browsertest.Option {
	return browsertest.Script(fmt.Sprintf(`localStorage.getItem("put") || (localStorage.setItem("put", "1"), localStorage.setItem(%q, %q))`,
		"tearline/"+name, data))
}

// sitAtTheEnd opens a good game that was kept with only the last watch to end.
func sitAtTheEnd(t testing.TB, opts ...browsertest.Option) *seat {
	t.Helper()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	done, _, err := plan.Play(c, plan.Seed)
	require.NoError(t, err)
	game := done.Branch(done.Decided() - 1)
	s := sit(t, c, plan.Seed, browsertest.Reader{}, append(opts, calm(1280, 720), kept("game-"+c.ID, string(game.Transcript().Encode())))...)
	s.game = game
	s.resume()
	return s
}

func TestADamagedGameIsSetAsideAndSaidSo(t *testing.T) {
	for name, damage := range map[string]func(good string) string{
		"cut off":              func(good string) string { return good[:len(good)/2] },
		"no transcript at all": func(string) string { return "a coffee stain" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, plan := loadPlan(t, "three-questions", ".good.plan")
			done, _, err := plan.Play(c, plan.Seed)
			require.NoError(t, err)
			bad := damage(string(done.Transcript().Encode()))
			s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600), kept("game-"+c.ID, bad))
			s.pick()
			s.press(s.ofCase("title.resume"))
			said := s.p.See(thing{Role: "alert"}).Name
			assert.Contains(t, said, "game-three-questions-aside-1")
			assert.Equal(t, bad, s.stored("game-three-questions-aside-1"))
			assert.Empty(t, s.saved())
			s.begin()
			s.take(watches(plan, 1)...)
			assert.Equal(t, bad, s.stored("game-three-questions-aside-1"))
		})
	}
}

func TestADamagedGameIsNotLostByBeginningAnew(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600), kept("game-"+c.ID, "a coffee stain"))
	s.pick()
	s.press(s.ofCase("title.afresh"))
	s.press(s.button("briefing.begin", "", "")) // sets it aside, and says so where the cases are listed
	assert.Contains(t, s.p.See(thing{Role: "alert"}).Name, "game-three-questions-aside-1")
	s.begin()
	s.take(plan.Decisions()[0])
	assert.Equal(t, "a coffee stain", s.stored("game-three-questions-aside-1"))
}

// A browser may forbid its storage; then the game can be played, and says that
// it could not be kept.
func TestAGameThatCannotBeKeptIsPlayedAndSaidSo(t *testing.T) {
	t.Parallel()
	c, plan := loadPlan(t, "three-questions", ".good.plan")
	s := sit(t, c, plan.Seed, browsertest.Reader{}, dark(960, 600),
		browsertest.Script(`Storage.prototype.setItem = () => { throw new DOMException("the quota has been exceeded", "QuotaExceededError"); };`))
	s.begin()
	s.decide(plan.Decisions()[0])
	s.p.Until(`reader.find({Role: "status"}).some(e => e.textContent.includes("could not be saved"))`, "words about the lost save")
	_, err := s.game.Decide(plan.Decisions()[0])
	require.NoError(t, err)
	s.decide(rules.EndWatch{})
	s.p.See(thing{Role: "dialog"})
}
