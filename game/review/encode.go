package review

import (
	"encoding/json"

	"tearline/game/play"
	"tearline/game/rules"
)

// Encode writes a report of a game of the case as JSON, for ReadReport and for
// whoever wants to look at it: the totals, and for each decision what was made,
// the best in its place, and all else that was weighed, each with what it was
// worth to a seat that knew what this one knew (known) and as it turned out
// (turned).
func (r *Report) Encode(c *rules.Case) []byte { return encoded(r.spelledOut(c)) }

func (r *Report) spelledOut(c *rules.Case) jsonReport {
	seen := Count(r.Opportunities)
	out := jsonReport{
		Format: ReportFormat, Case: c.Name, Hash: CaseHash(c), Seat: c.Services[r.Seat].Name, Whole: r.Whole,
		Total: r.Total, Nothing: r.Nothing, Doctrine: r.Doctrine, Par: r.Par,
		Grade: jsonGrade(r.Grade()), Signals: jsonSignals{seen, seen.Discrimination(), seen.Bias()},
		Decisions: []jsonDecision{}, Opportunities: []jsonOpportunity{},
		Confidence: r.Confidence,
	}
	for i := range r.Decisions {
		out.Decisions = append(out.Decisions, spelledOut(c, &r.Decisions[i]))
	}
	for _, o := range r.Opportunities {
		out.Opportunities = append(out.Opportunities, jsonOpportunity{
			Watch: o.Watch, Report: c.Reports[o.Report].Name, To: c.Services[o.To].Name,
			Must: o.Must, Shared: o.Shared, Ahead: o.Ahead, Error: o.Error,
		})
	}
	return out
}

// EncodeDecision writes the review of one decision as it stands in a report, for
// ReadDecision.
func EncodeDecision(c *rules.Case, d *Decision) []byte { return encoded(spelledOut(c, d)) }

// encoded writes what JSON can always hold.
func encoded(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // a type was given a field that JSON cannot hold
	}
	return data
}

// Short returns a decision with only so many of the Others, the best. Of a long
// list most have been weighed in two worlds and are nothing to speak of.
func (d Decision) Short(most int) Decision {
	if more := len(d.Others) - most; more > 0 {
		d.Others, d.Untold = d.Others[:most:most], d.Untold+more
	}
	return d
}

func spelledOut(c *rules.Case, d *Decision) jsonDecision {
	j := jsonDecision{
		No: d.No, Watch: d.Watch, Judgement: JudgementWords[d.Judgement], Special: d.Special, Shows: d.Shows, Loss: d.Loss, Error: d.LossError,
		Drop: d.Drop, Truth: d.Truth, Exact: d.Exact, Close: d.Close, Untold: d.Untold, Made: spelled(c, &d.Made), Best: spelled(c, &d.Best), Others: []jsonAlternative{},
	}
	for i := range d.Others {
		j.Others = append(j.Others, spelled(c, &d.Others[i]))
	}
	return j
}

func spelled(c *rules.Case, a *Alternative) jsonAlternative {
	return jsonAlternative{
		Decision: play.Words(c, a.Decision), Known: a.Known, Chance: a.Chance, Accounts: a.Accounts,
		Turned: a.Turned, TurnedChance: a.TurnedChance, TurnedAccounts: a.TurnedAccounts, Worlds: a.Worlds, Ahead: a.Ahead, Gain: a.Gain,
	}
}
