package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
)

func TestTheBarsShowNowAndAfterWithTheTruthFirst(t *testing.T) {
	d := after(t, 1)
	b := d.BeforeYouSend(sent(rules.Full, rules.Full))
	require.Len(t, b.Bars, 3)
	assert.True(t, b.Bars[0].Truth)
	assert.Equal(t, rules.PerMille(200), b.Bars[0].Now)
	assert.Greater(t, b.Bars[0].After, rules.PerMille(650))
	assert.True(t, b.Danger)
	assert.Contains(t, b.Verdict, "LARK is found")
	safe := d.BeforeYouSend(sent(rules.General, rules.Withheld))
	assert.False(t, safe.Danger)
	assert.Contains(t, safe.Verdict, "The Rival acts at 65 %")
}

func TestWithoutARecipientTheBarsStandStill(t *testing.T) {
	b := after(t, 1).BeforeYouSend(rules.Share{Report: lantern, Forms: rules.AllForms(2, rules.Full)})
	assert.Equal(t, b.Bars[0].Now, b.Bars[0].After)
	assert.Equal(t, "20 %", b.Bars[0].Words)
	assert.Empty(t, b.Reach)
	assert.Empty(t, b.Ready)
}

func TestReadinessIsWhatTheRulesMakeOfIt(t *testing.T) {
	inPerson := sent(rules.Full, rules.General)
	inPerson.Channel, inPerson.Manner = rules.LeaderToLeader, rules.Shown
	named := sent(rules.Full, rules.Withheld)
	named.Caveats = rules.NamedRecipients
	for _, x := range []rules.Share{sent(rules.Full, rules.Full), sent(rules.Full), sent(rules.General, rules.General), inPerson, named} {
		for seed := range rules.Seed(20) {
			b := harbour(t)
			s := rules.New(b.Rules, seed)
			ready := b.At(s.Know(home)).BeforeYouSend(x).Ready
			require.Len(t, ready, 1)
			s, _, err := rules.Step(s, home, x)
			require.NoError(t, err)
			assert.Equal(t, ready[0].After, readyNow(b, s), "once sent, the draft is what is")
			for !s.Over() {
				s, _, err = rules.Step(s, home, rules.EndWatch{})
				require.NoError(t, err)
			}
			if odds, said := oddsOf(s); !said {
				assert.Equal(t, int32(ready[0].After.Of(b.Rules.Threats[1].Actors[0].Preparedness)), odds, "seed %d, %+v", seed, x)
			}
		}
	}
}

// oddsOf finds what the rules reckoned the chance of stopping the threat to be,
// and whether more had been said than was written.
func oddsOf(s *rules.State) (odds int32, said bool) {
	for ch := s.Past(); ch != nil; ch = ch.Before {
		for _, e := range ch.Events {
			switch e.Kind {
			case rules.ThreatStopped, rules.ThreatStruck:
				odds = e.Amount
			case rules.Overstepped:
				said = true
			}
		}
	}
	return odds, said
}

func TestWhatComesTooLateIsSaid(t *testing.T) {
	x := sent(rules.Full, rules.Full)
	x.Channel = rules.LiaisonOfficer
	ready := after(t, 1).BeforeYouSend(x).Ready
	assert.Equal(t, "It would come too late against a blast at pier four.", ready[0].Late)
	assert.Equal(t, rules.PerMille(0), ready[0].After)
}

func TestTheClockMarksWhatIsExpected(t *testing.T) {
	toNavy := sent(rules.Full, rules.General)
	toNavy.To = navy
	d := after(t, 1, rules.AskConsent{Of: customs, Report: lantern, Forms: toNavy.Forms, To: navy})
	cells := d.Clock()
	require.Len(t, cells, 4)
	assert.True(t, cells[0].Now)
	assert.Equal(t, []Mark{{MarkAnswer, "Customs answers", "Tue 0000", "", "Customs answers"}}, cells[1].Marks)
	assert.Equal(t, []Mark{
		{MarkThreat, "a blast at pier four", "by Tue 1200", "by 1200", "by 1200: a blast at pier four"},
		{MarkOwed, "answer owed to Customs", "by Tue 1200", "by 1200", "Customs by 1200"},
	}, cells[2].Marks)
}

func TestWhatIsDueIsDueByTheCloseOfItsWatchEverywhere(t *testing.T) {
	d := after(t, 1)
	assert.Equal(t, "By Tue 1200, against Customs", d.Threats()[0].Due)
	assert.Equal(t, "answer due by Tue 1200", d.Due(3))
	assert.Equal(t, "An answer is due by Tue 1200.", d.Deadline(3))
	d = after(t, 1, rules.EndWatch{}, rules.EndWatch{})
	assert.Equal(t, "answer due now, by Tue 1200", d.Due(3))
	assert.Equal(t, "An answer is due in this watch, by Tue 1200.", d.Deadline(3))
}

func TestTheAccountsSayWhatIsAtStake(t *testing.T) {
	a := after(t, 1).Accounts()
	require.Len(t, a, 4)
	assert.Equal(t, "100", a[0].Value)
	assert.Equal(t, "of 100", a[0].Remark)
	assert.Equal(t, "0", a[1].Value)
	assert.Equal(t, "none", a[2].Remark)
	assert.Equal(t, "80 at stake", a[3].Remark)
}

func TestEveryLineOfALedgerSumsToItsAccount(t *testing.T) {
	d := after(t, 3, sent(rules.Full, rules.Full), rules.EndWatch{}, rules.EndWatch{})
	for a := rules.SourcesProtected; a <= rules.HarmAverted; a++ {
		var sum rules.Points
		for _, e := range d.Ledger(a) {
			sum += e.Delta
		}
		assert.Equal(t, d.K.Accounts[a], sum, d.AccountName(a))
	}
}

func TestTheWireHasNewsOfTheWorldAndOfTheDesk(t *testing.T) {
	wire := after(t, 1).Wire()
	require.Len(t, wire, 3)
	assert.Equal(t, "1905", wire[0].Time)
	assert.Equal(t, "The Lantern has been sighted.", wire[0].Text)
}

func TestTheNightTellsFirstWhatHurts(t *testing.T) {
	d := after(t, 1, rules.EndWatch{}, rules.EndWatch{}, rules.EndWatch{})
	night := d.NightBefore()
	require.NotEmpty(t, night.Lines)
	assert.True(t, night.Lines[0].Hurts)
	hurt := true
	for _, l := range night.Lines {
		assert.True(t, hurt || !l.Hurts, "what hurts comes first")
		hurt = l.Hurts
	}
}

func TestSourcesTellTheirRiskAndHowTheyCanBeProtected(t *testing.T) {
	sources := after(t, 1).Sources()
	require.Len(t, sources, 1)
	assert.Equal(t, "The Rival would put the truth at 20 % if all we gave out reached it; it acts at 65 %.", sources[0].Words)
	require.Len(t, sources[0].Protect, 3)
	assert.Equal(t, "Bring LARK out", sources[0].Protect[0].Name)
	assert.Equal(t, "Takes 2 closes of a watch; 70 points of worth are kept, and nothing more comes.", sources[0].Protect[0].About)
	assert.Equal(t, "Build a story for LARK: a tapped cable", sources[0].Protect[1].Name)
	leaving := after(t, 1, sources[0].Protect[0].Decision).Sources()
	assert.Equal(t, "being brought out, safe from Tue 0600", leaving[0].Status)
	assert.Empty(t, leaving[0].Protect)
}

func TestTheNetJoinsPartnersConfidantsAndTheRival(t *testing.T) {
	n := after(t, 1).NetNow()
	assert.Len(t, n.Seals, 4)
	assert.Len(t, n.Lines, 4)
	assert.Contains(t, n.Words, "Customs lets vital reports flow to us")
}

// readyNow is how ready customs is by what the seat has sent.
func readyNow(b *Book, s *rules.State) rules.PerMille {
	k := s.Know(home)
	return rules.Ready(b.Rules, &k, nil, 1, customs)
}
