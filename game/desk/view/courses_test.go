package view

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/game/review"
)

func coursesIn(t testing.TB, id, plan string) Courses {
	t.Helper()
	d, s := planned(t, id, plan)
	return d.Courses(review.CoursesOf(s))
}

func TestEachDisclosureIsToldInBitsWithTheDecisionAndTheWayItWent(t *testing.T) {
	x := coursesIn(t, "the-ministry-line", "poor").Sources[0]
	assert.Equal(t, "Karsk began at 10 % for KESTREL and found the source on Wed 0600, at 100 %; 60 % is what it takes.", x.Now)
	assert.Equal(t, Told{3, "Your decision 3 (Asked Vesk about the hours of the Lissen pilot boat) told Karsk 1.2 bits of KESTREL: from 10 % to 23 % on Mon 1800, by the question alone, over Vesk; 60 % is what it takes to find the source."}, x.Lines[0].Told)
	assert.Regexp(t, `^With what you knew after decision 3, 1\d % was to be reckoned with by the end, and 23 % if all that you had given came before it together.$`, x.Lines[0].Then)
	assert.Contains(t, x.Lines[2].Text, "told Karsk 0.9 bits of KESTREL: from 53 % to 98 % on Wed 0600, by “An order for the grain terminal”, paragraphs 1 and 4 in full, over Vesk")
	assert.Equal(t, 4, x.Found)
}

func TestAStoryTakesBitsBack(t *testing.T) {
	x := coursesIn(t, "the-ministry-line", "good").Sources[0]
	assert.Contains(t, x.Lines[0].Text, "took 0.7 bits of KESTREL back from Karsk: from 10 % to 6 %")
	assert.Equal(t, []CourseMark{{Step: 3, Told: x.Lines[0].Told, Far: 683, No: "12"}}, x.Marks)
}

func TestTrustSaysWhatMovedItAndWhatItTakes(t *testing.T) {
	x := coursesIn(t, "the-ministry-line", "poor").Trust[0]
	assert.Equal(t, "Corrin began at 82 % for handling and 70 % for use, and ended at 42 % and 68 %.", x.Now)
	assert.Equal(t, "Vital reports come while both are at 62 % or more, low-level ones from 38 %.", x.Flows)
	assert.Equal(t, Told{5, "Your decision 5 (Released “An order for the grain terminal” as a tearline to Vesk by secure link) moved handling from 82 % to 67 % on Tue 0600. Corrin has found out: “An order for the grain terminal” went to Vesk without asking."}, x.Lines[1])
}

func TestWhatNeverCameSaysWhatWasWantingAndWhatCostIt(t *testing.T) {
	x := coursesIn(t, "the-ministry-line", "poor").Missed
	assert.Equal(t, []Told{
		{5, "“Tamarin's observers: a threat on the road” never came from Corrin (Wed 0600). It takes 62 % in both respects for vital reports, and handling stood at 42 %. Your decision 5 (Released “An order for the grain terminal” as a tearline to Vesk by secure link) had lowered it by 24 %."},
		{5, "“A circuit opened for Arvan” never came (Wed 0600): KESTREL had been found, through your decision 5 (Released “An order for the grain terminal” as a tearline to Vesk by secure link)."},
	}, x)
}

func TestBulkIsToldInFewSentences(t *testing.T) {
	for _, plan := range []string{"good", "poor"} {
		x := coursesIn(t, "haystack", plan)
		for _, l := range x.Trust {
			assert.Less(t, len(l.Lines), 10, l.Name)
		}
		assert.Less(t, len(x.Missed), 10)
	}
}

// cited is how a sentence names a decision.
var cited = regexp.MustCompile(`[dD]ecisions? \d|of yours|through you|by you`)

func TestEverySentenceOfACourseCitesADecisionAndANumber(t *testing.T) {
	for _, id := range []string{"the-ministry-line", "haystack", "the-long-table", "last-embassy", "owning-up"} {
		for _, plan := range []string{"good", "poor"} {
			x := coursesIn(t, id, plan)
			told := x.Missed
			for _, l := range x.Trust {
				told = append(told, l.Lines...)
			}
			for _, l := range x.Sources {
				for _, e := range l.Lines {
					told = append(told, e.Told)
				}
			}
			for _, l := range told {
				assert.Regexp(t, cited, l.Text, "%s %s", id, plan)
				assert.Regexp(t, `\d`, l.Text, "%s %s", id, plan)
				assert.NotContains(t, l.Text, "<no value>")
				assert.NotContains(t, l.Text, "[")
				assert.NotContains(t, l.Text, "  ")
			}
		}
	}
}

// What was left undone is laid to the decision that ended the watch.
func TestWhatWasLeftUndoneCitesTheEndOfItsWatch(t *testing.T) {
	var said []string
	x := coursesIn(t, "low-level-only", "poor")
	for _, l := range x.Trust {
		for _, m := range l.Lines {
			said = append(said, m.Text)
		}
	}
	assert.Contains(t, said, "Your decision 8 (Ended the watch) moved use from 46 % to 42 % on Wed 0600. Quellin waited for an answer that did not come.")
	assert.Contains(t, said, "Your decision 11 (Ended the watch) moved use from 48 % to 36 % on Thu 0600. Tamarin has learned that we knew, and did not warn: the Thursday flying boat.")
	for _, m := range x.Missed {
		assert.NotZero(t, m.By, m.Text)
	}
	assert.Contains(t, x.Missed[0].Text, "handling stood at 40 % at your decision 8 (Ended the watch): none of yours before it had lowered that, and none had raised it by the 3 % that were wanting.")
}

func TestWhatBecameOfAQuestionIsToldByWhatItWasAbout(t *testing.T) {
	d, s := planned(t, "the-ministry-line", "poor")
	hidden := d.Debrief(outcomeOf(t, s)).Hidden
	assert.Contains(t, hidden, "Mon 0600 · Karsk learned from Vesk what we had asked about the hours of the Lissen pilot boat.")
	for _, line := range hidden {
		assert.NotContains(t, line, "“”")
	}
}
