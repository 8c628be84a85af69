package view

import (
	"tearline/game/review"
	"tearline/game/rules"
)

// Graded says how well a game was decided and how well it went, each for itself.
type Graded struct {
	Decisions, Outcome GradeMark
	Verdict            string // how the two go together
	Bounds             string // what the letters stand for
	Apart              Signal
	Lean               Signal
}

// GradeMark is a grade as a letter, with what it is of.
type GradeMark struct {
	Letter string
	Name   string
	Words  string // how much of the way from doing nothing to par
	Said   string
	Share  rules.PerMille
}

// Signal is a measure of judgment with the bounds between which it lies 95 times in 100.
type Signal struct {
	Name  string
	Value string // with its bounds; "" where there are too few items
	At    float64
	From  float64
	To    float64
	Words string // what it means, with the counts that it comes from
	Some  bool   // whether there are enough items
}

// letters are the grades and from which share of the way to par they are given, per
// mille. B is where the review calls decisions good, E below where it calls them poor.
var letters = [...]struct {
	key  string
	from rules.PerMille
}{{"graded.a", 850}, {"graded.b", 700}, {"graded.c", 550}, {"graded.d", 400}, {"graded.e", 0}}

// fewest is how many of each kind there must be before discrimination and bias are told.
const fewest = 3

// Grade tells the grades of a game; nil while not all of it has been weighed.
func (r *Review) Grade() *Graded {
	if r.report == nil || !r.report.Whole || r.report.Par <= r.report.Nothing {
		return nil
	}
	d, g := r.desk, r.report.Grade()
	out := &Graded{
		Decisions: d.graded(g.Decisions, "graded.decisions", r.report.Par-g.Lost),
		Outcome:   d.graded(g.Outcome, "graded.outcome", r.report.Total),
		Verdict:   d.verdictOf(g),
	}
	var bounds []any
	for i, name := range []string{"A", "B", "C", "D"} {
		bounds = append(bounds, name, d.Percent(letters[i].from))
	}
	out.Bounds = d.Say("graded.bounds", append(bounds, "Nothing", d.Points(r.report.Nothing, false), "Par", d.Points(r.report.Par, false))...)
	seen := review.Count(r.report.Opportunities)
	apart, lean := seen.Both()
	out.Apart, out.Lean = d.apart(seen, apart), d.lean(seen, lean)
	return out
}

func (d *Desk) graded(share rules.PerMille, key string, points rules.Points) GradeMark {
	m := GradeMark{Name: d.Say(key), Share: share}
	m.Letter = d.Say(letterOf(share))
	m.Words = d.Say("graded.words", "Percent", d.Percent(share), "Points", d.Points(points, false))
	m.Said = d.Say("graded.said", "Name", m.Name, "Letter", m.Letter, "Words", m.Words)
	return m
}

// letterOf is the key of the grade for a share of the way to par.
func letterOf(share rules.PerMille) string {
	for _, l := range letters {
		if share >= l.from {
			return l.key
		}
	}
	return letters[len(letters)-1].key
}

// near is how far decisions and outcome may be apart to go together, per mille.
const near rules.PerMille = 150

func (d *Desk) verdictOf(g review.Grade) string {
	gaps := []any{"Decisions", d.Percent(g.Decisions), "Outcome", d.Percent(g.Outcome), "Lost", d.inPoints(g.Lost)}
	switch {
	case g.Verdict == review.Unlucky:
		return d.Say("graded.unlucky", gaps...)
	case g.Verdict == review.Lucky:
		return d.Say("graded.lucky", gaps...)
	case g.Outcome-g.Decisions > near:
		return d.Say("graded.better", gaps...)
	case g.Decisions-g.Outcome > near:
		return d.Say("graded.worse", gaps...)
	}
	return d.Say("graded.deserved", gaps...)
}

// apart is discrimination, d'.
func (d *Desk) apart(s review.Signals, e review.Estimate) Signal {
	m := Signal{Name: d.Say("signals.apart"), Some: enough(s)}
	if !m.Some {
		m.Words = d.Say("signals.scarce", "Should", s.Hits+s.Misses, "ShouldNot", s.FalseAlarms+s.Rejections)
		return m
	}
	d.measured(&m, e)
	m.Words = d.Say("signals.counts", "Hits", s.Hits, "Should", s.Hits+s.Misses, "Alarms", s.FalseAlarms, "ShouldNot", s.FalseAlarms+s.Rejections)
	return m
}

// lean is bias, c.
func (d *Desk) lean(s review.Signals, e review.Estimate) Signal {
	m := Signal{Name: d.Say("signals.lean"), Some: enough(s)}
	if !m.Some {
		return m
	}
	d.measured(&m, e)
	switch from, to := e.Bounds(); {
	case from >= plain:
		m.Words = d.Say("signals.withholding", "Misses", s.Misses, "Alarms", s.FalseAlarms)
	case to <= -plain:
		m.Words = d.Say("signals.sharing", "Misses", s.Misses, "Alarms", s.FalseAlarms)
	default:
		m.Words = d.Say("signals.neither", "Misses", s.Misses, "Alarms", s.FalseAlarms)
	}
	return m
}

func enough(s review.Signals) bool {
	return s.Hits+s.Misses >= fewest && s.FalseAlarms+s.Rejections >= fewest
}

// measured writes an estimate in thousandths, as the record of a player does.
func (d *Desk) measured(m *Signal, e review.Estimate) {
	from, to := e.Bounds()
	m.At, m.From, m.To = float64(e.Value)/1000, float64(from)/1000, float64(to)/1000
	m.Value = d.Say("record.bounds", "Value", decimal(d.say, e.Value), "From", decimal(d.say, from), "To", decimal(d.say, to))
}
