package review

import (
	"tearline/game/belief"
	"tearline/game/play"
	"tearline/game/rules"
)

// The courses as JSON. Chances and trust are per mille, information in thousandths
// of a bit; decisions stand by their number, 0 for none, and values by watch, the
// first that of the opening.
type (
	jsonCourses struct {
		Trust   []jsonTrust    `json:"trust"`
		Sources []jsonExposure `json:"sources"`
		Missed  []jsonMissed   `json:"missed"`
	}
	jsonTrust struct {
		Service  string           `json:"service"`
		Low      rules.PerMille   `json:"low"`
		Vital    rules.PerMille   `json:"vital"`
		Handling []rules.PerMille `json:"handling"`
		Use      []rules.PerMille `json:"use"`
		Moves    []jsonTrustMove  `json:"moves"`
	}
	jsonTrustMove struct {
		Watch     rules.Watch      `json:"watch"`
		Dimension string           `json:"dimension"`
		By        rules.DecisionNo `json:"by"`
		Was       rules.PerMille   `json:"was"`
		Now       rules.PerMille   `json:"now"`
		For       string           `json:"for"`
	}
	jsonExposure struct {
		Source    string           `json:"source"`
		Rival     string           `json:"rival"`
		Threshold rules.PerMille   `json:"threshold"`
		Truth     []rules.PerMille `json:"truth"`
		Reckoned  []jsonReckoned   `json:"reckoned"`
		Found     rules.Watch      `json:"found,omitempty"`
		Out       rules.Watch      `json:"out,omitempty"`
		Moves     []jsonMove       `json:"moves"`
	}
	jsonReckoned struct {
		Mean  rules.PerMille `json:"mean"`
		Worst rules.PerMille `json:"worst"`
	}
	jsonMove struct {
		Watch    rules.Watch      `json:"watch"`
		By       rules.DecisionNo `json:"by"`
		Means    string           `json:"means"`
		Portion  string           `json:"portion,omitempty"`
		Form     string           `json:"form,omitempty"`
		Route    []string         `json:"route,omitempty"`
		Press    bool             `json:"press,omitempty"`
		Threat   string           `json:"threat,omitempty"`
		Was      rules.PerMille   `json:"was"`
		Now      rules.PerMille   `json:"now"`
		Bits     belief.MilliBits `json:"bits"`  // of the truth
		Guess    belief.MilliBits `json:"guess"` // of the likeliest explanation
		Reckoned *jsonReckoned    `json:"reckoned,omitempty"`
	}
	jsonMissed struct {
		Report    string           `json:"report"`
		From      string           `json:"from"`
		Watch     rules.Watch      `json:"watch"`
		By        rules.DecisionNo `json:"by"`
		Source    string           `json:"source"` // what had become of it
		Tier      string           `json:"tier"`
		Dimension string           `json:"dimension"`
		Wanted    rules.PerMille   `json:"wanted"`
		Had       rules.PerMille   `json:"had"`
		Fell      rules.PerMille   `json:"fell"`
		Suspended bool             `json:"suspended,omitempty"`
	}
)

var (
	dimensionWords = [...]string{"handling", "use"}
	meansWords     = [...]string{"told", "act", "story", "rest"}
)

// Export writes a report as Encode does, with the courses of the game.
func (r *Report) Export(s *play.Session) []byte {
	c := s.Case().Rules
	out, x := r.spelledOut(c), CoursesOf(s)
	out.Courses = encoded(x.spelledOut(c))
	return encoded(out)
}

func (x *Courses) spelledOut(c *rules.Case) jsonCourses {
	out := jsonCourses{Trust: []jsonTrust{}, Sources: []jsonExposure{}, Missed: []jsonMissed{}}
	for _, t := range x.Trust {
		j := jsonTrust{Service: c.Services[t.Of].Name, Low: t.Low, Vital: t.Vital, Handling: t.Levels[0], Use: t.Levels[1], Moves: []jsonTrustMove{}}
		for _, m := range t.Moves {
			j.Moves = append(j.Moves, jsonTrustMove{m.Watch, dimensionWords[m.Dimension], m.By, m.Was, m.Now, play.Describe(c, m.For)})
		}
		out.Trust = append(out.Trust, j)
	}
	for _, s := range x.Sources {
		out.Sources = append(out.Sources, s.spelledOut(c))
	}
	for _, m := range x.Missed {
		out.Missed = append(out.Missed, jsonMissed{
			Report: c.Reports[m.Report].Name, From: c.Services[m.Of].Name, Watch: m.Watch, By: m.By, Source: rules.StatusWords[m.Dry],
			Tier: rules.TierWords[m.Tier], Dimension: dimensionWords[m.Dimension], Wanted: m.Wanted, Had: m.Had, Fell: m.Fell, Suspended: m.Suspended,
		})
	}
	return out
}

func (x *SourceCourse) spelledOut(c *rules.Case) jsonExposure {
	out := jsonExposure{
		Source: c.Sources[x.Source].Name, Rival: c.Services[x.Rival].Name, Threshold: x.Threshold, Truth: x.Truth, Found: x.Found, Out: x.Out, Moves: []jsonMove{},
	}
	for _, k := range x.Known {
		out.Reckoned = append(out.Reckoned, jsonReckoned{k.Mean, k.Worst})
	}
	for _, m := range x.Moves {
		j := jsonMove{Watch: m.Watch, By: m.By, Means: meansWords[m.Means], Press: m.Press, Was: m.Was, Now: m.Now, Bits: m.Bits, Guess: m.Guess}
		if m.Means == Told {
			j.Portion, j.Form = portionName(c, m.Portion), rules.FormWords[m.Form]
		}
		for _, v := range m.Route {
			j.Route = append(j.Route, c.Services[v].Name)
		}
		if m.Threat != 0 {
			j.Threat = c.Threats[m.Threat].Name
		}
		if m.Then.Found {
			j.Reckoned = &jsonReckoned{m.Then.Mean, m.Then.Worst}
		}
		out.Moves = append(out.Moves, j)
	}
	return out
}

// portionName names a portion with its report, or a question with its topic.
func portionName(c *rules.Case, p rules.PortionID) string {
	if r := c.Portions[p].Report; r != 0 {
		return c.Reports[r].Name + "/" + c.Portions[p].Name
	}
	for t := range c.TopicIDs() {
		if c.Topics[t].Question == p {
			return "question/" + c.Topics[t].Name
		}
	}
	return c.Portions[p].Name
}
