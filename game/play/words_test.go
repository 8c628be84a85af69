package play

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
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

// wideWordings are decisions of the wide world.
var wideWordings = []string{
	"share plot to minister by leader-to-leader all=general shown",
	"share plot to corrin by secure-link all=general originator-control marked in-return talk",
	"warn about bomb",
	"warn about bomb through pell",
	"answer bind give",
	"answer bind refuse",
	"ask action-on of corrin for depot",
	"act on bomb",
	"act on bomb cover cable",
	"corroborate defector",
	"grade defector as C4",
	"notice defector",
	"arrange corrin about plot by secure-link general",
	"arrange corrin about plot by emergency full own",
	"revoke corrin about plot",
	"suspend ishkar",
	"resume ishkar",
	"protect kestrel by rest",
	"repair with corrin by procedure",
}

// eachWording calls f for every decision as it is written, with its world.
func eachWording(f func(c *rules.Case, line string)) {
	for _, line := range wordings {
		f(rulestest.Sample(), line)
	}
	for _, line := range wideWordings {
		f(rulestest.Wide(), line)
	}
}

func TestDecisionsAreWrittenAsTheyAreRead(t *testing.T) {
	eachWording(func(c *rules.Case, line string) {
		d, err := ParseDecision(c, line)
		require.NoError(t, err, line)
		assert.Equal(t, line, Words(c, d))
	})
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
		"ask about port":                                  `1:5: ask consent of ..., ask assurances of ..., ask action-on of ..., or ask SERVICE about TOPIC`,
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

func TestWhatIsWrongInTheLaterDecisionsIsSaidSoToo(t *testing.T) {
	c := rulestest.Wide()
	for line, want := range map[string]string{
		"warn of bomb":                                      `1:6: "about" should stand here, not "of"`,
		"warn about bom":                                    `1:12: there is no threat "bom"; did you mean "bomb"?`,
		"warn about bomb thruogh pell":                      `1:17: "thruogh" is more than this decision takes; did you mean "through"?`,
		"warn about bomb through":                           `1:24: who carries the warning is missing`,
		"warn about bomb through pel":                       `1:25: there is no service "pel"; did you mean "pell"?`,
		"answer bind":                                       `1:12: the forms of the portions should stand here, as in all=general`,
		"answer bind all=general":                           `1:8: "bind" asks for assurances: answer it with give or refuse`,
		"answer news give":                                  `1:13: "news" asks for no assurances: answer it in forms, as in all=general`,
		"answer bind give all=full":                         `1:18: "all=full" is more than this decision takes`,
		"ask action-on for depot":                           `1:15: "of" should stand here, not "for"`,
		"ask action-on of corrin for depott":                `1:29: there is no report "depott"; did you mean "depot"?`,
		"act bomb":                                          `1:5: "on" should stand here, not "bomb"`,
		"act on bomb covr cable":                            `1:13: "covr" is more than this decision takes; did you mean "cover"?`,
		"act on bomb cover kestrel":                         `1:19: there is no explanation "kestrel"`,
		"act on bomb cover":                                 `1:18: the explanation is missing`,
		"coroborate defector":                               `1:1: there is no decision "coroborate"; did you mean "corroborate"?`,
		"corroborate":                                       `1:12: the report is missing`,
		"grade defector C4":                                 `1:16: "as" should stand here, not "C4"`,
		"grade defector as":                                 `1:18: the grade is missing`,
		"grade defector as c4":                              `1:19: "c4" is no grade: a grade is a letter from A to F and a figure from 1 to 6, as in C4`,
		"notice defecter":                                   `1:8: there is no report "defecter"; did you mean "defector"?`,
		"arrange corrin plot":                               `1:16: "about" should stand here, not "plot"`,
		"arrange corrin about plan by secure-link full":     `1:22: there is no topic "plan"; did you mean "plot"?`,
		"arrange corrin about plot by secure-line full":     `1:30: there is no channel "secure-line"; did you mean "secure-link"?`,
		"arrange corrin about plot by secure-link":          `1:41: "full" or "general" is missing`,
		"arrange corrin about plot by secure-link withheld": `1:42: there is no form "withheld"`,
		"arrange corrin about plot by secure-link full onw": `1:47: "onw" is more than this decision takes; did you mean "own"?`,
		"revoke corrin":                                     `1:14: "about" is missing`,
		"suspent ishkar":                                    `1:1: there is no decision "suspent"; did you mean "suspend"?`,
		"suspend iskar":                                     `1:9: there is no service "iskar"; did you mean "ishkar"?`,
		"resume":                                            `1:7: the service is missing`,
		"protect kestrel by rests":                          `1:20: there is no means "rests"; did you mean "rest"?`,
		"protect kestrel by rest cable":                     `1:25: "cable" is more than this decision takes`,
		"repair with corrin with procedure":                 `1:20: "with" is more than this decision takes`,
		"repair with corrin by procedures":                  `1:23: there is no measure "procedures"; did you mean "procedure"?`,
		"share plot to corrin by secure-link all=full mark": `1:46: "mark" is more than this decision takes; did you mean "marked"?`,
	} {
		_, err := ParseDecision(c, line)
		assert.EqualError(t, err, want, line)
	}
}

func TestDecisionsReadAsJSONObjectsByName(t *testing.T) {
	eachWording(func(c *rules.Case, line string) {
		d, err := ParseDecision(c, line)
		require.NoError(t, err)
		data, err := WriteDecision(c, d)
		require.NoError(t, err)
		again, err := ReadDecision(c, data)
		require.NoError(t, err, "%s", data)
		assert.Equal(t, d, again)
	})
	c := rulestest.Sample()
	d, err := ParseDecision(c, wordings[1])
	require.NoError(t, err)
	data, err := WriteDecision(c, d)
	require.NoError(t, err)
	assert.JSONEq(t, `{"do":"share","report":"port","to":"vesk","by":"joint-cell",
		"forms":{"target":"general","hour":"general","source":"general","method":"general"},
		"shown":true,"caveats":["originator-control","named-recipients"],"in-return":"arvan"}`, string(data))
}

func TestTheLaterDecisionsInJSON(t *testing.T) {
	c := rulestest.Wide()
	for line, want := range map[string]string{
		"warn about bomb through pell":                      `{"do":"warn","threat":"bomb","through":"pell"}`,
		"answer bind refuse":                                `{"do":"answer","request":"bind","answer":"refuse"}`,
		"ask action-on of corrin for plot":                  `{"do":"ask-action-on","of":"corrin","report":"plot"}`,
		"act on bomb cover cable":                           `{"do":"act","threat":"bomb","cover":"cable"}`,
		"corroborate defector":                              `{"do":"corroborate","report":"defector"}`,
		"grade defector as C4":                              `{"do":"grade","report":"defector","grade":"C4"}`,
		"notice defector":                                   `{"do":"notice","report":"defector"}`,
		"arrange corrin about plot by secure-link full own": `{"do":"arrange","with":"corrin","about":"plot","by":"secure-link","form":"full","own":true}`,
		"revoke corrin about plot":                          `{"do":"revoke","with":"corrin","about":"plot"}`,
		"suspend ishkar":                                    `{"do":"suspend","with":"ishkar"}`,
		"resume ishkar":                                     `{"do":"resume","with":"ishkar"}`,
		"protect kestrel by rest":                           `{"do":"protect","source":"kestrel","by":"rest"}`,
		"repair with corrin by procedure":                   `{"do":"repair","with":"corrin","by":"procedure"}`,
	} {
		d, err := ParseDecision(c, line)
		require.NoError(t, err)
		data, err := WriteDecision(c, d)
		require.NoError(t, err)
		assert.JSONEq(t, want, string(data))
	}
	for text, want := range map[string]string{
		`{"do":"warn"}`: `threat: the threat is missing`,
		`{"do":"warn","threat":"bomb","through":"pel"}`:                      `through: there is no service "pel"; did you mean "pell"?`,
		`{"do":"answer","request":"bind","answer":"giv"}`:                    `answer: there is no answer "giv"; did you mean "give"?`,
		`{"do":"answer","request":"bind","answer":"give","forms":{"a":"b"}}`: `forms: give and refuse take no forms`,
		`{"do":"act","threat":"bomb","cover":"kestrel"}`:                     `cover: there is no explanation "kestrel"`,
		`{"do":"grade","report":"plot"}`:                                     `grade: the grade is missing`,
		`{"do":"grade","report":"plot","grade":"A7"}`:                        `grade: "A7" is no grade: a grade is a letter from A to F and a figure from 1 to 6, as in C4`,
		`{"do":"arrange","with":"corrin","about":"plot","by":"open"}`:        `form: the form is missing`,
		`{"do":"arrange","with":"corrin","about":"plot","own":"yes"}`:        `own cannot be a JSON string`,
		`{"do":"suspend","of":"corrin"}`:                                     `suspend takes no "of"; it takes with`,
		`{"do":"repair","with":"corrin","by":"owning"}`:                      `by: there is no measure "owning"`,
	} {
		_, err := ReadDecision(c, []byte(text))
		assert.EqualError(t, err, want, text)
	}
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
	taken := map[string]bool{}
	for _, c := range []*level.Case{sample(), wide()} {
		for seed := range rules.Seed(60) {
			s := rolled(t, c, seed)
			for n := 1; n <= s.Decided(); n++ {
				d := s.DecisionAt(n)
				taken[spell(c.Rules, d).Do] = true
				fromWords, err := ParseDecision(c.Rules, Words(c.Rules, d))
				require.NoError(t, err)
				require.Equal(t, d, fromWords)
				data, err := WriteDecision(c.Rules, d)
				require.NoError(t, err)
				fromJSON, err := ReadDecision(c.Rules, data)
				require.NoError(t, err)
				require.Equal(t, d, fromJSON)
			}
		}
	}
	assert.Len(t, taken, len(kinds.names), "not all kinds came up: %v", taken)
}

func TestWordsForWhatDoesNotExistDoNotPanic(t *testing.T) {
	c := rulestest.Sample()
	for _, d := range []rules.Decision{
		rules.Share{Report: 900, To: 200, Channel: 99, Forms: ^rules.Forms(0), InReturn: 30, Caveats: 255, Manner: 9},
		rules.AskConsent{Report: 900}, rules.AnswerConsent{Request: 200, Forms: 1}, rules.AskInformation{}, rules.AskAssurances{},
		rules.Protect{Source: 99, Means: rules.BuildStory}, rules.Protect{Means: 9}, rules.Repair{With: 99}, nil,
		rules.Warn{Threat: 99, Through: 99}, rules.AnswerAssurances{Request: 99}, rules.Grade{Report: 900}, rules.Corroborate{Report: 900},
		rules.NoticeFabrication{Report: 900}, rules.AskActionOn{Of: 99, Report: 900}, rules.Act{Threat: 99, Cover: 99}, rules.Act{Threat: 1, Cover: 99},
		rules.Arrange{With: 99, Topic: 31, Form: 9, Channel: 99}, rules.Revoke{With: 99}, rules.Suspend{With: 99}, rules.Resume{With: 99},
		rules.Repair{With: 1, Measure: 9},
	} {
		assert.NotPanics(t, func() { assert.NotEmpty(t, Words(c, d)) }, "%#v", d)
	}
}

// worlds are those in which what is fuzzed may mean something.
func worlds() []*rules.Case { return []*rules.Case{rulestest.Sample(), rulestest.Wide()} }

func FuzzWords(f *testing.F) {
	eachWording(func(_ *rules.Case, line string) { f.Add(line) })
	cases := worlds()
	f.Fuzz(func(t *testing.T, line string) {
		for _, c := range cases {
			d, err := ParseDecision(c, line)
			if err != nil {
				continue
			}
			again, err := ParseDecision(c, Words(c, d))
			require.NoError(t, err)
			require.Equal(t, d, again)
		}
	})
}

func FuzzDecisionJSON(f *testing.F) {
	eachWording(func(c *rules.Case, line string) {
		d, err := ParseDecision(c, line)
		require.NoError(f, err)
		data, err := json.Marshal(spell(c, d))
		require.NoError(f, err)
		f.Add(data)
	})
	cases := worlds()
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, c := range cases {
			d, err := ReadDecision(c, data)
			if err != nil {
				continue
			}
			written, err := WriteDecision(c, d)
			require.NoError(t, err)
			again, err := ReadDecision(c, written)
			require.NoError(t, err)
			require.Equal(t, d, again)
		}
	})
}
