package review

import (
	"slices"

	"tearline/game/play"
	"tearline/game/rules"
)

// Competence is something that a player can be good at. Cases name those that
// they exercise by the same words.
type Competence string

// The competences.
const (
	Sanitise          Competence = "sanitise"
	OriginatorControl Competence = "originator-control"
	NeedToShare       Competence = "need-to-share"
	ChannelAndManner  Competence = "channel-and-manner"
	SourceEvaluation  Competence = "source-evaluation"
	ProtectFirst      Competence = "protect-before-sharing"
	Reciprocity       Competence = "reciprocity-and-price"
	RepairOfTrust     Competence = "repair-of-trust"
	StandingRules     Competence = "compartments-and-standing-rules"
)

// Competences are all competences.
var Competences = []Competence{
	Sanitise, OriginatorControl, NeedToShare, ChannelAndManner, SourceEvaluation, ProtectFirst, Reciprocity, RepairOfTrust, StandingRules,
}

// Attempt is a decision taken as evidence of one competence.
type Attempt struct {
	Competence Competence   `json:"competence"`
	No         int          `json:"no"` // of the decision, from 1
	Right      bool         `json:"right"`
	Decision   string       `json:"decision"` // in the words of a plan
	Better     string       `json:"better,omitempty"`
	Said       string       `json:"said,omitempty"` // the decision as the player read it
	BetterSaid string       `json:"betterSaid,omitempty"`
	Loss       rules.Points `json:"loss"`
	Watch      rules.Watch  `json:"watch"`
	Judgement  string       `json:"judgement"`
}

// Attempts says which competence each decision shows. A decision that was best or
// sound shows that of its kind; another fails in what the best would have done
// otherwise. To end a watch shows nothing, unless something should have been done
// first.
func (r *Report) Attempts(c *rules.Case) (all []Attempt) {
	for i := range r.Decisions {
		d := &r.Decisions[i]
		right := d.Judgement <= Sound
		made, best := d.Made.Decision, d.Best.Decision
		a := Attempt{
			No: d.No, Right: right, Decision: play.Words(c, made), Loss: d.Loss, Watch: d.Watch, Judgement: JudgementWords[d.Judgement],
		}
		var shown []Competence
		if right {
			shown = shows(c, made)
		} else {
			shown, a.Better = []Competence{failed(c, made, best)}, play.Words(c, best)
		}
		for _, a.Competence = range shown {
			all = append(all, a)
		}
	}
	return all
}

// shows lists the competences that a decision well taken is evidence of.
func shows(c *rules.Case, d rules.Decision) []Competence {
	s, ok := d.(rules.Share)
	if !ok {
		if k := kind(d); k != "" {
			return []Competence{k}
		}
		return nil
	}
	shown := []Competence{NeedToShare, ChannelAndManner}
	if c.Services[s.To].Kind == rules.Principal {
		return shown[1:]
	}
	secret := func(p rules.PortionID) bool { return c.Portions[p].Role != rules.Substance }
	if slices.ContainsFunc(slices.Collect(c.PortionIDs(s.Report)), secret) {
		shown = append(shown, Sanitise)
	}
	if owners := c.Owners(s.Report); owners != 0 {
		shown = append(shown, OriginatorControl)
	}
	return shown
}

// kind returns the competence of decisions that are no share; none for the end of
// a watch.
func kind(d rules.Decision) Competence {
	switch d.(type) {
	case rules.Share, rules.Warn, rules.Act:
		return NeedToShare
	case rules.AskConsent, rules.AnswerConsent, rules.AskActionOn:
		return OriginatorControl
	case rules.Grade, rules.Corroborate, rules.NoticeFabrication:
		return SourceEvaluation
	case rules.Protect:
		return ProtectFirst
	case rules.AskInformation:
		return Reciprocity
	case rules.Repair, rules.AskAssurances, rules.AnswerAssurances:
		return RepairOfTrust
	case rules.Arrange, rules.Revoke, rules.Suspend, rules.Resume:
		return StandingRules
	}
	return ""
}

// failed returns the competence in which a decision fell short of a better one.
func failed(c *rules.Case, made, best rules.Decision) Competence {
	m, shared := made.(rules.Share)
	b, share := best.(rules.Share)
	switch {
	case shared && share && m.Report == b.Report && m.To == b.To && m.Forms != b.Forms:
		return Sanitise
	case shared && share && m.Report == b.Report && m.To == b.To && m.InReturn != b.InReturn:
		return Reciprocity
	case shared && share && m.Report == b.Report && m.To == b.To:
		return ChannelAndManner
	}
	if k := kind(best); k != "" {
		return k
	}
	if shared && c.Owners(m.Report) != 0 {
		return OriginatorControl // waiting was better than passing on what is not one's own
	}
	if k := kind(made); k != "" {
		return k
	}
	return NeedToShare
}
