package view

import (
	"slices"
	"strconv"

	words "tearline/assets/strings"
	"tearline/game/level"
	"tearline/game/review"
	"tearline/game/rules"
)

// Record is what the reviews of all games have shown of a player.
type Record struct {
	Games  int
	Lead   string // what it rests on, or what will be there after a game
	Skills []Mastery
	Tells  []Measure // discrimination and bias
	Weighs string    // what they are counted from
	Sure   []Sure    // how well estimates fitted what was so; none without estimates
	Past   []Past    // the games, the latest first
	Next   Proposal  // the zero value if there is nothing to propose
	Note   []string  // how it is reckoned, and after whom
}

// Mastery is one competence and what it rests on.
type Mastery struct {
	ID      review.Competence
	Name    string
	About   string
	Known   rules.PerMille
	Percent string
	Rests   string // how many attempts, and how many of them were right
	Tries   []Try  // the latest first
}

// Try is one decision that shows a competence.
type Try struct {
	Right  bool
	Where  string // game, watch and decision
	Did    string
	Judged string // the judgement with what it cost
	Better string // what would have been better; "" for nothing
}

// Measure is a figure with the bounds between which it lies 95 times in 100. The
// figures stand on a scale of 1000.
type Measure struct {
	Name, Value, Words string
	At, From, To       rules.PerMille
	Middle             rules.PerMille // where it would say nothing
}

// Proposal is what to play next.
type Proposal struct {
	Case, Title string
	Why         string
}

// Past is a game that was reviewed.
type Past struct {
	Title string // with its number
	Went  string // how well it was decided and how it turned out
}

func past(say *words.Catalogue, no int, g *review.Shown) Past {
	return Past{
		Title: say.Say("record.game", "N", no, "Case", orElse(g.Title, g.Case)),
		Went: say.Say("record.went", "Decisions", say.Say(letterOf(g.Decided)), "DecisionsPercent", percent(say, g.Decided),
			"Outcome", say.Say(letterOf(g.Outcome)), "OutcomePercent", percent(say, g.Outcome)),
	}
}

// aboutSkill says what each competence is.
var aboutSkill = map[review.Competence]string{
	review.Sanitise:          "record.about.sanitise",
	review.OriginatorControl: "record.about.originator-control",
	review.NeedToShare:       "record.about.need-to-share",
	review.ChannelAndManner:  "record.about.channel-and-manner",
	review.SourceEvaluation:  "record.about.source-evaluation",
	review.ProtectFirst:      "record.about.protect-before-sharing",
	review.Reciprocity:       "record.about.reciprocity-and-price",
	review.RepairOfTrust:     "record.about.repair-of-trust",
	review.StandingRules:     "record.about.compartments-and-standing-rules",
}

// RecordOf tells a profile. covers are the cases that can be proposed.
func RecordOf(say *words.Catalogue, p *review.Profile, covers []level.Cover) Record {
	r := Record{Games: len(p.Games), Lead: say.Say("record.none")}
	if r.Games > 0 {
		r.Lead = say.Count("record.rests-on", r.Games)
	}
	for _, s := range p.Skills() {
		r.Skills = append(r.Skills, mastery(say, p, s))
	}
	if n := p.Signals(); n != (review.Signals{}) {
		r.Tells = []Measure{discrimination(say, n.Discrimination()), bias(say, n.Bias())}
		r.Weighs = say.Say("record.signals", "Signals", n.Hits+n.Misses, "Hits", n.Hits, "Noise", n.FalseAlarms+n.Rejections, "Alarms", n.FalseAlarms)
	}
	r.Sure = NewBook(nil, say).sure(p.Confidence())
	for i := range p.Games {
		r.Past = append(r.Past, past(say, i+1, &p.Games[i]))
	}
	slices.Reverse(r.Past)
	if next, ok := p.Next(covers); ok {
		r.Next = proposal(say, next, covers)
	}
	for _, key := range []string{"record.note.right", "record.note.tracing", "record.note.source"} {
		r.Note = append(r.Note, say.Say(key, "Begin", review.Begin, "Learn", review.Learn, "Guess", review.Guess, "Slip", review.Slip))
	}
	return r
}

func mastery(say *words.Catalogue, p *review.Profile, s review.Skill) Mastery {
	m := Mastery{
		ID: s.Competence, Name: skillName(say, s.Competence), About: say.Say(aboutSkill[s.Competence]),
		Known: s.Known, Percent: percent(say, s.Known), Rests: say.Say("record.untried"),
	}
	if s.Attempts > 0 {
		m.Rests = say.Count("record.attempts", s.Attempts, "Right", s.Right)
	}
	for i := range p.Games {
		for _, a := range p.Games[i].Attempts {
			if a.Competence == s.Competence {
				m.Tries = append(m.Tries, try(say, i+1, &p.Games[i], a))
			}
		}
	}
	slices.Reverse(m.Tries)
	return m
}

func skillName(say *words.Catalogue, c review.Competence) string {
	return say.Say("competence." + string(c))
}

func try(say *words.Catalogue, game int, g *review.Shown, a review.Attempt) Try {
	t := Try{
		Right: a.Right, Where: say.Say("record.where", "Game", game, "Case", orElse(g.Title, g.Case), "Watch", int(a.Watch), "N", a.No),
		Did: orElse(a.Said, a.Decision), Judged: say.Say(judgementKeys[max(0, slices.Index(review.JudgementWords[:], a.Judgement))]),
	}
	if a.Loss > 0 {
		t.Judged = say.Say("record.lost", "Judged", t.Judged, "Points", points(say, a.Loss, false))
	}
	if a.Better != "" {
		t.Better = say.Say("record.better", "What", orElse(a.BetterSaid, a.Better))
	}
	return t
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// proposal says what to play next, and why.
func proposal(say *words.Catalogue, next review.Proposal, covers []level.Cover) Proposal {
	out := Proposal{Case: next.Case}
	for _, c := range covers {
		if c.ID == next.Case {
			out.Title = c.Title
		}
	}
	key := "record.why-untried"
	if next.Skill.Attempts > 0 {
		key = "record.why"
	}
	out.Why = say.Say(key, "Skill", skillName(say, next.Skill.Competence), "Percent", percent(say, next.Skill.Known),
		"Right", next.Skill.Right, "Attempts", next.Skill.Attempts, "Case", out.Title)
	if next.Plays > 0 {
		out.Why = say.Count("record.played", next.Plays, "Why", out.Why)
	}
	return out
}

// The ends of the scales on which discrimination and bias are drawn, thousandths.
const (
	dLow, dHigh = -1000, 4000
	cLow, cHigh = -2000, 2000
)

// plain is from where a figure that is written with one decimal place is not 0.
const plain = 50

func discrimination(say *words.Catalogue, e review.Estimate) Measure {
	m := measure(say, e, dLow, dHigh)
	m.Name = say.Say("record.discrimination")
	m.Words = say.Say(sided(e, "record.discriminates", "record.discriminates-ill", "record.discriminates-unsure"))
	return m
}

func bias(say *words.Catalogue, e review.Estimate) Measure {
	m := measure(say, e, cLow, cHigh)
	m.Name = say.Say("record.bias")
	m.Words = say.Say(sided(e, "record.withholds", "record.shares", "record.leans-not"))
	return m
}

// sided chooses by whether an estimate is plainly above 0, plainly below, or
// neither.
func sided(e review.Estimate, above, below, neither string) string {
	switch low, high := e.Bounds(); {
	case low >= plain:
		return above
	case high <= -plain:
		return below
	}
	return neither
}

func measure(say *words.Catalogue, e review.Estimate, low, high int) Measure {
	from, to := e.Bounds()
	on := func(x int) rules.PerMille {
		return rules.PerMille(min(max((x-low)*int(rules.One)/(high-low), 0), int(rules.One)))
	}
	return Measure{
		Value: say.Say("record.bounds", "Value", decimal(say, e.Value), "From", decimal(say, from), "To", decimal(say, to)),
		At:    on(e.Value), From: on(from), To: on(to), Middle: on(0),
	}
}

// decimal writes thousandths with one decimal place.
func decimal(say *words.Catalogue, n int) string {
	sign := ""
	if n < 0 {
		sign, n = "−", -n
	}
	tenths := (n + 50) / 100
	if tenths == 0 {
		sign = ""
	}
	return sign + strconv.Itoa(tenths/10) + say.Say("number.point") + strconv.Itoa(tenths%10)
}
