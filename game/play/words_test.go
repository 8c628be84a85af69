package play

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// wordings are decisions as they are written.
var wordings = []string{
	"share port to vesk by secure-link target=full hour=general source=withheld method=withheld",
	"share port to vesk by joint-cell all=general shown originator-control named-recipients in-return arvan",
	"ask consent of corrin for port to vesk all=full",
	"answer onward target=general hour=withheld source=withheld method=withheld",
	"answer onward refuse",
	"ask vesk about port",
	"ask assurances of vesk",
	"protect kestrel by bring-out",
	"protect kestrel by story cable",
	"repair with corrin",
	"end watch",
}

func TestDecisionsAreWrittenAsTheyAreRead(t *testing.T) {
	c := rulestest.Sample()
	for _, line := range wordings {
		d, err := ParseDecision(c, line)
		require.NoError(t, err, line)
		assert.Equal(t, line, Words(c, d))
	}
}

func TestFormsMayBeLeftOutOrGivenForAll(t *testing.T) {
	c := rulestest.Sample()
	for short, whole := range map[string]string{
		"share port to vesk by open hour=full":                "share port to vesk by open target=withheld hour=full source=withheld method=withheld",
		"  share\tport to vesk by open all=full hour=general": "share port to vesk by open target=full hour=general source=full method=full",
		"answer onward all=withheld":                          "answer onward refuse",
	} {
		d, err := ParseDecision(c, short)
		require.NoError(t, err)
		assert.Equal(t, whole, Words(c, d))
	}
}

func TestAPortionCalledAllIsThatPortion(t *testing.T) {
	c := rulestest.World("service aldane kind=seat\nservice vesk channels=open\nsource s owner=aldane\nreport r from=aldane source=s to=aldane arrives=1\nportion r/all\nportion r/rest")
	for _, line := range []string{
		"share r to vesk by open all=full rest=withheld",
		"share r to vesk by open all=full rest=full",
	} {
		d, err := ParseDecision(c, line)
		require.NoError(t, err)
		assert.Equal(t, line, Words(c, d))
	}
}

func TestWhatIsWrongIsSaidWithItsColumnAndTheNearestName(t *testing.T) {
	c := rulestest.Sample()
	for line, want := range map[string]string{
		"":                                                `1:1: a decision is missing`,
		"shar port to vesk":                               `1:1: there is no decision "shar"; did you mean "share"?`,
		"share":                                           `1:6: the report is missing`,
		"share port vesk":                                 `1:12: "to" should stand here, not "vesk"`,
		"share prot to vesk by open all=full":             `1:7: there is no report "prot"; did you mean "port"?`,
		"share port to vsk by open all=full":              `1:15: there is no service "vsk"; did you mean "vesk"?`,
		"share port to vesk by secure all=full":           `1:23: there is no channel "secure"`,
		"share port to vesk by open":                      `1:27: the forms of the portions should stand here, as in all=general`,
		"share port to vesk by open shown":                `1:28: the forms of the portions should stand here, as in all=general`,
		"share port to vesk by open all=ful":              `1:28: there is no form "ful"; did you mean "full"?`,
		"share port to vesk by open hours=full":           `1:28: there is no portion "hours"; did you mean "hour"?`,
		"share port to vesk by open all=full all=general": `1:37: the form of "all" is given twice`,
		"share port to vesk by open all=full showed":      `1:37: "showed" is more than this decision takes; did you mean "shown"?`,
		"share port to vesk by open all=full in-return":   `1:46: the topic is missing`,
		"ask consent of corrin for port to vesk":          `1:39: the forms of the portions should stand here, as in all=general`,
		"ask about port":                                  `1:5: ask consent of ..., ask assurances of ..., or ask SERVICE about TOPIC`,
		"ask vesk about ports":                            `1:16: there is no topic "ports"; did you mean "port"?`,
		"ask vesk about port please":                      `1:21: "please" is more than this decision takes`,
		"protect kestrel by story":                        `1:25: the explanation is missing`,
		"protect kestrel by story kestrel":                `1:26: there is no explanation "kestrel"`,
		"protect kestrel by storm":                        `1:20: there is no means "storm"; did you mean "story"?`,
		"protect kestrél by bring-out":                    `1:9: there is no source "kestrél"; did you mean "kestrel"?`,
		"repair corrin":                                   `1:8: "with" should stand here, not "corrin"`,
		"end of watch":                                    `1:5: "watch" should stand here, not "of"`,
		"answer help":                                     `1:12: the forms of the portions should stand here, as in all=general`,
		"äöü":                                             `1:1: there is no decision "äöü"`,
	} {
		_, err := ParseDecision(c, line)
		assert.EqualError(t, err, want, line)
	}
}

func TestDecisionsReadAsJSONObjectsByName(t *testing.T) {
	c := rulestest.Sample()
	for _, line := range wordings {
		d, err := ParseDecision(c, line)
		require.NoError(t, err)
		data, err := WriteDecision(c, d)
		require.NoError(t, err)
		again, err := ReadDecision(c, data)
		require.NoError(t, err, "%s", data)
		assert.Equal(t, d, again)
	}
	d, err := ParseDecision(c, wordings[1])
	require.NoError(t, err)
	data, err := WriteDecision(c, d)
	require.NoError(t, err)
	assert.JSONEq(t, `{"do":"share","report":"port","to":"vesk","by":"joint-cell",
		"forms":{"target":"general","hour":"general","source":"general","method":"general"},
		"shown":true,"caveats":["originator-control","named-recipients"],"in-return":"arvan"}`, string(data))
}

func TestWhatIsWrongInJSONIsSaidWithItsKey(t *testing.T) {
	c := rulestest.Sample()
	for text, want := range map[string]string{
		``:                            `unexpected end of JSON input`,
		`[]`:                          `it cannot be a JSON array`,
		`{"do":7}`:                    `do cannot be a JSON number`,
		`{}`:                          `do: the decision is missing`,
		`{"do":"shar"}`:               `do: there is no decision "shar"; did you mean "share"?`,
		`{"do":"end-watch","to":"x"}`: `end-watch takes no "to"; it takes nothing else`,
		`{"do":"repair","wiht":"x"}`:  `unknown field "wiht"`,
		`{"do":"repair"}`:             `with: the service is missing`,
		`{"do":"protect","source":"kestrel","by":"bring-out","explanation":"cable"}`: `explanation: bring-out takes no explanation`,
		`{"do":"repair","with":"kor"}`:                                                          `with: there is no service "kor"`,
		`{"do":"answer","request":"onward"}`:                                                    `forms: the forms of the portions are missing, as in all=general`,
		`{"do":"share","report":"port","to":"vesk","by":"open","forms":{"hour":"fully"}}`:       `forms.hour: there is no form "fully"; did you mean "full"?`,
		`{"do":"share","report":"port","to":"vesk","by":"open","forms":{"all":2}}`:              `forms cannot be a JSON number`,
		`{"do":"share","report":"port","to":"vesk","by":"open","forms":{"all":"full"}} garbage`: `invalid character 'g' after top-level value`,
	} {
		_, err := ReadDecision(c, []byte(text))
		assert.EqualError(t, err, want, text)
	}
}

func TestEveryDecisionOfARandomGameSurvivesBothOfItsForms(t *testing.T) {
	for seed := range rules.Seed(60) {
		s := played(t, seed, Random)
		for n := 1; n <= s.Decided(); n++ {
			d := s.DecisionAt(n)
			fromWords, err := ParseDecision(s.c.Rules, Words(s.c.Rules, d))
			require.NoError(t, err)
			require.Equal(t, d, fromWords)
			data, err := WriteDecision(s.c.Rules, d)
			require.NoError(t, err)
			fromJSON, err := ReadDecision(s.c.Rules, data)
			require.NoError(t, err)
			require.Equal(t, d, fromJSON)
		}
	}
}

func TestWordsForWhatDoesNotExistDoNotPanic(t *testing.T) {
	c := rulestest.Sample()
	for _, d := range []rules.Decision{
		rules.Share{Report: 900, To: 200, Channel: 99, Forms: ^rules.Forms(0), InReturn: 30, Caveats: 255, Manner: 9},
		rules.AskConsent{Report: 900}, rules.AnswerConsent{Request: 200, Forms: 1}, rules.AskInformation{}, rules.AskAssurances{},
		rules.Protect{Source: 99, Means: rules.BuildStory}, rules.Protect{Means: 9}, rules.Repair{With: 99}, nil,
	} {
		assert.NotPanics(t, func() { assert.NotEmpty(t, Words(c, d)) }, "%#v", d)
	}
}

func FuzzWords(f *testing.F) {
	for _, line := range wordings {
		f.Add(line)
	}
	c := rulestest.Sample()
	f.Fuzz(func(t *testing.T, line string) {
		d, err := ParseDecision(c, line)
		if err != nil {
			return
		}
		again, err := ParseDecision(c, Words(c, d))
		require.NoError(t, err)
		require.Equal(t, d, again)
	})
}

func FuzzDecisionJSON(f *testing.F) {
	c := rulestest.Sample()
	for _, line := range wordings {
		d, err := ParseDecision(c, line)
		require.NoError(f, err)
		data, err := json.Marshal(spell(c, d))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ReadDecision(c, data)
		if err != nil {
			return
		}
		written, err := WriteDecision(c, d)
		require.NoError(t, err)
		again, err := ReadDecision(c, written)
		require.NoError(t, err)
		require.Equal(t, d, again)
	})
}
