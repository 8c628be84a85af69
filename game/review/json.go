package review

import (
	"encoding/json"

	"tearline/game/play"
	"tearline/game/rules"
)

// The review as JSON. Points are hundredths of a point and chances per mille, as
// in the rules, so that the same game gives the same bytes everywhere.
type (
	jsonReport struct {
		Case      string         `json:"case"`
		Seat      string         `json:"seat"`
		Seed      uint64         `json:"seed"`
		Total     rules.Points   `json:"total"`
		Nothing   rules.Points   `json:"nothing"`
		Doctrine  rules.Points   `json:"doctrine"`
		Par       rules.Points   `json:"par"`
		Mark      rules.Points   `json:"mark"`
		Grade     jsonGrade      `json:"grade"`
		Signals   jsonSignals    `json:"signals"`
		Decisions []jsonDecision `json:"decisions"`
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
		Loss      rules.Points      `json:"loss"`
		Error     rules.Points      `json:"error"`
		Drop      rules.PerMille    `json:"drop"`
		Exact     bool              `json:"exact"`
		Close     bool              `json:"close"`
		Made      jsonAlternative   `json:"made"`
		Best      jsonAlternative   `json:"best"`
		Others    []jsonAlternative `json:"others"`
	}
	jsonAlternative struct {
		Decision string       `json:"decision"`
		Known    rules.Points `json:"known"`
		Turned   rules.Points `json:"turned"`
		Worlds   int          `json:"worlds"`
	}
)

// JSON writes the review of a game as JSON: the totals, and for each decision
// what was made, the best in its place, and all else that was weighed, each
// with what it was worth to a seat that knew what this one knew (known) and as
// it turned out (turned).
func (r *Report) JSON(s *play.Session) ([]byte, error) {
	c := s.Case()
	out := jsonReport{
		Case: c.ID, Seat: c.Rules.Services[r.Seat].Name, Seed: uint64(s.Seed()),
		Total: r.Total, Nothing: r.Nothing, Doctrine: r.Doctrine, Par: r.Par, Mark: r.Mark(), Decisions: []jsonDecision{},
	}
	seen := Count(r.Opportunities)
	out.Grade, out.Signals = jsonGrade(r.Grade()), jsonSignals{seen, seen.Discrimination(), seen.Bias()}
	alternative := func(a *Alternative) jsonAlternative {
		return jsonAlternative{play.Words(c.Rules, a.Decision), a.Known, a.Turned, a.Worlds}
	}
	for i := range r.Decisions {
		d := &r.Decisions[i]
		j := jsonDecision{
			No: d.No, Watch: d.Watch, Judgement: JudgementWords[d.Judgement], Special: d.Special, Loss: d.Loss, Error: d.LossError,
			Drop: d.Drop, Exact: d.Exact, Close: d.Close, Made: alternative(&d.Made), Best: alternative(&d.Best), Others: []jsonAlternative{},
		}
		for i := range d.Others {
			j.Others = append(j.Others, alternative(&d.Others[i]))
		}
		out.Decisions = append(out.Decisions, j)
	}
	return json.MarshalIndent(out, "", "  ")
}
