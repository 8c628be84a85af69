package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/play/playtest"
	"tearline/game/rules"
)

func TestWhatDiffersInTheParagraphOnlyIsOneLine(t *testing.T) {
	b := harbour(t)
	passed := func(p rules.PortionID, w rules.Watch) rules.Event {
		return rules.Event{Kind: rules.PassedOn, Who: home, Whom: customs, Third: navy, Portion: p, Watch: w, Cause: 1, Form: rules.Full, Delta: -100}
	}
	events := []rules.Event{passed(2, 1), passed(1, 1), passed(2, 2)}
	within, across := b.fold(events, false), b.fold(events, true)
	require.Len(t, within, 2)
	require.Len(t, across, 1)
	assert.Equal(t, "Customs passed “The Lantern carries more than grain”, paragraphs 1 and 2, on to the Navy.", b.tell(within[0]))
	assert.Equal(t, "Customs passed “The Lantern carries more than grain”, paragraph 2, on to the Navy.", b.tell(within[1]))
	assert.Equal(t, rules.Points(-300), across[0].e.Delta)
	general := passed(1, 1)
	general.Form = rules.General
	assert.Len(t, b.fold(append(events, general), true), 2, "in other words is another thing")
}

func TestTrustThatADecisionMovedStepByStepIsOneLine(t *testing.T) {
	b := harbour(t)
	moved := func(cause rules.DecisionNo, was, now int32) rules.Event {
		return rules.Event{Kind: rules.TrustMoved, Who: home, Whom: customs, Cause: cause, Was: was, Amount: now, Watch: 1, Delta: 100}
	}
	lines := b.fold([]rules.Event{moved(1, 820, 600), moved(1, 600, 480), moved(2, 480, 500), moved(1, 500, 520)}, true)
	require.Len(t, lines, 3, "what another decision did in between stays apart")
	assert.Equal(t, "Customs trusts us less in handling: 82 % to 48 %.", b.tell(lines[0]))
	assert.Equal(t, rules.Points(200), lines[0].e.Delta)
}

func TestTheDebriefRevealsWhatWasHidden(t *testing.T) {
	d, o := finished(t, 1)
	o.Hidden = []rules.Trait{{Service: customs, Attribute: rules.Penetration, Level: 400}, {Service: navy, Attribute: rules.Penetration}}
	assert.Equal(t, []string{"The Rival had somebody inside Customs, who took 4 in 10 of what it held in a watch.", "The Rival had nobody inside the Navy."}, d.Debrief(o).Hidden[:2])
	assert.Empty(t, d.traits(play.Outcome{}))
}

func TestALetterComesOnceAndTellsAll(t *testing.T) {
	d := after(t, 1)
	breach := rules.Event{Kind: rules.BreachDiscovered, Who: home, Whom: customs, Third: navy, Report: lantern, Watch: 2}
	other := breach
	other.Third = rival
	before := len(d.Tray())
	k := d.K
	k.News = append(append([]rules.Event{}, k.News...), breach, other)
	d = d.At(k)
	require.Len(t, d.Tray(), before+1)
	letter := d.Letter(d.Tray()[0].Event)
	assert.Contains(t, letter.Meaning, "went to the Navy")
	assert.Contains(t, letter.Meaning, "went to the Rival")
}

func TestALineOfAnAccountCitesOnlyDecisionsThatAreListed(t *testing.T) {
	d, o := finished(t, 1)
	ends := 0
	for _, ch := range o.Chapters {
		for i := range ch.Events {
			if _, end := ch.Decision.(rules.EndWatch); end && ch.Events[i].Cause == 0 {
				ch.Events[i].Cause = ch.No
				ends++
			}
		}
	}
	require.NotZero(t, ends)
	debrief := d.Debrief(o)
	listed := map[rules.DecisionNo]bool{0: true}
	for _, x := range d.Review(o, nil).Stops {
		listed[rules.DecisionNo(x.No)] = true
	}
	for _, a := range debrief.Accounts {
		for _, line := range a.Lines {
			assert.True(t, listed[line.Cause], "%d: %s", line.Cause, line.Text)
		}
	}
}

func TestItemsThatNobodyOwnsUpToLosingAreInThePress(t *testing.T) {
	s := playtest.Played(t, "haystack", "good")
	b := NewBook(s.Case(), words.English())
	var lost []rules.Event
	for r := range b.Rules.ReportIDs() {
		if b.Rules.Reports[r].Stream == 1 && len(lost) < 2 {
			lost = append(lost, rules.Event{Kind: rules.Published, Watch: 1, Report: r, Portion: b.Rules.Reports[r].First})
		}
	}
	require.Len(t, lost, 2)
	told := b.tell(b.fold(lost, false)[0])
	assert.Regexp(t, `^“.+”, 2 items, is in the press\. Nobody says from whom\.$`, told)
}
