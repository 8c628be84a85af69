package review_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/review"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// reads plays decisions, one a line, in a world and compares how trust and
// exposure went, and what never came, in words.
func reads(t *testing.T, world string, seed rules.Seed, decisions, want string) {
	t.Helper()
	c := rulestest.World(world)
	s := opened(t, c, seed)
	for line := range strings.Lines(strings.TrimSpace(decisions)) {
		x, err := play.ParseDecision(c, strings.TrimSpace(line))
		require.NoError(t, err)
		_, err = s.Decide(x)
		require.NoError(t, err, line)
	}
	assert.Equal(t, strings.TrimSpace(want), strings.TrimSpace(courseProse{c, review.CoursesOf(s)}.String()))
}

// kestrel is told to Vesk, and so to Karsk, who has somebody there.
const kestrel = `
case watches=4 hours=12
service aldane kind=seat
service karsk kind=rival
service vesk channels=secure-link penetration=1000
service corrin channels=secure-link discipline=0 confides=vesk
source kestrel owner=aldane rival=karsk worth=100 story=6 rest=1/3 why=kestrel:100,cable:500,cell:400
report port from=aldane source=kestrel to=aldane arrives=1 topic=port
portion port/target general=kestrel:2,cable:1 full=kestrel:4
portion port/hour general=kestrel:2 full=kestrel:10
`

func TestEachDisclosureSaysWhatItToldAndOverWhom(t *testing.T) {
	reads(t, kestrel, 1, `
share port to vesk by secure-link target=general
end watch
share port to vesk by secure-link hour=full
end watch
`, `
kestrel before karsk, found from 600: [100 133 606]
  reckoned with: {100 100} {133 133} {606 606}
  close 1: decision 1 target general by aldane, vesk, karsk, 100 -> 133, +416 mbit (+84 of any), reckoned {133 133}
  close 2: decision 3 hour full by aldane, vesk, karsk, 133 -> 606, +2184 mbit (+194 of any), reckoned {606 606}
  found at close 2
`)
}

func TestADetourTakesAWatchLongerAndIsNamed(t *testing.T) {
	reads(t, kestrel, 1, `
share port to corrin by secure-link hour=full
end watch
end watch
`, `
kestrel before karsk, found from 600: [100 100 526]
  reckoned with: {100 100} {526 526} {526 526}
  close 2: decision 1 hour full by aldane, corrin, vesk, karsk, 100 -> 526, +2396 mbit (+74 of any), reckoned {526 526}
`)
}

func TestAStoryAndARestTakeBackWhatWasTold(t *testing.T) {
	reads(t, kestrel, 1, `
share port to vesk by secure-link hour=full
protect kestrel by story cable
end watch
protect kestrel by rest
end watch
`, `
kestrel before karsk, found from 600: [100 295 173]
  reckoned with: {100 100} {295 295} {173 173}
  close 1: decision 2 by the story of cable, 100 -> 40, -1316 mbit (+677 of any), reckoned {295 295}
  close 1: decision 1 hour full by aldane, vesk, karsk, 40 -> 295, +2876 mbit (-445 of any), reckoned {526 526}
  close 2: decision 4 by resting, 295 -> 173, -767 mbit (+229 of any), reckoned {295 295}
`)
}

func TestAnActThatWasSeenIsWeighedAWatchLaterAndASourceThatIsFoundSendsNothing(t *testing.T) {
	reads(t, `
case watches=4 hours=12
service aldane kind=seat
service karsk kind=rival
service vesk channels=secure-link penetration=1000 interests=port
source kestrel owner=aldane rival=karsk worth=100 why=kestrel:200,cable:800
report port from=aldane source=kestrel to=aldane arrives=1 topic=port
portion port/target use=500 full=kestrel:3
portion port/hour use=500 full=kestrel:3
threat attack due=2 cost=60 actors=vesk:1000 helps=port/hour:1000/1000 seen=1000 source=kestrel tells=kestrel:6
report next from=aldane source=kestrel to=aldane arrives=4 topic=port
portion next/what
`, 1, `
share port to vesk by secure-link target=full
share port to vesk by secure-link hour=full
end watch
end watch
end watch
`, `
trust of vesk, handling: [500 500 500 500]
trust of vesk, use: [500 667 762 762]
  close 1: decision 2 500 -> 600, for: shared port with vesk
  close 1: decision 1 600 -> 667, for: shared port with vesk
  close 2: decision 2 667 -> 762, for: stopped: attack, by vesk
kestrel before karsk, found from 600: [200 499 499 798]
  reckoned with: {200 200} {499 499} {499 499} {499 499}
  close 1: decision 1 target full by aldane, vesk, karsk, 200 -> 333, +735 mbit (-262 of any), reckoned {333 333}
  close 1: decision 2 hour full by aldane, vesk, karsk, 333 -> 499, +584 mbit (-413 of any), reckoned {499 499}
  close 3: decision 2 by the act against attack, 499 -> 798, +678 mbit (+672 of any), reckoned {499 499}
  found at close 3
missed in watch 4: next of aldane, decision 2: source compromised
`)
}

func TestASourceIsFoundThroughWhatTookTheRivalOverTheLineAndNotThroughWhatCameLast(t *testing.T) {
	reads(t, `
case watches=3 hours=12
service aldane kind=seat
service karsk kind=rival
service vesk channels=secure-link penetration=1000
source kestrel owner=aldane rival=karsk worth=100 why=kestrel:200,cable:800
report port from=aldane source=kestrel to=aldane arrives=1 topic=port
portion port/target full=kestrel:9
portion port/hour full=kestrel:3
report next from=aldane source=kestrel to=aldane arrives=3 topic=port
portion next/what
`, 1, `
share port to vesk by secure-link target=full
share port to vesk by secure-link hour=full
end watch
end watch
`, `
kestrel before karsk, found from 600: [200 798 798]
  reckoned with: {200 200} {798 798} {798 798}
  close 1: decision 1 target full by aldane, vesk, karsk, 200 -> 665, +1734 mbit (-266 of any), reckoned {665 665}
  close 1: decision 2 hour full by aldane, vesk, karsk, 665 -> 798, +263 mbit (+263 of any), reckoned {798 798}
  found at close 1
missed in watch 3: next of aldane, decision 1: source compromised
`)
}

// codes is Corrin's, and Corrin hears of what Vesk is told.
const codes = `
case watches=4 hours=12
service aldane kind=seat
service karsk kind=rival
service corrin channels=secure-link flow=600/300 trust=aldane:4/1/4/1
service vesk channels=secure-link discipline=0 interests=port
source open
report codes from=corrin source=open controlled=yes to=aldane arrives=1 topic=port
portion codes/what use=500 severity=10
report list from=corrin source=open to=aldane arrives=3 tier=vital topic=port
portion list/names
report scraps from=corrin source=open to=aldane arrives=4 tier=low topic=port
portion scraps/words
`

func TestABreachThatIsHeardOfCostsTrustAndWhatItWouldHaveBrought(t *testing.T) {
	reads(t, codes, 1, `
share codes to vesk by secure-link all=full
end watch
end watch
end watch
`, `
trust of corrin, handling: [714 592 592 592]
  close 1: decision 1 714 -> 592, for: ! breach discovered: codes/what to vesk, by corrin
trust of corrin, use: [714 714 714 714]
trust of vesk, handling: [500 500 500 500]
trust of vesk, use: [500 600 600 600]
  close 1: decision 1 500 -> 600, for: shared codes with vesk
missed in watch 3: list of corrin, decision 1: trust 592 of 600 for vital, less by 122 through that
`)
}

func TestASuspensionIsAnsweredInKind(t *testing.T) {
	reads(t, codes, 1, `
end watch
suspend corrin
end watch
`, `
trust of corrin, handling: [714 714 714]
trust of corrin, use: [714 714 685]
  close 2: decision 2 714 -> 685, for: sharing with corrin suspended
missed in watch 3: list of corrin, decision 2: suspended
`)
}

func opened(t testing.TB, c *rules.Case, seed rules.Seed) *play.Session {
	t.Helper()
	s, err := play.NewSession(&level.Case{Rules: c, Seat: rulestest.Service(c, "aldane")}, seed)
	require.NoError(t, err)
	return s
}

// courseProse tells courses by the author's names.
type courseProse struct {
	c *rules.Case
	x review.Courses
}

func (p courseProse) String() string {
	var b strings.Builder
	for _, t := range p.x.Trust {
		if len(t.Moves) == 0 {
			continue
		}
		for dim, name := range []string{"handling", "use"} {
			fmt.Fprintf(&b, "trust of %s, %s: %d\n", p.c.Services[t.Of].Name, name, t.Levels[dim])
			for _, m := range t.Moves {
				if int(m.Dimension) == dim {
					fmt.Fprintf(&b, "  close %d: %s %d -> %d, for: %s\n", m.Watch, by(m.By), m.Was, m.Now, play.Describe(p.c, m.For))
				}
			}
		}
	}
	for _, s := range p.x.Sources {
		p.source(&b, s)
	}
	for _, m := range p.x.Missed {
		p.missed(&b, m)
	}
	return b.String()
}

func by(no rules.DecisionNo) string {
	if no == 0 {
		return "nobody"
	}
	return fmt.Sprintf("decision %d", no)
}

func (p courseProse) source(b *strings.Builder, s review.SourceCourse) {
	fmt.Fprintf(b, "%s before %s, found from %d: %d\n", p.c.Sources[s.Source].Name, p.c.Services[s.Rival].Name, s.Threshold, s.Truth)
	fmt.Fprintf(b, "  reckoned with: %s\n", reckoned(s.Known...))
	for _, m := range s.Moves {
		fmt.Fprintf(b, "  close %d: %s %s, %d -> %d, %+d mbit (%+d of any), reckoned %s\n", m.Watch, by(m.By), p.means(s.Source, m),
			m.Was, m.Now, m.Bits, m.Guess, reckoned(m.Then))
	}
	if s.Found > 0 {
		fmt.Fprintf(b, "  found at close %d\n", s.Found)
	}
	if s.Out > 0 {
		fmt.Fprintf(b, "  out at close %d\n", s.Out)
	}
}

// reckoned writes means and worst cases.
func reckoned(list ...review.Reckoned) string {
	var out []string
	for _, r := range list {
		out = append(out, fmt.Sprintf("{%d %d}", r.Mean, r.Worst))
	}
	return strings.Join(out, " ")
}

func (p courseProse) means(id rules.SourceID, m review.Exposure) string {
	switch m.Means {
	case review.Acted:
		return "by the act against " + p.c.Threats[m.Threat].Name
	case review.Storied:
		return "by the story of " + p.c.Sources[id].Candidates[m.Story].Name
	case review.Eased:
		return "by resting"
	}
	var route []string
	for _, v := range m.Route {
		route = append(route, p.c.Services[v].Name)
	}
	sep := map[bool]string{true: " through the press by ", false: " by "}[m.Press]
	return p.c.Portions[m.Portion].Name + " " + rules.FormWords[m.Form] + sep + strings.Join(route, ", ")
}

func (p courseProse) missed(b *strings.Builder, m review.Missed) {
	why := fmt.Sprintf("trust %d of %d for %s, less by %d through that", m.Had, m.Wanted, rules.TierWords[m.Tier], m.Fell)
	switch {
	case m.Dry != rules.Working:
		why = "source " + rules.StatusWords[m.Dry]
	case m.Suspended:
		why = "suspended"
	}
	fmt.Fprintf(b, "missed in watch %d: %s of %s, %s: %s\n", m.Watch, p.c.Reports[m.Report].Name, p.c.Services[m.Of].Name, by(m.By), why)
}

func TestTheMovesOfACourseAddUpToIt(t *testing.T) {
	c := rulestest.Sample()
	moved := 0
	for seed := range rules.Seed(120) {
		s := opened(t, c, seed)
		dice := rulestest.Dice(seed)
		for !s.Over() {
			_, err := s.Decide(dice.Decision(c, s.Menu()))
			require.NoError(t, err)
		}
		moved += addsUp(t, s)
	}
	assert.Greater(t, moved, 1000, "too little moved to say anything")
}

// addsUp compares the courses of a game with its events and counts the moves.
func addsUp(t *testing.T, s *play.Session) int {
	t.Helper()
	x := review.CoursesOf(s)
	n := 0
	for _, course := range x.Trust {
		sum := [2][]rules.PerMille{}
		for dim := range sum {
			sum[dim] = make([]rules.PerMille, len(course.Levels[dim]))
		}
		for _, m := range course.Moves {
			sum[m.Dimension][m.Watch] += m.Now - m.Was
			assert.NotZero(t, m.For.Kind, "what moved the trust of %d at close %d?", course.Of, m.Watch)
			n++
		}
		for dim, levels := range course.Levels {
			assert.Equal(t, steps(levels), sum[dim][1:])
		}
	}
	for _, course := range x.Sources {
		n += exposureAddsUp(t, s, course)
	}
	return n
}

func exposureAddsUp(t *testing.T, s *play.Session, course review.SourceCourse) int {
	t.Helper()
	sum := make([]rules.PerMille, len(course.Truth))
	for _, m := range course.Moves {
		sum[m.Watch] += m.Now - m.Was
		if m.Means == review.Told {
			assert.Equal(t, course.Rival, m.Route[len(m.Route)-1])
			assert.True(t, m.By == 0 || m.Route[0] == s.Seat() && len(m.Route) > 2, "what the seat gave begins with it: %v", m.Route)
		}
	}
	assert.Equal(t, steps(course.Truth), sum[1:])
	truth := course.Truth[0]
	at := []rules.PerMille{truth}
	for n := range s.Decided() + 1 {
		for _, e := range s.StateAt(n).Past().Events {
			if e.Kind == rules.SuspicionMoved && e.Source == course.Source {
				truth = rules.PerMille(e.Amount)
			}
		}
		if n > 0 && (s.StateAt(n).Watch() > s.StateAt(n-1).Watch() || s.StateAt(n).Over()) {
			at = append(at, truth)
		}
	}
	assert.Equal(t, at, course.Truth, "the course is what the rival thought")
	return len(course.Moves)
}

// steps are the changes from one value to the next.
func steps(values []rules.PerMille) []rules.PerMille {
	out := []rules.PerMille{}
	for i := range values[1:] {
		out = append(out, values[i+1]-values[i])
	}
	return out
}

func TestTheCoursesAreExportedWithTheReviewAndReadOver(t *testing.T) {
	s := playtest.Played(t, "the-ministry-line", "poor")
	c := s.Case().Rules
	r := &review.Report{Seat: s.Seat()}
	data := r.Export(s)
	var out struct {
		Courses struct {
			Trust   []struct{ Service string }
			Sources []struct {
				Source string
				Truth  []int
				Moves  []struct {
					By    int
					Bits  int
					Route []string
				}
			}
			Missed []struct {
				Report string
				By     int
			}
		}
	}
	require.NoError(t, json.Unmarshal(data, &out))
	kestrel := out.Courses.Sources[0]
	assert.Equal(t, []int{100, 226, 231, 526, 1000, 1000, 1000}, kestrel.Truth)
	assert.Equal(t, []string{"aldane", "vesk", "karsk"}, kestrel.Moves[0].Route)
	assert.Equal(t, 1177, kestrel.Moves[0].Bits)
	assert.Equal(t, "corrin-route", out.Courses.Missed[0].Report)
	assert.Len(t, out.Courses.Trust, 3)
	_, err := review.ReadReport(c, data)
	assert.NoError(t, err, "what follows from the game is no harm")
}
