package view

import (
	"strconv"

	"tearline/game/belief"
	"tearline/game/review"
	"tearline/game/rules"
)

// SourceLine is the course of what a rival makes of a source.
type SourceLine struct {
	Source    rules.SourceID
	Name      string
	Threshold Level
	Truth     []rules.PerMille // by step: the rival's chance of it, as it really was
	Reckoned  []rules.PerMille // what the seat could reckon with by the end, as far as that has been found
	Found     int              // the step at which the rival found it; 0 if never
	Now       string           // where it began and ended, in a sentence
	Last      string           // what the seat could reckon with at last, or ""
	Marks     []CourseMark
	Lines     []Disclosed
}

// Disclosed is a sentence about what moved an exposure, and one about what could
// be known of that when it was decided, or "".
type Disclosed struct {
	Told
	Then string
}

// exposures are moves of one exposure that are told in one sentence: what went
// the same way at once.
type exposures struct {
	review.Exposure       // the first, with the sums of all
	numbers         []int // of the paragraphs
}

func (c courses) source(s review.SourceCourse) SourceLine {
	out := SourceLine{Source: s.Source, Name: c.Source(s.Source), Threshold: Level{s.Threshold, c.Percent(s.Threshold)}, Truth: s.Truth, Found: int(s.Found)}
	for _, k := range s.Known {
		out.Reckoned = append(out.Reckoned, k.Mean)
	}
	last := len(s.Truth) - 1
	key := "courses.exposure-now"
	switch {
	case s.Found > 0:
		key = "courses.exposure-found"
	case s.Out > 0:
		key = "courses.exposure-out"
	case s.Truth[0] == s.Truth[last] && len(s.Moves) == 0:
		key = "courses.exposure-still"
	}
	out.Now = capital(c.Say(key, "Rival", c.Name(s.Rival), "Source", out.Name, "Was", c.Percent(s.Truth[0]), "Now", c.Percent(s.Truth[last]),
		"Line", c.Percent(s.Threshold), "When", c.Moment(max(s.Found, s.Out)+1)))
	if len(s.Known) > last {
		out.Last = c.Say("courses.last", "Mean", c.Percent(s.Known[last].Mean), "Worst", c.Percent(s.Known[last].Worst))
	}
	for _, e := range c.joinExposure(s.Moves) {
		if slight(e.Exposure) {
			continue
		}
		told := Disclosed{Told: Told{e.By, c.exposed(s, e)}}
		if e.Then.Found {
			told.Then = c.Say("courses.then", "N", int(e.By), "Mean", c.Percent(e.Then.Mean), "Worst", c.Percent(e.Then.Worst))
		}
		out.Lines = append(out.Lines, told)
	}
	out.Marks = c.exposureMarks(s)
	return out
}

// slight reports whether a move is too little to tell.
func slight(e review.Exposure) bool { return e.Bits > -100 && e.Bits < 100 }

// joinExposure adds up what follows each other and differs in nothing but the
// paragraph.
func (c courses) joinExposure(moves []review.Exposure) (out []exposures) {
	for _, m := range moves {
		number, report := 0, rules.ReportID(0)
		if m.Portion != 0 {
			report = c.Rules.Portions[m.Portion].Report
		}
		if report != 0 {
			number = c.Rules.Index(m.Portion) + 1
		}
		if n := len(out); n > 0 {
			if o := &out[n-1]; number > 0 && o.Portion != 0 && c.Rules.Portions[o.Portion].Report == report && o.sameWay(m) {
				o.numbers = append(o.numbers, number)
				o.Now, o.Bits, o.Guess = m.Now, o.Bits+m.Bits, o.Guess+m.Guess
				continue
			}
		}
		e := exposures{Exposure: m}
		if number > 0 {
			e.numbers = []int{number}
		}
		out = append(out, e)
	}
	return out
}

func (e *exposures) sameWay(m review.Exposure) bool {
	if e.Watch != m.Watch || e.By != m.By || e.Means != m.Means || e.Form != m.Form || e.Press != m.Press || len(e.Route) != len(m.Route) {
		return false
	}
	for i := range e.Route {
		if e.Route[i] != m.Route[i] {
			return false
		}
	}
	return true
}

// exposed is the sentence of what moved an exposure.
func (c courses) exposed(s review.SourceCourse, e exposures) string {
	gaps := []any{"N", int(e.By), "What", c.did(e.By), "Rival", c.Name(s.Rival), "Source", c.Source(s.Source), "Bits", c.bits(e.Bits),
		"Was", c.Percent(e.Was), "Now", c.Percent(e.Now), "When", c.Moment(e.Watch + 1), "Line", c.Percent(s.Threshold)}
	switch e.Means {
	case review.Acted:
		key := "courses.acted"
		if e.Bits < 0 {
			key = "courses.acted-away"
		}
		return c.Say(key, append(gaps, "Threat", c.Threat(e.Threat))...)
	case review.Storied:
		return c.Say("courses.storied", gaps...)
	case review.Eased:
		return c.Say("courses.eased", gaps...)
	}
	key := toldKeys[e.By == 0][e.Bits < 0]
	return c.Say(key, append(gaps, "Told", c.toldWhat(e), "Route", c.over(e))...)
}

// toldKeys are the sentences of a disclosure: by nobody's decision or by one, and
// whether it led the rival away.
var toldKeys = map[bool]map[bool]string{
	false: {false: "courses.told", true: "courses.led-away"},
	true:  {false: "courses.told-alone", true: "courses.led-away-alone"},
}

// toldWhat names what was told: paragraphs of a report in a form, or a question.
func (c courses) toldWhat(e exposures) string {
	r := c.Rules.Portions[e.Portion].Report
	if r == 0 {
		return c.Say("courses.question")
	}
	return c.Say("courses.paragraphs", "Report", c.Title(r), "Paragraphs", c.paragraphs(e.numbers), "Form", c.Say(wordingKeys[e.Form]))
}

// over names those over whom it went, the press among them.
func (c courses) over(e exposures) string {
	var names []string
	for i, v := range e.Route {
		if i < len(e.Route)-1 && v != c.K.Seat {
			names = append(names, c.Name(v))
		}
	}
	if e.Press {
		names = append(names, c.Say("courses.press"))
	}
	return c.list(names)
}

// bits writes an amount of information to a tenth of a bit, without its sign.
func (c courses) bits(n belief.MilliBits) string {
	tenths := (int(max(n, -n)) + 50) / 100
	return c.Say("courses.bits", "Bits", strconv.Itoa(tenths/10)+c.Say("number.point")+strconv.Itoa(tenths%10))
}

func (c courses) exposureMarks(s review.SourceCourse) (marks []CourseMark) {
	for step := 1; step < len(s.Truth); step++ {
		mark := CourseMark{Step: step, Up: s.Truth[step] > s.Truth[step-1]}
		var most belief.MilliBits
		var by []rules.DecisionNo
		for _, e := range c.joinExposure(s.Moves) {
			if int(e.Watch) != step || slight(e.Exposure) {
				continue
			}
			by = append(by, e.By)
			if far := max(e.Bits, -e.Bits); far > most {
				most, mark.Far, mark.Told = far, int(far), Told{e.By, c.exposed(s, e)}
			}
		}
		if most > 0 {
			mark.No = c.numbers(mark.By, by)
			marks = append(marks, mark)
		}
	}
	return marks
}
