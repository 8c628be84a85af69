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
// sound shows those in which it could have gone wrong; another fails in what the best
// would have done otherwise, and only once where it goes on without the same thing.
// To end a watch shows nothing, unless something should have been done first.
func (r *Report) Attempts(c *rules.Case) (all []Attempt) {
	missed := map[rules.Decision]bool{}
	for i := range r.Decisions {
		d := &r.Decisions[i]
		right := d.Judgement <= Sound
		made, best := d.Made.Decision, d.Best.Decision
		a := Attempt{
			No: d.No, Right: right, Decision: play.Words(c, made), Loss: d.Loss, Watch: d.Watch, Judgement: JudgementWords[d.Judgement],
		}
		shown := d.Shows
		if !right {
			if missed[matter(best)] {
				continue
			}
			missed[matter(best)] = true
			shown, a.Better = []Competence{failed(c, made, best)}, play.Words(c, best)
		}
		for _, a.Competence = range shown {
			all = append(all, a)
		}
	}
	return all
}

// shows returns the competences that a decision well taken is evidence of: those for
// want of which something else would surely have been at least a mistake beside it.
// Where nothing can be got wrong, nothing is shown.
func (w *weighing) shows(made *arm, others []*arm) (shown []Competence) {
	d := w.alts[0].Decision
	if _, ends := d.(rules.EndWatch); ends {
		return nil
	}
	for alt, a := range others {
		if alt == 0 {
			continue
		}
		worse := made.ahead(a, w.scale.fine)
		if judge(rules.PerMille(worse.mean()/fine)) < Mistake || !worse.beyond(0, certain) {
			continue
		}
		if lack := failed(w.p.c, w.alts[alt].Decision, d); !slices.Contains(shown, lack) {
			shown = append(shown, lack)
		}
	}
	slices.Sort(shown)
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
