package view

import (
	"slices"

	"tearline/game/review"
	"tearline/game/rules"
)

// Courses tell how trust and exposure went in a game that is over, and through
// which decisions.
type Courses struct {
	Steps   []string // when: the opening, and the close of each watch
	Trust   []TrustLine
	Sources []SourceLine
	Missed  []Told // the reports that never came
}

// Told is a sentence about a decision.
type Told struct {
	By   rules.DecisionNo // to which it leads; 0 for no decision
	Text string
}

// TrustLine is the course of what one service thinks of the seat.
type TrustLine struct {
	Who     rules.ServiceID
	Name    string
	Letters string
	Names   [2]string           // of the respects
	Values  [2][]rules.PerMille // by step
	Needs   []Level             // what it takes for reports to flow
	Flows   string              // the same in a sentence; "" of a service that sends none
	Now     string              // where it began and ended, in a sentence
	Marks   []CourseMark
	Lines   []Told // what moved it
}

// Level is a value of which the figure takes note.
type Level struct {
	Value rules.PerMille
	Label string
}

// CourseMark is a step at which a line moved.
type CourseMark struct {
	Step int
	Line int // which of the lines of the figure
	Up   bool
	Told        // of what moved it most
	Far  int    // how far that moved it, in units of the figure
	No   string // the numbers of the decisions that moved it
}

// Courses puts the courses of a game into words.
func (d *Desk) Courses(x review.Courses) Courses {
	out := Courses{}
	for w := range x.Closed + 1 {
		out.Steps = append(out.Steps, d.Moment(w+1))
	}
	c := courses{Desk: d, x: &x}
	for _, t := range x.Trust {
		out.Trust = append(out.Trust, c.trust(t))
	}
	out.Sources, out.Missed = d.Exposures(x), c.missed()
	return out
}

// Exposures are the courses of sources in words; there is more to say of them as
// it is found what the seat could reckon with.
func (d *Desk) Exposures(x review.Courses) (list []SourceLine) {
	c := courses{Desk: d, x: &x}
	for _, s := range x.Sources {
		list = append(list, c.source(s))
	}
	return list
}

// courses is a Desk that tells of courses.
type courses struct {
	*Desk
	x *review.Courses
}

// did tells a decision, as it stands in brackets behind its number.
func (c courses) did(no rules.DecisionNo) string {
	if no == 0 {
		return ""
	}
	return c.Decision(c.x.Taken[no-1].Decision)
}

// trustMoves are moves of one trust that are told in one sentence: what the same
// decision did for the same reason.
type trustMoves struct {
	first, last review.TrustMove
	sum         rules.PerMille
	times       int
}

// little reports whether moves come to less than one in a hundred.
func (m *trustMoves) little() bool { return m.sum > -10 && m.sum < 10 }

func (c courses) trust(t review.TrustCourse) TrustLine {
	out := TrustLine{Who: t.Of, Name: c.Name(t.Of), Letters: c.Letters(t.Of), Values: t.Levels}
	for i := range out.Names {
		out.Names[i] = c.Say(dimensionKeys[i])
	}
	if c.Rules.Services[t.Of].Kind == rules.Partner {
		out.Needs, out.Flows = c.needs(t)
	}
	last := len(t.Levels[0]) - 1
	key := "courses.trust-now"
	if len(t.Moves) == 0 {
		key = "courses.trust-still"
	}
	out.Now = capital(c.Say(key, "Who", out.Name, "Handling", c.Percent(t.Levels[0][0]), "HandlingNow", c.Percent(t.Levels[0][last]),
		"Use", c.Percent(t.Levels[1][0]), "UseNow", c.Percent(t.Levels[1][last])))
	var little []rules.DecisionNo
	for _, m := range c.joinTrust(t.Moves) {
		if m.little() {
			if m.first.By != 0 {
				little = append(little, m.first.By)
			}
			continue
		}
		out.Lines = append(out.Lines, Told{m.first.By, c.trustMoved(t.Of, m)})
	}
	if len(little) > 0 {
		out.Lines = append(out.Lines, Told{Text: c.littleMoved(little)})
	}
	out.Marks = c.trustMarks(t)
	return out
}

// needs are the levels from which reports flow; the lower has no line of its own
// where both would run together.
func (c courses) needs(t review.TrustCourse) (list []Level, words string) {
	key := "courses.trust-needs"
	list = append(list, Level{t.Vital, c.Percent(t.Vital)})
	if t.Low > 0 {
		key = "courses.trust-needs-both"
	}
	if t.Low > 0 && t.Vital-t.Low >= 150 {
		list = append(list, Level{t.Low, c.Percent(t.Low)})
	}
	return list, c.Say(key, "Vital", c.Percent(t.Vital), "Low", c.Percent(t.Low))
}

func (c courses) joinTrust(moves []review.TrustMove) (out []trustMoves) {
	for _, m := range moves {
		i := 0
		for i < len(out) && !(out[i].first.By == m.By && out[i].first.Dimension == m.Dimension && out[i].first.For.Kind == m.For.Kind && m.By != 0) {
			i++
		}
		if i == len(out) {
			out = append(out, trustMoves{first: m})
		}
		out[i].last, out[i].sum, out[i].times = m, out[i].sum+m.Now-m.Was, out[i].times+1
	}
	return out
}

// trustMoved is the sentence of what moved a trust.
func (c courses) trustMoved(of rules.ServiceID, m trustMoves) string {
	key := "courses.trust-moved"
	switch {
	case m.first.By == 0:
		key = "courses.trust-undecided"
	case repeats(m.last.For) && m.times == 1:
		key = "courses.trust-did"
	case m.times > 1 && m.sum < 0:
		key = "courses.trust-fell-often"
	case m.times > 1:
		key = "courses.trust-rose-often"
	}
	return c.Say(key, "N", int(m.first.By), "What", c.did(m.first.By), "Who", c.Name(of), "Dimension", c.Say(dimensionKeys[m.first.Dimension]),
		"Was", c.Percent(m.first.Was), "Now", c.Percent(m.first.Now), "When", c.Moment(m.last.Watch+1), "Why", c.Event(m.last.For),
		"Times", m.times, "Sum", c.Percent(max(m.sum, -m.sum)))
}

// littleMoved names the decisions that hardly moved a trust.
func (c courses) littleMoved(by []rules.DecisionNo) string {
	slices.Sort(by)
	var names []string
	for _, no := range slices.Compact(by) {
		names = append(names, c.Say("debrief.number", "N", int(no)))
	}
	return c.Count("courses.trust-little", len(names), "List", c.list(names))
}

func (c courses) trustMarks(t review.TrustCourse) (marks []CourseMark) {
	for line := range t.Levels {
		for step := 1; step < len(t.Levels[line]); step++ {
			var here []review.TrustMove
			for _, m := range t.Moves {
				if int(m.Watch) == step && int(m.Dimension) == line {
					here = append(here, m)
				}
			}
			if mark := c.trustMark(t, step, line, here); mark.Text != "" {
				marks = append(marks, mark)
			}
		}
	}
	return marks
}

func (c courses) trustMark(t review.TrustCourse, step, line int, moves []review.TrustMove) CourseMark {
	mark := CourseMark{Step: step, Line: line, Up: t.Levels[line][step] > t.Levels[line][step-1]}
	var most rules.PerMille = -1
	var by []rules.DecisionNo
	for _, m := range c.joinTrust(moves) {
		if m.little() {
			continue
		}
		by = append(by, m.first.By)
		if far := max(m.sum, -m.sum); far > most {
			most, mark.Far, mark.Told = far, int(far), Told{m.first.By, c.Say("debrief.line", "When", c.Moment(rules.Watch(step)+1), "Text", c.trustMoved(t.Of, m))}
		}
	}
	mark.No = c.numbers(mark.By, by)
	return mark
}

// numbers writes the numbers of decisions, the one that did most first, and no
// more of them than stand beside a mark.
func (c courses) numbers(first rules.DecisionNo, all []rules.DecisionNo) string {
	const most = 2
	list, more := []rules.DecisionNo{first}, false
	for _, no := range all {
		if no == first || no == 0 {
			continue
		}
		more = more || len(list) == most
		if len(list) < most {
			list = append(list, no)
		}
	}
	switch {
	case first == 0:
		return ""
	case more:
		return c.Say("courses.numbers-more", "A", int(list[0]), "B", int(list[1]))
	case len(list) == most:
		return c.Say("courses.numbers", "A", int(list[0]), "B", int(list[1]))
	}
	return c.Say("debrief.number", "N", int(first))
}
