package review

import (
	"encoding/json"

	"tearline/game/rules"
)

// ReportFormat is the version of the format of a report.
const ReportFormat = 3

// The review as JSON, in the order in which it is written. Points are hundredths
// and chances per mille, as in the rules, and accounts stand in the order of
// rules.Account, so that the same game gives the same bytes everywhere. Services
// and reports stand by name and decisions in the words of a plan.
type (
	jsonReport struct {
		Format        int               `json:"format"`
		Case          string            `json:"case"`
		Hash          string            `json:"hash"` // of the case, as CaseHash gives it
		Seat          string            `json:"seat"`
		Whole         bool              `json:"whole"`
		Total         rules.Points      `json:"total"`
		Nothing       rules.Points      `json:"nothing"`
		Doctrine      rules.Points      `json:"doctrine"`
		Par           rules.Points      `json:"par"`
		Grade         jsonGrade         `json:"grade"`   // follows from the rest
		Signals       jsonSignals       `json:"signals"` // follows from the rest
		Decisions     []jsonDecision    `json:"decisions"`
		Opportunities []jsonOpportunity `json:"opportunities"`
		Confidence    []Confidence      `json:"confidence,omitempty"`
		Courses       json.RawMessage   `json:"courses,omitempty"` // follows from the game
	}
	jsonGrade struct {
		Decisions rules.PerMille `json:"decisions"`
		Outcome   rules.PerMille `json:"outcome"`
		Lost      rules.Points   `json:"lost"`
		Verdict   Verdict        `json:"verdict"`
	}
	jsonSignals struct {
		Signals
		Discrimination Estimate `json:"discrimination"`
		Bias           Estimate `json:"bias"`
	}
	jsonDecision struct {
		No        int               `json:"no"`
		Watch     rules.Watch       `json:"watch"`
		Judgement string            `json:"judgement"`
		Special   Special           `json:"special,omitempty"`
		Shows     []Competence      `json:"shows,omitempty"`
		Loss      rules.Points      `json:"loss"`
		Error     rules.Points      `json:"error"`
		Drop      rules.PerMille    `json:"drop"`
		Truth     rules.PerMille    `json:"truth"`
		Exact     bool              `json:"exact"`
		Close     bool              `json:"close"`
		Made      jsonAlternative   `json:"made"`
		Best      jsonAlternative   `json:"best"`
		Others    []jsonAlternative `json:"others"`
		Untold    int               `json:"untold,omitempty"`
	}
	jsonAlternative struct {
		Decision       string         `json:"decision"`
		Known          rules.Points   `json:"known"`
		Chance         rules.PerMille `json:"chance"`
		Accounts       rules.Accounts `json:"accounts"`
		Turned         rules.Points   `json:"turned"`
		TurnedChance   rules.PerMille `json:"turnedChance"`
		TurnedAccounts rules.Accounts `json:"turnedAccounts"`
		Worlds         int            `json:"worlds"`
		Ahead          int            `json:"ahead"`
		Gain           rules.Points   `json:"gain"`
	}
	jsonOpportunity struct {
		Watch  rules.Watch  `json:"watch"`
		Report string       `json:"report"`
		To     string       `json:"to"`
		Must   bool         `json:"must"`
		Shared bool         `json:"shared"`
		Ahead  rules.Points `json:"ahead"`
		Error  rules.Points `json:"error"`
	}
)
