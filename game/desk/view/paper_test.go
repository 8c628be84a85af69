package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
)

func TestTheTrayHasTheNewestOnTopAndSaysWhoWaits(t *testing.T) {
	d := after(t, 1)
	tray := d.Tray()
	require.Len(t, tray, 2)
	assert.Equal(t, "request/1", tray[0].Key)
	assert.Equal(t, "Question: the cargo of the Lantern", tray[0].Title)
	assert.Equal(t, "answer due by Tue 1200", tray[0].Waits)
	assert.Equal(t, "The Lantern carries more than grain", tray[1].Title)
	assert.Equal(t, "S//OC CUS · B2", tray[1].Marking)
	assert.Equal(t, "Customs has asked about this", tray[1].Waits)
}

func TestNobodyWaitsForWhatHasBeenSent(t *testing.T) {
	d := after(t, 1, sent(rules.Full, rules.Full))
	for _, p := range d.Tray() {
		assert.Empty(t, p.Waits, p.Key)
	}
	assert.Equal(t, LetterPaper, d.Tray()[0].Kind, "thanks have come")
}

func TestWhatIsAnsweredAsksNoMore(t *testing.T) {
	marking := func(d *Desk) string {
		p, ok := d.Find("request/1")
		require.True(t, ok)
		return p.Marking
	}
	assert.Equal(t, "ASKS", marking(after(t, 1)))
	assert.Equal(t, "ANSWERED", marking(after(t, 1, sent(rules.Full, rules.Full))))
	assert.Equal(t, "NOT ANSWERED", marking(after(t, 1, rules.EndWatch{}, rules.EndWatch{}, rules.EndWatch{})))
}

func TestAReportIsSetLikeADocument(t *testing.T) {
	doc := after(t, 1).Read(sent(rules.General, rules.Withheld))
	assert.Equal(t, "SECRET // ORCON CUS // REL HOM", doc.Banner)
	assert.Equal(t, Field{"FROM", "Home, station K"}, doc.Head[0])
	assert.Equal(t, Field{"SOURCE", "LARK · B2: usually reliable, probably true"}, doc.Head[2])
	assert.Equal(t, Field{"HANDLING", "not without the leave of Customs"}, doc.Head[3])
	first, second := doc.Portions[0], doc.Portions[1]
	assert.Equal(t, "(S//OC)", first.Mark)
	assert.Equal(t, "A ship may land explosives.", first.Text)
	assert.Equal(t, "tearline wording · full: “The Lantern lands explosives at pier four.”", first.Full)
	assert.False(t, first.Cut)
	assert.True(t, second.Cut, "the tearline runs where the substance ends")
	assert.Equal(t, "From a clerk who saw the manifest.", second.Text, "what is barred is the full wording")
}

func TestTheRecipientsReadingIsSaidInASentence(t *testing.T) {
	d := after(t, 1)
	for _, c := range []struct {
		draft rules.Share
		want  string
	}{
		{sent(rules.Full, rules.Withheld), "Customs will read 1 of 2 paragraphs. Nothing says how we know; Customs will believe it less."},
		{sent(rules.Full, rules.General), "Customs will read 2 of 2 paragraphs. Nothing names LARK."},
		{sent(rules.Full, rules.Full), "Customs will read 2 of 2 paragraphs. What it says of LARK goes in full."},
		{sent(), "Customs will read nothing: every paragraph is withheld."},
	} {
		assert.Equal(t, c.want, d.Read(c.draft).Reads)
	}
}

func TestThePaperSaysWhatTheRecipientHas(t *testing.T) {
	d := after(t, 1, sent(rules.General, rules.Withheld))
	doc := d.Read(sent(rules.Full, rules.Full))
	assert.Equal(t, "Customs has this in general wording", doc.Portions[0].Had)
	assert.Empty(t, doc.Portions[1].Had)
}

func TestTheMainButtonSaysWhatWillHappen(t *testing.T) {
	d := after(t, 1)
	x := sent(rules.Full, rules.Full)
	assert.Equal(t, "Release the whole report to Customs by secure link", d.Release(x))
	x.Channel, x.Manner = rules.LiaisonOfficer, rules.Shown
	assert.Equal(t, "Show Customs the whole report by liaison officer", d.Release(x))
	x.Forms = x.Forms.With(1, rules.Withheld)
	assert.Equal(t, "Show Customs the tearline by liaison officer", d.Release(x))
}

func TestWhatCannotBeSentSaysWhy(t *testing.T) {
	d := after(t, 1, sent(rules.Full, rules.Full))
	assert.Equal(t, "Choose a recipient first.", d.WhyNotShare(rules.Share{Report: lantern}))
	assert.Equal(t, "Every paragraph is withheld. Let something go first.", d.WhyNotShare(sent()))
	assert.Equal(t, "They have had all of it from us.", d.WhyNotShare(sent(rules.Full, rules.Full)))
	d.K.Hours = 0
	assert.Equal(t, "No staff hours are left for it in this watch.", d.WhyNotShare(sent(rules.Full)))
}

func TestMissingLeaveTellsWhoWhyAndHowTheQuestionStands(t *testing.T) {
	toNavy := sent(rules.Full, rules.General)
	toNavy.To = navy
	missing := after(t, 1).Missing(toNavy)
	require.Len(t, missing, 1)
	assert.Equal(t, "Customs has not been asked", missing[0].Title)
	assert.Equal(t, "co-owns LARK · answers in 1 watch", missing[0].Why)
	assert.True(t, missing[0].CanAsk)

	d := after(t, 1, missing[0].Ask)
	missing = d.Missing(toNavy)
	assert.Equal(t, "Customs has been asked", missing[0].Title)
	assert.Equal(t, "answers Tue 0000", missing[0].Why)
	assert.True(t, missing[0].Pending)

	d = after(t, 1, missing[0].Ask, rules.EndWatch{})
	letter := d.Tray()[0]
	require.Equal(t, LetterPaper, letter.Kind)
	assert.Equal(t, customs, letter.From)
	assert.NotEmpty(t, d.Letter(letter.Event).Meaning)
}

func TestAnOwnerIsNotAskedForItself(t *testing.T) {
	assert.Empty(t, after(t, 1).Missing(sent(rules.Full, rules.Full)))
}

func TestServicesAreDescribedByWhatIsKnown(t *testing.T) {
	d := after(t, 1)
	r := d.Recipient(customs)
	assert.Equal(t, "Customs", r.Name)
	assert.Equal(t, "Ada Quist, head of the search branch", r.Person)
	assert.Equal(t, "penetrated: loses about 1 in 10 a watch", r.Spied)
	assert.Equal(t, "Tells the Navy 1 in 4 a watch, the press 1 in 20.", r.Loose)
	assert.Equal(t, "handling 4 of 5, 71 %", r.Trust[0].Words)
	assert.Equal(t, "not known to be penetrated", d.Recipient(navy).Spied)
	assert.Equal(t, "Keeps things to itself.", d.Recipient(navy).Loose)
}

func TestChannelsSayHowLongAndWhoReads(t *testing.T) {
	ch := after(t, 1).ChannelsTo(customs)
	require.Len(t, ch, 3)
	assert.Equal(t, "2 watches", ch[0].Delay)
	assert.Equal(t, "now", ch[1].Delay)
	assert.Equal(t, "A duty room reads it.", ch[1].About)
	assert.Contains(t, ch[2].About, "1 in 3 that a portion is told in full")
}

func TestACardNamesTheLargerDanger(t *testing.T) {
	d := after(t, 1)
	assert.Equal(t, "penetrated: loses about 1 in 10 a watch", d.Recipient(customs).Danger)
	d.Rules.Services[customs].Publicity = rules.Known(250)
	assert.Equal(t, "tells the press 1 in 4 a watch", d.Recipient(customs).Danger)
	assert.Equal(t, "not known to be penetrated", d.Recipient(navy).Danger)
}

// What may be passed on is a matter of whose the paper is, not of whose the source.
func TestWhoseLeaveIsNeededIsTheSameInEveryPlace(t *testing.T) {
	d := launched(t, 1)
	d.Rules.Sources[2].Owner = 2 // somebody else's source, whose report the Consulate gave us
	doc := d.Read(rules.Share{Report: 2})
	assert.Equal(t, Field{"HANDLING", "not without the leave of the Consulate"}, doc.Head[3])
	assert.Equal(t, "This is the Consulate’s, and so is the loss. What goes without the leave of the Consulate is a breach of ours, and costs most if a rival collects it.",
		d.BeforeYouSend(rules.Share{Report: 2}).Quiet)
	d.Rules.Reports[2].Controlled = false
	assert.Equal(t, "This is the Consulate’s, and may be passed on: it gives nothing of ours away.", d.BeforeYouSend(rules.Share{Report: 2}).Quiet)
}
